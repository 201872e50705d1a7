import assert from 'node:assert/strict';
import type { Finding, Kind } from '../../shared/finding.ts';
import { overlaps } from '../../shared/finding.ts';
import type { Format } from '../../shared/format.ts';
import { Analyser, analyse } from '../../server/engine/analyse.ts';
import { readBlock } from '../../server/engine/blocks.ts';
import { RULES } from '../../server/engine/rules/index.ts';
import type { Rule } from '../../server/engine/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DISGUISES, suits } from './disguise.ts';
import { readExample, type Example } from './example.ts';

const PROFILES: readonly Kind[] = ['blog', 'social', 'case-report', 'reply'];

/** The profile that the example asks for, or the first in which the rule is on. */
const kindFor = (rule: Rule, example: Example): Kind => example.kind ?? PROFILES.find((k) => rule.severity[k] !== 'off')!;

/** Document and image rules ask what the others found; every other rule must do without them and without the tagger. */
function alone(rule: Rule): Analyser {
  const rules = rule.tier === 'document' || rule.tier === 'image' || rule.whole ? RULES : [rule];
  return new Analyser((block, kind) => {
    const read = readBlock(block, kind, rules);
    return () => read;
  });
}

function run(rule: Rule, text: string, kind: Kind, format: Format = 'markdown'): Finding[] {
  const settings = { ...DEFAULT_SETTINGS, severity: { [rule.id]: 'warning' as const } };
  return alone(rule)
    .analyse(text, { kind, settings, format })
    .findings.filter((f) => f.rule === rule.id);
}

/** Among all rules another may speak for the span; somebody must. */
function mustBeCovered(rule: Rule, example: Example): void {
  const { findings } = analyse(example.text, {
    kind: kindFor(rule, example),
    settings: { ...DEFAULT_SETTINGS, severity: { [rule.id]: 'warning' } },
  });
  for (const span of example.spans)
    assert.ok(
      findings.some((f) => overlaps(f, span)),
      `nobody reports ‘${example.text.slice(span.start, span.end)}’`,
    );
}

function mustFire(rule: Rule, example: Example, text: string, shift: number, format?: Format): void {
  const found = run(rule, text, kindFor(rule, example), format);
  if (!example.spans.length) assert.ok(found.length, `nothing reported in: ${text}`);
  for (const span of example.spans) {
    const want = { start: span.start + shift, end: span.end + shift };
    assert.ok(
      found.some((f) => overlaps(f, want)),
      `‘${text.slice(want.start, want.end)}’ is not reported in: ${text}`,
    );
  }
}

/** Only the command line and the editors know file names, earlier posts and the like. */
const testable = (source: string): boolean => readExample(source).meta === undefined;

for (const rule of RULES) {
  describe(`rule ${rule.id}`, () => {
    for (const source of rule.examples.fire.filter(testable)) {
      const example = readExample(source);
      it(`reports: ${source}`, () => {
        mustFire(rule, example, example.text, 0);
        mustBeCovered(rule, example);
      });
      for (const disguise of DISGUISES) {
        if (!suits(example, disguise) || rule.tier === 'document') continue;
        it(`reports ${disguise.name}: ${source}`, () => {
          const { before, text, after } = disguise.wrap(example.text);
          if (text.length !== example.text.length) return mustFire(rule, { ...example, spans: [] }, before + text + after, 0);
          mustFire(rule, example, before + text + after, before.length, disguise.format);
        });
      }
    }
    for (const source of rule.examples.quiet.filter(testable)) {
      const example = readExample(source);
      it(`stays silent: ${source}`, () => {
        const found = run(rule, example.text, kindFor(rule, example));
        assert.deepEqual(
          found.map((f) => example.text.slice(f.start, f.end)),
          [],
        );
      });
    }
  });
}
