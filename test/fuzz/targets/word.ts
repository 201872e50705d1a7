import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { analyse } from '../../../server/engine/analyse.ts';
import { spotAt, tellSpot } from '../../../server/files/docx/places.ts';
import { readDocx, type WordDocument } from '../../../server/files/docx/read.ts';
import { readOffice } from '../../../server/files/office.ts';
import { sample } from '../../files/samples.ts';
import { zip } from '../../files/zip.ts';
import type { Dice } from '../dice.ts';
import { holds } from '../holds.ts';
import { mutateBytes, mutateText } from '../mutate.ts';
import { draft, MARKER } from '../seeds.ts';
import { replaced, smallerList, smallerText, timed, timedAsync, type Target } from '../target.ts';

/** Parts of the archive, text or base 64; a bomb is so many blanks that say they are `says`. Or a whole file, in base 64. */
interface Input {
  readonly parts: readonly {
    readonly name: string;
    readonly text?: string;
    readonly bytes?: string;
    readonly bomb?: number;
    readonly says?: number;
  }[];
  readonly whole?: string;
}

const SAMPLES = ['libreoffice.docx', 'python-docx.docx', 'pandoc.docx'];
const KNOWN =
  /^(?:is damaged|is damaged: it has no text|is encrypted(?:: save a copy without a password)?|is an old Word file: save it as \.docx|is too large to check)$/;

const NAMES = [
  'p',
  'r',
  't',
  'tbl',
  'tr',
  'tc',
  'del',
  'delText',
  'ins',
  'moveFrom',
  'hyperlink',
  'sdt',
  'footnote',
  'comment',
  'Fallback',
  'Choice',
  'drawing',
  'docPr',
  'cNvPr',
  'blip',
  'imagedata',
  'shape',
  'txbxContent',
  'pPr',
  'rPr',
  'pStyle',
  'numPr',
  'vanish',
  'br',
  'tab',
  'lastRenderedPageBreak',
  'style',
  'name',
  'basedOn',
];
const escaped = (text: string): string =>
  text.replace(/[<&]/g, (c) => (c === '<' ? '&lt;' : '&amp;')).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '');

function xml(dice: Dice, depth: number): string {
  const name = dice.pick(NAMES);
  const attribute = dice.pick([
    '',
    ' w:val="Heading1"',
    ' w:val="0"',
    ' w:id="1"',
    ' r:id="a"',
    ' r:embed="b"',
    ' descr="Mrs T" title="&quot;"',
    ' name="face.jpg"',
    ' w:type="page"',
    ' w:type="separator"',
    ' w:styleId="H1"',
  ]);
  const text = draft(dice);
  const at = dice.int(text.length);
  const inside = depth > 0 ? dice.list(5, () => xml(dice, depth - 1)).join('') : escaped(text.slice(at, at + dice.length(120)));
  return `<w:${name}${attribute}>${inside}</w:${name}>`;
}

const say = (text: string): string => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;

function fresh(dice: Dice): Input {
  if (dice.once(4)) return { parts: [], whole: mutateBytes(dice, sample(dice.pick(SAMPLES))).toString('base64') };
  const story = (root: string): string => {
    const body = dice.once(3) ? draft(dice).split('\n').map(say).join('') : dice.list(30, () => xml(dice, dice.int(6))).join('');
    return `<w:${root} xmlns:w="w" xmlns:r="r"><w:body>${body}</w:body></w:${root}>`;
  };
  const beside = ['styles', 'footnotes', 'comments', 'header', 'footer', 'image', 'hyperlink', 'officeDocument'];
  const target = (type: string): string =>
    dice.pick([`${type}.xml`, `${type}.xml`, '../../x', '/word/document.xml', 'document.xml', 'https://a.b/c', '', 'media/a.jpg']);
  const relations = dice.list(12, () => {
    const type = dice.pick(beside);
    return `<Relationship Id="${dice.pick(['a', 'b', 'c'])}" Type="x/${type}" Target="${target(type)}"${dice.once(4) ? ' TargetMode="External"' : ''}/>`;
  });
  const rels = `<Relationships>${relations.join('')}</Relationships>`;
  const core = `<cp xmlns:dc="d"><dc:creator>${MARKER}</dc:creator><dc:title>${escaped(draft(dice).slice(0, 80))}</dc:title></cp>`;
  const parts = [
    { name: 'word/document.xml', text: story('document') },
    { name: 'word/_rels/document.xml.rels', text: rels },
    { name: dice.pick(['_rels/.rels', 'x']), text: rels },
    { name: 'docProps/core.xml', text: core },
    { name: 'word/media/a.jpg', bytes: sample('located.jpg').toString('base64') },
    ...beside.map((type) => ({ name: `word/${type}.xml`, text: story(type) })),
    ...(dice.once(10)
      ? [
          {
            name: dice.pick(['word/styles.xml', 'word/document.xml']),
            bomb: dice.length(90_000_000),
            says: dice.pick([10, 60_000_000, 0xffffffff]),
          },
        ]
      : []),
  ];
  return { parts: dice.once(3) ? parts.filter(() => !dice.once(4)) : parts };
}

function mutate(dice: Dice, input: Input): Input {
  if (input.whole !== undefined) return { ...input, whole: mutateBytes(dice, Buffer.from(input.whole, 'base64')).toString('base64') };
  if (dice.once(4) || !input.parts.length) return { parts: [], whole: mutateBytes(dice, bytesOf(input)).toString('base64') };
  const changed = dice.int(input.parts.length);
  return {
    parts: input.parts.map((part, i) =>
      i === changed && part.text !== undefined ? { ...part, text: mutateText(dice, part.text, xml(dice, 3)) } : part,
    ),
  };
}

function bytesOf({ parts, whole }: Input): Buffer {
  if (whole !== undefined) return Buffer.from(whole, 'base64');
  return zip(
    Object.fromEntries(
      parts.map(({ name, text, bytes, bomb, says }) => [
        name,
        bomb === undefined ? (text ?? Buffer.from(bytes!, 'base64')) : { packed: deflateRawSync(Buffer.alloc(bomb, ' ')), says: says! },
      ]),
    ),
  );
}

async function read(bytes: Buffer): Promise<WordDocument | string> {
  try {
    return await readDocx(bytes);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Any archive is a document whose parts fit together, or has a reason in words why it is none. */
export const word: Target<Input> = {
  name: 'word',
  share: 6,
  fresh,
  mutate,
  async run(input) {
    const bytes = bytesOf(input);
    const size = input.parts.reduce((sum, p) => sum + (p.text?.length ?? 0) + (p.bomb ?? 0) / 10, bytes.length);
    const document = await timedAsync(2000 + size * 0.02, 'reading', () => read(bytes));
    const office = await readOffice(bytes);
    if (typeof document === 'string') {
      assert.match(document, KNOWN);
      return [document];
    }
    const { text, page, spots, images, unread } = document;
    for (const block of page.blocks) assert.equal(text.slice(block.start, block.start + block.text.length), block.text);
    assert.ok(!JSON.stringify([...images.values(), unread, office]).includes(MARKER), 'text of the draft is told');
    const analysis = timed(1500 + text.length * 0.15, 'checking', () => analyse(text, { page, images }));
    for (const f of analysis.findings) assert.ok(tellSpot(spotAt(spots, f.start)!, true).length > 3, 'every finding has a place');
    return [...holds(text, analysis), ...unread, ...new Set(page.blocks.map((b) => `${b.zone} ${b.key ?? ''}`))];
  },
  *smaller(input) {
    if (input.whole !== undefined) return;
    for (const parts of smallerList(input.parts)) yield { parts };
    for (const [i, part] of input.parts.entries())
      if (part.text !== undefined) for (const text of smallerText(part.text)) yield { parts: replaced(input.parts, i, { ...part, text }) };
  },
};
