import { CodeActionKind, type CodeAction, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding } from '../../shared/finding.ts';
import type { Images } from '../../shared/image.ts';
import { CLEAN_PICTURE, type CleanPicture } from '../../shared/protocol.ts';
import type { Analysis } from '../engine/analyse.ts';
import type { Linked } from '../engine/document/linked.ts';
import { toDiagnostic, versioned } from './convert.ts';

/** Writes a clean copy of the file that a draft calls `target`; rejects with the reason in words. */
export type Clean = (
  uri: string,
  target: string,
) => Promise<{
  /** The edit that leads a link there; absent where there was nothing to take out. */
  readonly linkTo?: (link: Linked) => Edit;
  /** Whether words are drawn in it that tell something, and stay. */
  readonly drawn: boolean;
}>;

/** Files of which there can be no clean copy. */
const WHOLE = /\.(?:pdf|docx|pptx|xlsx|dcm|dicom)(?:[?#]|$)/i;

/** The offer to clean a picture, on each of its findings that a clean copy would answer. */
export function cleaningActions(
  document: TextDocument,
  findings: readonly Finding[],
  { linked }: Analysis,
  images: Images | undefined,
  rulePages: string,
): CodeAction[] {
  return findings.flatMap((finding) => {
    const target = finding.rule === 'image-metadata' && linked.find((l) => l.start === finding.start)?.target;
    const hidden = (target && images?.get(target)?.hidden) || [];
    if (!target || WHOLE.test(target) || hidden.includes('patient') || !hidden.some((kind) => kind !== 'drawn')) return [];
    const title = 'Write a clean copy and use it here';
    const given: CleanPicture = { uri: document.uri, target };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(document, finding, rulePages)],
      command: { title, command: CLEAN_PICTURE, arguments: [given] },
    };
  });
}

/** Carries out {@link CLEAN_PICTURE}: writes the copy, leads every link of the draft there, and says what was done. */
export async function cleanPicture(
  connection: Connection,
  { uri, target }: CleanPicture,
  clean: Clean,
  open: () => { readonly document: TextDocument; readonly analysis: Analysis } | undefined,
): Promise<void> {
  try {
    const { linkTo, drawn } = await clean(uri, target);
    const draft = open();
    if (linkTo && draft) {
      const edits = draft.analysis.linked.filter((l) => l.target === target).map(linkTo);
      await connection.workspace.applyEdit({ label: 'Use the clean copy', edit: versioned(draft.document, edits) });
    }
    if (drawn) connection.window.showWarningMessage('Discreet: what is written in the drawing stays. Look at it as your readers will.');
    else if (!linkTo) connection.window.showInformationMessage('Discreet: there was nothing to take out.');
  } catch (error) {
    const reason = error instanceof Error && !('code' in error) ? error.message : 'could not be read or written';
    connection.window.showErrorMessage(`Discreet: no clean copy was written. The file ${reason}.`);
  }
}
