import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Money and housing of one person, not of groups, and not the author's. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  const before = scope.text.slice(Math.max(0, hit.start - 20), hit.start);
  return subjectAt(scope, at) !== 'generic' && !/\b(?:I|we|my|our|us|I'm|we've|I've|costs?)\s+(?:\p{L}+\s+)?$/u.test(before);
}

const rule: Rule = {
  id: 'socioeconomic-detail',
  category: 'family',
  tier: 'indirect',
  weight: 1,
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'Money, debt, benefits, housing or schooling of the person in specific terms.',
  message: 'Specific details of money and housing are private and narrow down who it is.',
  guidance: ['HRY F'],
  fixes: ['remove-detail', 'family-simplify'],
  texts: [
    /[£$€]\d[\d,.]* (?:left|to last|a week|a month|short|in debt|behind|in arrears)(?: (?:for|until|till|on|with) [\p{L}]+(?: [\p{L}]+){0,2})?/giu,
    /\bevicted(?: from (?:the |a |an |his |her |their )?(?:\p{L}+ ){0,3}\p{L}+)?/giu,
    /\b(?:sofa[- ]surfing|sleeping rough|sleeps rough|slept rough|(?:sleeps|sleeping|slept|lives|living|lived) in (?:a |an |his |her |the )(?:yurt|caravan|van|car|tent|shed|boat|narrowboat|houseboat|hostel|refuge|trailer|lorry|bus|garage|wagon|shipping container|tipi|static|barn|church)(?: (?:behind|beside|near|on|outside|under|at) (?:a|an|the|his|her)(?: [\p{Ll}'’-]+){1,3})?)/giu,
    /\b(?:[Oo]n|[Ll]ives on|[Ll]iving on) (?:universal credit|disability benefit|food stamps|the dole|sickness benefit|medicaid)(?: with (?:\p{L}+ ){1,3}\p{L}+)?/giu,
    /\b(?:a )?(?<x>(?:PhD|doctorate|master['’]s) in [\p{L}]+(?: [\p{L}]+){0,2})/dgu,
    /\b(?:the |one of the )?(?:biggest|largest|richest|wealthiest) (?:landowners?|farmers?|employers?|families|man|woman|landlords?) (?:in|on|of|round) (?:the |this )?[\p{L}]+/giu,
    /\b(?:sold|mortgaged|remortgaged|pawned) (?:the|his|her|their|two|three|a) (?:house|home|farm|land|flat|shops?|car|cows?|cattle|ring|jewellery|boat|field|sewing machine)(?: (?:to pay )?for (?:the )?[\p{L}]+(?: [\p{L}]+){0,2})?/giu,
    /\b(?:declared bankrupt|bankrupt|food ?bank (?:voucher|parcel)s?|bailiffs (?:came|were|are)[\p{L} ]{0,20}|homeless since [\p{L}]+)\b/giu,
  ],
  accept,
  examples: {
    fire: [
      'He had ⟦£11.40 left for the week⟧.',
      'She was ⟦evicted from the Beacon Road flats⟧.',
      '⟦On Universal Credit with two sanctions⟧, he skipped insulin.',
      'A ⟦PhD in medieval Welsh⟧ did not help her sleep.',
      '⟦The biggest landowner in the valley⟧ came as a private patient.',
      'They ⟦sold the house to pay for the trial drug⟧.',
      'He ⟦lives in a yurt behind the quarry⟧.',
      'She has been ⟦sofa-surfing⟧ since June.',
    ],
    quiet: [
      'Deprivation is linked to multimorbidity.',
      'Prescription charges put people off.',
      'Living in a cold home worsens COPD.',
      'The index of multiple deprivation was used.',
      'She was under financial strain.',
      'The drug costs £11.40 a packet.',
    ],
  },
};
export default rule;
