// Runs the suite inside the Node extension host of a real workbench.
import { join } from 'node:path';
import { format } from 'node:util';
import { pageOf, startBrowser, startServer, temporary } from './workbench.mjs';

const LONGEST = 240_000;
/** The console is the whole workbench's; these are about what is left out of it here. */
const NOISE =
  /^(?:Error: )?(?:Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog'|Timed out waiting for authentication provider|ChatSessionStore|\[(?:DefaultAccount|chat-stt|reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker)|Ignoring fetching|Updating additional builtin|Creating a socket|Resolv(?:ing|ed) connection)/;

/** Resolves with what was passed and failed; a host that never answers counts as failed. */
export async function runSuite(root, tests) {
  const folder = temporary('drafts');
  const server = await startServer({ data: temporary('server'), folder });
  const { context, page } = await startBrowser();
  let counts;
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  await page.exposeFunction('codeAutomationLog', (_type, parts) => {
    const line = format(...[parts].flat());
    const said = /^suite: (\d+) passed, (\d+) failed/.exec(line);
    if (said) counts = { passed: Number(said[1]), failed: Number(said[2]) };
    if (!NOISE.test(line)) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', (code) => end(code));
  const timer = setTimeout(() => end('no end'), LONGEST);
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(join(root, tests))],
  ];
  await page.goto(pageOf(server, folder, payload));
  const code = await ended;
  clearTimeout(timer);
  await context.close();
  server.stop();
  if (!counts) console.error(`the suite in the workbench gave no count (${code}); see ${server.log}`);
  if (!counts || (code !== 0 && !counts.failed)) return { passed: counts?.passed ?? 0, failed: 1 };
  return counts;
}
