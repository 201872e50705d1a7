import { namedPlaces } from '../../language/named-places.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'place-landmark',
  category: 'place',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Road, pub, beach, site or landmark tied to the person or event.',
  message: 'Landmarks let local readers place the event.',
  guidance: ['HIPAA (B, R)', 'HRY 3 and F', 'GMC-REC 17'],
  fixes: ['place-to-type', 'remove-detail'],
  patterns: [
    'by|outside|behind|beside|near|opposite|under < the ( cathedral|minster|lighthouse|harbour|docks|quay / war memorial / town hall / clock tower / bus|railway station ) >',
  ],
  texts: [
    /\b(?:[AM]\d{1,4}(?:\(M\))?|[BNR]\d{2,4}|I-\d{1,3}|US-\d{1,3}|Highway \d{1,3}|Route \d{1,3})(?: (?:flyover|roundabout|bypass|junction \d{1,2}|services))?\b/gu,
    /\bthe (?<x>(?:Odeon|Lidl|Aldi|Tesco|Asda|Morrisons|Spar|Co-op|Wetherspoons|Spoons|Greggs|Walmart|Costco|Target|Checkers) (?:on|in|at|by|behind) \p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2})/dgu,
  ],
  accept: ({ start, end }, { text }) =>
    !/^ (?:study|trial|cohort|collaboration)/i.test(text.slice(end, end + 14)) &&
    (!/^(?:A|B|N|R|M)\d/.test(text.slice(start, end)) ||
      /\b(?:the|on|off|along|down|up|of|via|and) (?:the )?$/i.test(text.slice(Math.max(0, start - 10), start))),
  *search(scope) {
    for (const p of namedPlaces(scope)) if (p.kind === 'landmark') yield { start: p.start, end: p.end, certainty: p.certainty };
  },
  examples: {
    fire: [
      'He was hit outside ⟦the Odeon on Bar Street⟧.',
      'Pulled from the water near ⟦Smeaton’s Pier⟧.',
      'Knocked off her bike on ⟦the A38 flyover⟧.',
      'He sleeps rough by ⟦the cathedral⟧.',
      'They met on ⟦Cowick Street⟧ and fell into ⟦Penrose Harbour⟧.',
    ],
    quiet: [
      'The school nurse programme covers all primaries.',
      'The M25 study recruited from London hospitals.',
      'Meet us at the pub after journal club.',
      'He fell from a pier.',
      'Vitamin B12, HLA B27 and an A1 pulley.',
    ],
  },
};
export default rule;
