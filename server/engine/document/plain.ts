import type { Block } from './block.ts';

/** Plain text: paragraphs are what blank lines part. Offsets in the blocks start at `base`. */
export function plainBlocks(text: string, base: number): Block[] {
  const out: Block[] = [];
  let start = -1;
  let end = 0;
  let at = 0;
  const close = () => {
    if (start >= 0) out.push({ zone: 'prose', start: base + start, text: text.slice(start, end) });
    start = -1;
  };
  while (at < text.length) {
    const stop = lineEnd(text, at);
    if (text.slice(at, stop).trim()) {
      if (start < 0) start = at;
      end = stop;
    } else close();
    at = text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1;
  }
  close();
  return out;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}
