import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'would-hurt-to-read',
  category: 'advice',
  tier: 'conduct',
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'A passage that could humiliate or distress the patient or family even if no stranger could identify them.',
  message: 'Picture the patient or their family reading this. Would they feel respected?',
  guidance: ['DDU', 'GDC-STORY', 'GMC-SM 18-19', 'BMJ-ETH04'],
  fixes: ['remove-sentence', 'reframe-general'],
  texts: [
    /\b(?:his|her|their) (?:breath|feet|odour|smell|stench) (?:could|would|was enough to) (?:have )?(?:strip|stripped|kill|killed|clear|cleared|fell|wake)\w*\b[^.\n!?]{0,40}/giu,
    /\b(?:had|has) (?:clearly |obviously |evidently )?given up (?:washing|on soap|bathing|trying)\b[^.\n!?]{0,40}/giu,
    /\b(?:baby|child|patient|he|she|it) looked[^.\n!?]{0,14} like (?:something (?:from|out of)|a (?:monster|zombie|corpse|alien|whale|scarecrow))\b[^.\n!?]{0,30}/giu,
    /\b(?:he|she) (?:cried|screamed|squealed|howled|wailed) like a (?:toddler|baby|girl|pig|child|banshee)\b[^.\n!?]{0,30}/giu,
    /\b(?:husband|wife|family|boyfriend|girlfriend|kids|children) had (?:obviously|clearly|probably|no doubt) left\b[^.\n!?]{0,40}/giu,
    /\bwe (?:all )?(?:laughed|giggled|sniggered|cracked up|howled) (?:about|at|over) (?:the|his|her|their)\b[^.\n!?]{0,40}/giu,
  ],
  examples: {
    fire: [
      'His breath could have stripped paint off the resus doors.',
      'She had clearly given up washing long before she gave up hope.',
      'The baby looked, frankly, like something from a horror film.',
      'He cried like a toddler when I pulled the tooth.',
      'Her husband had obviously left because of the smell.',
      'We laughed about the maggots all through handover.',
      '⟦We giggled at his underpants⟧ in the coffee room.',
    ],
    quiet: [
      'The wound was infested and needed debridement.',
      'He was tearful during the extraction.',
      'The baby had multiple congenital anomalies.',
      'I felt helpless and said so.',
      'Self-neglect was noted and support arranged.',
      'We laughed about it together, she and I.',
    ],
  },
};
export default rule;
