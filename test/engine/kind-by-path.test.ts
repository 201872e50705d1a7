import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { withKindOf } from '../../server/engine/kind-by-path.ts';

const fits = (glob: string, path: string): boolean =>
  withKindOf(path, { ...DEFAULT_SETTINGS, kinds: { [glob]: 'reply' } }).kind === 'reply';

/** The same as an expression, which runs away on long paths. */
function asExpression(glob: string): RegExp {
  const body = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (m) => (m === '**/' ? '(?:[^/]*/)*' : m === '**' ? '[^]*' : m === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`(?:^|/)${body}$`);
}

describe('kinds by glob', () => {
  for (const [glob, path, want] of [
    ['replies/**', 'replies/2026/a.md', true],
    ['replies/**', 'file:///d/replies/a.md', true],
    ['replies/*', 'replies/2026/a.md', false],
    ['**/case.md', 'case.md', true],
    ['**/case.md', 'a/b/case.md', true],
    ['*.tex', 'a/b/c.tex', true],
    ['b/*.tex', 'a/b/c.tex', true],
    ['b/*.tex', 'ab/c.tex', false],
    ['kind of reply.txt', 'd/kind of reply.txt', true],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a.c', 'abc', false],
  ] as const)
    it(`${glob} ${want ? 'fits' : 'does not fit'} ${path}`, () => assert.equal(fits(glob, path), want));

  it('means what the same expression means', () => {
    const text = (chars: string) => fc.string({ unit: fc.constantFrom(...chars.split('')), maxLength: 9 });
    fc.assert(
      fc.property(text('ab/**?.[('), text('ab/.[('), (glob, path) => assert.equal(fits(glob, path), asExpression(glob).test(path))),
      { numRuns: 3000 },
    );
  });

  it('takes any glob in time: a workspace may come with it', () => {
    const begun = process.cpuUsage();
    for (const glob of ['*a'.repeat(100), '**a'.repeat(100), '**/'.repeat(100), 'a*'.repeat(100), '?'.repeat(300)])
      fits(`${glob}b`, `${'a'.repeat(200)}/${'a/'.repeat(100)}c.md`);
    assert.ok(process.cpuUsage(begun).user < 1e6);
  });
});
