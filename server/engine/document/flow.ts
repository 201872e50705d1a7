import { blank, type Block, type Zone } from './block.ts';

/** Puts blocks together from a source that is read from front to back, in stretches that follow on one another. */
export class Flow {
  readonly blocks: Block[] = [];
  private pieces: string[] = [];
  private start = -1;
  private asides: Block[] = [];

  /** Takes the stretch at `at` into the block: `text`, as long as the stretch. */
  add(at: number, text: string): void {
    if (this.start < 0 && !text.trim()) return;
    if (this.start < 0) this.start = at;
    this.pieces.push(text);
  }

  /** Takes a block of its own that stands inside the present one, or beside it. */
  aside(block: Block): void {
    (this.start < 0 ? this.blocks : this.asides).push(block);
  }

  /** Ends the present block. What is blank, or nothing but borders of cells, is none. */
  close(zone: Zone, key?: string): void {
    const whole = this.pieces.join('');
    const start = this.start + whole.length - whole.trimStart().length;
    if (/[^\s|]/.test(whole)) this.blocks.push({ zone, start, text: whole.trim(), ...(key ? { key } : {}) });
    for (const block of this.asides) this.blocks.push(block);
    this.pieces = [];
    this.asides = [];
    this.start = -1;
  }
}

/** `shown` and as many spaces as make it as long as `source`; line breaks of the source stay. */
export function padded(source: string, shown = '', before = false): string {
  const rest = before ? source.slice(0, source.length - shown.length) : source.slice(shown.length);
  const spaces = blank(rest, [{ start: 0, end: rest.length }]);
  return before ? spaces + shown : shown + spaces;
}

/** Where a name leads: an address with a scheme, else a file. */
export const leadsTo = (address: string): 'url' | 'file' => (/^(?:[a-z][a-z\d+.-]{1,20}:|\/\/)/i.test(address) ? 'url' : 'file');
