import type { Allow } from './allow.ts';

const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)`;
const KINDS =
  'old|new|small|big|brick|stone|concrete|terraced|second-hand|rusty|healed|midline|abdominal|surgical|dental|metal|total|left|right';
const THINGS =
  'house|home|flat|building|concrete|cottage|car|van|bike|bicycle|motorbike|tractor|boat|laptop|phone|computer|scanner|machine|ventilator|mattress|sofa|boiler|scar|wound|injury|burn|ulcer|lesion|mole|implant|prosthes[ei]s|dentures?|crown|filling|graft|stent|pacemaker|shunt|hip replacement|knee replacement|tattoo|records?|letter|guideline|policy|contract|marriage|grudge|feud|whisky|wine|cheese|tree';
/** What may follow: another noun would be what is so old, as of a `home resident`. */
const THEN = String.raw`[,.;:!?)\n]|$| (?:is|was|were|has|had|that|which|with|in|on|at|and|or|from|of|for|to|under|near|by|over)\b`;

const allow: Allow = {
  id: 'age-of-a-thing',
  summary: 'How old a house, a scar or an implant is: nobody’s age.',
  spares: ['age'],
  texts: [
    new RegExp(
      String.raw`(?<![\p{L}\d.,/-])(?<x>${NUMBER}[ -](?:years?|months?|weeks?|days?)[ -]old)(?= (?:(?:${KINDS}) ){0,2}(?:${THINGS})(?:${THEN}))`,
      'dgiu',
    ),
  ],
  examples: [
    'The house is ⟦12-year-old⟧ concrete.',
    'Through the ⟦twenty-year-old⟧ midline scar.',
    'A ⟦9-year-old⟧ hip replacement was loose.',
  ],
};
export default allow;
