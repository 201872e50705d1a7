// Pictures on the drafting page: what they carry is told, and a clean copy offered, with the network off.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bundles.mjs';
import { drafting } from './drafting.mjs';

const DESK = join(ROOT, 'test/samples/desk');
const EXIFTOOL = join(ROOT, 'node_modules/exiftool-vendored.pl/bin/exiftool');

/** The fields that ExifTool, a reader of other hands, finds. */
const fieldsOf = (file) => Object.keys(JSON.parse(spawnSync('perl', [EXIFTOOL, '-j', '-a', '-G1', file], { encoding: 'utf8' }).stdout)[0]);

describe('pictures on the drafting page', function () {
  this.timeout(120_000);
  const here = drafting();
  let dir;
  before(() => (dir = mkdtempSync(join(tmpdir(), 'discreet-'))));
  after(() => rmSync(dir, { recursive: true, force: true }));

  const choose = (...names) => here.page.locator('#pictures').setInputFiles(names.map((name) => join(DESK, name)));
  const item = (name) => here.page.locator('#looked-into > li', { has: here.page.locator('strong', { hasText: name }) });
  const save = async (name) => {
    const [download] = await Promise.all([here.page.waitForEvent('download'), item(name).getByRole('link').click()]);
    const file = join(dir, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };

  it('tell what they carry, and are saved without it', async () => {
    await here.start();
    await choose('planted.jpg', 'plain.jpg');
    await item('planted.jpg').getByText('where it was made').waitFor();
    for (const told of ['when it was made', 'whose it is', 'the device', 'a title, caption or comment'])
      await item('planted.jpg').getByText(told).waitFor();
    await item('plain.jpg').getByText('No hidden data was found').waitFor();
    await here.said('2 pictures were looked into: 1 see below');
    const file = await save('planted.jpg');
    assert.match(file, /planted-clean\.jpg$/);
    assert.ok(fieldsOf(join(DESK, 'planted.jpg')).some((f) => /GPSLatitude/.test(f)));
    assert.deepEqual(
      fieldsOf(file).filter(
        (f) => /GPS|Date(?!.*File)|Artist|Serial|Make|Model|Descr|Creator|City|Comment|Thumb/.test(f) && !f.startsWith('System'),
      ),
      [],
    );
    const coded = readFileSync(join(DESK, 'plain.jpg'));
    assert.ok(readFileSync(file).includes(coded.subarray(coded.indexOf(Buffer.from([0xff, 0xda])))), 'the coded picture is the same');
  });

  it('may be of any kind: words of a drawing are read, a PDF and a scan cannot be cleaned, what is damaged is said to be', async () => {
    await here.start('');
    writeFileSync(join(dir, 'broken.jpg'), readFileSync(join(DESK, 'planted.jpg')).subarray(0, 30));
    await here.page
      .locator('#pictures')
      .setInputFiles([
        ...['told.svg', 'chart.svg', 'planted.pdf', 'scan.dcm', 'planted.heic', 'planted.webp'].map((name) => join(DESK, name)),
        join(dir, 'broken.jpg'),
      ]);
    await item('told.svg').getByText('words in the drawing').waitFor();
    await item('chart.svg').getByText('No hidden data was found').waitFor();
    await item('planted.pdf').getByText('whose it is').waitFor();
    await item('planted.pdf').getByText('No clean copy can be made: it is a PDF').waitFor();
    await item('scan.dcm').getByText('who the patient is').waitFor();
    await item('planted.heic').getByRole('link', { name: 'Save a clean copy of planted.heic' }).waitFor();
    await item('planted.webp').getByRole('link').waitFor();
    await item('broken.jpg').getByText('It is damaged.').waitFor();
    await here.read('Nothing written yet');
  });

  it('are dropped anywhere, and leave the draft alone', async () => {
    await here.start();
    await here.mark('47-year-old').waitFor();
    const draft = await here.text();
    const bytes = [...readFileSync(join(DESK, 'located.jpg'))];
    const dropped = await here.page.evaluate((given) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(given)], 'hand.jpg', { type: 'image/jpeg' }));
      return !document
        .querySelector('.cm-content')
        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, bytes);
    assert.ok(dropped, 'the page takes it');
    await item('hand.jpg').getByText('where it was made').waitFor();
    assert.equal(await here.text(), draft);
  });

  it('of vectors look the same when they are clean', async () => {
    await here.start('');
    const page = await here.page.context().newPage();
    const drawn = async (file) => {
      await page.setContent(`<img alt="" width="600" src="data:image/svg+xml;base64,${readFileSync(file).toString('base64')}">`);
      await page.waitForFunction(() => document.images[0].complete && document.images[0].naturalWidth > 0);
      return page.locator('img').screenshot();
    };
    await choose('planted.svg');
    const clean = await save('planted.svg');
    assert.doesNotMatch(readFileSync(clean, 'utf8'), /quill|Elgar|inkscape/i);
    const [before, after] = [await drawn(join(DESK, 'planted.svg')), await drawn(clean)];
    assert.ok(before.length > 500 && before.equals(after));
    await page.close();
  });
});
