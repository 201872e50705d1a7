import {
  REPORT_REQUEST,
  type IgnoreEverywhere,
  type ReportParams,
  type ReportResult,
  type SecondStageFiles,
} from '../../shared/protocol.ts';
import { PACKS, type Pack } from '../../shared/settings.ts';
import { Checker, findingsIn, fixAllSafe, follow, inShort, RefusedError, showPanel, type Best, type Reading } from '../codemirror/index.ts';
import { startServer } from '../codemirror/start.ts';
import { showChoices, type Choices } from './choices.ts';
import { aboutRule, chooseReport, chooseTemplate, showChecklists } from './dialogs.ts';
import { button, make } from '../codemirror/dom.ts';
import { find } from './find.ts';
import { insertText, languageIdOf, makeEditor, replaceAll, uriOf, useFormat } from './editor.ts';
import { lookIntoPictures } from './pictures.ts';
import { Memory } from './memory.ts';
import { offerSecondStage } from './second-stage.ts';

const memory = new Memory();
let secondStage: SecondStageFiles | undefined;
const checker = new Checker({
  start: startServer,
  settings: () => memory.kept.choices,
  ignores: () => memory.ignores,
  ignore,
  secondStage: () => Promise.resolve(secondStage),
});
const view = makeEditor(
  find('draft'),
  {
    checker,
    uriOf,
    languageId: languageIdOf,
    // A comment in the text would be posted with it: the page has its list instead.
    offers: ({ ignores }) => ignores !== 'here',
    about: aboutRule,
    say,
  },
  document.querySelector('style')?.nonce ?? '',
);
let counting: number | undefined;
let reading: Reading = { status: 'starting' };
let unfollow = (): void => undefined;

function say(message: string): void {
  find('said').textContent = message;
}

function paint(): void {
  showPanel(find('panel'), { view, apply, restart: () => checker.restart(), welcome }, reading);
  const jump = find('jump');
  jump.textContent = inShort(reading, view.state);
  tellSoon(inShort(reading, view.state));
  jump.hidden = reading.status === 'read' && !findingsIn(view.state).length;
}

/** Says the count to those who listen, once they rest from typing. */
function tellSoon(count: string): void {
  window.clearTimeout(counting);
  counting = window.setTimeout(() => {
    if (find('count').textContent !== count) find('count').textContent = count;
  }, 1200);
}

function welcome(): HTMLElement {
  const points = [
    'Names and numbers, but also age, date, place, job, looks, family, and the event others heard about.',
    'Combinations that narrow the crowd to a few people.',
    'Words that professional guidance warns of, in posts and in replies to reviews.',
  ];
  return make('div', {}, make('p', {}, 'What is looked for:'), make('ul', {}, ...points.map((point) => make('li', {}, point))));
}

/** The draft is followed under the address that its format gives it. */
function followDraft(): void {
  unfollow();
  unfollow = follow(checker, uriOf(view.state), (now) => {
    reading = now;
    paint();
  });
}

function choose(choices: Choices): void {
  memory.choose({ ...choices });
  const { kind, pack } = choices;
  // Long pieces are written in Markdown or read well as such; posts and replies are not.
  useFormat(view, kind === 'blog' || kind === 'case-report' ? 'markdown' : 'plaintext');
  showChecklists(PACKS.includes(pack as Pack) ? (pack as Pack) : PACKS[0]);
  checker.settingsChanged();
  followDraft();
}

function apply(edit: Best, version: number): void {
  const done = checker.document(uriOf(view.state))?.make(view, version, edit.edits);
  say(done ? `Done: ${edit.title}.` : 'The text has changed meanwhile; please try again.');
}

function ignore(entry: IgnoreEverywhere): void {
  memory.ignore(entry);
  ignoresChanged('It is left as it is, here and wherever the same words stand. You can undo that below.');
}

function ignoresChanged(message: string): void {
  checker.ignoresChanged();
  showIgnored();
  say(message);
}

function showIgnored(): void {
  const { ignored } = memory.kept;
  const items = ignored.map(({ rule, entry }, i) => {
    const undo = () => {
      memory.unignore(entry);
      ignoresChanged('It is reported again.');
    };
    return make('li', {}, `${i + 1}. ${rule} `, button('Report it again', undo));
  });
  const text = ignored.length ? 'Ignored wordings. The words themselves are not kept, only a code made from them:' : 'Nothing is ignored.';
  find('ignored').replaceChildren(make('p', {}, text), make('ul', {}, ...items));
}

async function copy(): Promise<void> {
  const text = view.state.doc.toString();
  await navigator.clipboard.writeText(text);
  const left = reading.status === 'read' ? reading.result.findings - reading.result.severities.hint : 0;
  say(
    left
      ? `Copied. ${left} ${left === 1 ? 'detail is' : 'details are'} left to look at.`
      : 'Copied. Please read it once more before you post it.',
  );
}

async function saveReport(showText: boolean): Promise<void> {
  const params: ReportParams = { uri: uriOf(view.state), format: 'html', showText };
  const { text } = await checker.request<ReportResult>(REPORT_REQUEST, params);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  make('a', { href: address, download: 'discreet-report.html' }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
  say('The report is saved.');
}

function print(words: boolean): void {
  document.body.classList.toggle('with-words', words);
  for (const details of find('panel').querySelectorAll('details')) details.open = true;
  window.print();
}

/** What a button does; where it fails, that is said. */
function onClick(id: string, act: () => void | Promise<void>): void {
  find(id).addEventListener('click', () => {
    Promise.resolve()
      .then(act)
      .catch((error: unknown) => say(failure(error)));
  });
}

const failure = (error: unknown): string =>
  error instanceof RefusedError && error.unknown ? 'This copy of the page cannot do that.' : 'That did not work; please try again.';

onClick('copy', copy);
onClick('fix-all', async () =>
  say((await fixAllSafe(view)) ? 'Done. Ctrl+Z brings the old words back.' : 'There is nothing that can be changed without a look.'),
);
onClick('report', () => chooseReport((words) => void saveReport(words).catch((error: unknown) => say(failure(error))), print));
onClick('insert', () => chooseTemplate((text) => insertText(view, text)));
onClick('clear', () => {
  replaceAll(view, '');
  view.focus();
  say('Cleared. Ctrl+Z brings the text back.');
});
find('jump').addEventListener('click', () => find('panel').focus());
window.addEventListener('beforeunload', (event) => view.state.doc.length && event.preventDefault());

const remember = find('remember') as HTMLInputElement;
remember.checked = memory.remembers;
remember.addEventListener('change', () => {
  remember.checked = memory.remember(remember.checked) && remember.checked;
  say(remember.checked ? 'Your choices are remembered on this device.' : 'Nothing is kept.');
});

offerSecondStage(
  find('second-stage') as HTMLInputElement,
  (files) => {
    secondStage = files;
    checker.secondStageChanged();
  },
  say,
);

lookIntoPictures({ checker, say });
showIgnored();
showChoices(find('choices') as HTMLFormElement, memory.kept.choices, choose);
choose(memory.kept.choices);
view.focus();
