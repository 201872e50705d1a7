import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Kind, Span } from '../../shared/finding.ts';

/** A marked span of a draft; `category` as in test/corpus/GUIDELINES.md. */
export interface Mark extends Span {
  readonly category: string;
}

/** An annotated draft without its marks. */
export interface AnnotatedDraft {
  readonly id: string;
  /** `d1` … `d16` (test/corpus/dev), `wa1` … (test/corpus/own) */
  readonly batch: string;
  readonly kind: Kind | 'clean';
  readonly expect: readonly string[];
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Batches for honest tests: not read, not trained on. */
export const UNREAD: ReadonlySet<string> = new Set(['d2', 'd6', 'd12']);
/** Written first and annotated afterwards: the nearest to real drafts. The batches before `d10` were designed. */
export const isNatural = (batch: string): boolean => !/^d\d$/.test(batch);

/** Each `every`th of the project's own drafts and all of `wm…`, for trying out what was trained without them; none where it is 0. */
export const isHeld = ({ id, batch }: AnnotatedDraft, every: number): boolean =>
  every > 0 && batch.startsWith('w') && (batch.startsWith('wm') || Number(id.split('-')[1]) % every === 0);

export function parseDraft(source: string, id: string): AnnotatedDraft {
  const head = /^---\n([^]*?)\n---\n/.exec(source);
  if (!head) throw new Error(`${id}: no front matter`);
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*?)\\s*$`, 'm').exec(head[1]!)?.[1] ?? '';
  const marks: Mark[] = [];
  const body = source.slice(head[0].length).replace(/^\n/, '');
  let text = '';
  let at = 0;
  for (const m of body.matchAll(/⟦([A-Z]+)(?:#p\d+)?\|([^⟦⟧]+)⟧/g)) {
    text += body.slice(at, m.index);
    marks.push({ category: m[1]!, start: text.length, end: text.length + m[2]!.length });
    text += m[2]!;
    at = m.index + m[0].length;
  }
  text += body.slice(at);
  if (/[⟦⟧]/.test(text)) throw new Error(`${id}: a mark that does not parse`);
  const expect = field('expect')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean);
  return { id, batch: id.split('-')[0]!, kind: field('kind') as AnnotatedDraft['kind'], expect, text, marks };
}

export function readDrafts(folder: string): AnnotatedDraft[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.md'))
    .sort()
    .map((f) => parseDraft(readFileSync(join(folder, f), 'utf8').replaceAll('\r\n', '\n'), basename(f, '.md')));
}

/** All drafts of the project: those of the shared corpus and the project's own. `root` is the repository's. */
export const readCorpus = (root: string): AnnotatedDraft[] =>
  ['dev', 'own'].flatMap((folder) => readDrafts(join(root, 'test/corpus', folder)));
