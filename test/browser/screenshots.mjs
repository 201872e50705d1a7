// npm run screenshot: the pictures of the page and of the Obsidian plugin, of the built things at work on an invented draft.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, pageWith, ROOT } from './bundles.mjs';
import { closeBrowsers, openPage } from './chromium.mjs';

const DRAFT = `A 47-year-old teacher from Leeds came in with a swollen knee. We were sure that it was gout.

Three washouts later she went home, and her husband brought honey for the whole ward.`;

const rested = (page) => page.waitForTimeout(900);
const to = (file) => join(ROOT, file);

async function drafting() {
  const options = { viewport: { width: 1180, height: 720 }, deviceScaleFactor: 1.5, colorScheme: 'light' };
  const { page } = await openPage({ url: pathToFileURL(to('dist/web/discreet.html')).href }, options);
  await page.locator('.cm-content').focus();
  await page.keyboard.insertText(DRAFT);
  await page.locator('.discreet-mark', { hasText: '47-year-old' }).first().waitFor();
  await page.getByRole('combobox', { name: 'I am writing' }).selectOption({ label: 'A post or message' });
  await take(page, 'client/web/screenshot.png');
}

/** A picture with the card of the age open. */
async function take(page, file) {
  await rested(page);
  await page
    .locator('.discreet-mark', { hasText: /^47-year-old$/ })
    .first()
    .hover();
  await page.locator('.discreet-card .discreet-fix').first().waitFor();
  await rested(page);
  await page.screenshot({ path: to(file) });
}

/** Obsidian's names for its colours and its places, as its light theme has them. */
const THEME = `
body { margin: 0; display: flex; font: 15px/1.55 system-ui, 'DejaVu Sans', sans-serif; color: #222; background: #fff; --text-error: #c1121f;
  --color-orange: #b25e02; --color-blue: #086ddd; --text-faint: #666; --color-red-rgb: 233, 49, 71; --background-modifier-border: #e0e0e0;
  --background-primary: #fff; --text-normal: #222; --text-muted: #5c5c5c; --interactive-accent: #6a51c7; --text-on-accent: #fff;
  --background-secondary: #f6f6f6; --font-interface: inherit; --font-text: inherit; --size-4-2: 8px; --size-4-3: 12px; --font-ui-large: 18px; }
.markdown-source-view { flex: 1.4; padding: 34px 40px; font-size: 16px } .leaf { flex: 1; order: 2; height: 720px; overflow: hidden; background: #fbfbfb; border-left: 1px solid #e0e0e0 }
.cm-editor.cm-focused { outline: none } .cm-scroller { font-family: inherit !important; line-height: 1.7 !important }
.status-bar-item { position: fixed; right: 0; bottom: 0; padding: 3px 12px; background: #f6f6f6; border: 1px solid #e0e0e0; font-size: 12px } .ribbon { display: none }
.leaf button { font: inherit; border: 1px solid #d4d4d4; border-radius: 5px; background: #fff }`;

async function obsidian() {
  const html = await pageWith('obsidian-app.mjs', THEME + built('obsidian/styles.css'));
  const { page } = await openPage({ html }, { viewport: { width: 1180, height: 720 }, deviceScaleFactor: 1.5 });
  await page.evaluate(
    async ([code, manifest, note]) => {
      window.host.file('bees.md', note);
      window.host.data = JSON.stringify({ settings: { kind: 'blog' } });
      window.host.open('bees.md');
      await window.host.load(code, manifest);
      await window.host.plugin.showPanel();
    },
    [built('obsidian/main.js'), JSON.parse(built('obsidian/manifest.json')), `# What a swollen knee taught me\n\n${DRAFT}\n`],
  );
  await page.locator('.discreet-mark', { hasText: '47-year-old' }).first().waitFor();
  await take(page, 'client/obsidian/screenshot.png');
}

await drafting();
await obsidian();
await closeBrowsers();
