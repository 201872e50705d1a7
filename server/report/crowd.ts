import { rough } from '../engine/risk/wording.ts';
import type { Crowd, CrowdFactor, PersonRisk, Range } from '../../shared/risk.ts';

/** One bar of the picture: how many people fit after this detail, or how much it weighs. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  /** Shares of the width, 0 to 1: the outer range, and the middle. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

export interface Picture {
  readonly caption: string;
  readonly bars: readonly Bar[];
  /** A line that matters, as a share of the width. */
  readonly mark?: { readonly at: number; readonly label: string };
  readonly notes: readonly string[];
}

/** A row as long as the picture is wide weighs so much at least. */
const FEWEST = 4.5;

/** What each detail does to the crowd; where no crowd was estimated, what each detail weighs. */
export function pictureOf(person: PersonRisk): Picture | undefined {
  if (person.crowd) return crowdPicture(person.crowd);
  return person.parts.length ? weightPicture(person) : undefined;
}

function crowdPicture(crowd: Crowd): Picture {
  const steps: { label: string; left: Range }[] = [{ label: crowd.base.label, left: crowd.base }];
  for (const factor of crowd.factors) steps.push({ label: factor.label, left: times(steps.at(-1)!.left, factor) });
  steps.push({ label: 'who fits everything', left: crowd });
  const top = Math.log10(Math.max(10, ...steps.map((s) => s.left.high)));
  const share = (n: number): number => Math.min(1, Math.log10(Math.max(1, n)) / top);
  return {
    caption: 'How many people still fit after each detail; every step to the left is a smaller crowd.',
    bars: steps.map(({ label, left }) => ({
      label,
      value: about(left),
      from: share(left.low),
      to: share(left.high),
      middle: share(left.middle),
    })),
    mark: { at: share(10), label: 'ten people' },
    notes: crowd.assumptions,
  };
}

const times = (a: Range, f: CrowdFactor): Range => ({ low: a.low * f.low, middle: a.middle * f.middle, high: a.high * f.high });

/** One significant figure, as a range: never a point. */
function about({ low, high }: Range): string {
  const [from, to] = [rough(low), rough(high)];
  return from === to ? `about ${from}` : `${from} to ${to}`;
}

function weightPicture({ parts, score, jigsaw }: PersonRisk): Picture {
  const width = Math.max(FEWEST, score);
  const bars: Bar[] = [];
  let sum = 0;
  for (const { rule, weight } of parts) {
    bars.push({
      label: rule.replaceAll('-', ' '),
      value: `+${weight}`,
      from: sum / width,
      to: Math.min(1, (sum + weight) / width),
      middle: Math.min(1, (sum + weight) / width),
    });
    sum += weight;
  }
  return {
    caption: 'What each detail adds.',
    bars,
    notes: [...(jigsaw ? ['Together, these details may point to one person.'] : []), 'How many people fit was not estimated.'],
  };
}
