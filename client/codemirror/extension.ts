import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { messageOf } from './actions.ts';
import { cards } from './card.ts';
import { findingsField, findingsIn, setFindings, type Finding } from './findings.ts';
import { hostFacet, type Host } from './host.ts';

/** Checks what an editor shows: the server in the host's checker reads along, and what it finds is marked. */
export const discreet = (host: Host): Extension => [hostFacet.of(host), findingsField, pane, cards];

/** Keeps one editor in step with the server. */
class Attachment implements PluginValue {
  private readonly view: EditorView;
  private readonly host: Host;
  private uri: string | undefined;

  constructor(view: EditorView) {
    this.view = view;
    this.host = view.state.facet(hostFacet)!;
    this.attach(this.host.uriOf(view.state));
  }

  update(update: ViewUpdate): void {
    const uri = this.host.uriOf(update.state);
    // The editor shows another document, or the same one under another name.
    if (uri !== this.uri) this.attach(uri);
    else if (update.docChanged && uri !== undefined) this.host.checker.document(uri)?.update(update);
  }

  destroy(): void {
    if (this.uri !== undefined) this.host.checker.leave(this.uri, this.view);
  }

  private attach(uri: string | undefined): void {
    const { checker } = this.host;
    if (this.uri !== undefined) {
      checker.leave(this.uri, this.view);
      queueMicrotask(() => this.view.dispatch({ effects: setFindings.of([]) }));
    }
    this.uri = uri;
    if (uri !== undefined) checker.join(uri, this.host.languageId(uri), this.view);
  }
}

const pane = ViewPlugin.fromClass(Attachment);

/** Selects what is reported next after the cursor, or before it, round the end, and says it. Undefined where there is nothing. */
export function goTo(view: EditorView, forward: boolean): Finding | undefined {
  const all = findingsIn(view.state);
  const { from, to } = view.state.selection.main;
  const found = forward
    ? (all.find((f) => f.from > from || (f.from === from && f.to > to)) ?? all[0])
    : (all.findLast((f) => f.from < from) ?? all.at(-1));
  if (found) show(view, found);
  return found;
}

/** Selects a finding, brings it into view and says it to those who listen rather than look. */
export function show(view: EditorView, { from, to, diagnostic }: Finding): void {
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: [EditorView.scrollIntoView(from, { y: 'center' }), EditorView.announce.of(messageOf(diagnostic))],
    userEvent: 'select',
  });
  view.focus();
}
