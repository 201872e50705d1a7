import type { Allow } from './allow.ts';

const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)`;
const THINGS =
  'house|home|flat|building|concrete|cottage|car|van|bike|bicycle|motorbike|tractor|truck|boat|laptop|phone|computer|scanner|machine|ventilator|monitor|mattress|sofa|boiler|scar|wound|injury|fracture|burn|ulcer|lesion|mole|stroke|implant|prosthes[ei]s|denture|dentures|crown|filling|graft|stent|pacemaker|shunt|hip|knee|replacement|tattoo|record|records|letter|paper|study|guideline|policy|contract|marriage|career|grudge|feud|bottle|whisky|wine|cheese|tree|dog|cat|horse|pony|parrot|bird|tortoise|cow';

const allow: Allow = {
  id: 'age-of-a-thing',
  summary: 'How old a house, a scar or an implant is: nobody’s age.',
  spares: ['age'],
  texts: [
    new RegExp(
      String.raw`(?<![\p{L}\d.,/-])(?<x>${NUMBER}[ -](?:years?|months?|weeks?|days?)[ -]old)(?=(?: (?!(?:man|woman|boy|girl|lady|gentleman|male|female|child|patient|with|who)\b)\p{L}{1,16}){0,2} (?:${THINGS})(?![\p{L}-]))`,
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
