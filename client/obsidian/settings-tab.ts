import { PluginSettingTab, Setting, type App, type SettingControl, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { readSettings, SETTINGS, type SettingDeclaration } from '../../shared/settings.ts';
import { nameOf } from '../codemirror/names.ts';
import type DiscreetPlugin from './main.ts';

/* The tab, from the one declaration of the settings: found by the settings search from 1.13 on, drawn by hand before. */

const CHECKS = 'checks';
const WHAT_CHECKS = 'Everything is checked on this device. Nothing is sent anywhere.';
const IGNORED = 'Ignored everywhere';
const WHAT_IGNORED = 'The words themselves are not kept, only a code made from them.';

/** `author.places` is shown as “Author: places”. */
const titleOf = (key: string): string => {
  const spaced = key
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .replace('.', ': ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const describe = ({ type, description }: SettingDeclaration): string => {
  const how = type === 'array' ? ' One a line.' : type === 'object' ? ' One a line, as name = value.' : '';
  return description.replaceAll('`', '') + how;
};

/** A value as somebody edits it: lists and tables are lines of text. */
function shown({ type }: SettingDeclaration, value: unknown): unknown {
  if (type === 'array') return (value as string[]).join('\n');
  if (type === 'object')
    return Object.entries(value as object)
      .map(([name, to]) => `${name} = ${String(to)}`)
      .join('\n');
  return value;
}

function meant({ type, members }: SettingDeclaration, value: unknown): unknown {
  if (type !== 'array' && type !== 'object') return value;
  const lines = String(value)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (type === 'array') return lines;
  const counts = (members as { type?: string } | undefined)?.type === 'number';
  const read = (to = ''): string | number => (counts && to && Number.isFinite(Number(to)) ? Number(to) : to);
  return Object.fromEntries(lines.map((line) => line.split(/\s*=\s*/, 2)).map(([name, to]) => [name, read(to)]));
}

/** What is wrong with what somebody has typed; nothing where nothing is. */
const problemWith = (setting: SettingDeclaration, value: unknown): string | undefined =>
  readSettings({ [setting.key]: meant(setting, value) }).problems[0];

function controlFor(setting: SettingDeclaration): SettingControl {
  const { key, type } = setting;
  const defaultValue = shown(setting, setting.default);
  const validate = (value: string) => problemWith(setting, value);
  if (setting.enum) return { type: 'dropdown', key, defaultValue: String(defaultValue), options: optionsOf(setting.enum) };
  if (type === 'boolean') return { type: 'toggle', key, defaultValue: defaultValue === true };
  return { type: type === 'string' ? 'text' : 'textarea', key, defaultValue: String(defaultValue), validate };
}

const optionsOf = (values: readonly string[]): Record<string, string> => Object.fromEntries(values.map((value) => [value, nameOf(value)]));

export class DiscreetSettingTab extends PluginSettingTab {
  private readonly host: DiscreetPlugin;

  constructor(app: App, host: DiscreetPlugin) {
    super(app, host);
    this.host = host;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const checks: SettingDefinition = {
      name: 'Check notes while writing',
      desc: WHAT_CHECKS,
      control: { type: 'toggle', key: CHECKS, defaultValue: true },
    };
    const declared = SETTINGS.map((setting): SettingDefinition => ({
      name: titleOf(setting.key),
      desc: describe(setting),
      control: controlFor(setting),
    }));
    const items = this.host.kept.ignored.map(({ rule }, i): SettingDefinition => ({ name: `${i + 1}. ${rule}`, desc: WHAT_IGNORED }));
    const ignored: SettingDefinitionItem = {
      ...{ type: 'list', heading: IGNORED, emptyState: 'Nothing is ignored.', items },
      onDelete: (index) => void this.reportAgain(index),
    };
    return [checks, ...declared, ignored];
  }

  override getControlValue(key: string): unknown {
    if (key === CHECKS) return this.host.kept.checks;
    const setting = SETTINGS.find((s) => s.key === key);
    return setting && shown(setting, this.host.kept.settings[key] ?? setting.default);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (key === CHECKS) return this.host.setChecks(value === true);
    const setting = SETTINGS.find((s) => s.key === key);
    if (setting && !problemWith(setting, value)) await this.host.setSetting(key, meant(setting, value));
  }

  /** Before 1.13. */
  override display(): void {
    this.draw();
  }

  private draw(): void {
    this.containerEl.empty();
    this.toggle('Check notes while writing', WHAT_CHECKS, CHECKS);
    for (const setting of SETTINGS) this.row(setting);
    new Setting(this.containerEl).setName(IGNORED).setDesc(WHAT_IGNORED).setHeading();
    for (const [i, { rule }] of this.host.kept.ignored.entries()) {
      const again = (): void => void this.reportAgain(i).then(() => this.draw());
      new Setting(this.containerEl).setName(`${i + 1}. ${rule}`).addButton((button) => button.setButtonText('Report again').onClick(again));
    }
  }

  private async reportAgain(index: number): Promise<void> {
    const ignore = this.host.kept.ignored[index];
    if (ignore) await this.host.unignore(ignore.entry);
  }

  private toggle(name: string, about: string, key: string): void {
    new Setting(this.containerEl)
      .setName(name)
      .setDesc(about)
      .addToggle((toggle) =>
        toggle.setValue(this.getControlValue(key) === true).onChange((value) => void this.setControlValue(key, value)),
      );
  }

  private row(setting: SettingDeclaration): void {
    const { key, type } = setting;
    if (type === 'boolean') return this.toggle(titleOf(key), describe(setting), key);
    const row = new Setting(this.containerEl).setName(titleOf(key)).setDesc(describe(setting));
    const value = String(this.getControlValue(key));
    const change = (text: string): void => {
      row.setDesc(problemWith(setting, text) ?? describe(setting));
      void this.setControlValue(key, text);
    };
    if (setting.enum)
      row.addDropdown((list) =>
        list
          .addOptions(optionsOf(setting.enum ?? []))
          .setValue(value)
          .onChange(change),
      );
    else if (type === 'string') row.addText((field) => field.setValue(value).onChange(change));
    else row.addTextArea((field) => field.setValue(value).onChange(change));
  }
}
