import assert from 'node:assert/strict';
import { analyse, Analyser, type Analysis } from '../../server/engine/analyse.ts';
import type { Earlier } from '../../server/engine/risk/linkage.ts';

const KEY = 'a random key';
const read = (text: string, earlier: readonly Earlier[] = []): Analysis => analyse(text, { kind: 'blog', shelf: { key: KEY, earlier } });
const as = (name: string, text: string): Earlier => ({ name, details: read(text).details });
const links = (text: string, ...earlier: Earlier[]) => read(text, earlier).findings.filter((f) => f.rule === 'cross-post-linkage');

const FIRST = 'A retired lighthouse keeper from Oban told us about his dragon tattoo.';
const SECOND = 'The retired lighthouse keeper came back to Oban on 3 March 2024 with his wife.';

describe('drafts about the same patient', () => {
  it('are linked by two strong details, with what each of them gives', () => {
    const [found] = links(SECOND, as('first.md', FIRST));
    assert.ok(found, 'linked');
    assert.match(found.message, /first\.md/);
    assert.match(SECOND.slice(found.start, found.end), /lighthouse keeper|Oban/);
    assert.match(found.message, /this one adds .*when it happened/);
  });
  it('are linked by a name alone', () => {
    assert.equal(links('Then Mrs Ethel Braithwaite went home.', as('a.md', 'Mrs Ethel Braithwaite was admitted with a stroke.')).length, 1);
  });
  it('are told by the same details however they are marked up, and whatever was read before', () => {
    const marked = (tag: string): string => `Mrs ${tag}Ethel${tag} ${tag}Braithwaite${tag} was admitted with a stroke.`;
    const analyser = new Analyser();
    const of = (text: string, by = new Analyser()) =>
      by.analyse(text, { kind: 'blog', shelf: { key: KEY, earlier: [] } }).details.map((d) => d.hash);
    of(marked('**'), analyser);
    assert.deepEqual(of(marked('__'), analyser), of(marked('__')));
    assert.deepEqual(of(marked('**')), of(marked('__')));
  });
  it('are not linked by a title, nor by a colleague', () => {
    assert.equal(links('Mrs Patel went home.', as('a.md', 'Mrs Jones was admitted with a stroke.')).length, 0);
    assert.equal(links('Dr Okafor taught me to suture a girl’s chin.', as('a.md', 'Dr Okafor saw the man.')).length, 0);
  });
  it('are linked where the shared detail stands, behind a name of several words as well', () => {
    const text = 'Mr Gordon Tulloch rang. Then Mrs Ethel Braithwaite went home.';
    const [found] = links(text, as('a.md', 'Mrs Ethel Braithwaite was admitted with a stroke.'));
    assert.match(text.slice(found!.start, found!.end), /Braithwaite/);
  });
  it('are not linked by one weak detail, nor by the place alone', () => {
    assert.equal(links('She is 47 and has migraine.', as('a.md', 'He was 47, with a broken wrist.')).length, 0);
    assert.equal(links('A farmer from Oban cut his hand.', as('a.md', 'A woman from Oban asked about HRT.')).length, 0);
  });
  it('are compared without their words: what is kept is hashes, which another key makes others', () => {
    const kept = JSON.stringify(read(FIRST).details);
    assert.doesNotMatch(kept, /oban|lighthouse|dragon/i);
    const other = analyse(FIRST, { kind: 'blog', shelf: { key: 'another key', earlier: [] } }).details;
    assert.ok(other.every((d) => !kept.includes(d.hash)));
  });
});
