import assert from 'node:assert/strict';
import { applyEdits } from '../../server/engine/fixes/select.ts';
import { mend } from '../../server/engine/fixes/mend.ts';

/** `text` with what stands between ⟦ and ⟧ replaced by `put`, and the sentence mended. */
function after(marked: string, put: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  return applyEdits(text, mend([{ start, end, text: put }], text));
}

describe('mending a sentence', () => {
  const cases: [string, string, string][] = [
    ['A ⟦47-year-old⟧ man', 'middle-aged', 'A middle-aged man'],
    ['A ⟦retired⟧ man', 'older', 'An older man'],
    ['An ⟦old⟧ man', 'young', 'A young man'],
    ['She came, ⟦Sheila⟧, at noon.', '', 'She came, at noon.'],
    ['He fell ⟦yesterday⟧.', '', 'He fell.'],
    ['⟦Yesterday⟧ he fell.', '', 'He fell.'],
    ['It was ⟦very⟧ late.', '', 'It was late.'],
    ['⟦jodie⟧ laughed. ⟧'.replace(' ⟧', ''), 'the patient', 'the patient laughed.'],
    ['⟦Jodie⟧ laughed.', 'the patient', 'The patient laughed.'],
  ];
  for (const [marked, put, want] of cases) it(`${marked} → ${want}`, () => assert.equal(after(marked, put), want));
});
