import type { Edit } from '../../../shared/finding.ts';
import type { Operator, Target } from './operators.ts';
import { wordAt } from '../language/words.ts';

const PREPOSITION =
  /(?:^|[\s,;(])((?:on|in|at|from|near|to|with|by|during|of|off|outside|behind|after|before|for|about|via|around)\s+(?:(?:the|a|an|our|my|his|her|their)\s+)?)$/i;

/** As far as brackets and commas around a detail are looked for, in UTF-16 code units. */
const NEAR = 12;

/** Edits that take `from` up to the end of the target out, with brackets or a pair of commas that would be left empty. */
export function removal({ text, end }: Target, from: number): Edit[] {
  const before = text.slice(Math.max(0, from - NEAR), from);
  const after = text.slice(end, end + NEAR);
  const bracket = /[([]\s*$/.exec(before);
  const closing = /^\s*[)\]]/.exec(after);
  if (bracket && closing) return [{ start: from - bracket[0].length, end: end + closing[0].length, text: '' }];
  const comma = /,\s*$/.exec(before);
  const next = /^\s*,/.exec(after);
  if (comma && next) return [{ start: from - comma[0].length, end: end + next[0].length, text: '' }];
  return [{ start: from, end, text: '' }];
}

/** The detail is the verb of its sentence, or what that verb says: without it no sentence is left. */
function carriesVerb({ scope, start, end }: Target): boolean {
  const i = wordAt(scope.words, start);
  const first = scope.words[i];
  const before = scope.words[i - 1];
  if (!first || !before || before.sentence !== first.sentence) return first?.pos === 'VERB';
  const verb = scope.words.slice(i, wordAt(scope.words, end - 1) + 1).some((w) => w.pos === 'VERB' || w.pos === 'AUX');
  return /^(?:AUX|PRON|SCONJ|PART)$/.test(before.pos) || (verb && /^(?:NOUN|PROPN|CCONJ)$/.test(before.pos));
}

/** Takes the detail out with the preposition that leads to it. */
export const removeDetail: Operator = (target) => {
  if (carriesVerb(target))
    return { title: 'Leave a blank instead', safety: 'suggested', edits: [{ start: target.start, end: target.end, text: '[…]' }] };
  const lead = PREPOSITION.exec(target.text.slice(Math.max(0, target.start - 24), target.start))?.[1]?.length ?? 0;
  return { title: 'Take the detail out', safety: 'suggested', edits: removal(target, target.start - lead) };
};

/** A label at the end of the text before a number: ‘NHS number’, ‘MRN:’, ‘her policy no. is’. */
const LABEL = new RegExp(
  [
    String.raw`\b(?:(?:his|her|their|the|my|our) )?`,
    String.raw`(?:(?:nhs|chi|mrn|uhid|hn|pmr|aadhaar|pps|ppsn|hospital|unit|record|patient|study|h&c|ssn|ni|policy|medicare|medicaid|account|passport|licen[cs]e|registration|serial|s\/n|udi|accession|specimen|sample|case|incident|ref(?:erence)?|tel(?:ephone)?|phone|mobile|cell|fax|e-?mail|dob|d\.o\.b)\.? ?){1,3}`,
    String.raw`(?:(?:number|no|num|id|identifier|code)s?\.? ?)?(?:(?:is|was) )?[:#=]{0,2} ?$`,
  ].join(''),
  'i',
);

/** Takes the number out with its label. Never masks only a part of it. */
export const removeIdentifier: Operator = (target) => {
  const { text, start, end } = target;
  const label = LABEL.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0;
  const verb = /^\s+(?:is|was|were|appeared|has|had|can|on|in)\b/i.test(text.slice(end, end + 16));
  const subject = /^\s*$|[.!?]\s+$/.test(text.slice(0, start - label).slice(-3));
  if (verb && (subject || label === 0))
    return { title: 'Replace with a placeholder', safety: 'suggested', edits: [{ start, end, text: '[removed]' }] };
  return { title: 'Take the identifier out', safety: 'safe', edits: removal(target, start - label) };
};
