// What a reader sees and does: the packaged extension in a real workbench, by mouse and keyboard.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { cancelled, colours, hover, killed, palette, problems, quickFix } from './hands.mjs';
import { byKeyboard, goesThere, highContrast, makesEdit, openPanel, PANEL_DRAFT } from './panel.mjs';
import { installVsix, pageOf, startBrowser, startServer, temporary } from './workbench.mjs';

const DRAFT = `A 47-year-old man with a painful knee.

A 52-year-old woman waited for [role] at the desk.

<!-- discreet-ignore-next age-exact: invented -->
A 63-year-old nobody.
`;

/** Runs the checks in order, each on what the one before has left; the first that fails ends them. */
export async function runUi(vsix) {
  const data = temporary('server');
  const folder = temporary('drafts');
  const file = join(folder, 'draft.md');
  writeFileSync(file, DRAFT);
  writeFileSync(join(folder, 'panel.md'), PANEL_DRAFT);
  installVsix(data, vsix);
  // Other rules may have their say on the same words; this is about what is seen of one.
  const server = await startServer({
    data,
    folder,
    settings: { 'discreet.rules': ['age-exact'], 'discreet.kind': 'blog', 'editor.minimap.enabled': false },
  });
  const { context, page } = await startBrowser();
  await page.goto(pageOf(server, { folder }, [['openFile', `vscode-remote://${server.authority}${file}`]]));
  const result = { passed: 0, failed: 0 };
  for (const [name, check] of checks(page, file, server)) {
    try {
      await check();
      console.log(`    ✔ ${name}`);
      result.passed++;
    } catch (error) {
      const picture = join(temporary('failed'), 'page.png');
      await page.screenshot({ path: picture }).catch(() => undefined);
      console.error(`    ✖ ${name}\n${error.stack}\npicture: ${picture}; log: ${server.log}`);
      result.failed++;
      break;
    }
  }
  await context.close();
  server.stop();
  console.log(`ui: ${result.passed} passed, ${result.failed} failed`);
  return result;
}

const checks = (page, file, server) => {
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const marks = editor.locator('.squiggly-warning');
  const line = (text) => editor.locator('.view-line', { hasText: text });
  const status = (text) => page.locator('.statusbar-item', { hasText: text }).waitFor();
  const marked = async (count) => {
    for (let left = 200; (await marks.count()) !== count && left; left--) await rest(100);
    assert.equal(await marks.count(), count);
  };
  return [
    [
      'marks what identifies, and not what a directive allows',
      () =>
        line('A 47-year-old')
          .waitFor()
          .then(() => marked(2)),
    ],
    ['counts it in the status bar', () => status('Discreet: 2 details')],
    ['colours placeholders and directives', () => colours(line)],
    ['says why where the mouse rests', () => hover(page, marks.first())],
    ['lists it among the problems', () => problems(page)],
    ['mends it from the keyboard', () => quickFix(page, marks.first(), line).then(() => marked(1))],
    ['mends the rest by a command', () => palette(page, 'Discreet: Apply All Safe Fixes').then(() => marked(0))],
    ['says that nothing is left', () => status('Discreet: clear')],
    ['leaves on the disk what was mended', () => saved(page, file)],
    ['says so while the server is down, and starts it again', () => killed(page, status)],
    ['opens the panel from the status bar', () => openDraft(page, 'panel.md').then(() => openPanel(page))],
    ['goes from a line of the panel to the place', () => goesThere(page)],
    ['lets the keyboard walk through the panel', () => byKeyboard(page)],
    ['can be read in high contrast', () => highContrast(page, server.configure)],
    ['makes an edit from the panel', () => makesEdit(page)],
    ['stops checking the workspace when that is cancelled', () => cancelled(page, dirname(file))],
  ];
};

async function openDraft(page, name) {
  await page.keyboard.press('Control+KeyP');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: /Discreet: [2-9] details/ }).waitFor();
}

async function saved(page, file) {
  await page.keyboard.press('Control+KeyS');
  for (let left = 100; left && !readFileSync(file, 'utf8').includes('fifties'); left--) await rest(100);
  assert.equal(
    readFileSync(file, 'utf8'),
    DRAFT.replace('A 47-year-old man', 'A man in his forties').replace('A 52-year-old woman', 'A woman in her fifties'),
  );
}
