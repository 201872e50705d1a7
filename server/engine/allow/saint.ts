import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'saint',
  summary: 'A saint in the name of a hospital, a charity or a day: St John’s, St. Vincent.',
  spares: ['name'],
  texts: [/(?<!\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )\bSt\.? \p{Lu}\p{L}{2,}(?:['’]s?)?(?: (?:de|of|the) \p{Lu}\p{L}+)*(?![\p{L}\p{N}])/gu],
  examples: ['I did the ⟦St John’s⟧ course as a cadet.', 'She volunteers with ⟦St Vincent⟧ de Paul.'],
};
export default allow;
