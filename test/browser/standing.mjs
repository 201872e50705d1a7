// The CodeMirror client in its page (stand.mjs), for the tests.
import assert from 'node:assert/strict';
import { pageWith } from './bundles.mjs';
import { closeBrowsers, openPage, until } from './chromium.mjs';

export const SETTINGS = { rules: ['age-exact'], kind: 'blog' };
export const NOTE = '# Clinic\n\n👩‍⚕️😀 A 47-year-old man came in. A 52-year-old woman waited.\n';
export const AGES = ['47-year-old', '52-year-old'];

/** Called in a `describe`: each of its tests opens one page, and after it nothing may have been asked for or gone wrong. */
export function standing() {
  let html;
  let tab;
  before(async () => (html = await pageWith('stand.mjs', '.cm-editor { max-height: 300px; width: 600px }')));
  after(closeBrowsers);
  afterEach(async () => {
    const { wrong } = tab;
    await tab.close();
    assert.deepEqual(wrong, []);
  });

  const open = async (options) => void (tab = await openPage({ html }, options));
  return {
    open,
    get page() {
      return tab.page;
    },
    async start({ note = NOTE, browser = {}, patience } = {}) {
      await open(browser);
      await tab.page.evaluate(
        ([doc, options]) => {
          window.stand.begin(options);
          window.stand.open('a', doc);
        },
        [note, { settings: SETTINGS, patience }],
      );
      await until(tab.page, () => window.stand.checker.document('test:a').owed, false);
    },
    marked: (expected, pane = 0) => until(tab.page, (i) => window.stand.marked(i), expected, pane),
    text: (pane = 0) => tab.page.evaluate((i) => window.stand.text(i), pane),
  };
}
