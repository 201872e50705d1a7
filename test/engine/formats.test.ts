import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/engine/analyse.ts';
import type { Zone } from '../../server/engine/document/block.ts';
import { formatOf, type Format } from '../../shared/format.ts';
import { readPage } from '../../server/engine/document/page.ts';
import { kindOf } from '../../server/engine/kind.ts';
import { ASCIIDOC, HTML, LATEX, OBSIDIAN, RST, type Sample } from './format-samples.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every block lies in the source and shows its characters, blanks, or what an entity or a ligature stands for. */
function assertVerbatim(source: string, format: Format): void {
  for (const { start, text } of readPage(source, format).blocks) {
    const slice = source.slice(start, start + text.length);
    assert.equal(slice.length, text.length);
    for (let i = 0; i < text.length; i++) {
      const shown = text[i]!;
      if (shown === slice[i] || shown === ' ') continue;
      const before = source.slice(Math.max(0, start + i - 12), start + i + 12);
      assert.match(before, format === 'html' || format === 'markdown' ? /[&<]/ : /[\\~`'&$-]/, `${shown} for ${slice[i]!}`);
    }
  }
}

function shows(format: Format, { source, blocks }: Sample): void {
  for (const text of [source, source.replaceAll('\n', '\r\n')]) {
    const found = readPage(text, format).blocks.map((b): [Zone, string] => [b.zone, squeezed(b.text)]);
    assert.deepEqual(found, blocks);
    assertVerbatim(text, format);
  }
}

describe('formats', () => {
  it('HTML has its zones', () => shows('html', HTML));
  it('LaTeX has its zones', () => shows('latex', LATEX));
  it('Markdown of Obsidian has its zones', () => shows('markdown', OBSIDIAN));

  it('AsciiDoc has its zones', () => shows('asciidoc', ASCIIDOC));
  it('reStructuredText has its zones', () => shows('rst', RST));

  it('are told by extension and by language', () => {
    const names: [string, Format][] = [
      ['a/b.HTML', 'html'],
      ['x.htm', 'html'],
      ['paper.v2.tex', 'latex'],
      ['latex', 'latex'],
      ['tex', 'latex'],
      ['html', 'html'],
      ['plaintext', 'plain'],
      ['notes.txt', 'plain'],
      ['README', 'markdown'],
      ['x.constructor', 'markdown'],
    ];
    for (const [name, format] of names) assert.equal(formatOf(name), format, name);
  });

  it('know the authors under a title', () => {
    const authors = '<h1>A case</h1><p>Elif Sarpdag<sup>1</sup>, Kerem Tunaligil<sup>2</sup></p><p>A man came.</p>';
    assert.deepEqual(
      readPage(authors, 'html').blocks.map((b) => b.zone),
      ['heading', 'backmatter', 'prose'],
    );
  });

  it('take nobody for an author who is of an age', () => {
    for (const line of [
      'Mr Zebulon Quillfeather, 54, came in.',
      'Mrs Ivy Holt, aged 54, Mr Zebulon Quillfeather.',
      'Margaret Ellwood, 61, and Ivy Holt, 58, died.',
    ]) {
      const source = `# A case\n\n${line}\n\nThe case went on.\n`;
      assert.equal(readPage(source, 'markdown').blocks[1]?.zone, 'prose', line);
      assert.ok(
        analyse(source).findings.some((f) => f.rule === 'name-patient' && f.start === source.indexOf(line)),
        line,
      );
    }
    const authors = '# A case\n\nJane Marsh 1,2, Ivy Holt 3, Elgar University Hospital\n\nA man came.\n';
    assert.equal(readPage(authors, 'markdown').blocks[1]?.zone, 'backmatter');
  });

  it('tell the kind of document', () => {
    const report = '\\begin{document}\n\\section{Case presentation}\nA man.\n\\section{Learning points}\nOne.\n\\end{document}';
    assert.equal(kindOf(readPage(report, 'latex')), 'case-report');
    assert.equal(kindOf(readPage('<h2>Case report</h2><p>A man.</p>', 'html')), 'case-report');
    assert.equal(kindOf(readPage('<meta name="discreet.kind" content="reply"><p>A man.</p>', 'html')), 'reply');
  });

  it('tell no lies about what a paragraph holds while a tag or a brace is open', () => {
    const seen = (source: string, format: Format) => readPage(source, format).blocks.some((b) => b.text.includes('Mrs Smith'));
    for (const open of ['<b', '<a href="x>', '<!--', '<p title="', '<', '</', '<ul><li>']) {
      assert.ok(seen(`<p>One</p>\n<p>${open} Mrs Smith of Oban</p>\n<p>Two</p>`, 'html'), open);
    }
    for (const open of [
      '\\textbf{',
      '\\footnote{',
      '\\section{',
      '\\begin{align}',
      '\\cite{',
      '$',
      '\\[',
      '\\verb|',
      '%',
      '\\begin{verbatim}',
    ]) {
      assert.ok(seen(`\\begin{document}\nOne\n\n${open} Mrs Smith of Oban\n\nTwo`, 'latex'), open);
    }
    for (const open of ['%%', '==', '[[', '![[', '$', '[^', '> [!', '^']) {
      assert.ok(seen(`One\n\n${open} Mrs Smith of Oban\n\nTwo`, 'markdown'), open);
    }
  });
});

const FORMATS = ['markdown', 'plain', 'html', 'latex'] as const;

const PIECES = [
  ...[
    '<p>',
    '</p>',
    '<b',
    '<a href="',
    '">',
    "<img alt='",
    '<!--',
    '-->',
    '<script>',
    '</script',
    '<td>',
    '<tr>',
    '<br>',
    '&nbsp;',
    '&#39;',
  ],
  ...[
    '&#x1F600;',
    '&bogus;',
    '\\section{',
    '\\footnote{',
    '\\begin{itemize}',
    '\\end{itemize}',
    '\\item',
    '\\begin{verbatim}',
    '}',
    '{',
    '$',
  ],
  ...['$$', '\\[', '\\)', '%', '%%', '\\%', '\\"u', '~', '``', "''", '---', '&', '\\\\', '\\begin{tabular}{ll}', '\\begin{document}', '\\'],
  ...[
    '[[note|x]]',
    '![[a.jpg|b]]',
    '==',
    '^id',
    '[^1]: x',
    '> [!note]',
    'Mrs Smith',
    '\ud83c',
    '\udfff',
    '\u0000',
    '\r\n',
    '\n\n',
    '\r',
    '🎉',
  ],
];

describe('any format', () => {
  it('reads any text; offsets are those of the verbatim source', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((a) => a.join('')),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((a) => a.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...FORMATS), (source, format) => assertVerbatim(source, format)),
      { numRuns: 3000 },
    );
  });

  it('keeps its pace on hostile text', function () {
    this.timeout(120_000);
    const units: Record<string, string[]> = {
      html: [
        '<',
        '<a',
        '<a "',
        '<a \'"',
        '</',
        '<!',
        '<!--',
        '<script>',
        '&',
        '&#1',
        '<div>',
        '<b></i>',
        '<br>',
        '<ul><li>',
        '<a b=',
        '<td>',
        '" <a ',
      ],
      latex: [
        '{',
        '\\',
        '\\footnote{',
        '\\section{',
        '\\begin{itemize}',
        '\\begin{align}',
        '\\begin{verbatim}',
        '\\cite{a',
        '\\cite[',
        '$a',
        '\\(',
        '%\n',
      ],
      markdown: ['%%', '%%\n', '==a', '[[a', '![[a', '$a', ' ^a', '[^a', '> [!a', '![[a.png'],
    };
    for (const [format, list] of Object.entries(units)) {
      for (const unit of list) {
        const source = unit.repeat(Math.ceil(1_000_000 / unit.length));
        const started = process.cpuUsage().user;
        readPage(source, format as Format);
        const seconds = (process.cpuUsage().user - started) / 1e6;
        assert.ok(seconds < 5, `${format} ${JSON.stringify(unit)}: ${seconds.toFixed(1)} s`);
      }
    }
  });

  it('reads what is nested 50,000 deep', () => {
    const deep = (open: string, end: string) => `${open.repeat(50_000)}Mrs Smith${end.repeat(50_000)}`;
    for (const [open, end] of [
      ['<div>', '</div>'],
      ['<b>', '</b>'],
      ['<blockquote>', ''],
    ])
      assert.ok(readPage(deep(open!, end!), 'html').blocks.some((b) => b.text.includes('Mrs Smith')));
    for (const [open, end] of [
      ['{', '}'],
      ['\\footnote{', '}'],
      ['\\begin{quote}', '\\end{quote}'],
    ])
      assert.ok(readPage(deep(open!, end!), 'latex').blocks.some((b) => b.text.includes('Mrs Smith')));
  });
});
