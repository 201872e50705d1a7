import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../../..');

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: { run: string; env?: Record<string, string> }[] };
}

describe('how the command is got', () => {
  it('never by a bare name: at npm that is somebody else’s package', () => {
    const files = readdirSync(ROOT).filter((name) => /\.(?:md|ya?ml)$/.test(name));
    assert.ok(files.includes('action.yml') && files.includes('.pre-commit-hooks.yaml') && files.includes('MACHINES.md'));
    for (const file of files) {
      const named = /\b(?:npx|npm (?:i|in|install|add|exec|x))\b[^\n`]*[\s"']discreet\b(?!\/)[^\n`]*/.exec(
        readFileSync(join(ROOT, file), 'utf8'),
      );
      assert.equal(named?.[0], undefined, file);
    }
  });

  it('the action runs its own checkout', function () {
    this.timeout(60_000);
    const dir = mkdtempSync(join(tmpdir(), 'discreet-'));
    try {
      writeFileSync(join(dir, 'a b.md'), 'A 47-year-old man with gout.\n');
      const { inputs, runs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
      const filled = (value: string): string => value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => inputs[name]!.default);
      const statuses = runs.steps.map(({ run, env = {} }) => {
        const given = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
        const surroundings = { ...process.env, GITHUB_ACTION_PATH: ROOT, ...given };
        return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { cwd: dir, env: surroundings }).status;
      });
      assert.deepEqual(statuses, [0, 1], 'it is built already, and finds something');
      const { runs: logs } = JSON.parse(readFileSync(join(dir, 'discreet.sarif'), 'utf8')) as Log;
      assert.equal(logs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri, 'a%20b.md');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
