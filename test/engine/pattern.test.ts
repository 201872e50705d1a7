import assert from 'node:assert/strict';
import { compile, matchAt } from '../../server/engine/language/pattern.ts';
import { readWords } from '../../server/engine/language/words.ts';

/** What `pattern` reports in `text`, from the first word at which it matches. */
function found(pattern: string, text: string): string | undefined {
  const { words } = readWords(text);
  const compiled = compile(pattern);
  for (let i = 0; i < words.length; i++) {
    const match = matchAt(compiled, words, i, words.length);
    if (match) return text.slice(words[match.open]!.start, words[match.close - 1]!.end);
  }
  return undefined;
}

describe('patterns over words', () => {
  const cases: [string, string, string | undefined][] = [
    ['the patient', 'We saw the patient again.', 'the patient'],
    ['a|the < patient|man >', 'It was a man.', 'man'],
    ['@kinship of ~number', 'A mother of seven came.', 'mother of seven'],
    ['the ( very / quite ) old', 'the quite old man', 'the quite old'],
    ['old* man', 'an old old man', 'old old man'],
    ['big{2,3} dog', 'a big dog', undefined],
    ['big{2,3} dog', 'a big big dog', 'big big dog'],
    ['the !old man', 'the old man and the tall man', 'the tall man'],
    ['~month ~num', 'on March 3', 'March 3'],
    ['bell - ringer', 'a bell-ringer', 'bell-ringer'],
    ['~place', 'from Hebden Bridge today', 'Hebden Bridge'],
  ];
  for (const [pattern, text, want] of cases) it(`${pattern} in ‘${text}’`, () => assert.equal(found(pattern, text), want));

  it('names what it does not know', () => {
    assert.throws(() => compile('@no-such-list'), /no-such-list/);
    assert.throws(() => compile('~nothing'), /nothing/);
    assert.throws(() => compile('( a / b'), /not closed/);
  });
  it('gives up on patterns that would run away', () => {
    const text = 'a '.repeat(300);
    const started = process.cpuUsage().user;
    found('( a* a* )* ( a* a* )* b', text);
    assert.ok(process.cpuUsage().user - started < 5e6);
  });
});
