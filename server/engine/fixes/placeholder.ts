import type { Category } from '../../../shared/finding.ts';
import type { Operator } from './operators.ts';

/** What an author is asked to say instead, in brackets. */
const BLANKS: Partial<Readonly<Record<Category, string>>> = {
  name: '[who]',
  date: '[when]',
  age: '[age band]',
  place: '[where, in general terms]',
  org: '[kind of organisation]',
  occupation: '[kind of work]',
  demographic: '[left out]',
  family: '[family, in general terms]',
  event: '[what happened, in general terms]',
  rare: '[condition, in general terms]',
  physical: '[appearance, in general terms]',
  quote: '[what was said, in your words]',
};

/** A blank where nothing better reads. It names what is missing and never what stood there. */
export const placeholder: Operator = ({ start, end, hit }) => [
  {
    title: 'Leave a blank to fill in',
    safety: 'suggested',
    blank: true,
    edits: [{ start, end, text: BLANKS[hit.rule.category] ?? '[left out]' }],
  },
];
