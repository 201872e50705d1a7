import { overlaps, type Edit } from '../../../shared/finding.ts';
import type { Target } from './operators.ts';

/* Where the detail is the medicine: what must not be changed, or not without a look. */

const THRESHOLD =
  /\b(?:cut-?off|threshold|eligib\w+|licen[cs]ed|screening|age limit|lower limit|upper limit|too (?:young|old)|by (?:his|her|their) age|for (?:his|her|their) age|age-adjusted|paediatric dose)\b/i;
const NEONATAL = /\b(?:gestation\w*|preterm|premature|corrected age|\d{2}\s?\+\s?\d|post-?conceptional|NICU|neonat\w+|surfactant)\b/i;
const EXPOSURE =
  /\b(?:asbestos\w*|silica|silicosis|dust|pigeons?|birds?|parrots?|hay|mould|solvents?|lead|isocyanate\w*|latex|flour|radiation|noise|pesticides?|livestock|sheep|cattle|abattoir|occupational\w*|work-related|exposed|exposure|leptospir\w+|brucell\w+|Q fever|orf|anthrax|tetanus)\b/i;
const ANCESTRY =
  /\b(?:sickle|thalass\w+|Tay-Sachs|BRCA\w*|founder|G6PD|Mediterranean fever|h[ae]+moglobinopath\w*|HbS\w*|Gaucher|Canavan|HLA\W?B|CYP\w+|carrier|consanguin\w+|hereditary|autosomal|variant|mutation|Beh[çc]et\w*|favism|endemic|lactase)\b/i;
const SEX_MATTERS =
  /\b(?:pregnan\w+|prostat\w+|ovar\w+|uter\w+|cervi(?:x|cal (?:screening|smear))|testi\w+|X-linked|menopau\w+|gravid\w*|primi\w+|para \d|G\d+P\d+|obstetric\w*|vagin\w+|vulva\w*|penis|penile|scrot\w+|menstru\w+|menarche|lactat\w+|breastfe\w+|postpartum|antenatal|labour|birth|delivered|contracepti\w+|endometri\w+|eclampsia|IVF)\b/i;
const BIRTH =
  /\b(?:pregnan\w+|gestation|trimester|deliver(?:ed|y|ies)|breech|feet first|head first|caesarean|cesarean|c-section|chorionic|monochorionic|dichorionic|IVF|stillb\w+)\b/i;
const DOSING =
  /\b(?:dos(?:e|es|ed|ing|age)|mg\/kg|ml\/kg|units\/kg|an[ae]+sthe\w+|airway|intubat\w+|induction|body surface|bariatric|pharmacokinetic\w*)\b/i;

/** The sentence of the target, roughly: what stands between full stops or line ends. */
function sentenceOf({ text, start, end }: Target): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), 0);
  const stops = [text.indexOf('. ', end), text.indexOf('\n', end)].filter((i) => i >= 0);
  return text.slice(from, Math.min(...stops, text.length));
}

/** The exact age is what is taught: a cut-off, a licence, a limit. */
export const thresholdIsThePoint = (target: Target): boolean => THRESHOLD.test(sentenceOf(target));
/** Weeks and days of a newborn are clinical. */
export const gestationMatters = (target: Target): boolean => NEONATAL.test(target.text);
/** The work is the cause: what somebody was exposed to must stay. */
export const workIsTheCause = (target: Target): boolean => EXPOSURE.test(target.text);
/** Descent drives the diagnosis. */
export const ancestryMatters = (target: Target): boolean => ANCESTRY.test(target.text);
/** The sentence tells of a pregnancy or a birth. */
export const isBirth = (target: Target): boolean => BIRTH.test(sentenceOf(target));
export const measureDoses = (target: Target): boolean => DOSING.test(sentenceOf(target));
/** Sex is clinically necessary somewhere in `text`. */
export const sexMatters = (text: string): boolean => SEX_MATTERS.test(text);

const CLINICAL = new Set(['dose-and-lab', 'gene-and-variant', 'eponym']);

/**
 * Whether `edits` would take a drug, a dose, a vital sign, a score, a laboratory value or a gene out of the block. Numbers that are
 * the reported detail themselves, such as a weight, are not meant.
 */
export function losesClinicalValue({ text, scope, allows, start, end }: Target, edits: readonly Edit[]): boolean {
  const values = [
    ...allows.filter((a) => CLINICAL.has(a.allow.id)),
    ...scope.words.filter((w) => w.terms.some((t) => t.list === 'drugs')),
  ].filter((v) => !(start <= v.start && v.end <= end && end - start < 2 * (v.end - v.start)));
  const flat = (s: string): string => s.replace(/\s+/g, ' ');
  return edits.some((edit) =>
    values.some((v) => overlaps(v, edit) && !flat(edit.text).includes(flat(text.slice(v.start, v.end))) && edit.end > edit.start),
  );
}

const CONSENT =
  /\bconsent\w*|\bagreed to (?:its|the|this|their|our) (?:publication|report\w*|use)|\bpermission\b|\basked (?:that|us|me) (?:we )?not\b/i;

/** Whether `edits` would take out what the patient agreed to or asked for, which the detail itself is not about. */
export const losesConsent = ({ text, start, end }: Target, edits: readonly Edit[]): boolean =>
  edits.some(
    (e) =>
      !e.text && (CONSENT.test(text.slice(e.start, Math.max(e.start, start))) || CONSENT.test(text.slice(Math.min(end, e.end), e.end))),
  );
