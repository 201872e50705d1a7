import { namedPeople } from '../../language/people.ts';
import { ALSO, isClosed } from '../../language/titles.ts';
import { findPlace, isCity } from '../../lexicon/gazetteer.ts';
import { isFirstName, isLastName, isOrdinaryWord } from '../../lexicon/lexicon.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** An age beside a name, whatever else the draft speaks of. */
const AGED = /^,? \(?(?:aged )?\d{1,3}(?=[,.;)]| years)/;

/** `the lady in bed six, `: whom the name is said of. */
const BEDDED = /\b(?:lady|gentleman|man|woman|boy|girl|patient|lad|bloke|chap|guy) in [^,.;:\n]{3,16}, $/iu;

/** Another name of the person whose name ends here: its group `x`. */
const OTHER_NAME = new RegExp(String.raw`^(?<lead>${ALSO})(?<x>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?![\p{L}\d])`, 'u');

/** `(“Mags”)`; without quotation marks only what is a name, as a town or an office may stand there, too. */
function* otherName(text: string, end: number): Iterable<Hit> {
  const { lead, x } = OTHER_NAME.exec(text.slice(end, end + 60))?.groups ?? {};
  if (!lead || !x) return;
  const start = end + lead.length;
  const named = /["“‘']$/.test(lead) || (isFirstName(x.toLowerCase()) && !isOrdinaryWord(x.toLowerCase()));
  if (named && isClosed(lead, text.slice(start + x.length, start + x.length + 2))) yield { start, end: start + x.length };
}

const HOUSE =
  /(?<=\b[Tt]he (?:\p{Ll}+ )?)(?:(?<kin>\p{Lu}[\p{Ll}’'-]{2,}(?:-\p{Lu}\p{Ll}+)?) (?:brothers|sisters|twins|triplets|family|household|baby|boys|girls|children|kids|siblings|clan)|(?<many>\p{Lu}[\p{Ll}’'-]{2,}s)(?= (?:came|have|had|are|were|live|lived|carry|wanted|asked|said|lost|never|all|both|did|do|know|knew|arrived|buried|took|brought)\b))/gu;
const HASHTAG =
  /#(?:Team|PrayFor|PrayersFor|RIP|Justice[Ff]or|Fight|Brave|StayStrong|StrongFor)(?=\p{Lu})(?<x>\p{Lu}\p{Ll}{2,20})(?:\p{Lu}\p{L}*)?/gu;

/** `the Kowalski brothers`, `the Patels came`, `#TeamOllie`: people by the name of their house or of a campaign. */
function* families({ text }: Scope): Generator<Hit> {
  for (const { 0: said, index, groups } of text.matchAll(HOUSE)) {
    const kin = groups?.['kin'];
    const name = (kin ?? groups?.['many']?.replace(/e?s$/, '') ?? '').toLowerCase();
    // `the Boston family` may be meant by where they live, `the Grants` by what they are.
    const isTold = kin ? !isCity(kin) : !isOrdinaryWord(name) && !findPlace(name);
    if (isLastName(name) && isTold) yield { start: index, end: index + said.length, certainty: 'likely' };
  }
  for (const { 0: said, index, groups } of text.matchAll(HASHTAG))
    if (isFirstName(groups!['x']!.toLowerCase())) yield { start: index, end: index + said.length, certainty: 'sure' };
}

const rule: Rule = {
  id: 'name-patient',
  category: 'name',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A patient’s personal name, in full or in part, nicknames included.',
  message: 'A name makes everything else in this piece about a known person.',
  guidance: ['HIPAA (A)', 'HRY 1', 'ICMJE', 'GMC-SM 19-20', 'AHMED'],
  fixes: ['name-to-role', 'remove-detail'],
  *search(scope) {
    yield* families(scope);
    for (const p of namedPeople(scope)) {
      if (p.role !== 'patient' || p.initials) continue;
      const aged = p.sure && AGED.test(scope.text.slice(p.end, p.end + 20));
      const sure = p.sure || BEDDED.test(scope.text.slice(Math.max(0, p.start - 40), p.start));
      yield { start: p.start, end: p.end, certainty: aged ? 'sure' : sure ? 'likely' : 'possible' };
      if (sure) yield* otherName(scope.text, p.end);
    }
  },
  examples: {
    fire: [
      'The ⟦Patels⟧ came in together for the results.',
      'I delivered the ⟦Kowalski twins⟧ that night.',
      '⟦OKONKWO Chidinma⟧ was septic at handover.',
      '⟦Mr and Mrs Fonseca⟧ came about the results.',
      '⟦Kim Min-jun⟧ fainted in the queue.',
      '⟦Will⟧ has a stoma and hates it.',
      'Run for him. ⟦#TeamOllie⟧',
      'I met ⟦Alvaro Obregon⟧, a patient of 54, on Monday.',
      'The patient was ⟦Mija⟧, aged 34.',
      '⟦Mija⟧, with her sister, came in.',
      'Biopsy showed TA in ⟦Mr Kenneth Marsh⟧, a butcher.',
      '⟦Margaret Ellwood⟧, 61, came back with the same chest pain.',
      'I will call her by her real first name, ⟦Jodie⟧, because she would have liked that.',
      'Our patient, ⟦Mr Adeyemi⟧, was not keen on another cannula.',
      '⟦Mrs. K. Prentice⟧ had been on warfarin for years.',
      'We lost little ⟦Tobias⟧ at ten past four.',
      'The lady in bed six, ⟦Sheila⟧, kept asking for the window to be opened.',
      'Everyone on the ward knew him as ⟦Big Kev⟧.',
      "⟦Olu⟧'s mother rang the bell and asked for the doctor.",
      'We have all learnt from ⟦Grace⟧ and her courage.',
      'Thanks to ⟦Auntie Bola⟧ for the rice.',
      'In the next bed ⟦M. Lefèvre⟧ was reading aloud again.',
      'Margaret Ellwood (“⟦Mags⟧”) wanted her own pillow.',
      'Margaret Ellwood, known as ⟦Mags⟧, wanted her own pillow.',
    ],
    quiet: [
      'I miss the old ward, and I’ll miss the night shifts.',
      'I say ok sir. Gram stain came up positive.',
      "She was known to have Crohn's disease and Raynaud's phenomenon.",
      'As Osler taught, listen to the patient.',
      'Smith et al. (2019) reported a similar series.',
      'Phineas Gage survived the tamping iron and changed neurology.',
      'Dr Helen Marsh is a GP and writes this column monthly.',
      'The Glasgow Coma Scale was 13 and a Foley catheter was placed.',
      'It is about the one I called Mrs Underhill. Mrs Underhill wept.',
      'I left the note for poor M. Yes, the blue one.',
      'May cause drowsiness. Will need review. Grace under pressure helps.',
    ],
  },
};
export default rule;
