import type { Span } from '../../../shared/finding.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

const LINE = /^(?:[-*•]\s{0,3})?(\d{1,2}:\d\d(?::\d\d)?)(?=[\s)\]–—-])/gmu;
/** With fewer lines, hours of a day may be meant. */
const LINES = 3;

/** Where in an episode something is said: lines that begin with minutes and seconds, from nothing on. */
function* lines({ text }: Scope): Generator<Span> {
  const found = [...text.matchAll(LINE)];
  // A log that begins at midnight has no 26th hour.
  const long = found.some((m) => Number.parseInt(m[1]!, 10) >= 24 || m[1]!.split(':').length > 2);
  if (found.length < LINES || !long || !/^0?0:00/.test(found[0]![1]!)) return;
  for (const m of found) {
    const start = m.index + m[0].indexOf(m[1]!);
    yield { start, end: start + m[1]!.length };
  }
}

const allow: Allow = {
  id: 'running-order',
  summary: 'Minutes and seconds at which things are said in an episode: nobody’s hour.',
  spares: ['date', 'age'],
  search: lines,
  examples: ['⟦00:00⟧ Welcome\n⟦04:10⟧ A chart for those who cannot read\n⟦11:35⟧ Questions\n⟦26:40⟧ Thanks'],
};
export default allow;
