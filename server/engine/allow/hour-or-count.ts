import type { Allow } from './allow.ts';

const HOUR = String.raw`(?<x>1\d|2[0-4]|[1-9]|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d]|[.:]\d)`;

const TENS = '(?:forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundred)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';

const HOURS = 'four|five|six|seven|eight|nine|ten|eleven|twelve';

const allow: Allow = {
  id: 'hour-or-count',
  summary: 'The hour at which somebody gets up, a pulse or breaths that were counted, odds: no age.',
  spares: ['age'],
  texts: [
    // How long somebody has done something.
    /(?<![\p{L}\d.,-]|\bage[ds]?[ :]{1,2}|\b(?:of|is|was|at|turned) )(?<x>(?:\d{1,2}|ten|fifteen|twenty|twenty-five|thirty|thirty-five|forty|forty-five|fifty) years) (?:on (?:the|his|her) (?:\p{L}+ )?(?:job|route|ward|road|beat|boats?|buses|trams?|railways?|rigs?|farm|force)|in (?:the (?:job|trade|service|army|navy|police)|post|practice|service|office)|of (?:service|practice|experience|driving|teaching|nursing))\b/dgiu,
    // How long after something else.
    /(?<![\p{L}\d.,-]|\bage[ds]?[ :]{1,2}|\bof )(?<x>(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:months?|weeks?|days?)) (?:after|before|later|earlier)\b/dgiu,
    // patient since 3 months; at ten they extract it, at eleven he is back
    /\bsince (?<x>\d{1,2} (?:months?|weeks?|days?|years?))\b/dgiu,
    new RegExp(String.raw`\bat (?:${HOURS}),? (?:\p{L}+ ){0,6}?at (?<x>${HOURS})(?= (?:he|she|they|we|I|the|it)\b)`, 'dgiu'),
    // How far a pregnancy is.
    /(?<![\p{L}\d.,-])(?<x>(?:\d{1,2}(?:\+\d)?|[a-z]{3,9}(?:-[a-z]{3,5})?) weeks?(?: and \p{L}{3,5} days?)?)(?=(?:['’])? (?:pregnant|gravid|gestation|of gestation|post-?partum|postnatal)\b)/dgiu,
    // A blood pressure in words.
    new RegExp(String.raw`\b(?<x>(?:a |one )?(?:hundred(?: and)? )?${TENS} over ${TENS})\b`, 'dgiu'),
    // Odds.
    /\bat (?<x>(?:an? |\d{1,3}|ten|twenty|fifty|hundred|thousand|million){1,3} ?(?:hundred |thousand |million )?to (?:one|1))\b/dgiu,
    new RegExp(
      String.raw`\b(?:(?:gets?|got|getting) (?:up|home)|wakes?|woke|rises?|to bed|dinner|tea|supper|lunch|breakfast|handover|(?:ward )?round) (?:each day |every day |daily )?at (?:about |around )?${HOUR}`,
      'dgiu',
    ),
    /\b(?:count(?:ed|ing)?|breaths?|breath(?:ed|ing)|pulse|heartbeats?)\b(?:(?!\bage)[^.!?:\n]){0,60}: ?(?<x>[1-9]\d{1,2})(?=[.,;)\s]|$)/dgiu,
  ],
  examples: [
    'Brugada syndrome, ⟦three months⟧ after the sudden death.',
    'She drove it, ⟦30 years⟧ on the same route.',
    'The bookmaker gave it at ⟦a hundred to one⟧.',
    'She was ⟦9 weeks⟧ pregnant.',
    'On our ward he is a patient since ⟦3 months⟧.',
    'You take a tooth out at ten, at ⟦eleven⟧ he is behind you in the kiosk.',
    'She is ⟦eighty-one over fifty⟧ on three agents.',
    'He gets up at ⟦six⟧ for the cows.',
    'I counted off the collar of his jacket: ⟦34⟧.',
    'We have handover at ⟦8⟧.',
  ],
};
export default allow;
