import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import { becomes, mended } from './mended.ts';

describe('fixes: who and when, from what stands beside it', () => {
  becomes([
    ['We operated on Harold Wimpole, a man in pain, for appendicitis.', 'We operated on a man in pain for appendicitis.'],
    ['I looked after Mabel Strang, a woman with lupus, for weeks.', 'I looked after a woman with lupus for weeks.'],
    ['Harold Wimpole, a patient, who drank, came in.', 'A patient, who drank, came in.'],
    ['The nurse washed Mabel Strang before lunch.', 'The nurse washed somebody before lunch.'],
    ['The room was up nine flights in To Kwa Wan, in a block.', 'The room was up nine flights somewhere, in a block.'],
    ['She was the mother of fourteen, my patient.', 'She was a parent, my patient.'],
    ['His twin brother came as well, my patient.', 'His brother came as well, my patient.'],
    ['My patient has six daughters and a cough.', 'My patient has daughters and a cough.'],
    ['My patient is a harpist with a sore wrist.', 'My patient is a worker in the arts with a sore wrist.'],
  ]);
  it('the items of a list keep their pace', async () => {
    const list = '- 10:12 fall\n- 10:19 call to 999\n- 10:58 crew arrived';
    assert.equal(await mended(list), '- In the morning: fall\n- 7 minutes later: call to 999\n- 39 minutes later: crew arrived');
  });
  it('a morning that may be an evening is not said', () => {
    const text = 'My patient’s words became soup, onset 8:15, his wife saw it.';
    for (const { fixes } of analyse(text, { kind: 'blog' }).findings)
      for (const { edits } of fixes) for (const e of edits) assert.doesNotMatch(e.text, /morning|evening/);
  });
  it('who is named again among others keeps a letter from the first', async () => {
    const text = 'We saw Harold Wimpole, a man in pain. We saw Mabel Strang, a woman with lupus, too. Mabel left and Harold stayed.';
    assert.match(await mended(text), /[Pp](?:atient|erson) [A-Z], a woman with lupus/);
  });
});
