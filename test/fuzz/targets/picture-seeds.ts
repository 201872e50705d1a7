import { deflateSync } from 'node:zlib';
import { sample } from '../../files/samples.ts';
import type { Dice } from '../dice.ts';

const SAMPLES = ['planted.jpg', 'located.jpg', 'plain.jpg', 'planted.png', 'planted.webp', 'planted.tif', 'planted.heic', 'scan.dcm'];
const TAGS = [
  0x010e, 0x010f, 0x0112, 0x0132, 0x013b, 0x02bc, 0x83bb, 0x8649, 0x8769, 0x8825, 0x9003, 0x927c, 0x9286, 2, 4, 29, 0x0111, 0x0117, 0x014a,
];

const u16 = (n: number): Buffer => Buffer.from([(n >> 8) & 255, n & 255]);
const u32 = (n: number): Buffer => Buffer.from([(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);

/** A TIFF whose directories point at one another, and whose fields share what they point at. */
function tiff(dice: Dice): Buffer {
  const packet = dice.pick([xmp, irb])(dice);
  const count = 1 + dice.length(dice.once(10) ? 3000 : 40);
  const after = 8 + 2 + count * 12 + 4;
  const directory = [u16(count)];
  for (let i = 0; i < count; i++) {
    const tag = dice.pick(TAGS);
    const pointer = tag === 0x8769 || tag === 0x8825 || tag === 0x014a;
    const value = pointer ? dice.pick([0, 8, 8, 20, after]) : after + dice.int(dice.once(2) ? 1 : packet.length);
    directory.push(
      u16(tag),
      u16(pointer ? 4 : dice.pick([1, 2, 3, 4, 7])),
      u32(pointer ? 1 : dice.once(2) ? packet.length : dice.int(9)),
      u32(value),
    );
  }
  return Buffer.concat([Buffer.from('MM\0*'), u32(8), ...directory, u32(dice.pick([0, 8, after])), packet]);
}

/** An XMP packet: nested, wide, long, or with things that must not be opened. */
function xmp(dice: Dice): Buffer {
  const name = (): string => dice.pick(['rdf:Description', 'dc:creator', 'exif:GPSLatitude', 'photoshop:City', 'x:x', 'rdf:li']);
  const inside = (depth: number): string => {
    const tag = name();
    const attributes = dice
      .list(depth ? 3 : 40, () => ` ${name()}${dice.int(99)}="${dice.pick(['', 'Elgar', '&a;', '<', '47'])}"`)
      .join('');
    return `<${tag}${attributes}>${depth > 0 ? dice.list(4, () => inside(depth - 1)).join('') : 'Elgar'}${dice.once(9) ? '' : `</${tag}>`}`;
  };
  const deep = dice.once(4) ? '<a>'.repeat(dice.length(100_000)) : '';
  const head = dice.once(4) ? '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' : '';
  return Buffer.from(`${head}<x:xmpmeta>${deep}${inside(dice.int(5))}</x:xmpmeta>`);
}

/** Photoshop resources around IPTC and XMP. */
function irb(dice: Dice): Buffer {
  const iptc = (): Buffer =>
    Buffer.concat(
      dice.list(20, () =>
        Buffer.concat([Buffer.from([0x1c, dice.pick([1, 2]), dice.pick([5, 80, 90, 120])]), u16(dice.length(40)), Buffer.from('Elgar')]),
      ),
    );
  const resources = dice.list(12, () => {
    const data = dice.once(2) ? xmp(dice) : iptc();
    return Buffer.concat([
      Buffer.from('8BIM'),
      u16(dice.pick([0x0404, 0x0424, 0x0409])),
      u16(0),
      u32(dice.once(9) ? 0xffffffff : data.length),
      data,
      Buffer.alloc(data.length % 2),
    ]);
  });
  return Buffer.concat(resources);
}

function pngChunk(type: string, data: Buffer): Buffer {
  return Buffer.concat([u32(data.length), Buffer.from(type), data, u32(0)]);
}

function png(dice: Dice): Buffer {
  const bomb = (): Buffer => deflateSync(Buffer.alloc(dice.length(20_000_000), 'a'));
  const text = (): Buffer =>
    dice.pick([
      () => pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), bomb()])),
      () => pngChunk('iTXt', Buffer.concat([Buffer.from(`XML:com.adobe.xmp\0${dice.pick(['\0', '\x01'])}\0\0\0`), xmp(dice)])),
      () =>
        pngChunk(
          'tEXt',
          Buffer.from(`Raw profile type ${dice.pick(['exif', 'iptc', 'xmp', 'APP1'])}\0\nx\n  99\n${tiff(dice).toString('hex')}`),
        ),
      () => pngChunk('tEXt', Buffer.from(`${dice.pick(['Author', 'Software', '', 'x'.repeat(90)])}\0Elgar`)),
      () => pngChunk('eXIf', tiff(dice)),
    ])();
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', Buffer.alloc(13, 1)),
    ...dice.list(6, text),
    pngChunk('IDAT', Buffer.alloc(9)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function jpeg(dice: Dice): Buffer {
  const plain = sample('plain.jpg');
  const segment = (marker: number, lead: string, data: Buffer): Buffer => {
    const whole = Buffer.concat([Buffer.from(lead, 'latin1'), data]).subarray(0, 65_000);
    return Buffer.concat([Buffer.from([0xff, marker]), u16(dice.once(12) ? dice.int(65_536) : whole.length + 2), whole]);
  };
  const segments = dice.list(5, () =>
    dice.pick([
      () => segment(0xe1, 'Exif\0\0', tiff(dice)),
      () => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp(dice)),
      () => segment(0xed, 'Photoshop 3.0\0', irb(dice)),
      () => segment(0xfe, '', Buffer.from('Elgar')),
      () => segment(0xe2, 'MPF\0', tiff(dice)),
    ])(),
  );
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)]);
}

function webp(dice: Dice): Buffer {
  const part = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type), length, data, Buffer.alloc(data.length % 2)]);
  };
  const parts = Buffer.concat([
    part('VP8X', Buffer.alloc(10, 12)),
    ...dice.list(4, () => (dice.once(2) ? part('EXIF', tiff(dice)) : part('XMP ', xmp(dice)))),
    part('VP8 ', Buffer.alloc(20)),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(parts.length + 4);
  return Buffer.concat([Buffer.from('RIFF'), length, Buffer.from('WEBP'), parts]);
}

/** The bytes of a picture: a real one, or one made up of what its format allows and nobody writes. */
export function picture(dice: Dice): Buffer {
  const makers = [tiff, png, jpeg, webp];
  return dice.once(2) ? sample(dice.pick(SAMPLES)) : dice.pick(makers)(dice);
}
