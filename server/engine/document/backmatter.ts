import type { Block } from './block.ts';

const TITLE =
  /^\W*(?:references|bibliography|further reading|acknowledge?ments?|funding|competing interests?|conflicts? of interests?|declarations? of interests?|disclosures?|authors?['’]? contributions?|contributors?|contributorship|affiliations?|author (?:details|information|affiliations)|about the authors?|refs)\W*$/i;
const OPENS =
  /^\W*(?:references|refs|acknowledge?ments?|funding|competing interests?|conflicts? of interests?|disclosures?|authors?['’]? contributions?|contributors?|affiliations?|correspondence(?: to)?)\s?[.:—–-]/i;

/**
 * Marks what comes after the story: reference lists, acknowledgements, funding, contributions. A titled part
 * lasts until the next heading or title; a paragraph that opens with such a title is alone.
 */
export function backmatter(blocks: readonly Block[]): Block[] {
  let inside = false;
  return blocks.map((block) => {
    const line = block.text.trim();
    const short = line.length < 60;
    if (short && TITLE.test(line)) {
      inside = true;
      return block;
    }
    if (block.zone === 'heading' || (short && /^\*\*.*\*\*$/.test(line))) inside = false;
    const alone = !inside && OPENS.test(line.slice(0, 60));
    const text = block.zone === 'prose' || block.zone === 'list' || block.zone === 'quote';
    return (inside || alone) && text ? { ...block, zone: 'backmatter' } : block;
  });
}
