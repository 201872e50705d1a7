import { Lines, type Report } from '../report.ts';

/** A report to paste into a message or a pull request. */
export function markdown(report: Report): string {
  const out = ['# Discreet', ''];
  for (const document of report.documents) {
    const lines = new Lines(document.text);
    out.push(`## ${code(document.path)} (${document.kind})`, '');
    if (!document.findings.length) out.push('Nothing found by these checks. They cannot see everything.', '');
    else {
      out.push('| place | severity | what | rule |', '| --- | --- | --- | --- |');
      for (const f of document.findings) {
        const { line, column } = lines.at(f.start);
        const shown = report.showText ? ` ${code(document.text.slice(f.start, f.end))}` : '';
        out.push(`| ${line}:${column} | ${f.severity} | ${cell(f.message)}${cell(shown)} | ${f.rule} |`);
      }
      out.push('');
    }
  }
  for (const e of report.errors) out.push(`- not checked: ${code(e.path)}: ${e.message}`);
  return `${out.join('\n').trimEnd()}\n`;
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const code = (text: string): string => `\`${text.replace(/[`\r\n]/g, ' ')}\``;
