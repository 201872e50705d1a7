import { sentenceAt } from '../../language/sentence.ts';
import { findersOf } from '../../language/finder.ts';
import type { Span } from '../../../../shared/finding.ts';
import { perBlock } from '../../language/per-block.ts';
import { picturesOf } from '../../conduct/picture.ts';
import { levels, TEXT_ZONES, type Draft, type Hit, type Rule, type Scope } from '../rule.ts';

const MASKED =
  '(?:mask(?:ed|ing)|cover(?:ed|ing)|blurr(?:ed|ing)|pixel+at(?:ed|ing)|blacked out|obscur(?:ed|ing)|barred|hidden|crop(?:ped|ping))';
const FACE = '(?:eyes|faces?|heads?|facial features|identity|jewell?ery)';

const BESIDE = 30;
const TEXTS = findersOf([
  new RegExp(
    String.raw`\b(?:(?:photos?|photographs?|pictures?|images?|pics?)(?: with| have had| were| are| has been)? )?(?:(?:her|his|the|their|both) )?${FACE}(?: (?:are|is|were|was|have been|has been|and markings|and eyes))? ${MASKED}(?: (?:off|out))?(?: for anonymity)?\b(?! (?:by (?:a )?(?:mask|visor|sheet)|with a (?:drape|towel|shield)))`,
    'giu',
  ),
  new RegExp(String.raw`\b${MASKED}(?: (?:off|out))? (?:(?:her|his|the|their|both|out) ){0,2}(?:eyes|face|head)\b(?! of)`, 'giu'),
  /\b(?:black|white) (?:bars?|box(?:es)?|strips?) (?:has been placed |placed |put )?(?:over|across|on) (?:the |her |his |their )?(?:eyes|face)\b/giu,
  /\b(?:emojis?|stickers?|smiley|smileys) (?:over|on|across|covering) (?:the |her |his |their )?(?:face|eyes|head)\b/giu,
  /\b(?:images?|photos?|photographs?|facial photographs|pictures?) (?:are |were |have been |is |was )?(?:cropped|blurred|masked|pixelated)\b/giu,
]);

/** Masks of the draft; one that stands beside a picture is told with it. */
function* masks(draft: Draft): Iterable<Hit> {
  for (const i of masked.where(draft.scopes)) {
    const scope = draft.scopes[i]!;
    if (!TEXT_ZONES.includes(scope.zone) && scope.zone !== 'backmatter') continue;
    const base = scope.block.start;
    for (const mask of masked(scope)) {
      const start = base + mask.start;
      const picture = picturesOf(draft).find((p) => p.end <= start && start - p.end < BESIDE && p.start >= base);
      yield { start: picture?.start ?? start, end: base + mask.end };
    }
  }
}

const masked = perBlock((scope): readonly Span[] =>
  TEXTS.flatMap((finder) => [...finder.matches(scope.text)])
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
    .filter(({ start, end }) => isMask(start, end, scope)),
);

function isMask(start: number, end: number, { text }: Scope): boolean {
  const sentence = sentenceAt(text, start, end);
  const said = text.slice(start, end);
  if (
    /\bidentity\b/i.test(said) ||
    /\b(?:vision|drape|surgical mask|visor|eye shields?|assessors?|nose and mouth|sheet|blanket|towel)\b/i.test(sentence)
  )
    return false;
  if (/\bbars? (?:over|across|on) [^.]{0,20}(?:isn't|is not|does not|doesn't|no)\b/i.test(sentence)) return false;
  return !/\bheads?\b/i.test(said) || /\bcrop/i.test(said);
}

const rule: Rule = {
  id: 'image-eye-bar',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'error', 'warning', 'warning'),
  summary: 'Eyes masked with a bar, pixelation, blur or emoji, offered as anonymisation.',
  message: 'Masking the eyes does not make a face anonymous. Get consent for the image, or do not use it.',
  guidance: ['ICMJE', 'AMA-MOS'],
  fixes: ['remove-sentence', 'insert-consent'],
  whole: masks,
  examples: {
    fire: [
      'Figure 1. Patient with ⟦black bar over the eyes⟧.',
      '![face, ⟦eyes pixelated⟧](fig1.jpg)',
      'We ⟦blurred her eyes⟧ so she cannot be recognised.',
      'An ⟦emoji over the face⟧ keeps it anonymous.',
      'Eyes ⟦masked for anonymity⟧ in figures 2 and 3.',
      '⟦Sticker on the eyes⟧, posted to our page.',
      '@social Clip is up, ⟦head cropped off⟧, relax.',
      'Photographs with ⟦faces blurred⟧ are in the supplement.',
    ],
    quiet: [
      'Masked assessors graded the images.',
      'Eye shields protect the cornea.',
      'The bar chart shows recruitment.',
      'Blurred vision was the first symptom.',
      'The slide label was blacked out.',
      'Her eyes were red and she covered her mouth.',
    ],
  },
};
export default rule;
