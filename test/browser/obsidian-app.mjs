// A small stand-in for Obsidian: CodeMirror at Obsidian's versions in a real browser, and of the plugin API only what the plugin
// uses. Anything else throws, so that what is missing here is a failed test. It loads the built main.js as Obsidian does.
import * as commands from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import { el, Menu, Modal, Notice, Setting } from './obsidian-widgets.mjs';

const { Annotation, Compartment, EditorState, StateField } = state;
const { Decoration, EditorView, keymap, WidgetType } = view;

const editorInfoField = StateField.define({ create: () => null, update: (value) => value });
const editorLivePreviewField = StateField.define({ create: () => false, update: (value) => value });

class Component {
  cleanUps = [];
  register = (act) => void this.cleanUps.push(act);
  registerEvent = (ref) => this.register(ref);
  registerDomEvent(target, name, act) {
    target.addEventListener(name, act);
    this.register(() => target.removeEventListener(name, act));
  }
  unload() {
    this.onunload?.();
    for (const act of this.cleanUps.splice(0).reverse()) act();
  }
}

class Events {
  heard = new Map();
  on(name, act) {
    const acts = this.heard.get(name) ?? this.heard.set(name, new Set()).get(name);
    acts.add(act);
    return () => acts.delete(act);
  }
  trigger(name, ...args) {
    for (const act of this.heard.get(name) ?? []) act(...args);
  }
}

class MarkdownView {
  constructor(file, cm) {
    Object.assign(this, { file, cm, editor: strict('editor', { cm }) });
  }
}

class ItemView extends Component {
  constructor(leaf) {
    super();
    Object.assign(this, { leaf, app: host.app, contentEl: el('div', { cls: 'view-content' }, leaf.parent) });
  }
}

class Plugin extends Component {
  constructor(app, manifest) {
    super();
    Object.assign(this, { app, manifest });
  }
  registerEditorExtension(extension) {
    host.extensions.push(extension);
    this.register(() => host.extensions.splice(host.extensions.indexOf(extension), 1));
    host.reconfigure();
  }
  registerView(type, make) {
    host.makers.set(type, make);
    this.register(() => {
      for (const leaf of host.leaves.splice(0)) leaf.parent.remove();
      host.makers.delete(type);
    });
  }
  addRibbonIcon(icon, title, act) {
    const button = el('button', { cls: 'ribbon', attr: { 'aria-label': title, type: 'button' } }, document.body);
    button.onclick = act;
    this.register(() => button.remove());
    return button;
  }
  addStatusBarItem() {
    const item = el('div', { cls: 'status-bar-item' }, document.body);
    this.register(() => item.remove());
    return item;
  }
  addCommand(command) {
    if (command.hotkeys) throw new Error('default hotkeys are not allowed');
    if (host.commands.has(command.id)) throw new Error(`${command.id} is there already`);
    host.commands.set(command.id, command);
    this.register(() => host.commands.delete(command.id));
  }
  addSettingTab(tab) {
    host.tabs.push(tab);
    this.register(() => host.tabs.splice(host.tabs.indexOf(tab), 1));
  }
  loadData = async () => JSON.parse(host.data);
  saveData = async (data) => void (host.data = JSON.stringify(data));
}

class PluginSettingTab {
  constructor(app) {
    Object.assign(this, { app, containerEl: el('div', { cls: 'vertical-tab-content' }) });
  }
}

/** Reading what is not there throws. */
function strict(name, has) {
  return new Proxy(has, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !['then', '__esModule', 'toJSON'].includes(key))
        throw new Error(`the stand-in has no ${name}.${key}`);
      return target[key];
    },
  });
}

const synced = Annotation.define();

/** Live Preview shows the properties as a table, in which nothing of the text is drawn. */
class Properties extends WidgetType {
  toDOM = () => el('div', { cls: 'metadata-container', text: 'Properties' });
}
const properties = StateField.define({
  create({ doc }) {
    const end = /^---\n[^]*?\n---(?=\n)/.exec(doc.toString())?.[0].length;
    return end ? Decoration.set(Decoration.replace({ widget: new Properties(), block: true }).range(0, end)) : Decoration.none;
  },
  update: (value, { changes }) => value.map(changes),
  provide: (field) => EditorView.decorations.from(field),
});

class Host {
  extensions = [];
  commands = new Map();
  makers = new Map();
  leaves = [];
  tabs = [];
  data = 'null';
  views = [];
  active = null;
  files = new Map();
  disk = new Map();
  slot = new Compartment();
  workspaceEvents = new Events();
  vaultEvents = new Events();
  waiting = [];

  workspace = strict('workspace', {
    onLayoutReady: (act) => void this.waiting.push(act),
    on: (name, act) => this.workspaceEvents.on(name, act),
    updateOptions: () => this.reconfigure(),
    getActiveViewOfType: (type) => (this.active instanceof type ? this.active : null),
    getLeavesOfType: (type) => this.leaves.filter((leaf) => leaf.type === type),
    getRightLeaf: () => this.leaf(),
    revealLeaf: async () => undefined,
    getLeaf: () => strict('leaf', { openFile: async (file) => void this.open(file.path) }),
  });
  vault = strict('vault', {
    on: (name, act) => this.vaultEvents.on(name, act),
    getMarkdownFiles: () => [...this.files.values()],
    cachedRead: async (file) => file.text,
    getAbstractFileByPath: (path) => this.files.get(path) ?? null,
    create: async (path, text) => this.file(path, text),
    adapter: strict('adapter', {
      exists: async (path) => this.disk.has(path),
      readBinary: async (path) => (this.disk.get(path) ?? fail(`there is no ${path}`)).buffer,
    }),
  });
  app = strict('app', { workspace: this.workspace, vault: this.vault });

  file(path, text) {
    const name = path.split('/').at(-1);
    const file = {
      path,
      text,
      extension: name.split('.').at(-1),
      basename: name.replace(/\.\w+$/, ''),
      parent: { path: path.slice(0, -name.length - 1) },
    };
    this.files.set(path, strict('file', file));
    return this.files.get(path);
  }
  leaf() {
    const parent = el('aside', { cls: 'leaf' }, document.body);
    const leaf = { type: '', view: null, parent };
    leaf.setViewState = async ({ type }) => {
      if (leaf.view) return;
      Object.assign(leaf, { type, view: this.makers.get(type)(leaf) });
      await leaf.view.onOpen();
    };
    this.leaves.push(leaf);
    return leaf;
  }
  /** Another pane on a note; what is typed in one comes to the others, as in Obsidian. */
  open(path, { livePreview = false } = {}) {
    const file = this.files.get(path);
    const parent = el('div', { cls: 'markdown-source-view cm-s-obsidian mod-cm6' }, document.body);
    const follow = EditorView.updateListener.of(({ docChanged, changes, transactions, view: from }) => {
      if (!docChanged) return;
      file.text = from.state.doc.toString();
      if (transactions.some((tr) => tr.annotation(synced))) return;
      for (const pane of this.views)
        if (pane.file === file && pane.cm !== from) pane.cm.dispatch({ changes, annotations: synced.of(true) });
    });
    const extensions = [
      ...[editorInfoField.init(() => strict('info', { file })), editorLivePreviewField.init(() => livePreview)],
      ...[
        commands.history(),
        keymap.of([...commands.defaultKeymap, ...commands.historyKeymap]),
        markdown(),
        EditorView.lineWrapping,
        follow,
      ],
      livePreview ? properties : [],
      this.slot.of([...this.extensions]),
    ];
    const cm = new EditorView({ parent, state: EditorState.create({ doc: file.text, extensions }) });
    cm.contentDOM.setAttribute('aria-label', path);
    this.activate(new MarkdownView(file, cm));
    return cm;
  }
  activate(pane) {
    if (!this.views.includes(pane)) this.views.push(pane);
    this.active = pane;
    this.workspaceEvents.trigger('active-leaf-change');
  }
  rename(from, to) {
    const file = this.files.get(from);
    this.files.delete(from);
    this.files.set(to, Object.assign(file, { path: to, basename: to.replace(/\.\w+$/, '') }));
    this.vaultEvents.trigger('rename', file, from);
  }
  close(pane) {
    this.views.splice(this.views.indexOf(pane), 1);
    pane.cm.dom.parentElement.remove();
    pane.cm.destroy();
  }
  reconfigure() {
    // Obsidian applies the arrays as they are by then.
    const now = this.extensions.map((extension) => (Array.isArray(extension) ? [...extension] : extension));
    for (const { cm } of this.views) cm.dispatch({ effects: this.slot.reconfigure(now) });
  }
  async load(code, manifest) {
    const module = { exports: {} };
    const need = (name) => MODULES[name] ?? fail(`Obsidian has no module ${name}`);
    new Function('require', 'module', 'exports', code)(need, module, module.exports);
    this.plugin = new module.exports.default(this.app, manifest);
    await this.plugin.onload();
    for (const act of this.waiting.splice(0)) act();
  }
  /** Whether a command is offered; where it is, it is carried out. */
  run(id) {
    const { callback, checkCallback, editorCheckCallback } = this.commands.get(id) ?? fail(`there is no command ${id}`);
    if (callback) return (callback(), true);
    const ask = (checking) =>
      checkCallback ? checkCallback(checking) : this.active !== null && editorCheckCallback(checking, this.active.editor, this.active);
    return ask(true) && ask(false) !== false;
  }
  contextMenu() {
    const menu = new Menu();
    this.workspaceEvents.trigger('editor-menu', menu, this.active.editor, this.active);
    menu.showAtPosition({ x: 10, y: 10 });
  }
}

function fail(message) {
  throw new Error(message);
}

const host = new Host();
const MODULES = {
  '@codemirror/state': state,
  '@codemirror/view': view,
  obsidian: strict('obsidian', {
    ...{ Plugin, PluginSettingTab, Setting, Notice, Modal, Menu, MarkdownView, ItemView, editorInfoField, editorLivePreviewField },
    Platform: strict('Platform', { isMobile: false }),
    normalizePath: (path) => path.replace(/^\/+/, ''),
  }),
};
window.host = host;
