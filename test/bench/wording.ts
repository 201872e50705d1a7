import { FEW, wordsOf, type Wording } from '../../server/engine/weigh/wording.ts';
import type { AnnotatedDraft } from './drafts.ts';
import { GROUP } from './score.ts';

/** A word of fewer drafts has no weight. */
const RARE = 10;
const ROUNDS = 60;
const RATE = 1;
/** Weight of the penalty on the squares of weights, in drafts. */
const PENALTY = 0.02;

interface Example {
  readonly words: readonly (readonly [index: number, share: number])[];
  readonly right: number;
}

/** Logistic regression over the words of drafts: does a draft hold a detail that could identify somebody? */
export function fitWording(drafts: readonly AnnotatedDraft[]): Wording {
  const counts = drafts.map(({ text }) => {
    const count = new Map<string, number>();
    for (const word of wordsOf(text)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const spread = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const words = [...spread].filter(([, n]) => n >= RARE).map(([word]) => word);
  const index = new Map(words.map((word, i) => [word, i]));
  // What is in every draft says little, and learns slowly.
  const scale = words.map((word) => Math.log(drafts.length / spread.get(word)!));
  const examples = counts.map((count, d): Example => {
    const known = [...count].filter(([word]) => index.has(word));
    const total = Math.max(
      FEW,
      known.reduce((n, [, k]) => n + k, 0),
    );
    return {
      words: known.map(([word, k]) => [index.get(word)!, (scale[index.get(word)!]! * k) / total]),
      right: Number(drafts[d]!.marks.some(({ category }) => GROUP[category] === 'direct' || GROUP[category] === 'indirect')),
    };
  });
  const { bias, weights } = descend(
    examples,
    words.map((word) => PENALTY / spread.get(word)!),
  );
  return { bias, weights: new Map(words.map((word, i) => [word, weights[i]! * scale[i]!])) };
}

/**
 * Steps against the gradient, shorter for a word the more it has been moved (AdaGrad); each round reads all examples in the same order. A
 * word's penalty is paid whenever it is met.
 */
function descend(examples: readonly Example[], penalties: readonly number[]): { bias: number; weights: Float64Array } {
  const weights = new Float64Array(penalties.length);
  const moved = new Float64Array(penalties.length).fill(1e-4);
  let [bias, biasMoved] = [0, 1e-4];
  for (let round = 0; round < ROUNDS; round++)
    for (const { words, right } of examples) {
      const miss = 1 / (1 + Math.exp(-words.reduce((sum, [i, share]) => sum + weights[i]! * share, bias))) - right;
      biasMoved += miss * miss;
      bias -= (0.1 * miss) / Math.sqrt(biasMoved);
      for (const [i, share] of words) {
        const slope = miss * share + penalties[i]! * weights[i]!;
        moved[i]! += slope * slope;
        weights[i]! -= (RATE * slope) / Math.sqrt(moved[i]!);
      }
    }
  return { bias, weights };
}
