import { SETTINGS, type SettingDeclaration } from '../../shared/settings.ts';
import { make } from '../codemirror/dom.ts';
import { nameOf } from '../codemirror/names.ts';

/* What the writer tells the page, from the declaration of the settings. */

/** Whether a setting stands in the first row or under “More”; what is not here makes no sense for a single draft. */
const FIRST = ['kind', 'pack'];
const MORE = ['region', 'publishDate', 'author.workplace', 'author.specialty', 'author.places'];

const LABELS: Readonly<Record<string, string>> = {
  kind: 'I am writing',
  pack: 'Guidance',
  region: 'My readers are in',
  publishDate: 'To be published on',
  'author.workplace': 'My workplace',
  'author.specialty': 'My specialty',
  'author.places': 'Places readers connect with me, with commas between',
};

interface Field {
  readonly setting: SettingDeclaration;
  readonly input: HTMLInputElement | HTMLSelectElement;
}

export type Choices = Readonly<Record<string, unknown>>;

/** Fills the form and calls `changed` with every setting that differs from its default. */
export function showChoices(form: HTMLFormElement, chosen: Choices, changed: (choices: Choices) => void): void {
  const fields = (keys: readonly string[]): Field[] =>
    SETTINGS.filter(({ key }) => keys.includes(key))
      .sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
      .map((setting) => ({ setting, input: inputFor(setting, chosen[setting.key] ?? setting.default) }));
  const first = fields(FIRST);
  const more = fields(MORE);
  const extra = make('div', { class: 'more' }, ...more.map((field) => row(field, 'about')));
  form.replaceChildren(
    ...first.map((field) => row(field, 'heard')),
    make('details', {}, make('summary', {}, 'About you and your readers'), extra),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const values = [...first, ...more].map(({ setting, input }) => [setting, valueOf(setting, input.value)] as const);
    const told = values.filter(([setting, value]) => JSON.stringify(value) !== JSON.stringify(setting.default));
    changed(Object.fromEntries(told.map(([setting, value]) => [setting.key, value])));
  });
}

const valueOf = ({ type }: SettingDeclaration, text: string): unknown =>
  type === 'array'
    ? text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : text.trim();

function inputFor(setting: SettingDeclaration, value: unknown): Field['input'] {
  const id = `choice-${setting.key}`;
  const about = { id, 'aria-describedby': `${id}-about` };
  if (setting.enum) {
    const select = make('select', about, ...setting.enum.map((name) => make('option', { value: name }, nameOf(name))));
    select.value = String(value);
    return select;
  }
  const input = make('input', { ...about, type: setting.key === 'publishDate' ? 'date' : 'text', spellcheck: 'false' });
  input.value = Array.isArray(value) ? value.join(', ') : String(value);
  return input;
}

/** `shown`: whether the description is to be seen, or only heard. */
function row({ setting: { key, description }, input }: Field, shown: 'about' | 'heard'): HTMLElement {
  const about = make('span', { id: `${input.id}-about`, class: shown }, description.replaceAll('`', ''));
  return make('div', { class: 'choice' }, make('label', { for: input.id }, LABELS[key] ?? key), input, about);
}
