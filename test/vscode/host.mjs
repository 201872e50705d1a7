// Runs the suite inside an extension host of a real workbench: Node's, or the one in a worker of the browser.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { format } from 'node:util';
import { pageOf, startBrowser, startServer, temporary } from './workbench.mjs';

const LONGEST = 300_000;
/** The console is the whole workbench's; these are about what is left out of it here. */
const NOISE =
  /^(?:Error: )?(?:Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog'|Timed out waiting for authentication provider|ChatSessionStore|\[(?:DefaultAccount|chat-stt|reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker)|Ignoring fetching|Updating additional builtin|Creating a socket|Resolv(?:ing|ed) connection)/;

/** The suite in Node's extension host. Resolves with what was passed and failed; a host that never answers counts as failed. */
export async function runSuite(root, tests) {
  const { folder, server, context, page } = await workbench();
  // Two roots, as many a workspace has; the browser’s flavour is one folder.
  const workspace = join(temporary('workspace'), 'two.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: folder }, { path: temporary('second') }] }));
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(join(root, tests))],
  ];
  return drive({ server, context, page }, pageOf(server, { workspace }, payload));
}

/** The same suite in the extension host of a browser, without what is about processes. */
export async function runWebSuite(root, tests) {
  const { folder, server, context, page } = await workbench();
  await serveExtension(context, `http://${server.authority}`, root, tests);
  return drive({ server, context, page }, pageOf(server, { folder }, []));
}

async function workbench() {
  const folder = temporary('drafts');
  const server = await startServer({ data: temporary('server'), folder });
  const { context, page } = await startBrowser();
  return { folder, server, context, page };
}

async function drive({ server, context, page }, address) {
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
  await page.goto(address);
  const code = await ended;
  clearTimeout(timer);
  await context.close();
  server.stop();
  if (!counts) console.error(`the suite in the workbench gave no count (${code}); see ${server.log}`);
  if (!counts || (code !== 0 && !counts.failed)) return { passed: counts?.passed ?? 0, failed: 1 };
  return counts;
}

const OWN = '/__extension';
const TYPES = { '.js': 'text/javascript', '.cjs': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/**
 * A worker can be started from an extension that comes over HTTP, and by the page's policy only from the page's own origin:
 * the files of the extension are answered there, and the page's configuration is told of them.
 */
async function serveExtension(context, origin, root, tests) {
  const under = (path) => (url) => url.origin === origin && url.pathname.startsWith(path);
  await context.route(under(`${OWN}/`), (route) => {
    const file = join(root, normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(OWN.length))));
    if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ status: 200, contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
  });
  const { host } = new URL(origin);
  const at = (path) => ({ scheme: 'http', authority: host, path: `${OWN}${path}` });
  await context.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const page = await response.text();
      const body = page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, settings) => {
        const configuration = JSON.parse(settings.replaceAll('&quot;', '"'));
        configuration.developmentOptions = {
          ...configuration.developmentOptions,
          extensions: [at('')],
          extensionTestsPath: at(`/${tests}`),
        };
        return `${before}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
      });
      await route.fulfill({ response, body });
    },
  );
}
