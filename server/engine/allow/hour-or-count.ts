import type { Allow } from './allow.ts';

const NUMBER = String.raw`(?<x>[1-9]\d?|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d]|[.:]\d)`;

const allow: Allow = {
  id: 'hour-or-count',
  summary: 'The hour at which somebody gets up, a pulse or breaths that were counted: no age.',
  spares: ['age'],
  texts: [
    new RegExp(
      String.raw`\b(?:(?:gets?|got|getting|be|is|was) (?:up|home|back|in)|wakes?|woke|rises?|rose|to bed|opens?|opened|closes?|closed|shuts?|starts?|started|finish(?:es|ed)?|dinner|tea|supper|lunch|breakfast|handover|(?:ward )?round) (?:each day |every day |daily )?at (?:about |around )?${NUMBER}`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:count(?:ed|ing)?|breaths?|breath(?:ed|ing)|pulse|heartbeats?)\b[^.!?:\n]{0,60}: ?(?<x>[1-9]\d{1,2})(?=[.,;)\s]|$)`,
      'dgiu',
    ),
  ],
  examples: ['He gets up at ⟦six⟧ for the cows.', 'I counted off the collar of his jacket: ⟦34⟧.', 'We have handover at ⟦8⟧.'],
};
export default allow;
