import type { Allow } from './allow.ts';

const TIME = String.raw`(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midday|midnight|bedtime)`;
/** What is due is due on the hour, or the half; what happened was at 6:49. */
const ROUND = String.raw`(?:(?:[01]?\d|2[0-3])[:.][03]0(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midday|midnight|bedtime)(?!\d)`;
const TIMES = String.raw`${ROUND}(?:(?:,| and|, and|,? then| or| to| ?[–-]) ?(?:(?:\d{1,4}(?:\.\d+)? ?(?:mg|mcg|g|ml|units?) )?(?:at |by )?${TIME})){0,5}`;
/** What is given, taken or measured by the clock, whoever the patient is. */
const GIVEN = String.raw`(?:\d+(?:\.\d+)? ?(?:mg|mcg|micrograms?|g|ml|units?|iu)|doses?|dosing|bolus(?:es)?|feeds?|tablets?|capsules?|levodopa|hydrocortisone|prednisolone|warfarin|insulin|picolax|moviprep|steroids?|inhalers?)`;
const MEASURED = String.raw`(?:cortisol|glucose|trough|dose|level|bloods?|sample|sugar|reading|blood pressure|ABPM|temperature|sats|ketones|potassium|sodium)`;
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

const allow: Allow = {
  id: 'schedule-time',
  summary: 'Hours at which medicines, feeds, samples and advice are due: no time of anybody’s story.',
  spares: ['date', 'advice', 'id'],
  texts: [
    // Levodopa at 7am, 11am and 3pm; 10 mg at 7 am, 5 mg at noon
    new RegExp(
      String.raw`\b${GIVEN}\b(?: (?:via|by|orally|daily|once|as always|every day|\p{L}{2,5}))?,?(?: (?:is |are )?(?:due )?(?:at|from|by|before|after))? (?<x>${TIMES})`,
      'dgiu',
    ),
    // the 9am dose, a 3am glucose, 8am cortisol
    new RegExp(String.raw`\b(?:an? |the |check |repeat )?(?<x>${ROUND}) (?:serum |blood |fasting |plasma |trough )?${MEASURED}\b`, 'dgiu'),
    // daytime (07:00–22:00)
    new RegExp(String.raw`\b(?:day(?:time)?|night(?:time)?|hours|clinic|open) \((?<x>${TIME} ?[–-] ?${TIME})\)`, 'dgiu'),
    // no caffeine after 2pm, bed at 11pm
    new RegExp(
      String.raw`(?<=^|[.!?:;\n]\s{0,3}|[-*•] |, )(?:no|avoid|take|give|apply|nothing|fast|bed|lights out)\b[^.!?\n]{0,24}? (?:after|before|at|from|by|until) (?<x>${TIMES})(?=[,.;)]|$| (?:the day before|every|each|daily))`,
      'dgiu',
    ),
    // methotrexate on a Monday and folic acid on a Friday
    new RegExp(
      String.raw`\b(?<!took )(?:[Tt]ake|methotrexate|folic acid|alendron\w+)(?: (?:methotrexate|folic acid|it|one|the tablets?))? on an? (?<x>${DAY}(?: and (?:folic acid|methotrexate|the other) on an? ${DAY})?)\b`,
      'dgiu',
    ),
    // Saturday night palsy
    /\bsaturday night (?:palsy|palsies|paralysis|syndrome)\b/giu,
    // sample 3:30pm cut-off
    new RegExp(String.raw`\b(?:last |urine |blood )?samples? (?<x>${TIME})(?= cut|\b)`, 'dgiu'),
  ],
  // What somebody did or what became of her is no schedule.
  accept: ({ start }, { text }) =>
    !/\b(?:arriv|admitted|collaps|found|died|came|present|brought|arrest|took|drank|swallow|overdos|inject|hang|jump|left|told|gave up|stopped)\w*\b[^.!?\n]{0,50}$/i.test(
      text.slice(Math.max(0, start - 70), start),
    ),
  examples: [
    'Levodopa at ⟦7am, 11am, 3pm and 7pm⟧.',
    'Hydrocortisone 10 mg at ⟦7 am, 5 mg at noon⟧ and the rest later.',
    'Check a ⟦3am⟧ glucose if the fasting one is high.',
    'Daytime (⟦07:00–22:00⟧) average 142/88.',
    'No caffeine after ⟦2pm⟧, bed at ⟦11pm⟧.',
    'Take methotrexate on a ⟦Monday⟧.',
    'A ⟦Saturday night palsy⟧ of the radial nerve.',
  ],
};
export default allow;
