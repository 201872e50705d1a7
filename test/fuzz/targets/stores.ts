import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, readSettings, SETTINGS } from '../../../shared/settings.ts';
import { readBaseline } from '../../../server/cli/baseline.ts';
import { settingsFor } from '../../../server/cli/config.ts';
import { Ignored } from '../../../server/cli/ignored.ts';
import { withKindOf } from '../../../server/engine/kind-by-path.ts';
import { ignoresOf, readKept } from '../../../client/obsidian/store.ts';
import type { Dice } from '../dice.ts';
import { mutateText } from '../mutate.ts';
import { smallerText, timed, type Target } from '../target.ts';
import { glob, strangeJson, strangeSettings } from './strange.ts';

/** A file that somebody else has written, and the path of a draft that it is asked about. */
interface Input {
  readonly file: string;
  readonly path: string;
}

const PATHS = ['posts/a.md', `${'a'.repeat(150)}.md`, `${'a/'.repeat(60)}b.md`, 'a b/ü.md', '-.md', 'replies/2026/x.reply.md'];

function fresh(dice: Dice): Input {
  const path = dice.pick(PATHS);
  if (dice.once(4)) return { path, file: dice.list(20, () => (dice.once(3) ? '!' : '') + glob(dice)).join('\n') };
  const json = dice.once(2) ? strangeSettings(dice) : strangeJson(dice);
  const file = JSON.stringify(json);
  return { path, file: dice.once(3) ? mutateText(dice, file, file) : file };
}

/** What a file gives to whoever reads it, or undefined where it is no JSON. */
function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

/** Settings, ignore files, baselines and the plugin's store: read as far as they are right, in time. */
export const stores: Target<Input> = {
  name: 'stores',
  share: 4,
  fresh,
  mutate: (dice, input) => ({ ...input, file: mutateText(dice, input.file, JSON.stringify(strangeJson(dice))) }),
  run({ file, path }) {
    const folder = mkdtempSync(join(tmpdir(), 'discreet-fuzz-'));
    try {
      for (const name of ['.discreet.json', '.discreetignore', '.gitignore', 'base.json']) writeFileSync(join(folder, name), file);
      writeFileSync(join(folder, 'base.json.key'), 'k');
      return timed(1500 + file.length * 0.01, 'the file', () => read(folder, file, path));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  *smaller(input) {
    for (const file of smallerText(input.file)) yield { ...input, file };
  },
};

function read(folder: string, file: string, path: string): string[] {
  const raw = parsed(file);
  const { settings, problems } = readSettings(raw);
  for (const { key, type } of SETTINGS) {
    const [first, second] = key.split('.') as [keyof typeof settings, string?];
    const value: unknown = second ? (settings[first] as unknown as Record<string, unknown>)[second] : settings[first];
    assert.equal(Array.isArray(value) ? 'array' : typeof value, type, key);
  }
  const kept = ignoresOf(readKept(raw));
  assert.ok(/^[0-9a-f]{64}$/.test(kept.key) && kept.entries.every((e) => typeof e === 'string'));
  const own = settingsFor(join(folder, path));
  assert.deepEqual(own.settings, raw === undefined ? DEFAULT_SETTINGS : settings);
  const ignored = new Ignored();
  const left = [ignored.always(join(folder, path)), ignored.whenFound(join(folder, path))];
  const kind = withKindOf(path, settings).kind;
  let baseline = 'baseline';
  try {
    readBaseline(join(folder, 'base.json'));
  } catch (error) {
    assert.match((error as Error).message, /is no baseline/);
    baseline = 'no baseline';
  }
  return [kind, baseline, ...left.map(String), ...problems.map((p) => p.slice(0, 12))];
}
