// The drafting page for everybody: axe-core's rules, and what is said to those who listen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './bundles.mjs';
import { until } from './chromium.mjs';
import { DESK, drafting, PHONE } from './drafting.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POST = readFileSync(join(ROOT, 'test/samples/after-the-shift.md'), 'utf8');

describe('drafting page, for everybody', function () {
  this.timeout(120_000);
  const here = drafting();

  const violations = async () => {
    await here.page.evaluate(AXE);
    const results = await here.page.evaluate(() =>
      window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    assert.ok(results.passes.length > 20, 'the check has run');
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    );
  };

  for (const colorScheme of ['light', 'dark'])
    for (const [name, device] of [
      ['desk', DESK],
      ['phone', PHONE],
    ])
      // prettier-ignore
      it(`has no accessibility violation, ${colorScheme}, at a ${name}`, async () => {
          await here.start('', { ...device, colorScheme });
          await here.read('Nothing written yet');
          assert.deepEqual(await violations(), []);
          await here.write(POST);
          await here.mark('Hexham').waitFor();
          await here.page.locator('#pictures').setInputFiles(join(ROOT, 'test/samples/desk/planted.jpg'));
          await here.page.locator('#looked-into a').waitFor();
          await here.page.locator('details:not([open]) > summary').evaluateAll((all) => all.forEach((e) => e.click()));
          assert.deepEqual(await violations(), []);
          await here.page.locator('.discreet-item').getByText('Hexham').first().click();
          await here.page.locator('.discreet-card .discreet-fix').first().waitFor();
          assert.deepEqual(await violations(), []);
          await here.page.locator('.discreet-card').getByRole('button', { name: 'About this rule' }).first().click();
          await here.page.locator('dialog[open]').waitFor();
          assert.deepEqual(await violations(), []);
        });

  it('says aloud what is found and what is gone to', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    await here.page.locator('.cm-content').focus();
    await here.page.keyboard.press('Control+Home');
    await here.page.keyboard.press('F8');
    await until(here.page, () => document.querySelector('.cm-announced')?.textContent !== '', true);
    await until(here.page, () => document.getElementById('count').textContent === document.querySelector('#panel h2').textContent, true);
  });
});
