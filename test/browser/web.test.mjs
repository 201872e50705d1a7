// The drafting page as it is built, opened from the disk with the network off, by real keys, pointer and finger.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, ROOT } from './bundles.mjs';
import { closeBrowsers, openPage, until } from './chromium.mjs';

const PAGE = pathToFileURL(join(ROOT, 'dist/web/discreet.html')).href;
const DRAFT = '😀 A 47-year-old man came in. A 52-year-old woman waited.';
const POST = readFileSync(join(ROOT, 'test/samples/after-the-shift.md'), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESK = { offline: true, permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE = { ...DESK, viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

describe('drafting page', function () {
  this.timeout(120_000);
  let tab;
  const start = async (draft = DRAFT, options = DESK) => {
    tab = await openPage({ url: PAGE }, options);
    await tab.page.evaluate(() => localStorage.clear());
    if (draft) await write(draft);
  };
  /** As from the clipboard: one insertion. */
  const write = async (draft) => {
    await tab.page.locator('.cm-content').focus();
    await tab.page.keyboard.insertText(draft);
  };
  const paste = async (draft) => {
    await tab.page.evaluate((words) => navigator.clipboard.writeText(words), draft);
    await tab.page.locator('.cm-content').focus();
    await tab.page.keyboard.press('Control+v');
  };
  const text = () =>
    tab.page.locator('.cm-content').evaluate((e) => [...e.querySelectorAll('.cm-line')].map((l) => l.textContent).join('\n'));
  const found = () => tab.page.locator('#panel h2').first().innerText();
  const read = (expected) => until(tab.page, () => document.querySelector('#panel h2')?.textContent, expected);
  const click = (name) => tab.page.getByRole('button', { name, exact: true }).click();
  const said = (part) => tab.page.locator('#said', { hasText: part }).waitFor();
  const mark = (words) => tab.page.locator('.discreet-mark', { hasText: words });

  after(closeBrowsers);
  afterEach(async () => {
    const { wrong } = tab;
    await tab.close();
    assert.deepEqual(wrong, [], 'requests, page errors and console errors');
  });

  it('marks what identifies after emoji, and lists it', async () => {
    await start();
    await mark('47-year-old').waitFor();
    assert.equal(await mark('47-year-old').innerText(), '47-year-old');
    await tab.page.locator('.discreet-item').getByText('52-year-old').waitFor();
    assert.match(await found(), /^\d+ details to look at$/);
  });

  it('may ask nobody for anything', async () => {
    await start();
    await mark('47-year-old').waitFor();
    const policy = await tab.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    for (const part of ["default-src 'none'", "connect-src 'none'"]) assert.ok(policy.split('; ').includes(part), part);
    assert.doesNotMatch(policy, /https?:|unsafe/);
    const refused = await tab.page.evaluate(async () => {
      const { fetch } = window;
      return fetch('https://example.org/').then(() => 'sent', (error) => error.name); // prettier-ignore
    });
    assert.equal(refused, 'TypeError');
    const about = tab.wrong.splice(0);
    assert.ok(
      about.every((line) => /Content Security Policy|example\.org/.test(line)),
      about.join('\n'),
    );
    assert.ok(!about.some((line) => line.startsWith('asked for')), 'the request is not even made');
    const markup = built('web/discreet.html').replace(/<script>[^]*<\/script>/, '');
    assert.doesNotMatch(markup, /(?:src|href)="(?!data:|#)/);
  });

  it('says why under the mouse, mends by a click, and undo brings the words back', async () => {
    await start();
    await mark('47-year-old').hover();
    const card = tab.page.locator('.discreet-card');
    await card.getByText('An exact age').waitFor();
    await card.getByRole('button', { name: 'Give the decade' }).click();
    await mark('47-year-old').waitFor({ state: 'detached' });
    assert.match(await text(), /A man in his forties came in/);
    await tab.page.keyboard.press('Control+z');
    await mark('47-year-old').waitFor();
    assert.equal(await text(), DRAFT);
  });

  it('puts no comment into a text that will be posted', async () => {
    await start();
    await mark('47-year-old').hover();
    await tab.page.locator('.discreet-card').getByRole('button', { name: 'Give the decade' }).waitFor();
    assert.equal(await tab.page.locator('.discreet-card').getByRole('button', { name: /here$/ }).count(), 0);
  });

  it('is used by keys alone, from the top of the page to the copied text', async () => {
    await start('');
    const { page } = tab;
    await page.keyboard.insertText(DRAFT);
    await mark('47-year-old').waitFor();
    await page.keyboard.press('Control+Home');
    const chosen = () => page.evaluate(() => getSelection().toString());
    for (let left = 8; left && (await chosen()) !== '47-year-old'; left--) await page.keyboard.press('F8');
    assert.equal(await chosen(), '47-year-old');
    await page.keyboard.press('Control+.');
    await page.getByRole('dialog').getByRole('button', { name: 'Give the decade' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await mark('47-year-old').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Copy text', 'Tab leaves the editor');
    await page.keyboard.press('Enter');
    await said('Copied.');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /A man in his forties came in/);
  });

  it('makes all simple fixes as one step, and clears', async () => {
    await start();
    await mark('52-year-old').waitFor();
    await click('Fix all that is simple');
    await said('Done.');
    assert.match(await text(), /A man in his forties came in\. A woman in her fifties waited/);
    await tab.page.locator('.cm-content').press('Control+z');
    assert.equal(await text(), DRAFT);
    await click('Clear');
    await read('Nothing written yet');
    await tab.page.keyboard.press('Control+z');
    await mark('47-year-old').waitFor();
  });

  it('reads the draft as what it is said to be', async () => {
    await start('Thank you. We saw you in clinic on Monday and your results were normal.');
    const kind = tab.page.getByRole('combobox', { name: 'I am writing' });
    const read_ = (name) => tab.page.locator('#panel').getByText(`Read as: ${name}.`).waitFor();
    await kind.selectOption({ label: 'A reply to a review' });
    await read_('a reply to a review');
    await tab.page.locator('.discreet-item.discreet-error').first().waitFor();
    await kind.selectOption({ label: 'A blog or article' });
    await read_('a blog or article');
    await tab.page.keyboard.press('Control+z');
    await tab.page.getByRole('combobox', { name: 'Guidance' }).selectOption({ label: 'US HIPAA Safe Harbor' });
    await tab.page.getByText('Posted it already?').click();
    await tab.page.getByText('HIPAA breach assessment').waitFor();
  });

  it('puts a neutral reply into the draft', async () => {
    await start('');
    await click('Insert…');
    await click('Insert: A neutral reply to a review');
    assert.match(await text(), /^Thank you for your feedback/);
    await tab.page.locator('.cm-content:focus').waitFor();
  });

  it('explains a rule, its guidance and examples, without a network', async () => {
    await start();
    await tab.page.locator('.discreet-item').getByText('47-year-old').click();
    await tab.page.locator('.discreet-card').getByRole('button', { name: 'About this rule' }).click();
    const dialog = tab.page.locator('dialog');
    await dialog.getByText('Hrynaszkiewicz').waitFor();
    await dialog.getByText('The examples are invented').waitFor();
    await tab.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('keeps nothing unless asked, and never the draft', async () => {
    await start();
    await mark('47-year-old').waitFor();
    const stored = () => tab.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    await tab.page.getByRole('combobox', { name: 'Guidance' }).selectOption({ label: 'Journal case report' });
    assert.equal(await stored(), '{}');
    await tab.page.getByText('What this page keeps').click();
    await tab.page.getByRole('checkbox', { name: /Remember my choices/ }).check();
    const kept = await stored();
    assert.match(kept, /journal-case-report/);
    assert.doesNotMatch(kept, /47|year|woman/);
    await tab.page.reload();
    await until(tab.page, () => document.querySelector('#choice-pack')?.value, 'journal-case-report');
    await tab.page.getByText('What this page keeps').click();
    await tab.page.getByRole('checkbox', { name: /Remember my choices/ }).uncheck();
    assert.equal(await stored(), '{}');
    assert.deepEqual(await tab.page.evaluate(async () => [document.cookie, (await indexedDB.databases()).length]), ['', 0]);
  });

  it('says that it is not checking while the worker is down, and comes back', async () => {
    await start();
    await mark('47-year-old').waitFor();
    const before = await found();
    const seen = tab.page.getByText('Your draft is not being checked.').waitFor();
    await tab.page.workers()[0].evaluate(() => setTimeout(() => { throw new Error('made by a test'); })); // prettier-ignore
    await seen;
    await read(before);
    await write(' A 33-year-old man left.');
    await mark('33-year-old').waitFor();
  });

  it('keeps pace with a draft of 200 kB', async () => {
    await start('');
    await paste(`${DRAFT}\n\n${'The wound is clean and dry today, no fever at all, and the plan is unchanged.\n\n'.repeat(2600)}`);
    await tab.page.keyboard.press('Control+Home');
    await mark('47-year-old').waitFor();
    await tab.page.keyboard.type('A 33-year-old woman came. ');
    await mark('33-year-old').waitFor();
  });

  it('prints the list, with words of the draft only where that is asked', async () => {
    await start();
    await mark('47-year-old').waitFor();
    await tab.page.emulateMedia({ media: 'print' });
    const printed = async () => ({
      words: await tab.page.locator('.discreet-words').first().isVisible(),
      draft: await tab.page.locator('.cm-content').isVisible(),
    });
    await tab.page.evaluate(() => (window.print = () => undefined));
    for (const words of [false, true]) {
      await tab.page.emulateMedia({ media: 'screen' });
      await click('Report…');
      await tab.page.getByRole('checkbox', { name: /Include words/ }).setChecked(words);
      await click('Print');
      await tab.page.emulateMedia({ media: 'print' });
      assert.deepEqual(await printed(), { words, draft: words });
      assert.ok(await tab.page.locator('.discreet-item .discreet-message').first().isVisible());
    }
  });

  describe('on a phone', () => {
    it('fits the width, and opens what is tapped', async () => {
      await start(POST, PHONE);
      await mark('Hexham').waitFor();
      const wide = () => tab.page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
      assert.equal(await wide(), false);
      await mark('Hexham').tap();
      const card = tab.page.locator('.discreet-card');
      await card.getByRole('button').first().waitFor();
      const { x, width } = await card.boundingBox();
      assert.ok(x >= 0 && x + width <= 390, `the card stands from ${x} to ${x + width}`);
      const small = await tab.page.evaluate(() =>
        [...document.querySelectorAll('button, select')].filter((e) => e.offsetParent && e.offsetHeight < 44).map((e) => e.textContent),
      );
      assert.deepEqual(small, [], 'too small for a finger');
      await tab.page.keyboard.press('Escape');
      await tab.page.locator('#jump').tap();
      await until(tab.page, () => document.getElementById('panel').getBoundingClientRect().top < innerHeight / 2, true);
      assert.equal(await wide(), false);
    });
  });

  describe('for everybody', () => {
    const violations = async () => {
      await tab.page.evaluate(AXE);
      const results = await tab.page.evaluate(() =>
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
          await start('', { ...device, colorScheme });
          await read('Nothing written yet');
          assert.deepEqual(await violations(), []);
          await write(POST);
          await mark('Hexham').waitFor();
          for (const summary of await tab.page.locator('summary').all()) await summary.click();
          assert.deepEqual(await violations(), []);
          await tab.page.locator('.discreet-item').getByText('Hexham').first().click();
          await tab.page.locator('.discreet-card .discreet-fix').first().waitFor();
          assert.deepEqual(await violations(), []);
          await tab.page.locator('.discreet-card').getByRole('button', { name: 'About this rule' }).first().click();
          await tab.page.locator('dialog[open]').waitFor();
          assert.deepEqual(await violations(), []);
        });

    it('says aloud what is found and what is gone to', async () => {
      await start();
      await mark('47-year-old').waitFor();
      await tab.page.locator('.cm-content').focus();
      await tab.page.keyboard.press('Control+Home');
      await tab.page.keyboard.press('F8');
      await until(tab.page, () => document.querySelector('.cm-announced')?.textContent !== '', true);
      await until(tab.page, () => document.getElementById('count').textContent === document.querySelector('#panel h2').textContent, true);
    });
  });

  it('is not larger than it may be', async () => {
    await start('');
    const { gzipSync } = await import('node:zlib');
    const size = (file) => gzipSync(built(file), { level: 9 }).length;
    assert.ok(size('web/discreet.html') <= 3_200_000, `${size('web/discreet.html')} B`);
    assert.ok(size('obsidian/main.js') <= 3_000_000, `${size('obsidian/main.js')} B`);
  });
});
