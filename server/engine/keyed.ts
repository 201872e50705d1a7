import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Recent } from './recent.ts';

/** Bytes of the digest that are kept: enough that two wordings of one machine never meet. */
const KEPT = 15;

/**
 * A keyed hash of `parts`, in hexadecimal: says that two wordings are the same without saying what they are to anybody who lacks
 * the key. Case and white space do not count. HMAC-SHA-256, cut to 120 bits.
 */
export function keyed(key: string, ...parts: readonly string[]): string {
  const message = parts.map((part) => part.toLowerCase().replace(/\s+/g, ' ').trim()).join('\0');
  return hashes.of(`${key}\0${message}`, () => hashOf(key, message));
}

/** What was hashed last: the details of a draft are compared at every keystroke, and hardly one of them is new. */
const hashes = new Recent<string>(10_000);

/** The same of one text to the letter, of which nothing is kept. */
export function hashOf(key: string, message: string): string {
  return [...hmac(sha256, utf8ToBytes(key), utf8ToBytes(message)).slice(0, KEPT)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
