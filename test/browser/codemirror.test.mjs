// The CodeMirror client with the real server in a real browser, by real keys and pointer.
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pageWith } from './bundles.mjs';
import { closeBrowsers, openPage, until } from './chromium.mjs';

const SETTINGS = { rules: ['age-exact'], kind: 'blog' };
const NOTE = '# Clinic\n\n👩‍⚕️😀 A 47-year-old man came in. A 52-year-old woman waited.\n';
const AGES = ['47-year-old', '52-year-old'];

describe('CodeMirror client', function () {
  this.timeout(120_000);
  let html;
  let tab;
  const marked = (expected, pane = 0) => until(tab.page, (i) => window.stand.marked(i), expected, pane);
  const text = (pane = 0) => tab.page.evaluate((i) => window.stand.text(i), pane);
  const start = async ({ note = NOTE, browser = {}, patience } = {}) => {
    tab = await openPage({ html }, browser);
    await tab.page.evaluate(
      ([doc, options]) => {
        window.stand.begin(options);
        window.stand.open('a', doc);
      },
      [note, { settings: SETTINGS, patience }],
    );
    await until(tab.page, () => window.stand.checker.document('test:a').owed, false);
  };

  before(async () => (html = await pageWith('stand.mjs', '.cm-editor { max-height: 300px; width: 600px }')));
  after(closeBrowsers);
  afterEach(async () => {
    const { wrong } = tab;
    await tab.close();
    assert.deepEqual(wrong, []);
  });

  it('marks the right words after emoji', async () => {
    await start();
    await marked(AGES);
    assert.deepEqual(await tab.page.locator('.discreet-warning, .discreet-information').allInnerTexts(), AGES);
  });

  it('says why under the mouse, mends by a click, and undo brings the words and the mark back', async () => {
    await start();
    await marked(AGES);
    await tab.page.locator('.discreet-mark', { hasText: '47' }).hover();
    const card = tab.page.locator('.discreet-card');
    await card.getByText('An exact age').waitFor();
    await card.getByText('Guidance:').waitFor();
    assert.equal((await card.innerText()).match(/An exact age/g).length, 1);
    await card.getByRole('button', { name: 'Give the decade' }).click();
    await marked(['52-year-old']);
    assert.equal(await text(), NOTE.replace('47-year-old man', 'man in his forties'));
    await card.waitFor({ state: 'detached' });
    await tab.page.keyboard.press('Control+z');
    await marked(AGES);
    assert.equal(await text(), NOTE);
  });

  it('is used by keys alone', async () => {
    await start();
    await marked(AGES);
    const { page } = tab;
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
    await marked(['47-year-old']);
    assert.match(await text(), /A woman in her fifties waited/);
  });

  it('opens the card for a finger', async () => {
    await start({ browser: { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true } });
    await marked(AGES);
    await tab.page.locator('.discreet-mark', { hasText: '47' }).tap();
    await tab.page.getByRole('dialog').getByRole('button', { name: 'Give the decade' }).tap();
    await marked(['52-year-old']);
  });

  it('ignores by a comment in the text, as one step', async () => {
    await start();
    await marked(AGES);
    await tab.page.locator('.cm-content').focus();
    await tab.page.keyboard.press('F8');
    await tab.page.keyboard.press('Control+.');
    await tab.page
      .getByRole('dialog')
      .getByRole('button', { name: /Ignore .age-exact. here/ })
      .click();
    await marked([]);
    assert.match(await text(), /waited\. <!-- discreet-ignore-line age-exact -->\n$/);
    await tab.page.keyboard.press('Control+z');
    await marked(AGES);
  });

  it('makes all safe fixes at once, and undo takes one step', async () => {
    await start();
    await marked(AGES);
    assert.equal(await tab.page.evaluate(() => window.stand.fixAllSafe(window.stand.views[0])), true);
    await marked([]);
    assert.match(await text(), /A man in his forties came in\. A woman in her fifties waited\./);
    assert.equal(await tab.page.evaluate(() => window.stand.fixAllSafe(window.stand.views[0])), false);
    await tab.page.locator('.cm-content').press('Control+z');
    assert.equal(await text(), NOTE);
  });

  it('keeps marks on their words while somebody types, and drops what is typed over', async () => {
    await start();
    await marked(AGES);
    const { page } = tab;
    await page.evaluate(() => window.stand.views[0].focus());
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Words in front, a 33-year-old among them. ');
    await marked(['33-year-old', ...AGES]);
    await page.evaluate(() => {
      const [view] = window.stand.views;
      const from = view.state.doc.toString().indexOf('47');
      view.dispatch({ changes: { from, to: from + 11, insert: 'tall' } });
    });
    await marked(['33-year-old', '52-year-old']);
  });

  it('offers no edit for a text that has changed since', async () => {
    await start();
    await marked(AGES);
    const done = await tab.page.evaluate(async () => {
      const { views, findingsIn, actionsFor } = window.stand;
      const [action] = await actionsFor(views[0], findingsIn(views[0].state)[0]);
      views[0].dispatch({ changes: { from: 0, insert: 'x' } });
      return action.run();
    });
    assert.equal(done, false);
    assert.equal(await text(), `x${NOTE}`);
  });

  it('holds the same text as the server after 1,500 random edits', async () => {
    await start({ note: 'a\n😀\n'.repeat(200) });
    await tab.page.evaluate(async () => {
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
    const sent = await tab.page.evaluate(() => window.stand.sent);
    const { textDocument } = sent.find(({ method }) => method === 'textDocument/didOpen').params;
    let document = TextDocument.create(textDocument.uri, 'markdown', 1, textDocument.text);
    for (const { method, params } of sent)
      if (method === 'textDocument/didChange') document = TextDocument.update(document, params.contentChanges, params.textDocument.version);
    assert.equal(document.version, 1501);
    assert.ok(document.getText() === (await text()));
    await until(tab.page, () => window.stand.checker.document('test:a').owed, false);
  });

  describe('with one document in two panes', () => {
    /** What Obsidian does: the change of one pane comes to the other a moment later. */
    const both = async () => {
      await start();
      await tab.page.evaluate((doc) => window.stand.open('a', doc), NOTE);
      await marked(AGES, 0);
      await marked(AGES, 1);
    };
    const sent = (wanted) => tab.page.evaluate((m) => window.stand.sent.filter(({ method }) => method === m).length, wanted);
    const change = (pane, from, insert) =>
      tab.page.evaluate(([i, at, words]) => window.stand.views[i].dispatch({ changes: { from: at, insert: words } }), [pane, from, insert]);

    it('opens it once, marks it in both, and closes it with the last', async () => {
      await both();
      assert.equal(await sent('textDocument/didOpen'), 1);
      await change(0, 0, 'A 61-year-old. ');
      await change(1, 0, 'A 61-year-old. ');
      await marked(['61-year-old', ...AGES], 0);
      await marked(['61-year-old', ...AGES], 1);
      assert.equal(await sent('textDocument/didChange'), 1, 'the second pane has only caught up');
      await tab.page.evaluate(() => window.stand.views[1].destroy());
      assert.equal(await sent('textDocument/didClose'), 0);
      await tab.page.evaluate(() => window.stand.views[0].destroy());
      assert.equal(await sent('textDocument/didClose'), 1);
    });

    it('follows the pane that changed last where they differ', async () => {
      await both();
      await change(0, 0, 'A 61-year-old. ');
      await change(1, NOTE.length, 'A 72-year-old. ');
      await marked([...AGES, '72-year-old'], 1);
      await change(0, NOTE.length + 15, 'A 72-year-old. ');
      await change(1, 0, 'A 61-year-old. ');
      for (const pane of [0, 1]) await marked(['61-year-old', ...AGES, '72-year-old'], pane);
    });

    it('leaves an editor of a part of the note alone until it shows the whole', async () => {
      await start();
      await tab.page.evaluate(() => window.stand.open('a', 'one cell'));
      await change(1, 0, 'A 61-year-old in ');
      await marked(AGES, 0);
      assert.equal(await sent('textDocument/didChange'), 0);
      await tab.page.evaluate((doc) => {
        const [, view] = window.stand.views;
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc } });
      }, NOTE);
      await marked(AGES, 1);
      assert.equal(await sent('textDocument/didChange'), 0);
    });

    it('mends in the pane where it is asked', async () => {
      await both();
      const done = await tab.page.evaluate(async () => {
        const { views, findingsIn, actionsFor } = window.stand;
        const [action] = await actionsFor(views[1], findingsIn(views[1].state)[0]);
        return action.run();
      });
      assert.equal(done, true);
      assert.match(await text(1), /A man in his forties/);
      assert.equal(await text(0), NOTE);
    });
  });

  describe('when the worker', () => {
    const reading = () =>
      tab.page.evaluate(() => {
        window.readings = [];
        window.stand.follow(window.stand.checker, 'test:a', ({ status, reason }) => window.readings.push(reason ?? status));
      });
    const back = async () => {
      const seen = await tab.page.evaluate(() => window.readings);
      assert.ok(
        seen.some((said) => /The checker (?:stopped|gave no answer)/.test(said)),
        seen.join(),
      );
      assert.equal(seen.at(-1), 'read');
      await tab.page.evaluate(() => window.stand.views[0].dispatch({ changes: { from: 0, insert: 'A 33-year-old. ' } }));
      await marked(['33-year-old', ...AGES]);
    };

    it('throws, it says “not checking”, starts it again and goes on', async () => {
      await start();
      await marked(AGES);
      await reading();
      await tab.page.evaluate(() =>
        window.stand.worker().dispatchEvent(new ErrorEvent('error', { message: 'made by a test', cancelable: true })),
      );
      await until(tab.page, () => window.stand.states.slice(-3), ['stopped', 'starting', 'running']);
      await until(tab.page, () => window.readings.at(-1), 'read');
      await back();
    });

    it('dies without a word, it is found out at the next keystroke', async () => {
      await start({ patience: 4000 });
      await marked(AGES);
      await reading();
      await tab.page.evaluate(() => window.stand.worker().terminate());
      await tab.page.evaluate(() => window.stand.views[0].dispatch({ changes: { from: 0, insert: ' ' } }));
      await until(tab.page, () => window.stand.states.slice(-3), ['stopped', 'starting', 'running']);
      await until(tab.page, () => window.readings.at(-1), 'read');
      await back();
    });
  });

  it('gives up a worker that keeps failing, until a person starts it again', async () => {
    tab = await openPage({ html });
    await tab.page.evaluate((settings) => {
      window.tries = 0;
      const real = window.setTimeout;
      // Rests are not waited for.
      window.setTimeout = (act, rest) => real(act, Math.min(rest, 20));
      const make = () => {
        window.tries++;
        throw new Error('refused');
      };
      window.stand.begin({ settings, make });
    }, SETTINGS);
    await until(tab.page, () => window.tries, 6);
    await tab.page.waitForTimeout(200);
    assert.match(await tab.page.evaluate(() => window.stand.checker.state.reason), /not started again by itself/);
    await tab.page.evaluate(() => window.stand.checker.restart());
    await until(tab.page, () => window.tries > 6, true);
  });

  describe('from a server that says anything', () => {
    /** A server that reports one finding as it is told, and offers what it is told. */
    const startFake = async (diagnostic, actions, risk = null) => {
      tab = await openPage({ html });
      await tab.page.evaluate(
        ([found, offered, read]) => {
          const make = () => {
            const port = { onmessage: null, onerror: null, terminate: () => undefined };
            const answer = (data) => setTimeout(() => port.onmessage?.({ data }));
            port.postMessage = ({ id, method, params }) => {
              if (method === 'textDocument/didOpen')
                answer({
                  method: 'textDocument/publishDiagnostics',
                  params: { uri: params.textDocument.uri, version: 1, diagnostics: [found] },
                });
              const results = {
                'textDocument/codeAction': offered,
                'discreet/risk': read,
                'codeAction/resolve': { ...offered[0], ...offered[0]?.data },
              };
              if (id !== undefined) answer({ id, result: method in results ? results[method] : {} });
            };
            return port;
          };
          window.stand.begin({ make });
          window.stand.open('a', 'Some words.');
        },
        [diagnostic, actions, risk],
      );
      await until(tab.page, () => window.stand.marked().length, 1);
    };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

    it('shows markup as text', async () => {
      const found = { range, severity: 1, code: '<b>code</b>', message: '<img src=x onerror="document.title=1"><b>bold</b>' };
      const command = { title: '', command: 'discreet.ignoreEverywhere', arguments: [{ rule: 'a', entry: 'b' }] };
      await startFake(found, [{ title: '<i>title</i>', diagnostics: [found], command }]);
      await tab.page.evaluate(() => window.stand.openCard(window.stand.views[0], 1));
      await tab.page.getByRole('button', { name: '<i>title</i>' }).waitFor();
      assert.equal(await tab.page.locator('.discreet-card').locator('img, b, i').count(), 0);
      assert.equal(await tab.page.title(), 'test');
      await tab.page.getByRole('button', { name: '<i>title</i>' }).click();
      assert.deepEqual(await tab.page.evaluate(() => window.stand.ignored), [{ rule: 'a', entry: 'b' }]);
    });

    it('asks for the edits of an action that was offered without them', async () => {
      const edits = [{ range, newText: 'Other' }];
      const edit = { documentChanges: [{ textDocument: { uri: 'test:a', version: 1 }, edits }] };
      await startFake({ range, severity: 1, code: 'a', message: 'Said.' }, [{ title: 'All of them', data: { rule: 'a', edit } }]);
      await tab.page.evaluate(() => window.stand.openCard(window.stand.views[0], 1));
      await tab.page.getByRole('button', { name: 'All of them' }).click();
      await until(tab.page, () => window.stand.text(), 'Other words.');
    });

    it('shows who is described, how many fit and why, and makes a best edit once', async () => {
      const share = { low: 0.1, middle: 0.2, high: 0.3 };
      const crowd = {
        ...{ low: 3, middle: 10, high: 30, band: 'handful', wording: 'About 10 people fit these details (rough estimate, 3 to 30).' },
        base: { label: 'people in the town', low: 9000, middle: 10000, high: 11000 },
        factors: [{ label: 'age band', ...share, span: { start: 0, end: 4 } }],
        assumptions: ['The place is the one in the text.'],
      };
      const person = { person: 1, label: 'The patient', parts: [], score: 3, hasDirect: false, jigsaw: true, crowd, acquaintance: true };
      const edit = { person: 1, start: 0, end: 4, rule: 'a', title: 'Say less', edits: [{ start: 0, end: 4, text: 'Few' }], gain: 10 };
      const severities = { error: 1, warning: 0, information: 0, hint: 0 };
      const result = {
        kind: 'blog',
        findings: 1,
        severities,
        unpublished: 2,
        best: [{ ...edit, after: { low: 30, middle: 100, high: 300 } }],
      };
      await startFake({ range, severity: 1, code: 'a', message: 'Said.' }, [], { ...result, risk: { people: [person], jigsaw: true } });
      await tab.page.evaluate(() => {
        const { checker, views, showPanel, follow, said } = window.stand;
        const root = document.body.appendChild(document.createElement('aside'));
        const apply = ({ edits }, version) => said.push(checker.document('test:a').make(views[0], version, edits));
        const desk = { view: views[0], apply, restart: () => undefined, welcome: () => document.createTextNode('') };
        follow(checker, 'test:a', (reading) => showPanel(root, desk, reading));
      });
      const panel = tab.page.locator('aside');
      await panel.getByText('About 10 people fit').waitFor();
      await panel.getByText('“Some”: then 30 to 300 people would fit').waitFor();
      await panel.getByText('2 more are not listed yet').waitFor();
      await panel.getByText('How this was estimated').click();
      assert.match(await panel.locator('table').innerText(), /people in the town\s+9,000 to 10,000\s+age band\s+× 0\.1 to 0\.3/);
      await panel.getByText('The place is the one in the text.').waitFor();
      const best = panel.getByRole('button', { name: 'Say less' });
      await best.click();
      assert.equal(await text(), 'Few words.');
      // The server has not answered for the new text: what is still shown is about the old one.
      await best.click();
      assert.equal(await text(), 'Few words.');
      assert.deepEqual(await tab.page.evaluate(() => window.stand.said), [true, false]);
    });

    it('keeps places inside the text', async () => {
      await startFake({ range: { start: { line: 0, character: 5 }, end: { line: 900, character: 9 } }, message: 'Far out.' }, []);
      assert.deepEqual(await tab.page.evaluate(() => window.stand.marked()), ['words.']);
    });
  });
});
