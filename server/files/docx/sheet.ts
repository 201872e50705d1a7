import type { Block, Page, Zone } from '../../engine/document/block.ts';
import { leadsTo } from '../../engine/document/flow.ts';
import { pageOf } from '../../engine/document/page.ts';
import type { Relation } from './package.ts';
import type { Spot } from './places.ts';
import type { Picture, Piece } from './story.ts';

/** What a part is called where a finding stands in it. */
const NAMES: Readonly<Record<string, string>> = {
  footnotes: 'footnote',
  endnotes: 'endnote',
  comments: 'comment',
  header: 'header',
  footer: 'footer',
};

/** Properties that name people who work on a document; a bare name there is a byline. */
const PEOPLE = new Set(['author', 'lastModifiedBy', 'manager']);
const WORKPLACE = /\d|\b(?:ward|bed|bay|clinic|hospital|theatre|unit|pc|icu|itu|department|dept|surgery|practice|patient)\b/i;

/** Writes the parts of a document one under another, keeping what each stretch is and where it stands. */
export class Sheet {
  readonly pictures: Relation[] = [];
  private readonly headings: ReadonlyMap<string, number>;
  private readonly before: Block[] = [];
  private readonly body: Block[] = [];
  private readonly after: Block[] = [];
  private readonly spots: Spot[] = [];
  private readonly meta = new Map<string, unknown>();
  private readonly lines: string[] = [];
  private length = 0;

  /** `headings`: styles of headings by id. */
  constructor(headings: ReadonlyMap<string, number>) {
    this.headings = headings;
  }

  /** Writes one stretch and returns where it begins. */
  private write(text: string, spot: Omit<Spot, 'start' | 'end'>): number {
    const start = this.length;
    this.lines.push(text);
    this.length += text.length + 2;
    this.spots.push({ ...spot, start, end: start + text.length });
    return start;
  }

  property(key: string, value: string): void {
    const start = this.write(value, { name: `properties of the file (${key})` });
    const byline = PEOPLE.has(key) && !WORKPLACE.test(value);
    this.before.push({ zone: byline ? 'backmatter' : 'front-matter', start, text: value, key: `docprops.${key}` });
    this.meta.set(`docprops.${key}`, value);
  }

  story(part: string, { pieces, laidOut }: { pieces: readonly Piece[]; laidOut: boolean }, relations: ReadonlyMap<string, Relation>): void {
    const blocks = part === 'body' ? this.body : this.after;
    let heading: string | undefined;
    let paragraph = 0;
    let row = { table: 0, number: 0 };
    let name = '';
    for (const piece of pieces) {
      if (piece.kind === 'paragraph') name = part === 'body' ? `paragraph ${++paragraph}` : `${NAMES[part]!} ${++paragraph}`;
      if (piece.kind === 'row') {
        row = { table: piece.table, number: row.table === piece.table ? row.number + 1 : 1 };
        name = `table ${row.table}, row ${row.number}`;
      }
      const zone = this.zoneOf(piece, part);
      if (zone === 'heading') heading = piece.text;
      const spot = {
        name: this.nameOf(piece, name || (NAMES[part] ?? 'the beginning')),
        ...(laidOut && part === 'body' ? { page: piece.page } : {}),
        ...(heading === undefined ? {} : { heading }),
      };
      this.piece(piece, zone, spot, blocks, relations);
    }
  }

  private zoneOf({ kind, style, list }: Piece, part: string): Zone {
    if (kind === 'row') return 'table';
    if (kind !== 'paragraph' || part === 'comments') return 'comment';
    if (this.headings.has(style)) return 'heading';
    return list ? 'list' : 'prose';
  }

  private nameOf({ kind }: Piece, name: string): string {
    if (kind === 'deleted') return `${name}, tracked deletion`;
    if (kind === 'hidden') return `${name}, hidden text`;
    return kind === 'picture' ? `picture after ${name}` : name;
  }

  private piece(
    piece: Piece,
    zone: Zone,
    spot: Omit<Spot, 'start' | 'end'>,
    blocks: Block[],
    relations: ReadonlyMap<string, Relation>,
  ): void {
    const { kind, text, picture } = piece;
    if (kind === 'picture') return this.picture(picture!, spot, blocks, relations);
    if (kind === 'link') {
      const target = relations.get(text)?.target;
      if (target) blocks.push({ zone: leadsTo(target), start: this.write(target, spot), text: target });
      return;
    }
    blocks.push({ zone, start: this.write(text, spot), text });
  }

  /** As Markdown writes a picture, so that the text can be read. */
  private picture(
    { alt, name, relation }: Picture,
    spot: Omit<Spot, 'start' | 'end'>,
    blocks: Block[],
    relations: ReadonlyMap<string, Relation>,
  ): void {
    const found = relations.get(relation);
    if (!found) return;
    this.pictures.push(found);
    const file = /\.\w{3,4}$/.test(name) ? name : '';
    const text = `![${alt}](${found.target}${file ? ` ${file}` : ''})`;
    const start = this.write(text, spot);
    const target = start + alt.length + 4;
    blocks.push({ zone: 'image', start, text });
    if (alt) blocks.push({ zone: 'alt', start: start + 2, text: alt });
    blocks.push({ zone: 'file', start: target, text: found.target });
    if (file) blocks.push({ zone: 'file', start: target + found.target.length + 1, text: file });
  }

  done(): { text: string; page: Page; spots: readonly Spot[] } {
    return { text: this.lines.join('\n\n'), page: pageOf(this.before, this.body, this.after, this.meta), spots: this.spots };
  }
}
