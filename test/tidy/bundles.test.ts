import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../../dist');
const NETWORK =
  /\bfetch\(|XMLHttpRequest|\bWebSocket\(|sendBeacon|EventSource\(|require\("(?:node:)?(?:https?|http2|dgram|tls|dns|undici)"\)/;

/** The protocol library can also listen on a local socket or pipe when it is told to: `net` is all that it may load. */
describe('bundles', () => {
  for (const bundle of [
    'server/cli.cjs',
    'server/cli.code.js',
    'server/lsp.cjs',
    'server/lsp.code.js',
    'engine/index.js',
    'server/worker.js',
    'server/encoder.cjs',
    'server/learned/encoder.worker.js',
    'client/vscode.cjs',
    'client/vscode.web.cjs',
    'obsidian/main.js',
    'web/discreet.html',
  ]) {
    it(`${bundle} is built and holds no network code`, () => {
      const file = join(DIST, bundle);
      assert.ok(existsSync(file), 'not built: npm run build');
      const found = NETWORK.exec(readFileSync(file, 'utf8'));
      assert.equal(found?.[0], undefined);
    });
  }

  it('leave out of the language model only what nobody asks for', () => {
    const wink = readFileSync(join(DIST, '../server/engine/language/wink.ts'), 'utf8');
    assert.match(wink, /winkNLP\(this\.model[^,]*, \['sbd', 'pos'\]\)/);
    assert.doesNotMatch(wink, /\b(?:lemma|entities|sentiment)\b/);
  });
});
