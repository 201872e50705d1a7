import { commands, Disposable, SnippetString, Uri, window, workspace } from 'vscode';
import { CONSENT_STATEMENT, REFUSAL_TEMPLATE, REPLY_TEMPLATE } from '../../shared/texts.ts';

/** Texts to put into a draft, and a draft to try things on. */
export const insertCommands = (extension: Uri): Disposable =>
  Disposable.from(
    commands.registerCommand('discreet.insertReply', async (which?: unknown) => {
      const text = typeof which === 'string' ? REPLIES.find(({ id }) => id === which)?.text : await pickReply();
      if (text) await insert(text);
    }),
    commands.registerCommand('discreet.insertConsent', () => insert(CONSENT_STATEMENT)),
    commands.registerCommand('discreet.openSample', () => openSample(extension)),
  );

const REPLIES = [
  { id: 'review', label: 'Answer to a review', detail: 'Confirms nothing, offers a way to talk.', text: REPLY_TEMPLATE },
  {
    id: 'contact',
    label: 'Answer to a patient who gets in touch',
    detail: 'Kind, and keeps private and professional apart.',
    text: REFUSAL_TEMPLATE,
  },
];

const pickReply = async (): Promise<string | undefined> =>
  (await window.showQuickPick(REPLIES, { title: 'Discreet: which reply?', matchOnDetail: true }))?.text;

/** Puts a text at the cursor; the Tab key goes from blank to blank. */
async function insert(text: string): Promise<void> {
  const snippet = new SnippetString();
  for (const part of text.split(/(\[[^\]]*\])/)) {
    if (part.startsWith('[')) snippet.appendPlaceholder(part);
    else snippet.appendText(part);
  }
  await window.activeTextEditor?.insertSnippet(snippet);
}

async function openSample(extension: Uri): Promise<void> {
  const file = Uri.joinPath(extension, 'client', 'vscode', 'walkthrough', 'sample.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
