import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { readDocx } from '../../server/files/docx/read.ts';
import { readImage, stripImage } from '../../server/files/image/image.ts';
import { tells } from '../../server/files/words.ts';
import { zip } from './zip.ts';

const u16 = (...n: number[]): Buffer => Buffer.concat(n.map((v) => Buffer.from([v >> 8, v & 255])));
const u32 = (...n: number[]): Buffer => Buffer.concat(n.map((v) => Buffer.from([v >>> 24, (v >> 16) & 255, (v >> 8) & 255, v & 255])));
const box = (type: string, ...inside: Buffer[]): Buffer => {
  const data = Buffer.concat(inside);
  return Buffer.concat([u32(data.length + 8), Buffer.from(type), data]);
};

/** Fails where the work takes more than two seconds of processor time. */
async function quick<T>(work: () => T | Promise<T>): Promise<T> {
  const begun = process.cpuUsage();
  const out = await work();
  const seconds = process.cpuUsage(begun).user / 1e6;
  assert.ok(seconds < 2, `${seconds.toFixed(1)} s`);
  return out;
}

describe('files that are built to keep their reader busy', function () {
  this.timeout(60_000);

  /** Each directory is full of fields, and all of them point at the same megabyte. */
  function shared(tag: number, value: Buffer, directories: number): Buffer {
    const fields = 4000;
    const size = 2 + fields * 12 + 4;
    const at = 8 + directories * size;
    const parts = [Buffer.from('MM\0*'), u32(8)];
    for (let d = 0; d < directories; d++) {
      const field = Buffer.concat([u16(tag, 7), u32(value.length, at)]);
      parts.push(u16(fields), ...Array.from({ length: fields }, () => field), u32(d + 1 < directories ? 8 + (d + 1) * size : 0));
    }
    return Buffer.concat([...parts, value]);
  }

  it('Exif fields that share one description', async () => {
    const packet = Buffer.from(`<x:xmpmeta>${'<a b="c">d</a>'.repeat(70_000)}</x:xmpmeta>`);
    for (const [tag, value] of [
      [0x02bc, packet],
      [0x010e, Buffer.alloc(1_000_000)],
      [0x8649, Buffer.alloc(1_000_000, '8BIM')],
    ] as const) {
      const file = shared(tag, value, 20);
      assert.deepEqual(await quick(() => readImage(file, tells)), { hidden: [], unread: 'is damaged' });
      await quick(() => assert.throws(() => stripImage(file), /is damaged/));
    }
  });

  it('an Exif block whose directories lead in circles', async () => {
    const circle = Buffer.concat([Buffer.from('MM\0*'), u32(8), u16(2), u16(0x8769, 4), u32(1, 8), u16(0x8825, 4), u32(1, 8), u32(8)]);
    assert.deepEqual(await quick(() => readImage(circle, tells)), { hidden: [] });
  });

  it('a HEIC with a hundred million stretches of nothing', async () => {
    const items = Buffer.concat(Array.from({ length: 10_000 }, (_, i) => u16(i, 0, 65_535)));
    const places = box('iloc', Buffer.from([0, 0, 0, 0, 0, 0]), u16(10_000), items);
    const meta = box('meta', u32(0), box('iinf', u32(0), u16(0)), places);
    const file = Buffer.concat([box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1')), meta]);
    assert.deepEqual(await quick(() => readImage(file, tells)), { hidden: [], unread: 'is damaged' });
  });

  it('a PNG with a thousand bombs', async () => {
    const chunk = (type: string, data: Buffer): Buffer => Buffer.concat([u32(data.length), Buffer.from(type), data, u32(0)]);
    const bomb = deflateSync(Buffer.alloc(50_000_000, 'a'));
    const broken = Buffer.concat([deflateSync(Buffer.alloc(3_900_000, 'a')).subarray(0, -4), u32(0)]);
    for (const packed of [bomb, broken]) {
      const texts = Array.from({ length: 1000 }, () => chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed])));
      const file = Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        chunk('IHDR', Buffer.alloc(13)),
        ...texts,
        chunk('IEND', Buffer.alloc(0)),
      ]);
      assert.deepEqual(await quick(() => readImage(file, tells)), { hidden: ['words'] });
      assert.ok((await quick(() => stripImage(file))).length < 100);
    }
  });

  it('a Word document with one header ten thousand times', async () => {
    const relations = Array.from({ length: 10_000 }, (_, i) => `<Relationship Id="a${i}" Type="x/header" Target="header.xml"/>`);
    const paragraph = '<w:p><w:r><w:t>She limps.</w:t></w:r></w:p>';
    const file = zip({
      'word/document.xml': `<w:document xmlns:w="w">${paragraph}</w:document>`,
      'word/header.xml': `<w:hdr xmlns:w="w">${paragraph.repeat(200)}</w:hdr>`,
      'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    });
    const { page } = await quick(() => readDocx(file));
    assert.equal(page.blocks.length, 201);
  });
});
