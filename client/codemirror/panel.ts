import rules from 'discreet:rules';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { messageOf } from './actions.ts';
import { levelName, openCard } from './card.ts';
import { button, make } from './dom.ts';
import { show } from './extension.ts';
import { findingsIn, levelOf, type Finding, type Level } from './findings.ts';
import type { Reading } from './follow.ts';
import { nameOf } from './names.ts';
import { personCard, type Best } from './people.ts';

/** Longest stretch of the draft that the list repeats, in characters. */
const LONGEST = 60;
/** Most details that are listed at once. */
const MOST = 200;

/** What the panel needs of the place where it stands. */
export interface Desk {
  readonly view: EditorView;
  /** Makes one of the best edits, which the server gave for `version` of the draft. */
  readonly apply: (edit: Best, version: number) => void;
  readonly restart: () => void;
  /** What stands there before anything is written. */
  readonly welcome: () => Node;
}

/** Fills `root` with what is known of the draft: who is described, what would help, every detail. */
export function showPanel(root: HTMLElement, desk: Desk, reading: Reading): void {
  const open = new Set([...root.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent));
  const { activeElement } = root.ownerDocument;
  const focus = root.contains(activeElement) ? activeElement?.textContent : undefined;
  const { scrollTop } = root;
  root.dataset['status'] = reading.status;
  root.replaceChildren(...contents(desk, reading, findingsIn(desk.view.state)));
  // What a reader has opened stays open, and what has the focus keeps it.
  for (const summary of root.querySelectorAll('summary'))
    if (open.has(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  if (focus)
    [...root.querySelectorAll<HTMLElement>('button, summary')].find((e) => e.textContent === focus)?.focus({ preventScroll: true });
  root.scrollTop = scrollTop;
}

/** One line about the draft. Never that it is safe. */
export function inShort(reading: Reading, { doc }: EditorState): string {
  if (reading.status === 'starting') return 'Getting ready…';
  if (reading.status === 'unchecked') return 'Not checking';
  if (!doc.length) return 'Nothing written yet';
  const { findings } = reading.result;
  return findings ? `${findings} ${findings === 1 ? 'detail' : 'details'} to look at` : 'Nothing was found by these checks';
}

function contents(desk: Desk, reading: Reading, findings: readonly Finding[]): Node[] {
  const title = make('h2', {}, inShort(reading, desk.view.state));
  if (reading.status === 'starting')
    return [title, make('p', { class: 'discreet-note' }, 'The checker is starting. You can write already.')];
  if (reading.status === 'unchecked') return [title, unchecked(reading.reason, desk)];
  if (!desk.view.state.doc.length) return [title, desk.welcome()];
  const { result, version } = reading;
  const about = make('p', { class: 'discreet-note' }, `Read as: ${nameOf(result.kind).replace(/^A /, 'a ')}.`);
  if (!result.findings)
    return [
      title,
      about,
      make('p', { class: 'discreet-note' }, 'That is no promise that nothing is there: please read it once more yourself.'),
    ];
  const people = result.risk.people.filter(({ crowd, hasDirect, jigsaw }) => crowd ?? (hasDirect || jigsaw));
  const words = ({ start, end }: { start: number; end: number }) => excerpt(desk.view, start, end);
  return [
    title,
    about,
    ...people.map((person) =>
      personCard(
        person,
        result.best.filter((edit) => edit.person === person.person),
        words,
        (edit) => desk.apply(edit, version),
      ),
    ),
    list(desk, findings, result.unpublished),
  ];
}

function unchecked(reason: string, { restart }: Desk): HTMLElement {
  return make(
    'div',
    { class: 'discreet-trouble', role: 'alert' },
    make('p', {}, `Your draft is not being checked. ${reason}`),
    button('Start the checker again', restart),
  );
}

function list(desk: Desk, findings: readonly Finding[], unpublished: number): HTMLElement {
  const quiet = findings.filter(({ diagnostic }) => levelOf(diagnostic) === 'hint');
  const heard = findings.filter((finding) => !quiet.includes(finding));
  const loud = [...heard.filter(isWhole), ...heard.filter((finding) => !isWhole(finding))];
  const rest = Math.max(0, loud.length - MOST) + unpublished;
  return make(
    'section',
    { class: 'discreet-details', 'aria-label': 'Details' },
    make('h3', {}, 'Details'),
    make('ul', { class: 'discreet-list' }, ...loud.slice(0, MOST).map((finding) => item(desk, finding))),
    rest > 0 && make('p', { class: 'discreet-note' }, `${rest} more are not listed yet. They appear as these are dealt with.`),
    quiet.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, `${quiet.length} more for interest`),
        make('ul', { class: 'discreet-list' }, ...quiet.slice(0, MOST).map((finding) => item(desk, finding))),
      ),
  );
}

const isWhole = ({ diagnostic }: Finding): boolean => rules[String(diagnostic.code)]?.whole === true;

function item({ view }: Desk, finding: Finding): HTMLElement {
  const level: Level = levelOf(finding.diagnostic);
  const go = () => {
    show(view, finding);
    openCard(view, finding.from);
  };
  const message = messageOf(finding.diagnostic);
  return make(
    'li',
    { class: `discreet-item discreet-${level}` },
    make(
      'button',
      { type: 'button', click: go },
      make('span', { class: 'discreet-level' }, levelName(level)),
      isWhole(finding)
        ? make('span', { class: 'discreet-whole' }, 'The whole text')
        : make('q', { class: 'discreet-words' }, excerpt(view, finding.from, finding.to)),
      make('span', { class: 'discreet-message' }, message),
    ),
  );
}

/** What stands there, on one line. */
function excerpt({ state }: EditorView, from: number, to: number): string {
  const text = state
    .sliceDoc(from, Math.min(to, from + LONGEST + 1))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
