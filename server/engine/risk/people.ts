import { PERSON_DIRECTIVE } from '../../../shared/directive.ts';
import { anyParagraph } from '../language/paragraphs.ts';
import { perBlock } from '../language/per-block.ts';
import type { Draft, Raw, Scope } from '../rules/rule.ts';

const INTRODUCES =
  /\b(?:case|patient) (?:[2-9]|two|three|four|five|six|ii|iii|iv|[b-f])\b|\b(?:another|the (?:second|third|fourth|fifth|next)|a (?:second|third|different)) (?:patient|case|man|woman|lady|gentleman|gent|boy|girl|child|baby|one)\b/gi;
/** A sentence that begins by introducing somebody with age and sex: `A 22-year-old man`, `58F`. */
const AGE_AND_SEX =
  /(?:^|[\n.!?]["”’)]?\s{1,3})(?:(?:case \d[:.] ?)?(?:an? |then an? |next,? an? )(\d{1,2})[ -]?(?:years?[ -]old|yo|y\/o|yr[ -]old)(?: \p{L}+){0,3} (man|woman|male|female|boy|girl|lady|gentleman)|(\d{2}) ?([MF])\b)/giu;
/** Somebody is only introduced anew where the one before has been spoken of for so long, in UTF-16 code units. */
const SPOKEN_OF = 150;

/** Where the text about each described person begins; `person` counts from 1 in order of appearance. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly person: number;
}

/** Somebody who may be introduced in a block, offsets relative to it; `who`: age and sex, where that is what introduces. */
interface Introduction {
  readonly at: number;
  readonly who?: string;
}

const saysWho = anyParagraph((text) => text.includes('discreet-person'));

/**
 * Parts a draft by the person described: one patient unless another is introduced (numbered cases, "another patient", a sentence that
 * begins with a new age and sex) or the author says so in a comment. Covers the whole source, in order.
 */
export function stretchesOf({ source, scopes, paragraphs }: Pick<Draft, 'source' | 'scopes' | 'paragraphs'>): Stretch[] {
  const said = saysWho(paragraphs) ? [...source.matchAll(PERSON_DIRECTIVE)] : [];
  const starts = said.length
    ? said.map((m) => ({ start: m.index, person: Math.max(1, Number(m[1])) }))
    : introductions(scopes).map((start, i) => ({ start, person: i + 2 }));
  const all = [{ start: 0, person: 1 }, ...starts];
  return all.map((s, i) => ({ ...s, end: all[i + 1]?.start ?? source.length }));
}

const introducedIn = perBlock(({ text }): readonly Introduction[] => {
  const found: Introduction[] = [];
  for (const m of text.matchAll(INTRODUCES))
    found.push({ at: Math.max(text.lastIndexOf('\n', m.index), text.lastIndexOf('. ', m.index)) + 1 });
  for (const m of text.matchAll(AGE_AND_SEX))
    found.push({ at: m.index + m[0].search(/\S/), who: `${m[1] ?? m[3]!}${(m[2] ?? m[4]!)[0]!.toLowerCase()}` });
  return found.sort((a, b) => a.at - b.at);
});

function introductions(scopes: readonly Scope[]): number[] {
  const out: number[] = [];
  let known: string | undefined;
  for (const i of introducedIn.where(scopes)) {
    const scope = scopes[i]!;
    for (const { at, who } of introducedIn(scope)) {
      const fresh = who === undefined || (known !== undefined && known !== who);
      known = who ?? known;
      const start = scope.block.start + at;
      const before = out[out.length - 1];
      if (fresh && (before === undefined ? start > 0 : start - before >= SPOKEN_OF)) out.push(start);
    }
  }
  return out;
}

/** The person whom a hit describes. */
export function personAt(stretches: readonly Stretch[], hit: Pick<Raw, 'start'>): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.start <= hit.start) low = middle;
    else high = middle - 1;
  }
  return stretches[low]!.person;
}
