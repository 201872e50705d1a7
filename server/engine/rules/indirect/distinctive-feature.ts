import { withPrepositions } from '../../language/phrase.ts';
import { saidOfAuthor, subjectAt } from '../../language/subject.ts';
import { wordAt, type Word } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Striking without an adjective. */
const STRIKING =
  /^(?:tattoo|tattoos|tattooed|inked|dreadlocks?|locks|mohawk|moustache|mustache|monocle|eyepatch|mullet|afro|beard|prosthesis|piercings?|birthmark|wig|toupee|peg|stump|scar|tat|plait|eyepatch)$/;
/** Clothes that tell nothing without a colour or a pattern. */
const GARMENT =
  /^(?:dress|shirt|jersey|blazer|handbag|helmet|gown|costume|coat|jacket|hoodie|hat|cap|boots|shoes|jumper|pullover|waistcoat|sunglasses|glasses|trousers|tights|scarf|tie|ring|mask|cardigan|smock|belt|skirt|suit|kilt|sari|turban|beret|bandana|oilskins|dungarees|nails|socks|trainers|gloves|hair|eyes|moustache|braids|car|van|bike|scooter|motorbike)$/;
const BODY =
  /^(?:neck|face|cheeks?|forehead|chin|lips?|ear|ears|nose|eyebrows?|brow|arms?|forearms?|wrists?|hands?|knuckles|fingers?|finger|chest|back|shoulders?|leg|legs|calf|calves|ankles?|foot|knee|scalp|head|hair|eye|eyes|tooth|teeth|incisors?|canine|deltoid|hip|shin)$/;
const CLINICAL =
  /\b(?:surgical|operative|sternotomy|laparotomy|caesarean|appendicectomy|burn wound|tissue|keloid|ecg|crown|implant|composite|veneer|bridge)\b/i;

function* search(scope: Scope): Generator<Hit> {
  const { words, text } = scope;
  for (let i = 0; i < words.length; i++) {
    const [head, to] = feature(words, i);
    if (!to || subjectAt(scope, i) === 'generic') continue;
    const from = leftOf(words, head);
    const end = ending(words, to);
    const said = text.slice(words[from]!.start, words[end - 1]!.end);
    const tattooed = words.slice(from, end).some((w) => /^(?:tattooe?d?|inked)$/.test(w.lower));
    const adjective = words
      .slice(from, to)
      .some(
        (w, k) => (k < to - from - 1 || to - from === 1) && w.terms.some((t) => t.list === 'feature-adjectives' && t.length < to - from),
      );
    const striking = words.slice(head, to).some((w) => STRIKING.test(w.lower)) || to - head > 1;
    const onBody = end > to && BODY.test(words[end - 1]!.lower);
    if (
      (adjective || tattooed || (striking && (onBody || from < head || to - head > 1))) &&
      isOwn(scope, from) &&
      !CLINICAL.test(said) &&
      to > from + 1
    ) {
      yield { start: words[from]!.start, end: words[end - 1]!.end };
      i = end - 1;
    }
  }
}

/** The noun of a feature: its first word and its end. */
function feature(words: readonly Word[], at: number): [number, number] {
  let length = 0;
  for (const t of words[at]!.terms) if (t.list === 'features') length = Math.max(length, t.length);
  if (
    !length &&
    GARMENT.test(words[at]!.lower) &&
    !/^(?:eyes|nails)$/.test(words[at]!.lower) &&
    words[at - 1]?.terms.some((t) => t.list === 'feature-adjectives')
  )
    length = 1;
  if (!length && /^(?:scar|tat|plait|tattooed|inked)$/.test(words[at]!.lower)) length = 1;
  return [at, length ? at + length : 0];
}

/** The adjectives and nouns before it: `bright green`, `hand-painted`. */
function leftOf(words: readonly Word[], head: number): number {
  let i = head;
  while (i > 0 && words[i - 1]!.sentence === words[head]!.sentence && head - i < 7) {
    const { pos, text, lower } = words[i - 1]!;
    if (/^(?:his|her|their|the|a|an|my|our|your)$/.test(lower)) break;
    if (
      !/^(?:ADJ|NOUN|NUM)$/.test(pos) &&
      text !== '-' &&
      !(pos === 'VERB' && /(?:ed|ing)$/.test(lower)) &&
      !words[i - 1]!.terms.some((t) => t.list === 'feature-adjectives')
    )
      break;
    if (/^(?:wearing|having|carrying|wore|had|man|woman|patient|boy|girl|old|lady|gentleman)$/.test(lower)) break;
    i--;
  }
  return i;
}

/** `across her neck`, `on his shoulder with a Union Jack iris`, `the size of …`: up to two phrases. */
function ending(words: readonly Word[], to: number): number {
  const end = withPrepositions(words, to, 2, true);
  const stop = words.slice(to, end).findIndex((w) => /^(?:during|after|before|from|by|while|into|about|since)$/.test(w.lower));
  return stop < 0 ? Math.max(end, to) : to + stop;
}

/** Worn, had or carried by the person: not the author's, not a rule about clothing. */
function isOwn(scope: Scope, from: number): boolean {
  const { words } = scope;
  const near = words
    .slice(Math.max(0, from - 5), from)
    .filter((w) => w.sentence === words[from]!.sentence)
    .map((w) => w.lower);
  if (near.some((w) => /^(?:my|your|our|i|we|no|any|if)$/.test(w)) || (from > 0 && saidOfAuthor(words, from))) return false;
  return (
    subjectAt(scope, from) === 'person' ||
    !near.some((w) => /\p{L}/u.test(w)) ||
    near.some((w) => /^(?:his|her|with|in|wearing|wore|wears|the)$/.test(w))
  );
}

const rule: Rule = {
  id: 'distinctive-feature',
  category: 'physical',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Tattoo, hair, prosthesis, clothing, vehicle, animal or possession that stands out.',
  message: 'A striking feature is what neighbours remember.',
  guidance: ['HIPAA', 'GMC-REC', 'RAD-POST'],
  fixes: ['feature-generalise', 'remove-detail'],
  search,
  texts: [
    /\b(?<x>(?:one|left|right) (?:\p{Ll}+ ){0,2}(?:eye|iris)(?:, | and )one (?:\p{Ll}+)(?: (?:eye|iris))?)\b/dgu,
    /\b(?:no eyebrows|gap-toothed|(?:left|right|both) (?:leg|legs|arm|hand) (?:off|missing|gone) (?:below|above|at|since) the \p{L}+|(?:missing|lost|without|minus) (?:a |an |the |two |three |his |her )(?:left |right |little |ring |index |tip of the )?(?:fingers?|toes?|ear|thumb|eye|leg|arm|tooth))\b/giu,
    /\b(?:left|right|bilateral) (?:below|above)-knee prosthes[ie]s\b/giu,
  ],
  accept: (hit, scope) => subjectAt(scope, wordAt(scope.words, hit.start)) !== 'generic',
  examples: {
    fire: [
      'A ⟦dragon tattoo across her neck⟧ made the line tricky.',
      'He always wore a ⟦bright green top hat⟧.',
      'Her ⟦glass eye with a Union Jack iris⟧.',
      '⟦Waist-length blue dreadlocks⟧ had to be tied back.',
      'He arrived with a ⟦parrot on his shoulder⟧.',
      'The ⟦three-wheeled yellow car⟧ outside the surgery was his.',
      'He had a ⟦swallow tattoo on his neck⟧.',
      'She came in a ⟦bright green mohawk⟧ and left in a hat.',
      'He has a ⟦waxed moustache⟧ and a stick.',
      'She walks on a ⟦left below-knee prosthesis⟧.',
    ],
    quiet: [
      'Tattoo pigments can mimic melanoma metastases on PET.',
      'Café-au-lait macules were noted.',
      'A surgical scar was visible.',
      'Port-wine stains follow dermatomes.',
      'Bring your cat’s vaccination record.',
      'I wore my red coat to the clinic.',
      'A 2 cm lesion lay over the scapula.',
    ],
  },
};
export default rule;
