// The side panel under a reader's hands: in the packaged extension, after the checks of ui.mjs.
import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';

export const PANEL_DRAFT = `---
discreet:
  kind: blog
  rules: [age-exact, place-residence, occupation-specific, jigsaw-count]
---

A 47-year-old beekeeper from Hexham came in with a painful knee.
`;

/** The lines of the panel, as a screen reader is told of them. */
const rows = (page) => page.locator('.pane-body [role=treeitem]:visible');
const row = (page, label) => page.locator(`.pane-body [role=treeitem][aria-label*="${label}"]`).first();

export async function openPanel(page) {
  const item = page.locator('.statusbar-item[id="discreet.discreet.discreet.status"] a, .statusbar-item:has-text("Discreet:") a').first();
  assert.match(await item.getAttribute('aria-label'), /^Discreet: \d+ details to look at/);
  await item.click();
  await row(page, 'The patient').waitFor();
  const labels = await rows(page).evaluateAll((all) => all.map((e) => e.getAttribute('aria-label')));
  assert.ok(labels.length > 3, labels.join('\n'));
}

/** A click on a detail goes there. */
export async function goesThere(page) {
  const selected = page.locator('.statusbar-item', { hasText: /Ln 7, Col \d+ \(6 selected\)/ });
  // The second stage may still add a line, and move the others under the mouse.
  for (let left = 5; left && !(await selected.isVisible()); left--) {
    await row(page, 'Hexham').click();
    await selected.waitFor({ timeout: 4000 }).catch(() => undefined);
  }
  assert.ok(await selected.isVisible());
}

/** The keyboard goes through the panel, too. */
export async function byKeyboard(page) {
  await row(page, 'Hexham').click();
  await page.keyboard.press('Home');
  for (let left = 12; left; left--) {
    await page.keyboard.press('ArrowDown');
    const label = await page.locator('.pane-body .monaco-list-row.focused').first().getAttribute('aria-label');
    if (label?.includes('Hexham')) return;
    await rest(100);
  }
  throw new Error('the arrow keys do not come to a detail');
}

/** An edit that the panel offers, made from there; the best one is the first. */
export async function makesEdit(page) {
  const edits = page.locator('.pane-body .monaco-list-row', { has: page.locator('.codicon-lightbulb') });
  const before = await page.locator('.editor-instance .monaco-editor .view-lines').first().innerText();
  await edits.nth(1).hover();
  await edits.nth(1).locator('[aria-label="Make This Edit"]').click();
  for (let left = 100; left; left--) {
    if ((await page.locator('.editor-instance .monaco-editor .view-lines').first().innerText()) !== before) return;
    await rest(100);
  }
  throw new Error('the edit was not made');
}

/** In a theme of high contrast: what the panel says stands out from its ground. */
export async function highContrast(page, configure) {
  configure({ 'workbench.colorTheme': 'Default High Contrast' });
  await page.locator('.monaco-workbench.hc-black').waitFor();
  const label = row(page, 'The patient').locator('.label-name').first();
  const [colour, ground] = await label.evaluate((e) => [getComputedStyle(e).color, getComputedStyle(e.closest('.part')).backgroundColor]);
  assert.deepEqual([colour, ground], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  configure({});
  await page.locator('.monaco-workbench.hc-black').waitFor({ state: 'detached' });
}
