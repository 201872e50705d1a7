import type { Edit } from '../../shared/finding.ts';
import { analyse } from '../engine/analyse.ts';
import { formatOf } from '../../shared/format.ts';
import { applyEdits } from '../engine/fixes/select.ts';
import { locate } from '../files/beside.ts';
import { cleanBeside, linkTo } from '../files/clean.ts';
import { deskOf } from './examine.ts';
import { load, reason } from './load.ts';
import { replaceFile } from './replace.ts';
import { listSources, type Leave } from './sources.ts';
import { tellingOnce, type Terminal } from './terminal.ts';

const PICTURE = /\.(?:jpe?g|jpe|png|webp|hei[cf]|avif|tiff?|dcm|dicom|gif|bmp|svg|pdf)$/i;

/**
 * `discreet strip`: writes a copy of each picture without its hidden data beside it; a draft’s links then lead to the copies. Originals
 * stay as they are. Returns the exit code: 0, or 2 where something could not be read, cleaned or written.
 */
export async function strip(paths: readonly string[], { ignore }: Pick<Leave, 'ignore'>, terminal: Terminal): Promise<number> {
  let failed = false;
  const { sources, leftOut } = await listSources(paths, { ignore });
  leftOut.forEach(tellingOnce(terminal));
  for (const { path, error, stream } of sources) {
    try {
      if (error !== undefined) throw new Error(error);
      if (stream) throw new Error(path === '-' ? 'standard input cannot be written to' : 'is no file that could be written to');
      if (PICTURE.test(path)) await cleanCopy(path, terminal);
      else if (!(await stripDraft(path, terminal))) failed = true;
    } catch (problem) {
      failed = true;
      terminal.err(`discreet: ${path}: ${reason(problem)}\n`);
    }
  }
  return failed ? 2 : 0;
}

/** Cleans what a draft refers to and leads its links there. Resolves to whether all of it could be done. */
async function stripDraft(path: string, terminal: Terminal): Promise<boolean> {
  const { text, mark, word } = await load({ path });
  if (word) throw new Error('is a Word document: clean its pictures before they are put in');
  const edits: Edit[] = [];
  const copies = new Map<string, string | undefined>();
  let done = true;
  for (const link of analyse(text, { format: formatOf(path) }).linked) {
    const file = await locate(deskOf(path), link.target);
    if (typeof file !== 'string' || !PICTURE.test(file)) continue;
    try {
      if (!copies.has(file)) copies.set(file, await cleanCopy(file, terminal));
      const copy = copies.get(file);
      if (copy) edits.push(linkTo(link, file, copy));
    } catch (problem) {
      copies.set(file, undefined);
      done = false;
      terminal.err(`discreet: ${path}: ${link.target}: ${reason(problem)}\n`);
    }
  }
  if (edits.length) replaceFile(path, mark + applyEdits(text, edits));
  terminal.out(`${path}: ${edits.length === 1 ? 'one link leads' : `${edits.length} links lead`} to a clean copy now\n`);
  return done;
}

/** Writes the copy and resolves to its file; to undefined where there is nothing to take out. */
async function cleanCopy(file: string, terminal: Terminal): Promise<string | undefined> {
  const { copy, without, drawn } = await cleanBeside(file);
  const stays = drawn ? '; what is written in the drawing stays: look at it' : '';
  terminal.out(copy ? `${file} → ${copy} (without ${without.join(', ')})${stays}\n` : `${file}: nothing to take out${stays}\n`);
  return copy;
}
