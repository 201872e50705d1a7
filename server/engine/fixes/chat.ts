import { chatHeads } from '../language/chat.ts';
import type { Proposal, Target } from './operators.ts';

/** Whether the target stands in the head of a message: when it was sent, or who sent it. */
export const isHead = ({ text, start }: Pick<Target, 'text' | 'start'>): boolean =>
  chatHeads(text).some((h) => h.when?.start === start || h.sender?.start === start);

/** `[3/2/25, 18:02:11] Macca: Hi` → `Macca: Hi` here, or `Person A: Hi` and so on in the whole chat; nothing outside the head of a message. */
export function headless({ text, base, start }: Target): Proposal[] {
  const heads = chatHeads(text);
  const here = heads.find((h) => h.when?.start === start || h.sender?.start === start);
  if (!here) return [];
  const letters = new Map<string, string>();
  const labelOf = (name: string): string => {
    const letter = letters.get(name) ?? String.fromCharCode(65 + (letters.size % 26));
    letters.set(name, letter);
    return `Person ${letter}`;
  };
  const all = heads.map(({ start: head, sender, from }) => ({
    start: head + base,
    end: (sender?.end ?? from) + base,
    text: sender ? labelOf(text.slice(sender.start, sender.end)) : '',
  }));
  const stamp = { start: here.start, end: here.from, text: '' };
  return [
    ...(here.when?.start === start
      ? [{ title: 'Leave out when it was sent', safety: 'suggested' as const, blank: true, edits: [stamp] }]
      : []),
    { title: 'Leave out the times and name the senders Person A, B …', safety: 'safe', edits: all, everywhere: true },
  ];
}
