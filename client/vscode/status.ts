import { Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window, type StatusBarItem } from 'vscode';
import type { RiskResult } from '../../shared/protocol.ts';
import type { Reading, Watch } from './watch.ts';

/** Shows in the status bar what the draft gives away, or that it is not checked and why; a click opens the panel. */
export function showStatus(watch: Watch): Disposable {
  const item = window.createStatusBarItem('discreet.status', StatusBarAlignment.Right, 90);
  item.name = 'Discreet';
  item.command = { command: 'discreet.panel.focus', title: 'Open the Panel' };
  const show = (reading: Reading): void => {
    if (reading.phase === 'none') return item.hide();
    const { text, label, lines } = said(reading);
    item.text = text;
    item.accessibilityInformation = { label: `Discreet: ${label}` };
    item.backgroundColor = reading.phase === 'notChecked' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    tooltip(item, lines, reading.phase === 'notChecked');
    item.show();
  };
  show(watch.current);
  return Disposable.from(item, watch.onDidChange(show));
}

interface Said {
  readonly text: string;
  /** For a screen reader. */
  readonly label: string;
  readonly lines: readonly string[];
}

function said(reading: Exclude<Reading, { phase: 'none' }>): Said {
  if (reading.phase === 'starting')
    return { text: '$(sync~spin) Discreet: starting', label: 'the checker is starting', lines: ['The checker is starting.'] };
  if (reading.phase === 'notChecked')
    return {
      text: '$(warning) Discreet: not checking',
      label: 'this draft is not checked',
      lines: ['This draft is not checked.', reading.reason],
    };
  return found(reading.result);
}

function found({ findings, kind, risk, unpublished }: RiskResult): Said {
  const lines: string[] = [];
  const read = `Read as: ${kind}.`;
  if (!findings)
    return {
      text: '$(check) Discreet: clear',
      label: 'clear',
      lines: ['Nothing was found. That is no promise that nothing is there.', read],
    };
  const details = `${findings} ${findings === 1 ? 'detail' : 'details'}`;
  lines.push(`${details} to look at.`);
  if (risk.jigsaw) lines.push('Taken together, the details could let someone recognise the patient.');
  for (const { crowd } of risk.people) if (crowd) lines.push(crowd.wording);
  if (unpublished) lines.push(`${unpublished} of them are not listed yet; they appear as the others are dealt with.`);
  return {
    text: risk.jigsaw ? `$(extensions) Discreet: ${details}, jigsaw` : `$(eye) Discreet: ${details}`,
    label: `${details} to look at${risk.jigsaw ? ', which together could let someone recognise the patient' : ''}`,
    lines: [...lines, read],
  };
}

function tooltip(item: StatusBarItem, lines: readonly string[], down: boolean): void {
  const text = new MarkdownString();
  for (const line of lines) text.appendText(line).appendMarkdown('\n\n');
  const links = down ? ['[Start the checker again](command:discreet.restart)'] : ['[Next detail](command:discreet.nextFinding)'];
  text.appendMarkdown([...links, '[Open the panel](command:discreet.panel.focus)'].join(' · '));
  text.isTrusted = { enabledCommands: ['discreet.restart', 'discreet.nextFinding', 'discreet.panel.focus'] };
  item.tooltip = text;
}
