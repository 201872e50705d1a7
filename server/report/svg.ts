import { escape } from './escape.ts';
import type { Picture } from './crowd.ts';

/** Measures in SVG units. */
const ROW = 26;
const NAMES = 210;
const WIDTH = 360;
const VALUES = 150;
const HEAD = 22;

/** The picture as inline SVG: it needs no script and no colour to be understood. */
export function svg({ caption, bars, mark }: Picture): string {
  const height = HEAD + bars.length * ROW + 6;
  const total = NAMES + WIDTH + VALUES;
  const line = mark ? markLine(mark.at, mark.label, height) : '';
  return `<svg viewBox="0 0 ${total} ${height}" role="img" aria-label="${escape(caption)}" font-size="13">${line}${bars.map(bar).join('')}</svg>`;
}

function bar({ label, value, from, to, middle }: Picture['bars'][number], i: number): string {
  const y = HEAD + i * ROW;
  const x = (share: number): string => (NAMES + share * WIDTH).toFixed(1);
  const wide = Math.max(2, (to - from) * WIDTH).toFixed(1);
  const solid = Math.max(0, middle * WIDTH).toFixed(1);
  return (
    `<text x="${NAMES - 8}" y="${y + 14}" text-anchor="end">${escape(label)}</text>` +
    `<rect class="solid" x="${NAMES}" y="${y + 3}" width="${solid}" height="${ROW - 10}"/>` +
    `<rect class="range" x="${x(from)}" y="${y + 7}" width="${wide}" height="${ROW - 18}"/>` +
    `<text x="${NAMES + WIDTH + 8}" y="${y + 14}">${escape(value)}</text>`
  );
}

const markLine = (at: number, label: string, height: number): string =>
  `<line class="mark" x1="${NAMES + at * WIDTH}" x2="${NAMES + at * WIDTH}" y1="${HEAD - 4}" y2="${height}"/>` +
  `<text class="marked" x="${NAMES + at * WIDTH + 4}" y="${HEAD - 8}">${escape(label)}</text>`;
