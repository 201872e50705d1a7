/* The process that tries inputs; it says what it is about to try, so that its parent knows should it never come back. */
import { kindOf, messageOf, Session, shrink, type Find } from './session.ts';
import { TARGETS } from './targets/index.ts';

export type Report =
  | { readonly kind: 'trying'; readonly target: string; readonly input: unknown; readonly seen: number }
  | { readonly kind: 'found'; readonly find: Find };

const [seed, end, names] = process.argv.slice(2);
const wanted = names ? names.split(',') : TARGETS.map((t) => t.name);
const session = new Session(
  Number(seed),
  TARGETS.filter((t) => wanted.includes(t.name)),
);
const report = (it: Report): void => void process.send!(it);
/** Failures that were met before: the same again is not made smaller. */
const met = new Set<string>();
let current: Find | undefined;
/** An error that nobody waits for is a find of the input that is being tried. */
process.on(
  'unhandledRejection',
  (error) => current && report({ kind: 'found', find: { ...current, message: `unhandled: ${messageOf(error)}` } }),
);
// Without a parent there is nobody to tell.
process.on('disconnect', () => process.exit());

while (Date.now() < Number(end)) {
  const next = session.next();
  current = { target: next.target.name, message: '', input: next.input };
  report({ kind: 'trying', target: next.target.name, input: next.input, seen: session.seen });
  const find = await session.run(next);
  if (find && !met.has(`${find.target} ${kindOf(find.message)}`)) {
    met.add(`${find.target} ${kindOf(find.message)}`);
    report({ kind: 'found', find: await shrink(next.target, find) });
  }
  // Messages are sent when the loop turns.
  await new Promise((resolve) => setImmediate(resolve));
}
process.disconnect();
