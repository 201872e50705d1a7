import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SERVER_PROCESS } from '../../../client/vscode/server-process.ts';
import { Reader } from '../../../server/engine/learned/reader.ts';
import { spawnEncoder } from '../../../server/learned/spawn.ts';
import { connect } from '../../lsp/framing.ts';
import { median, type Meter } from './meter.ts';
import { residentOf } from './server.ts';
import { textOf } from './texts.ts';

export const PARAGRAPH = 'second stage, a paragraph';
const URI = 'file:///drafts/deep.md';
/** Words of the text that is read whole. */
const LONG = 5000;

/** The second stage over single paragraphs of the corpus and over a long draft; how much more memory a server takes with it, in bytes. */
export async function secondStage(meter: Meter, root: string, rounds: number): Promise<number> {
  const server = join(root, 'dist/server');
  const encoder = spawnEncoder(join(server, 'encoder.cjs'), join(server, 'learned'));
  const long = textOf(root, LONG, 700);
  // The first pass compiles what is used most.
  await new Reader(encoder).deepen(long, 'blog');
  for (let round = 0; round < Math.min(3, rounds); round++) {
    await meter.time(`second stage, ${LONG} words`, () => new Reader(encoder).deepen(long, 'blog'));
    for (const paragraph of paragraphs(root, round)) await meter.time(PARAGRAPH, () => new Reader(encoder).deepen(paragraph, 'blog'));
  }
  const samples: number[] = [];
  for (let round = 0; round < Math.min(3, rounds); round++)
    samples.push((await resident(server, long, true)) - (await resident(server, long, false)));
  return median(samples);
}

const paragraphs = (root: string, round: number): string[] =>
  textOf(root, LONG, 800 + round)
    .split(/\n\s*\n/)
    .filter((text) => /\p{L}/u.test(text));

/** Of a server that has read a draft, with both stages or the first alone. */
async function resident(folder: string, text: string, both: boolean): Promise<number> {
  const env = { ...process.env, ...SERVER_PROCESS.env };
  const child = spawn(process.execPath, [...SERVER_PROCESS.execArgv, join(folder, 'lsp.cjs'), '--stdio'], { env });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const client = connect(child);
    client.patience = 300_000;
    client.settings = { secondStage: both };
    await client.initialize({ workspace: { configuration: true } });
    client.open(URI, text);
    await client.published(URI, 1);
    if (both) {
      client.received.length = 0;
      await client.published(URI, 1);
    }
    return residentOf(child.pid!);
  } finally {
    child.kill();
    await ended;
  }
}
