import { commands, Disposable, EventEmitter, Range, window, workspace, WorkspaceEdit, type TreeDataProvider } from 'vscode';
import type { BestEdit } from '../../shared/risk.ts';
import { nodesOf, type Node } from './panel-nodes.ts';
import { say } from './say.ts';
import type { Watch } from './watch.ts';

/** The side panel: a tree, so that a keyboard and a screen reader know their way. Its empty states stand in the manifest. */
export function showPanel(watch: Watch): Disposable {
  const changed = new EventEmitter<void>();
  let roots: readonly Node[] = [];
  let shown = '';
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    getChildren: (node) => [...(node ? node.children : roots)],
  };
  const view = window.createTreeView('discreet.panel', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = (): void => {
    const { current } = watch;
    roots = current.phase === 'read' ? nodesOf(current) : [];
    view.description = current.phase === 'read' ? current.result.kind : '';
    // A tree that is drawn anew under the hand loses clicks: it is left alone while it says the same.
    const now = JSON.stringify(roots);
    if (now === shown) return;
    shown = now;
    changed.fire();
  };
  refresh();
  return Disposable.from(
    view,
    changed,
    watch.onDidChange(refresh),
    commands.registerCommand('discreet.panel.makeEdit', ({ best }: Node) => best && makeEdit(watch, best)),
    commands.registerCommand('discreet.panel.explain', ({ rule }: Node) => commands.executeCommand('discreet.explainRule', rule)),
  );
}

async function makeEdit({ current }: Watch, best: BestEdit): Promise<void> {
  // What is offered fits the text as it was read last, and no other.
  const offered = current.phase === 'read' && current.result.best.some((now) => JSON.stringify(now) === JSON.stringify(best));
  if (!offered || current.document.version !== current.version) return say(CHANGED);
  const { document } = current;
  const change = new WorkspaceEdit();
  for (const { start, end, text } of best.edits)
    change.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await workspace.applyEdit(change))) say(CHANGED);
}

const CHANGED = 'the draft has changed meanwhile; please try again.';
