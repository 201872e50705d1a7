import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'placeholder',
  summary: 'Blanks in square brackets that a fix or a template has left: [hospital], [confirm: …].',
  spares: [
    ...(['name', 'contact', 'id', 'date', 'age', 'place', 'org', 'occupation', 'demographic', 'family', 'event', 'rare'] as const),
    ...(['physical', 'quote', 'ack', 'mock', 'private', 'boundary', 'image'] as const),
  ],
  // [video] in a chat is an attachment.
  texts: [/\[(?!(?:videos?|photos?|images?|pics?|pictures?|audio|voice note|scans?|x-?rays?)\b)(?:[\p{L}…][^[\]\n]{0,200}|…)\](?!\()/gu],
  examples: ['She was seen at ⟦[hospital in London]⟧ on ⟦[date in March]⟧.', 'Please contact ⟦[the manager, Mrs Bell]⟧ on ⟦[phone]⟧.'],
};
export default allow;
