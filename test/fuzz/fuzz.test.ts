import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session, type Find } from './session.ts';
import { target, type Target } from './target.ts';
import { TARGETS } from './targets/index.ts';

const FINDS = join(import.meta.dirname, '../../../test/fuzz/finds');
const SEED = 20261126;
const INPUTS = 50;

describe('the fuzzer', function () {
  this.timeout(180_000);

  for (const name of readdirSync(FINDS)) {
    const { target, input, message } = JSON.parse(readFileSync(join(FINDS, name), 'utf8')) as Find;
    it(`${name}: no longer “${message.split('\n')[0]!}”`, async () => {
      await TARGETS.find((t) => t.name === target)!.run(input);
    });
  }

  it(`finds nothing in ${INPUTS} inputs of one seed (npm run fuzz -- --minutes 60)`, async () => {
    const session = new Session(SEED, TARGETS);
    for (let left = INPUTS; left > 0; left--) {
      const next = session.next();
      const find = await session.run(next);
      if (find) assert.fail(`${find.target}: ${find.message}\n${JSON.stringify(find.input).slice(0, 4000)}`);
    }
    assert.ok(session.seen > 100, `${session.seen} different things seen`);
  });

  it('tells what breaks, keeps what is new, and is the same again', async () => {
    const run = async (): Promise<[number, readonly Find[]]> => {
      const session = new Session(SEED, [target(brittle)]);
      const finds: Find[] = [];
      for (let i = 0; i < 200; i++) finds.push(...[await session.run(session.next())].filter((f) => f !== undefined));
      return [session.seen, finds];
    };
    const [seen, finds] = await run();
    assert.ok(seen > 3 && finds.length > 0);
    assert.ok(finds.every((f) => (f.input as number) > 40 && f.message.startsWith('too high')));
    assert.deepEqual(
      (await run())[1].map((f) => f.input),
      finds.map((f) => f.input),
    );
  });
});

/** Breaks above forty, which nothing but change after change of what is new comes to. */
const brittle: Target<number> = {
  name: 'brittle',
  share: 1,
  fresh: (dice) => dice.int(10),
  mutate: (dice, input) => input + dice.int(10),
  run(input) {
    assert.ok(input <= 40, 'too high');
    return [String(Math.floor(input / 5))];
  },
  *smaller(input) {
    yield input - 1;
  },
};
