import { nounPhrase, withPrepositions } from '../../language/phrase.ts';
import { isPlural, ownRole, roleAt } from '../../language/roles.ts';
import { subjectAt } from '../../language/subject.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const FOLLOWED = /^(?:with|on)$/;
const AUDIENCE = /^(?:followers|subscribers|listeners|viewers|fans|television|telly|tv|radio|youtube|tiktok|instagram)$/;
/** What a search for results or rolls of honour finds. */
const HONOUR = /^(?:gold|silver|bronze|medals?|title|titles|cup|championships?|crown|trophy|olympics?|paralympics?|games|cap|caps|final|election|seat|award|prize)$/;
const WON = /^(?:won|win|wins|winning|took|takes|defended|defends|lifted|holds|held|captained|represented|competed|stood)$/;

/** Roles that the public sees, said to be the person's own, and what they won or stand for. */
function* search(scope: Scope): Generator<Hit> {
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    const role = roleAt(words, i, ['public-roles']);
    if (role) {
      const certainty = ownRole(scope, role) ?? (isOurs(scope, role.from) ? 'likely' : undefined);
      if (!certainty) continue;
      yield { start: words[role.from]!.start, end: words[audience(scope, role.to) - 1]!.end, certainty };
      i = role.to - 1;
    } else if (WON.test(words[i]!.lower) && subjectAt(scope, i) === 'person' && /^(?:he|she|who|has|had|and|,|having)$/.test(words[i - 1]?.lower ?? '')) {
      const noun = nounPhrase(words, i + 1, true);
      const end = withPrepositions(words, Math.max(noun, i + 1), 1, true);
      if (words.slice(i + 1, end).some((w) => HONOUR.test(w.lower))) yield { start: words[i]!.start, end: words[end - 1]!.end };
    }
  }
  for (let i = 2; i < words.length; i++) {
    if (words[i - 2]!.lower !== 'one' || words[i - 1]!.lower !== 'of' || !/^(?:the|our)$/.test(words[i]!.lower)) continue;
    const end = nounPhrase(words, i);
    const last = words[end - 1]!;
    if (end > i + 1 && isPlural(last.lower) && last.terms.some((t) => t.list === 'public-roles')) yield { start: words[i]!.start, end: last.end };
  }
}

/** `our local councillor`, `the village vicar came in`. */
const isOurs = (scope: Scope, from: number): boolean => {
  const before = scope.words[from - 1]?.lower;
  return (before === 'our' || before === 'the') && scope.words[from]!.lower === 'local' && subjectAt(scope, from) !== 'generic';
};

/** `with half a million followers` belongs to the role. */
function audience({ words }: Scope, at: number): number {
  if (!FOLLOWED.test(words[at]?.lower ?? '')) return at;
  const end = nounPhrase(words, at + 1);
  return words.slice(at + 1, end + 3).some((w) => AUDIENCE.test(w.lower)) ? Math.max(end, at + 2) : at;
}

const rule: Rule = {
  id: 'public-role',
  category: 'occupation',
  tier: 'indirect',
  weight: 3,
  severity: levels('error', 'warning', 'error', 'error'),
  summary: 'A role that the public sees: campaigner, councillor, athlete, performer, influencer, clergy.',
  message: 'People in public life can be found with one search.',
  guidance: ['MDU', 'HIPAA'],
  fixes: ['role-to-generic', 'remove-detail'],
  search,
  examples: {
    fire: [
      'He is a ⟦well-known campaigner⟧ for renters.',
      'A trans ⟦rights activist⟧ attacked on the way home.',
      'Our ⟦local councillor⟧ came in with chest pain.',
      'She is a ⟦family court judge⟧.',
      'She ⟦won silver at the last Olympics⟧.',
      'The ⟦vicar⟧ of a large city parish.',
      'A ⟦YouTuber with half a million followers⟧.',
      'One of ⟦the team’s strikers⟧ limped in.',
      'She was a ⟦county councillor⟧ when the tremor began.',
      'Our patient, a 44-year-old ⟦opera singer⟧, had lost her top notes.',
      'He ⟦won the regional championship⟧ with a torn meniscus.',
      '61M, ⟦radio presenter⟧, hoarse for a month.',
    ],
    quiet: [
      'The Council for Healthcare Regulatory Excellence advised.',
      'Activist investors bought the company.',
      'Lead author and guideline committee chair: A. Byrne.',
      'The MP introduced a bill on assisted dying.',
      'Campaigners welcomed the ban.',
      'Olympic athletes have lower resting heart rates.',
      'Singers and actors should warm up.',
      'We asked the mayor for a bigger car park.',
    ],
  },
};
export default rule;
