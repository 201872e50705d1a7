import assert from 'node:assert/strict';
import { KINDS, withFixes, type Finding, type Kind } from '../../../shared/finding.ts';
import { readSettings } from '../../../shared/settings.ts';
import type { ImageFacts } from '../../../shared/image.ts';
import { Analyser, analyse, type Analysis, type Options } from '../../../server/engine/analyse.ts';
import type { Format } from '../../../shared/format.ts';
import type { Dice } from '../dice.ts';
import { holds } from '../holds.ts';
import { mutateText } from '../mutate.ts';
import { draft } from '../seeds.ts';
import { replaced, smallerList, smallerText, timed, type Target } from '../target.ts';
import { strangeSettings } from './strange.ts';

/** A draft, and the texts it went through before. */
interface Input {
  readonly source: string;
  readonly before: readonly string[];
  readonly format: Format;
  readonly kind: Kind | 'auto';
  readonly settings: unknown;
}

const FORMATS: readonly Format[] = ['markdown', 'markdown', 'plain', 'html', 'latex'];
const FACTS: ImageFacts = { hidden: ['place', 'time'] };

function fresh(dice: Dice): Input {
  const source = mutateText(dice, draft(dice), draft(dice));
  return {
    source,
    before: dice.once(2) ? dice.list(4, () => mutateText(dice, source, draft(dice))) : [],
    format: dice.pick(FORMATS),
    kind: dice.pick([...KINDS, 'auto', 'auto'] as const),
    settings: dice.once(3) ? strangeSettings(dice) : null,
  };
}

function optionsOf({ format, kind, settings, source }: Input): Options {
  const images = new Map(analyse(source, { format }).linked.map((l) => [l.target, FACTS]));
  return { format, kind, images, settings: readSettings(settings).settings, shelf: { key: 'k', earlier: [] } };
}

/** What is said of a text, fixes included where there is time for them. */
function told(source: string, analysis: Analysis): unknown {
  const { findings, best, firstFix } = analysis;
  const said = { ...analysis, best: undefined, firstFix: undefined, ranking: undefined };
  const whole = (): Finding[] => findings.map((f) => withFixes(f, f.fixes));
  if (source.length <= 2000) return { ...said, findings: whole(), best: best(), first: findings.map(firstFix) };
  return { ...said, findings: findings.map((f) => [f.rule, f.start, f.end, f.severity, f.message, f.person, f.related]) };
}

/** Any text gets an answer that holds, in time, the same again, and the same whether it was typed or read at once. */
export const engine: Target<Input> = {
  name: 'engine',
  share: 12,
  fresh,
  mutate: (dice, input) => ({ ...input, source: mutateText(dice, input.source, draft(dice)), before: dice.once(2) ? [input.source] : [] }),
  run(input) {
    const { source, before } = input;
    const options = optionsOf(input);
    const first = timed(1000 + source.length * 0.15, 'reading', () => analyse(source, options));
    const seen = holds(source, first);
    const analyser = new Analyser();
    for (const text of before) analyser.analyse(text, options);
    assert.deepEqual(told(source, analyser.analyse(source, options)), told(source, first), 'typed or read at once');
    return seen;
  },
  *smaller(input) {
    if (input.settings !== null) yield { ...input, settings: null };
    for (const before of smallerList(input.before)) yield { ...input, before };
    for (const source of smallerText(input.source)) yield { ...input, source };
    for (const [i, text] of input.before.entries())
      for (const shorter of smallerText(text)) yield { ...input, before: replaced(input.before, i, shorter) };
  },
};
