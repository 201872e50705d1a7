import { SEVERITIES } from '../../shared/finding.ts';
import type { PersonRisk } from '../../shared/risk.ts';
import type { Checklist, State } from './checklists.ts';
import { contentOf, type Section } from './content.ts';
import { pictureOf } from './crowd.ts';
import { escape } from './escape.ts';
import type { Placed, Report } from './model.ts';
import { STYLE } from './style.ts';
import { svg } from './svg.ts';

/** One self-contained page, without scripts and without anything from elsewhere. */
export function html(report: Report): string {
  const { documents, errors } = contentOf(report);
  const several = documents.length > 1;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Discreet report</title><style>${STYLE}</style></head><body>
<header><h1>Discreet report</h1><p>What could identify the people in ${several ? `${documents.length} drafts` : 'this draft'}, and what to do about it.</p></header>
${several ? overview(documents) : ''}
${documents.map(draft).join('\n')}
${errors.length ? `<section><h2>Not checked</h2>${list(errors)}</section>` : ''}
<footer><p>Made by Discreet on this machine. It is not legal advice. If in doubt ask your defence organisation or data protection lead.</p></footer>
</body></html>
`;
}

function overview(documents: readonly Section[]): string {
  const rows = documents.map(({ document, headline }, i) => {
    const counts = SEVERITIES.map((s) => `<td>${document.findings.filter((f) => f.severity === s).length || ''}</td>`).join('');
    return `<tr><td><a href="#d${i + 1}">${escape(document.path)}</a></td>${counts}<td>${escape(headline)}</td></tr>`;
  });
  return `<section><h2>All drafts</h2><table><thead><tr><th>Draft</th>${SEVERITIES.map((s) => `<th>${s}</th>`).join('')}<th>In short</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function draft({ document, headline, verdict, groups, checklists, unchecked }: Section, i: number): string {
  const loudest = groups[0]?.severity ?? 'none';
  return `<article id="d${i + 1}">
<section class="verdict ${loudest}"><p class="path">${escape(document.path)} · ${document.kind} · ${document.pack}</p>
<h2>${escape(headline)}</h2>${list(verdict)}</section>
${document.risk.people.map(person).join('')}
${groups.map((g) => `<section><h3 class="${g.severity}">${escape(g.title)} <small>${g.severity}, ${g.findings.length}</small></h3>${table(g.findings)}</section>`).join('\n')}
${checklists.map(checklist).join('\n')}
<section><h3>What was not checked</h3>${list(unchecked)}</section>
</article>`;
}

function person(who: PersonRisk): string {
  const picture = pictureOf(who);
  if (!picture) return '';
  return `<figure><figcaption><strong>${escape(who.label)}.</strong> ${escape(picture.caption)}</figcaption>${svg(picture)}${picture.notes.length ? list(picture.notes) : ''}</figure>`;
}

function table(findings: readonly Placed[]): string {
  const rows = findings.map(({ where, message, rule, fixes, text }) => {
    const shown = text === undefined ? '' : `<br><q>${escape(text)}</q>`;
    const fix = fixes[0] ? `<br><span class="fix">→ ${escape(fixes[0].title)}</span>` : '';
    return `<tr><td>${escape(where.label)}</td><td>${escape(message)}${shown}${fix}</td><td><code>${rule}</code></td></tr>`;
  });
  return `<table><thead><tr><th>Place</th><th>Why</th><th>Rule</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const SIGNS: Readonly<Record<State, string>> = { found: '✗', nothing: '–', said: '✓', ask: '☐' };

const checklist = ({ title, note, rows }: Checklist): string =>
  `<section><h3>${escape(title)}</h3><p>${escape(note)}</p><table><tbody>${rows
    .map((r) => `<tr class="${r.state}"><td class="sign">${SIGNS[r.state]}</td><td>${escape(r.item)}</td><td>${escape(r.told)}</td></tr>`)
    .join('')}</tbody></table></section>`;

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
