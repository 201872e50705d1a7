import type { LookedInto } from '../../../shared/image.ts';
import { readImage, stripImage } from './image.ts';

/** A dedicated worker's global scope, as far as it is used here. */
declare const self: { onmessage: (event: { readonly data: Uint8Array }) => void; postMessage(message: LookedInto): void };

/* Looks into pictures for a page: bytes come, what is in them goes back. */

self.onmessage = ({ data }) => self.postMessage(lookInto(data));

function lookInto(bytes: Uint8Array): LookedInto {
  const words: string[] = [];
  const facts = readImage(bytes, (more) => {
    words.push(...more);
    return false;
  });
  if (facts.unread || !(facts.hidden.length || words.length)) return { facts, words };
  try {
    return { facts, words, clean: stripImage(bytes) };
  } catch (error) {
    return { facts, words, refused: error instanceof Error ? error.message : 'cannot be cleaned' };
  }
}
