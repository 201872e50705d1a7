import type { TextDocument } from 'vscode';

/** What is checked. The manifest's activation events say the same. */
export const LANGUAGES = ['markdown', 'plaintext', 'latex', 'tex', 'html'];
/** Files and drafts without a name yet: no views of other versions, of settings or of the output. */
export const SCHEMES = ['file', 'untitled'];

export const isChecked = ({ languageId, uri }: TextDocument): boolean => LANGUAGES.includes(languageId) && SCHEMES.includes(uri.scheme);
