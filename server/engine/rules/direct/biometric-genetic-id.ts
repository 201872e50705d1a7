import { levels, TEXT_ZONES, type Hit, type Rule, type Scope } from '../rule.ts';

const OWNER = String.raw`(?:his|her|their|the patient['’]s|patient['’]s|the child['’]s|the proband['’]s|this (?:man|woman|patient|child)['’]s|whose)`;
const BIOMETRIC = String.raw`(?:finger ?prints?|thumb ?prints?|palm ?prints?|foot ?prints?|voice ?prints?|iris scans?|retinal (?:scans?|images?|photographs?)|face (?:scan|geometry|template)|vein pattern|dental (?:chart|records?|impressions?)|gait signature)`;
const GENOME = String.raw`(?:whole[- ](?:genome|exome)(?: (?:sequence|VCF|data|file|BAM|FASTQ))?|(?:genome|exome) (?:sequence|VCF|data|file|variant list)|VCF(?: file)?|raw (?:DNA|genotype|genetic|sequencing) (?:data|file)s?|variant lists?|DNA (?:profile|sequence|genealogy kit ID|kit number)|(?:genealogy|ancestry) (?:kit|match)(?: (?:ID|number|list))?|23andMe (?:data|profile|file)|Y-STR (?:profile|haplotype)|STR profile|HLA haplotype)`;
const SHOWN =
  /\b(?:shown|show|figure|fig|attached|below|link(?:ed)?|upload(?:ed)?|posted|supplement\w*|available|download|resolution|published|embedded|matched|deposited|appendix|photo|here|database)\b/i;

/** The body's marks only where they are shown, since doctors look at retinas all day. */
function accept(hit: Hit, { text }: Scope): boolean {
  const around = text.slice(Math.max(0, hit.start - 70), hit.end + 80);
  return (
    SHOWN.test(around) && !/\b(?:screening|programme|door|cupboard|access control|log ?in|unlock|passcode|consent|signed)\b/i.test(around)
  );
}

const rule: Rule = {
  id: 'biometric-genetic-id',
  category: 'id',
  tier: 'direct',
  severity: levels('error', 'warning', 'error', 'error'),
  summary: 'A fingerprint, a voiceprint, a retinal image or a genome shown as one person’s.',
  message: 'Biometric and genome-level data identify one person and sometimes relatives.',
  guidance: ['HIPAA', 'HRY', 'COPE'],
  fixes: ['remove-detail'],
  zones: TEXT_ZONES,
  texts: [
    new RegExp(String.raw`\b${OWNER} (?:\w{3,12} )?(?<x>${BIOMETRIC})\b`, 'dgiu'),
    new RegExp(String.raw`\b${OWNER} (?:\w{3,12} )?(?<x>${GENOME})`, 'dgiu'),
    new RegExp(
      String.raw`\b(?:complete|full|entire|raw|supplement\w* \d{0,2}:?|download the|the) (?<x>(?:whole[- ])?(?:genome|exome) (?:variant list|VCF|sequence|data|file)s? (?:for|of|from) (?:the )?(?:proband|patient|child|index case|family))`,
      'dgiu',
    ),
    /\b(?<x>voice recordings? of (?:her|his|their|the patient['’]s) [a-z]{4,20})/dgiu,
  ],
  accept,
  examples: {
    fire: [
      'His ⟦fingerprints⟧ are shown in figure 2.',
      'We link to her ⟦whole genome VCF⟧ below.',
      "The patient's ⟦retinal scan⟧ is attached in full resolution.",
      'Supplement 1: complete ⟦exome variant list for the proband⟧.',
      'A ⟦voice recording of her dysarthria⟧ is embedded.',
      'His uploaded ⟦DNA genealogy kit ID⟧ matched a cousin.',
      'Her ⟦thumbprint⟧ is shown in Fig 3.',
      'Their ⟦exome data⟧ are available for download.',
    ],
    quiet: [
      'Retinal screening is offered yearly.',
      'Fingerprint access opens the drug cupboard.',
      'She carries the common F508del variant.',
      'Genome-wide studies found 40 loci.',
      'Voice therapy was started.',
      'Her retinal images were normal.',
      'Whole genome sequencing is available on the NHS.',
    ],
  },
};
export default rule;
