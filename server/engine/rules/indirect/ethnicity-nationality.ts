import { describes } from '../../language/described.ts';
import { subjectAt } from '../../language/subject.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';
import type { ListName } from '../../lexicon/lexicon.ts';

/** Words that are more often something else. */
const COMMON = /^(?:black|white|english|brown|asian|travellers?|poles?|british|american|bannock|apache|slim|turkey|creole)$/;
const SPOKE = /^(?:speaks?|spoke|speaking|fluent|understands?|signs)$/;

/** Origins and languages that are said of the person. */
function* search(scope: Scope): Generator<Hit> {
  const { words, text } = scope;
  for (let i = 0; i < words.length; i++) {
    const length = longest(scope, i, ['demonyms', 'languages']);
    if (!length || /^travellers?$/.test(words[i]!.lower) || !/^\p{Lu}/u.test(words[i]!.text)) continue;
    const to = i + length;
    const said = text.slice(words[i]!.start, words[to - 1]!.end);
    const speaking = words[to]?.text === '-' && words[to + 1]?.lower === 'speaking';
    const speaker = /^speakers?$/.test(words[to]?.lower ?? '');
    if (speaking || (speaker && !/s$/.test(words[to]!.lower))) {
      if (
        said !== 'English' &&
        subjectAt(scope, i) !== 'generic' &&
        !/^(?:were|are|all|most|staff|of|the)$/.test(words[i - 1]?.lower ?? '')
      )
        yield { start: words[i]!.start, end: words[speaking ? to + 1 : to]!.end };
    } else if (spoken(scope, i) ? said !== 'English' : describes(scope, i, to) && (!COMMON.test(said.toLowerCase()) || named(scope, to))) {
      const end = /^(?:descent|origin|heritage|ancestry|extraction)$/.test(words[to]?.lower ?? '') ? to + 1 : to;
      yield { start: words[i]!.start, end: words[end - 1]!.end };
    }
    i = to - 1;
  }
}

function longest(scope: Scope, at: number, lists: readonly ListName[]): number {
  return Math.max(0, ...scope.words[at]!.terms.filter((t) => lists.includes(t.list)).map((t) => t.length));
}

/** `she spoke only Tigrinya`, `explained in Mapudungun`, `first language is Welsh`. */
function spoken(scope: Scope, at: number): boolean {
  const { words } = scope;
  if (!words[at]!.terms.some((t) => t.list === 'languages') || subjectAt(scope, at) === 'generic') return false;
  let i = at - 1;
  while (/^(?:only|mostly|mainly|little|no|some|fluent|his|her|native|just)$/.test(words[i]?.lower ?? '')) i--;
  const word = words[i]?.lower ?? '';
  if (SPOKE.test(word))
    return subjectAt(scope, at) === 'person' && /^(?:he|she|patient|mother|family|mum|and|,|[.;:])$/.test(words[i - 1]?.lower ?? '.');
  if (word === 'in' && /\bconsent\b/i.test(scope.text.slice(Math.max(0, words[at]!.start - 90), words[at]!.start + 60))) return true;
  return (
    word === 'in' &&
    /^(?:explained|translated|said|told|written|whispered|account|sang|sings|given|taken|conducted|history|recited|prayed)$/.test(
      words[i - 1]?.lower ?? words[i - 2]?.lower ?? '',
    )
  );
}

/** `a Black man`, `an English girl`: only right before the person. */
const named = (scope: Scope, to: number): boolean =>
  /^(?:man|woman|boy|girl|lady|patient|gentleman|lad|teenager|student|mother|father|baby)$/.test(scope.words[to]?.lower ?? '');

const rule: Rule = {
  id: 'ethnicity-nationality',
  category: 'demographic',
  tier: 'indirect',
  weight: 1,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'Ethnic group, nationality, tribe or language of the person.',
  message: 'Keep origin and language only where they change the diagnosis or the care.',
  guidance: ['HRY J', 'ONS-ETH'],
  fixes: ['ethnicity-broaden', 'remove-detail'],
  search,
  examples: {
    fire: [
      'A ⟦Filipino⟧ nurse with tuberculosis.',
      'She spoke only ⟦Tigrinya⟧.',
      'Our patient, of ⟦Ashkenazi Jewish⟧ descent, carried the variant.',
      'An ⟦Icelandic⟧ trawlerman with one functioning ear.',
      'He is ⟦Māori⟧ and asked for a karakia.',
      'The ⟦Polish⟧ lorry driver fell from his cab.',
      'A ⟦Kurdish-speaking⟧ grandmother came with her nephew.',
      'She is ⟦Hazara⟧, and nobody on the ward spoke to her.',
      '31F, ⟦Tamil⟧, first pregnancy.',
      'Consent was explained in ⟦Quechua⟧ and she put her thumb to it.',
    ],
    quiet: [
      'Sickle cell disease is common in West Africa.',
      'A French press study compared coffee brewing.',
      'German measles is called rubella.',
      'Mediterranean diets reduce risk.',
      'Ebstein’s anomaly and Spanish flu are unrelated.',
      'Interpreters should be offered to everyone.',
      'She read the leaflet in English.',
      'The Swiss guideline differs.',
      'Many Polish patients prefer to book online.',
    ],
  },
};
export default rule;
