import { Menu, Notice, type App } from 'obsidian';
import type { EditorView } from '@codemirror/view';
import { actionsFor, findingsAt, fixAllSafe, messageOf, type Action } from '../codemirror/index.ts';
import { AboutModal } from './about-modal.ts';

const STALE = 'The note has changed meanwhile; please try again.';

async function make(action: Action): Promise<void> {
  if (!(await action.run().catch(() => false))) new Notice(STALE);
}

/** Makes every fix that needs no look, or says that there is none. */
export async function fixAll(view: EditorView): Promise<void> {
  if (!(await fixAllSafe(view).catch(() => false))) new Notice('There is nothing that can be changed without a look.');
}

/** Shows what can be done about the details at the cursor, as a menu beside it. Returns whether there are any. */
export async function showFixes(app: App, view: EditorView): Promise<boolean> {
  const at = view.state.selection.main.head;
  const findings = findingsAt(view.state, at);
  if (!findings.length) return false;
  // Where the checker is down the menu still says what was found.
  const offered = await Promise.all(findings.map((finding) => actionsFor(view, finding).catch(() => [])));
  const menu = new Menu();
  findings.forEach((finding, i) => {
    menu.addItem((item) => item.setTitle(messageOf(finding.diagnostic)).setIsLabel(true));
    for (const action of offered[i] ?? [])
      menu.addItem((item) =>
        item
          .setTitle(action.title)
          .setIcon(action.ignores ? 'eye-off' : 'pencil')
          .onClick(() => void make(action)),
      );
    menu.addItem((item) =>
      item
        .setTitle('About this rule')
        .setIcon('info')
        .onClick(() => new AboutModal(app, String(finding.diagnostic.code)).open()),
    );
    if (i < findings.length - 1) menu.addSeparator();
  });
  const place = view.coordsAtPos(at);
  menu.showAtPosition({ x: place?.left ?? 0, y: place?.bottom ?? 0 }, view.dom.ownerDocument);
  return true;
}
