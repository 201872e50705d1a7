import type { Format } from '../../shared/format.ts';
import type { Example } from './example.ts';

/** A way to put the same example on the page: its rule must see it all the same. */
export interface Disguise {
  readonly name: string;
  /** Default: markdown. */
  readonly format?: Format;
  /** Characters that mean something else there. */
  readonly special?: RegExp;
  readonly wrap: (text: string) => { before: string; text: string; after: string };
}

const one = (text: string): boolean => !text.includes('\n');
const around = (before: string, after: string) => (text: string) => ({ before, text, after });

export const DISGUISES: readonly Disguise[] = [
  {
    name: 'CRLF',
    wrap: (text) => ({ before: 'Notes follow here.\r\n\r\n', text: text.replaceAll('\n', '\r\n'), after: '\r\n\r\nThe end.\r\n' }),
  },
  { name: 'emoji and a flag before it', wrap: around('🎉 🇬🇧 👩🏽‍⚕️ Hello all.\n\n', '') },
  { name: 'in a list', wrap: around('Points\n\n- first point\n- ', '\n- last point\n') },
  { name: 'in a quote', wrap: around('> ', '\n') },
  { name: 'in a heading', wrap: around('## ', '\n\nText.\n') },
  { name: 'in a table', wrap: around('| what | more |\n| --- | --- |\n| ', ' | yes |\n') },
  {
    name: 'in HTML',
    format: 'html',
    special: /[<>&]|\]\(/,
    wrap: around('<!DOCTYPE html>\n<html><body>\n<h1>Notes</h1>\n<p class="lead">', '</p>\n</body></html>\n'),
  },
  {
    name: 'in LaTeX',
    format: 'latex',
    special: /[\\%$#_{}~^&`<]|--|''|\]\(/,
    wrap: around('\\documentclass{article}\n\\begin{document}\n\\section{Notes}\n\n', '\n\n\\end{document}\n'),
  },
  { name: 'at the end, without a line break', wrap: around('An opening line about the weather.\n\n', '') },
];

/** Whether the disguise keeps the example what it is. */
export const suits = (example: Example, disguise: Disguise): boolean =>
  (one(example.text) || disguise.name === 'CRLF' || disguise.name.startsWith('emoji')) &&
  !(disguise.name === 'in a table' && example.text.includes('|')) &&
  !disguise.special?.test(example.text) &&
  !/^[#>|-]/.test(example.text);
