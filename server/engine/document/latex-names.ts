import type { Zone } from './block.ts';

/** A command whose argument is a block of its own. */
export interface Held {
  readonly zone: Zone;
  readonly key?: string;
  /** The sentence around it goes on after it. */
  readonly inline?: true;
  /** May stand before `\begin{document}`. */
  readonly early?: true;
}

const heading: Held = { zone: 'heading' };
const author: Held = { zone: 'backmatter', early: true };
const note: Held = { zone: 'prose', inline: true };

const HELD = new Map<string, Held>([
  ...['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph', 'frametitle', 'framesubtitle'].map(
    (name) => [name, heading] as const,
  ),
  ...['title', 'subtitle', 'shorttitle'].map((name) => [name, { ...heading, early: true }] as const),
  ...['author', 'affil', 'affiliation', 'institute', 'address', 'email', 'thanks', 'orcid', 'acknowledgments'].map(
    (name) => [name, author] as const,
  ),
  ['date', { zone: 'front-matter', key: 'date', early: true }],
  ...['caption', 'captionof', 'subcaption', 'legend'].map((name) => [name, { zone: 'prose' }] as const),
  ...['footnote', 'footnotetext', 'endnote', 'marginpar', 'sidenote', 'marginnote'].map((name) => [name, note] as const),
  ['todo', { zone: 'comment', inline: true }],
]);
export const heldBy = (command: string): Held | undefined => HELD.get(command);

/** Commands whose first argument is no sentence but leads somewhere. */
const LEADING = new Map<string, Zone>([
  ...['href', 'url', 'path', 'nolinkurl'].map((name) => [name, 'url'] as const),
  ...['includegraphics', 'includesvg', 'includepdf', 'includemedia', 'input', 'include', 'lstinputlisting'].map(
    (name) => [name, 'file'] as const,
  ),
  ['bibliography', 'backmatter'],
  ['addbibresource', 'backmatter'],
]);
export const leadOf = (command: string): Zone | undefined => LEADING.get(command);
export const isPicture = (command: string): boolean => /^include(?:graphics|svg|pdf|media)$/.test(command);

const SKIPPED = new Map([
  ...['label', 'textcolor', 'color', 'colorbox', 'hspace', 'vspace', 'bibliographystyle', 'bibitem', 'hypertarget', 'hyperlink'].map(
    (name) => [name, 1] as const,
  ),
  ...['input', 'pagestyle', 'thispagestyle', 'usepackage', 'documentclass', 'cline', 'cmidrule', 'setcounter', 'captionof'].map(
    (name) => [name, 1] as const,
  ),
  ...['multicolumn', 'setlength', 'addtolength', 'fontsize', 'resizebox'].map((name) => [name, 2] as const),
  // What a command stands for is read: `\newcommand{\pt}{…}`.
  ...['newcommand', 'renewcommand'].map((name) => [name, 1] as const),
  ['multirow', 2],
]);
/** How many arguments of a command are not read, before those that are. */
export const skippedBy = (command: string): number => SKIPPED.get(command) ?? (/(?:cite|ref)[a-zA-Z]{0,10}$/.test(command) ? 1 : 0);

const ENVIRONMENTS = new Map<string, Zone>(
  Object.entries({
    ...{ itemize: 'list', enumerate: 'list', description: 'list', compactitem: 'list', tasks: 'list' },
    ...{ quote: 'quote', quotation: 'quote', displayquote: 'quote', verse: 'quote' },
    ...{ tabular: 'table', tabularx: 'table', tabulary: 'table', longtable: 'table', tblr: 'table', longtblr: 'table' },
    thebibliography: 'backmatter',
  } as const),
);
/** The zone inside an environment. */
export const zoneWithin = (environment: string): Zone | undefined => ENVIRONMENTS.get(environment.replace('*', ''));

const ARGUMENTS = new Map(
  Object.entries({
    ...{ tabular: 1, 'tabular*': 2, tabularx: 2, tabulary: 2, longtable: 1, tblr: 1, longtblr: 1, minipage: 1, multicols: 1 },
    ...{ thebibliography: 1, wrapfigure: 2, subfigure: 1, adjustbox: 1, spacing: 1 },
  }),
);
/** How many arguments follow `\begin{…}` that are not read. */
export const argumentsOf = (environment: string): number => ARGUMENTS.get(environment) ?? 0;

/** What stands in an environment that is read to its end without being understood; undefined: it is understood. */
export function rawZone(environment: string): Zone | 'maths' | undefined {
  if (/^(?:verbatim|Verbatim|lstlisting|minted|alltt)\*?$/.test(environment)) return 'code';
  if (/^(?:equation|align|alignat|gather|multline|eqnarray|displaymath|math|flalign|array|tikzpicture)\*?$/.test(environment))
    return 'maths';
  return environment === 'comment' ? 'comment' : undefined;
}
