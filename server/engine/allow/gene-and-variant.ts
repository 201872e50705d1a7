import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'gene-and-variant',
  summary: 'Genes, variants, antigens, cell markers and tumour stages.',
  spares: ['id', 'contact', 'place', 'physical', 'age', 'name'],
  patterns: ['@genes-proteins', '@genes-proteins ( - / ~num )'],
  texts: [
    // NM_000518.5:c.20A>T, p.(Leu616fs), m.3243A>G, rs2231142
    /(?<![\p{L}\d])(?:N[MPRCGTW]_|ENS[TGP]|LRG_)\d{4,12}(?:\.\d{1,2})?(?::[cgmnpr]\.[\w>*()=+?-]{2,40})?/gu,
    /(?<![\p{L}\d])[cgmnpr]\.\(?[\w*?+-]{1,20}(?:>[ACGTU]{1,6}|del\w{0,12}|dup\w{0,12}|ins\w{0,12}|inv\w{0,12}|fs\*?\w{0,8}|[A-Z*=]\w{0,6})\)?/gu,
    /(?<![\p{L}\d])(?:\d{2,5}[ACGT]>[ACGT]|rs\d{3,12}|[A-Z]\d{2,4}(?:[A-Z]|del|fs)(?:\/[A-Z]\d{2,4}(?:[A-Z]|del|fs))?)(?![\p{L}\d])/gu,
    /(?<![\p{L}\d])HLA[- ]?[A-Z]{1,4}\d{0,2}(?:[*:-]?\d{2,4}){0,4}(?::\d{2,4}){0,3}/gu,
    /(?<![\p{L}\d])(?:CD\d{1,3}[a-z]?|CYP\d[A-Z]\d{1,2}(?:\*\d{1,2})?|H\d{1,2}N\d{1,2}|D[RQP]B?\d{1,2}|Ki-?67|p16|p53|S-?100|HER-?2|CA[ -]?(?:125|15-3|19-9)|G6PD|B(?:12|27|51)|(?<=[Vv]it(?:amin)? )B\d{1,2})(?![\p{L}\d])/gu,
    /(?<![\p{L}\d])[cypr]{0,2}T(?:is|[0-4][a-d]?)[ ,]?[cpr]?N[0-3X][a-c]?(?:[ ,]?[cpr]?M[01X][a-c]?)?(?![\p{L}\d])/gu,
    /(?<![\p{L}\d])\d{1,2}[pq]\d{0,2}(?:\.\d{1,3})?(?:[-–]\d{1,2}(?:\.\d)?)?(?![\p{L}\d])|(?<![\p{L}\d])4[5-9],X{1,4}Y{0,2}(?![\p{L}\d])/gu,
  ],
  examples: [
    'The variant ⟦NM_000518.5:c.20A>T⟧ was found.',
    'Homozygous ⟦c.2940dupA⟧ and ⟦p.(Leu616fs)⟧ in both sibs.',
    '⟦HLA-B27⟧ and ⟦HLA-DRB1*04:01⟧ were positive.',
    'A ⟦CYP2D6⟧ poor metaboliser with a ⟦CD4⟧ count of 350.',
    'Staged as ⟦T2 N1 M0⟧ disease.',
    'Genotype ⟦C282Y/C282Y⟧; ⟦rs2231142⟧ was wild type.',
    'Karyotype ⟦47,XXY⟧; ⟦BRCA2⟧ and ⟦TP53⟧ on ⟦22q11.2⟧.',
  ],
};
export default allow;
