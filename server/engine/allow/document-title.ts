import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'document-title',
  summary: 'What kind of document it is, in capitals at its head: CASE REPORT, MEMO.',
  spares: ['name'],
  texts: [
    /\b(?:CASE (?:REPORT|SERIES|SUMMARY|STUDY|PRESENTATION|HISTORY|DISCUSSION|CONFERENCE|OF THE (?:DAY|WEEK|MONTH))|MEMO(?:RANDUM)?|TEACHING FILE|GRAND ROUNDS?|WARD ROUND|(?:REFERRAL|CLINIC|DISCHARGE) (?:LETTER|SUMMARY|NOTE)|LETTER TO THE EDITOR|CLINICAL PEARL|IMAGE OF THE MONTH|POSTER \d+)\b/gu,
  ],
  examples: [
    '⟦CASE REPORT⟧\n\nHigh-altitude retinal haemorrhage in a trekker.',
    '⟦CASE SERIES⟧: compressor diving, three men.',
    '⟦MEMO⟧\nTo: all staff',
  ],
};
export default allow;
