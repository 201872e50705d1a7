import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../lsp/client.ts';
import { connect } from '../../lsp/framing.ts';
import type { Position } from '../../lsp/text.ts';
import type { Meter } from './meter.ts';
import { PLACES, placeIn, textOf } from './texts.ts';

const PASTED = 5000;

/** An open draft of the server, as an editor keeps it. */
class Editor {
  private version = 1;
  private readonly client: Client;
  private readonly uri: string;
  private text: string;

  constructor(client: Client, uri: string, text: string) {
    this.client = client;
    this.uri = uri;
    this.text = text;
  }

  async open(): Promise<void> {
    this.client.open(this.uri, this.text);
    await this.client.published(this.uri, 1);
  }

  /** Puts `put` in the place of what stands from `start` up to `end`, and waits for the diagnostics of it. */
  async replace(start: number, end: number, put: string): Promise<void> {
    const range = { start: positionAt(this.text, start), end: positionAt(this.text, end) };
    this.text = this.text.slice(0, start) + put + this.text.slice(end);
    this.client.change(this.uri, ++this.version, { range, text: put });
    await this.client.published(this.uri, this.version);
    // The client keeps what it has received; what was waited for is done with.
    this.client.received.length = 0;
  }

  async type(place: (typeof PLACES)[number]): Promise<void> {
    const start = placeIn(this.text, place);
    await this.replace(start, start, 'x');
  }

  middle(): number {
    return this.text.indexOf('\n\n', this.text.length >> 1) + 2;
  }
}

/** Keystrokes, a paste and its undo over standard streams; the resident memory of each server, in bytes. */
export async function overStdio(meter: Meter, root: string, lengths: readonly number[], rounds: number): Promise<Map<number, number>> {
  const memory = new Map<number, number>();
  const servers = await Promise.all(lengths.map((length) => start(root, length)));
  for (let round = 0; round < rounds; round++) {
    for (const { length, editor } of servers) {
      for (const place of PLACES) await meter.time(`lsp edit ${place} ${length}`, () => editor.type(place));
      if (round >= 2) continue;
      const pasted = `${textOf(root, PASTED, 500 + round)}\n`;
      const to = editor.middle();
      await meter.time(`lsp paste ${length}`, () => editor.replace(to, to, pasted));
      await meter.time(`lsp undo ${length}`, () => editor.replace(to, to + pasted.length, ''));
    }
  }
  for (const { length, child, client } of servers) {
    memory.set(length, residentOf(child.pid!));
    await client.request('shutdown');
    client.notify('exit');
  }
  return memory;
}

async function start(root: string, length: number) {
  const child = spawn(process.execPath, [join(root, 'dist/server/cli.cjs'), 'lsp', '--stdio']);
  const client = connect(child);
  client.patience = 300_000;
  client.settings = { secondStage: false };
  await client.initialize({ workspace: { configuration: true } });
  const editor = new Editor(client, `file:///drafts/${length}.md`, textOf(root, length));
  await editor.open();
  return { length, child, client, editor };
}

function positionAt(text: string, offset: number): Position {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { line: text.slice(0, start).split('\n').length - 1, character: offset - start };
}

/** Resident memory of a process, in bytes; not known outside Linux. */
export function residentOf(pid: number): number {
  try {
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}
