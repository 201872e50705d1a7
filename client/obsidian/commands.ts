import { Notice, type Editor, type MarkdownFileInfo, type MarkdownView } from 'obsidian';
import type { EditorView } from '@codemirror/view';
import { actionsFor, findingsAt, findingsIn, goTo, openCard } from '../codemirror/index.ts';
import { explainHidden } from './hidden.ts';
import type DiscreetPlugin from './main.ts';
import { fixAll, showFixes } from './menu.ts';
import { noteOf } from './notes.ts';
import { writeReport } from './report.ts';
import { VaultCheck } from './vault-check.ts';

/** What can be done by name. Every one that acts on a note is offered only where there is something to act on. */
export function addCommands(plugin: DiscreetPlugin): void {
  const onNote = (id: string, name: string, fits: (view: EditorView) => boolean, act: (view: EditorView) => unknown): void => {
    const editorCheckCallback = (checking: boolean, _editor: Editor, context: MarkdownView | MarkdownFileInfo): boolean => {
      const view = noteOf(context)?.view;
      if (!view || !plugin.checker || !fits(view)) return false;
      if (!checking) void act(view);
      return true;
    };
    plugin.addCommand({ id, name, editorCheckCallback });
  };
  const some = (view: EditorView): boolean => findingsIn(view.state).length > 0;
  const here = (view: EditorView): boolean => findingsAt(view.state, view.state.selection.main.head).length > 0;

  onNote('next-detail', 'Go to next detail', some, (view) => step(view, true));
  onNote('previous-detail', 'Go to previous detail', some, (view) => step(view, false));
  onNote('explain', 'Explain detail at cursor', here, (view) => openCard(view));
  onNote('fix-at-cursor', 'Fix detail at cursor', here, (view) => showFixes(plugin.app, view));
  onNote('fix-all-safe', 'Make all simple fixes', some, fixAll);
  onNote('ignore-everywhere', 'Ignore detail at cursor everywhere', here, ignoreHere);
  onNote('report', 'Write a report about this note', some, () => writeReport(plugin));
  plugin.addCommand({ id: 'panel', name: 'Show panel', callback: () => void plugin.showPanel() });
  plugin.addCommand({ id: 'restart', name: 'Start the checker again', callback: () => plugin.restart() });
  plugin.addCommand({ id: 'toggle', name: 'Turn checking on or off', callback: () => void plugin.setChecks(!plugin.kept.checks) });
  plugin.addCommand({
    id: 'undo-ignore',
    name: 'Undo the last ignore',
    checkCallback: (checking) => {
      const last = plugin.kept.ignored.at(-1);
      if (last && !checking) void plugin.unignore(last.entry);
      return last !== undefined;
    },
  });
  plugin.addCommand({
    id: 'check-vault',
    name: 'Check vault',
    checkCallback: (checking) => {
      const { checker } = plugin;
      if (checker && !checking) new VaultCheck(plugin.app, checker).open();
      return checker !== undefined;
    },
  });
}

function step(view: EditorView, forward: boolean): void {
  const found = goTo(view, forward);
  if (found) explainHidden(view, found);
}

async function ignoreHere(view: EditorView): Promise<void> {
  const [finding] = findingsAt(view.state, view.state.selection.main.head);
  const actions = finding ? await actionsFor(view, finding).catch(() => []) : [];
  const action = actions.find(({ ignores }) => ignores === 'everywhere');
  if (!(await action?.run())) new Notice('This cannot be ignored everywhere.');
}
