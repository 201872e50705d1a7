import type { Allow } from './allow.ts';

/** Scores, scales, protocols and prostheses that are called by a place or a surname alone. */
const NAMES =
  'Oswestry|Tampa|Örebro|Orebro|Mayo|Lille|Denver|Hammersmith|Westmead|West Haven|Richmond|Ramsay|Vancouver|Columbia|Glasgow|Edinburgh|Rotterdam|Rockwood|Bristol|Boston|Prague|Paris|Vienna|Padua|Geneva|Charlson|Barthel|Tinetti|Berg|Katz|Lawton|Waterlow|Norton|Braden|Maddrey|Balthazar|Rankin|Hunter|Molteno|Baerveldt|Robson|Bishop|Nottingham|Toronto|Michigan|Montgomery|Harris|Lysholm|Constant|Wexner|Cleveland|Leeds|Roland-Morris|Torg|Gosport|Stanford|Denis|Kasai|Child|Ranson|Milan|Kyoto|Seattle|Utrecht|Heidelberg|Salford|Epworth|Stockholm|Tokyo';
const VALUE = String.raw`(?:[<>≤≥~-]?\d{1,3}(?:\.\d)?(?:\/\d{1,3})?|I{1,3}[abs]{0,2}|I[sp]|IV|V|[A-F]\d?)(?![\p{L}\d]|-year| ?(?:years?|yrs?|y\/?o|[ap]\.?m)\b)`;

const allow: Allow = {
  id: 'place-score',
  summary: 'Scores, grades and protocols that bear the name of a place or of who made them, with their value.',
  spares: ['name', 'place', 'org', 'age', 'date'],
  texts: [
    new RegExp(
      String.raw`(?<![\p{L}-])(?:(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Aa]|[Ee]ndoscopic) )?(?<x>(?:${NAMES})(?:(?: (?:score|scale|index|grade|class|stage))?(?:,| on (?:admission|day \d{1,2}))?(?: (?:was|is|of|at|fell (?:from \d{1,3} )?to|rose (?:from \d{1,3} )?to|went (?:from \d{1,3} )?to))?) ${VALUE})`,
      'dgu',
    ),
    /\b(?:EMA-CO|protocol|regimen|charts?|as) (?:as )?(?:per|from|of) (?<x>Charing Cross|Weston Park|Seattle|Bonn|Parkland|Birmingham)\b/dgu,
    /\b(?:in|into|out of|reverse|steep|head[- ]down in|some) (?<x>Trendelenburg|Lloyd-Davies|Fowler['’]?s?|Sims)\b/dgu,
    /(?<![\p{L}])(?:Derbyshire Language Scheme|Renfrew Action Picture Test|Adams cribs?|Hawley bow|RCOG Green-?top|Resus(?:citation)? Council|Cleveland Clinic score|St\.? Anthony['’]s fire|Romano-Ward|Kyasanur Forest disease|Hammersmith Infant)\b/gu,
  ],
  examples: [
    'Her ⟦Oswestry is 46⟧ and her ⟦Tampa is 44⟧.',
    'Endoscopic ⟦Mayo 3⟧ in the rectum.',
    'His ⟦Barthel is 14⟧ and he wants to go home.',
    'We put him head down in ⟦Trendelenburg⟧.',
    'A ⟦Vancouver B2⟧, so a long stem.',
  ],
};
export default allow;
