import { Lines, type Checked, type Report } from '../report.ts';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.4rem;text-align:left;vertical-align:top}.error{color:#a4161a}.warning{color:#8a5300}.information{color:#1d4e89}.hint{color:#555}';

/** One self-contained page, without scripts and without anything from elsewhere. */
export function html(report: Report): string {
  const errors = report.errors.map((e) => `<li>${escape(e.path)}: ${escape(e.message)}</li>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Discreet report</title><style>${STYLE}</style></head><body><h1>Discreet report</h1>
${report.documents.map((d) => section(d, report.showText)).join('\n')}
${errors ? `<h2>Not checked</h2><ul>${errors}</ul>` : ''}
</body></html>
`;
}

function section(document: Checked, showText: boolean): string {
  const lines = new Lines(document.text);
  const title = `<h2>${escape(document.path)} (${document.kind})</h2>`;
  if (!document.findings.length) return `${title}<p>Nothing found by these checks. They cannot see everything.</p>`;
  const rows = document.findings.map((f) => {
    const { line, column } = lines.at(f.start);
    const shown = showText ? `<br><q>${escape(document.text.slice(f.start, f.end))}</q>` : '';
    return `<tr><td>${line}:${column}</td><td class="${f.severity}">${f.severity}</td><td>${escape(f.message)}${shown}</td><td>${f.rule}</td></tr>`;
  });
  return `${title}<table><thead><tr><th>Place</th><th>Severity</th><th>What</th><th>Rule</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
