import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { analyse } from '../../server/engine/analyse.ts';
import { spotAt, tellSpot } from '../../server/files/docx/places.ts';
import { readDocx, type WordDocument } from '../../server/files/docx/read.ts';
import { sample } from './samples.ts';
import { zip } from './zip.ts';

/** Where a phrase of the document is said to stand. */
function placeOf(document: WordDocument, phrase: string, showText = false): string {
  const at = document.text.indexOf(phrase);
  assert.ok(at >= 0, `‘${phrase}’ is in the text`);
  return tellSpot(spotAt(document.spots, at)!, showText);
}

const read = (name: string): Promise<WordDocument> => readDocx(sample(name));
const body = (inside: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
const say = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('Word documents', () => {
  it('of LibreOffice: text, tracked deletion, footnote, comment, header, table, properties, each where a person finds it', async () => {
    const document = await read('libreoffice.docx');
    assert.equal(placeOf(document, '54-year-old'), 'paragraph 2, under ‘Case presentation’');
    assert.equal(placeOf(document, 'Zebulon'), 'paragraph 2, tracked deletion, under ‘Case presentation’');
    assert.equal(placeOf(document, '5 March'), 'table 1, row 1, under ‘Case presentation’');
    assert.equal(placeOf(document, 'MRN 00482913'), 'footnote 1');
    assert.equal(placeOf(document, 'Margaret'), 'comment 1');
    assert.equal(placeOf(document, 'bed 9'), 'header 1');
    assert.equal(placeOf(document, 'Elgar ward PC 4'), 'properties of the file (lastModifiedBy)');
  });

  it('of python-docx: hidden text, footer, embedded picture and what it carries', async () => {
    const document = await read('python-docx.docx');
    assert.equal(placeOf(document, 'his sister Pauline'), 'paragraph 4, hidden text, under ‘Case presentation’');
    assert.equal(placeOf(document, '943 476 5919'), 'footer 1');
    assert.deepEqual([...document.images.values()], [{ hidden: ['place'] }]);
    const { findings } = analyse(document.text, { page: document.page, images: document.images, kind: 'case-report' });
    const found = (rule: string): string[] => findings.filter((f) => f.rule === rule).map((f) => document.text.slice(f.start, f.end));
    assert.deepEqual(found('image-metadata'), ['word/media/image1.jpg']);
    assert.deepEqual(found('id-nhs-number'), ['943 476 5919']);
    assert.ok(found('metadata-leak').includes('Elgar ward PC 4'));
  });

  it('of pandoc: lists, links, alternative text and footnotes', async () => {
    const document = await read('pandoc.docx');
    const zones = new Map(document.page.blocks.map((b) => [b.text, b.zone]));
    assert.equal(zones.get('He lives with his sister Pauline.'), 'list');
    assert.equal(zones.get('https://news.example.org/looe-farrier'), 'url');
    assert.equal(zones.get('clinical photo of the hand'), 'prose', 'the caption below the picture');
    assert.equal(zones.get('Case presentation'), 'heading');
    assert.equal(placeOf(document, 'Zebulon'), 'footnote 1');
  });

  it('blocks are slices of the text, in order and whole', async () => {
    for (const name of ['libreoffice.docx', 'python-docx.docx', 'pandoc.docx']) {
      const { text, page } = await read(name);
      for (const block of page.blocks) assert.equal(text.slice(block.start, block.start + block.text.length), block.text, name);
    }
  });

  it('names an unusual heading only where text may be shown; counts pages where the program noted them', async () => {
    const heading = '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Zebulon comes in</w:t></w:r></w:p>';
    const styles = '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const rels = '<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>';
    const document = await readDocx(
      zip({
        'word/document.xml': body(`${heading}<w:p><w:r><w:lastRenderedPageBreak/><w:t>He limps.</w:t></w:r></w:p>`),
        'word/styles.xml': styles,
        'word/_rels/document.xml.rels': rels,
      }),
    );
    assert.equal(placeOf(document, 'He limps'), 'page 2, paragraph 2');
    assert.equal(placeOf(document, 'He limps', true), 'page 2, paragraph 2, under ‘Zebulon comes in’');
  });

  it('leaves out what is there twice for older programs', async () => {
    const twice = `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${say('Once.')}</mc:Choice><mc:Fallback>${say('Once.')}</mc:Fallback></mc:AlternateContent>`;
    const { text } = await readDocx(zip({ 'word/document.xml': body(twice) }));
    assert.equal(text, 'Once.');
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const compound = (word: string): Buffer =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(word, 'utf16le')]);
    const whole = sample('libreoffice.docx');
    const cases: [RegExp, Buffer][] = [
      [/^is damaged$/, Buffer.from('no archive at all')],
      [/^is damaged$/, whole.subarray(0, whole.length - 200)],
      [/^is damaged$/, zip({ 'word/document.xml': '<w:document xmlns:w="x"><w:body><w:p>' })],
      [/^is damaged: it has no text$/, zip({ 'readme.txt': 'hello' })],
      [/^is encrypted/, compound('EncryptedPackage')],
      [/^is an old Word file/, compound('WordDocument')],
    ];
    for (const [reason, bytes] of cases) await assert.rejects(readDocx(bytes), { message: reason });
  });

  it('does not unpack a bomb', async () => {
    const bomb = Buffer.alloc(100_000_000, 0x20);
    const honest = zip({ 'word/document.xml': bomb });
    assert.ok(honest.length < 1_000_000);
    await assert.rejects(readDocx(honest), { message: 'is too large to check' });
    const lying = zip({ 'word/document.xml': { packed: deflateRawSync(bomb), says: 1000 } });
    await assert.rejects(readDocx(lying), { message: 'is damaged' });
    const deep = body('<w:a>'.repeat(5000));
    await assert.rejects(readDocx(zip({ 'word/document.xml': deep })), { message: 'is damaged' });
    const laughs = `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>${body(say('&b;'))}`;
    await assert.rejects(readDocx(zip({ 'word/document.xml': laughs })), { message: 'is damaged' });
  });
});
