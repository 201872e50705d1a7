import assert from 'node:assert/strict';
import { DIRECTIVE, reasonOf } from '../../shared/directive.ts';
import { analyse } from '../../server/engine/analyse.ts';
import { ignoreLine } from '../../server/engine/fixes/keep.ts';
import { applyEdits } from '../../server/engine/fixes/select.ts';

const AGE = 'A 47-year-old man came in.';
const ages = (source: string): number => analyse(source, { kind: 'blog' }).findings.filter((f) => f.rule === 'age-exact').length;

describe('directives', () => {
  it('silence the next line when alone on theirs', () => assert.equal(ages(`<!-- discreet-ignore -->\n${AGE}\n\n${AGE}`), 1));
  it('silence their own line otherwise', () => assert.equal(ages(`${AGE} <!-- discreet-ignore -->\n\n${AGE}`), 1));
  it('silence the next line by name', () => assert.equal(ages(`<!-- discreet-ignore-next age-exact: teaching point -->\n${AGE}`), 0));
  it('leave other rules alone', () => assert.equal(ages(`<!-- discreet-ignore-next date-exact -->\n${AGE}`), 1));
  it('silence a stretch', () =>
    assert.equal(ages(`<!-- discreet-ignore-start -->\n${AGE}\n\n${AGE}\n<!-- discreet-ignore-end -->\n\n${AGE}`), 1));
  it('silence a file', () => assert.equal(ages(`${AGE}\n\n<!-- discreet-ignore-file: invented -->`), 0));
  it('work in a list, a quote and a heading', () => {
    assert.equal(ages(`- ${AGE} <!-- discreet-ignore age-exact -->\n- ${AGE}`), 1);
    assert.equal(ages(`> ${AGE} <!-- discreet-ignore -->`), 0);
    assert.equal(ages(`## ${AGE} <!-- discreet-ignore -->`), 0);
  });
  it('work as Markdown reference comments and LaTeX comments', () => {
    assert.equal(ages(`[//]: # (discreet-ignore-next age-exact)\n${AGE}`), 0);
    assert.equal(ages(`${AGE} % discreet-ignore`), 0);
  });
  it('silence the next paragraph where a blank line follows them', () => {
    assert.equal(ages(`<!-- discreet-ignore-next -->\n\nOne line.\n${AGE}\n\n${AGE}`), 1);
    assert.equal(ages(`<!-- discreet-ignore -->\r\n\r\nOne line.\r\n${AGE}\r\n\r\n${AGE}`), 1);
  });

  const TWO = `It was late.\n${AGE}\n\nA 52-year-old woman left.\n`;
  for (const [format, written] of [
    ['markdown', 'It was late.\nA 47-year-old man came in. <!-- discreet-ignore-line age-exact: for teaching -->\n'],
    ['html', 'It was late.\nA 47-year-old man came in. <!-- discreet-ignore-line age-exact: for teaching -->\n'],
    ['latex', 'It was late.\nA 47-year-old man came in. % discreet-ignore-line age-exact: for teaching\n'],
    ['asciidoc', 'It was late.\n// discreet-ignore-next age-exact: for teaching\nA 47-year-old man came in.\n'],
    ['rst', '.. discreet-ignore-next age-exact: for teaching\n\nIt was late.\nA 47-year-old man came in.\n'],
  ] as const)
    it(`are written and read as a comment of ${format}, with their reason`, () => {
      for (const source of [TWO, TWO.replaceAll('\n', '\r\n')]) {
        const found = (text: string) => analyse(text, { kind: 'blog', format }).findings.filter((f) => f.rule === 'age-exact');
        assert.equal(found(source).length, 2);
        const ignored = applyEdits(source, [ignoreLine(source, found(source)[0]!.start, format, 'age-exact', 'for teaching')]);
        assert.ok(ignored.replaceAll('\r\n', '\n').startsWith(written), JSON.stringify(ignored));
        const [left, ...more] = found(ignored);
        assert.equal(ignored.slice(left?.start, left?.end), '52-year-old');
        assert.deepEqual(more, []);
        assert.equal([...ignored.matchAll(DIRECTIVE)][0]?.[3]?.trim(), 'for teaching');
      }
    });
  it('keep a reason on one line, without what would end the comment', () => {
    assert.equal(reasonOf(' he agreed --> (twice)\n100% '), 'he agreed twice 100');
  });
  it('about persons are read in every language', () => {
    for (const comment of ['<!-- discreet-person 2 -->', '% discreet-person 2', '// discreet-person 2', '.. discreet-person 2']) {
      const { findings } = analyse(`${AGE}\n\n${comment}\n\nShe keeps bees in Oban.`, { kind: 'blog' });
      assert.deepEqual([...new Set(findings.flatMap((f) => f.person ?? []))], [1, 2], comment);
    }
  });
});
