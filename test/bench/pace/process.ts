import { binaryInlined } from 'harper.js/binaryInlined';
import { Dialect, LocalLinter } from 'harper.js';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Analyser } from '../../../server/engine/analyse.ts';
import { readBlock } from '../../../server/engine/blocks.ts';
import type { Meter } from './meter.ts';
import { PLACES, placeIn, textOf } from './texts.ts';

/** Rounds in which a text of so many words is read whole: what is long is read seldom. */
const wholeIn = (words: number, rounds: number): number => (words > 20_000 ? 2 : words > 2000 ? Math.min(3, rounds) : rounds);

/** Keystrokes at each place before any is timed. */
const WARM = 4;

/** An open draft in which somebody types. */
class Typing {
  private readonly analyser = new Analyser();
  private text: string;

  constructor(text: string) {
    this.text = text;
    this.analyser.analyse(text, { kind: 'blog' });
    // As harper.js has linted before it is timed: what counts is typing, not what V8 does at the first keys.
    for (let i = 0; i < WARM; i++) for (const place of PLACES) this.type(place);
  }

  type(place: (typeof PLACES)[number]): void {
    const at = placeIn(this.text, place);
    this.text = `${this.text.slice(0, at)}x${this.text.slice(at)}`;
    this.analyser.analyse(this.text, { kind: 'blog' });
  }
}

/** Whole passes and keystrokes inside one process, beside wink-nlp and harper.js in the same rounds. */
export async function inProcess(meter: Meter, root: string, lengths: readonly number[], rounds: number): Promise<void> {
  const wink = winkNLP(winkModel);
  const harper = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
  await harper.setup();
  const thousand = textOf(root, 1000, 900);
  await harper.lint(thousand, { language: 'markdown' });
  const open = new Map(lengths.map((length) => [length, new Typing(textOf(root, length))]));
  for (let round = 0; round < rounds; round++) {
    for (const length of lengths) {
      // Another text each round: nothing is known of its blocks.
      const text = textOf(root, length, round + 1);
      if (round < wholeIn(length, rounds)) {
        await meter.time(`whole ${length}`, () => new Analyser().analyse(text, { kind: 'blog' }));
        await meter.time(`wink ${length}`, () => wink.readDoc(text).tokens().out());
        if (length <= 10_000) await meter.time(`rules ${length}`, () => rulesOnly().analyse(text, { kind: 'blog' }));
      }
      for (const place of PLACES) await meter.time(`edit ${place} ${length}`, () => open.get(length)!.type(place));
    }
    await meter.time('harper 1000', () => harper.lint(textOf(root, 1000, round + 1), { language: 'markdown' }));
  }
}

const rulesOnly = (): Analyser =>
  new Analyser((block, kind) => {
    const read = readBlock(block, kind);
    return () => read;
  });
