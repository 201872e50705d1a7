import { IDENTIFYING, type Span } from '../../../../shared/finding.ts';
import { picturesOf } from '../../conduct/picture.ts';
import { perBlock } from '../../language/per-block.ts';
import { Reach } from '../../reach.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** A date of the calendar, a bed or ward, an office held, a claim of being the only one, a relative by name. */
const TELLS =
  /\b\d{1,3}-year-old\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:ward|bed|bay) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|\b\p{Lu}\p{Ll}+ (?:ward|unit)\b|\b(?:councillor|mayor|headteacher|vicar|magistrate|mp)\b|\bour (?:only|first|oldest|youngest)\b|\b(?:sister|brother|wife|husband|mother|father|son|daughter) \p{Lu}\p{Ll}+/iu;

function* leaks(draft: Draft): Iterable<Hit> {
  const alts = [...isAlt.where(draft.scopes)].map((i): Span => {
    const { start, text } = draft.scopes[i]!.block;
    return { start, end: start + text.length };
  });
  const captions = picturesOf(draft).filter((p) => p.how === 'caption');
  const identifying = new Reach(draft.hits.filter((h) => IDENTIFYING.has(h.rule.category)));
  for (const span of [...alts, ...captions]) {
    if (identifying.meets(span) || TELLS.test(draft.source.slice(span.start, span.end))) yield { start: span.start, end: span.end };
  }
}

const isAlt = perBlock(({ zone }) => (zone === 'alt' ? true : undefined));

const rule: Rule = {
  id: 'image-alt-caption-leak',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'warning', 'warning', 'warning'),
  summary: 'Alternative text or a caption that says more than the body.',
  message: 'The caption gives details that could help someone recognise the patient. Describe only what the picture is meant to teach.',
  guidance: ['HRY', 'GMC-REC 17', 'MDU-WA'],
  fixes: ['remove-detail'],
  whole: leaks,
  examples: {
    fire: [
      '![⟦54-year-old baker from Looe, right hand⟧](fig.png)',
      "Figure 3. ⟦The councillor's knee⟧, day two.",
      '![⟦Elgar ward, bed nine⟧](fig.png)',
      'Caption: ⟦admitted 3 March after the regatta⟧.',
      '![⟦Photo shared with us by her sister Pauline⟧](fig.png)',
      'Figure 1. ⟦MRI of our only carrier in Cornwall⟧.',
      '![⟦the hand of a 61-year-old roofer⟧](fig.png)',
    ],
    quiet: [
      '![MRI showing a thalamic lesion](fig.png)',
      'Figure 2. Kaplan-Meier curve.',
      '![Hand with contracture](fig.png)',
      'Figure: photograph used with written consent.',
      '![Map of cases by region](fig.png)',
      'Figure 4. Axial CT at presentation.',
    ],
  },
};
export default rule;
