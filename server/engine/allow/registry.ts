import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'registry',
  summary: 'Trial registrations, citations, classification codes, ethics references and grants.',
  spares: ['id', 'contact', 'date', 'place', 'age'],
  texts: [
    /(?<![\p{L}\d])(?:NCT\d{8}|ISRCTN ?\d{8}|ACTRN\d{14}|CTRI\/\d{4}\/\d{1,2}\/\d{4,7}|ChiCTR[-\w]{5,20}|EudraCT[ :]{0,2}[\d-]{10,16}|UMIN\d{9}|DRKS\d{8}|PACTR\d{12,18}|NTR\d{3,5}|JPRN-\w{6,14}|CRD ?\d{8,12}|PROSPERO:? ?CRD\d{8,12}|PMC\d{4,9})(?![\p{L}\d])/gu,
    /(?<![\p{L}\d])(?:PMID|PubMed(?: ID)?|ISBN(?:-1[03])?|ISSN|ORCID(?: iD)?|arXiv|OMIM|MIM|ORPHA|SNOMED(?: CT)?|ICD(?:-?(?:9|10|11|O))?(?:-CM)?(?: codes?)?|OPCS|HRG(?: code)?|CPT(?: codes?)?|LOINC|ATC(?: code)?|ICPC|DSM|GO|HP|MedDRA|CAS|RRID|DRG)[ :#=-]{0,3}(?:[A-Z]{0,4}\d[\d.-]{0,18}[A-Zx]{0,2})(?![\p{L}\d])/gu,
    /(?<![\p{L}\d])(?:doi[: ]{0,2}|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,6}\/[^\s"<>)\]]{2,80}/giu,
    /(?<![\p{L}\d])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\p{L}\d])/gu,
    /\b(?:ethic\w*|irb|cirb|iec|rec|approval|approved|committee|institutional review|waiver|grant|award|funding|funded|fellowship|protocol|registration|registered|cag|hra|iras)\b[^.!?\n]{0,60}?(?<x>(?=[A-Z/-]{0,12}\d)[A-Z\d]{1,12}(?:[-/.][A-Z\d]{1,10}){0,6})(?![\p{L}\d])/dgiu,
    // 2019;34(2):112-8 and volumes without a year
    /(?<![\p{L}\d])(?:19|20)\d{2}(?: (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?: \d{1,2})?)?; ?\d{1,4} ?(?:\([\w ]{1,12}\))?: ?[A-Za-z]?\d{1,7}(?:[-–]\d{1,7})?/gu,
    /(?<![\p{L}\d])(?:NICE |guideline |NG|CG|TA|QS|SIGN )(?:NG|CG|TA|QS)?\d{1,4}(?![\p{L}\d])/gu,
  ],
  accept: ({ start, end }, { text }) =>
    !/\b(?:mrn|uhid|hosp(?:ital)?|nhs (?:no|number))\b[^\n]{0,14}$/i.test(text.slice(Math.max(0, start - 30), start)) &&
    /\d/.test(text.slice(start, end)),
  examples: [
    'Registered as ⟦NCT01234567⟧ and ⟦ISRCTN94347659⟧.',
    'See ⟦PMID 32870160⟧ or ⟦doi:10.1136/bmj.c181⟧.',
    'Coded ⟦ICD-10 K50.0⟧ and ⟦SNOMED 34000006⟧.',
    'Ethics reference ⟦19/LO/0123⟧ was granted.',
    'Approved by the committee (reference ⟦2021/2387⟧).',
    'ORCID ⟦0000-0002-1825-0097⟧',
    'J Mil Orthop. ⟦2014;6:112-8⟧.',
    'Funded by grant ⟦MR/K001234/1⟧.',
  ],
};
export default allow;
