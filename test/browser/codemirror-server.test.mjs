// Servers that fail, die, or say anything.
import assert from 'node:assert/strict';
import { until } from './chromium.mjs';
import { AGES, SETTINGS, standing } from './standing.mjs';

describe('CodeMirror client, its server', function () {
  this.timeout(120_000);
  const here = standing();

  describe('when the worker', () => {
    const reading = () =>
      here.page.evaluate(() => {
        window.readings = [];
        window.stand.follow(window.stand.checker, 'test:a', ({ status, reason }) => window.readings.push(reason ?? status));
      });
    const back = async () => {
      const seen = await here.page.evaluate(() => window.readings);
      assert.ok(
        seen.some((said) => /The checker (?:stopped|gave no answer)/.test(said)),
        seen.join(),
      );
      assert.equal(seen.at(-1), 'read');
      await here.page.evaluate(() => window.stand.views[0].dispatch({ changes: { from: 0, insert: 'A 33-year-old. ' } }));
      await here.marked(['33-year-old', ...AGES]);
    };

    it('throws, it says “not checking”, starts it again and goes on', async () => {
      await here.start();
      await here.marked(AGES);
      await reading();
      await here.page.evaluate(() =>
        window.stand.worker().dispatchEvent(new ErrorEvent('error', { message: 'made by a test', cancelable: true })),
      );
      await until(here.page, () => window.stand.states.slice(-3), ['stopped', 'starting', 'running']);
      await until(here.page, () => window.readings.at(-1), 'read');
      await back();
    });

    it('dies without a word, it is found out at the next keystroke', async () => {
      await here.start({ patience: 4000 });
      await here.marked(AGES);
      await reading();
      await here.page.evaluate(() => window.stand.worker().terminate());
      await here.page.evaluate(() => window.stand.views[0].dispatch({ changes: { from: 0, insert: ' ' } }));
      await until(here.page, () => window.stand.states.slice(-3), ['stopped', 'starting', 'running']);
      await until(here.page, () => window.readings.at(-1), 'read');
      await back();
    });
  });

  it('gives up a worker that keeps failing, until a person starts it again', async () => {
    await here.open();
    await here.page.evaluate((settings) => {
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
    await until(here.page, () => window.tries, 6);
    await here.page.waitForTimeout(200);
    assert.match(await here.page.evaluate(() => window.stand.checker.state.reason), /not started again by itself/);
    await here.page.evaluate(() => window.stand.checker.restart());
    await until(here.page, () => window.tries > 6, true);
  });

  describe('from a server that says anything', () => {
    /** A server that reports one finding as it is told, and offers what it is told. */
    const startFake = async (diagnostic, actions, risk = null) => {
      await here.open();
      await here.page.evaluate(
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
      await until(here.page, () => window.stand.marked().length, 1);
    };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

    it('shows markup as text', async () => {
      const found = { range, severity: 1, code: '<b>code</b>', message: '<img src=x onerror="document.title=1"><b>bold</b>' };
      const command = { title: '', command: 'discreet.ignoreEverywhere', arguments: [{ rule: 'a', entry: 'b' }] };
      await startFake(found, [{ title: '<i>title</i>', diagnostics: [found], command }]);
      await here.page.evaluate(() => window.stand.openCard(window.stand.views[0], 1));
      await here.page.getByRole('button', { name: '<i>title</i>' }).waitFor();
      assert.equal(await here.page.locator('.discreet-card').locator('img, b, i').count(), 0);
      assert.equal(await here.page.title(), 'test');
      await here.page.getByRole('button', { name: '<i>title</i>' }).click();
      assert.deepEqual(await here.page.evaluate(() => window.stand.ignored), [{ rule: 'a', entry: 'b' }]);
    });

    it('asks for the edits of an action that was offered without them', async () => {
      const edits = [{ range, newText: 'Other' }];
      const edit = { documentChanges: [{ textDocument: { uri: 'test:a', version: 1 }, edits }] };
      await startFake({ range, severity: 1, code: 'a', message: 'Said.' }, [{ title: 'All of them', data: { rule: 'a', edit } }]);
      await here.page.evaluate(() => window.stand.openCard(window.stand.views[0], 1));
      await here.page.getByRole('button', { name: 'All of them' }).click();
      await until(here.page, () => window.stand.text(), 'Other words.');
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
      await here.page.evaluate(() => {
        const { checker, views, showPanel, follow, said } = window.stand;
        const root = document.body.appendChild(document.createElement('aside'));
        const apply = ({ edits }, version) => said.push(checker.document('test:a').make(views[0], version, edits));
        const desk = { view: views[0], apply, restart: () => undefined, welcome: () => document.createTextNode('') };
        follow(checker, 'test:a', (reading) => showPanel(root, desk, reading));
      });
      const panel = here.page.locator('aside');
      await panel.getByText('About 10 people fit').waitFor();
      await panel.getByText('“Some”: then 30 to 300 people would fit').waitFor();
      await panel.getByText('2 more are not listed yet').waitFor();
      await panel.getByText('How this was estimated').click();
      assert.match(await panel.locator('table').innerText(), /people in the town\s+9,000 to 10,000\s+age band\s+× 0\.1 to 0\.3/);
      await panel.getByText('The place is the one in the text.').waitFor();
      const best = panel.getByRole('button', { name: 'Say less' });
      await best.click();
      assert.equal(await here.text(), 'Few words.');
      // The server has not answered for the new text: what is still shown is about the old one.
      await best.click();
      assert.equal(await here.text(), 'Few words.');
      assert.deepEqual(await here.page.evaluate(() => window.stand.said), [true, false]);
    });

    it('keeps places inside the text', async () => {
      await startFake({ range: { start: { line: 0, character: 5 }, end: { line: 900, character: 9 } }, message: 'Far out.' }, []);
      assert.deepEqual(await here.page.evaluate(() => window.stand.marked()), ['words.']);
    });
  });
});
