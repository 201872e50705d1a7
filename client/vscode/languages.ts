import { workspace, type TextDocument } from 'vscode';

/** What is checked. The manifest's activation events say the same. */
export const LANGUAGES = ['markdown', 'plaintext', 'latex', 'tex', 'html', 'asciidoc', 'restructuredtext'] as const;

/** The language of a file that is not open, by the extension of its name. */
const BY_EXTENSION = new Map<string, (typeof LANGUAGES)[number]>([
  ...['md', 'markdown', 'mdown', 'mkd'].map((e) => [e, 'markdown'] as const),
  ...['txt', 'text'].map((e) => [e, 'plaintext'] as const),
  ...['tex', 'ltx', 'latex'].map((e) => [e, 'latex'] as const),
  ...['html', 'htm', 'xhtml'].map((e) => [e, 'html'] as const),
  ...['adoc', 'asciidoc'].map((e) => [e, 'asciidoc'] as const),
  ['rst', 'restructuredtext'],
]);

/** The words of comments in a language (shared/directive.ts). */
export const formatOfLanguage = (language: string): string =>
  language === 'tex' ? 'latex' : language === 'restructuredtext' ? 'rst' : language;

export const DRAFTS_GLOB = `**/*.{${[...BY_EXTENSION.keys()].join(',')}}`;

export const languageOf = (path: string): string => BY_EXTENSION.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'plaintext';

/**
 * Where drafts are: on a disk, without a name yet, or wherever a folder of the workspace is. No views of other versions, of
 * settings or of the output.
 */
export const schemes = (): string[] => [
  ...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]),
];

export const isChecked = ({ languageId, uri }: TextDocument): boolean =>
  (LANGUAGES as readonly string[]).includes(languageId) && schemes().includes(uri.scheme);
