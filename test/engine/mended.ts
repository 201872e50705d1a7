import assert from 'node:assert/strict';
import type { Finding } from '../../shared/finding.ts';
import { analyse } from '../../server/engine/analyse.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';

/** A sentence of a draft about a patient, with every detail mended, as if all were seen for sure. */
export async function mended(sentence: string): Promise<string> {
  const lead = 'My patient came to our clinic.\n\n';
  const details = (text: string) =>
    analyse(text, { kind: 'blog' })
      .findings.filter((f) => f.category !== 'advice' && !/^(?:jigsaw|crowd|consent)/.test(f.rule))
      .map((f): Finding => ({ ...f, fixes: f.fixes, certainty: 'likely' }));
  const { text } = await fixAll(`${lead}${sentence}\n`, details, true);
  return text.slice(lead.length).trim();
}

/** A sentence of a draft, and what it is with every detail mended. */
export type Cases = readonly (readonly [before: string, after: string])[];

/** A test for each. */
export function becomes(cases: Cases): void {
  for (const [before, after] of cases) it(`${before} → ${after}`, async () => assert.equal(await mended(before), after));
}
