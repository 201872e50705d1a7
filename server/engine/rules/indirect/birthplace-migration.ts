import { describes } from '../../language/described.ts';
import { saidOfAuthor, subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]+(?: (?:da |de |del |la |of |the )?\p{Lu}[\p{L}\p{M}’'-]+){0,2}`;

/** Routes, origins and standings of a person, not of people. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  if (at < 0 || subjectAt(scope, at) === 'generic' || saidOfAuthor(scope.words, at)) return false;
  const said = scope.text.slice(hit.start, hit.end);
  const listed = scope.words[at]!.terms.find((t) => t.list === 'migration-legal-status' && scope.words[at + t.length - 1]!.end === hit.end);
  if (
    listed &&
    !/visa|asylum|refugee|undocumented/i.test(said) &&
    (/[^s]s$|^(?:detained|expat|bankrupt)$/i.test(said) || !describes(scope, at, at + listed.length))
  )
    return false;
  if (/[^s]s$/.test(said) && /asylum|refugee/i.test(said) && !/ from /.test(said)) return false;
  const before = scope.text.slice(Math.max(0, hit.start - 30), hit.start);
  return !/\b(?:people|those|babies|children|patients|women|men|I was|I am|I'm|we were)\s+$/i.test(before);
}

const rule: Rule = {
  id: 'birthplace-migration',
  category: 'demographic',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'information', 'error', 'error'),
  summary: 'Place of birth, migration route, asylum or visa status of the person.',
  message: 'Migration history is distinctive and can put people at risk.',
  guidance: ['HRY E'],
  fixes: ['ethnicity-broaden', 'remove-detail'],
  patterns: ['< @migration-legal-status >'],
  texts: [
    new RegExp(String.raw`\b(?:born and raised|born|raised|grew up|brought up) in (?:the (?:camps?|desert|refugee camps?)|${NAME})`, 'gu'),
    new RegExp(String.raw`(?<![\p{L}])[Bb]orn (?:and raised )?in ${NAME}`, 'gu'),
    new RegExp(String.raw`\b(?:[Oo]riginally|native) (?:from|of) ${NAME}`, 'gu'),
    /\b(?:arrived|came|come|crossed|travelled|got here) (?:here |over )?(?:on|in|by|across) (?:a|an|the) (?:small boat|boat|dinghy|lorry|truck|container|desert|sea|channel|mediterranean|windrush|kindertransport)(?: in (?:19|20)\d\d| as a (?:boy|girl|child|baby))?/giu,
    /\bcame over (?:on|with|from|in) (?:the )?[\p{L}’' -]{3,30}?(?= as\b|[.,;]|$)/gu,
    /\b[Oo]n a (?:spousal|spouse|student|work|tourist|visitor|fianc[eé]e?|skilled worker|sponsored|temporary|partner|tied) visa\b/gu,
    /\b(?<x>(?:failed |unaccompanied )?(?:asylum[ -]seeker|refugee)\b(?: (?:from|of) \p{Lu}[\p{L}-]+)?)(?! (?:camp|health|council|week|agency|status|clinic))/dgu,
    /\b(?:appeal rights exhausted|no recourse to public funds|awaiting (?:deportation|removal|extradition)|refugee card|leave to remain|[a-z]*undocumented)\b/giu,
    new RegExp(String.raw`\b${NAME}-born\b`, 'gu'),
  ],
  accept,
  examples: {
    fire: [
      '⟦Born in Asmara⟧, he crossed the desert on foot.',
      'She ⟦arrived on a small boat in 2021⟧.',
      'Our patient, an ⟦asylum seeker from Kandahar⟧, would not undress.',
      'He ⟦came over on the Windrush⟧ as a boy.',
      '⟦On a spousal visa⟧ and afraid to ask for help.',
      '⟦Originally from Tristan da Cunha⟧, she had asthma.',
      'He is ⟦undocumented⟧ and paid in cash.',
      'She was ⟦born in Pondicherry⟧ and trained as a weaver.',
      'A 41-year-old, ⟦Guatemalan-born⟧, with headaches.',
    ],
    quiet: [
      'People born in high-incidence countries are offered TB screening.',
      'Babies born in our unit get a hat.',
      'The assay originates from Switzerland.',
      'He was born preterm.',
      'Asylum seekers are entitled to primary care.',
      'I was born in Leeds, if that helps.',
    ],
  },
};
export default rule;
