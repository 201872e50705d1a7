// What Discreet costs beside its yardsticks: npm run bench -- [--lengths 1000,10000,100000] [--rounds 7] [--json]
// Every round takes one sample of everything, so that a busy machine is busy for all; figures are medians. Ratios count, not milliseconds.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Meter } from './pace/meter.ts';
import { inProcess } from './pace/process.ts';
import { PARAGRAPH, secondStage } from './pace/second.ts';
import { overStdio } from './pace/server.ts';
import { coldStart, sizes } from './pace/start.ts';
import { PLACES } from './pace/texts.ts';

const { values } = parseArgs({
  options: {
    lengths: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '../../..');
const lengths = values.lengths.split(',').map(Number);
const rounds = Number(values.rounds);
const [short, long] = [Math.min(...lengths), Math.max(...lengths)];

const meter = new Meter();
const said = (what: string): void => console.error(what);
said('process start …');
await coldStart(meter, root, rounds);
said('in process …');
await inProcess(meter, root, lengths, rounds);
said('over stdio …');
const memory = await overStdio(meter, root, lengths, rounds);
said('second stage …');
const more = await secondStage(meter, root, rounds);
const shipped = sizes(root);

const cpu = (name: string): number => meter.of(name).cpu;
const wall = (name: string): number => meter.of(name).wall;
/** The dearest of the three places. */
const edit = (length: number): number => Math.max(...PLACES.map((place) => cpu(`edit ${place} ${length}`)));
const editOverLsp = (length: number): number => Math.max(...PLACES.map((place) => wall(`lsp edit ${place} ${length}`)));

interface Budget {
  readonly what: string;
  readonly figure: number;
  /** What the figure must not exceed. */
  readonly bar: number;
  readonly unit: 'x' | 'ms' | 'MB';
}
const MB = 1e6;
const budgets: Budget[] = [
  { what: `keystroke at ${long} words / at ${short}`, figure: edit(long) / edit(short), bar: 2.5, unit: 'x' },
  { what: `keystroke at ${long} words / harper.js at 1000`, figure: edit(long) / cpu('harper 1000'), bar: 0.1, unit: 'x' },
  { what: `keystroke over LSP at ${long} words / at ${short}`, figure: editOverLsp(long) / editOverLsp(short), bar: 3, unit: 'x' },
  { what: `whole text of ${short} words / wink-nlp`, figure: cpu(`whole ${short}`) / cpu(`wink ${short}`), bar: 4, unit: 'x' },
  { what: `the same without the tagger / wink-nlp`, figure: cpu(`rules ${short}`) / cpu(`wink ${short}`), bar: 2, unit: 'x' },
  { what: `whole text of ${short} words / harper.js`, figure: cpu(`whole ${short}`) / cpu('harper 1000'), bar: 1 / 3, unit: 'x' },
  {
    what: `a word at ${long} words / a word at ${short}`,
    figure: cpu(`whole ${long}`) / long / (cpu(`whole ${short}`) / short),
    bar: 1.3,
    unit: 'x',
  },
  { what: 'process start to first findings / bare Node', figure: cpu('start server') / cpu('start bare'), bar: 4.5, unit: 'x' },
  { what: 'the same with nothing kept / bare Node', figure: cpu('start server, nothing kept') / cpu('start bare'), bar: 4.5, unit: 'x' },
  { what: `resident memory of the server at ${long} words`, figure: memory.get(long)! / MB, bar: 220, unit: 'MB' },
  { what: 'second stage: 99 of 100 paragraphs within', figure: meter.within(PARAGRAPH, 0.99), bar: 60, unit: 'ms' },
  { what: 'second stage: 5000 words', figure: wall('second stage, 5000 words'), bar: 15_000, unit: 'ms' },
  { what: 'second stage: resident memory more, started as VS Code does', figure: more / MB, bar: 300, unit: 'MB' },
  { what: 'server for a browser, packed', figure: shipped['server for a browser']! / MB, bar: 2.8, unit: 'MB' },
];

if (values.json) {
  const samples = Object.fromEntries([...meter.samples.keys()].map((name) => [name, meter.of(name)]));
  console.log(JSON.stringify({ node: process.version, rounds, budgets, samples, memory: Object.fromEntries(memory), sizes: shipped }));
} else {
  const round = (n: number): number => Number(n.toPrecision(3));
  console.table(
    Object.fromEntries(
      budgets.map(({ what, figure, bar, unit }) => [
        what,
        { figure: `${round(figure)} ${unit}`, bar: `${round(bar)} ${unit}`, kept: figure <= bar },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      [...meter.samples].map(([name, all]) => [name, { 'cpu ms': round(cpu(name)), 'wall ms': round(wall(name)), rounds: all.length }]),
    ),
  );
  console.table(
    Object.fromEntries([
      ...[...memory].map(([length, bytes]) => [`server with ${length} words, resident`, { MB: round(bytes / MB) }]),
      ...Object.entries(shipped).map(([name, bytes]) => [`${name}, gzip`, { MB: round(bytes / MB) }]),
    ]),
  );
}
