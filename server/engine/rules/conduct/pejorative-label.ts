import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const WHO =
  'she|he|they|patient|patients|pt|mother|mum|mom|father|dad|parents|family|relative|relatives|husband|wife|daughter|son|woman|man|lady|bloke|fella|guy|girl|lad|auntie|uncle';
/** Talk about the label rather than about a patient. */
const ABOUT_LABELS =
  /\b(?:terms?|words?|labels?|phrases?|called|calling|call|retired?|stigma\w*|jargon|language|slang|pejorative|never|don['’]t|avoid|stop|instead|rather than|aren['’]t|isn['’]t|no longer|so-called|written|wrote|documented|study|studies|research|policy|evidence|hear|heard)\b/i;

const accept = ({ start, end }: Hit, { text }: Scope): boolean =>
  !ABOUT_LABELS.test(sentenceAt(text, start, end)) && !/["“‘']\s?$/.test(text.slice(Math.max(0, start - 2), start));

const rule: Rule = {
  id: 'pejorative-label',
  category: 'mock',
  tier: 'conduct',
  severity: levels('warning', 'warning', 'warning', 'error'),
  summary: 'Slang or labels that demean patients as a group or one by one.',
  message: 'Labels like this travel badly and are read as contempt. A neutral term says the same.',
  guidance: ['DDU', 'GDC-9.1.3', 'GMP-81'],
  fixes: ['remove-detail'],
  patterns: [
    '@pejorative-labels',
    // Words that are harmless elsewhere, said of a person
    `${WHO} is|was|were|are|being|'s so|such|just|completely|totally|absolutely|a|an|total|complete|real|right|proper|utter{0,3} < @pejoratives >`,
    `a|an|the|this|that|another|some|one|classic|what < @pejoratives ${WHO} >`,
    'is|was|and|so < non-compliant|noncompliant >',
    'is|was|and|so < non - compliant >',
    'drug - seeking|seeker|seekers',
  ],
  accept,
  examples: {
    fire: [
      'Another ⟦frequent flyer⟧ at triage.',
      'Classic ⟦GOMER⟧ from the home.',
      'He was ⟦TTFO⟧ when we explained the plan.',
      'Two ⟦bed blockers⟧ on my list again.',
      'A ⟦heartsink⟧ before lunch.',
      'She is ⟦a poor historian⟧ and ⟦non-compliant⟧.',
      'Just another ⟦druggie⟧ wanting tablets.',
      '@social Bay four is full of ⟦time-wasters⟧ tonight.',
      '@social What a ⟦drama queen⟧, over a splinter.',
      'The usual ⟦moaner⟧ rang at nine.',
    ],
    quiet: [
      'Frequent flyer miles paid for the conference flight.',
      'Delayed discharge has many causes.',
      'People who attend often usually have unmet need.',
      'The term "heartsink" should be retired.',
      'Adherence was difficult because of cost.',
      'The drug user charity runs the clinic.',
      'Please stop calling people frequent flyers.',
    ],
  },
};
export default rule;
