// The drafting page as it is built, by real keys, pointer and finger.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built, ROOT } from './bundles.mjs';
import { until } from './chromium.mjs';
import { DRAFT, drafting, PHONE } from './drafting.mjs';

const POST = readFileSync(join(ROOT, 'test/samples/after-the-shift.md'), 'utf8');
const LEARNED = join(ROOT, 'dist/server/learned');

describe('drafting page', function () {
  this.timeout(120_000);
  const here = drafting();

  it('marks what identifies after emoji, and lists it', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    assert.equal(await here.mark('47-year-old').innerText(), '47-year-old');
    await here.page.locator('.discreet-item').getByText('52-year-old').waitFor();
    assert.match(await here.found(), /^\d+ details to look at$/);
  });

  it('may ask nobody for anything', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    const policy = await here.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    for (const part of ["default-src 'none'", "connect-src 'none'"]) assert.ok(policy.split('; ').includes(part), part);
    assert.doesNotMatch(policy.replace("'wasm-unsafe-eval'", ''), /https?:|unsafe/);
    const refused = await here.page.evaluate(async () => {
      const { fetch } = window;
      return fetch('https://example.org/').then(() => 'sent', (error) => error.name); // prettier-ignore
    });
    assert.equal(refused, 'TypeError');
    const about = here.wrong.splice(0);
    assert.ok(
      about.every((line) => /Content Security Policy|example\.org/.test(line)),
      about.join('\n'),
    );
    assert.ok(!about.some((line) => line.startsWith('asked for')), 'the request is not even made');
    const markup = built('web/discreet.html').replace(/<script>[^]*<\/script>/, '');
    assert.doesNotMatch(markup, /(?:src|href)="(?!data:|#)/);
  });

  it('says why under the mouse, mends by a click, and undo brings the words back', async () => {
    await here.start();
    await here.mark('47-year-old').hover();
    const card = here.page.locator('.discreet-card');
    await card.getByText('An exact age').waitFor();
    await card.getByRole('button', { name: 'Give the decade' }).click();
    await here.mark('47-year-old').waitFor({ state: 'detached' });
    assert.match(await here.text(), /A man in his forties came in/);
    await here.page.keyboard.press('Control+z');
    await here.mark('47-year-old').waitFor();
    assert.equal(await here.text(), DRAFT);
  });

  it('puts no comment into a text that will be posted', async () => {
    await here.start();
    await here.mark('47-year-old').hover();
    await here.page.locator('.discreet-card').getByRole('button', { name: 'Give the decade' }).waitFor();
    assert.equal(
      await here.page
        .locator('.discreet-card')
        .getByRole('button', { name: / here$/ })
        .count(),
      0,
    );
  });

  it('is used by keys alone, from the top of the page to the copied text', async () => {
    await here.start('');
    const { page } = here;
    await page.keyboard.insertText(DRAFT);
    await here.mark('47-year-old').waitFor();
    await page.keyboard.press('Control+Home');
    const chosen = () => page.evaluate(() => getSelection().toString());
    for (let left = 8; left && (await chosen()) !== '47-year-old'; left--) await page.keyboard.press('F8');
    assert.equal(await chosen(), '47-year-old');
    await page.keyboard.press('Control+.');
    await page.getByRole('dialog').getByRole('button', { name: 'Give the decade' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await here.mark('47-year-old').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Copy text', 'Tab leaves the editor');
    await page.keyboard.press('Enter');
    await here.said('Copied.');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /A man in his forties came in/);
  });

  it('makes all simple fixes as one step, and clears', async () => {
    await here.start();
    await here.mark('52-year-old').waitFor();
    await here.click('Fix all that is simple');
    await here.said('Done.');
    assert.match(await here.text(), /A man in his forties came in\. A woman in her fifties waited/);
    await here.page.locator('.cm-content').press('Control+z');
    assert.equal(await here.text(), DRAFT);
    await here.click('Clear');
    await here.read('Nothing written yet');
    await here.page.keyboard.press('Control+z');
    await here.mark('47-year-old').waitFor();
  });

  it('reads the draft as what it is said to be', async () => {
    await here.start('Thank you. We saw you in clinic on Monday and your results were normal.');
    const kind = here.page.getByRole('combobox', { name: 'I am writing' });
    const read_ = (name) => here.page.locator('#panel').getByText(`Read as: ${name}.`).waitFor();
    await kind.selectOption({ label: 'A reply to a review' });
    await read_('a reply to a review');
    await here.page.locator('.discreet-item.discreet-error').first().waitFor();
    await kind.selectOption({ label: 'A blog or article' });
    await read_('a blog or article');
    await here.page.keyboard.press('Control+z');
    await here.page.getByRole('combobox', { name: 'Guidance' }).selectOption({ label: 'US HIPAA Safe Harbor' });
    await here.page.getByText('Posted it already?').click();
    await here.page.getByText('HIPAA breach assessment').waitFor();
  });

  it('puts a neutral reply into the draft', async () => {
    await here.start('');
    await here.click('Insert…');
    await here.click('Insert: A neutral reply to a review');
    assert.match(await here.text(), /^Thank you for your feedback/);
    await here.page.locator('.cm-content:focus').waitFor();
  });

  it('explains a rule, its guidance and examples, without a network', async () => {
    await here.start();
    await here.page.locator('.discreet-item').getByText('47-year-old').click();
    await here.page.locator('.discreet-card').getByRole('button', { name: 'About this rule' }).click();
    const dialog = here.page.locator('dialog');
    await dialog.getByText('Hrynaszkiewicz').waitFor();
    await dialog.getByText('The examples are invented').waitFor();
    await here.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('keeps nothing unless asked, and never the draft', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    const stored = () => here.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    await here.page.getByRole('combobox', { name: 'Guidance' }).selectOption({ label: 'Journal case report' });
    assert.equal(await stored(), '{}');
    await here.page.getByText('What this page keeps').click();
    await here.page.getByRole('checkbox', { name: /Remember my choices/ }).check();
    const kept = await stored();
    assert.match(kept, /journal-case-report/);
    assert.doesNotMatch(kept, /year|woman/);
    await here.page.reload();
    await until(here.page, () => document.querySelector('#choice-pack')?.value, 'journal-case-report');
    await here.page.getByText('What this page keeps').click();
    await here.page.getByRole('checkbox', { name: /Remember my choices/ }).uncheck();
    assert.equal(await stored(), '{}');
    assert.deepEqual(await here.page.evaluate(async () => [document.cookie, (await indexedDB.databases()).length]), ['', 0]);
  });

  it('says that it is not checking while the worker is down, and comes back', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    const before = await here.found();
    const seen = here.page.getByText('Your draft is not being checked.').waitFor();
    await here.page.workers()[0].evaluate(() => setTimeout(() => { throw new Error('made by a test'); })); // prettier-ignore
    await seen;
    await here.read(before);
    await here.write(' A 33-year-old man left.');
    await here.mark('33-year-old').waitFor();
  });

  it('keeps pace with a draft of 200 kB', async () => {
    await here.start('');
    await here.paste(`${DRAFT}\n\n${'The wound is clean and dry today, no fever at all, and the plan is unchanged.\n\n'.repeat(2600)}`);
    await here.page.keyboard.press('Control+Home');
    await here.mark('47-year-old').waitFor();
    await here.page.keyboard.type('A 33-year-old woman came. ');
    await here.mark('33-year-old').waitFor();
  });

  it('ignores a wording everywhere, shows that, and takes it back', async () => {
    await here.start();
    await here.mark('47-year-old').hover();
    await here.page
      .locator('.discreet-card')
      .getByRole('button', { name: /everywhere$/ })
      .click();
    await here.mark('47-year-old').waitFor({ state: 'detached' });
    assert.equal(await here.text(), DRAFT);
    await here.page.keyboard.press('Control+Home');
    await here.page.keyboard.type('47-year-old. ');
    await here.said('It is left as it is');
    await here.page.getByText('What this page keeps').click();
    await here.click('Report it again');
    await here.mark('47-year-old').first().waitFor();
    await here.page.getByText('Nothing is ignored.').waitFor();
  });

  it('shows how many people fit, and makes the edit that helps most', async () => {
    await here.start('A 47-year-old teacher from Leeds came in with a swollen knee.');
    await here.page.locator('.discreet-crowd').first().waitFor();
    await here.page.getByText('How this was estimated').first().click();
    assert.ok((await here.page.locator('.discreet-how tr').count()) > 2);
    const before = await here.text();
    await here.page.locator('.discreet-best .discreet-edit').first().click();
    await here.said('Done:');
    assert.notEqual(await here.text(), before);
    await here.page.locator('.cm-content').press('Control+z');
    assert.equal(await here.text(), before);
  });

  it('saves a report, with words of the draft only where that is asked', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    for (const words of [false, true]) {
      await here.click('Report…');
      await here.page.getByRole('checkbox', { name: /Include words/ }).setChecked(words);
      const saved = here.page.waitForEvent('download');
      await here.click('Save as a file');
      const report = readFileSync(await (await saved).path(), 'utf8');
      assert.match(report, /<html/);
      assert.match(report, /age-exact/);
      assert.equal(report.includes('47-year-old'), words);
    }
  });

  it('prints the list, with words of the draft only where that is asked', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    await here.page.emulateMedia({ media: 'print' });
    const printed = async () => ({
      words: await here.page.locator('.discreet-words').first().isVisible(),
      draft: await here.page.locator('.cm-content').isVisible(),
    });
    await here.page.evaluate(() => (window.print = () => undefined));
    for (const words of [false, true]) {
      await here.page.emulateMedia({ media: 'screen' });
      await here.click('Report…');
      await here.page.getByRole('checkbox', { name: /Include words/ }).setChecked(words);
      await here.click('Print');
      await here.page.emulateMedia({ media: 'print' });
      assert.deepEqual(await printed(), { words, draft: words });
      assert.ok(await here.page.locator('.discreet-item .discreet-message').first().isVisible());
    }
  });

  it('reads more closely with the model that somebody opens from the disk, and not with half of it', async () => {
    const choose = (names) => here.page.locator('#second-stage').setInputFiles(names.map((name) => join(LEARNED, name)));
    await here.start('😀 She is from Oban. He mends clocks for the cathedral.');
    await here.mark('Oban').waitFor();
    assert.equal(await here.mark(/mends clocks/).count(), 0);
    await here.page.getByText('Read more closely').click();
    await choose(['model.onnx', 'vocabulary.txt']);
    await here.said('encoder.worker.js, runtime.wasm missing');
    await choose(readdirSync(LEARNED));
    await here.mark(/^mends clocks for the cathedral$/).waitFor({ timeout: 60_000 });
  });

  describe('on a phone', () => {
    it('fits the width, and opens what is tapped', async () => {
      await here.start(POST, PHONE);
      await here.mark('Hexham').waitFor();
      const wide = () => here.page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
      assert.equal(await wide(), false);
      await here.mark('Hexham').tap();
      const card = here.page.locator('.discreet-card');
      await card.getByRole('button').first().waitFor();
      const { x, width } = await card.boundingBox();
      assert.ok(x >= 0 && x + width <= 390, `the card stands from ${x} to ${x + width}`);
      const small = await here.page.evaluate(() =>
        [...document.querySelectorAll('button, select')].filter((e) => e.offsetParent && e.offsetHeight < 44).map((e) => e.textContent),
      );
      assert.deepEqual(small, [], 'too small for a finger');
      await here.page.keyboard.press('Escape');
      await here.page.locator('#jump').tap();
      await until(here.page, () => document.getElementById('panel').getBoundingClientRect().top < innerHeight / 2, true);
      assert.equal(await wide(), false);
    });
  });

  it('is not larger than it may be', async () => {
    await here.start('');
    const size = (file) => gzipSync(built(file), { level: 9 }).length;
    assert.ok(size('web/discreet.html') <= 3_200_000, `${size('web/discreet.html')} B`);
    assert.ok(size('obsidian/main.js') <= 3_000_000, `${size('obsidian/main.js')} B`);
  });
});
