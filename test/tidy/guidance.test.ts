import assert from 'node:assert/strict';
import { sourceOf } from '../../shared/guidance.ts';
import { RULES } from '../../server/engine/rules/index.ts';

describe('guidance', () => {
  for (const { id, guidance } of RULES)
    it(`${id} points at sources that have a name`, () => {
      for (const reference of guidance) assert.notEqual(sourceOf(reference), reference);
    });
});
