import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';
import { withItsLine } from '../../server/engine/fixes/line.ts';
import { readsWell } from '../../server/engine/fixes/reads.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';
import { applyEdits, selectEdits } from '../../server/engine/fixes/select.ts';
import { RULES } from '../../server/engine/rules/index.ts';
import type { Category, Finding, Fix } from '../../shared/finding.ts';
import { becomes, mended, type Cases } from './mended.ts';

function detail(category: Category, start: number, end: number, fix: Fix): Finding {
  const rule = RULES.find((r) => r.category === category)!;
  return { ...analyse('A 47-year-old man.', { kind: 'blog' }).findings[0]!, rule: rule.id, category, start, end, fixes: [fix] };
}

/** A text without what stands between ⟦ and ⟧, and without the line that this leaves empty. */
function without(marked: string, heading = false): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const edit = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1, text: '' };
  return applyEdits(text, [withItsLine(text, edit, heading)]);
}

describe('a mended sentence reads', () => {
  const cases: Cases = [
    ['On the 6th you came to us with your wife.', 'You came to us with your wife.'],
    ['In yesterday’s recording he was slurring his words.', 'In the recent recording he was slurring his words.'],
    ['On Monday’s ward round he was fine.', 'On the ward round he was fine.'],
    ['That Monday’s clinic was long for her.', 'That clinic was long for her.'],
    ['He comes every other Tuesday with his wife.', 'He comes every other week with his wife.'],
    ['A previously well 34-year-old presented with headache.', 'A previously well person in their thirties presented with headache.'],
    ['A lively eight-year-old was brought in.', 'A lively child of school age was brought in.'],
    ['The 16-year-old’s mother was angry.', 'The patient’s mother was angry.'],
    ['A man aged 47 years with chest pain came in.', 'A man in his forties with chest pain came in.'],
    ['The pain reported by Joan Petrie was sharp.', 'The pain reported by somebody was sharp.'],
    ['Physiotherapy by Mr Gill went well.', 'Physiotherapy by a colleague went well.'],
    ['Dr Anand, our respiratory registrar, asked me to see her.', 'Our respiratory registrar asked me to see her.'],
    ['She sees a counsellor, Coimbatore, each month.', 'She sees a counsellor, a city, each month.'],
    ['She rang at 4.30 in the afternoon.', 'She rang in the afternoon.'],
    ['He drinks each Diwali with his brother.', 'He drinks each year with his brother.'],
    ['She was a detained nineteen-year-old woman from Leeds.', 'She was a detained woman in her late teens.'],
    ['A 66-year-old male came in on Monday.', 'A male in his sixties came in.'],
    ['We asked Dr Mulder, my predecessor, to come.', 'We asked my predecessor to come.'],
    ['Our Lindiwe passed away in August.', 'Somebody passed away.'],
    ['Pt Shalini Ramesh was seen in bay three with a fever.', 'Pt was seen in bay three with a fever.'],
    ['She lives in a nursing home, Coimbatore, with her mother.', 'She lives in a nursing home with her mother.'],
    [
      'On 3 March he fell off a ladder. By the 12th he was home. The scan of 14 March was clean, and from 20 March he was on warfarin.',
      'On day 0 he fell off a ladder. By day 9 he was home. The scan of day 11 was clean, and from day 17 he was on warfarin.',
    ],
    ['After the 3 March clinic she slept until 9 March.', 'After the day 0 clinic she slept until day 6.'],
    ['On 30 December 2023 she fell, and on the 2nd she was scanned.', 'On day 0 she fell, and three days later she was scanned.'],
    ['She was asleep by 08:15 and stayed until 22:40.', 'She was asleep by early morning and stayed until the night.'],
    ['Mrs Margaret Oduya (“Mags”) had a stroke. Mags slept.', 'The patient had a stroke. The patient slept.'],
    ['Mrs Margaret Oduya, known as Mags, had a stroke.', 'The patient had a stroke.'],
    ['She met them at Kilifi and went on to eastern Uttar Pradesh.', 'She met them and went on to a place.'],
    ['He lives near Mutla Ridge with his brother.', 'He lives somewhere with his brother.'],
    ['A woman of seventy or so from Bihar came in.', 'A woman in her seventies came in.'],
    ['She got her leave to remain today after 17 years.', 'She got her leave to remain after 17 years.'],
    ['Sr Perpetua asked me to see him.', 'A colleague asked me to see him.'],
    ['The sister in charge, Sr Mbewana, said no.', 'The sister in charge said no.'],
    ['I said to him, Kenneth, this is a transfusion.', 'I said to him, this is a transfusion.'],
    ['“Kenneth, you need blood,” I said.', '“You need blood,” I said.'],
    ['I remember the twins, second one feet first.', 'I remember the babies, second one feet first.'],
    ['He gets up at six for the cows.', 'He gets up at six for the cows.'],
    [
      'A 46-year-old high school wrestling coach opened his pizza with a saw.',
      'A [kind of work] in his forties opened his pizza with a saw.',
    ],
    ['Mrs Margaret Ellwood called Sarah at midnight.', 'Patient A called person B at midnight.'],
    ['Mrs Margaret Oduya (Jean’s mother) sat with us.', 'Patient A (person B’s mother) sat with us.'],
    ['A 34-year-old man taking warfarin bled.', 'A man in his thirties taking warfarin bled.'],
    ['He jumped to his death from the car park.', 'He jumped to his death from the car park.'],
    ['I walked towards Mrs Ellwood.', 'I walked towards the patient.'],
    [
      'On 3 March 2024 she fell. She had been seen once before on 20 July 1998. By the 12th she was home.',
      'On day 0 she fell. She had been seen once before about 26 years before day 0. By day 9 she was home.',
    ],
    ['Yesterday, last Tuesday’s scan came back clear.', 'The recent scan came back clear.'],
    ['She lives far from Bihar.', 'She lives far from a place.'],
    ['In Oban the nurse laughed.', 'In a town the nurse laughed.'],
    ['The 85-year-old nursing home resident fell.', 'The nursing home resident in their eighties fell.'],
    ['We met her in Chair 2 and moved her to Room 14.', 'We met her in Chair 2 and moved her to Room 14.'],
    ['He was treated at Orange City Heart Institute last year.', 'He was treated at a hospital last year.'],
    ['We invited Jean Morrison, her husband, and two friends.', 'We invited somebody, her husband, and two friends.'],
    ['Pt Shalini Ramesh’s mother came with Pt Shalini Ramesh.', 'Pt’s mother came with Pt.'],
    ['Mrs Jean Morrison in triage had chest pain.', 'The patient in triage had chest pain.'],
    ['Our Lindiwe’s mother came.', 'Somebody’s mother came.'],
    [
      'The ferry was off, Oban had no dialysis, and she waited two days.',
      'The ferry was off, a town had no dialysis, and she waited two days.',
    ],
    ['She left Oban hospital by taxi.', 'She left a local hospital by taxi.'],
    ['Tomorrow’s list has her on it.', 'The next list has her on it.'],
    ['A school wrestling coach opened a visit with us.', 'A [kind of work] opened a visit with us.'],
    ['He came on a wet Thursday with a rash.', 'He came on a wet day with a rash.'],
    ['He is from the Bo-Kaap and has a rash.', 'He is from a certain place and has a rash.'],
    ['He drank in the Queen’s Head before his fit.', 'He drank in a pub before his fit.'],
    ['He’d returned to São Paulo after the scan.', 'He’d returned to a city after the scan.'],
    ['Mrs Nguyễn Thị Hương came in with a rash.', 'The patient came in with a rash.'],
    ['The one we missed was Hon. Justice Ehigiator’s driver with a fever.', 'The one we missed was somebody’s driver with a fever.'],
    ['He is the mayor of Leeds and has a rash.', 'He is somebody with a public role and has a rash.'],
    ['She had a fall Saturday and a scan Monday.', 'She had a fall and a scan.'],
    ['Mrs Jean Smith came. SMITH was admitted with a rash.', 'The patient came. The patient was admitted with a rash.'],
    ['I wrote to the Reverend John Telfer about her rash.', 'I wrote to the member of the clergy about her rash.'],
    ['My patient is the town crier and had a fall.', 'My patient is somebody with a public role and had a fall.'],
  ];
  becomes(cases);
});

describe('a heading that a fix empties', () => {
  const cases: readonly (readonly [marked: string, after: string])[] = [
    ['# a\n\n⟦b⟧\n---\n\nc.\n', '# a\n\nc.\n'],
    ['===\n⟦b⟧\n===\n\nc.\n', 'c.\n'],
  ];
  for (const [marked, after] of cases) it(JSON.stringify(marked), () => assert.equal(without(marked, true), after));
});

describe('a row of ages', () => {
  it('is told by decades, cell by cell', async () => {
    const table = '| | A | B | C |\n|---|---|---|---|\n| Age | 35 | 52 years | 17 |\n| Hb | 90 | 82 | 77 |';
    assert.equal(await mended(table), table.replace('35 | 52 years | 17', '30s | 50s | teenage'));
  });
});

describe('what does not read', () => {
  const cases: readonly (readonly [text: string, cut: string, put: string])[] = [
    ['On the 6th you came.', '6th ', ''],
    ['He speaks only Fulfulde.', ' Fulfulde', ''],
    ['He took the tram and then the number 7 bus.', ' the number 7 bus', ''],
    ['At about four they carried him.', 'four ', ''],
    ['A detained nineteen-year-old was seen.', 'nineteen-year-old', 'a young adult'],
  ];
  for (const [text, cut, put] of cases)
    it(text.replace(cut, put), () => {
      const start = text.indexOf(cut);
      assert.ok(!readsWell(text, [{ start, end: start + cut.length, text: put }]));
    });
});

describe('a line that a fix empties', () => {
  const cases: readonly (readonly [marked: string, after: string])[] = [
    ['⟦a.⟧\n\nb.\n', 'b.\n'],
    ['a.\n\n⟦b.⟧\n\nc.\n', 'a.\n\nc.\n'],
    ['a.\n⟦b.⟧\nc.\n', 'a.\nc.\n'],
    ['a.\n⟦b.⟧\n\nc.\n', 'a.\n\nc.\n'],
    ['a.\n\n⟦b.⟧\n', 'a.\n'],
    ['a.\r\n\r\n⟦b.⟧\r\n\r\nc.\r\n', 'a.\r\n\r\nc.\r\n'],
    ['a.\r\n\r\n⟦b.⟧\r\n', 'a.\r\n'],
    ['a.\n⟦b.⟧', 'a.'],
    ['a.\n- ⟦b.⟧\n- c.\n', 'a.\n- c.\n'],
    ['a.\n⟦b.⟧\n```\nc\n```\n', 'a.\n```\nc\n```\n'],
    ['---\na:\n- ⟦b⟧\n---\n\nc.\n', '---\na:\n---\n\nc.\n'],
    ['⟦b.⟧\n\n---\n\nc.\n', '\n\n---\n\nc.\n'],
    ['⟦b.⟧', ''],
  ];
  for (const [marked, after] of cases) it(JSON.stringify(marked), () => assert.equal(without(marked), after));
});

describe('a text that begins with empty lines', () => {
  for (const text of ['\n47-year-old\n', '\n\n- from Oban\n\n', '\n“I told her no,” he said.', '\r\n\r\n34F\r\n', '\n', '\n\n'])
    it(JSON.stringify(text), async () => {
      const { findings } = analyse(text, { kind: 'blog' });
      for (const edit of findings.flatMap((f) => f.fixes.flatMap((fix) => fix.edits)))
        assert.ok(edit.start >= 0 && edit.end <= text.length);
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++) {
          const taken = withItsLine(text, { start, end, text: '' });
          assert.ok(taken.start <= start && taken.end >= end, JSON.stringify(taken));
        }
      await fixAll(text, (t) => analyse(t, { kind: 'blog' }).findings, true);
    });
});

describe('a quotation', () => {
  for (const [before, after] of [
    ['“I want to go home!” he shouted at the nurse.', '[What was said, in your words], he shouted at the nurse.'],
    ['“Am I dying, doctor, or is it only the goats?” he asked me.', '[What was said, in your words], he asked me.'],
  ] as const)
    it(`${before} → ${after}`, () => {
      const lead = 'My patient came to our clinic.\n\n';
      const finding = analyse(lead + before, { kind: 'blog' }).findings.find((f) => f.rule === 'verbatim-quote')!;
      assert.equal(applyEdits(lead + before, finding.fixes[0]!.edits).slice(lead.length), after);
    });
  it('keeps both its marks, or loses both', () => {
    const text = '"Can I go?" he asked, before he went.';
    assert.equal(readsWell(text, [{ start: 0, end: 10, text: '' }]), false);
    assert.equal(readsWell(text, [{ start: 0, end: 11, text: '[what was said]' }]), true);
    assert.equal(readsWell('“I can’t. I won’t,” he said.', [{ start: 0, end: 10, text: '' }]), false);
  });
});

describe('all fixes at once', () => {
  it('say nothing twice of what a fix has said', async () => {
    const findings = (text: string): Finding[] => {
      const fix = { title: '', operator: 'occupation-to-sector', safety: 'suggested' as const };
      const found = [/drives the number 22 bus/, /works in transport, which stops outside/].map((words) => words.exec(text));
      return found.flatMap((m) =>
        m
          ? [
              detail('occupation', m.index, m.index + m[0].length, {
                ...fix,
                edits: [{ start: m.index, end: m.index + m[0].length, text: 'works in transport' }],
              }),
            ]
          : [],
      );
    };
    const { text, left } = await fixAll('He drives the number 22 bus, which stops outside.', findings, true);
    assert.equal(text, 'He works in transport, which stops outside.');
    assert.equal(left.length, 1, 'and it is told all the same');
  });
  it('leave what is told of somebody where only a blank could stand for it and it combines with nothing', async () => {
    const findings = (text: string): readonly Finding[] => analyse(text, { kind: 'blog' }).findings;
    const quoted = 'My patient had a rash.\n\n“Am I dying, doctor, or is it only the goats?” she asked me.\n';
    const { text, left } = await fixAll(quoted, findings, true);
    assert.equal(text.split('\n\n')[1]!.trim(), quoted.split('\n\n')[1]!.trim());
    assert.ok(
      left.some((f) => f.rule === 'verbatim-quote'),
      'it is told all the same',
    );
  });
  it('take it where it combines', async () => {
    const findings = (text: string): readonly Finding[] => analyse(text, { kind: 'blog' }).findings;
    const told =
      'My patient had a rash.\n\n“Am I dying, doctor, or is it only the goats?” she asked me. She has seven sons, a tattoo of a swallow on her neck, and was hurt when the crane fell on her boat.\n';
    assert.ok(findings(told).some((f) => f.rule === 'jigsaw-count'));
    const { left } = await fixAll(told, findings, true);
    assert.ok(!left.some((f) => f.rule === 'jigsaw-count'));
  });
  it('leave to the author what she did or asks about', () => {
    const fix = { title: '', operator: 'remove-detail', safety: 'suggested' as const, edits: [{ start: 0, end: 4, text: '' }] };
    assert.deepEqual(selectEdits([detail('boundary', 0, 4, fix)], true, 'Help'), []);
    assert.equal(selectEdits([detail('physical', 0, 4, fix)], true, 'Help').length, 1);
  });
  it('leave what is only suspected of having happened', () => {
    const fix = { title: '', operator: 'remove-detail', safety: 'suggested' as const, edits: [{ start: 0, end: 4, text: '' }] };
    assert.deepEqual(selectEdits([{ ...detail('event', 0, 4, fix), certainty: 'possible' }], true, 'Help me.'), []);
    assert.deepEqual(selectEdits([{ ...detail('place', 0, 4, fix), certainty: 'possible' }], true, 'Help me.'), []);
    assert.equal(selectEdits([{ ...detail('name', 0, 4, fix), certainty: 'possible' }], true, 'Help me.').length, 1);
  });
  it('leave how something was said, and a blank for what happened', () => {
    const put = (text: string, operator: string) => ({
      title: '',
      operator,
      safety: 'suggested' as const,
      edits: [{ start: 0, end: 4, text }],
    });
    for (const category of ['mock', 'quote'] as const)
      assert.deepEqual(selectEdits([detail(category, 0, 4, put('', 'remove-detail'))], true, 'Help me.'), []);
    assert.deepEqual(selectEdits([detail('event', 0, 4, put('[what happened]', 'placeholder'))], true, 'Help me.'), []);
    assert.equal(selectEdits([detail('event', 0, 4, put('fell', 'event-generalise'))], true, 'Help me.').length, 1);
  });
  it('leave what is told elsewhere all the same', () => {
    const text = 'A beekeeper came in. Beekeepers tolerate hundreds of stings.';
    const fix = (put: string) => ({
      title: '',
      operator: 'occupation-to-sector',
      safety: 'suggested' as const,
      edits: [{ start: 2, end: 11, text: put }],
    });
    assert.deepEqual(selectEdits([detail('occupation', 2, 11, fix('outdoor worker'))], true, text), []);
    assert.equal(selectEdits([detail('occupation', 2, 11, fix('beekeeper by trade'))], true, text).length, 1);
    assert.equal(selectEdits([detail('place', 2, 11, fix('outdoor worker'))], true, text).length, 1);
    const both = [detail('occupation', 2, 11, fix('worker')), { ...detail('occupation', 21, 31, fix('worker')), fixes: [] }];
    assert.equal(selectEdits(both, true, text).length, 1, 'where the other mention is a finding, too');
  });
  it('leave a sentence that would go for a day', () => {
    const day = 'We did eight sessions and I saw him again in June. ';
    const fix = { title: '', operator: 'remove-sentence', safety: 'suggested' as const, edits: [{ start: 0, end: day.length, text: '' }] };
    assert.deepEqual(selectEdits([detail('date', 45, 49, fix)], true, `${day}He was well.`), []);
  });
});
