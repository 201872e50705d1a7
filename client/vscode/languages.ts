import { workspace, type TextDocument } from 'vscode';
import { DRAFT_EXTENSIONS, formatOf, type Format } from '../../shared/format.ts';

/** What is checked. The manifest's activation events say the same. */
export const LANGUAGES = ['markdown', 'plaintext', 'latex', 'tex', 'html', 'asciidoc', 'restructuredtext'] as const;

/** What a file that is not open would be opened as. */
const LANGUAGE: Readonly<Record<Format, (typeof LANGUAGES)[number]>> = {
  markdown: 'markdown',
  plain: 'plaintext',
  latex: 'latex',
  html: 'html',
  asciidoc: 'asciidoc',
  rst: 'restructuredtext',
};

export const languageOf = (path: string): string => LANGUAGE[formatOf(path)];

/** MDX opens as a language of its own, which is not checked. */
export const DRAFTS_GLOB = `**/*.{${DRAFT_EXTENSIONS.filter((e) => e !== 'mdx').join(',')}}`;

/**
 * Where drafts are: on a disk, without a name yet, or wherever a folder of the workspace is. No views of other versions, of
 * settings or of the output.
 */
export const schemes = (): string[] => [
  ...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]),
];

export const isChecked = ({ languageId, uri }: TextDocument): boolean =>
  (LANGUAGES as readonly string[]).includes(languageId) && schemes().includes(uri.scheme);
