import { untold, type ImageFacts } from '../../../shared/image.ts';
import type { Page } from '../../engine/document/block.ts';
import { readImage } from '../image/image.ts';
import { tells } from '../words.ts';
import { Archive } from '../zip.ts';
import { propertiesOf, relationsOf, type Relation } from './package.ts';
import type { Spot } from './places.ts';
import { Sheet } from './sheet.ts';
import { readStory } from './story.ts';
import { headingStyles } from './styles.ts';

/** A Word document, read: one text with everything that travels in the file, and where each stretch of it stands. */
export interface WordDocument {
  readonly text: string;
  /** The text taken apart for the engine. */
  readonly page: Page;
  /** In order. */
  readonly spots: readonly Spot[];
  /** What the embedded pictures carry, by their names in `text`. */
  readonly images: ReadonlyMap<string, ImageFacts>;
  /** What was found and could not be looked at, in words that hold no text of the draft. */
  readonly unread: readonly string[];
}

const COMPOUND = 'd0cf11e0a1b11ae1';
/** Parts beside the body, in the order in which they are read. */
const BESIDE = ['footnotes', 'endnotes', 'comments', 'header', 'footer'] as const;

/** Reads a .docx. Rejects with the reason in words: damaged, encrypted, of an older format, too large. */
export async function readDocx(bytes: Buffer): Promise<WordDocument> {
  if (bytes.toString('hex', 0, 8) === COMPOUND) throw new Error(older(bytes));
  const archive = await Archive.open(bytes);
  const main = [...(await relationsOf(archive, '')).values()].find((r) => r.type === 'officeDocument')?.target ?? 'word/document.xml';
  const body = await archive.read(main);
  if (!body) throw new Error('is damaged: it has no text');
  const relations = await relationsOf(archive, main);
  const part = async (type: string): Promise<Buffer | undefined> => {
    const found = [...relations.values()].find((r) => r.type === type);
    return found ? archive.read(found.target) : undefined;
  };
  const sheet = new Sheet(headingStyles(await part('styles')));
  for (const [key, value] of await propertiesOf(archive)) sheet.property(key, value);
  sheet.story('body', readStory(body), relations);
  for (const type of BESIDE) {
    for (const target of new Set([...relations.values()].flatMap((r) => (r.type === type ? [r.target] : [])))) {
      const bytesOf = await archive.read(target);
      if (bytesOf) sheet.story(type, readStory(bytesOf), await relationsOf(archive, target));
    }
  }
  return { ...sheet.done(), ...(await readPictures(archive, sheet.pictures)) };
}

/** Old Word files and encrypted new ones are of the same kind. */
function older(bytes: Buffer): string {
  const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return encrypted ? 'is encrypted: save a copy without a password' : 'is an old Word file: save it as .docx';
}

async function readPictures(archive: Archive, pictures: readonly Relation[]): Promise<Pick<WordDocument, 'images' | 'unread'>> {
  const images = new Map<string, ImageFacts>();
  const unread: string[] = [];
  for (const { target, outside } of pictures) {
    if (images.has(target)) continue;
    const facts = outside ? { hidden: [], unread: 'is only linked, and lies elsewhere' } : await readPicture(archive, target);
    images.set(target, facts);
    unread.push(...untold('a picture', facts));
  }
  return { images, unread };
}

async function readPicture(archive: Archive, name: string): Promise<ImageFacts> {
  try {
    const bytes = await archive.read(name);
    return bytes ? readImage(bytes, tells) : { hidden: [], unread: 'is missing' };
  } catch (error) {
    return { hidden: [], unread: error instanceof Error ? error.message : 'could not be read' };
  }
}
