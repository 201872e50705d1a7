import { posix } from 'node:path';
import type { Archive } from '../zip.ts';
import { visitXml } from './xml.ts';

/** A relation of one part to another, or to an address outside. */
export interface Relation {
  /** The last word of its type: `header`, `comments`, `image`, `hyperlink` … */
  readonly type: string;
  /** Name of the part, or an address. */
  readonly target: string;
  readonly outside: boolean;
}

/** The relations of a part, by id; of the whole package for `''`. */
export async function relationsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const rels = part ? posix.join(folder, '_rels', `${posix.basename(part)}.rels`) : '_rels/.rels';
  const bytes = await archive.read(rels);
  const out = new Map<string, Relation>();
  if (!bytes) return out;
  visitXml(bytes, {
    open({ name, attribute }) {
      const id = attribute('Id');
      if (name !== 'Relationship' || !id) return;
      const target = attribute('Target') ?? '';
      const outside = attribute('TargetMode') === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : posix.join(part ? folder : '', target);
      out.set(id, { type: (attribute('Type') ?? '').split('/').at(-1)!, target: outside ? target : inside, outside });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return out;
}

/** What travels with a document though nobody reads it. */
const PROPERTIES: Readonly<Record<string, string>> = {
  creator: 'author',
  lastModifiedBy: 'lastModifiedBy',
  title: 'title',
  subject: 'subject',
  description: 'description',
  keywords: 'keywords',
  category: 'category',
  Company: 'company',
  Manager: 'manager',
};

/** Properties of the document that say something, by the names above. */
export async function propertiesOf(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const out = new Map<string, string>();
  for (const part of ['docProps/core.xml', 'docProps/app.xml']) {
    const bytes = await archive.read(part);
    let key: string | undefined;
    if (!bytes) continue;
    visitXml(bytes, {
      open: ({ name }) => (key = PROPERTIES[name]),
      close: () => (key = undefined),
      text: (text) => {
        if (key && text.trim()) out.set(key, `${out.get(key) ?? ''}${text}`.trim());
      },
    });
  }
  return out;
}
