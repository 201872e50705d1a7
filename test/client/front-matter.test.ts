import assert from 'node:assert/strict';
import { setInFrontMatter } from '../../client/vscode/front-matter.ts';

function set(text: string, key = 'kind', value = 'reply', eol = '\n'): string | undefined {
  const edit = setInFrontMatter(text, key, value, eol);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('a choice in the front matter', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['where there is none', 'Text.\n', '---\ndiscreet:\n  kind: reply\n---\n\nText.\n'],
    ['of an empty draft', '', '---\ndiscreet:\n  kind: reply\n---\n\n'],
    ['after a byte-order mark', '\uFEFFText.', '\uFEFF---\ndiscreet:\n  kind: reply\n---\n\nText.'],
    ['beside other keys', '---\ntitle: "A  b" # mine\n---\nText.', '---\ntitle: "A  b" # mine\ndiscreet:\n  kind: reply\n---\nText.'],
    ['that is empty', '---\n---\nText.', '---\ndiscreet:\n  kind: reply\n---\nText.'],
    ['that has another choice', '---\ndiscreet:\n    pack: x # why\n---\n', '---\ndiscreet:\n    kind: reply\n    pack: x # why\n---\n'],
    ['that has this choice', '---\ndiscreet:\n  kind: blog # why\na: b\n---\n', '---\ndiscreet:\n  kind: reply # why\na: b\n---\n'],
    ['in quotes', '---\ndiscreet: { pack: x, kind: "blog" }\n---\n', '---\ndiscreet: { pack: x, kind: reply }\n---\n'],
    ['on one line', '---\ndiscreet: { pack: x }\n---\n', '---\ndiscreet: { kind: reply, pack: x }\n---\n'],
    ['on one line, empty', '---\ndiscreet: {}\n---\n', '---\ndiscreet: { kind: reply }\n---\n'],
    ['without a value yet', '---\ndiscreet:\n  kind:\n---\n', '---\ndiscreet:\n  kind: reply\n---\n'],
    ['below an empty key', '---\ndiscreet:\ntitle: a\n---\n', '---\ndiscreet:\n  kind: reply\ntitle: a\n---\n'],
    ['that is only a rule', '---\n\nText', '---\ndiscreet:\n  kind: reply\n---\n\n---\n\nText'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(set(before), after));

  it('keeps the line ends of the draft', () =>
    assert.equal(set('---\r\na: b\r\n---\r\nText', 'pack', 'x', '\r\n'), '---\r\na: b\r\ndiscreet:\r\n  pack: x\r\n---\r\nText'));

  for (const damaged of ['---\na: [b\n---\n', '---\n- a\n---\n', '---\ndiscreet: yes\n---\n', '---\ndiscreet:\n  kind: [a]\n---\n'])
    it(`leaves alone what it cannot read: ${JSON.stringify(damaged)}`, () => assert.equal(set(damaged), undefined));
});
