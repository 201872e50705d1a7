import { visitXml, type Element } from './xml.ts';

/** A picture in the text: what is said of it, what its file was called, and which part holds it. */
export interface Picture {
  /** Alternative text and title. */
  readonly alt: string;
  /** Name of the file that it came from, where the program kept it. */
  readonly name: string;
  /** Id of the relation to its part. */
  readonly relation: string;
}

/** One thing after another, as it stands in a part of the document. */
export interface Piece {
  readonly kind: 'paragraph' | 'row' | 'deleted' | 'hidden' | 'picture' | 'link';
  /** A link: the id of its relation. */
  readonly text: string;
  /** Style of the paragraph. */
  readonly style: string;
  readonly list: boolean;
  /** Counted from 1, by the page breaks that the program noted. */
  readonly page: number;
  /** Which table of the part a row belongs to, counted from 1; 0 elsewhere. */
  readonly table: number;
  readonly picture?: Picture;
}

/** A paragraph that is being read; text boxes have paragraphs inside paragraphs. */
interface Open {
  text: string;
  deleted: string;
  hidden: string;
  style: string;
  list: boolean;
  readonly after: Pick<Piece, 'kind' | 'text' | 'picture'>[];
}

type Attribute = Element['attribute'];

const SEPARATORS = /^(?:separator|continuation)/;

/** Reads the body, the notes, the comments, a header or a footer. `laidOut`: pages are known. Throws where the part is damaged. */
export function readStory(part: Buffer): { readonly pieces: readonly Piece[]; readonly laidOut: boolean } {
  const story = new Story();
  visitXml(part, story);
  return story;
}

class Story {
  readonly pieces: Piece[] = [];
  laidOut = false;
  private readonly paragraphs: Open[] = [];
  /** Cells of the rows that are open. */
  private readonly rows: string[][] = [];
  private page = 1;
  private tables = 0;
  /** Depth inside something that is told elsewhere or nowhere. */
  private skipped = 0;
  private removed = 0;
  private vanished = false;
  private reading = false;
  private drawing = { alt: '', name: '' };

  open = ({ name, attribute }: Element): void => {
    // The same once more for older programs; lines above footnotes.
    if (this.skipped || name === 'Fallback' || (/note$/.test(name) && SEPARATORS.test(attribute('type') ?? ''))) {
      this.skipped++;
      return;
    }
    this.openText(name, attribute);
    this.openTable(name);
    this.openDrawing(name, attribute);
  };

  close = (name: string): void => {
    if (this.skipped) {
      this.skipped--;
      return;
    }
    if (name === 't' || name === 'delText') this.reading = false;
    if (name === 'del' || name === 'moveFrom') this.removed = Math.max(0, this.removed - 1);
    if (name === 'r') this.vanished = false;
    if (name === 'p') this.closeParagraph();
    if (name === 'tr') this.closeRow();
  };

  text = (text: string): void => {
    if (this.reading && !this.skipped) this.write(text);
  };

  private get paragraph(): Open | undefined {
    return this.paragraphs.at(-1);
  }

  private write(text: string): void {
    const paragraph = this.paragraph;
    if (!paragraph) return;
    if (this.removed) paragraph.deleted += text;
    else if (this.vanished) paragraph.hidden += text;
    else paragraph.text += text;
  }

  private openText(name: string, attribute: Attribute): void {
    const { paragraph } = this;
    if (name === 'p') this.paragraphs.push({ text: '', deleted: '', hidden: '', style: '', list: false, after: [] });
    else if (name === 'r') this.vanished = false;
    else if (name === 't' || name === 'delText') this.reading = true;
    else if (name === 'tab') this.write('\t');
    else if (name === 'br' || name === 'cr') this.write('\n');
    else if (name === 'noBreakHyphen') this.write('-');
    else if (name === 'del' || name === 'moveFrom') this.removed++;
    else if (name === 'vanish') this.vanished = !/^(?:0|false|off)$/.test(attribute('val') ?? '');
    else if (name === 'pStyle' && paragraph) paragraph.style = attribute('val') ?? '';
    else if (name === 'numPr' && paragraph) paragraph.list = true;
    else if (name === 'hyperlink' && attribute('id')) paragraph?.after.push({ kind: 'link', text: attribute('id')! });
    if (name === 'lastRenderedPageBreak') this.laidOut = true;
    if (name === 'lastRenderedPageBreak' || (name === 'br' && attribute('type') === 'page')) this.page++;
  }

  private openTable(name: string): void {
    if (name === 'tbl' && !this.rows.length) this.tables++;
    if (name === 'tr') this.rows.push([]);
    if (name === 'tc') this.rows.at(-1)?.push('');
  }

  private openDrawing(name: string, attribute: Attribute): void {
    if (name === 'docPr') this.drawing = { alt: [attribute('descr'), attribute('title')].filter(Boolean).join('. '), name: '' };
    if (name === 'cNvPr') this.drawing.name = attribute('name') ?? '';
    if (name === 'shape') this.drawing = { alt: attribute('alt') ?? '', name: '' };
    const relation = name === 'blip' ? (attribute('embed') ?? attribute('link')) : name === 'imagedata' ? attribute('id') : undefined;
    if (relation) this.paragraph?.after.push({ kind: 'picture', text: '', picture: { ...this.drawing, relation } });
  }

  private closeParagraph(): void {
    const done = this.paragraphs.pop();
    if (!done) return;
    const row = this.rows.at(-1);
    if (row?.length) row.push([row.pop(), done.text.trim()].filter(Boolean).join(' '));
    else this.tell(done, 'paragraph', done.text);
    this.tell(done, 'deleted', done.deleted);
    this.tell(done, 'hidden', done.hidden);
    for (const { kind, text, picture } of done.after) this.tell(done, kind, text, picture);
  }

  private closeRow(): void {
    const cells = this.rows.pop() ?? [];
    const inner = cells.join(' | ');
    const outer = this.rows.at(-1);
    // A table in a cell is part of that cell.
    if (outer?.length) outer.push([outer.pop(), inner].filter(Boolean).join(' '));
    else if (inner.replace(/[\s|]/g, ''))
      this.pieces.push({ kind: 'row', text: inner, style: '', list: false, page: this.page, table: this.tables });
  }

  private tell({ style, list }: Open, kind: Piece['kind'], text: string, picture?: Picture): void {
    if (!text.trim() && !picture) return;
    this.pieces.push({ kind, text: text.trim(), style, list, page: this.page, table: 0, ...(picture ? { picture } : {}) });
  }
}
