import { behindBlankLine } from '../document/blank-line.ts';
import { detached } from '../document/block.ts';
import { changeBetween } from '../document/change.ts';
import { noted, type Noted } from './noted.ts';
import { Runs } from './runs.ts';

/** A stretch of the source up to and with the blank line that ends it; as long as it stays as it is, it is the same object. */
export interface Paragraph extends Noted {
  readonly text: string;
}

/** A paragraph longer than this, in UTF-16 code units, is several: it ends with the next sentence. */
const LONGEST = 4000;

/** Cuts a source into paragraphs, which together are all of it; one that is like the last is cut only where it differs. */
export class Paragraphs {
  private source = '';
  private all: readonly Paragraph[] = [];
  private readonly longest: number;

  constructor(longest = LONGEST) {
    this.longest = longest;
  }

  /** `keep`: the next source will be like this one. */
  of(source: string, keep: boolean): readonly Paragraph[] {
    const all = this.cut(source);
    if (keep) [this.source, this.all] = [source, all];
    return all;
  }

  private cut(source: string): readonly Paragraph[] {
    const { from, toA, toB } = changeBetween(this.source, source);
    let first = 0;
    let at = 0;
    // The paragraph before a change is cut anew, too: the change may take away the line that ends it.
    for (; first < this.all.length && at + this.all[first]!.text.length < from; first++) at += this.all[first]!.text.length;
    const out = this.all.slice(0, first);
    let last = this.all.length;
    let left = this.source.length;
    for (; last > first && left - this.all[last - 1]!.text.length >= toA; last--) left -= this.all[last - 1]!.text.length;
    const [shift, end] = [toB - toA, source.length];
    while (at < end) {
      while (last < this.all.length && left + shift < at) left += this.all[last++]!.text.length;
      if (last < this.all.length && left + shift === at) return [...out, ...this.all.slice(last)];
      const text = source.slice(at, this.endFrom(source, at));
      out.push({ text: detached(text), notes: [] });
      at += text.length;
    }
    return out;
  }

  private endFrom(source: string, at: number): number {
    const end = behindBlankLine(source, at);
    const sentence = end - at > this.longest ? source.indexOf('. ', at + this.longest) : -1;
    return sentence < 0 ? end : Math.min(end, sentence + 2);
  }
}

let finders = 0;

/** Keeps what was found in a paragraph for as long as the paragraph stays as it is. */
export function perParagraph<T>(find: (text: string) => T): (paragraph: Paragraph) => T {
  const number = finders++;
  return (paragraph) => noted(paragraph, number, find, paragraph.text);
}

/** What is found in each paragraph of a draft's first `look` UTF-16 code units; a paragraph that goes on beyond them ends there. */
export function perParagraphAtStart<T>(look: number, find: (text: string) => T): (paragraphs: readonly Paragraph[]) => T[] {
  const whole = perParagraph(find);
  return (paragraphs) => {
    const found: T[] = [];
    let left = look;
    for (const paragraph of paragraphs) {
      if (left <= 0) break;
      const { text } = paragraph;
      found.push(text.length <= left ? whole(paragraph) : find(text.slice(0, left)));
      left -= text.length;
    }
    return found;
  };
}

const runs = new Runs<Paragraph>();

/** Keeps what was found in a run of neighbouring paragraphs for as long as they stay as they are; one for each run of the draft, in order. */
export function perRun<T>(find: (paragraphs: readonly Paragraph[]) => T): (paragraphs: readonly Paragraph[]) => T[] {
  const number = finders++;
  return (paragraphs) => runs.of(paragraphs).map((run) => noted(run, number, find, run.items));
}

/** Whether any paragraph of a draft passes a test. */
export function anyParagraph(test: (text: string) => boolean): (paragraphs: readonly Paragraph[]) => boolean {
  const passes = perParagraph(test);
  const some = perRun((paragraphs) => paragraphs.some(passes));
  return (paragraphs) => some(paragraphs).includes(true);
}
