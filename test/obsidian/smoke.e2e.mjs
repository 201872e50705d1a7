// What only the real application can show: its own CodeMirror, Live Preview, workers from a Blob. Run it before each release.
/* global browser, $, $$, expect */

const NOTE = 'visit.md';
const marks = () => $$('.workspace-leaf.mod-active .discreet-mark').map((mark) => mark.getText());
const marked = (words) =>
  browser.waitUntil(async () => (await marks()).includes(words), { timeout: 30_000, timeoutMsg: `no mark on ${words}` });
const command = (id) => browser.executeObsidianCommand(`discreet:${id}`);
const open = (state) =>
  browser.executeObsidian(
    async ({ app }, path, mode) => {
      const leaf = app.workspace.getLeaf(false);
      await leaf.openFile(app.vault.getAbstractFileByPath(path), { state: { mode: 'source', ...mode } });
      app.workspace.setActiveLeaf(leaf, { focus: true });
    },
    NOTE,
    state,
  );

describe('Discreet in Obsidian', () => {
  for (const [name, source] of [
    ['source mode', true],
    ['Live Preview', false],
  ])
    it(`marks what identifies, in ${name}`, async () => {
      await open({ source });
      await marked('47-year-old');
    });

  it('lists what the properties hide', async () => {
    await open({ source: false });
    await command('panel');
    await expect($('.discreet-panel')).toHaveText(expect.stringContaining('61-year-old'));
  });

  it('mends by a command, and undo brings the words back', async () => {
    await open({ source: true });
    await marked('47-year-old');
    await command('fix-all-safe');
    await browser.waitUntil(async () => !(await marks()).includes('47-year-old'));
    await $('.workspace-leaf.mod-active .cm-content').click();
    await browser.keys([process.platform === 'darwin' ? 'Meta' : 'Control', 'z']);
    await marked('47-year-old');
  });

  it('checks the vault', async () => {
    await command('check-vault');
    await expect($('.modal .discreet-vault')).toHaveText(expect.stringContaining(NOTE));
  });

  it('turns off and on', async () => {
    await command('toggle');
    await browser.waitUntil(async () => (await marks()).length === 0);
    await command('toggle');
    await marked('47-year-old');
  });
});
