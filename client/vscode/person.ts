import { commands, window, workspace, WorkspaceEdit, type Disposable, type QuickPickItem } from 'vscode';
import { commentOf, PERSON_DIRECTIVE } from '../../shared/directive.ts';
import { formatOf } from '../../shared/format.ts';
import type { PersonRisk } from '../../shared/risk.ts';
import { frontMatterEnd } from './front-matter.ts';
import type { Node } from './panel-nodes.ts';
import { say } from './say.ts';
import type { Watch } from './watch.ts';

/** Corrects who a detail is about: the author knows, the draft then says so in a comment. */
export const personCommands = (watch: Watch): Disposable =>
  commands.registerCommand(
    'discreet.panel.anotherPerson',
    ({ about }: Node, chosen?: unknown) => about && anotherPerson(watch, about, typeof chosen === 'number' ? chosen : undefined),
  );

interface Choice extends QuickPickItem {
  readonly person: number;
}

async function anotherPerson({ current }: Watch, { start, person }: { start: number; person: number }, chosen?: number): Promise<void> {
  if (current.phase !== 'read' || current.document.version !== current.version) return say(CHANGED);
  const { document, version, result } = current;
  const known = result.risk.people.map((p) => p.person);
  const next = Math.max(1, ...known) + 1;
  const choices = [...new Set([...known, next])].filter((n) => n !== person).sort((a, b) => a - b);
  const items = choices.map((n): Choice => ({ label: `Person ${n}`, description: n === next ? 'somebody new' : '', person: n }));
  const placeHolder = 'From this paragraph on, whom is it about?';
  const to = chosen ?? (await window.showQuickPick(items, { title: 'This is about another person', placeHolder }))?.person;
  if (to === undefined) return;
  const edit = new WorkspaceEdit();
  const format = formatOf(document.languageId);
  for (const [offset, n] of turnsFor(document.getText(), result.risk.people, { start, person, to }))
    edit.insert(document.uri, document.positionAt(offset), `${commentOf(format, `discreet-person ${n}`)}\n\n`);
  if (document.version !== version || !(await workspace.applyEdit(edit))) say(CHANGED);
}

/** Where comments are to stand, and the person that each names. */
function turnsFor(
  text: string,
  people: readonly PersonRisk[],
  { start, person, to }: { start: number; person: number; to: number },
): ReadonlyMap<number, number> {
  const turns = new Map<number, number>();
  // One comment is enough for the checker to go by comments alone: those whom it had told apart by itself are written down, too.
  if (text.search(PERSON_DIRECTIVE) < 0)
    for (const p of people) {
      const first = Math.min(...p.parts.map((part) => part.start));
      if (p.person > 1 && first < Infinity) turns.set(paragraphAt(text, first).from, p.person);
    }
  const { from, to: end } = paragraphAt(text, start);
  // What follows is about the same person as before, unless the author has said otherwise already.
  if (end < text.length && !says(text, end) && !turns.has(end)) turns.set(end, person);
  return turns.set(from, to);
}

/** Whether the paragraph at `offset` is a comment that says who it is about. */
const says = (text: string, offset: number): boolean =>
  [...text.slice(offset, offset + 200).matchAll(PERSON_DIRECTIVE)].some(({ index }) => index === 0);

/** Where the paragraph around `offset` begins, and where the next one does. */
function paragraphAt(text: string, offset: number): { from: number; to: number } {
  const head = frontMatterEnd(text);
  let from = head + /^\s*/.exec(text.slice(head))![0].length;
  for (const { index, 0: gap } of text.matchAll(/\r?\n(?:[ \t]*\r?\n)+/g)) {
    if (index < from) continue;
    if (index >= offset) return { from, to: index + gap.length };
    from = index + gap.length;
  }
  return { from, to: text.length };
}

const CHANGED = 'the draft has changed meanwhile; please try again.';
