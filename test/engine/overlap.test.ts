import assert from 'node:assert/strict';
import { resolve } from '../../server/engine/overlap.ts';
import { RULES } from '../../server/engine/rules/index.ts';
import type { Raw } from '../../server/engine/rules/rule.ts';

/** What is left of hits that overlap, as `rule: words`. */
function left(text: string, ...hits: [rule: string, words: string, certainty?: Raw['certainty']][]): string[] {
  const raws = hits.map(([id, words, certainty]): Raw => {
    const start = text.indexOf(words);
    return { rule: RULES.find((r) => r.id === id)!, start, end: start + words.length, ...(certainty ? { certainty } : {}) };
  });
  return resolve(raws, text).map((h) => `${h.rule.id}: ${text.slice(h.start, h.end)}`);
}

describe('hits that overlap', () => {
  it('what may be a name within a clinic’s name is the clinic’s', () => {
    const text = 'She came to Leith Victoria clinic.';
    const org = ['place-of-care', 'Leith Victoria clinic'] as const;
    assert.deepEqual(left(text, ['name-patient', 'Leith Victoria', 'possible'], [...org]), ['place-of-care: Leith Victoria clinic']);
    assert.deepEqual(left(text, ['name-patient', 'Leith Victoria', 'likely'], [...org]), ['name-patient: Leith Victoria']);
  });
  it('leave of somebody’s surgery nothing but the name', () =>
    assert.deepEqual(left('At Dr Patel’s surgery.', ['clinician-named', 'Dr Patel'], ['affiliation-named', 'Dr Patel’s surgery']), [
      'clinician-named: Dr Patel',
    ]));
  it('leave what has a name of its own', () =>
    assert.deepEqual(left('With Ann at Oban Town Hall.', ['name-patient', 'Ann'], ['place-landmark', 'Ann at Oban Town Hall']), [
      'name-patient: Ann',
      'place-landmark: Oban Town Hall',
    ]));
});
