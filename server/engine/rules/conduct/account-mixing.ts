import { Finder } from '../../language/finder.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** What belongs on the practice's account, and what on one's own. */
const PRACTICE = new Finder(
  /\b(?:book (?:a|an|your|in)\b[^.\n!?]{0,30}|our (?:surgery|practice|clinic)\b|(?:message|dm|text) me (?:here )?(?=for an? (?:appointment|booking|consultation|slot)))/giu,
);
const PERSONAL = new Finder(
  /\b(?:hungover|my (?:kids|children|wife|husband|holiday|dog|birthday)|who['’]s up for (?:brunch|drinks|a pint)|(?:election|political|brexit) rant(?: incoming)?|date night)\b\??/giu,
);

function* mixed(draft: Draft): Iterable<Hit> {
  const account = draft.meta.get('account');
  const wrong = account === 'personal' ? PRACTICE : account === 'practice' ? PERSONAL : undefined;
  if (!wrong) return;
  for (const { zone, text, block } of draft.scopes) {
    if (zone === 'front-matter') continue;
    for (const m of wrong.matches(text)) {
      yield { start: block.start + m.index, end: block.start + m.index + m[0].length };
      return;
    }
  }
}

const rule: Rule = {
  id: 'account-mixing',
  category: 'advice',
  tier: 'conduct',
  severity: levels('hint', 'off', 'information', 'off'),
  summary: 'Practice promotion and personal life on one account. Needs `account: personal` or `practice` in the front matter.',
  message: 'Consider separate accounts, so patients see the professional one.',
  guidance: ['DDU', 'NMC-SUM', 'MMS'],
  fixes: ['remove-detail', 'remove-sentence'],
  whole: mixed,
  examples: {
    fire: [
      '@meta{account: personal} ⟦Book a check-up with us this week!⟧',
      '@meta{account: personal} ⟦Our surgery⟧ has new chairs, come and see me.',
      "@meta{account: practice} Hungover, ⟦who's up for brunch?⟧",
      '@meta{account: practice} ⟦Election rant incoming.⟧',
      '@meta{account: personal} ⟦Message me here⟧ for an appointment slot.',
      '@meta{account: practice} ⟦My kids⟧ on holiday in Rhyl.',
    ],
    quiet: [
      '@meta{account: practice} Closed on bank holiday Monday.',
      '@meta{account: personal} Ran ten miles today.',
      '@meta{account: practice} Meet our new hygienist.',
      '@meta{account: personal} Reading a great novel.',
      '@meta{account: practice} How to brush with a brace.',
      'Book a check-up with us this week!',
    ],
  },
};
export default rule;
