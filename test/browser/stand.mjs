// The CodeMirror client by itself, in a page of its own: what the tests hold on to is `stand`.
import { history, historyKeymap, defaultKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { actionsFor, Checker, discreet, findingsIn, fixAllSafe, follow, goTo, openCard, showPanel } from '../../client/codemirror/index.ts';
import { startServer } from '../../client/codemirror/start.ts';

const said = [];
const states = [];
const ignored = [];
const sent = [];
let worker;

/** Starts the server that `make` makes, and keeps what is sent to it. */
function begin({ make = startServer, settings = {}, patience } = {}) {
  const start = () => {
    worker = make();
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      sent.push(message);
      post(message);
    };
    return worker;
  };
  stand.checker = new Checker({
    start,
    settings: () => settings,
    ignores: () => ({ key: '00', entries: [] }),
    ignore: (entry) => ignored.push(entry),
    secondStage: async () => undefined,
    ...(patience ? { patience } : {}),
  });
  states.push(stand.checker.state.status);
  stand.checker.watch((uri) => uri === undefined && states.push(stand.checker.state.status));
}

/** An editor on a document; two on one document are two panes. */
function open(name, doc) {
  const host = {
    checker: stand.checker,
    uriOf: () => `test:${name}`,
    languageId: () => 'markdown',
    say: (message) => said.push(message),
    about: (rule) => said.push(`about ${rule}`),
  };
  const keys = keymap.of([
    { key: 'F8', run: (view) => goTo(view, true) !== undefined, shift: (view) => goTo(view, false) !== undefined },
    ...defaultKeymap,
    ...historyKeymap,
  ]);
  const view = new EditorView({
    parent: document.body.appendChild(document.createElement('div')),
    state: EditorState.create({ doc, extensions: [history(), keys, EditorView.lineWrapping, discreet(host)] }),
  });
  stand.views.push(view);
  return view;
}

const marked = (i = 0) => findingsIn(stand.views[i].state).map(({ from, to }) => stand.views[i].state.sliceDoc(from, to));
const text = (i = 0) => stand.views[i].state.doc.toString();

export const stand = {
  ...{ said, states, ignored, sent, views: [], begin, open, marked, text },
  ...{ EditorView, actionsFor, findingsIn, fixAllSafe, follow, openCard, showPanel },
  worker: () => worker,
};
window.stand = stand;
