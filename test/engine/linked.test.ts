import assert from 'node:assert/strict';
import type { ImageFacts } from '../../shared/image.ts';
import { analyse } from '../../server/engine/analyse.ts';
import rule from '../../server/engine/rules/image/image-metadata.ts';
import { Found } from '../../server/files/image/fields.ts';
import { readExample } from '../rules/example.ts';

const linkedIn = (text: string, format: 'markdown' | 'html' | 'latex'): string[] => {
  const { linked } = analyse(text, { format });
  for (const { target, start, end } of linked) assert.equal(text.slice(start, end), target);
  return linked.map((l) => l.target);
};

describe('files that a draft refers to', () => {
  it('in Markdown: pictures, embeds, links, references, front matter; no address and no note', () => {
    const text =
      '---\ncover: img/c.jpg\n---\n![[rash.jpg|300]] ![x][r] ![a](<b c.jpg> "title") [scan](scan.dcm) [[Note]] [page](page.md)\n\n![far](https://example.org/x.jpg) ![far](//example.org/y.jpg)\n\n[r]: ref.png "title"\n';
    assert.deepEqual(linkedIn(text, 'markdown'), ['img/c.jpg', 'rash.jpg', 'b c.jpg', 'scan.dcm', 'ref.png']);
  });
  it('in HTML and LaTeX, where a figure has no extension', () => {
    assert.deepEqual(linkedIn('<p><img src="a b.jpg" alt="x"> <a href="scan.dcm">scan</a></p>', 'html'), ['a b.jpg', 'scan.dcm']);
    const latex = '\\begin{document}\\includegraphics[width=3cm]{figs/rash.jpg} and \\includegraphics{figs/rash}\\end{document}';
    assert.deepEqual(linkedIn(latex, 'latex'), ['figs/rash.jpg', 'figs/rash']);
  });
});

describe('rule image-metadata', () => {
  for (const [examples, reported] of [
    [rule.examples.fire, true],
    [rule.examples.quiet, false],
  ] as const) {
    for (const source of examples)
      it(`${reported ? 'reports' : 'stays silent'}: ${source}`, () => {
        const { text, spans, meta } = readExample(source);
        const [file, ...fields] = (meta ?? '').replace(/^file: /, '').split(', ');
        const found = new Found();
        for (const field of fields) found.add(field);
        const images = new Map<string, ImageFacts>([[file!, { hidden: found.list() }]]);
        const findings = analyse(text, { kind: 'case-report', images }).findings.filter((f) => f.rule === rule.id);
        assert.deepEqual(
          findings.map(({ start, end }) => ({ start, end })),
          reported ? spans : [],
        );
        for (const f of findings) assert.ok(!f.message.includes(file!), 'no text of the draft in the message');
      });
  }
  it('says nothing where nobody has looked', () => {
    assert.ok(!analyse('![x](rash.jpg)').findings.some((f) => f.rule === rule.id));
  });
});
