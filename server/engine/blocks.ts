import type { Kind, Span } from '../../shared/finding.ts';
import type { Allow } from './allow/allow.ts';
import { ALLOWS } from './allow/index.ts';
import type { Block, Zone } from './document/block.ts';
import { Dispatch } from './language/dispatch.ts';
import { findersOf, liveIn, type Finder } from './language/finder.ts';
import { compile, type Match } from './language/pattern.ts';
import { readWords, type Word } from './language/words.ts';
import type { Reading } from './learned/reader.ts';
import { RULES } from './rules/index.ts';
import { opinionsOf } from './tagger/tagger.ts';
import { TEXT_ZONES, type Hit, type Rule, type Scope } from './rules/rule.ts';

/** What one block gives, offsets relative to it. */
export interface BlockResult {
  readonly scope: Scope;
  readonly hits: readonly (Hit & { readonly rule: Rule })[];
  readonly allows: readonly (Span & { readonly allow: Allow })[];
}

/** What a block gives, there where it stands now, in a draft of this setting; depends on how much of it the second stage has read. */
export type Checked = (where: Block, setting: string, reading?: Reading) => BlockResult;

type Owner = { readonly rule: Rule } | { readonly allow: Allow };
let dispatch: Dispatch<Owner> | undefined;

function patterns(): Dispatch<Owner> {
  if (dispatch) return dispatch;
  dispatch = new Dispatch<Owner>();
  for (const rule of RULES) for (const p of rule.patterns ?? []) dispatch.add(compile(p), { rule });
  for (const allow of ALLOWS) for (const p of allow.patterns ?? []) dispatch.add(compile(p), { allow });
  return dispatch;
}

/** Reads one block; rules, allow lists, tagger and, where it has read, the second stage settle what is in it. */
export function checkBlock(block: Block, kind: Kind): Checked {
  const read = readBlock(block, kind);
  if (!TEXT_ZONES.includes(block.zone) && block.zone !== 'code') return () => read;
  const opinions = opinionsOf(read);
  return (where, setting, reading) => {
    const scope = { ...read.scope, block: where, setting };
    return { ...read, scope, hits: opinions(scope, reading) };
  };
}

/** Reads one block and runs `rules` and every allow list over it, without the tagger: only that needs the setting. */
export function readBlock(block: Block, kind: Kind, rules: readonly Rule[] = RULES): BlockResult {
  const scope: Scope = { ...readWords(block.text), block, zone: block.zone, text: block.text, kind, setting: '', notes: [] };
  const hits: (Hit & { rule: Rule })[] = [];
  const allows: (Span & { allow: Allow })[] = [];
  const rule = (r: Rule, hit: Hit): void => {
    const accepted = r.accept ? r.accept(hit, scope) : true;
    if (accepted && hit.end > hit.start) hits.push({ ...(accepted === true ? hit : accepted), rule: r });
  };
  const allow = (a: Allow, span: Span): void => {
    if (!a.accept || a.accept(span, scope)) allows.push({ ...span, allow: a });
  };
  const reads = (zones: Rule['zones']): boolean => (zones ?? TEXT_ZONES).includes(block.zone);
  patterns().run(scope, (owner, match) => {
    if ('rule' in owner) {
      if (reads(owner.rule.zones) && (rules === RULES || rules.includes(owner.rule))) rule(owner.rule, spanOf(scope.words, match));
    } else if (!owner.allow.zones || owner.allow.zones.includes(block.zone)) allow(owner.allow, spanOf(scope.words, match));
  });
  const live = liveIn(block.text);
  for (const { of: r, finders } of asked(block.zone).rules) {
    if (rules !== RULES && !rules.includes(r)) continue;
    for (const finder of finders) if (live[finder.number]) for (const span of spans(finder, block.text)) rule(r, span);
    if (r.search) for (const hit of r.search(scope)) hits.push({ ...hit, rule: r });
  }
  for (const { of: a, finders } of asked(block.zone).allows) {
    for (const finder of finders) if (live[finder.number]) for (const span of spans(finder, block.text)) allow(a, span);
    if (a.search) for (const span of a.search(scope)) allows.push({ start: span.start, end: span.end, allow: a });
  }
  return { scope, hits, allows };
}

function spanOf(words: readonly Word[], match: Match): Span {
  return { start: words[match.open]!.start, end: words[Math.max(match.close, match.open + 1) - 1]!.end };
}

interface Asked<T> {
  readonly of: T;
  readonly finders: readonly Finder[];
}
const askedOf = <T extends Rule | Allow>(all: readonly T[]): Asked<T>[] => all.map((of) => ({ of, finders: findersOf(of.texts ?? []) }));
const ASKED = { rules: askedOf(RULES), allows: askedOf(ALLOWS) };

/** The rules and allow lists that read a zone and have an expression or a search. */
const byZone = new Map<Zone, typeof ASKED>();
function asked(zone: Zone): typeof ASKED {
  let known = byZone.get(zone);
  if (!known) {
    known = {
      rules: ASKED.rules.filter(({ of, finders }) => (finders.length || of.search) && (of.zones ?? TEXT_ZONES).includes(zone)),
      allows: ASKED.allows.filter(({ of, finders }) => (finders.length || of.search) && (!of.zones || of.zones.includes(zone))),
    };
    byZone.set(zone, known);
  }
  return known;
}

/** What an expression reports in a text. */
function* spans(finder: Finder, text: string): Generator<Span> {
  for (const m of finder.matches(text)) {
    const group = m.indices?.groups?.['x'];
    const span = { start: group?.[0] ?? m.index, end: group?.[1] ?? m.index + m[0].length };
    if (span.end > span.start) yield span;
  }
}
