import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTML, LATEX } from '../engine/format-samples.ts';
import type { Dice } from './dice.ts';

const CORPUS = join(import.meta.dirname, '../../../test/corpus');

/** A word that stands nowhere but in drafts: no message and no log may hold it. */
export const MARKER = 'Quillfeather';

/** Annotated drafts, without those that are kept for honest tests, as their authors wrote them. */
const DRAFTS: readonly string[] = ['dev', 'own'].flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((name) => !/^d(?:2|6|12)-/.test(name))
    .map((name) => join(CORPUS, folder, name)),
);

const ODD: readonly string[] = [
  HTML.source,
  LATEX.source,
  '---\ntitle: A case\ndiscreet:\n  kind: case-report\n  rules: [age-exact]\n  allow: [Oban]\nauthor: Jane Marsh\ncover: face.jpg\n---\nA 47-year-old man.\n',
  '<!-- discreet-ignore-start age-exact: why -->\nA 47-year-old man from Oban.\n<!-- discreet-ignore-end -->\n<!-- discreet-person 2 -->\nHer twin, 52.\n',
  '\\documentclass{article}\\author{A}\\begin{document}\\caption{Mr X, 47}\\includegraphics{face} % her name is Ann\n\\end{document}',
  `Mr ${MARKER}, 93, fell on 3 March 2024. ![${MARKER}](${MARKER}_47.jpg)\n\n“I told her,” said ${MARKER}.\n\n[[note|Mrs T]] %% hidden %%\n`,
];

export function draft(dice: Dice): string {
  if (dice.once(4)) return dice.pick(ODD);
  return readFileSync(dice.pick(DRAFTS), 'utf8').replace(/⟦[A-Z]+(?:#p\d)?\||⟧/g, '');
}
