import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const TREATMENT =
  '(?:gene therapy|(?:double |bilateral )?(?:hand|face|arm|womb|uterus|uterine|penile|larynx|laryngeal|tracheal|multivisceral|domino|heart-lung) transplant(?:ation)?|phage therapy|n-of-1 (?:[\\p{Ll}-]+ ){0,3}(?:drug|trial|therapy)|antisense drug|xenotransplant(?:ation)?|fecal transplant for [\\p{Ll}]+|in[- ]utero (?:surgery|repair))';

/** Said of one person, and not of history or of lists. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  const around = scope.text.slice(Math.max(0, hit.start - 30), hit.end + 30);
  if (
    subjectAt(scope, at) === 'generic' ||
    /\b(?:in (?:19|20)\d\d|approved|waiting lists?|programmes?|trials? (?:show|of)|history of)\b/i.test(around)
  )
    return false;
  return /\b(?:had|has|received?|with|after|under|saved|recipient|got|given|first|a|an|flew|sent|only|underwent|on|treated)\b/i.test(
    around,
  );
}

const rule: Rule = {
  id: 'rare-treatment',
  category: 'rare',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'A rare or new treatment, transplant or place in a trial, of one person.',
  message: 'Few people have had this treatment, and the centre is easily inferred.',
  guidance: ['HRY C'],
  fixes: ['count-to-few', 'keep-and-warn', 'remove-detail'],
  texts: [
    new RegExp(`\\b(?<!\\p{L})${TREATMENT}(?: (?:under compassionate use|named after (?:him|her)))?`, 'giu'),
    /\b(?:first|second|third|fourth|fifth|only) (?:person|patient|child|man|woman|baby|adult) (?:in [\p{L} ]{2,20} )?(?:to (?:receive|have|get|undergo|be given|be treated with)) (?:the |this |a |an )?[\p{L}-]+(?: [\p{L}-]+){0,3}/giu,
    /\b(?:the )?only [\p{L}-]+ (?:centre|center|unit|hospital) (?:doing|offering|that does|that offers|in the (?:country|world)) ?(?:this|it)?/giu,
    /\bfirst (?:robot(?:ic|-assisted) |laparoscopic |awake )?[\p{Ll}]+(?:ectomy|plasty|otomy|ostomy|transplant|revision of a [\p{Ll} ]{4,20}) in (?:our |the |this )?[\p{L}]+(?: [\p{L}]+)?/giu,
    /\bcompassionate[- ]use (?:of )?[\p{Ll}]+/giu,
  ],
  accept,
  examples: {
    fire: [
      'The ⟦fourth person in the UK to receive the gene therapy⟧.',
      'He had a ⟦double hand transplant⟧.',
      'She flew to ⟦the only proton centre doing this⟧.',
      'A ⟦womb transplant⟧ recipient in her thirties.',
      'Treated with an ⟦N-of-1 antisense drug named after her⟧.',
      '⟦Phage therapy under compassionate use⟧ saved the graft.',
      'He is the ⟦third child to be given this enzyme⟧ here.',
    ],
    quiet: [
      'Statins are widely used.',
      'Kidney transplant waiting lists are growing.',
      'CAR-T therapy is approved for relapsed lymphoma.',
      'The first heart transplant was in 1967.',
      'Appendicectomy was uneventful.',
      'Gene therapy trials of this kind need long follow-up.',
    ],
  },
};
export default rule;
