// A real VS Code workbench without a desktop: VS Code's server, its Node extension host, and a browser that shows the page.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { browser } from '../browser/chromium.mjs';
import { NODE_BIN, VSCODE } from './install.mjs';

const made = [];

export function temporary(name) {
  const folder = mkdtempSync(join(tmpdir(), `discreet-${name}-`));
  made.push(folder);
  return folder;
}

/** Takes away what was made; after a failure it is left to be looked at. */
export const cleanUp = () => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
};

const serverArguments = (data) => [
  join(VSCODE, 'out/server-main.js'),
  '--accept-server-license-terms',
  ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions'), '--telemetry-level', 'off'],
];

function environment() {
  const ours = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(ours), EXTENSIONS_GALLERY: '{}', PATH: dirname(NODE_BIN) + delimiter + process.env.PATH };
}

/** Installs a packaged extension into the data folder of a server that is not started yet. */
export function installVsix(data, vsix) {
  const { status, stdout, stderr } = spawnSync(NODE_BIN, [...serverArguments(data), '--install-extension', vsix, '--force'], {
    env: environment(),
    encoding: 'utf8',
  });
  if (status !== 0 || !stdout.includes('was successfully installed'))
    throw new Error(`the package could not be installed\n${stdout}${stderr}`);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts VS Code's server on `folder`; `settings` are added to what keeps it quiet. */
export async function startServer({ data, folder, settings = {} }) {
  /** Sets what differs from what keeps the workbench quiet, before the start or while it runs. */
  const configure = (changes) => {
    for (const scope of ['Machine', 'User']) {
      mkdirSync(join(data, 'data', scope), { recursive: true });
      writeFileSync(join(data, 'data', scope, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings, ...changes }));
    }
  };
  configure({});
  const port = await freePort();
  const log = join(data, 'server.log');
  const out = openSync(log, 'w');
  // Without the test driver the page takes no extension in development and no tests.
  const listen = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--enable-smoke-test-driver',
    '--default-folder',
    folder,
  ];
  const child = spawn(NODE_BIN, [...serverArguments(data), ...listen], { env: environment(), stdio: ['ignore', out, out], detached: true });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL'); // The group that we have made, and nothing else.
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', stop);
  for (const end = Date.now() + 60_000; ; await rest(100)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`VS Code's server does not answer:\n${readFileSync(log, 'utf8')}`);
    if (
      await fetch(`http://127.0.0.1:${port}/version`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
  }
  return { authority: `127.0.0.1:${port}`, log, stop, configure };
}

const LOCAL = /^(127\.0\.0\.1|localhost|([a-z0-9-]+\.)*localhost)$/;

/** A browser that reaches this machine only. */
export async function startBrowser(viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1) {
  const context = await chromium.launchPersistentContext(temporary('browser'), {
    executablePath: browser(),
    headless: true,
    viewport,
    deviceScaleFactor,
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
      // A page that a test has answered itself has no address of its own, and its sockets to this machine would be refused.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,LocalNetworkAccessChecksWebRTC',
    ],
  });
  await context.route(
    (url) => !LOCAL.test(url.hostname),
    (route) => route.abort(),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(40_000);
  return { context, page };
}

/** Address of the workbench's page on a `folder` or a `workspace` file; `payload` is what VS Code's own test runner passes. */
export function pageOf({ authority }, opened, payload) {
  const url = new URL(`http://${authority}/`);
  for (const [kind, path] of Object.entries(opened)) url.searchParams.set(kind, path);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
