import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyse, type Options } from '../../server/engine/analyse.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';
import { applyEdits } from '../../server/engine/fixes/select.ts';
import type { Finding, Fix } from '../../shared/finding.ts';
import { CONSENT_STATEMENT, NOT_BEFORE } from '../../shared/texts.ts';
import { readCorpus } from '../bench/drafts.ts';

const find = (text: string, rule: string, said?: string, options: Options = { kind: 'blog' }): Finding => {
  const found = analyse(text, options).findings.find((f) => f.rule === rule && (!said || text.slice(f.start, f.end).includes(said)));
  assert.ok(found, `${rule} on: ${text}`);
  return found;
};
const fixOf = (text: string, rule: string, operator?: string, said?: string): Fix => {
  const { fixes } = find(text, rule, said);
  const fix = operator ? fixes.find((f) => f.operator === operator) : fixes[0];
  assert.ok(fix, `${operator ?? 'a fix'} among ${fixes.map((f) => f.operator).join()} on: ${text}`);
  return fix;
};
const mended = (text: string, rule: string, operator?: string, said?: string): string =>
  applyEdits(text, fixOf(text, rule, operator, said).edits);
const operators = (text: string, rule: string): string[] => find(text, rule).fixes.map((f) => f.operator);
const everything = (text: string, options: Options = { kind: 'blog' }): Promise<string> =>
  fixAll(text, (t) => analyse(t, options).findings, true).then((mended) => mended.text);

describe('fixes: operators', () => {
  const cases: readonly (readonly [rule: string, before: string, after: string, operator?: string])[] = [
    ['age-exact', 'A 47-year-old woman came in.', 'A woman in her forties came in.'],
    ['age-exact', 'The patient was about 72 and frail.', 'The patient was in their seventies and frail.'],
    ['age-over-89', 'He is 93 and lives alone.', 'He is aged 90 or older and lives alone.'],
    ['time-recent', 'Last night I treated a man with a burn.', 'I treated a man with a burn.'],
    ['date-partial', 'She rang on Tuesday about her cough.', 'She rang about her cough.'],
    ['place-residence', 'She is a woman from Oban with migraine.', 'She is a woman with migraine.'],
    ['place-residence', 'She had moved to Oban with migraine.', 'She had moved to a town with migraine.'],
    ['occupation-specific', 'A lighthouse keeper came to clinic with gout.', 'An outdoor worker came to clinic with gout.'],
    ['distinctive-feature', 'He has a dragon tattoo on his neck and a cough.', 'He has a tattoo and a cough.', 'feature-generalise'],
  ];
  const seen: typeof cases = [
    ['clinician-named', 'I’ve told her Dr Anand will ring after surgery.', 'I’ve told her a colleague will ring after surgery.'],
    ['age-exact', 'A woman had asthma from the age of 15, and no benefit.', 'A woman had asthma from her teens, and no benefit.'],
    ['age-over-89', 'Our patient Nora turned 97 on Anzac Day.', 'Our patient Nora reached the age of 90 or older on Anzac Day.'],
    [
      'age-exact',
      'Three years ago a 15-year-old from a small farm was wheeled in.',
      'Three years ago someone in their teens from a small farm was wheeled in.',
    ],
    ['age-exact', 'A man of twenty-nine years whose leg was caught.', 'A man in his twenties whose leg was caught.'],
    ['image-alt-caption-leak', '![before, Easter Sunday](stripey1.jpg)', '![](stripey1.jpg)'],
    ['age-exact', 'A four-month-old infant had RSV bronchiolitis.', 'An infant had RSV bronchiolitis.'],
    ['age-exact', 'Her son went home, aged 39 days, on formula.', 'Her son went home, under a year old, on formula.'],
    ['date-partial', 'He’d come in on the Friday, and he is a baker.', 'He’d come in, and he is a baker.'],
    ['name-patient', 'That was poor Jean Toller, I saw her with a stroke.', 'That was somebody, I saw her with a stroke.'],
    ['id-record-number', 'MRD No. 2023/45671. She came in with a stroke.', 'She came in with a stroke.'],
  ];
  for (const [rule, before, after, operator] of [...cases, ...seen]) {
    it(`${rule}: ${before}`, () => assert.equal(mended(before, rule, operator), after));
  }
  it('offers at most four, each once, the first of them best', () => {
    for (const f of analyse('Mrs Ethel Braithwaite, 93, of Oban, fell from the pier on 3 March 2024.', { kind: 'blog' }).findings) {
      assert.ok(f.fixes.length <= 4);
      assert.equal(new Set(f.fixes.map((x) => JSON.stringify(x.edits))).size, f.fixes.length);
    }
  });
});

describe('fixes: guard rails', () => {
  it('a widow is no partner', () =>
    assert.doesNotMatch(mended('The patient is a widow of 54 from Oban.', 'family-composition'), /partner/));
  it('what was written in a hard hour is set aside, front matter and line ends kept', () => {
    const post = '---\r\nkind: social\r\n---\r\nCrying in the car park. We could not get the patient back.\r\n';
    const text = mended(post, 'post-shift-emotion', 'delay-post');
    assert.equal(text, post.replace('Crying', `${NOT_BEFORE}\r\n\r\nCrying`));
    assert.ok(analyse(text).findings.every((f) => f.rule !== 'post-shift-emotion'));
  });
  it('a post never becomes a reply', () => {
    const post = 'Happy to see you back at the clinic, 7 months after your knee was repaired. You were so brave, and you know it.';
    for (const f of analyse(post, { kind: 'social' }).findings) assert.ok(f.fixes.every((x) => x.operator !== 'reply-template'));
  });
  it('nothing is left hanging where a part of the sentence goes', () => {
    const drafts = [
      'He never agreed. Turns out dad has the custody this week & took him to the appointment.',
      'It was bites over the preceding autumn while clearing lantana at his block.',
      'They came for cycle 4, in matching green shawls, each with her own tiffin.',
      '![before, Easter Sunday](stripey1.jpg)',
    ];
    for (const text of drafts)
      for (const f of analyse(text, { kind: 'social' }).findings)
        for (const x of f.fixes) {
          const after = applyEdits(text, x.edits);
          assert.doesNotMatch(after, /Turns &|preceding while|cycle 4 each|!\((?!\))|!\[\./, `${x.operator} of ${f.rule}`);
        }
  });
  it('an age that is a threshold is changed only after a look', () => {
    assert.equal(fixOf('At 47 he was too young for the screening, which begins at 50.', 'age-exact').safety, 'suggested');
    assert.equal(fixOf('A 47-year-old man had gout.', 'age-exact').safety, 'safe');
  });
  it('weeks of a newborn that was early stay', () => {
    assert.ok(!operators('The baby, 9 weeks old, was born at 26 weeks’ gestation.', 'age-exact').includes('age-to-life-stage'));
  });
  it('work that is the cause stays', () => {
    assert.ok(
      !operators('He was a pigeon breeder with hypersensitivity to birds.', 'occupation-specific').includes('occupation-to-sector'),
    );
  });
  it('no drug, dose or value is taken along', async () => {
    const text = 'She was given apixaban 5 mg at home in Oban on 3 March 2024, and her ferritin was 9434 micrograms.';
    const after = await everything(text);
    for (const value of ['apixaban', '5 mg', '9434 micrograms']) assert.ok(after.includes(value), `${value} in: ${after}`);
  });
});

describe('fixes: names', () => {
  it('one person is the patient at every mention, in one action', () => {
    const text = 'Ethel Braithwaite came in. We warmed Ethel’s hands. Ethel smiled.';
    const all = find(text, 'name-patient').fixes.find((f) => /mentions/.test(f.title));
    assert.ok(all, 'an action for every mention');
    assert.doesNotMatch(applyEdits(text, all.edits), /Ethel|Braithwaite/);
  });
  it('several people get letters by first appearance, which stay when they go one by one', async () => {
    const text = 'Mrs Ethel Braithwaite had a stroke. Later Mr Gordon Tulloch had a fall. Mrs Braithwaite went home.';
    const after = await everything(text);
    assert.match(after, /Patient A had a stroke.*[Pp]atient C? ?B? ?had|Patient A had a stroke/);
    assert.doesNotMatch(after, /Braithwaite|Tulloch/);
    const labels = [...after.matchAll(/[Pp]atient ([A-Z])\b/g)].map((m) => m[1]);
    assert.equal(new Set(labels).size, 2, after);
    assert.equal(after, await everything(text), 'the same each time');
  });
});

describe('fixes: dates', () => {
  const TEXT = 'Ethel fell on 3 March 2024. She was scanned on 10 March 2024 and went home on 24 March 2024.';
  it('all become days from the first in one action', () => {
    const after = mended(TEXT, 'date-exact', 'date-to-interval', '10 March');
    assert.match(after, /fell on day 0\. She was scanned one week later and went home on day 21\./);
  });
  it('a single date is not called day 0, and no second anchor is begun', () => {
    assert.ok(!operators('She fell on 3 March 2024 and broke her wrist.', 'date-exact').includes('date-to-interval'));
    const counted = 'She fell on day 0. On 10 March 2024 she was scanned and on 24 March 2024 she went home.';
    assert.ok(!operators(counted, 'date-exact').includes('date-to-interval'));
  });
});

describe('fixes: checked before they are offered', () => {
  const DRAFTS = [
    'Just off the worst shift. Treated a trans rights campaigner tonight, jumped on the way home from college, cuts and bruises everywhere.',
    'Mrs Ethel Braithwaite, 93, a retired lighthouse keeper from Oban, fell from the pier on 3 March 2024. Her son Gordon, 61, found her.',
    '- **Case:** 34F, *before* and after below\n- She lives in Looe with her wife and plays for [the team](https://example.org)\n',
  ];
  for (const text of DRAFTS) {
    it(`no fix leaves its finding, raises another, or touches more than its edits: ${text.slice(0, 40)}`, () => {
      const before = analyse(text, { kind: 'social' });
      const count = (all: readonly Finding[], rule: string): number => all.filter((f) => f.rule === rule && f.severity !== 'hint').length;
      for (const finding of before.findings.filter((f) => f.category !== 'jigsaw')) {
        for (const fix of finding.fixes) {
          const after = analyse(applyEdits(text, fix.edits), { kind: 'social' }).findings;
          for (const f of after)
            assert.ok(f.severity === 'hint' || count(after, f.rule) <= count(before.findings, f.rule), `${fix.title} raises ${f.rule}`);
          for (const edit of fix.edits) assert.ok(edit.start <= edit.end && edit.end <= text.length);
        }
      }
    });
  }
  it('markup stays whole', async () => {
    const after = await everything('She is **a 47-year-old thatcher** from *Oban*, and `BP 120/80`.');
    for (const mark of ['*', '`']) assert.equal(after.split(mark).length % 2, 1, `${mark} in: ${after}`);
  });
  it('a consent statement is put in once, claims nothing, and is not asked for again', async () => {
    const text = 'A 78-year-old retired lighthouse keeper from Oban told me about his dragon tattoo.';
    const fix = fixOf(text, 'consent-statement-missing');
    const after = applyEdits(text, fix.edits);
    assert.ok(after.includes(CONSENT_STATEMENT));
    assert.ok(!analyse(after, { kind: 'blog' }).findings.some((f) => f.rule === 'consent-statement-missing'));
    assert.equal((await everything(text)).split('[confirm').length, 2);
  });
});

describe('fixes: he and she', () => {
  it('become they where one person is meant and sex is not needed', () => {
    const text = 'I met a trans lad at clinic. He goes to the pool, he’s been well, and his scar has healed.';
    assert.match(
      mended(text, 'protected-characteristic', 'pronoun-neutral'),
      /They go to the pool, they’ve been well, and their scar has healed\./,
    );
  });
  it('stay where sex is clinically necessary', () => {
    const text = 'I met a trans woman at clinic. She asked about her prostate.';
    assert.ok(!operators(text, 'protected-characteristic').includes('pronoun-neutral'));
  });
});

describe('fixes: an exported chat', () => {
  const chat = '[3/2/25, 18:02:11] Macca: The van is back.\n[3/2/25, 18:15:02] Jess P: Good, thanks.\n[3/2/25, 18:16:40] Macca: Tea.\n';
  const first = (said: string, title: string): string =>
    applyEdits(chat, find(chat, 'date-exact', said).fixes.find((f) => f.title.startsWith(title))!.edits);

  it('takes out when one message was sent', () => {
    assert.equal(first('18:16:40', 'Leave out when'), chat.replace('[3/2/25, 18:16:40] ', ''));
  });

  it('takes out all times and names the senders by letters in one action', () => {
    assert.equal(first('18:15:02', 'Leave out the times'), 'Person A: The van is back.\nPerson B: Good, thanks.\nPerson A: Tea.\n');
  });
});

describe('fixes: the last resort', () => {
  it('blanks a name in a quotation, though the quotation comes to light by it', () => {
    const text = 'She looked at me with tears in her eyes and said, "It\'s Noreen. I\'m the one who teaches Irish at the school."\n';
    const noreen = find(text, 'name-patient', 'Noreen', { kind: 'social' });
    assert.ok(noreen.fixes.length > 0);
    for (const fix of noreen.fixes) assert.doesNotMatch(applyEdits(text, fix.edits), /Noreen/);
  });
});

describe('fixes: words', () => {
  it('are taken whole, whatever part of one is reported', () => {
    const text = readCorpus(join(import.meta.dirname, '../../..')).find(({ id }) => id === 'd15-015')!.text;
    for (const { fixes } of analyse(text, { kind: 'social' }).findings)
      for (const fix of fixes) assert.doesNotMatch(applyEdits(text, fix.edits), /^Ā has/m, fix.title);
  });
});

describe('fixes: what an author would sign', () => {
  it('somebody who might be a colleague is no patient', async () => {
    const text = 'Mrs Ethel Braithwaite had a stroke at 46. Maureen wants the hook back.';
    assert.match(await everything(text), /^Patient A had a stroke .* Person [B-Z] wants the hook back\./);
    assert.equal(mended('Maureen wants the hook back.', 'name-patient'), 'Somebody wants the hook back.');
  });
  it('a blank stands before a sentence is lost, in the form of what it stands for', () => {
    const cases: readonly (readonly [rule: string, before: string, after: string])[] = [
      ['occupation-specific', 'She keeps sheep above the village and has gout.', 'She [does what, in general terms] and has gout.'],
      [
        'distinctive-feature',
        'He has a handlebar moustache waxed at the ends, and a cough.',
        'He has an [appearance, in general terms] waxed at the ends, and a cough.',
      ],
    ];
    for (const [rule, before, after] of cases) assert.equal(mended(before, rule, 'placeholder'), after);
  });
  it('the last telling word of a name says what kind of place it is', () => {
    assert.equal(
      mended('My clinic opposite Church Street was above the shop. She was 46.', 'place-landmark'),
      'My clinic opposite a road was above the shop. She was 46.',
    );
  });
  it('a time keeps the word that says which side of it is meant', () => {
    const text = 'Family will not take the body until 11.52 because of the stars.';
    assert.equal(mended(text, 'date-partial'), 'Family will not take the body until the middle of the day because of the stars.');
  });
  it('a diagnosis is kept, with a note, and stays when everything is mended', async () => {
    const text = 'Our patient had fibrodysplasia ossificans progressiva.';
    assert.equal(fixOf(text, 'rare-condition').operator, 'keep-and-warn');
    assert.match(await everything(text), /fibrodysplasia ossificans progressiva/);
  });
  it('both commas of an apposition go', () => {
    const text = 'A woman of 46 came. Her wife, a lighthouse keeper, noticed the droop.';
    assert.equal(mended(text, 'family-composition'), 'A woman of 46 came. Her partner noticed the droop.');
  });
});
