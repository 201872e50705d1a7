import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'left-out',
  summary: 'What an author asks others, or says herself, to leave out here: no case details below, please.',
  spares: ['private'],
  texts: [
    /\bno (?:case|patient|clinical|personal|identifying) (?:details?|information|photos?|pictures?)\b[^.!?\n]{0,30}?\b(?:here|below|please|in (?:this|the) (?:post|thread|group|comments))\b/giu,
  ],
  examples: ['⟦No case details or photos here⟧.', 'Ideas welcome; ⟦no patient details, please⟧.'],
};
export default allow;
