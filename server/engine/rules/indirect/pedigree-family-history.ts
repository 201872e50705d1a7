import { levels, type Rule } from '../rule.ts';

const KIN = '(?:grandmother|grandfather|mother|father|aunts?|uncles?|cousins?|brothers?|sisters?|siblings?|half-brother|half-sister|nephews?|nieces?|grandparents?|sons?|daughters?)';
const SOME = '(?:an?|one|two|three|four|five|his|her|the)';
const OF = '(?:(?:maternal|paternal|male|female|older|younger|great|first) )?';

const rule: Rule = {
  id: 'pedigree-family-history',
  category: 'family',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'A family tree, drawn or told, with enough members to be recognised.',
  message: 'A pedigree identifies a family, with people in it who never consented.',
  guidance: ['ICMJE', 'COPE'],
  fixes: ['family-simplify', 'remove-detail'],
  zones: ['prose', 'heading', 'list', 'table', 'quote', 'front-matter', 'alt', 'comment', 'image', 'file'],
  texts: [
    /\b(?:I{1,3}|IV|V)[-:.]\d{1,2}(?:(?:,| and|;|,? [\p{Ll}]+){0,6} (?:and )?(?:I{1,3}|IV|V)[-:.]\d{1,2}){1,6}(?: (?:were|was) (?:affected|carriers?|unaffected))?(?:; (?:I{1,3}|IV|V)[-:.]\d{1,2} died aged \d+)?/gu,
    /[\w./-]{0,60}(?:pedigree|family[-_]?tree)[\w-]{0,20}\.(?:png|jpe?g|gif|svg|webp|tiff?|pdf)/giu,
    new RegExp(`\\b(?:one|two|three|four|five|six|[2-9]) of (?:the |her |his |their )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) (?:siblings|brothers|sisters|children|cousins)(?: across (?:two|three) marriages)?`, 'giu'),
    new RegExp(`\\b${SOME} ${OF}${KIN}(?: \\([^()]{1,30}\\))?,? (?:(?:and )?${SOME} ${OF}${KIN}(?: \\([^()]{1,30}\\))?,? ){0,4}and ${SOME} ${OF}${KIN}\\b(?=[^.]{0,40}\\b(?:died|blind|affected|carriers?|tested|deaf|positive|diagnosed|had the same|went|carried)\\b)`, 'giu'),
    /\b[Tt]he (?:proband|index case|index patient)['’]s (?:half-)?(?:brother|sister|mother|father|aunt|uncle|cousin|son|daughter)(?: in \p{Lu}\p{L}+)?/gu,
    /\b(?:two|three|four|five|six|multi)[- ]generation (?:family tree|pedigree)\b/giu,
    /\b\d{1,3} (?:persons|people|members|individuals) (?:over|across|in) (?:two|three|four|five|six|\d) generations\b/giu,
  ],
  examples: {
    fire: [
      '⟦II-3, III-1 and III-4 were affected; II-5 died aged 31⟧.',
      '![Family tree](⟦figures/pedigree.png⟧)',
      '⟦Five of eight siblings across two marriages⟧ carried the variant.',
      '⟦Her grandmother, two aunts and a male cousin⟧ all went blind.',
      '⟦The proband’s half-brother in Canada⟧ was tested too.',
      'Figure 1. ⟦Four-generation family tree⟧.',
    ],
    quiet: [
      'Inheritance is autosomal dominant.',
      'Family history: nil of note.',
      'First-degree relatives should be offered screening.',
      'The pedigree symbol for a carrier is half-shaded.',
      'Pedigree dogs get the same disease.',
    ],
  },
};
export default rule;
