import pc from 'picocolors';
import type { Severity } from '../../../shared/finding.ts';
import type { Placed, Reported } from '../../report/model.ts';
import type { Writer } from './writer.ts';

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.blue,
  hint: pc.gray,
};

/** For people at a terminal. */
export function pretty(): Writer {
  let drafts = 0;
  let details = 0;
  let failures = 0;
  return {
    begin: '',
    document(document) {
      drafts++;
      details += document.findings.length;
      return `${one(document)}\n`;
    },
    failure({ path, message }) {
      failures++;
      return `${pc.red('not checked')}  ${path}: ${message}\n\n`;
    },
    end: () => (drafts ? `${verdict(drafts, details)}\n` : failures ? '' : 'No draft was checked.\n'),
  };
}

function verdict(drafts: number, details: number): string {
  const files = drafts === 1 ? 'one draft' : `${drafts} drafts`;
  return details
    ? `${details} ${details === 1 ? 'detail' : 'details'} to look at in ${files}.`
    : 'Nothing found by these checks. They cannot see everything.';
}

function one({ path, kind, findings, unread }: Reported): string {
  const rows = findings.map(row);
  const missed = unread.map((reason) => `  ${pc.dim(`not looked into: ${reason}`)}`);
  return [`${pc.underline(path)}  ${pc.dim(`(${kind})`)}`, ...rows, ...missed, ''].join('\n');
}

function row({ where, severity, message, rule, fixes, text }: Placed): string {
  const place = `${where.label} `.padEnd(8);
  const head = `  ${pc.dim(place)}${PAINT[severity](severity.padEnd(12))}${message}  ${pc.dim(rule)}`;
  const shown = text === undefined ? '' : `\n          ${pc.dim('“')}${text.replace(/\s+/g, ' ')}${pc.dim('”')}`;
  const fix = fixes[0];
  return head + shown + (fix ? `\n          ${pc.green('→')} ${fix.title}` : '');
}
