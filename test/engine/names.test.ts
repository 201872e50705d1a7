import assert from 'node:assert/strict';
import type { BlockResult } from '../../server/engine/blocks.ts';
import { isKnown, type Seen } from '../../server/engine/fixes/verify.ts';
import { readWords } from '../../server/engine/language/words.ts';
import { Names } from '../../server/engine/propagate.ts';
import { RULES } from '../../server/engine/rules/index.ts';
import type { Hit } from '../../server/engine/rules/rule.ts';

const ruleOf = (id: string) => RULES.find((rule) => rule.id === id)!;
const rule = ruleOf('name-patient');

/** A block whose words between ⟦ and ⟧ were found to be a name, as surely as said. */
function block(marked: string, certainty: NonNullable<Hit['certainty']> = 'likely', belief?: number, by = rule): BlockResult {
  const text = marked.replace(/[⟦⟧]/g, '');
  const scope = {
    ...readWords(text),
    block: { zone: 'prose', start: 0, text },
    ...{ zone: 'prose', text, kind: 'blog', setting: '', notes: [] },
  } as BlockResult['scope'];
  const start = marked.indexOf('⟦');
  const hit = { rule: by, start, end: marked.indexOf('⟧') - 1, certainty, ...(belief === undefined ? {} : { belief }) };
  return { scope, hits: start < 0 ? [] : [hit], allows: [] };
}
const mentions = (...blocks: BlockResult[]): (string | undefined)[][] =>
  new Names().mentionsIn(blocks).map((found) => found.map(({ certainty }) => certainty));

describe('a name that is known', () => {
  it('is known wherever it stands, as surely as where it is surest', () => {
    assert.deepEqual(mentions(block('We saw ⟦Mwila⟧.'), block('Mwila’s dressings are dry.')), [[], ['likely']]);
    assert.deepEqual(
      mentions(
        block('⟦Mwila⟧ left.', 'possible', 0.6),
        block('⟦Mwila⟧ ate.', 'possible', 0.6),
        block('⟦Mwila⟧ slept.', 'likely', 0.5),
        block('Mwila woke.'),
      ),
      [[], [], [], ['likely']],
    );
  });
  it('is known from two places where it is merely suspected, not from one', () => {
    const suspected = block('⟦Mwila⟧ left.', 'possible', 0.4);
    assert.deepEqual(mentions(suspected, block('Mwila woke.')), [[], []]);
    assert.deepEqual(mentions(suspected, block('⟦Mwila⟧ ate.', 'possible', 0.4), block('Mwila woke.')), [[], [], ['possible']]);
    const twice = { ...suspected, hits: [...suspected.hits, ...suspected.hits] };
    assert.deepEqual(mentions(twice, block('Mwila woke.')), [[], []]);
  });
});

describe('a place that is known', () => {
  const told = (marked: string, text: string, id = 'place-residence', belief?: number): string[] => {
    const there = block(text);
    const [, found] = new Names().mentionsIn([block(marked, 'likely', belief, ruleOf(id)), there]);
    return found!.map(({ start, end }) => there.scope.text.slice(start, end));
  };
  it('is known wherever it stands in the same words', () => {
    assert.deepEqual(told('She lives ⟦near Del Carmen⟧.', 'The Del Carmen team came; Carmen did not.'), ['Del Carmen']);
    assert.deepEqual(told('Seen on ⟦Thursday⟧.', 'The Thursday clinic.', 'date-partial'), ['Thursday']);
  });
  it('is not where the word is another, or nobody is sure', () => {
    assert.deepEqual(told('She lives in ⟦Lukla⟧.', 'a lukla of tea'), []);
    assert.deepEqual(told('She lives in ⟦Reading⟧.', 'Reading is hard.'), []);
    assert.deepEqual(told('She lives in ⟦Lukla⟧.', 'Lukla was cold.', 'place-residence', 0.3), []);
    assert.deepEqual(told('He is a ⟦baker⟧.', 'The baker fell.', 'occupation-specific'), []);
  });
});

describe('what a fix brings to light', () => {
  const seen = (category: string, start: number, end: number, severity = 'warning'): Seen['findings'][number] =>
    ({ rule: `of ${category}`, category, severity, start, end }) as Seen['findings'][number];
  const cut = [{ start: 0, end: 5, text: '' }];

  it('is nothing new where it was told before, under another rule', () => {
    assert.ok(isKnown(seen('age', 5, 7), [seen('age', 10, 12)], cut));
    assert.ok(!isKnown(seen('age', 0, 7), [seen('date', 8, 12)], [{ start: 2, end: 4, text: 'a longer word' }]));
  });
  it('is new behind a cut, as a direct identifier, and of what was only hinted at', () => {
    assert.ok(!isKnown(seen('name', 0, 4), [seen('org', 0, 5)], cut));
    assert.ok(!isKnown(seen('name', 5, 9), [seen('place', 10, 14)], cut));
    assert.ok(!isKnown(seen('age', 5, 7), [seen('age', 10, 12, 'hint')], cut));
  });
});
