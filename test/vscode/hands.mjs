// What a reader does in the workbench, and what is seen then.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

/** A word that the grammar knows has a part of the line, and a colour, of its own. */
export async function colours(line) {
  for (const [text, word] of [
    ['waited for', '[role]'],
    ['discreet-ignore-next', 'discreet-ignore-next'],
  ]) {
    const spans = line(text).locator('span span');
    const colour = (of) => of.evaluate((e) => getComputedStyle(e).color);
    const own = spans.getByText(word, { exact: true });
    for (let left = 100; !(await own.count()) && left; left--) await rest(100);
    assert.notEqual(await colour(own), await colour(spans.first()), word);
  }
}

/** Where an element is, once it is there: the editor draws its lines anew whenever its size changes. */
async function place(element) {
  for (let left = 200; left; left--) {
    const box = await element.boundingBox({ timeout: 1000 }).catch(() => null);
    if (box) return box;
    await rest(100);
  }
  throw new Error('it is not to be seen');
}

export async function hover(page, mark) {
  const { x, y, width, height } = await place(mark);
  const box = page.locator('.monaco-hover:visible', { hasText: 'What helps' });
  for (let left = 8; left && !(await box.first().isVisible()); left--) {
    await page.mouse.move(x + 60, y + 150);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await box
      .first()
      .waitFor({ timeout: 4000 })
      .catch(() => undefined);
  }
  const said = (await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n');
  assert.equal(said.match(/An exact age/g)?.length, 1, said);
  assert.match(said, /age-exact/);
  await page.keyboard.press('Escape');
  await page.mouse.move(x + 60, y + 250);
}

export async function problems(page) {
  await page.keyboard.press('Control+Shift+KeyM');
  const rows = page.locator('.markers-panel .monaco-list-row', { hasText: 'age-exact' });
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);
  await page.keyboard.press('Control+Shift+KeyM');
  await rows.first().waitFor({ state: 'hidden' });
}

export async function quickFix(page, mark, line) {
  const { x, y, width, height } = await place(mark);
  const first = page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Give the decade' });
  // The keys are lost while something else still gives the focus back.
  for (let left = 5; left && !(await first.isVisible()); left--) {
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.press('Control+Period');
    await first.waitFor({ timeout: 8000 }).catch(() => page.keyboard.press('Escape'));
  }
  // Enter, not a click: VS Code lays a shield over a menu that opens under the mouse.
  await page.keyboard.press('Enter');
  await line('A man in his forties with a painful knee.').waitFor();
}

export async function palette(page, command) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(command);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: command }).waitFor();
  await page.keyboard.press('Enter');
}

/** Twice, as the first rest is too short to be seen for certain. */
export async function killed(page, status) {
  for (let time = 1; time <= 2; time++) {
    process.kill(await languageServer(), 'SIGKILL');
    if (time === 2) await status('Discreet: not checking');
    await languageServer();
    await status('Discreet: clear');
  }
}

/** The server's process, among those that come from this one. */
async function languageServer() {
  for (let left = 200; left; left--) {
    const rows = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((r) => r.trim().split(/\s+/));
    const parent = new Map(rows.map(([pid, ppid]) => [pid, ppid]));
    const ours = (pid) => pid !== undefined && pid !== '0' && (pid === String(process.pid) || ours(parent.get(pid)));
    const found = rows.find(([pid, , ...command]) => command.join(' ').includes('dist/server/lsp.cjs') && ours(pid));
    if (found) return Number(found[0]);
    await rest(100);
  }
  throw new Error('the language server does not run');
}

/** The check of the workspace, stopped by its own button. There is so much to check that no machine is done before that is pressed. */
export async function cancelled(page, folder) {
  for (let i = 0; i < 500; i++) writeFileSync(join(folder, `many-${i}.md`), 'A 47-year-old man came in.\n'.repeat(500));
  await palette(page, 'Discreet: Check the Workspace');
  const notice = (text) => page.locator('.notification-list-item', { hasText: text }).first();
  // There is something to stop once a few are checked.
  await listed(page, notice('checking the workspace').getByText(/(?:[3-9]|\d\d) of \d{3}/));
  await notice('checking the workspace').getByRole('button', { name: 'Cancel' }).click();
  const said = notice('Stopped after');
  await listed(page, said);
  const [, done, all] = /Stopped after (\d+) of (\d+)/.exec(await said.innerText());
  assert.ok(Number(done) >= 2 && Number(done) < Number(all), `${done} of ${all}`);
}

/** Waits for something in the list of notifications, which stays where a toast comes and goes, but closes when it is empty. */
async function listed(page, what) {
  for (let left = 60; left && !(await what.isVisible()); left--) {
    if (!(await page.locator('.notifications-center.visible').count()))
      await page.locator('.statusbar-item[id="status.notifications"] a').click();
    await what.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
  assert.ok(await what.isVisible());
}
