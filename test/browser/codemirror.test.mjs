// The CodeMirror client with the real server in a real browser, by real keys and pointer.
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { until } from './chromium.mjs';
import { AGES, NOTE, standing } from './standing.mjs';

describe('CodeMirror client', function () {
  this.timeout(120_000);
  const here = standing();

  it('marks the right words after emoji', async () => {
    await here.start();
    await here.marked(AGES);
    assert.deepEqual(await here.page.locator('.discreet-warning, .discreet-information').allInnerTexts(), AGES);
  });

  it('says why under the mouse, mends by a click, and undo brings the words and the mark back', async () => {
    await here.start();
    await here.marked(AGES);
    await here.page.locator('.discreet-mark', { hasText: '47' }).hover();
    const card = here.page.locator('.discreet-card');
    await card.getByText('An exact age').waitFor();
    await card.getByText('Guidance:').waitFor();
    assert.equal((await card.innerText()).match(/An exact age/g).length, 1);
    await card.getByRole('button', { name: 'Give the decade' }).click();
    await here.marked(['52-year-old']);
    assert.equal(await here.text(), NOTE.replace('47-year-old man', 'man in his forties'));
    await card.waitFor({ state: 'detached' });
    await here.page.keyboard.press('Control+z');
    await here.marked(AGES);
    assert.equal(await here.text(), NOTE);
  });

  it('is used by keys alone', async () => {
    await here.start();
    await here.marked(AGES);
    const { page } = here;
    const selected = () =>
      page.evaluate(() => {
        const { state } = window.stand.views[0];
        return state.sliceDoc(state.selection.main.from, state.selection.main.to);
      });
    await page.locator('.cm-content').focus();
    await page.keyboard.press('F8');
    assert.equal(await selected(), '47-year-old');
    await page.keyboard.press('F8');
    assert.equal(await selected(), '52-year-old');
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F8');
    assert.equal(await selected(), '52-year-old');
    await page.keyboard.press('Control+.');
    await page.getByRole('dialog').getByRole('button', { name: 'Give the decade' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.ok(await page.locator('.cm-content').evaluate((e) => e === document.activeElement), 'Escape leads back to the text');
    await page.keyboard.press('Control+.');
    await page.getByRole('dialog').getByRole('button', { name: 'Give the decade' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await here.marked(['47-year-old']);
    assert.match(await here.text(), /A woman in her fifties waited/);
  });

  it('opens the card for a finger', async () => {
    await here.start({ browser: { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true } });
    await here.marked(AGES);
    await here.page.locator('.discreet-mark', { hasText: '47' }).tap();
    await here.page.getByRole('dialog').getByRole('button', { name: 'Give the decade' }).tap();
    await here.marked(['52-year-old']);
  });

  it('ignores by a comment in the text, as one step', async () => {
    await here.start();
    await here.marked(AGES);
    await here.page.locator('.cm-content').focus();
    await here.page.keyboard.press('F8');
    await here.page.keyboard.press('Control+.');
    await here.page
      .getByRole('dialog')
      .getByRole('button', { name: /Ignore .age-exact. here/ })
      .click();
    await here.marked([]);
    assert.match(await here.text(), /waited\. <!-- discreet-ignore-line age-exact -->\n$/);
    await here.page.keyboard.press('Control+z');
    await here.marked(AGES);
  });

  it('makes all safe fixes at once, and undo takes one step', async () => {
    await here.start();
    await here.marked(AGES);
    assert.equal(await here.page.evaluate(() => window.stand.fixAllSafe(window.stand.views[0])), true);
    await here.marked([]);
    assert.match(await here.text(), /A man in his forties came in\. A woman in her fifties waited\./);
    assert.equal(await here.page.evaluate(() => window.stand.fixAllSafe(window.stand.views[0])), false);
    await here.page.locator('.cm-content').press('Control+z');
    assert.equal(await here.text(), NOTE);
  });

  it('keeps marks on their words while somebody types, and drops what is typed over', async () => {
    await here.start();
    await here.marked(AGES);
    const { page } = here;
    await page.evaluate(() => window.stand.views[0].focus());
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Words in front, a 33-year-old among them. ');
    await here.marked(['33-year-old', ...AGES]);
    await page.evaluate(() => {
      const [view] = window.stand.views;
      const from = view.state.doc.toString().indexOf('47');
      view.dispatch({ changes: { from, to: from + 11, insert: 'tall' } });
    });
    await here.marked(['33-year-old', '52-year-old']);
  });

  it('offers no edit for a text that has changed since', async () => {
    await here.start();
    await here.marked(AGES);
    const done = await here.page.evaluate(async () => {
      const { views, findingsIn, actionsFor } = window.stand;
      const [action] = await actionsFor(views[0], findingsIn(views[0].state)[0]);
      views[0].dispatch({ changes: { from: 0, insert: 'x' } });
      return action.run();
    });
    assert.equal(done, false);
    assert.equal(await here.text(), `x${NOTE}`);
  });

  it('holds the same text as the server after 1,500 random edits', async () => {
    await here.start({ note: 'a\n😀\n'.repeat(200) });
    await here.page.evaluate(async () => {
      let seed = 7;
      const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
      const bits = ['x', '\n', '😀', 'aged 47 ', '', 'é', 'a\nb\nc', '\u2028'];
      const [view] = window.stand.views;
      for (let i = 0; i < 1500; i++) {
        const { length } = view.state.doc;
        const changes = [];
        for (let at = 0, left = 1 + random(3); left && at <= length; left--) {
          const from = at + random(Math.floor((length - at) / left) + 1);
          const to = Math.min(length, from + random(4));
          changes.push({ from, to, insert: view.state.toText(bits[random(bits.length)]) });
          at = to + 1;
        }
        view.dispatch({ changes });
        if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    });
    const sent = await here.page.evaluate(() => window.stand.sent);
    const { textDocument } = sent.find(({ method }) => method === 'textDocument/didOpen').params;
    let document = TextDocument.create(textDocument.uri, 'markdown', 1, textDocument.text);
    for (const { method, params } of sent)
      if (method === 'textDocument/didChange') document = TextDocument.update(document, params.contentChanges, params.textDocument.version);
    assert.equal(document.version, 1501);
    assert.ok(document.getText() === (await here.text()));
    await until(here.page, () => window.stand.checker.document('test:a').owed, false);
  });
});
