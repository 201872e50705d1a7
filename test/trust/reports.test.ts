import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discreet } from '../cli/run.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
/** What would run, load or lead somewhere if it were not escaped. */
const HOSTILE = [
  'A 47-year-old <script>alert(1)</script> man <img src=x onerror=alert(2)> from Oban.',
  'Mrs "><svg onload=alert(3)> T, 93, aged &lt;b&gt;.',
  '[x](javascript:alert(4)) Her twin, 52, said “</style></title><iframe src=https://a.example></iframe> no,” and left.',
].join('\n\n');

describe('reports of hostile drafts', function () {
  this.timeout(60_000);
  let dir = '';
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'discreet-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  for (const name of ['post.md', 'a<script>alert(5)<>.md', 'x" onload="alert(6).md'])
    it(`of ${name}: may load nothing, and hold no markup of the draft or of its name`, () => {
      writeFileSync(join(dir, name), HOSTILE);
      const args = ['report', '--show-text', '--no-second-stage', '--output', 'r.html', name];
      assert.equal(discreet(args, { cwd: dir }).code, 0);
      const page = readFileSync(join(dir, 'r.html'), 'utf8');
      assert.ok(page.includes(POLICY));
      assert.match(page, /47-year-old/);
      assert.doesNotMatch(page, /<script|<iframe|<img|<svg on|\son\w+="|href="(?!#)|src=(?!x )/i);
      const tags = [...page.matchAll(/<([a-z][a-z\d]*)\b/gi)].map((m) => m[1]!.toLowerCase());
      assert.deepEqual(
        [...new Set(tags)].filter((t) => /^(?:script|iframe|img|object|embed|form|input|link|base|a)$/.test(t)),
        [],
      );
    });
});
