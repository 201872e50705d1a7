import rules from 'discreet:rules';
import type { EditorView } from '@codemirror/view';
import { DOCUMENT_LEVEL } from '../../shared/finding.ts';
import { levelName, levelOf, messageOf, openCard, show, type Finding, type Level, type Reading } from '../codemirror/index.ts';
import { nameOf } from './choices.ts';
import { button, find, make } from './dom.ts';
import { personCard, type Best } from './people.ts';

/** Longest stretch of the draft that the list repeats, in characters. */
const LONGEST = 60;
/** Most details that are listed at once. */
const MOST = 200;

/** What the panel needs of the page. */
export interface Desk {
  readonly view: EditorView;
  readonly apply: (edit: Best, version: number) => void;
  readonly restart: () => void;
}

/** Shows what is known of the draft. `findings` are those in the editor, in reading order. */
export function showPanel(desk: Desk, reading: Reading, findings: readonly Finding[]): void {
  const panel = find('panel');
  const open = new Set([...panel.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent));
  const focus = panel.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
  panel.dataset['status'] = reading.status;
  panel.replaceChildren(...contents(desk, reading, findings));
  // What a reader has opened stays open, and what has the focus keeps it.
  for (const summary of panel.querySelectorAll('summary'))
    if (open.has(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  if (focus)
    [...panel.querySelectorAll<HTMLElement>('button, summary')].find((e) => e.textContent === focus)?.focus({ preventScroll: true });
  const jump = find('jump');
  jump.textContent = inShort(reading, desk.view);
  jump.hidden = !findings.length && reading.status === 'read';
}

/** One line about the draft. Never that it is safe. */
export function inShort(reading: Reading, { state }: EditorView): string {
  if (reading.status === 'starting') return 'Getting ready…';
  if (reading.status === 'unchecked') return 'Not checking';
  if (!state.doc.length) return 'Nothing written yet';
  const { findings } = reading.result;
  return findings ? `${findings} ${findings === 1 ? 'detail' : 'details'} to look at` : 'Nothing was found by these checks';
}

function contents(desk: Desk, reading: Reading, findings: readonly Finding[]): (HTMLElement | string)[] {
  const title = make('h2', {}, inShort(reading, desk.view));
  if (reading.status === 'starting') return [title, make('p', { class: 'note' }, 'The checker is starting. You can write already.')];
  if (reading.status === 'unchecked') return [title, unchecked(reading.reason, desk)];
  if (!desk.view.state.doc.length) return [title, welcome()];
  const { result, version } = reading;
  const about = make('p', { class: 'note' }, `Read as: ${nameOf(result.kind).replace(/^A /, 'a ')}.`);
  if (!result.findings)
    return [title, about, make('p', { class: 'note' }, 'That is no promise that nothing is there: please read it once more yourself.')];
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
    { class: 'trouble', role: 'alert' },
    make('p', {}, `Your draft is not being checked. ${reason}`),
    button('Start the checker again', restart),
  );
}

function welcome(): HTMLElement {
  const points = [
    'Names and numbers, but also age, date, place, job, looks, family, and the event others heard about.',
    'Combinations that narrow the crowd to a few people.',
    'Words that professional guidance warns of, in posts and in replies to reviews.',
  ];
  return make('div', {}, make('p', {}, 'What is looked for:'), make('ul', {}, ...points.map((point) => make('li', {}, point))));
}

function list(desk: Desk, findings: readonly Finding[], unpublished: number): HTMLElement {
  const quiet = findings.filter(({ diagnostic }) => levelOf(diagnostic) === 'hint');
  const heard = findings.filter((finding) => !quiet.includes(finding));
  const loud = [...heard.filter(isWhole), ...heard.filter((finding) => !isWhole(finding))];
  const rest = Math.max(0, loud.length - MOST) + unpublished;
  return make(
    'section',
    { class: 'details', 'aria-label': 'Details' },
    make('h3', {}, 'Details'),
    make('ul', { class: 'list' }, ...loud.slice(0, MOST).map((finding) => item(desk, finding))),
    rest > 0 && make('p', { class: 'note' }, `${rest} more are not listed yet. They appear as these are dealt with.`),
    quiet.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, `${quiet.length} more for interest`),
        make('ul', { class: 'list' }, ...quiet.slice(0, MOST).map((finding) => item(desk, finding))),
      ),
  );
}

/** About the whole text: where it is marked says nothing. */
const isWhole = ({ diagnostic }: Finding): boolean => {
  const rule = rules[String(diagnostic.code)];
  return rule !== undefined && DOCUMENT_LEVEL.has(rule.category);
};

function item({ view }: Desk, finding: Finding): HTMLElement {
  const level: Level = levelOf(finding.diagnostic);
  const go = () => {
    show(view, finding);
    openCard(view, finding.from);
  };
  const message = messageOf(finding.diagnostic);
  return make(
    'li',
    { class: `item ${level}` },
    make(
      'button',
      { type: 'button', click: go },
      make('span', { class: 'level' }, levelName(level)),
      isWhole(finding)
        ? make('span', { class: 'whole' }, 'The whole text')
        : make('q', { class: 'words' }, excerpt(view, finding.from, finding.to)),
      make('span', { class: 'message' }, message),
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
