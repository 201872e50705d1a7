import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import type { Raw } from '../../server/engine/rules/rule.ts';
import { assessRisk } from '../../server/engine/risk/risk.ts';
import { RULES } from '../../server/engine/rules/index.ts';
import { EVIDENCE, evidenceOf } from '../../server/engine/weigh/evidence.ts';
import { ABOUT, numbersOf } from '../../server/engine/weigh/about.ts';
import { NO_LINES, weigh } from '../../server/engine/weigh/weigh.ts';
import { leaning, toldIn, unpackWording, wording, wordsOf } from '../../server/engine/weigh/wording.ts';
import { WEIGHTS } from '../../server/engine/weigh/generated/weights.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { Paragraphs } from '../../server/engine/language/paragraphs.ts';

const COURSE =
  'Ravenna is where the method was first taught. Students should read the review of 2019, the guideline of 2021 and the trial from Uppsala, in ' +
  'which 412 patients were randomised. Dr Ines Calloway will speak on Thursday at 5 pm about the evidence; register by email. We recommend ' +
  'the study of risk, and questions from the floor are welcome. Tea is served in the hall at Market Street.\n';
const STORY =
  'He is the retired harbour master, and the whole town watched when the crane came down on his boat on Sunday. Jeff Arbuthnot of Leeds sat up in ' +
  'bed and told me that he had “never liked that crane anyway”. He is 71 and has a swallow tattooed on his neck. His twin brother runs the ferry.\n';
const found = (text: string): string[] => analyse(text, { kind: 'blog' }).findings.map((f) => text.slice(f.start, f.end));

const hit = (id: string, start: number, rest: Partial<Raw> = {}): Raw => ({
  rule: RULES.find((r) => r.id === id)!,
  start,
  end: start + 5,
  belief: 0.05,
  ...rest,
});
const evidence = (hits: readonly Raw[], text = COURSE) => evidenceOf(new Paragraphs().of(text, false), 'blog', hits);

describe('weighing', () => {
  it('has a name for every weight', () => {
    for (const { draft, hit: about } of [WEIGHTS.first, WEIGHTS.both].flatMap(({ direct, other }) => [direct, other])) {
      assert.equal(draft.length, EVIDENCE.length);
      assert.equal(about.length, ABOUT.length);
    }
  });
  it('believes a place where somebody is described, and not where nobody is', () => {
    assert.ok(found(STORY).includes('Leeds'));
    assert.deepEqual(found(COURSE), []);
  });
  it('believes a hit more, the more is believed of it', () => {
    for (const deep of [false, true]) {
      const stays = (belief: number, text: string): boolean => {
        const hits = [hit('place-residence', 10, { belief })];
        return weigh(hits, evidence(hits, text), text.length, deep).hits.length > 0;
      };
      assert.ok(!stays(0.02, COURSE));
      assert.ok(stays(0.98, STORY));
      for (const text of [COURSE, STORY]) {
        const kept = [0.02, 0.2, 0.4, 0.6, 0.8, 0.98].map((belief) => stays(belief, text));
        assert.deepEqual(kept, [...kept].sort(), 'once it is believed enough, it stays');
      }
    }
  });
  it('leaves alone what a rule is sure of, and what nobody has a belief about', () => {
    const hits = [hit('id-nhs-number', 0, { certainty: 'sure' }), { ...hit('name-patient', 50) }];
    delete (hits[1] as { belief?: number }).belief;
    assert.deepEqual(weigh(hits, evidence(hits), 1000, true).hits, hits);
  });
  it('knows what is near', () => {
    const hits = [hit('place-residence', 0), hit('age-exact', 105, { belief: 0.95 }), hit('date-partial', 2000)];
    const aboutOf = numbersOf(hits, 3000);
    const near = hits.map((_, i) => aboutOf(i)[ABOUT.indexOf('near a description')]!);
    assert.ok(near[0]! < near[2]!, near.join(' '));
    assert.ok(near[1]! > near[0]!, 'a hit is not near itself');
  });
  it('can be asked for everything', () => {
    const hits = [hit('place-residence', 10, { belief: 0.02 })];
    assert.deepEqual(weigh(hits, evidence(hits), COURSE.length, true, NO_LINES).hits, hits);
    assert.deepEqual(weigh(hits, evidence(hits), COURSE.length, true).hits, []);
  });
  it('tells what is hardly likely, and has it count for nothing with others', () => {
    const weighed = Array.from({ length: 99 }, (_, i) => {
      const hits = [hit('place-residence', 10, { belief: (i + 1) / 100 })];
      return weigh(hits, evidence(hits, STORY), STORY.length, true);
    });
    const told = weighed.filter(({ hits }) => hits.length > 0);
    const doubtful = told.filter((w) => w.doubtful.size > 0);
    assert.ok(doubtful.length > 0 && doubtful.length < told.length);
    assert.deepEqual(told.slice(0, doubtful.length), doubtful, 'what is likelier counts');
    const [{ hits }] = doubtful as [(typeof doubtful)[0]];
    const draft = { source: STORY, scopes: [], paragraphs: [], meta: new Map(), settings: DEFAULT_SETTINGS };
    const all = [hit('unusual-event', 40), ...hits];
    const jigsaw = (unlikely: readonly Raw[]): boolean => assessRisk({ ...draft, hits: all }, false, new Set(unlikely)).risk.jigsaw;
    assert.equal(jigsaw([]), true, 'an event and a place');
    assert.equal(jigsaw(hits), false);
  });
  it('waits until there is a draft to be weighed', () => {
    assert.ok(found('She spoke on Thursday in Uppsala.').includes('Thursday'));
  });
  it('does not hide a detail from whoever asks for its rule alone', () => {
    const asked = analyse(`---\ndiscreet.rules: [age-exact]\n---\n${STORY}`, { kind: 'blog' }).findings;
    assert.deepEqual(
      asked.map((f) => f.rule),
      ['age-exact'],
    );
  });
});

describe('wording', () => {
  it('is that of text about somebody, or not', () => {
    const [story, course] = [STORY, COURSE].map((text) => leaning([toldIn(text, wording())], wording()));
    assert.ok(story! > 0 && course! < 0, `${story} ${course}`);
  });
  it('of a draft is that of its paragraphs together', () => {
    const parts = [STORY, COURSE].map((text) => toldIn(text, wording()));
    const whole = toldIn(`${STORY}\n${COURSE}`, wording());
    assert.deepEqual(whole, { sum: parts[0]!.sum + parts[1]!.sum, known: parts[0]!.known + parts[1]!.known });
  });
  it('knows neither case nor numbers, and keeps within its bounds', () => {
    assert.deepEqual([...wordsOf('He’s 71, HE’S 68!')], ["he's", '00', "he's", '00', '!']);
    const loud = unpackWording('0\nhe 500\nstudy -500');
    assert.equal(leaning([toldIn('he '.repeat(30), loud)], loud), 1);
    assert.equal(leaning([toldIn('study '.repeat(30), loud)], loud), -1);
    assert.equal(leaning([], loud), 0);
  });
});
