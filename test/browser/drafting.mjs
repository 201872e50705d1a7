// The built drafting page, opened from the disk with the network off, for the tests.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './bundles.mjs';
import { closeBrowsers, openPage, until } from './chromium.mjs';

const PAGE = pathToFileURL(join(ROOT, 'dist/web/discreet.html')).href;
export const DRAFT = '😀 A 47-year-old man came in. A 52-year-old woman waited.';
export const DESK = { offline: true, permissions: ['clipboard-read', 'clipboard-write'] };
export const PHONE = { ...DESK, viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

/** Called in a `describe`: each of its tests opens the page once, and after it nothing may have been asked for or gone wrong. */
export function drafting() {
  let tab;
  after(closeBrowsers);
  afterEach(async () => {
    const { wrong } = tab;
    await tab.close();
    assert.deepEqual(wrong, [], 'requests, page errors and console errors');
  });

  /** As from the clipboard: one insertion. */
  const write = async (draft) => {
    await tab.page.locator('.cm-content').focus();
    await tab.page.keyboard.insertText(draft);
  };
  return {
    write,
    get page() {
      return tab.page;
    },
    /** What has been asked for or gone wrong; what a test expects it takes out. */
    get wrong() {
      return tab.wrong;
    },
    async start(draft = DRAFT, options = DESK) {
      tab = await openPage({ url: PAGE }, options);
      await tab.page.evaluate(() => localStorage.clear());
      if (draft) await write(draft);
    },
    async paste(draft) {
      await tab.page.evaluate((words) => navigator.clipboard.writeText(words), draft);
      await tab.page.locator('.cm-content').focus();
      await tab.page.keyboard.press('Control+v');
    },
    text: () => tab.page.locator('.cm-content').evaluate((e) => [...e.querySelectorAll('.cm-line')].map((l) => l.textContent).join('\n')),
    found: () => tab.page.locator('#panel h2').first().innerText(),
    read: (expected) => until(tab.page, () => document.querySelector('#panel h2')?.textContent, expected),
    click: (name) => tab.page.getByRole('button', { name, exact: true }).click(),
    said: (part) => tab.page.locator('#said', { hasText: part }).waitFor(),
    mark: (words) => tab.page.locator('.discreet-mark', { hasText: words }),
  };
}
