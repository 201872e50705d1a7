import { careIn } from '../../conduct/reply.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'reply-clinical-detail',
  category: 'ack',
  tier: 'conduct',
  severity: levels('off', 'off', 'warning', 'error'),
  summary: 'A reply that gives diagnosis, treatment, results, money, insurance or behaviour of the reviewer.',
  message: 'Clinical, billing or behaviour details cannot go in a public reply.',
  guidance: ['OCR-ELITE', 'OCR-NVD', 'OCR-MANASA', 'OCR-UPI', 'GMC-MEDIA'],
  fixes: ['reply-template'],
  whole: (draft) => careIn(draft).filter(({ care }) => care === 'detail'),
  examples: {
    fire: [
      '@reply You ⟦refused antibiotics⟧ twice.',
      '@reply The ⟦root canal⟧ needed a specialist, as explained.',
      '@reply Your ⟦insurance did not cover the crown⟧.',
      '@reply ⟦Your blood results were normal.⟧',
      '@reply You ⟦arrived intoxicated⟧.',
      '@reply The ⟦£60 fee⟧ was for the missed slot in May.',
      '@reply Given your ⟦diagnosis⟧, we advised rest.',
      '@reply ⟦Your new lenses were ground to the wrong side⟧.',
      '@reply So glad ⟦that shoulder is behaving⟧ again.',
      '@reply ⟦The filling was replaced free of charge⟧.',
    ],
    quiet: [
      '@reply Antibiotics are not always needed; NHS information explains why.',
      '@reply Fees are listed on our website.',
      '@reply We follow national guidance on prescribing.',
      '@reply Missed-appointment policies are displayed in reception.',
      "@reply We cannot talk about anybody's care in public.",
      '@reply Varifocals need up to two weeks of wear for most people.',
    ],
  },
};
export default rule;
