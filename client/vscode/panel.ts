import { commands, Disposable, EventEmitter, Range, window, workspace, WorkspaceEdit, type TreeDataProvider } from 'vscode';
import { nodesOf, type Node } from './panel-nodes.ts';
import { say } from './say.ts';
import type { Watch } from './watch.ts';

/** The side panel: a tree, so that a keyboard and a screen reader know their way. Its empty states stand in the manifest. */
export function showPanel(watch: Watch): Disposable {
  const changed = new EventEmitter<void>();
  let roots: readonly Node[] | undefined;
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    getChildren: (node) => [...(node ? node.children : (roots ??= watch.current.phase === 'read' ? nodesOf(watch.current) : []))],
  };
  const view = window.createTreeView('discreet.panel', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = (): void => {
    roots = undefined;
    view.description = watch.current.phase === 'read' ? watch.current.result.kind : '';
    changed.fire();
  };
  refresh();
  return Disposable.from(
    view,
    changed,
    watch.onDidChange(refresh),
    commands.registerCommand('discreet.panel.makeEdit', (node: Node) => makeEdit(node)),
    commands.registerCommand('discreet.panel.explain', ({ rule }: Node) => commands.executeCommand('discreet.explainRule', rule)),
  );
}

async function makeEdit({ edit }: Node): Promise<void> {
  if (!edit) return;
  const { document, version, best } = edit;
  const change = new WorkspaceEdit();
  for (const { start, end, text } of best.edits)
    change.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  const made = document.version === version && (await workspace.applyEdit(change));
  if (!made) say('the draft has changed meanwhile; please try again.');
}
