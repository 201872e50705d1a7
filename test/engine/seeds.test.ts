import assert from 'node:assert/strict';
import type { Kind } from '../../shared/finding.ts';
import { DOCUMENT_LEVEL } from '../../shared/finding.ts';
import { analyse } from '../../server/engine/analyse.ts';
import { SEEDS } from './seeds.ts';

/** Rules about a detail or about conduct: what a safer rewrite must be free of. */
const speaks = (source: string, kind: Kind): string[] =>
  analyse(source, { kind })
    .findings.filter((f) => !DOCUMENT_LEVEL.has(f.category))
    .map((f) => `${f.rule}: ${source.slice(f.start, f.end)}`);

describe('seed stories', () => {
  for (const seed of SEEDS) {
    it(`${seed.name}: what must be found`, () => {
      const found = new Set(analyse(seed.draft, { kind: seed.kind }).findings.map((f) => f.rule));
      assert.deepEqual(
        seed.expect.filter((rule) => !found.has(rule)),
        [],
      );
    });
    if (seed.safer) it(`${seed.name}: the safer words`, () => assert.deepEqual(speaks(seed.safer, seed.kind), []));
  }

  it('a clean case report stays silent', () => {
    const report =
      'Written informed consent for publication of this report and its images was obtained from the patient, who read the manuscript. Case presentation: a woman in her fifties with primary biliary cholangitis noticed pruritus over several months. Ursodeoxycholic acid 13 mg/kg was started.';
    const { findings } = analyse(report, { kind: 'case-report' });
    assert.deepEqual(
      findings.filter((f) => f.rule !== 'patient-perspective-missing').map((f) => f.rule),
      [],
    );
  });

  it('a clean blog stays silent', () => {
    const blog =
      'NICE published NG136 on 28 August 2019. People over 80 with blood pressure above 150/90 should be offered treatment. Conn’s syndrome, renal artery stenosis and Cushing’s syndrome are worth excluding. Smith et al. (2018) followed 4 120 adults in Leeds for 12 years. Dr H Marsh is a GP.';
    assert.deepEqual(
      analyse(blog, { kind: 'blog' }).findings.map((f) => `${f.rule}: ${blog.slice(f.start, f.end)}`),
      [],
    );
  });

  it('what must never be underlined', () => {
    const never =
      'She has Parkinson’s. Smith et al. (2019) agree. BP 120/80, twice daily, a woman in her thirties, three weeks later, the NICE 2023 guideline.';
    assert.deepEqual(speaks(never, 'blog'), []);
  });
});
