import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { readImage, stripImage } from '../../server/files/image/image.ts';
import { tells } from '../../server/files/words.ts';
import { DESK, exiftool, sample } from './samples.ts';

const svg = (inside: string, attributes = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`);
const hidden = (bytes: Buffer): readonly string[] => readImage(bytes, tells).hidden;

describe('drawings, moving pictures and PDFs', function () {
  this.timeout(60_000);
  let dir = '';
  before(() => (dir = mkdtempSync(join(tmpdir(), 'discreet-'))));
  after(() => rmSync(dir, { recursive: true, force: true }));

  /** What ExifTool finds in the clean copy of a sample. */
  const left = (name: string): string[] => {
    const file = join(dir, name);
    writeFileSync(file, stripImage(sample(name)));
    return [...exiftool(file).keys()];
  };

  it('an SVG tells its notes, its editor’s paths and what is in its photographs', () => {
    const fields = [...exiftool(join(DESK, 'planted.svg')).keys()].join();
    for (const planted of [/Export-filename/, /SVG:Title/, /Desc/, /WorkCreator/]) assert.match(fields, planted);
    assert.deepEqual(readImage(sample('planted.svg'), tells), { hidden: ['place', 'person', 'words'] });
  });

  it('its clean copy holds none of it, and draws the same', () => {
    assert.deepEqual(
      left('planted.svg').filter((f) => !/Xmlns|Width|Height|ViewBox/.test(f)),
      [],
    );
    const clean = Buffer.from(stripImage(sample('planted.svg'))).toString();
    assert.doesNotMatch(clean, /quill|Elgar|Looe|inkscape|sodipodi|<!--|metadata/i);
    for (const kept of ['<tspan>Right hand &amp; wrist</tspan>', '.a &gt; b { fill: red }', 'style="fill:#1f4e5f"', 'viewBox="0 0 60 40"'])
      assert.ok(clean.includes(kept), kept);
    const photograph = Buffer.from(/base64,([^"]*)/.exec(clean)![1]!, 'base64');
    assert.ok(photograph.equals(stripImage(sample('located.jpg'))), 'and its photograph is the clean one');
    assert.deepEqual(hidden(Buffer.from(clean)), []);
  });

  it('what is drawn in it is read as a draft is: a chart tells nothing, a chart with a name does, and still does when it is clean', () => {
    assert.deepEqual(readImage(sample('chart.svg'), tells), { hidden: [] });
    assert.deepEqual(readImage(sample('told.svg'), tells), { hidden: ['drawn'] });
    assert.deepEqual(hidden(Buffer.from(stripImage(sample('told.svg')))), ['drawn']);
    assert.deepEqual(hidden(svg('<text>Median follow-up</text><text>12 months</text><title>Figure 2</title>')), []);
    assert.deepEqual(hidden(svg('<text><tspan>Mrs Zebedia</tspan> <tspan>Quillfeather</tspan></text>')), ['drawn']);
    assert.deepEqual(hidden(svg('<a href="mailto:zquill@example.org"><rect/></a>')), ['words']);
    assert.deepEqual(hidden(svg('', ' xml:base="file:///C:/Users/zquill/ward/"')), ['person']);
  });

  it('an SVG that cannot be cleaned without harm is left, with a reason', () => {
    const entities = Buffer.from('<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>');
    assert.throws(() => stripImage(entities), /declares entities/);
    assert.throws(() => stripImage(svg('<g>')), /damaged/);
    assert.throws(() => stripImage(svg('<image href="data:image/bmp;base64,Qk0="/>')), /cannot be cleaned/);
    assert.equal(readImage(Buffer.from('<?xml version="1.0"?><html/>'), tells).unread, 'is damaged');
    assert.equal(readImage(svg('<g>'.repeat(5000)), tells).unread, 'is damaged');
  });

  it('a GIF tells its comments and XMP; its clean copy moves as before', () => {
    const fields = [...exiftool(join(DESK, 'planted.gif')).keys()].join();
    for (const planted of [/Creator/, /City/, /DateTimeOriginal/]) assert.match(fields, planted);
    assert.deepEqual(readImage(sample('planted.gif'), tells), { hidden: ['place', 'time', 'person', 'words'] });
    assert.deepEqual(
      left('planted.gif').filter((f) => !f.startsWith('GIF:') || f === 'GIF:Comment'),
      [],
    );
    assert.ok(sample('turning.gif').equals(stripImage(sample('turning.gif'))), 'nothing to take out, nothing changed');
  });

  it('a PDF tells its properties, packed or not, and that its pages were not read', () => {
    assert.match([...exiftool(join(DESK, 'planted.pdf')).keys()].join(), /PDF:Author.*PDF:Title|PDF:Title.*PDF:Author/);
    for (const name of ['planted.pdf', 'packed.pdf']) {
      const facts = readImage(sample(name), tells);
      assert.deepEqual(facts.hidden, ['person', 'words'], name);
      assert.match(facts.partly ?? '', /not for what its pages say/);
    }
    assert.deepEqual(hidden(sample('chart.pdf')), []);
    assert.deepEqual(hidden(sample('python-docx.pdf')), ['person'], 'LibreOffice’s');
    assert.throws(() => stripImage(sample('planted.pdf')), /is a PDF: export it again/);
  });

  it('a PDF tells what a photograph in it carries, and stops where a stream is a bomb', () => {
    const object = (dictionary: string, data: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`), data, Buffer.from('\nendstream\nendobj\n')]);
    const pdf = (...parts: Buffer[]): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]);
    assert.deepEqual(hidden(pdf(object('/Filter /DCTDecode', sample('located.jpg')))), ['place']);
    const bomb = object('/Type /ObjStm /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(60_000_000)));
    const before = process.memoryUsage().rss;
    assert.deepEqual(hidden(pdf(bomb, Buffer.from('trailer << /Info 9 0 R >> 9 0 obj << /Author (A \\(b\\) C) >> endobj'))), ['person']);
    assert.ok(process.memoryUsage().rss - before < 200_000_000);
    assert.deepEqual(hidden(pdf(Buffer.from('trailer << /Info 9 0 R >> 9 0 obj << /Author () /Title <FEFF> >> endobj'))), []);
  });
});
