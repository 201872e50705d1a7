import { NOT_BEFORE } from '../../../../shared/texts.ts';
import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const PATIENT =
  /\b(?:patients?|pts?|child|children|baby|girl|boy|man|woman|lady|family|parents?|mother|mum|him|her|he|she|them|treated|admitted|resuscitated)\b/i;
const CARE =
  /\b(?:patient|tonight|today|this (?:morning|evening|afternoon)|shift|bay|bed|died|get (?:him|her) back|attacked|child|resus|crash)\b/i;
const GENERAL = /\b(?:pay|rounds|teams|award|parking|rota|course|exam)\b/i;
const AROUND = 120;

/** Strong feeling counts where a patient is near it. */
function accept({ start, end }: Hit, { text }: Scope): boolean {
  const near = `${sentenceAt(text, start, end)} ${text.slice(end, end + AROUND)}`;
  return PATIENT.test(near) && CARE.test(near) && !GENERAL.test(sentenceAt(text, start, end));
}

const rule: Rule = {
  id: 'post-shift-emotion',
  category: 'advice',
  tier: 'conduct',
  severity: levels('information', 'off', 'warning', 'warning'),
  summary: 'Strong feeling about an event with a patient, written close to it.',
  message: 'This reads as written close to a hard moment. Waiting a day, then removing the time and place, protects you and the patient.',
  guidance: ['MDU', 'DDU-CARE', 'MPS-REV'],
  fixes: ['delay-post', 'remove-detail', 'remove-sentence'],
  settled: (source) => source.includes(NOT_BEFORE),
  texts: [
    /\b(?:absolutely |so |beyond |utterly )?(?:fuming|livid|raging|seething|heartbroken|devastated|shaking with (?:anger|rage))\b/giu,
    /\bi am shaking with \w{3,8}\b|\b(?:crying|sobbing|cried|sat|sitting) in (?:the|my) (?:car(?: park)?|sluice|toilets?|stairwell|break room)\b/giu,
    /\bworst (?:shift|night|day) (?:of my life|ever|i['’]ve ever had)\b|\bjust off the worst shift\b/giu,
    /\bcan['’]?t stop (?:thinking about|crying|seeing)\b/giu,
    /\b(?:had to|need to|have to|just|gotta) (?:vent|rant|scream)\b/giu,
    /\bi am so (?:angry|upset|sad|done)\b/giu,
  ],
  accept,
  examples: {
    fire: [
      '@social ⟦Absolutely fuming⟧ after what was done to my patient tonight.',
      '@social ⟦Crying in the car park⟧. We could not get him back.',
      '@social ⟦Worst shift of my life⟧: a child and two parents.',
      '@social ⟦I am shaking with anger⟧, a girl was attacked for who she is.',
      "@social ⟦Can't stop thinking about⟧ the man who died alone this evening.",
      '@social ⟦Had to vent⟧: the family in bay two were vile today.',
      '@social ⟦Heartbroken⟧ for the mother we sent home today.',
    ],
    quiet: [
      '@social Furious about the pay offer.',
      '@social Long shift, feet hurt, night all.',
      '@social Grief rounds help teams after a death.',
      '@social Angry patients are often frightened patients.',
      '@social Proud of our team for the award.',
      '@social Absolutely fuming about the rota today.',
      '@social [Not before tomorrow: read it once more then, and take this line out.] ⏎ ⏎ Crying in the car park. We could not get him back.',
    ],
  },
};
export default rule;
