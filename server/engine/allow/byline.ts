import { MONTHS, WEEKDAYS } from '../language/classes.ts';
import type { Allow } from './allow.ts';

/** Capitalised, as a name would be. */
const DAYS = [...MONTHS, ...WEEKDAYS].map((day) => day[0]!.toUpperCase() + day.slice(1)).join('|');

/** What authors call themselves in a sign-off. */
const ROLE =
  '(?:[Pp]ractice|[Mm]anager|[Nn]urse|[Mm]idwi(?:fe|ves)|[Pp]hysio\\w*|[Tt]herapist|[Hh]ygienist|[Dd]entist|[Dd]octor|GP|[Ss]urgeon|[Cc]onsultant|[Rr]egistrar|SHO|CNM ?\\d?|HCA|[Pp]harmacist|[Oo]ptometrist|[Oo]ptician|[Pp]odiatrist|[Aa]udiologist|[Rr]eceptionist|[Ss]ecretary|[Oo]wner|[Ee]ditor|[Cc]haplain|[Pp]aramedic|[Pp]rincipal|[Dd]irector|[Ll]ead|[Tt]eam|[Cc]linic|[Dd]ietitian|[Rr]adiographer|[Ii]nterpreter|[Vv]olunteer|[Ss]tudent)';

const allow: Allow = {
  id: 'byline',
  summary: 'The author’s own line: bylines, affiliations, sign-offs, thanks.',
  spares: ['name', 'org', 'place', 'date', 'occupation', 'contact', 'age'],
  texts: [
    // Not “By Sunday she …”: a line of its own, without a sentence.
    new RegExp(
      String.raw`(?:^|\n)[ \t]{0,8}(?:(?:[Ww]ritten|[Pp]osted|[Ss]ubmitted|[Ww]ords) )?[Bb]y:? (?!(?:${DAYS})\b)\p{Lu}[^\n!?]{0,100}(?=\n|$)`,
      'gu',
    ),
    /(?:^|\n)[ \t]{0,8}(?:authors?|affiliations?|correspondence(?: to)?|corresponding author|department|contributors?|submitted by|reviewed by|editor|about the author|institution)s?\b[^\n]{0,10}:[^\n]{0,300}/giu,
    /\b(?:correspondence to|written by|posted \d{1,2} \p{L}{3,9} \d{4} by|guest post by|a column by) [^\n.;]{1,80}(?:\.[^\n.;]{2,40})?/giu,
    /\b(?:thanks|thank you|grateful|indebted) to [^\n.]{0,60}\bfor (?:comments|reading|reviewing|help with the (?:draft|manuscript)|feedback on)/giu,
    // Dr Helen Marsh is a GP and writes …
    /\b(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss)\.? (?:\p{Lu}[\p{L}.'’-]{0,20} ){0,2}\p{Lu}[\p{L}'’-]{1,20} is (?:an? |the |our )[^\n.]{0,60}\b(?:GP|doctor|consultant|surgeon|editor|writer|author|columnist|physician|dentist|nurse|lecturer|registrar)\b/gu,
    // Disclosures and funding
    /\b(?:disclosures?|conflicts? of interests?|competing interests?|funding)\s?:[^\n]{0,300}/giu,
    // JM and RB reviewed the slides; KO wrote the manuscript.
    /\b(?!(?:IT|ED|OT|HR|GP|RN|MD|ICU|NHS|PR|SALT|AHP|HDU|ITU)\b)\p{Lu}{2,3}(?:(?:, | and )\p{Lu}{2,3}){0,4} (?:wrote|drafted|reviewed|performed|collected|conceived|approved|revised|analysed|analyzed|edited|contributed|operated)\b[^\n]{0,160}/gu,
    // Sign-off in the last line: – Dr H Marsh
    /\n[ \t]{0,8}[-–—~][ \t]?(?:Dr|Prof|Mr|Mrs|Ms|Miss)?\.? ?\p{Lu}[^\n]{0,60}$/gu,
    // Sign-off with a role in the last line: Gráinne, practice manager; Shona (dental therapist)
    new RegExp(
      String.raw`\n[ \t]{0,8}(?:[-–—~] ?)?(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Sr|Sister|Nurse)\.? )?\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,20}){0,2}(?:, | \(| [-–—] )[^\n.!?]{0,30}\b${ROLE}\b[^\n.!?]{0,40}$`,
      'gu',
    ),
    // Of an advertisement: who runs the place
    /(?:^|\n)[ \t]{0,4}Partners:[ \t]{0,3}(?=(?:Dr|Drs|Prof)\b)[^\n]{1,200}/gu,
    // My name is Bhuvanesh; Sister Nomvula here from the clinic; I'm Joost, I own this clinic
    /(?<!["“‘'] ?)\b[Mm]y name(?:['’]s| is) \p{Lu}[\p{L}\p{M}'’-]{1,20}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20})?/gu,
    /(?:^|\n)[ \t]{0,8}(?:\p{Lu}[\p{L}\p{M}'’.-]{1,20} ){1,3}here,? (?:from|at|in|the|your|a|one)\b/gu,
    /(?<!["“‘'] ?)\bI['’]m \p{Lu}[\p{L}\p{M}'’-]{1,20}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20})?, (?:I (?:own|run|work|am)|(?:and )?I['’]m|the|an?|your|one of)\b/gu,
    /\b(?:kind regards|best wishes(?! (?:to|for|on|with)\b)|yours sincerely|yours faithfully|warm regards|regards|cheers|many thanks|sincerely),?\s{1,3}[^\n]{0,60}(?:\n[^\n]{0,60}){0,3}$/giu,
    /(?:^|\n)[ \t]{0,4}(?:[Tt]a|[Tt]hx|[Ll]e gach dea-ghuí|[Ll]e meas|[Ss]lán|[Nn]gā mihi|[Cc]ofion|[Dd]iolch|[Ss]aludos),[ \t]?\n?[ \t]{0,4}\p{Lu}[\p{L}’'-]{1,20}(?: \([^)\n\d]{1,20}\))?[ \t.!x]{0,6}$/gu,
  ],
  examples: [
    '⟦Written by Dr Llewellyn.⟧',
    '⟦Dr Helen Marsh⟧ is a GP and writes this column monthly.',
    'Thanks to ⟦Dr Sandhu⟧ for comments on the draft.',
    '⟦JM and RB⟧ reviewed the slides; ⟦KO⟧ wrote the manuscript.',
    'Correspondence to ⟦P. Sandhu⟧.',
    'Kind regards,⏎⟦Helen Marsh⟧',
    'Ta, ⟦Ngozi⟧',
    'Ta, ⟦Bev (RGN)⟧',
    'Le gach dea-ghuí, ⟦Bríd⟧',
    '⟦Partners: Dr Euan Laird and Dr Mo Chaudhry.⟧',
    '⟦My name is Bhuvanesh⟧ and I am a nurse.',
    '⟦Sister Nomvula here⟧ from the clinic.',
  ],
};
export default allow;
