import { StateEffect, StateField } from '@codemirror/state';
import { closeHoverTooltips, EditorView, hoverTooltip, keymap, showTooltip, type Tooltip, type TooltipView } from '@codemirror/view';
import { actionsFor, explain, messageOf, type Action } from './actions.ts';
import { findingsAt, levelOf, type Finding, type Level } from './findings.ts';
import { hostOf } from './host.ts';

/* What is said about a place: under the mouse, or opened by a key or a finger. It is made of text nodes and buttons only. */

const NAMES: Readonly<Record<Level, string>> = {
  error: 'Serious',
  warning: 'Worth changing',
  information: 'Have a look',
  hint: 'For interest',
};
export const levelName = (level: Level): string => NAMES[level];

const STALE = 'That could not be done: the text has changed meanwhile. Please try again.';

/** Opens the card at an offset, or closes it. */
const setCard = StateEffect.define<number | null>();

const cardField = StateField.define<Tooltip | null>({
  create: () => null,
  update(card, tr) {
    for (const effect of tr.effects) if (effect.is(setCard)) return effect.value === null ? null : tooltipAt(effect.value);
    return card && (tr.docChanged || tr.selection) ? null : card;
  },
  provide: (field) => showTooltip.from(field),
});

const tooltipAt = (pos: number): Tooltip => ({ pos, above: false, create: (view) => cardView(view, pos, true) });

/** Opens the card of what stands at an offset and moves the focus into it. Returns whether there is anything. */
export function openCard(view: EditorView, pos: number = view.state.selection.main.head): boolean {
  if (!findingsAt(view.state, pos).length) return false;
  view.dispatch({ effects: setCard.of(pos) });
  return true;
}

function closeCard(view: EditorView): boolean {
  if (!view.state.field(cardField)) return false;
  view.dispatch({ effects: setCard.of(null) });
  view.focus();
  return true;
}

function cardView(view: EditorView, pos: number, takesFocus: boolean): TooltipView {
  const dom = view.dom.ownerDocument.createElement('div');
  dom.className = 'discreet-card';
  dom.tabIndex = -1;
  dom.setAttribute('role', 'dialog');
  dom.setAttribute('aria-label', 'What is said about this');
  for (const finding of findingsAt(view.state, pos)) dom.append(section(view, finding));
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeCard(view);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(dom, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { dom, mount: () => takesFocus && dom.focus({ preventScroll: true }) };
}

/** Moves the focus among a card's buttons, round the end. */
function step(card: HTMLElement, by: 1 | -1): void {
  const buttons = [...card.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === card.ownerDocument.activeElement);
  const next = at < 0 && by < 0 ? buttons.length - 1 : (at + by + buttons.length) % buttons.length;
  buttons[next]?.focus();
}

function section(view: EditorView, finding: Finding): HTMLElement {
  const { diagnostic } = finding;
  const make = maker(view);
  const out = make('section', `discreet-said discreet-${levelOf(diagnostic)}`);
  out.append(make('span', 'discreet-level', levelName(levelOf(diagnostic))), make('p', 'discreet-message', messageOf(diagnostic)));
  const more = make('div', 'discreet-more');
  const actions = make('div', 'discreet-actions');
  out.append(more, actions);
  const rule = String(diagnostic.code);
  const about = hostOf(view)?.about;
  if (about) actions.append(button(make, 'About this rule', 'discreet-about', () => about(rule)));
  explain(view, finding).then(
    (paragraphs) => more.append(...paragraphs.map((text) => make('p', 'discreet-note', text))),
    () => undefined,
  );
  actionsFor(view, finding).then(
    (found) => {
      const shown = found.filter((action) => hostOf(view)?.offers?.(action) ?? true);
      actions.prepend(...shown.map((action) => actionButton(view, make, action)));
    },
    () => more.append(make('p', 'discreet-note', 'The checker gives no answer at the moment.')),
  );
  return out;
}

function actionButton(view: EditorView, make: Make, action: Action): HTMLButtonElement {
  const kind = action.ignores ? 'discreet-ignore' : 'discreet-fix';
  return button(make, action.title, action.preferred ? `${kind} discreet-preferred` : kind, () => {
    view.dispatch({ effects: [setCard.of(null), closeHoverTooltips] });
    view.focus();
    action.run().then(
      (done) => done || hostOf(view)?.say(STALE),
      () => hostOf(view)?.say(STALE),
    );
  });
}

type Make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text?: string) => HTMLElementTagNameMap[K];

/** Elements of the document that the editor stands in, which may be another window's. */
const maker =
  (view: EditorView): Make =>
  (tag, name, text) => {
    const element = view.dom.ownerDocument.createElement(tag);
    element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };

function button(make: Make, title: string, name: string, act: () => void): HTMLButtonElement {
  const out = make('button', name, title);
  out.type = 'button';
  out.addEventListener('click', act);
  return out;
}

const hover = hoverTooltip(
  (view, pos) => {
    const here = findingsAt(view.state, pos);
    if (!here.length || view.state.field(cardField)) return null;
    return { pos: here[0]!.from, end: here[0]!.to, above: false, create: () => cardView(view, pos, false) };
  },
  { hideOnChange: true },
);

/** A finger has no hover: a tap on a mark opens the card. */
const touch = EditorView.domEventHandlers({
  click(event, view) {
    if (event.pointerType !== 'touch') return false;
    const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
    return pos !== null && openCard(view, pos);
  },
});

export const cards = [
  cardField,
  hover,
  touch,
  keymap.of([
    { key: 'Mod-.', run: (view) => openCard(view) },
    { key: 'Escape', run: closeCard },
  ]),
];
