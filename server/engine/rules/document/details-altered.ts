import { levels, type Rule } from '../rule.ts';
import { sentenceAt } from '../../language/sentence.ts';

const DETAIL =
  "(?:details?|facts|features|particulars|(?:patient['’]?s? )?(?:sex|gender|age|ages|dates?|place|location|occupation|job|ethnicity|pedigree|setting|diagnosis)(?: and \\w{2,12})?)";
const CHANGED = '(?:changed|altered|modified|swapped|switched|tweaked|fudged|fictionali[sz]ed|disguised|shifted|made up)';
const DECLARED =
  /\b(?:unchanged|clinical meaning|not altered|dataset|data ?set|methods|names in this|teaching scenario|legend|date-shifted|with (?:her|his|their) (?:agreement|consent)|identifying details were removed|protocol|dose)\b/i;

const rule: Rule = {
  id: 'details-altered',
  category: 'advice',
  tier: 'document',
  severity: levels('hint', 'warning', 'hint', 'off'),
  summary: 'A statement that details were changed, where the change could mislead.',
  message: 'Removing detail is safer than inventing it. If details were altered, say so and check that the meaning is unchanged.',
  guidance: ['ICMJE', 'BMJ-POL'],
  fixes: [],
  texts: [
    new RegExp(
      String.raw`\b(?:some |several |certain |a few |many |identifying |minor |incidental |non-\w{4,9} |the (?:patient['’]s )?)*${DETAIL} (?:have been |has been |were |was |are )${CHANGED}\b`,
      'giu',
    ),
    new RegExp(String.raw`\bdetails ${CHANGED}\b`, 'giu'),
    new RegExp(
      String.raw`\b(?:i|we)(?: have|['’]ve)? (?:changed|altered|swapped|switched|tweaked|fudged|moved) (?:some |a few |the |her |his |their )?(?:${DETAIL}|case to another \w{4,9})\b`,
      'giu',
    ),
    /\b(?:a )?composite of (?:two|three|four|five|several|many|a few|some|\d) (?:\w{1,12} )?(?:patients?|cases?|people|women|men|stories)\b/giu,
  ],
  accept: ({ start, end }, { text }) => !DECLARED.test(sentenceAt(text, start, end)),
  examples: {
    fire: [
      '⟦Some details were changed⟧ to protect privacy.',
      "⟦The patient's sex and age were altered.⟧",
      'We ⟦moved the case to another country⟧ for anonymity.',
      '⟦Composite of three patients⟧, presented as one.',
      'The pedigree ⟦was modified⟧.',
      '⟦I swapped the dates⟧ so nobody could check.',
      '⟦Identifying details have been altered⟧ throughout.',
    ],
    quiet: [
      'Identifying details were removed, not altered, and the patient agreed.',
      'The dataset was date-shifted, as stated in the methods.',
      'All names in this teaching scenario are invented.',
      'We report the case as it happened, with consent.',
      'The pedigree is unchanged apart from masking the sex of unaffected members, noted in the legend.',
      'The dose was changed after a week.',
    ],
  },
};
export default rule;
