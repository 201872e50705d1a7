// What is typed into the page while it scrolls.
import assert from 'node:assert/strict';
import { drafting } from './drafting.mjs';

describe('typing', function () {
  this.timeout(60_000);
  const here = drafting();

  it('keeps the caret behind a letter when the page scrolls before the editor has heard of it', async () => {
    await here.start('My');
    await here.page.evaluate(() => {
      const words = document.querySelector('.cm-line').firstChild;
      words.data = 'My ';
      getSelection().collapse(words, words.length);
      document.querySelector('.cm-scroller').dispatchEvent(new Event('scroll'));
    });
    await here.page.keyboard.type('patient');
    assert.equal(await here.text(), 'My patient');
  });
});
