import assert from 'node:assert/strict';
import { KINDS } from '../../../shared/finding.ts';
import { discreet } from '../../cli/run.ts';
import type { Dice } from '../dice.ts';
import { mutateText } from '../mutate.ts';
import { draft, MARKER } from '../seeds.ts';
import { smallerList, type Target } from '../target.ts';
import { strangeJson } from './strange.ts';

/** Lines for standard input, bytes one each (latin 1). */
type Input = readonly string[];

function line(dice: Dice): string {
  if (dice.once(5)) return JSON.stringify(strangeJson(dice));
  const text = mutateText(dice, `${draft(dice).slice(0, 1500)} ${MARKER}`, draft(dice));
  const row = {
    path: dice.pick(['a.md', 'b.html', '/etc/c.tex', '', '../x']),
    text,
    kind: dice.pick([...KINDS, 'auto', 'odd', 7, undefined, undefined]),
  };
  const json = JSON.stringify(row);
  return dice.once(4) ? mutateText(dice, json, json) : json;
}

const bytes = (text: string): string => Buffer.from(text.replace(/[\r\n]/g, ' ')).toString('latin1');

/** Every line of a stream has its line in the answer, whatever stands in it. */
export const stream: Target<Input> = {
  name: 'stream',
  share: 1,
  fresh: (dice) => dice.list(12, () => bytes(line(dice))),
  mutate: (dice, input) => [...input.slice(0, dice.length(8)), bytes(line(dice)), dice.pick(['\xff\xfe', '\x00', '{}', '[]', 'null', '"'])],
  run(input) {
    const given = Buffer.from(`${input.join('\n')}\n`, 'latin1');
    const args = ['check', '--input', 'jsonl', '--format', 'jsonl', '--no-second-stage'];
    const { code, out, err } = discreet(args, { input: given });
    assert.ok([0, 1, 2].includes(code ?? -1), `code ${code}: ${err}`);
    const answers = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.ok(!answers.some((a) => JSON.stringify({ ...a, path: '' }).includes(MARKER)), 'text of the draft is told');
    assert.ok(!/something went wrong/.test(err), err);
    const lines = given
      .toString()
      .split('\n')
      .filter((l) => l.trim());
    assert.equal(answers.length, lines.length, 'an answer for each line');
    return answers.map((a) => Object.keys(a).join());
  },
  smaller: smallerList,
};
