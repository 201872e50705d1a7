import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readImage, stripImage } from '../../server/files/image/image.ts';
import { tells } from '../../server/files/words.ts';
import { DESK, exiftool, sample } from './samples.ts';

const PLANTED = ['planted.jpg', 'planted.png', 'planted.webp', 'planted.tif', 'planted.heic'];
const IDENTIFYING = /GPS|Date|Artist|Serial|Make|Model|Description|Creator|City|By-line|Comment|Thumbnail/;
/** A TIFF is one with its picture: these fields are the picture. */
const OF_A_PICTURE =
  /^IFD0:(?:Image(?:Width|Height)|BitsPerSample|Compression|Photometric|FillOrder|Strip|Orientation|Samples|RowsPer|Planar|PageNumber|WhitePoint|PrimaryChrom|[XY]Resolution|ResolutionUnit)/;

/** The chunks of a PNG that hold the coded picture. */
function coloured(png: Buffer): string[] {
  const out: string[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') out.push(png.toString('hex', at, at + png.readUInt32BE(at) + 12));
  return out;
}

describe('pictures', function () {
  this.timeout(60_000);
  let dir = '';
  before(() => (dir = mkdtempSync(join(tmpdir(), 'discreet-'))));
  after(() => rmSync(dir, { recursive: true, force: true }));

  for (const name of PLANTED) {
    it(`${name}: says what was planted, as ExifTool does`, () => {
      const fields = [...exiftool(join(DESK, name)).keys()];
      for (const planted of [/GPSLatitude$/, /DateTimeOriginal/, /Artist/, /SerialNumber/, /ImageDescription/, /Creator/, /City/])
        assert.ok(
          fields.some((f) => planted.test(f)),
          `${String(planted)} was planted`,
        );
      const { hidden, unread } = readImage(sample(name), tells);
      assert.equal(unread, undefined);
      for (const kind of ['place', 'time', 'person', 'device', 'words'] as const) assert.ok(hidden.includes(kind), kind);
    });

    it(`${name}: the clean copy holds nothing that ExifTool can find, and stands the same way up`, () => {
      const original = sample(name);
      const before = Buffer.from(original);
      const clean = stripImage(original);
      assert.ok(original.equals(before), 'the original is untouched');
      const file = join(dir, name);
      writeFileSync(file, clean);
      const fields = exiftool(file);
      const left = [...fields.keys()].filter((f) => f !== 'IFD0:Orientation' && !(name.endsWith('.tif') && OF_A_PICTURE.test(f)));
      assert.deepEqual(left, []);
      assert.deepEqual(
        [...fields.keys()].filter((f) => IDENTIFYING.test(f)),
        [],
      );
      // In a HEIC the turn stands beside the picture, in a box that is left alone.
      if (!name.endsWith('.heic')) assert.equal(fields.get('IFD0:Orientation'), '6');
      for (const word of ['Invented', 'Elgar', 'Looe', 'SN12345678', '2024:03:03'])
        assert.ok(!Buffer.from(clean).includes(word), `${word} is gone from the bytes`);
      assert.deepEqual(readImage(clean, tells), { hidden: [] });
    });
  }

  it('plain.jpg: carries nothing, and stays as it is', () => {
    assert.deepEqual(readImage(sample('plain.jpg'), tells), { hidden: [] });
    assert.ok(sample('plain.jpg').equals(stripImage(sample('plain.jpg'))));
  });

  it('keeps the coded picture byte for byte', () => {
    const coded = sample('plain.jpg').subarray(sample('plain.jpg').indexOf(Buffer.from([0xff, 0xda])));
    assert.ok(Buffer.from(stripImage(sample('planted.jpg'))).includes(coded));
    assert.deepEqual(coloured(Buffer.from(stripImage(sample('planted.png')))), coloured(sample('planted.png')));
    const clean = stripImage(sample('planted.heic'));
    assert.equal(clean.length, sample('planted.heic').length, 'nothing moves in a HEIC');
  });

  it('a DICOM file is told by its header and cannot be cleaned', () => {
    const { hidden } = readImage(sample('scan.dcm'), tells);
    for (const kind of ['patient', 'place', 'time'] as const) assert.ok(hidden.includes(kind), kind);
    assert.throws(() => stripImage(sample('scan.dcm')), /DICOM/);
  });

  it('takes any bytes: an answer, or an error with a reason', () => {
    const names = [...PLANTED, 'scan.dcm', 'planted.gif', 'planted.svg', 'told.svg', 'planted.pdf', 'packed.pdf'];
    const damage = fc.record({
      name: fc.constantFrom(...names),
      keep: fc.double({ min: 0.02, max: 1, noNaN: true }),
      bites: fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(damage, ({ name, keep, bites }) => {
        const bytes = Buffer.from(sample(name));
        for (const [at, value] of bites) if (at < bytes.length) bytes[at] = value;
        const cut = bytes.subarray(0, Math.ceil(bytes.length * keep));
        const { hidden, unread } = readImage(cut, tells);
        assert.ok(!unread || !hidden.length);
        try {
          stripImage(cut);
        } catch (error) {
          assert.ok(error instanceof Error);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
