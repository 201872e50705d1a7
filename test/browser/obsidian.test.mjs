// The built plugin in a stand-in for Obsidian, in a real browser, by real keys and pointer. The real application: test/obsidian.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, pageWith, ROOT } from './bundles.mjs';
import { closeBrowsers, openPage, until } from './chromium.mjs';

const NOTE = '# Visit\n\n😀 Seen today: a 47-year-old man. His sister, a 52-year-old woman, waited.\n';
const AGES = ['47-year-old', '52-year-old'];
const KEPT = { checks: true, settings: { rules: ['age-exact'], kind: 'blog' }, ignored: [] };
const PATH = 'visits/anna.md';
const FOLDER = '.obsidian/plugins/discreet';
const LEARNED = join(ROOT, 'dist/server/learned');

describe('Obsidian plugin', function () {
  this.timeout(120_000);
  let html;
  let tab;
  const start = async ({ note = NOTE, kept = KEPT, livePreview = false, learned = [] } = {}) => {
    tab = await openPage({ html });
    for (const file of learned)
      await tab.page.evaluate(
        ([path, bytes]) =>
          window.host.disk.set(
            path,
            Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)),
          ),
        [`${FOLDER}/learned/${file}`, readFileSync(join(LEARNED, file), 'base64')],
      );
    await tab.page.evaluate(
      async ([code, manifest, path, text, data, preview]) => {
        window.host.data = JSON.stringify(data);
        window.host.file(path, text);
        window.host.open(path, { livePreview: preview });
        await window.host.load(code, manifest);
      },
      [built('obsidian/main.js'), { ...JSON.parse(built('obsidian/manifest.json')), dir: FOLDER }, PATH, note, kept, livePreview],
    );
  };
  const marked = (expected, pane = 0) =>
    until(
      tab.page,
      (i) => [...window.host.views[i].cm.contentDOM.querySelectorAll('.discreet-mark')].map((e) => e.textContent),
      expected,
      pane,
    );
  const text = (pane = 0) => tab.page.evaluate((i) => window.host.views[i].cm.state.doc.toString(), pane);
  const run = (id) => tab.page.evaluate((command) => window.host.run(command), id);
  const status = (expected) => until(tab.page, () => document.querySelector('.status-bar-item')?.textContent, expected);
  const kept = () => tab.page.evaluate(() => JSON.parse(window.host.data));
  const focus = () => tab.page.evaluate(() => window.host.active.cm.focus());

  before(async () => (html = await pageWith('obsidian-app.mjs', built('obsidian/styles.css'))));
  after(closeBrowsers);
  afterEach(async () => {
    const { wrong } = tab;
    await tab.close();
    assert.deepEqual(wrong, []);
  });

  it('marks the right words after emoji and counts them', async () => {
    await start();
    await marked(AGES);
    await status('Discreet: 2 details to look at');
  });

  it('reads more closely where somebody has put the model into its folder', async () => {
    const kept = { ...KEPT, settings: { kind: 'social' } };
    await start({ note: 'He mends clocks for the cathedral.\n', kept, learned: readdirSync(LEARNED) });
    await tab.page.locator('.discreet-mark', { hasText: /^mends clocks for the cathedral$/ }).waitFor({ timeout: 60_000 });
  });

  it('mends from the card under the mouse; undo takes one step', async () => {
    await start();
    await marked(AGES);
    await tab.page.locator('.discreet-mark', { hasText: '47' }).hover();
    await tab.page.locator('.discreet-card').getByRole('button', { name: 'Give the decade' }).click();
    await marked(['52-year-old']);
    assert.match(await text(), /a man in his forties/);
    await tab.page.keyboard.press('Control+z');
    await marked(AGES);
    assert.equal(await text(), NOTE);
  });

  it('goes to the next and the previous detail, and mends at the cursor from a menu', async () => {
    await start();
    await marked(AGES);
    assert.equal(await run('fix-at-cursor'), false, 'nothing stands at the cursor');
    await run('next-detail');
    await run('next-detail');
    await run('previous-detail');
    await run('fix-at-cursor');
    const menu = tab.page.getByRole('menu');
    await menu.getByText('An exact age').waitFor();
    await menu.getByRole('menuitem', { name: 'Give the decade' }).first().click();
    await marked(['52-year-old']);
  });

  it('makes all simple fixes at once, from the context menu too', async () => {
    await start();
    await marked(AGES);
    await run('next-detail');
    await tab.page.evaluate(() => window.host.contextMenu());
    await tab.page.getByRole('menuitem', { name: 'What could be done about this detail' }).waitFor();
    await tab.page.getByRole('menuitem', { name: 'Make all simple fixes' }).click();
    await marked([]);
    await status('Discreet: Nothing was found by these checks');
    await focus();
    await tab.page.keyboard.press('Control+z');
    await marked(AGES);
    assert.equal(await text(), NOTE);
  });

  it('explains a rule without a network', async () => {
    await start();
    await marked(AGES);
    await run('next-detail');
    await run('explain');
    await tab.page.locator('.discreet-card').getByRole('button', { name: 'About this rule' }).click();
    await tab.page.locator('.modal').getByText('Guidance behind it').waitFor();
    await tab.page.locator('.modal').getByText('Hrynaszkiewicz').waitFor();
  });

  it('shows one note in two panes, and both under a new name', async () => {
    await start();
    await tab.page.evaluate((path) => window.host.open(path), PATH);
    for (const pane of [0, 1]) await marked(AGES, pane);
    await tab.page.evaluate(() => window.host.views[1].cm.focus());
    await tab.page.keyboard.type('A 33-year-old. ');
    for (const pane of [0, 1]) await marked(['33-year-old', ...AGES], pane);
    await tab.page.evaluate((path) => window.host.rename(path, 'visits/other name.md'), PATH);
    await tab.page.keyboard.type('A 61-year-old. ');
    for (const pane of [0, 1]) await marked(['33-year-old', '61-year-old', ...AGES], pane);
    await status('Discreet: 4 details to look at');
    await tab.page.evaluate(() => window.host.close(window.host.views[0]));
    await tab.page.keyboard.type('Well. ');
    await marked(['33-year-old', '61-year-old', ...AGES]);
  });

  it('counts and lists what Live Preview hides', async () => {
    await start({ note: `---\nsummary: a 61-year-old farmer\n---\n${NOTE}`, livePreview: true });
    await marked(AGES);
    await status('Discreet: 3 details to look at');
    await run('panel');
    const panel = tab.page.locator('.discreet-panel');
    await panel.getByRole('button', { name: '61-year-old' }).waitFor();
    assert.equal(await panel.locator('.discreet-item').count(), 3);
    await run('next-detail');
    await tab.page.locator('.notice', { hasText: 'source mode' }).waitFor();
  });

  it('reads what Obsidian writes for what it is', async () => {
    await start({
      note: '![[scan.png|a 61-year-old farmer]]\n\n%% a 62-year-old %%\n\n> [!note] A 63-year-old\n> waits.\n\nSee [[Clinic|a 64-year-old woman]].\n',
    });
    await marked(['61-year-old', '62-year-old', '63-year-old', '64-year-old']);
  });

  it('turns off and on, and leaves no mark behind', async () => {
    await start();
    await marked(AGES);
    await run('toggle');
    await marked([]);
    await status('Discreet: off');
    assert.equal((await kept()).checks, false);
    await run('toggle');
    await marked(AGES);
  });

  it('takes settings from its tab, older way and newer, and keeps only what differs', async () => {
    await start();
    await marked(AGES);
    await tab.page.evaluate(() => {
      const [settings] = window.host.tabs;
      document.body.append(settings.containerEl);
      settings.display();
    });
    const settings = (expected) => until(tab.page, () => JSON.parse(window.host.data).settings, expected);
    const severity = tab.page.getByRole('textbox', { name: 'Severity' });
    await severity.fill('age-exact = loud');
    await tab.page.getByText('may hold only error').waitFor();
    assert.deepEqual((await kept()).settings, KEPT.settings);
    await severity.fill('age-exact = off');
    await marked([]);
    await tab.page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption({ label: 'A case report' });
    await settings({ rules: ['age-exact'], severity: { 'age-exact': 'off' }, kind: 'case-report' });
    const names = await tab.page.evaluate(() => window.host.tabs[0].getSettingDefinitions().map(({ name, heading }) => name ?? heading));
    assert.ok(
      ['Check notes while writing', 'Pack', 'Author: places', 'Ignored everywhere'].every((name) => names.includes(name)),
      names.join(),
    );
    await tab.page.evaluate(() => window.host.tabs[0].setControlValue('severity', ''));
    await marked(AGES);
    assert.equal(await tab.page.evaluate(() => window.host.tabs[0].getControlValue('rules')), 'age-exact');
    await tab.page.getByRole('textbox', { name: 'Rules' }).fill('');
    await settings({ kind: 'case-report' });
  });

  it('ignores a wording everywhere, keeps no word of it, and takes it back', async () => {
    await start();
    await marked(AGES);
    await run('next-detail');
    await run('ignore-everywhere');
    await marked(['52-year-old']);
    const { ignored, key } = await kept();
    assert.deepEqual(ignored.map(({ rule }) => rule), ['age-exact']); // prettier-ignore
    assert.match(key, /^[0-9a-f]{64}$/);
    assert.doesNotMatch(JSON.stringify(ignored), /year/);
    assert.equal(await text(), NOTE);
    await run('undo-ignore');
    await marked(AGES);
    assert.equal(await run('undo-ignore'), false);
  });

  it('checks the vault, note by note, and holds no word of any', async () => {
    await start();
    await tab.page.evaluate(() => {
      window.host.file('clear.md', 'Rest helps.\n');
      window.host.file('other.md', 'A 61-year-old farmer.\n');
    });
    await run('check-vault');
    const modal = tab.page.locator('.modal');
    await modal.getByText('3 notes checked: 2 with details to look at.').waitFor();
    assert.deepEqual(await modal.locator('li').allTextContents(), ['visits/anna.md2 details', 'other.md1 detail']);
    await modal.getByRole('button', { name: 'other.md' }).click();
    await marked(['61-year-old'], 1);
  });

  it('writes a report beside the note, without words of it', async () => {
    await start();
    await marked(AGES);
    await run('report');
    await until(tab.page, () => window.host.files.has('visits/Report on anna.md'), true);
    const report = await tab.page.evaluate(() => window.host.files.get('visits/Report on anna.md').text);
    assert.match(report, /age-exact/);
    assert.doesNotMatch(report, /47-year|52-year|sister/);
  });

  it('says that it is not checking while the worker is down, and comes back', async () => {
    await start();
    await marked(AGES);
    const [worker] = tab.page.workers();
    await worker.evaluate(() => setTimeout(() => { throw new Error('made by a test'); })); // prettier-ignore
    await until(tab.page, () => document.querySelector('.discreet-trouble-status')?.textContent, 'Discreet: Not checking');
    await status('Discreet: 2 details to look at');
    await focus();
    await tab.page.keyboard.type('A 33-year-old. ');
    await marked(['33-year-old', ...AGES]);
  });

  it('keeps pace with a note of 200 kB', async () => {
    await start({ note: `${NOTE}${'The wound is clean and dry today, no fever at all, and the plan is unchanged.\n\n'.repeat(2600)}` });
    await marked(AGES);
    await focus();
    await tab.page.keyboard.type('A 33-year-old. ');
    await marked(['33-year-old', ...AGES]);
  });

  it('starts with whatever stands in its data', async () => {
    await start({ kept: { checks: 'yes', settings: { rules: 7, unknown: 1 }, key: 5, ignored: [null, {}, 'x'] } });
    await until(tab.page, () => document.querySelectorAll('.discreet-mark').length > 2, true);
  });

  it('leaves nothing behind when it is unloaded', async () => {
    await start();
    await marked(AGES);
    await run('panel');
    await tab.page.evaluate(() => window.host.plugin.unload());
    await marked([]);
    const { host } = {
      host: await tab.page.evaluate(() => ({
        commands: window.host.commands.size,
        tabs: window.host.tabs.length,
        extensions: window.host.extensions.length,
        items: document.querySelectorAll('.status-bar-item, .ribbon, .leaf').length,
      })),
    };
    assert.deepEqual(host, { commands: 0, tabs: 0, extensions: 0, items: 0 });
    for (let left = 100; left && tab.page.workers().length; left--) await tab.page.waitForTimeout(50);
    assert.equal(tab.page.workers().length, 0);
  });
});
