import type { Allow } from './allow.ts';

/** Scores, scales, protocols and prostheses that are called by a place or a surname alone. */
const NAMES =
  'Oswestry|Tampa|Örebro|Orebro|Mayo|Lille|Denver|Hammersmith|Westmead|West Haven|Richmond|Ramsay|Vancouver|Columbia|Glasgow|Edinburgh|Rotterdam|Rockwood|Bristol|Boston|Prague|Paris|Vienna|Padua|Geneva|Charlson|Barthel|Tinetti|Berg|Katz|Lawton|Waterlow|Norton|Braden|Maddrey|Balthazar|Rankin|Hunter|Molteno|Baerveldt|Robson|Bishop|Nottingham|Toronto|Michigan|Montgomery|Harris|Lysholm|Constant|Wexner|Cleveland|Leeds|Roland-Morris|Torg|Gosport|Stanford|Denis|Kasai|Child|Ranson|Milan|Kyoto|Seattle|Utrecht|Heidelberg|Salford|Epworth|Stockholm|Tokyo';
const NUMBER = String.raw`[<>≤≥~-]?\d{1,3}(?:\.\d)?(?:\/\d{1,3})?(?![\p{L}\d]|-year|\.\d| ?(?:years?|yrs?|y\/?o|[ap]\.?m|weeks?|months?|days?|hours?|hrs?|minutes?|mins?|miles?|km|times)\b| \p{Lu})`;
const GRADE = String.raw`(?:I{1,3}[abs]{0,2}|I[sp]|IV|[A-D]\d?)(?![\p{L}\d])`;
/** `was`, `fell from 14 to` */
const CAME_TO = String.raw`(?: on (?:admission|day \d{1,2}))?(?: (?:was|is|of|at|fell (?:from \d{1,3} )?to|rose (?:from \d{1,3} )?to|went (?:from \d{1,3} )?to))?`;

const allow: Allow = {
  id: 'place-score',
  summary: 'Scores, grades and protocols that bear the name of a place or of who made them, with their value.',
  spares: ['name', 'place', 'org', 'age', 'date'],
  texts: [
    // her Oswestry is 46
    new RegExp(
      String.raw`\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Ee]ndoscopic|[Mm]odified|[Bb]aseline|[Tt]otal) (?<x>(?:${NAMES})${CAME_TO} (?:${NUMBER}|${GRADE}))`,
      'dgu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}-])(?:${NAMES}) (?:score|scale|index|grade|class|stage|classification)${CAME_TO} (?:${NUMBER}|${GRADE})`,
      'gu',
    ),
    // Vancouver B2, Mayo III; Richmond was -4
    new RegExp(
      String.raw`(?<![\p{L}-])(?:Vancouver|Paris|Mayo|Rotterdam|Prague|Torg|West Haven|Glasgow|Denis|Gosport) (?:I{1,3}[abs]{0,2}|I[sp]|IV|[A-D]\d)(?![\p{L}\d])`,
      'gu',
    ),
    /(?<![\p{L}-])Richmond (?:was|is|of|at) -\d(?!\d)/gu,
    /\b(?:EMA-CO|protocol|regimen|charts?) (?:as )?per (?<x>Charing Cross|Weston Park|Seattle|Bonn|Parkland|Birmingham)\b/dgu,
    /\b(?:in|into|out of|reverse|steep|head[- ]down in|some) (?<x>Trendelenburg)\b/dgu,
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
