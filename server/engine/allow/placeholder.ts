import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'placeholder',
  summary: 'Blanks in square brackets that a fix or a template has left: [hospital], [confirm: …].',
  spares: [
    ...(['name', 'contact', 'id', 'date', 'age', 'place', 'org', 'occupation', 'demographic', 'family', 'event', 'rare'] as const),
    ...(['physical', 'quote', 'ack', 'mock', 'private', 'boundary', 'image'] as const),
  ],
  // [video] in a chat is an attachment, and an editor's note in brackets may give anything away.
  texts: [
    /\[(?:confirm:[^[\]\n]{0,200}|(?!(?:videos?|photos?|fotos?|images?|im(?:g|age) \d|pics?|pictures?|figures?|audio|voice note|scans?|x-?rays?)\b)[\p{L}…][\p{L}\p{M} ,’'/()-]{0,80}\.?|…)\](?!\()/gu,
  ],
  examples: ['She was seen at ⟦[hospital in London]⟧ on ⟦[date in March]⟧.', 'Please contact ⟦[the manager, Mrs Bell]⟧ on ⟦[phone]⟧.'],
};
export default allow;
