import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const number = (text: string): number => Number(/\d+(?:\.\d+)?/.exec(text)?.[0]);
const NOT_BODY =
  /\b(?:dose|doses|mass|cyst|lesion|tumou?r|stone|spleen|per|fluid|lifted|lifting|deadlift\w*|carr(?:y|ied|ying)|loads?|bench|squats?|ovar\w+|depth|falls?|fell|drop\w*|distance|wave|boat|minus|lost|lose|losing|gained|down|circumference of|abdominal girth|screen|cable|line|over|above|below|under|than)\b[^.]{0,20}$/i;

/** Whether the measure is one that people would notice in the street. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const said = scope.text.slice(hit.start, hit.end);
  const before = scope.text.slice(Math.max(0, hit.start - 34), hit.start);
  const after = scope.text.slice(hit.end, hit.end + 14);
  if (NOT_BODY.test(before) || /^\s?(?:\/|of\b|loss|lighter|less|in \d|mass|cyst)/i.test(after)) return false;
  if (subjectAt(scope, wordAt(scope.words, hit.start)) === 'generic') return false;
  if (/circumference|^\d+(?:\.\d)?$/i.test(said)) return true;
  const n = number(said);
  if (/kg/i.test(said))
    return /\b(?:man|woman|weigh\w*|weight|wt|wrestler|he|she|patient|pt|lad|boy|girl|yo)\b/i.test(before + after) ? n >= 140 : n >= 160;
  if (/\b(?:lb|lbs|pounds)\b/i.test(said)) return n >= 330;
  if (/\bstone\b|\bst\b/i.test(said)) return n >= 23;
  if (/cm/i.test(said)) return n >= 200 && n < 260;
  if (/\b[12]\.\d+ ?m\b/i.test(said)) return n >= 2 && n < 2.6;
  const feet = /(\d|four|six|seven) ?(?:ft|foot|feet|’|')(?:[ -]?(\d{1,2}|\p{L}+))?/iu.exec(said);
  return !feet || /^(?:3|4|four|7|seven)$/i.test(feet[1]!) || /^(?:[6-9]|1[01]|six|seven|eight|nine|ten|eleven)$/i.test(feet[2] ?? '');
}

const rule: Rule = {
  id: 'body-measure-extreme',
  category: 'physical',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'Height, weight, BMI or another measure of the body at an extreme.',
  message: 'Extreme measures are visible in daily life and easy to match.',
  guidance: ['HRY H'],
  fixes: ['measure-to-range', 'remove-detail'],
  texts: [
    /(?<![\p{L}\d.,/-])\d{3}(?:\.\d)? ?(?:kg|kilos?)\b(?!\/)/giu,
    /(?<![\p{L}\d.,/-])\d{3} ?(?:lbs?|pounds)\b/giu,
    /(?<![\p{L}\d.,/-])\d{2} ?stone\b/giu,
    /(?<![\p{L}\d.,/-])2[0-5]\d ?cm\b(?! (?:lesion|mass|from|long|wide|deep|of))|(?<![\p{L}\d.,/-])2\.[0-5]\d? ?m(?= tall)/giu,
    /(?<![\p{L}\d.,/-])[34567] ?(?:ft|foot|feet)(?: ?\d{1,2}(?: ?in(?:ches)?)?)?(?![\p{L}\d])|\b(?:six|seven|four)[ -]foot[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)\b/giu,
    /\bBMI (?:of |was |is |= ?)?(?<x>(?:5[5-9]|[6-9]\d|1[0-2]\d)(?:\.\d)?)(?![\d%])/dgiu,
    /\b(?<x>(?:neck|waist|head|thigh|calf) circumference of \d{2,3} ?cm)\b/dgiu,
    /\bshoe size (?<x>(?:1[5-9]|2\d)(?:\.5)?)\b/dgiu,
  ],
  accept,
  examples: {
    fire: [
      'He weighed ⟦231 kg⟧ and could not use the lift.',
      'At ⟦208 cm⟧, he hit the doorframe.',
      'BMI ⟦68⟧, housebound for six years.',
      'She was ⟦4 ft 1⟧ and drove a lorry.',
      'A ⟦neck circumference of 58 cm⟧.',
      'Shoe size ⟦19⟧, specially made.',
      'A ⟦210 kg⟧ man needed two beds.',
      'He is ⟦six foot nine⟧ and bowls fast.',
      'She was ⟦27 stone⟧ when I met her.',
    ],
    quiet: [
      'Weight 72 kg, height 170 cm.',
      'BMI over 30 is a risk factor.',
      'A 4 cm lesion in segment VI.',
      'HR 131, RR 28, temp 39.4.',
      'The dose was 231 mg.',
      'He fell 4 feet from a ladder.',
      'She is 5 ft 4 and well.',
    ],
  },
};
export default rule;
