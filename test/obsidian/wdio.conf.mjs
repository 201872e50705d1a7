// The oldest Obsidian that the manifest names and the newest, on the desktop and with the interface of a phone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { minAppVersion } = JSON.parse(readFileSync(join(root, 'client/obsidian/manifest.json'), 'utf8'));

const one = (browserVersion, installerVersion, emulateMobile) => ({
  browserName: 'obsidian',
  browserVersion,
  'wdio:obsidianOptions': {
    installerVersion,
    emulateMobile,
    plugins: [join(root, 'dist/obsidian')],
    vault: join(import.meta.dirname, 'vault'),
  },
  ...(emulateMobile ? { 'goog:chromeOptions': { mobileEmulation: { deviceMetrics: { width: 390, height: 844 } } } } : {}),
});

export const config = {
  runner: 'local',
  framework: 'mocha',
  specs: [join(import.meta.dirname, 'smoke.e2e.mjs')],
  maxInstances: 1,
  capabilities: [one(minAppVersion, 'earliest', false), one('latest', 'latest', false), one('latest', 'latest', true)],
  services: ['obsidian'],
  reporters: ['obsidian'],
  cacheDir: process.env.DISCREET_OBSIDIAN_CACHE,
  mochaOpts: { ui: 'bdd', timeout: 120_000 },
  logLevel: 'warn',
};
