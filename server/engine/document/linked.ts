import type { Span } from '../../../shared/finding.ts';
import type { Scope } from '../rules/rule.ts';

/** A file that goes along with the draft: a picture, a scan, a poster. Offsets into the source. */
export interface Linked extends Span {
  /** As it is written in the draft, without the brackets around it. */
  readonly target: string;
}

const FILE = /\.(?:jpe?g|jpe|png|webp|hei[cf]|avif|tiff?|gif|bmp|svg|dcm|dicom|pdf|docx|pptx|xlsx)(?:[?#]\S*)?$/i;
/** LaTeX names figures without their extension. */
const BARE = /^[^.]*(?:\.{1,2}\/[^.]*)*$/;
const COVER = /^(?:image|cover|banner|hero|thumbnail|photo|picture)(?:\.\w+)?$/;

/** The local files that the draft refers to, in order; an address with a scheme is none. */
export function linkedFiles(scopes: readonly Pick<Scope, 'block' | 'text' | 'zone'>[]): Linked[] {
  const out: Linked[] = [];
  for (const { block, text, zone } of scopes) {
    const leads = zone === 'file' || zone === 'url' || (zone === 'front-matter' && COVER.test(block.key ?? ''));
    const found = leads ? targetIn(text, zone === 'file') : undefined;
    if (found) out.push({ target: found.target, start: block.start + found.start, end: block.start + found.end });
  }
  return out.sort((a, b) => a.start - b.start);
}

function targetIn(text: string, file: boolean): Linked | undefined {
  // An address may stand in angle brackets or quotes, and a title may come after it.
  const m = /^\s*(?:<(?<angled>[^<>\n]*)>|"(?<quoted>[^"\n]*)"|(?<bare>\S(?:[^"'\n]*[^"'\s])?))/d.exec(text);
  const name = m?.groups?.['angled'] === undefined ? (m?.groups?.['quoted'] === undefined ? 'bare' : 'quoted') : 'angled';
  const range = m?.indices?.groups?.[name];
  if (!range) return undefined;
  const target = text.slice(range[0], range[1]);
  const local = (FILE.test(target) || (file && BARE.test(target))) && !/^(?:[a-z][a-z\d+.-]{1,20}:|\/\/)/i.test(target);
  return local ? { target, start: range[0], end: range[1] } : undefined;
}
