import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse, Analyser, type Whole } from '../../server/engine/analyse.ts';
import { crowdsOf } from '../../server/engine/risk/crowd.ts';
import type { Crowd } from '../../shared/risk.ts';
import { readSettings } from '../../shared/settings.ts';
import { readCorpus, UNREAD } from '../bench/drafts.ts';

/** An analyser that shows what it has read. */
class Opened extends Analyser {
  open(text: string): Whole {
    return this.read(text, {});
  }
}
const settingsOf = (raw: object) => readSettings(raw).settings;
const crowdOf = (text: string, raw: object = {}): { crowd: Crowd; local?: Crowd } => {
  const person = analyse(text, { kind: 'blog', settings: settingsOf(raw) }).risk.people[0];
  assert.ok(person?.crowd, `an estimate for: ${text}`);
  return { crowd: person.crowd, ...(person.local ? { local: person.local } : {}) };
};
/** The people besides the described one; catalogue D.5 gives ranges, kept here within a factor. */
const within = (range: Crowd, low: number, high: number, factor = 2): void => {
  assert.ok(range.low - 1 > low / factor && range.low - 1 < low * factor, `low ${range.low - 1} is not about ${low}`);
  assert.ok(range.high - 1 > high / factor && range.high - 1 < high * factor, `high ${range.high - 1} is not about ${high}`);
};

describe('crowd: what readers know already', () => {
  it('a publish date turns “Tuesday” into one day', () => {
    const text = 'A 60-year-old roofer from Hexham was seen on Tuesday with a stroke.';
    const dated = crowdOf(text, { publishDate: '2026-11-26' }).crowd;
    assert.ok(dated.high < crowdOf(text).crowd.high);
  });
});

describe('crowd: worked examples of the catalogue, D.5', () => {
  it('1: a trans campaigner from a college in a town of 120 000', () => {
    const { local } = crowdOf('I keep thinking of the trans campaigner from college.', { author: { places: ['Exeter'] } });
    within(local!, 0.6, 10);
    assert.equal(local!.band, 'handful');
    assert.ok(local!.low < 3, 'raised to error');
  });
  it('1: in a catchment of 350 000 the same person is one of 2 to 27', () => {
    const { local } = crowdOf('I keep thinking of the trans campaigner from college.', {
      author: { places: ['Exeter'] },
      populations: { Exeter: 350_000 },
    });
    within(local!, 1.9, 27);
  });
  it('1: with the event and its time probably one, and the best edits in the stated order', () => {
    const text =
      'Just off the worst shift. Treated a trans rights campaigner tonight, jumped on the way home from college, cuts and bruises everywhere. I am so angry.';
    const { risk, best } = analyse(text, { kind: 'social', settings: settingsOf({ author: { places: ['Exeter'] } }) });
    assert.equal(risk.people[0]!.local!.band, 'one');
    assert.ok(risk.people[0]!.acquaintance);
    assert.deepEqual(
      best().map((b) => b.rule),
      ['public-role', 'protected-characteristic', 'time-recent'],
    );
    const [campaigner, trans] = best();
    assert.ok(campaigner!.gain >= 20 && campaigner!.gain <= 100, `×${campaigner!.gain}`);
    assert.ok(trans!.gain >= 80 && trans!.gain <= 200, `×${trans!.gain}`);
  });
  it('2: an ordinary illness in a city', () => {
    within(crowdOf('A 42-year-old woman with type 2 diabetes from Leicester.').crowd, 70, 290, 3);
  });
  it('3: a retired lighthouse keeper of 78 from Oban is probably one person', () => {
    const { crowd } = crowdOf('A 78-year-old retired lighthouse keeper from Oban.');
    assert.equal(crowd.band, 'one');
    assert.match(crowd.wording, /^Probably only this person/);
  });
  it('4: a child of seven with FOP is one or two in the country', () => {
    within(crowdOf('A child of seven with fibrodysplasia ossificans progressiva.').crowd, 0.3, 1.4);
  });
  it('5: a man of 91 from Boise, then with the day of his admission', () => {
    within(crowdOf('A 91-year-old man from Boise.', { region: 'us' }).crowd, 45, 190);
    within(crowdOf('A 91-year-old man from Boise was admitted on 3 March 2024.', { region: 'us' }).crowd, 0.03, 0.3);
  });
});

describe('crowd: calibration checks of D.5', () => {
  const town = { populations: { Hexham: 10_000 } };
  it('place, sex and day of birth leave hardly anybody else', () => {
    const { crowd } = crowdOf('She lives in Hexham. DOB 12/04/1961.', town);
    assert.ok(crowd.middle - 1 > 0.05 && crowd.middle - 1 < 0.6, `${crowd.middle - 1} others`);
  });
  it('place, sex and one year of age leave dozens', () => {
    const { crowd } = crowdOf('She is 63 and lives in Hexham.', town);
    assert.ok(crowd.middle - 1 > 30 && crowd.middle - 1 < 120, `${crowd.middle - 1} others`);
  });
});

describe('crowd: every detail narrows', () => {
  it('taking one detail out never makes the crowd smaller, draft by draft', () => {
    let tried = 0;
    for (const draft of readCorpus(join(import.meta.dirname, '../../..')).filter((d, i) => i % 31 === 0 && !UNREAD.has(d.batch))) {
      const { draft: read, toldOf } = new Opened().open(draft.text);
      for (const { person } of read.risk.people) {
        const told = toldOf(person);
        const all = crowdsOf(told)?.crowd.middle ?? Infinity;
        for (const hit of told.hits) {
          const without = crowdsOf({ ...told, hits: told.hits.filter((h) => h !== hit) })?.crowd.middle ?? Infinity;
          // Below a hundredth of a person no further detail is looked at; without an age the share of women is another.
          assert.ok(without >= Math.min(all - 0.02, 0.9 * all), `${draft.id} ${hit.rule.id}: ${all} → ${without}`);
          tried++;
        }
      }
    }
    assert.ok(tried > 300, `${tried} details`);
  }).timeout(120_000);
});

describe('crowd: the edits that help most', () => {
  it('are found where so much is told that no single one lets anybody else in', () => {
    const { risk, best } = analyse(
      'Mr Pettifer, 61, the only Egyptian coach driver in Looe, a widower with six daughters, lost an eye in the harbour fire on 3 March.',
      { kind: 'social' },
    );
    assert.equal(risk.people[0]?.crowd?.band, 'one');
    assert.equal(best().length, 3);
  });
});

describe('crowd: wording', () => {
  const words = [
    crowdOf('A 78-year-old retired lighthouse keeper from Oban.').crowd,
    crowdOf('A 42-year-old woman with type 2 diabetes from Leicester.').crowd,
    crowdOf('A 91-year-old man from Boise.', { region: 'us' }).crowd,
  ];
  it('is rough, to one significant figure, and never a verdict', () => {
    for (const { wording, assumptions } of words) {
      assert.match(wording, /rough estimate/);
      for (const [, n] of wording.matchAll(/(\d[\d,]*)/g)) assert.match(n!.replaceAll(',', ''), /^\d0*$/);
      assert.doesNotMatch([wording, ...assumptions].join(' '), /anonymous|safe|compliant|unidentifiable|\d\.\d/i);
    }
  });
  it('names what is not counted, and a place that nobody knows', () => {
    for (const { assumptions } of words) assert.ok(assumptions.some((a) => /not counted/.test(a)));
    const { crowd } = crowdOf('The farmer lives in Snettisfold with his wife. He is 52.');
    assert.ok(crowd.assumptions.some((a) => /counted as small/.test(a)));
  });
});
