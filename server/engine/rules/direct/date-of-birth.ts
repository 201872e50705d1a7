import { levels, EVERYWHERE, type Hit, type Rule, type Scope } from '../rule.ts';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const NUMERIC = String.raw`\d{1,4}\s?[-/.‑–]\s?(?:\d{1,2}|${MONTH})\s?[-/.‑–]\s?\d{2,4}`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d))`;
const DATE = String.raw`(?:${NUMERIC}|${DAY}(?:,? (?:\d{4}|['’]?\d{2})(?!\d))?|${MONTH} \d{4})`;
const HOLIDAY = String.raw`(?:New Year['’]s (?:Day|Eve)|Christmas(?: Day| Eve)?|Boxing Day|Easter(?: \w+day)?|Hallowe['’]?en|St\.? Patrick['’]s Day|Valentine['’]s Day|Leap Day|29 February|Good Friday|Eid|Diwali|Thanksgiving|Bonfire Night|(?:last |this |next |on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|last week|this week|last month)`;
const SUBJECT = String.raw`(?:she|he|they|was|is|patient|child|baby|boy|girl|man|woman|twins?|mother|father|who)`;
const GENERIC =
  /(?:\b(?:nhs|women|men|people|children|patients|babies|those|infants|adults|participants|anyone|everyone|cohort|nightingale|founded|clinic|hospital|service|society|practice|\d{4}s)\b[^.!?\n]{0,30})$/i;

function accept(hit: Hit, { text }: Scope): boolean | Hit {
  const said = text.slice(hit.start, hit.end);
  const sentence = text.slice(Math.max(0, hit.start - 60), hit.start).replace(/^[^]*[.!?\n]\s/, '');
  if (GENERIC.test(sentence) && !/shares? (?:a|his|her|their) birthday/i.test(sentence)) return false;
  if (/\b(?:18|17)\d\d\b/.test(said)) return false;
  return hit;
}

const rule: Rule = {
  id: 'date-of-birth',
  category: 'age',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A birth date, or a birthday that fixes it.',
  message: 'Date of birth with sex and place singles out most people.',
  guidance: ['HIPAA', 'HRY', 'SWEENEY', 'GOLLE'],
  fixes: ['age-to-decade', 'id-remove'],
  zones: EVERYWHERE,
  texts: [
    new RegExp(
      String.raw`(?<![\p{L}])(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?date|birth ?day|born(?: on)?|b\.)(?: (?:is|was|of))?\s{0,3}[:=|(]{0,2}\s{0,4}(?:on )?(?:the )?(?<x>${DATE})(?!\d)`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:${SUBJECT})(?:,)? (?:was |were )?(?<x>born (?:in |the )?(?:(?:early|late|mid|spring|summer|autumn|winter|${MONTH}) )?(?:of )?(?:19|20)\d\d)(?!\d)`,
      'dgiu',
    ),
    new RegExp(String.raw`(?<=^|[(,;]\s{0,2})(?<x>born (?:in )?(?:19|20)\d\d|(?:19|20)\d\d-born)(?!\d)`, 'dgiu'),
    new RegExp(
      String.raw`\b(?:turn(?:ed|s|ing)|will be|becomes|became) (?<x>\d{1,3}(?:,? (?:on )?(?:${HOLIDAY}|(?:the )?${DATE})))`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:her|his|their|the patient['’]s|our [a-z]{3,16}['’]s|patient['’]s|[\p{Lu}][\p{L}]{1,16}['’]s|a) (?<x>(?:\d{1,3}(?:st|nd|rd|th)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|sixteenth|eighteenth|twenty-first|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)) birthday(?: (?:on )?(?:${HOLIDAY}|${DATE}))?)`,
      'dgu',
    ),
    new RegExp(String.raw`\bbirthday (?:is |was |falls |with the NHS, |on |with [\p{L} ]{2,20}, )(?:on )?(?:the )?(?<x>${DAY})`, 'dgu'),
    new RegExp(String.raw`(?<x>${NUMERIC})(?= ?\((?:dob|d\.o\.b\.?|date of birth)\))`, 'dgiu'),
  ],
  accept,
  examples: {
    fire: [
      'DOB ⟦07/09/1961⟧, female.',
      'Born on ⟦14 February 1988⟧, she is the youngest of four.',
      'He turned ⟦50 on New Year’s Day⟧.',
      'It was her ⟦18th birthday last Saturday⟧.',
      'd.o.b. ⟦1.4.52⟧',
      'She shares a birthday with the NHS, ⟦5 July⟧.',
      'Date of birth: ⟦1961-09-07⟧',
      'DOB | ⟦4/18/1961⟧',
      'A man (⟦born 1974⟧) with silicosis.',
      'The girl was ⟦born in March 2019⟧ at term.',
      'He came in for his ⟦90th birthday⟧ check.',
      'dob:⟦09.07.41⟧',
    ],
    quiet: [
      'The NHS was born on 5 July 1948.',
      'Women born after 1953 were invited.',
      'Florence Nightingale was born on 12 May 1820.',
      'Birth weight was 2.4 kg at 37 weeks.',
      'The clinic celebrated its tenth birthday.',
      'Children born in 2010 were followed up.',
      'She turned 50 mg down and took 25.',
    ],
  },
};
export default rule;
