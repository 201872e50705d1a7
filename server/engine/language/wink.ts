import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** The tokens of a text, in order. */
export interface Tokens {
  readonly values: readonly string[];
  /** Universal parts of speech, one a token. */
  readonly tags: readonly string[];
  /** The tokens that open a sentence. */
  readonly opening: ReadonlySet<number>;
}

/** A list of words or of parts of words in wink-nlp's model. What it meets it adds, to `list` and `hash`. */
interface Vocabulary {
  readonly list: string[];
  readonly hash: Record<string, number>;
  /** How many the model came with. */
  readonly intrinsicSize: number;
  /** The number of the next one. */
  index: number;
}

/** What is used of the model's inside. */
interface Core {
  readonly packing: { readonly efList: readonly string[] };
  readonly features: Readonly<Record<string, Partial<Vocabulary>>> & { readonly lexeme: Vocabulary };
}

type Wink = ReturnType<typeof winkNLP>;

/** Words that were added, after which wink-nlp starts again: it keeps a row for each, even where the word is forgotten. */
const MOST_ADDED = 50_000;

/**
 * wink-nlp, for which every text is the first. By itself it adds each word that it does not know to its vocabulary, and from then on
 * takes the word apart no more, nor another that holds it: how a text is read would depend on what was read before.
 */
export class FreshWink {
  private readonly model = onceEach(winkModel);
  private wink: Wink | undefined;

  read(text: string): Tokens {
    const wink = (this.wink ??= winkNLP(this.model as unknown as typeof winkModel, ['sbd', 'pos']));
    const { lexeme } = this.core().features;
    const known = lexeme.list.length;
    const doc = wink.readDoc(text);
    const { pos, span } = accessors(wink);
    const spans = doc.sentences().out(span) as unknown as [number, number][];
    const tokens = { values: doc.tokens().out(), tags: doc.tokens().out(pos), opening: new Set(spans.map(([first]) => first)) };
    this.forget(known);
    return tokens;
  }

  private core(): Core {
    return this.model['core']!() as Core;
  }

  /** Takes the words from number `known` on out of the vocabulary again. */
  private forget(known: number): void {
    const { features, packing } = this.core();
    const { lexeme } = features;
    for (let i = known; i < lexeme.list.length; i++) Reflect.deleteProperty(lexeme.hash, lexeme.list[i]!);
    for (const name of packing.efList) cut(features[name]);
    if (lexeme.list.length - lexeme.intrinsicSize < MOST_ADDED) return;
    cut(lexeme);
    this.wink = undefined;
  }
}

/** Cuts a vocabulary back to what the model came with; what has no such vocabulary is counted, not listed. */
function cut(vocabulary: Partial<Vocabulary> | undefined): void {
  if (!vocabulary?.hash || !vocabulary.list || vocabulary.intrinsicSize === undefined) return;
  for (const value of vocabulary.list.splice(vocabulary.intrinsicSize)) Reflect.deleteProperty(vocabulary.hash, value);
  vocabulary.index = vocabulary.intrinsicSize;
}

/** The same parts of a model, each of which is made but once: some cannot be made twice. */
function onceEach(parts: object): Record<string, () => unknown> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]: [string, unknown]) => {
      if (typeof part !== 'function' || name === 'featureFn') return [name, part as () => unknown];
      let made: unknown;
      return [name, () => (made ??= (part as () => unknown)())];
    }),
  );
}

/** wink-nlp's accessors are plain functions that its types declare as methods. */
const accessors = (nlp: Wink): { readonly pos: Wink['its']['pos']; readonly span: Wink['its']['span'] } => nlp.its;
