import { MONTHS_IN_FULL } from '../language/classes.ts';
import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'citation',
  summary: 'Citations, reference list entries and journal issue lines.',
  spares: ['name', 'date', 'place', 'org', 'id', 'contact', 'age', 'quote'],
  texts: [
    /\b\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}{1,3})?(?:,? (?:and|&) \p{Lu}[\p{L}’'-]{1,30})? et al\b\.?(?:,? ?\(?\d{4}[a-z]?\)?)?/gu,
    new RegExp(
      String.raw`\b(?!(?:${MONTHS_IN_FULL})\b)\p{Lu}[\p{L}’'-]{1,30}(?:,? (?:and|&) \p{Lu}[\p{L}’'-]{1,30})?(?: \p{Lu}{1,3})?,? \(?(?:19|20)\d\d[a-z]?\)`,
      'gu',
    ),
    new RegExp(
      String.raw`\((?!(?:${MONTHS_IN_FULL})\b)\p{Lu}[\p{L}’'-]{1,30}(?:,? (?:and|&) \p{Lu}[\p{L}’'-]{1,30}| et al\.?)?,? (?:19|20)\d\d[a-z]?(?:; ?[^()\n]{0,120})?\)`,
      'gu',
    ),
    /\b(?:article|paper|editorial|commentary|trial|series) by (?<x>\p{Lu}[\p{L}’'-]{1,30} and \p{Lu}[\p{L}’'-]{1,30})(?= (?:on|in|about|of)\b|[,.;(])/dgu,
    // 3. Smith AB, Jones C. Title. Journal 2019;4:e77.
    /(?:^|\n)\s{0,4}(?:\[?\d{1,3}[\].)]\s+)?(?!(?:Mr|Mrs|Ms|Miss|Mx|Dr|Patient|Child|Baby|Case|Vitamin)\b)(?:\p{Lu}[\p{L}’'-]{1,30}(?: (?:\p{Lu}|van|von|de|der|den|di|da|el|al)[\p{L}’'-]{0,30}){0,2} \p{Lu}{1,3}[,.]\s?){1,12}[^\n]{0,300}\b(?:19|20)\d\d[^\n]{0,120}/gu,
    /\b(?:doi:|https?:\/\/doi\.org\/)\S{4,120}/giu,
    /\b(?:accessed|retrieved|updated|last reviewed|published|posted)(?: on)?:? \d{1,2} \p{Lu}\p{L}{2,8} \d{4}/giu,
    /\b(?:19|20)\d\d;\s?\d{1,4}(?:\(\d{1,3}\))?:\s?[\de]\d{0,6}(?:[–-]\d{1,6})?/gu,
  ],
  examples: [
    '⟦Smith et al. (2019)⟧ reported a similar series.',
    'As ⟦Jones and Patel (2018)⟧ showed, it helps.',
    'We read the article by ⟦Krishnamurthy and Bose⟧ on scrub typhus.',
    'A review (⟦Brown et al., 2020⟧) agreed.',
    '⟦1. Mantoo SK, Mak K, Tan TJ. Obturator hernia: diagnosis and treatment. Singapore Med J 2009;50:866-70.⟧',
    'Guideline, ⟦accessed 4 July 2025⟧.',
  ],
};
export default allow;
