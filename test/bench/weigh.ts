// Fits the weights with which findings are weighed (server/engine/weigh): npm run weigh -- [--every N] [--batch NAME] [--model FILE] [--out [--scale NAME]]
// Takes drafts that neither stage was trained on: with --every each Nth of the project's own, with --batch those of some batches. Prints what
// each line would find, cross-validated; with --out it writes the weights, with --scale those of one scale (the other stays as it is).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DIRECT, overlaps } from '../../shared/finding.ts';
import { Analyser, type Options, type Whole } from '../../server/engine/analyse.ts';
import { checkBlock } from '../../server/engine/blocks.ts';
import { Reader, type Encoder } from '../../server/engine/learned/reader.ts';
import type { Raw } from '../../server/engine/rules/rule.ts';
import { TAGGED } from '../../server/engine/tagger/labels.ts';
import { EVIDENCE, evidenceOf } from '../../server/engine/weigh/evidence.ts';
import { leaning, toldIn, type Wording } from '../../server/engine/weigh/wording.ts';
import { WEIGHTS } from '../../server/engine/weigh/generated/weights.ts';
import { ABOUT, numbersOf } from '../../server/engine/weigh/about.ts';
import { NO_LINES, type Scales, type Weights } from '../../server/engine/weigh/weigh.ts';
import { isHeld, readCorpus, UNREAD, type AnnotatedDraft } from './drafts.ts';
import { logistic, probability, type Fitted } from './logistic.ts';
import { fitWording } from './wording.ts';
import { packagedEncoder } from './measure.ts';
import { GROUP } from './score.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '0' },
    batch: { type: 'string', multiple: true, default: [] },
    model: { type: 'string' },
    out: { type: 'boolean' },
    scale: { type: 'string', multiple: true, default: ['direct', 'other'] },
  },
});
const root = join(import.meta.dirname, '../../..');
const FOLDS = 8;
/** Weight of the penalty on large weights, in rows. */
const PENALTY = 100;
/** Of these more never speaks against a detail: taking one out must not bring another to light. */
const NOT_FALLING = new Set(EVIDENCE.flatMap((name, i) => (/^most |description$|^density$/.test(name) ? [i] : [])));

/** A hit of a draft: its numbers, and whether it overlaps a mark. */
interface Row {
  readonly draft: AnnotatedDraft;
  readonly hit: Raw;
  readonly numbers: Float64Array;
  readonly right: boolean;
}

/** Gives what is found before anything is weighed. */
class Unweighed extends Analyser {
  constructor() {
    super(checkBlock, NO_LINES);
  }

  rowsOf(draft: AnnotatedDraft, options: Options, wording: Wording): Row[] {
    const { hits, draft: read }: Whole = this.read(draft.text, options);
    const marks = draft.marks.filter((m) => m.category !== 'OK');
    const told = hits.filter((h) => h.scope !== undefined && TAGGED.includes(h.rule.category));
    const evidence = evidenceOf(read.paragraphs, read.kind, told, () => leaning([toldIn(draft.text, wording)], wording));
    if (!evidence) return [];
    const rows: Row[] = [];
    const aboutOf = numbersOf(told, draft.text.length);
    told.forEach((hit, i) => {
      rows.push({ draft, hit, numbers: Float64Array.from([...evidence, ...aboutOf(i)]), right: marks.some((m) => overlaps(m, hit)) });
    });
    return rows;
  }
}

/** The wording that was learned from all drafts but those of a batch and its like: it must not know what it is asked about. */
const others = new Map<number, Wording>();
function wordingWithout({ batch }: AnnotatedDraft): Wording {
  const fold = foldOf(batch);
  const fitted = others.get(fold) ?? fitWording(corpus.filter((d) => foldOf(d.batch) !== fold));
  others.set(fold, fitted);
  return fitted;
}
const foldOf = (batch: string): number => batches.indexOf(batch) % FOLDS;

async function rowsOf(drafts: readonly AnnotatedDraft[], encoder?: Encoder): Promise<Row[]> {
  const out: Row[] = [];
  for (const draft of drafts) {
    const kind = draft.kind === 'clean' ? 'blog' : draft.kind;
    const reader = encoder && new Reader(encoder);
    await reader?.deepen(draft.text, kind);
    const options = { kind, ...(reader ? { reading: reader.peek(draft.text, kind) } : {}) };
    out.push(...new Unweighed().rowsOf(draft, options, wordingWithout(draft)));
  }
  return out;
}

const isDirect = ({ hit }: Row): boolean => DIRECT.has(hit.rule.category);
/** Weights of one scale: that of direct identifiers is fitted to them alone. */
const fit = (rows: readonly Row[], scale: keyof Scales): Fitted =>
  logistic(scale === 'direct' ? rows.filter(isDirect) : rows, PENALTY, NOT_FALLING);

/** Probability of each row by weights that were fitted without its draft. */
function crossed(rows: readonly Row[], drafts: readonly AnnotatedDraft[]): number[] {
  const fold = new Map(drafts.map((d, i) => [d, i % FOLDS]));
  const out = new Array<number>(rows.length).fill(0);
  for (let k = 0; k < FOLDS; k++) {
    const others = rows.filter((r) => fold.get(r.draft) !== k);
    const fitted = { direct: fit(others, 'direct'), other: fit(others, 'other') };
    rows.forEach((r, i) => fold.get(r.draft) === k && (out[i] = probability(fitted[isDirect(r) ? 'direct' : 'other'], r.numbers)));
  }
  return out;
}

/** What would be found and raised if everything from `line` on were reported. */
function tally(rows: readonly Row[], chances: readonly number[], drafts: readonly AnnotatedDraft[], line: number): Record<string, string> {
  const kept = rows.filter((_, i) => chances[i]! >= line);
  const by = new Map<AnnotatedDraft, Row[]>();
  for (const row of kept) by.set(row.draft, [...(by.get(row.draft) ?? []), row]);
  const share = (group: string): string => {
    const marks = drafts.flatMap((d) => d.marks.filter((m) => GROUP[m.category] === group).map((m) => ({ d, m })));
    return (marks.filter(({ d, m }) => by.get(d)?.some((r) => overlaps(r.hit, m))).length / marks.length).toFixed(3);
  };
  const clean = drafts.filter((d) => d.kind === 'clean');
  const words = clean.reduce((n, d) => n + d.text.split(/\s+/).length, 0);
  return {
    ...Object.fromEntries(['direct', 'indirect', 'conduct'].map((group) => [group, share(group)])),
    precision: (kept.filter((r) => r.right).length / kept.length).toFixed(3),
    clean: ((1000 * clean.reduce((n, d) => n + (by.get(d)?.length ?? 0), 0)) / words).toFixed(2),
  };
}

function write(name: string, text: string): void {
  writeFileSync(join(root, 'server/engine/weigh/generated', name), text);
}

async function fitted(name: string, drafts: readonly AnnotatedDraft[], encoder?: Encoder): Promise<Scales> {
  const rows = await rowsOf(drafts, encoder);
  const chances = crossed(rows, drafts);
  console.log(`${name}: ${drafts.length} drafts, ${rows.length} hits`);
  console.table(
    Object.fromEntries([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5].map((line) => [line, tally(rows, chances, drafts, line)])),
  );
  return { direct: rounded(fit(rows, 'direct')), other: rounded(fit(rows, 'other')) };
}

function rounded({ bias, weights }: Fitted): Weights {
  const short = weights.map((w) => Number(w.toFixed(3)));
  return { bias: Number(bias.toFixed(3)), draft: short.slice(0, EVIDENCE.length), hit: short.slice(EVIDENCE.length) };
}

const every = Number(values.every);
const asked = new Set(values.batch);
const corpus = readCorpus(root).filter((d) => !UNREAD.has(d.batch));
const batches = [...new Set(corpus.map((d) => d.batch))];
const drafts = corpus.filter((d) => isHeld(d, every) || asked.has(d.batch));
const weights = { first: await fitted('first', drafts), both: await fitted('both', drafts, await packagedEncoder(root, values.model)) };
const unknown = values.scale.find((s) => s !== 'direct' && s !== 'other');
if (unknown) throw new Error(`no such scale: ${unknown}`);
if (values.out) {
  const { bias, weights: words } = fitWording(corpus);
  const lines = [...words].map(([word, w]) => `${word} ${Math.round(w)}`);
  const packed = JSON.stringify([bias.toFixed(3), ...lines.sort()].join('\n'));
  // The words belong to both scales: one that stays as it is was fitted to those that are there.
  if (values.scale.length > 1)
    write('words.ts', `// Generated by npm run weigh from ${corpus.length} drafts. Do not edit.\nexport const WORDS =\n  ${packed};\n`);
  const named = (names: readonly string[], list: readonly number[]): string =>
    list.map((w, i) => `        ${w}, // ${names[i]!}\n`).join('');
  const scale = ({ bias, draft, hit }: Weights): string =>
    `{\n      bias: ${bias},\n      draft: [\n${named(EVIDENCE, draft)}      ],\n      hit: [\n${named(ABOUT, hit)}      ],\n    }`;
  const text = (['first', 'both'] as const).map((name) => {
    const scales = (['direct', 'other'] as const).map(
      (s) => `    ${s}: ${scale((values.scale.includes(s) ? weights : WEIGHTS)[name][s])},\n`,
    );
    return `  ${name}: {\n${scales.join('')}  },\n`;
  });
  const head = `// Generated by npm run weigh from ${drafts.length} drafts. Do not edit.\nimport type { Scales } from '../weigh.ts';\n\n`;
  write('weights.ts', `${head}export const WEIGHTS: { readonly first: Scales; readonly both: Scales } = {\n${text.join('')}};\n`);
}
