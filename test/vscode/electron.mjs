// npm run test:electron: the same suite in the desktop editor, for machines with a network (or with VSCODE_BINARY, a path to it).
import { runTests } from '@vscode/test-electron';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, TESTS } from './bundle.mjs';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'discreet-drafts-'));
const editor = process.env.VSCODE_BINARY ? { vscodeExecutablePath: process.env.VSCODE_BINARY } : { version: process.argv[2] ?? 'stable' };

await bundle(root);
await runTests({
  ...editor,
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, TESTS),
  launchArgs: [
    folder,
    '--disable-extensions',
    '--disable-workspace-trust',
    '--skip-welcome',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
