// One document in two editors.
import assert from 'node:assert/strict';
import { AGES, NOTE, standing } from './standing.mjs';

describe('CodeMirror client, two panes', function () {
  this.timeout(120_000);
  const here = standing();

  describe('with one document in two panes', () => {
    /** What Obsidian does: the change of one pane comes to the other a moment later. */
    const both = async () => {
      await here.start();
      await here.page.evaluate((doc) => window.stand.open('a', doc), NOTE);
      await here.marked(AGES, 0);
      await here.marked(AGES, 1);
    };
    const sent = (wanted) => here.page.evaluate((m) => window.stand.sent.filter(({ method }) => method === m).length, wanted);
    const change = (pane, from, insert) =>
      here.page.evaluate(
        ([i, at, words]) => window.stand.views[i].dispatch({ changes: { from: at, insert: words } }),
        [pane, from, insert],
      );

    it('opens it once, marks it in both, and closes it with the last', async () => {
      await both();
      assert.equal(await sent('textDocument/didOpen'), 1);
      await change(0, 0, 'A 61-year-old. ');
      await change(1, 0, 'A 61-year-old. ');
      await here.marked(['61-year-old', ...AGES], 0);
      await here.marked(['61-year-old', ...AGES], 1);
      assert.equal(await sent('textDocument/didChange'), 1, 'the second pane has only caught up');
      await here.page.evaluate(() => window.stand.views[1].destroy());
      assert.equal(await sent('textDocument/didClose'), 0);
      await here.page.evaluate(() => window.stand.views[0].destroy());
      assert.equal(await sent('textDocument/didClose'), 1);
    });

    it('follows the pane that changed last where they differ', async () => {
      await both();
      await change(0, 0, 'A 61-year-old. ');
      await change(1, NOTE.length, 'A 72-year-old. ');
      await here.marked([...AGES, '72-year-old'], 1);
      await change(0, NOTE.length + 15, 'A 72-year-old. ');
      await change(1, 0, 'A 61-year-old. ');
      for (const pane of [0, 1]) await here.marked(['61-year-old', ...AGES, '72-year-old'], pane);
    });

    it('leaves an editor of a part of the note alone until it shows the whole', async () => {
      await here.start();
      await here.page.evaluate(() => window.stand.open('a', 'one cell'));
      await change(1, 0, 'A 61-year-old in ');
      await here.marked(AGES, 0);
      assert.equal(await sent('textDocument/didChange'), 0);
      await here.page.evaluate((doc) => {
        const [, view] = window.stand.views;
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc } });
      }, NOTE);
      await here.marked(AGES, 1);
      assert.equal(await sent('textDocument/didChange'), 0);
    });

    it('mends in the pane where it is asked', async () => {
      await both();
      const done = await here.page.evaluate(async () => {
        const { views, findingsIn, actionsFor } = window.stand;
        const [action] = await actionsFor(views[1], findingsIn(views[1].state)[0]);
        return action.run();
      });
      assert.equal(done, true);
      assert.match(await here.text(1), /A man in his forties/);
      assert.equal(await here.text(0), NOTE);
    });
  });
});
