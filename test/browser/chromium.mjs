// A real browser that may ask nobody for anything: Chromium from Debian.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const browser = () => [process.env.DISCREET_CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));

/** Installs what is missing: on Debian or Ubuntu, as root. */
export function installBrowser(...more) {
  const missing = [...(browser() ? [] : ['chromium', 'fonts-dejavu-core']), ...more];
  if (!missing.length) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['-q', 'update'],
    ['-qq', '-y', 'install', '--no-install-recommends', ...missing],
  ]) {
    console.log(`$ apt-get ${args.join(' ')}`);
    execFileSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment });
  }
}

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
/** The address of pages that are made up by a test; no other is answered. */
export const ADDRESS = 'http://discreet.test/';

const folders = [];
const contexts = new Map();

/** One browser for all pages with the same options; it is not asked to start for each. */
function contextWith(options) {
  const key = JSON.stringify(options);
  const known = contexts.get(key);
  if (known) return known;
  installBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'discreet-browser-'));
  folders.push(folder);
  const context = chromium.launchPersistentContext(folder, {
    ...{ executablePath: browser(), headless: true, viewport: { width: 1100, height: 760 }, args: SWITCHES },
    ...options,
  });
  contexts.set(key, context);
  return context;
}

/** Ends the browsers that this process has started. */
export async function closeBrowsers() {
  for (const context of contexts.values()) await (await context).close();
  contexts.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Opens a page: `html` at ADDRESS, or `url`. `options` are playwright's for a context.
 * Its `wrong` holds every request that was made, page error and console error; a test expects it empty.
 */
export async function openPage({ html, url }, options = {}) {
  const context = await contextWith(options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  await page.route(/^(?!file:|blob:|data:)/, (route) => {
    if (route.request().url() === ADDRESS && html) return route.fulfill({ body: html, contentType: 'text/html' });
    wrong.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(html ? ADDRESS : url);
  return { page, context, wrong, close: () => page.close() };
}

/** Waits until `read`, asked in the page with `argument`, gives what is expected; fails with what it gave last. */
export async function until(page, read, expected, argument) {
  const want = JSON.stringify(expected);
  let got;
  for (const end = Date.now() + 30_000; Date.now() < end; await page.waitForTimeout(25)) {
    got = JSON.stringify(await page.evaluate(read, argument));
    if (got === want) return;
  }
  throw new Error(`expected ${want}, and it stayed ${got}`);
}
