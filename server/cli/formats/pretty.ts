import pc from 'picocolors';
import type { Finding, Severity } from '../../../shared/finding.ts';
import { Lines, type Checked, type Report } from '../report.ts';

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.blue,
  hint: pc.gray,
};

/** For people at a terminal. */
export function pretty(report: Report): string {
  const parts = report.documents.map((d) => one(d, report.showText));
  const errors = report.errors.map((e) => `${pc.red('not checked')}  ${e.path}: ${e.message}`);
  const total = report.documents.reduce((n, d) => n + d.findings.length, 0);
  const files = report.documents.length === 1 ? 'one draft' : `${report.documents.length} drafts`;
  const verdict = total
    ? `${total} ${total === 1 ? 'detail' : 'details'} to look at in ${files}.`
    : 'Nothing found by these checks. They cannot see everything.';
  return [...parts, ...errors, report.documents.length ? verdict : ''].filter(Boolean).join('\n') + '\n';
}

function one(document: Checked, showText: boolean): string {
  if (!document.findings.length) return `${pc.underline(document.path)}  ${pc.dim(`(${document.kind})`)}\n`;
  const lines = new Lines(document.text);
  const rows = document.findings.map((f) => row(f, lines, document.text, showText));
  return `${pc.underline(document.path)}  ${pc.dim(`(${document.kind})`)}\n${rows.join('\n')}\n`;
}

function row(finding: Finding, lines: Lines, text: string, showText: boolean): string {
  const { line, column } = lines.at(finding.start);
  const place = `${line}:${column}`.padEnd(8);
  const head = `  ${pc.dim(place)}${PAINT[finding.severity](finding.severity.padEnd(12))}${finding.message}  ${pc.dim(finding.rule)}`;
  const shown = showText ? `\n          ${pc.dim('“')}${text.slice(finding.start, finding.end).replace(/\s+/g, ' ')}${pc.dim('”')}` : '';
  const fix = finding.fixes[0];
  return head + shown + (fix ? `\n          ${pc.green('→')} ${fix.title}` : '');
}
