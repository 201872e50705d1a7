import type { ImageFacts } from '../../shared/image.ts';
import { propertiesOf } from './docx/package.ts';
import { Found } from './image/fields.ts';
import { Archive } from './zip.ts';

/** Whether these are the bytes of a zip archive, as Word, PowerPoint and Excel files are. */
export const isOffice = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'PK\x03\x04';

/** Who a document, a poster or a table says that made it. Never rejects. */
export async function readOffice(bytes: Buffer): Promise<ImageFacts> {
  try {
    const found = new Found();
    for (const [name] of await propertiesOf(await Archive.open(bytes))) if (name !== 'title') found.add(name);
    return { hidden: found.list(), partly: 'was read for its properties, not for what it says' };
  } catch (error) {
    return { hidden: [], unread: error instanceof Error ? error.message : 'could not be read' };
  }
}
