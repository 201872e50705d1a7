import type { Client, Published } from '../lsp/client.ts';
import type { Position, Range } from '../lsp/text.ts';
import { Dice } from '../fuzz/dice.ts';
import { draft } from '../fuzz/seeds.ts';

/** Where an offset stands, as the protocol counts: lines end at CR LF, LF or CR, characters are UTF-16 code units. */
function positionAt(text: string, offset: number): Position {
  let line = 0;
  let begins = 0;
  for (let i = 0; i < offset; i++) {
    if (text[i] !== '\n' && (text[i] !== '\r' || text[i + 1] === '\n')) continue;
    line++;
    begins = i + 1;
  }
  return { line, character: offset - begins };
}

const TYPED = [
  'a',
  ' ',
  'e',
  '.',
  '\n',
  '\r\n',
  '47',
  '“',
  '🩺',
  'é',
  'Mrs T',
  ' aged 47 ',
  '# ',
  '- ',
  '<!--',
  '-->',
  '**',
  '\n\n',
  '> ',
  '[',
];

/** Somebody who types, deletes and pastes at random, and knows what the text is. */
export class Typist {
  text: string;
  version = 1;
  private readonly dice: Dice;
  private readonly client: Client;
  private readonly uri: string;

  constructor(client: Client, uri: string, seed: number) {
    this.client = client;
    this.uri = uri;
    this.dice = new Dice(seed);
    this.text = draft(this.dice);
    client.open(uri, this.text);
  }

  /** One notification with one to three changes, each relating to the text after the one before. */
  type(): void {
    const changes: { range?: Range; text: string }[] = [];
    for (let left = this.dice.once(8) ? 3 : 1; left > 0; left--) changes.push(this.change());
    this.client.change(this.uri, ++this.version, ...changes);
  }

  private change(): { range?: Range; text: string } {
    const { dice } = this;
    if (this.text.length > 6000 || dice.once(2000)) {
      this.text = draft(dice).slice(0, 3000);
      return { text: this.text };
    }
    const start = this.edge(dice.int(this.text.length + 1));
    const end = this.edge(Math.min(this.text.length, start + (dice.once(3) ? dice.length(60) : 0)));
    const put = dice.once(40) ? draft(dice).slice(0, dice.length(300)) : dice.pick(TYPED);
    const range = { start: positionAt(this.text, start), end: positionAt(this.text, end) };
    this.text = this.text.slice(0, start) + put + this.text.slice(end);
    return { range, text: put };
  }

  /** No editor puts its cursor between CR and LF. */
  private edge(offset: number): number {
    return this.text[offset - 1] === '\r' && this.text[offset] === '\n' ? offset + 1 : offset;
  }

  /** What the server says of the text as it is now. */
  said(): Promise<Published> {
    return this.client.published(this.uri, this.version);
  }

  /** The text as the server has it: nothing is safe to mend where one rule that has no safe fixes is checked. */
  async held(): Promise<string> {
    return (await this.client.request<{ text: string }>('discreet/fixed', { uri: this.uri, all: false })).text;
  }

  /** Where a range of the text begins and ends. */
  slice({ start, end }: Range): string {
    const offset = ({ line, character }: Position): number => {
      const ends = [...this.text.matchAll(/\r\n|\n|\r/g)].map((m) => m.index + m[0].length);
      return (line ? ends[line - 1]! : 0) + character;
    };
    return this.text.slice(offset(start), offset(end));
  }
}
