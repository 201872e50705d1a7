import { afterASlip, CONSENT_STATEMENT, REFUSAL_TEMPLATE, REPLY_TEMPLATE, SELF_TEST } from '../../shared/texts.ts';
import type { Pack } from '../../shared/settings.ts';
import { aboutOf } from '../codemirror/about.ts';
import { button, make, type Child } from '../codemirror/dom.ts';
import { find } from './find.ts';

function open(title: string, ...body: Child[]): HTMLDialogElement {
  const dialog = find('dialog') as HTMLDialogElement;
  find('dialog-title').textContent = title;
  find('dialog-body').replaceChildren(...body.filter((child): child is Node => child instanceof Node));
  if (!dialog.open) dialog.showModal();
  find('dialog-title').focus();
  return dialog;
}

export function aboutRule(id: string): void {
  const { title, body } = aboutOf(id);
  open(title, ...body);
}

const TEMPLATES: readonly (readonly [string, string])[] = [
  ['A neutral reply to a review', REPLY_TEMPLATE],
  ['A polite refusal of contact', REFUSAL_TEMPLATE],
  ['A consent statement with blanks', CONSENT_STATEMENT],
];

/** Texts to put into the draft. */
export function chooseTemplate(insert: (text: string) => void): void {
  const items = TEMPLATES.map(([title, text]) => {
    const take = () => {
      dialog.close();
      insert(text);
    };
    return make('li', {}, make('p', {}, text), button(`Insert: ${title}`, take));
  });
  const dialog = open('Put a text into the draft', make('ul', { class: 'templates' }, ...items));
}

/** Asks what a report may hold. */
export function chooseReport(save: (words: boolean) => void, print: (words: boolean) => void): void {
  const words = make('input', { type: 'checkbox' });
  const act = (then: (words: boolean) => void) => () => {
    dialog.close();
    then(words.checked);
  };
  const dialog = open(
    'Report',
    make('p', {}, 'A list of what was found, for you or for somebody who advises you. It stays on this device.'),
    make('p', {}, make('label', {}, words, ' Include words of the draft. Whoever has the report can then read them.')),
    make('p', { class: 'buttons' }, button('Save as a file', act(save)), button('Print', act(print))),
  );
}

/** Fills the two checklists at the foot of the page. */
export function showChecklists(pack: Pack): void {
  find('self-test').replaceChildren(...SELF_TEST.map((text) => make('li', {}, text)));
  find('after').replaceChildren(...afterASlip(pack).map((text) => make('li', {}, text)));
}
