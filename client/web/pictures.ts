import script from 'discreet:pictures';
import { LARGEST_IMAGE, TOLD, untold, type Hidden, type LookedInto } from '../../shared/image.ts';
import { CHECK_REQUEST, type CheckParams, type CheckResult } from '../../shared/protocol.ts';
import type { Checker } from '../codemirror/index.ts';
import { make } from '../codemirror/dom.ts';
import { find } from './find.ts';

/** What the pictures part of the page needs. */
export interface Gallery {
  readonly checker: Checker;
  readonly say: (message: string) => void;
}

/** Most pictures that are listed; the oldest go first. */
const MOST = 20;

/** Pictures that are chosen, pasted or dropped anywhere on the page are looked into, one after another. */
export function lookIntoPictures(gallery: Gallery): void {
  const chosen = find('pictures') as HTMLInputElement;
  const take = (files: readonly File[]): void => void lookInto(files, gallery);
  chosen.addEventListener('change', () => {
    take([...(chosen.files ?? [])]);
    chosen.value = '';
  });
  // The editor would take a picture for text.
  for (const kind of ['dragover', 'drop', 'paste'] as const)
    document.addEventListener(
      kind,
      (event: Event) => {
        const data = event instanceof DragEvent ? event.dataTransfer : event instanceof ClipboardEvent ? event.clipboardData : null;
        if (!data?.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        if (kind !== 'dragover') take([...data.files]);
      },
      true,
    );
}

async function lookInto(files: readonly File[], gallery: Gallery): Promise<void> {
  if (!files.length) return;
  (find('pictures').closest('details') as HTMLDetailsElement).open = true;
  let telling = 0;
  for (const file of files) {
    const item = make('li', {}, make('strong', {}, file.name), ' is being looked into…');
    const list = find('looked-into');
    list.prepend(item);
    while (list.children.length > MOST) list.lastElementChild!.remove();
    const seen = await see(file, gallery);
    item.replaceChildren(...told(file, seen));
    if (seen.facts.hidden.length) telling++;
  }
  find('looked-into').scrollIntoView({ block: 'nearest' });
  const one = files.length === 1 ? 'The picture was' : `${files.length} pictures were`;
  gallery.say(
    `${one} looked into: ${telling ? `${telling === files.length ? '' : `${telling} `}see below what is hidden in ${files.length === 1 ? 'it' : 'them'}.` : 'nothing hidden was found.'}`,
  );
}

/** Looks into a file; the words in it are read as a draft is. */
async function see(file: File, { checker }: Gallery): Promise<LookedInto> {
  if (file.size > LARGEST_IMAGE) return { facts: { hidden: [], unread: 'is too large to look into' }, words: [] };
  const seen = await ask(new Uint8Array(await file.arrayBuffer())).catch(() => undefined);
  if (!seen) return { facts: { hidden: [], unread: 'could not be looked into' }, words: [] };
  const text = seen.words.join('\n\n');
  if (!text.trim()) return seen;
  const params: CheckParams = { uri: 'untitled:picture', languageId: 'markdown', text, aside: true };
  await checker.started();
  const read = await checker.request<CheckResult>(CHECK_REQUEST, params).catch(() => undefined);
  if (!read) return { ...seen, facts: { ...seen.facts, partly: 'holds words, which could not be read' } };
  const tells = read.risk.people.some(({ parts, hasDirect }) => hasDirect || parts.length > 0);
  // Of a PDF it is the title that comes here, not what its pages say.
  const kind: Hidden = seen.facts.partly ? 'words' : 'drawn';
  return tells ? { ...seen, facts: { ...seen.facts, hidden: [...new Set([...seen.facts.hidden, kind])] } } : seen;
}

/** A worker for each picture: what is damaged can break no more than its own. */
function ask(bytes: Uint8Array): Promise<LookedInto> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'pictures' });
  return new Promise<LookedInto>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LookedInto>) => resolve(data);
    worker.onerror = () => reject(new Error('could not be looked into'));
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
}

function told(file: File, { facts, clean, refused }: LookedInto): Node[] {
  const name = make('strong', {}, file.name);
  const { hidden } = facts;
  const notes = untold('It', facts).map((note) => make('p', {}, `${note}.`));
  if (!hidden.length)
    return [
      name,
      ...(facts.unread ? [] : [make('p', {}, 'No hidden data was found. What the picture shows was not looked at.')]),
      ...notes,
    ];
  const kinds = hidden.map((kind: Hidden) => make('li', {}, TOLD[kind]));
  const copy = clean && hidden.some((kind) => kind !== 'drawn') ? [saving(file, clean)] : [];
  const why = refused ? [make('p', {}, `No clean copy can be made: it ${refused}.`)] : [];
  return [name, make('p', {}, 'It carries:'), make('ul', {}, ...kinds), ...copy, ...why, ...notes];
}

/** A link that saves the clean copy. */
function saving(file: File, clean: Uint8Array): HTMLElement {
  const dot = file.name.lastIndexOf('.');
  const name = dot > 0 ? `${file.name.slice(0, dot)}-clean${file.name.slice(dot)}` : `${file.name}-clean`;
  const href = URL.createObjectURL(new Blob([clean as Uint8Array<ArrayBuffer>], { type: file.type }));
  return make('a', { href, download: name, class: 'save' }, `Save a clean copy of ${file.name}`);
}
