import rules from 'discreet:rules';
import { sourceOf } from '../../shared/guidance.ts';
import { make } from './dom.ts';

/** What there is to know about a rule, offline. */
export function aboutOf(id: string): { readonly title: string; readonly body: readonly HTMLElement[] } {
  const rule = rules[id];
  if (!rule) return { title: id, body: [make('p', {}, 'Nothing more is known about this rule.')] };
  const list = (title: string, items: readonly string[]): HTMLElement[] =>
    items.length ? [make('h3', {}, title), make('ul', {}, ...items.map((item) => make('li', {}, item)))] : [];
  const body = [
    make('p', {}, rule.message),
    ...list('Guidance behind it', rule.guidance.map(sourceOf)),
    ...list('Reported', rule.fire),
    ...list('Not reported by this rule', rule.quiet),
    make('p', { class: 'discreet-note' }, `The examples are invented. Rule: ${id}.`),
  ];
  return { title: rule.summary, body };
}
