import type { Allow } from './allow.ts';

const CODE = String.raw`[A-Z]{1,3}\d{2,7}(?:[.-]\d{1,4})?(?:[A-Z]\d?)?`;
const SERIES = String.raw`(?:,| and|, and| or|/|;|:| not|\sx\d)?`;

const allow: Allow = {
  id: 'code',
  summary: 'Codes of diagnoses, procedures, licences and databases; alleles; weeks of gestation and fractions of a score.',
  spares: ['id', 'age', 'date', 'name', 'contact'],
  texts: [
    // M79.7, F32.2: chapters F and M look like a sex and an age.
    /(?<![\p{L}\d.])[A-TV-Z]\d\d\.\d{1,3}(?![\p{L}\d.]\d|\d)/gu,
    new RegExp(
      String.raw`\b(?:ICD(?:-?1[01])?(?:-CM)?|CDT|HCPCS|CPT|OPCS(?:-4)?|SNOMED(?: CT)?|NDC|UniProt|GEO|GenBank|ClinVar)(?: codes?)?:? (?<x>(?:(?:${CODE}|\d{2,8}(?:[-/]\d{2,6}){0,2})${SERIES} ?){1,5})(?<= |[\dA-Z])`,
      'dgu',
    ),
    /\bPL \d{5}\/\d{4}(?!\d)|\bPIP(?: code)? \d{3}-\d{4}(?!\d)/gu,
    /(?<![\p{L}\d])(?:VCV\d{6,12}|GS[EM]\d{3,9}|MN\d{6}|chr(?:\d{1,2}|[XY]):\d{3,12}(?:-\d+)?|FP10)(?![\p{L}\d])/gu,
    // B*15:02, DQB1*03:02, the asterisk perhaps read as markup
    /(?<![\p{L}\d])(?:(?:HLA-)?(?:[ABC]|D[RQP][AB]?\d?)\*|(?:HLA-[ABC]|D[RQP][AB]\d) )\d{2,3}(?::\d{2,3}){0,3}/gu,
    // 28/40, 36+4/40; 12/14 nodes
    /(?<![\p{L}\d.,/-])\d{1,2}(?:\+\d)?\/40(?![\d/-])/gu,
    /(?<![\p{L}\d.,/-])\d{1,2}\/\d{1,2}(?= (?:nodes|lymph nodes|LNs?|cores|biopsies|joints|segments|criteria|items)\b)/gu,
    // MMSE 18/30, GAD-7 6/21, clock 2/5, deltoid 4/5
    /\b(?:(?!(?:ITU|ICU|HDU|CCU|AMU|MAU|SAU|OPD|DOA|DOD|DOB|DNA|MDT|CTG|MRI)\b)[A-Z]{3,6}-?\d{0,2}|MoCA|4AT|clock|score[ds]?|power|strength|deltoids?|biceps|triceps|quads|hamstrings|grip|hip|knee|ankle|wrist|elbow|shoulder|finger|toe|dorsiflexion|plantarflexion|down from|up from)(?: (?:was|is|of|to|flexion|extension|abduction))? (?<x>\d{1,2}\/(?:5|6|10|12|15|20|21|24|27|28|30|42|56|100))(?![\d/-])/dgu,
    // sport by 9/12
    /\b(?:(?:sport|driving|work|review|weight-bearing|follow-up|union|recovery)(?: is| was)? (?:by|at)|for|over|within|every) (?<x>\d{1,2}\/(?:7|52|12))(?=[,.;)]|$| (?:and|if|then|after|post|or|for review|with|of|later|ago)\b)/dgu,
  ],
  // `Admitted by 9/12 and gone by 3/1`, `Pt seen 5/12`: days all the same.
  accept: ({ start, end }, { text }) =>
    !/\b(?:admitted|seen|born|DOB|died|discharged|on)\b[^.!?\n]{0,16}$/i.test(text.slice(Math.max(0, start - 24), start)) ||
    !/^\d{1,2}\/\d{1,2}$/.test(text.slice(start, end)),
  examples: [
    'Discharge diagnosis ⟦M79.7⟧ fibromyalgia, ⟦F45.1⟧.',
    'HCPCS ⟦J1745⟧ was billed with CPT ⟦97140⟧.',
    '⟦HLA-B*15:02⟧ and carbamazepine; ⟦DQB1*03:02⟧ in coeliac disease.',
    'Every scan ⟦28/40⟧ and ⟦36/40⟧ was normal.',
    'AMTS ⟦6/10⟧, MMSE ⟦18/30⟧, clock ⟦2/5⟧.',
  ],
};
export default allow;
