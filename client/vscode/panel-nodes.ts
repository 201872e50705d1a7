import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Diagnostic, type TextDocument } from 'vscode';
import type { Span } from '../../shared/finding.ts';
import type { RiskResult } from '../../shared/protocol.ts';
import type { Band, BestEdit, Crowd, PersonRisk, RiskPart } from '../../shared/risk.ts';
import { findings, ruleOf } from './findings.ts';
import { count } from './say.ts';
import type { Reading } from './watch.ts';

/** One line of the panel, with what stands under it. */
export interface Node {
  readonly item: TreeItem;
  readonly children: readonly Node[];
  /** An edit that can be made from here, in the text as it was read. */
  readonly best?: BestEdit;
  readonly rule?: string;
  /** Where a detail of a person stands, and whose it is taken for. */
  readonly about?: { readonly start: number; readonly person: number };
}

type Read = Extract<Reading, { phase: 'read' }>;

/** The people of a draft, with their details, their crowd and the edits that help most; then whatever else is reported. */
export function nodesOf(read: Read): Node[] {
  const reported = findings(read.document.uri);
  const people = read.result.risk.people.map((person) => personNode(read, person, reported));
  const told = new Set(read.result.risk.people.flatMap(({ parts }) => parts.map((part) => keyOf(part.rule, rangeOf(read.document, part)))));
  const rest = reported.filter((d) => !told.has(keyOf(ruleOf(d), d.range)));
  if (!rest.length) return people;
  return [
    ...people,
    group(
      'rest',
      people.length ? 'Also reported' : 'Reported',
      'note',
      rest.map((d, i) => restNode(read, d, `rest/${i}`)),
    ),
  ];
}

const rangeOf = (document: TextDocument, { start, end }: Span): Range => new Range(document.positionAt(start), document.positionAt(end));
const keyOf = (rule: string, { start }: Range): string => `${rule} ${start.line} ${start.character}`;

function personNode(read: Read, person: PersonRisk, reported: readonly Diagnostic[]): Node {
  const id = `person/${person.person}`;
  const details = person.parts.map((part, i) => detailNode(read, part, reported, `${id}/details/${i}`, person.person));
  const best = read.result.best.filter((edit) => edit.person === person.person).map((edit, i) => editNode(read, edit, `${id}/best/${i}`));
  const children = [
    group(`${id}/details`, count(details.length, 'detail'), 'list-unordered', details),
    ...(person.crowd ? [crowdNode(read, person.crowd, 'How many people fit', `${id}/crowd`)] : []),
    ...(person.local ? [crowdNode(read, person.local, 'For those who know where you work', `${id}/local`)] : []),
    ...(person.acquaintance ? [acquaintance(`${id}/acquaintance`)] : []),
    ...(best.length ? [group(`${id}/best`, 'What helps most', 'lightbulb', best)] : []),
  ];
  const node = group(id, person.label, 'person', children);
  const words = [...(person.jigsaw ? ['can be pieced together'] : []), ...(person.crowd ? [BANDS[person.crowd.band]] : [])];
  node.item.description = words.join(' · ');
  if (person.jigsaw) node.item.iconPath = new ThemeIcon('person', new ThemeColor('list.warningForeground'));
  node.item.accessibilityInformation = { label: [person.label, ...words, count(details.length, 'detail')].join(', ') };
  return node;
}

const BANDS: Readonly<Record<Band, string>> = {
  one: 'one or two people fit',
  handful: 'a handful of people fit',
  dozens: 'dozens of people fit',
  hundreds: 'hundreds of people fit',
  many: 'many people fit',
};

function detailNode(read: Read, part: RiskPart, reported: readonly Diagnostic[], id: string, person: number): Node {
  const range = rangeOf(read.document, part);
  const about = reported.find((d) => keyOf(ruleOf(d), d.range) === keyOf(part.rule, range));
  const node = place(read.document, range, id, { category: part.category, rule: part.rule, about: about?.message });
  node.item.contextValue = 'part';
  return { ...node, rule: part.rule, about: { start: part.start, person } };
}

/** What is about conduct or the whole draft is known by its sentence, not by the words where it stands. */
function restNode(read: Read, d: Diagnostic, id: string): Node {
  const rule = ruleOf(d);
  const { item } = place(read.document, d.range, id, { category: rule, rule, about: d.message });
  item.label = d.message;
  item.description = `line ${d.range.start.line + 1}`;
  item.accessibilityInformation = { label: `${d.message} Line ${d.range.start.line + 1}` };
  return { item, children: [], rule };
}

/** A place in the draft: its words, and a click that goes there. */
function place(
  document: TextDocument,
  range: Range,
  id: string,
  said: { category: string; rule: string; about: string | undefined },
): Node {
  const words = shorten(document.getText(range));
  const item = new TreeItem(words || said.rule);
  item.id = id;
  item.description = said.category;
  item.tooltip = [said.about ?? said.category, `${said.rule}, line ${range.start.line + 1}`].join('\n');
  item.contextValue = 'detail';
  item.command = { command: 'vscode.open', title: 'Show', arguments: [document.uri, { selection: range }] };
  item.accessibilityInformation = { label: `${said.category}: ${words}, line ${range.start.line + 1}` };
  return { item, children: [] };
}

function shorten(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function crowdNode(read: Read, crowd: Crowd, title: string, id: string): Node {
  const factors = crowd.factors.map(({ label, span }, i) => factorNode(read, label, span, `${id}/factors/${i}`));
  const base = factorNode(read, `Counted from: ${crowd.base.label}`, crowd.base.span, `${id}/base`);
  const assumed = crowd.assumptions.map((text, i) => sentence(`${id}/assumed/${i}`, text, 'info'));
  const node = group(id, crowd.wording, 'organization', [base, ...factors, ...assumed]);
  node.item.tooltip = `${title}: ${crowd.wording}`;
  node.item.accessibilityInformation = { label: node.item.tooltip };
  node.item.collapsibleState = TreeItemCollapsibleState.Collapsed;
  return node;
}

function factorNode({ document }: Read, label: string, span: Span | undefined, id: string): Node {
  const node = sentence(id, label, 'filter');
  if (span)
    node.item.command = { command: 'vscode.open', title: 'Show', arguments: [document.uri, { selection: rangeOf(document, span) }] };
  return node;
}

const acquaintance = (id: string): Node => sentence(id, 'Somebody who knows the person or the event would probably recognise it.', 'eye');

function editNode({ document }: Read, best: RiskResult['best'][number], id: string): Node {
  const range = rangeOf(document, best);
  const item = new TreeItem(best.title);
  item.id = id;
  item.iconPath = new ThemeIcon('lightbulb');
  item.description = gain(best);
  item.tooltip = [
    best.title,
    `‘${shorten(document.getText(range))}’, line ${range.start.line + 1}`,
    ...(item.description ? [item.description] : []),
  ].join('\n');
  item.contextValue = 'edit';
  item.command = { command: 'vscode.open', title: 'Show', arguments: [document.uri, { selection: range }] };
  item.accessibilityInformation = { label: [best.title, item.description, `line ${range.start.line + 1}`].filter(Boolean).join(', ') };
  return { item, children: [], best, rule: best.rule };
}

/** What an edit does to the crowd; an event that is told narrows to one person whatever else goes. */
function gain({ gain: times, after }: RiskResult['best'][number]): string {
  const aside = after.middle < 2 ? ', the event aside' : '';
  if (times >= 1.5) return `about ${times >= 10 ? Number(times.toPrecision(1)) : Math.round(times)} times as many people fit${aside}`;
  return times > 1.05 ? 'somewhat more people fit' : '';
}

function group(id: string, label: string, icon: string, children: readonly Node[]): Node {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.iconPath = new ThemeIcon(icon);
  return { item, children };
}

function sentence(id: string, text: string, icon: string): Node {
  const item = new TreeItem(text);
  item.id = id;
  item.iconPath = new ThemeIcon(icon);
  item.tooltip = text;
  return { item, children: [] };
}
