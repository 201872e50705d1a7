import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';
import { applyEdits } from '../../server/engine/fixes/select.ts';
import { readSettings } from '../../shared/settings.ts';

const everything = async (text: string): Promise<string> => (await fixAll(text, (t) => analyse(t, { kind: 'blog' }).findings, true)).text;

describe('fixes: dates', () => {
  const interval = (text: string, region: string): string | undefined => {
    const settings = readSettings({ region }).settings;
    const found = analyse(text, { kind: 'case-report', settings }).findings.find((f) => f.rule === 'date-exact');
    const fix = found?.fixes.find((f) => f.operator === 'date-to-interval');
    return fix && applyEdits(text, fix.edits);
  };
  it('are read in the order of the region, or as one of them must be', () => {
    assert.equal(interval('Admitted on 04/05/2024. Discharged on 05/05/2024.', 'us'), 'Admitted on day 0. Discharged 30 days later.');
    assert.equal(interval('Admitted on 04/05/2024. Discharged on 05/05/2024.', 'uk'), 'Admitted on day 0. Discharged one day later.');
    assert.equal(interval('Admitted on 04/13/2024. Discharged on 05/01/2024.', 'uk'), 'Admitted on day 0. Discharged 18 days later.');
  });
  it('of both orders are not counted', () => assert.equal(interval('Admitted on 04/13/2024. Discharged on 23/05/2024.', 'uk'), undefined));
  it('of the front matter are the text’s', () => {
    const text = '---\ndate: 2024-03-18\n---\nAdmitted on 14 November 2023, back from Crete since 2 October. Well on 28 November 2023.';
    assert.equal(
      interval(text, 'uk'),
      text
        .replace('on 14 November 2023', 'on day 0')
        .replace('2 October', '43 days before day 0')
        .replace('on 28 November 2023', 'on day 14'),
    );
  });
});

describe('fixes: whose name', () => {
  it('tells two people apart who share a particle, an initial or a title', async () => {
    for (const [one, other] of [
      ['Mrs O’Brien', 'Mr O’Neill'],
      ['Mrs de Souza', 'Mr de Villiers'],
      ['Auntie Bola', 'Auntie Rose'],
    ]) {
      const text = await everything(`${one} had a stroke. ${other} had asthma.`);
      assert.equal(new Set(text.match(/\b(?:patient|person) [A-Z]\b/gi)).size, 2, text);
    }
  });
  it('and knows one who is named in two ways', async () => {
    const text = await everything('Margaret had a stroke. Mrs Ellwood slept. Margaret Ellwood, our patient, is home.');
    assert.doesNotMatch(text, /Margaret|Ellwood|patient [B-Z]/);
  });
});

describe('fixes: markup', () => {
  it('an entity goes whole or stays', () => {
    const text = '<p>She is 47. &ldquo;My nan cried the whole night&rdquo;, she told us&hellip; and slept.</p>';
    for (const { fixes } of analyse(text, { kind: 'blog', format: 'html' }).findings)
      for (const { edits } of fixes) assert.doesNotMatch(applyEdits(text, edits), /&\w*(?![\w;])/);
  });
});
