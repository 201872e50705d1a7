import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';
import { applyEdits } from '../../server/engine/fixes/select.ts';
import { readSettings } from '../../shared/settings.ts';
import { becomes, mended, type Cases } from './mended.ts';

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

describe('fixes: clock times', () => {
  const cases: Cases = [
    ['He had pain at 10:32 and could not stand at 10:55.', 'He had pain in the morning and could not stand 23 minutes later.'],
    ['She came at 23:50 in labour and delivered at 00:35.', 'She came at night in labour and delivered 45 minutes later.'],
    [
      'He came at 08:15, was bled at 09:15 and slept at 11:35.',
      'He came in the morning, was bled 1 hour later and slept 2 h 20 min later.',
    ],
  ];
  becomes(cases);
  for (const text of [
    'On Monday at 10:00 she had a dose. On Tuesday at 11:00 she had another.',
    'He was found at 23:10 by his wife. She had left him well at 09:00.',
    'She was seen at 14:10 with fever. An ANA titre came back at 1:40.',
    'He came at 10:00 and left at 11:00 the next day.',
    'She was seen at 10:00. At 11:30 on Tuesday she died.',
    'He came at 10:05 in pain until about 10:40.',
  ])
    it(`of two days, told backwards, or of another kind, have nothing between them: ${text}`, async () =>
      assert.doesNotMatch(await mended(text), /later/));
  it('of an episode are no hours', async () => {
    const text = '00:00 Welcome\n04:10 A chart\n26:40 Questions\n';
    assert.equal(await everything(text), text);
  });
});

describe('fixes: what an author keeps', () => {
  const cases: Cases = [
    ['He collapsed on stage during a televised final.', 'He collapsed.'],
    ['She had been jumped on the\nway home from a college.', 'She had been assaulted.'],
    ['He was hit in the neck at close range by an air-gun fired by his elder brother.', 'He was hit in the neck.'],
    ['Mrs Lau, the grandmother, is now afraid.', 'The grandmother is now afraid.'],
    ['She took it from Glenys Pugh next door and left.', 'She took it from a neighbour next door and left.'],
    ['My patient’s dog, Meg, barks at night.', 'My patient’s dog barks at night.'],
    ['The dentist calls one patient “Long John” behind his back.', 'The dentist calls one patient by a nickname behind his back.'],
    ['Tom – can you ring the son before five?', 'Can you ring the son before five?'],
    ['DoC letter sent on 4 Feb. Family want to know.', 'DoC letter sent. Family want to know.'],
    ['The nurse called out “Margaret” twice.', 'The nurse called out “Margaret” twice.'],
    ['Mrs Glenys Pugh next door rang us.', 'A neighbour next door rang us.'],
    ['Her old dog Meg died in May.', 'Her old dog died.'],
    ['He got here by the 08:15 train.', 'He got here by the morning train.'],
    ['He lives in San Francisco with pain.', 'He lives in a city with pain.'],
    ['Ann Marsh, a dog walker, fell.', 'The patient fell.'],
    ['Mr Marsh, his dog at his feet, wept.', 'The patient, his dog at his feet, wept.'],
    ['We told Mr Ellwood the surgeon was late.', 'We told the patient the surgeon was late.'],
    ['We pushed Joan Marsh across the hall to X-ray.', 'We pushed somebody across the hall to X-ray.'],
    ['A patient whom we nicknamed “Fjorden” came.', 'A patient whom we nicknamed “[nickname]” came.'],
    ['He took the 10:32 train to work.', 'He took the morning train to work.'],
    ['At 03:20 on Friday he collapsed.', 'In the early hours he collapsed.'],
    ['There is nothing since Sunday.', 'There is nothing for some days.'],
    ['When he rang in the January he said he was fine.', 'When he rang he said he was fine.'],
    ['Our practice nurse Bernadette has done her smears.', 'Our practice nurse has done her smears.'],
    ['Beat 2: Monday, it’s on my bench.', 'Beat 2: it’s on my bench.'],
    ['He spoke some Burmese to her.', 'He spoke another language to her.'],
  ];
  becomes(cases);
});
