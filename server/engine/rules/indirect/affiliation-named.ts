import { namedPlaces } from '../../language/named-places.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'affiliation-named',
  category: 'org',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Named school, university, employer, regiment, club, congregation or charity of the person.',
  message: 'Naming the organisation lets its members recognise their colleague.',
  guidance: ['HRY F', 'HIPAA', 'MDU'],
  fixes: ['place-to-type', 'remove-detail'],
  texts: [
    /\b(?:the )?(?<x>(?:Amazon|Tesco|Asda|Lidl|Aldi|Ford|Nissan|Toyota|Royal Mail|Boeing|Rolls-Royce|Walmart|UPS|FedEx) (?:depot|warehouse|plant|factory|store|distribution centre)(?: in \p{Lu}[\p{L}’'-]{1,20})?)/dgu,
    /\bserved (?:with|in) (?:the )?(?<x>\d?\s?\p{Lu}[\p{L}’'-]{1,15}(?: \p{Lu}[\p{L}’'-]{1,15}){0,3})/dgu,
    /\b(?:at|for|from|of) (?<x>(?:Slimming World|Weight Watchers|Parkrun|Women's Institute|Scouts?|Brownies|Cubs)(?: group)?(?: in \p{Lu}[\p{L}’'-]{1,20})?)/dgu,
    /\b(?:HMP|HMS|RAF|USS|RNAS) \p{Lu}[\p{L}’'-]{2,20}\b/gu,
    /\b(?:plays?|played|keeper|goalkeeper|striker|captain|coach|fan|supporter|chair|treasurer|member|season ticket) (?:for|of|at) (?:the )?(?<x>\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,3}(?: under-\d{1,2}s)?)/dgu,
  ],
  *search(scope) {
    for (const p of namedPlaces(scope)) if (p.kind === 'organisation') yield { start: p.start, end: p.end, certainty: p.certainty };
  },
  examples: {
    fire: [
      'Attacked on the way home from ⟦Northgate College⟧.',
      'She works at ⟦the Amazon depot in Doncaster⟧.',
      'He served with ⟦2 Para⟧.',
      'Treasurer of ⟦the Penrose Choral Society⟧.',
      'She teaches at ⟦Fairfield Primary⟧.',
      'A goalkeeper for ⟦Whitby Wanderers under-14s⟧.',
      'He is an officer at ⟦HMP Thornmere⟧.',
    ],
    quiet: [
      'The Royal College of Physicians advises this.',
      'She was a college student.',
      'Disclosure: the author has received fees from Novo Nordisk.',
      'He worked for a large employer.',
      'The University Hospital policy is clear.',
    ],
  },
};
export default rule;
