/** What a fit gives: add `bias` and the sum of weight times number, and the logistic function of it is the probability. */
export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

interface Example {
  readonly numbers: Float64Array;
  readonly right: boolean;
}

const STEPS = 12;

export const probability = ({ bias, weights }: Fitted, numbers: Float64Array): number =>
  1 / (1 + Math.exp(-weights.reduce((sum, w, i) => sum + w * numbers[i]!, bias)));

/** Logistic regression whose weights for the numbers in `rising` are not negative: those that would be are left out. */
export function logistic(examples: readonly Example[], penalty: number, rising: ReadonlySet<number>): Fitted {
  const out = new Set<number>();
  for (;;) {
    const fitted = free(examples, penalty, out);
    const falling = [...rising].filter((i) => fitted.weights[i]! < 0);
    if (!falling.length) return fitted;
    for (const i of falling) out.add(i);
  }
}

/** By Newton's method over standardised numbers; `penalty` on the squares of their weights, and none for the numbers in `out`. */
function free(examples: readonly Example[], penalty: number, out: ReadonlySet<number>): Fitted {
  const size = examples[0]!.numbers.length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const { numbers } of examples) numbers.forEach((x, i) => (mean[i]! += x / examples.length));
  for (const { numbers } of examples) numbers.forEach((x, i) => (spread[i]! += (x - mean[i]!) ** 2 / examples.length));
  const scale = spread.map((v, i) => (v > 1e-9 && !out.has(i) ? 1 / Math.sqrt(v) : 0));
  const rows = examples.map(({ numbers }) => Float64Array.from([1, ...numbers.map((x, i) => (x - mean[i]!) * scale[i]!)]));
  const loss = (w: Float64Array): number =>
    rows.reduce((sum, x, r) => sum + Math.log1p(Math.exp(examples[r]!.right ? -dot(w, x) : dot(w, x))), 0) +
    (penalty / 2) * w.reduce((sum, v, i) => sum + (i ? v * v : 0), 0);
  let w = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((v, i) => (i ? penalty * v : 0));
    const curve = Array.from(w, (_, i) => new Float64Array(size + 1).fill(0).map((_, j) => (i === j ? (i ? penalty : 1e-6) : 0)));
    rows.forEach((x, r) => {
      const p = 1 / (1 + Math.exp(-dot(w, x)));
      const miss = p - Number(examples[r]!.right);
      const bend = p * (1 - p);
      for (let i = 0; i <= size; i++) {
        gradient[i]! += miss * x[i]!;
        const row = curve[i]!;
        const by = bend * x[i]!;
        if (by) for (let j = 0; j <= i; j++) row[j]! += by * x[j]!;
      }
    });
    const change = solve(curve, gradient);
    // A whole step may go too far.
    const before = loss(w);
    let next = w;
    for (let part = 1; part > 1e-3; part /= 2) {
      next = w.map((v, i) => v - part * change[i]!);
      if (loss(next) <= before) break;
    }
    w = next;
  }
  const weights = [...scale].map((s, i) => s * w[i + 1]!);
  return { bias: w[0]! - weights.reduce((sum, v, i) => sum + v * mean[i]!, 0), weights };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a symmetric positive definite system by Cholesky; the lower half of `matrix` is used, and overwritten. */
function solve(matrix: Float64Array[], values: Float64Array): Float64Array {
  const n = values.length;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!;
      matrix[i]![j] = i === j ? Math.sqrt(sum) : sum / matrix[j]![j]!;
    }
  const out = values.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) out[i]! -= matrix[i]![k]! * out[k]!;
    out[i]! /= matrix[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) out[i]! -= matrix[k]![i]! * out[k]!;
    out[i]! /= matrix[i]![i]!;
  }
  return out;
}
