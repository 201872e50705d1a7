import type { Checklist, State } from './checklists.ts';
import { contentOf, type Section } from './content.ts';
import { pictureOf, type Picture } from './crowd.ts';
import type { Report } from './model.ts';

/** The report to paste into a message or a pull request. */
export function markdown(report: Report): string {
  const { documents, errors } = contentOf(report);
  const out = ['# Discreet report', '', ...documents.flatMap(draft)];
  if (errors.length) out.push('## Not checked', '', ...errors.map((e) => `- ${plain(e)}`), '');
  out.push('It is not legal advice. If in doubt ask your defence organisation or data protection lead.');
  return `${out.join('\n')}\n`;
}

function draft({ document, headline, verdict, groups, checklists, unchecked }: Section): string[] {
  return [
    `## ${plain(headline)}`,
    '',
    `${code(document.path)} · ${document.kind} · ${document.pack}`,
    '',
    ...verdict.map((line) => `- ${plain(line)}`),
    '',
    ...document.risk.people.flatMap((who) => picture(who.label, pictureOf(who))),
    ...groups.flatMap((g) => [
      `### ${g.title} (${g.severity}, ${g.findings.length})`,
      '',
      '| place | why | rule |',
      '| --- | --- | --- |',
      ...g.findings.map(({ where, message, rule, fixes, text }) => {
        const shown = text === undefined ? '' : ` ${code(text)}`;
        const fix = fixes[0] ? ` → ${plain(fixes[0].title)}` : '';
        return `| ${cell(where.label)} | ${cell(`${plain(message)}${shown}${fix}`)} | ${rule} |`;
      }),
      '',
    ]),
    ...checklists.flatMap(checklist),
    '### What was not checked',
    '',
    ...unchecked.map((line) => `- ${plain(line)}`),
    '',
  ];
}

/** Widest bar, in characters. */
const WIDTH = 30;

function picture(who: string, drawn: Picture | undefined): string[] {
  if (!drawn) return [];
  const rows = drawn.bars.map((b) => `| ${cell(plain(b.label))} | ${'█'.repeat(Math.round(b.middle * WIDTH)) || '▏'} | ${cell(b.value)} |`);
  const notes = drawn.notes.map((note) => `- ${plain(note)}`);
  return [
    `**${plain(who)}.** ${drawn.caption}`,
    '',
    '| detail | | |',
    '| ---: | --- | --- |',
    ...rows,
    '',
    ...notes,
    ...(notes.length ? [''] : []),
  ];
}

const SIGNS: Readonly<Record<State, string>> = { found: '✗', nothing: '–', said: '✓', ask: '☐' };

const checklist = ({ title, note, rows }: Checklist): string[] => [
  `### ${title}`,
  '',
  note,
  '',
  '| | | |',
  '| --- | --- | --- |',
  ...rows.map((r) => `| ${SIGNS[r.state]} | ${cell(plain(r.item))} | ${cell(plain(r.told))} |`),
  '',
];

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const code = (text: string): string => `\`${text.replace(/[`\r\n]/g, ' ')}\``;
/** Words that Markdown must not take for markup. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
