import { SECTORS } from '../fixes/sectors.ts';
import type { Allow } from './allow.ts';

/** A word alone, as `student`, is of somebody all the same. */
const broad = SECTORS.filter(([, kind]) => kind.includes(' '));
const KINDS = broad.map(([, kind]) => kind.replace(/^member/, 'members?').replace(/worker\b/, 'workers?')).join('|');
const WORK = broad.map(([, , work]) => work).join('|');

/** What may follow: where, or for whom, would be somebody's own again. */
const THEN = String.raw`[.,;:!?)\]\n]|$| (?:and|or|in (?:his|her|their)|with (?:an?|the)|came|was|is|had|has|attended|presented|from|aged|stood)\b`;

const allow: Allow = {
  id: 'broad-work',
  summary: 'Kinds of work so broad that thousands in any town do it, as fixes say them.',
  spares: ['occupation'],
  texts: [
    new RegExp(String.raw`\b(?:(?:retired )?(?:${KINDS}|sportspersons?|sportspeople)|work(?:s|ed|ing)? (?:${WORK}))\b(?=${THEN})`, 'giu'),
    // No driver, but a pump.
    /\bsyringe (?<x>drivers?)\b/dgiu,
  ],
  examples: [
    'A ⟦retired education worker⟧ in his sixties came in.',
    'She ⟦works in transport⟧ and sleeps little.',
    'He is a ⟦worker in the arts⟧.',
    'A syringe ⟦driver⟧ was set up.',
    'Two ⟦members of a uniformed service⟧ stood by.',
  ],
};
export default allow;
