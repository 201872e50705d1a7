import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'negation',
  summary: 'Pictures that are said not to be there.',
  spares: ['image'],
  texts: [
    /\b(?:no|without|never|not|don['’]t|didn['’]t)\b[^.!?\n]{0,40}\b(?:photos?|photographs?|pictures?|pics?|images?|videos?)\b[^.!?\n]{0,10}/giu,
  ],
  examples: ['⟦No case details or photos here.⟧'],
};
export default allow;
