import type { Block } from '../document/block.ts';
import { perText } from './per-text.ts';

/**
 * What a draft as a whole is like, in a few coarse words: who is spoken of, how long it is. Coarse, so that it rarely changes
 * while somebody types: a block is read again when it does.
 */
type Gist = string;

const SIGNS: readonly (readonly [name: string, expression: RegExp])[] = [
  ['third', /\b(?:he|she|his|her|him)\b/gi],
  ['first', /\b(?:I|my|me|I'm|I’ve)\b/g],
  ['we', /\b(?:we|our|us)\b/gi],
  ['you', /\b(?:you|your)\b/gi],
  ['many', /\b(?:patients|people|clinicians|women|men|children|studies|adults|participants)\b/gi],
  [
    'one',
    /\b(?:the patient|a man|a woman|this man|this woman|this lady|my patient|our patient|a boy|a girl|lad|lady|gentleman|bloke|year-old)\b/gi,
  ],
  ['norm', /\b(?:should|recommend\w*|guideline\w*|evidence|risk|trial|study|review)\b/gi],
];

/** Lines that only ask to be filled in. */
const BLANKS = /^[ \t]*(?:[\w ]{0,20}: ?)?\[[^\]\n]{0,300}\][ \t]*$/gm;
/** Longest start of a draft that is looked at, in UTF-16 code units. */
export const LOOK = 20_000;
/** As long as a draft can be; what is longer is no different. */
const LONG = 10_000;

/** What each block of a draft is in: the draft's gist, and where the block stands among those that say something. */
export function settingsAround(blocks: readonly Block[], source: string): string[] {
  const blanks = new Set(blocks.filter(({ text }) => isBlank(text)));
  const told = blocks.length - blanks.size;
  const gist = gistOf(source, told);
  const settings = new Map<string, string>();
  let index = -1;
  return blocks.map((block) => {
    if (!blanks.has(block)) index++;
    const place = placeOf(index, told);
    let setting = settings.get(place);
    if (!setting) settings.set(place, (setting = `${gist} ${place}`));
    return setting;
  });
}

function gistOf(source: string, blocks: number): Gist {
  const { start, length } = startOf(source);
  return [
    ...signsIn(start),
    `long${Math.min(4, Math.floor(Math.log10(length + 1)))}`,
    `parts${blocks < 3 ? blocks : blocks < 8 ? 3 : 8}`,
  ].join(' ');
}

/** The start of a draft that is looked at, and how long the draft is, or at least how long: lines to be filled in do not count. */
function startOf(source: string): { start: string; length: number } {
  for (let end = 2 * LOOK; ; end *= 2) {
    const stop = end < source.length ? source.indexOf('\n', end) : -1;
    const text = filled(stop < 0 ? source : source.slice(0, stop));
    const { length } = text.trim();
    if (stop < 0 || (text.length >= LOOK && length >= LONG)) return { start: text.slice(0, LOOK), length };
  }
}

/** The text without the lines that only ask to be filled in. */
export const filled = (text: string): string => (text.includes('[') ? text.replace(BLANKS, '') : text);

const signsIn = perText((start): readonly string[] => {
  const words = Math.max(1, start.length / 6);
  return SIGNS.map(([name, expression]) => `${name}${level((1000 * (start.match(expression)?.length ?? 0)) / words)}`);
}, 4);

/** Per thousand words, in four steps. */
const level = (n: number): number => (n < 1 ? 0 : n < 8 ? 1 : n < 30 ? 2 : 3);

/** Where a block stands: at either end of the draft things are signed, titled and tagged. */
function placeOf(index: number, blocks: number): string {
  const fromEnd = blocks - 1 - index;
  return `${index < 3 ? `top${index}` : 'in'} ${fromEnd < 3 ? `end${fromEnd}` : 'in'}`;
}

/** A line that only asks to be filled in, as fixes leave behind: it says nothing about the draft. */
const isBlank = (text: string): boolean => text.includes('[') && /^\s*(?:[\w ]{0,20}: ?)?\[[^\]\n]{0,300}\]\s*$/.test(text);
