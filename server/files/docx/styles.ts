import { visitXml } from './xml.ts';

/** The styles of headings by id, with their level; a title is of level 0. An empty map where there is no part of styles. */
export function headingStyles(part: Buffer | undefined): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  if (!part) return out;
  let id = '';
  visitXml(part, {
    open({ name, attribute }) {
      if (name === 'style') id = attribute('type') === 'paragraph' ? (attribute('styleId') ?? '') : '';
      if (!id) return;
      const value = attribute('val') ?? '';
      if (name === 'name' && /^heading \d/i.test(value)) out.set(id, Number(value.slice(8)));
      if (name === 'name' && /^title$/i.test(value)) out.set(id, 0);
      if (name === 'outlineLvl' && Number(value) < 9 && !out.has(id)) out.set(id, Number(value) + 1);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return out;
}
