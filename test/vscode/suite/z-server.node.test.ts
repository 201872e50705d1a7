import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, draft, eventually, reported, type } from './helpers.ts';

const AGE = 'age-exact';

/** The server's process: the child of this one that runs its bundle. */
function server(): number | undefined {
  const rows = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const row = rows
    .map((r) => r.trim().split(/\s+/))
    .find(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('lsp.cjs'));
  return row && Number(row[0]);
}

describe('the server', () => {
  afterEach(closeAll);

  it('comes back when it is killed, and knows the drafts and their changes', async () => {
    const document = await draft('killed.md', 'A 47-year-old man came in.\n');
    await reported(document, AGE, 1);
    for (let time = 1; time <= 2; time++) {
      const old = await eventually('a server', server);
      process.kill(old, 'SIGKILL');
      await eventually('a new server', () => {
        const now = server();
        return now !== undefined && now !== old;
      });
      await type(document, new vscode.Position(0, 0), 'A 52-year-old woman left.\n');
      await reported(document, AGE, time + 1);
    }
  });

  it('is started anew by a command', async () => {
    const document = await draft('restart.md', 'A 47-year-old man came in.\n');
    await reported(document, AGE, 1);
    const old = server();
    await vscode.commands.executeCommand('discreet.restart');
    await eventually('a new server', () => server() !== undefined && server() !== old);
    await reported(document, AGE, 1);
    assert.notEqual(server(), old);
  });
});
