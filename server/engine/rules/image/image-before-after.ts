import { findersOf } from '../../language/finder.ts';
import { picturesOf, type Picture } from '../../conduct/picture.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const PAIR =
  /\bbefore\b.{0,12}\bafter\b|\bside by side\b|\b(?:before|after|pre-?op|post-?op|progress|reveal)\b.{0,12}(?:pics?|photos?|shots?|pictures?|film|video|images?)|\b(?:swipe|slide)\b|\d{1,2} (?:weeks?|wks?|months?|mths?|years?) (?:post|after)|\b(?:before|after|progress)\b(?=\]|\.(?:jpe?g|png|webp))|\bsmile (?:at|transformation|reveal)|\bat (?:presentation|one year|\d{1,2} (?:weeks|months))\b/;
const WORDS = findersOf([
  /\bjourney in (?:\w{1,10} )?(?:photos|pictures|pics|images)\b/gi,
  /\b(?:pre|post)-?op (?:shots?|pics?|photos?)\b/gi,
  /\b\d{1,2} (?:weeks?|months?|years?)(?:['’]s?)? results? of\b/gi,
  /\blook at (?:that|this|those|these|her|his) (?:waist|smile|tissue|gums|teeth|curves?|profile|jawline|lips|nose|skin|hairline|result|transformation)\b/gi,
]);

/** Words that show off a result; only where a picture travels with the words. */
function* words(scope: Scope): Iterable<Hit> {
  if (scope.kind === 'case-report') return;
  for (const finder of WORDS) for (const m of finder.matches(scope.text)) yield { start: m.index, end: m.index + m[0].length };
}

const isPair = ({ about, how }: Picture): boolean =>
  PAIR.test(about) &&
  !/radiograph|ct\b|mri|histolog|hist\.|no identifiers/.test(about) &&
  (how !== 'caption' || /before|after/.test(about));

const rule: Rule = {
  id: 'image-before-after',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'A before-and-after or smile series, which lets acquaintances match.',
  message: 'Before-and-after photos have been recognised by colleagues and friends. Consent must name this use.',
  guidance: ['GDC-STORY', 'GMC-REC', 'OCR-CPT'],
  fixes: ['remove-sentence', 'insert-consent'],
  search: words,
  whole: (draft) => picturesOf(draft).filter(isPair),
  examples: {
    fire: [
      '![⟦before⟧](before.jpg) ![⟦after⟧](after.jpg)',
      'Smile transformation, ⟦swipe for the after⟧.',
      '![⟦12 weeks post-op⟧](12wk.jpg) and the ⟦pre-op shot⟧.',
      "Here is Jo's ⟦journey in six photos⟧.",
      '![⟦side by side teeth whitening⟧](sbs.png)',
      '⟦Progress pics⟧ from our weight clinic patient.',
      '@social ⟦Swipe for the before & after⟧ of this makeover.',
      '@social Finished her off today, ⟦before and after attached⟧.',
      '@social ⟦Look at that smile⟧ now!',
    ],
    quiet: [
      '![Chest radiograph before and after drainage, no identifiers](cxr.png)',
      'Before and after the guideline change, admissions fell.',
      '![Histology before and after treatment](hist.png)',
      'The app has a before/after slider demo with sample art.',
      'We audited before and after the intervention.',
      'Wash your hands before and after each patient.',
    ],
  },
};
export default rule;
