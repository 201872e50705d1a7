import { apposed } from './apposed.ts';
import type { Edit } from '../../../shared/finding.ts';
import { WEEKDAYS } from '../language/classes.ts';
import { wordAt, type Word } from '../language/words.ts';
import type { Operator, Proposal, Target } from './operators.ts';
import { isLetter, isMark, OWNER, placeOf, type Place } from './span.ts';

/** As far as brackets and commas around a detail are looked for, in UTF-16 code units. */
const NEAR = 12;
/** Small words that lead to a detail and go with it. */
const LEAD =
  /^(?:in|on|at|from|near|to|with|by|during|of|off|outside|inside|behind|after|before|since|until|for|about|around|via|over|past|out|down|up|the|an?|our|my|his|her|their|its|this|that|just|only|also|even|still|then|and|or|who|which|whose|where|when|because|as|called|named)$/;
const NEEDS_MORE = /^(?:AUX|VERB|PART)$/;
const RELATES = /^(?:who|whose|whom|which|where|when|because|although|though|as|while|whilst|since|after|before)$/;

/** Edits that take `from` up to `end` out, with brackets or commas that would be left empty. */
export function cut({ text, scope }: Pick<Target, 'text' | 'scope'>, from: number, end: number): Edit[] {
  const before = text.slice(Math.max(0, from - NEAR), from);
  const after = text.slice(end, end + NEAR);
  const bracket = /[([]\s*$/.exec(before);
  const closing = /^\s*[)\]]/.exec(after);
  // The brackets of a picture's or a link's words stay: its address needs them.
  if (bracket && closing && text[end + closing[0].length] !== '(')
    return [{ start: from - bracket[0].length, end: end + closing[0].length, text: '' }];
  const comma = /,\s*$/.exec(before);
  const next = /^\s*,/.exec(after);
  if (!comma || !next) return [{ start: from, end, text: '' }];
  const start = from - comma[0].length;
  const rest = end + next[0].length;
  return [
    goesOn(scope.words, start, rest) && !isAmid(scope.words, start) ? { start, end: rest, text: '' } : { start, end: rest, text: ',' },
  ];
}

/** Whether an apposition is open there, which the comma closes: `The patient, a man in his forties, …, presented`. */
function isAmid(words: readonly Word[], at: number): boolean {
  const first = wordAt(words, at);
  const sentence = words[first]?.sentence;
  const before = words.slice(0, first).filter((w) => w.sentence === sentence);
  const comma = before.findIndex((w) => w.text === ',');
  const opens =
    comma > 0 && !/^(?:ADP|SCONJ|ADV)$/.test(before[0]!.pos) && /^(?:an?|the|\d+|in|aged)$/.test(before[comma + 1]?.lower ?? '');
  return opens && before.filter((w) => w.text === ',').length % 2 === 1;
}

const OBJECT = /^(?:see|hear|know|meet|treat|make|take|give|bring|hold|need|want|keep|leave|love|like|use)s?$/;
/** Whether what stands before a pair of commas goes on behind it: `the neighbour, …, rows`, `that, …, we`, `found, …, in the folds`. */
function goesOn(words: readonly Word[], before: number, behind: number): boolean {
  const prev = words[wordAt(words, Math.max(0, before - 1))];
  const next = words[wordAt(words, behind)];
  return (
    /^(?:VERB|AUX|ADP|PUNCT)$/.test(next?.pos ?? 'PUNCT') ||
    /^(?:thought|for|to)$/.test(next?.lower ?? '') ||
    // `who sees, in October, the ears of the men`
    (OBJECT.test(prev?.lower ?? '') && /^(?:DET|NOUN)$/.test(next?.pos ?? '')) ||
    (/^(?:SCONJ|CCONJ|AUX|ADP)$/.test(prev?.pos ?? '') && !/^d(?:id|oes|o)$/.test(prev!.lower)) ||
    RELATES.test(prev?.lower ?? '')
  );
}

export const removal = (target: Target, from: number): Edit[] => cut(target, from, target.end);

const proposal = (edits: readonly Edit[], title = 'Take the detail out'): Proposal => ({ title, safety: 'suggested', edits });

/** Takes the detail out, with as little of its sentence as can be spared: itself, its phrase, its clause, its sentence. */
export const removeDetail: Operator = (target) => {
  // `We operated | on Harold Wimpole|, a man of 47`: what is left is whom it was.
  if (target.hit.rule.category === 'name' && apposed(target, '')) return [];
  const place = placeOf(target);
  if (!place) return [proposal(removal(target, target.start))];
  return [...spans(target, place).map(([from, to]) => proposal(cut(target, from, to))), ...leaveSentence(target)];
};

/** Ways to cut the detail out, the smallest first. */
function spans(target: Target, place: Place): [number, number][] {
  const { words, first, last } = place;
  const out: [number, number][] = [];
  const add = (from: number, to: number): void => {
    // The dot of `4 Feb.` may end the sentence as well.
    const dot = to === last && words[to]!.end === target.end + 1 && target.text[target.end] === '.';
    const span: [number, number] = [Math.min(words[from]!.start, target.start), dot ? target.end : Math.max(words[to]!.end, target.end)];
    // What is left would be the reason for something else.
    const behind = words[to + 1]?.text === ',' ? words[to + 2] : words[to + 1];
    const told = words.slice(from, to + 1).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos));
    if (told && /^(?:because|so)$/.test(behind?.lower ?? '') && words[to]!.sentence === behind!.sentence) return;
    if (!out.some(([a, b]) => a === span[0] && b === span[1])) out.push(span);
  };
  const fits = (from: number): boolean => !place.broken && spare(place, from);
  if (fits(first)) add(first, last);
  for (let lead = first; lead > place.from && isLead(words, lead - 1);) if (fits(--lead)) add(lead, last);
  const [from, to] = clause(place);
  if (from > place.from || to < place.to - 1) add(from, to);
  return out;
}

const isLead = (words: readonly Word[], at: number): boolean => LEAD.test(words[at]!.lower) && !particle(words, at) && !isLetter(words, at);

/** `turns out`, `take honey off by`, `come in on`: belongs to the verb before it. */
const particle = (words: readonly Word[], at: number): boolean => {
  const further = words[at + 1]?.pos === 'ADP';
  if (words[at]!.lower === 'in' && WEEKDAYS.has(words[at + 1]?.lower ?? '')) return true;
  if (/^(?:in|round|through|by|on)$/.test(words[at]!.lower)) return words[at - 1]?.pos === 'VERB' && further;
  return /^(?:out|up|off|down|over)$/.test(words[at]!.lower) && (words[at - 1]?.pos === 'VERB' || further);
};

/** `has | worn | the same cap`: something done, whatever it is tagged. */
const isDone = (words: readonly Word[], at: number): boolean =>
  /(?:ed|[ow]rn|[ow]n|ung|ught|ept|elt)$/.test(words[at]!.lower) && /^(?:has|have|had|['’](?:s|ve|d))$/.test(words[at - 1]?.lower ?? '');

/** Verbs that say nothing without what follows: `belonged to`, `consists of`, `depended on`. */
const GOVERNS =
  /^(?:(?:belong|amount|listen)(?:s|ed|ing)? to|consist(?:s|ed|ing)? of|(?:depend(?:s|ed|ing)?|rel(?:y|ies|ied|ying)) on|(?:work|serve|train|know|qualif)\w* as)$/;

/** What is nothing without what it is of: `the subject of`, `one of`. */
const PARTS =
  /^(?:subject|part|side|end|rest|edge|limits|outskirts|suburbs|bounds|shadow|back|front|middle|one|two|three|some|none|all|most|half|many|each|kind|sort|type|case|member|sense)$/;

/** Whether words `at` to the end of the detail can go without taking a subject, an object or a verb from what stays. */
function spare({ words, first, last, from, form, next }: Place, at: number): boolean {
  if (/sel(?:f|ves)$/.test(next?.lower ?? '')) return false;
  const prev = at > from ? words[at - 1] : undefined;
  // `a student from the annexe | who was calm`, `headman of his village | on the Luangwa`: what follows would hang on something else.
  if (
    form === 'noun' &&
    (/^(?:who|whose|whom|which)$/.test(next?.lower ?? '') ||
      (next?.pos === 'ADP' && (!prev || prev.text === ',' || (at === from + 1 && prev.pos === 'ADV'))))
  )
    return false;
  if (GOVERNS.test(`${prev?.lower ?? ''} ${words[at]!.lower}`) || (words[at]!.lower === 'of' && PARTS.test(prev?.lower ?? '')))
    return false;
  // `in a series from Vellore, | where patients were seen`
  if (form === 'noun' && next?.text === ',' && words[last + 2]?.lower === 'where') return false;
  // `the record of the committee, | who declined`
  if (
    form === 'noun' &&
    at < first &&
    next?.text === ',' &&
    prev?.text !== ',' &&
    /^(?:who|whose|whom)$/.test(words[last + 2]?.lower ?? '')
  )
    return false;
  // `who came back for the photograph | and signed the form`
  if (
    at < first &&
    /^(?:who|which|that)$/.test(words[at]!.lower) &&
    next?.pos === 'CCONJ' &&
    /^(?:VERB|AUX)$/.test(words[last + 2]?.pos ?? '')
  )
    return false;
  // `a primary school | teacher`
  const { pos, capital, start } = words[at]!;
  if (pos === 'NOUN' && !capital && prev?.pos === 'NOUN' && !prev.capital && prev.end + 1 === start && next?.pos !== 'NOUN') return false;
  // `Bull 1, rider | 0`
  if (form === 'noun' && next && /^\d{1,3}$/.test(next.text)) return false;
  // `with a red eye | of two days`
  if (next?.lower === 'of' && form !== 'adjective') return false;
  // `when Pastor Lindqvist | took the call`
  if (form === 'noun' && at < first && RELATES.test(words[at]!.lower) && next && /^(?:AUX|VERB)$/.test(next.pos)) return false;
  const linked = at < first && (words[at]!.pos === 'CCONJ' || RELATES.test(words[at]!.lower) || words[at]!.pos === 'ADP');
  const ends = !next || isMark(next) || next.pos === 'CCONJ' || next.pos === 'SCONJ';
  if (form === 'verb' || form === 'clause') return ends && (linked || !prev || (isMark(prev) && form === 'clause'));
  if (next && /^(?:AUX|VERB)$/.test(next.pos) && !linked) return form !== 'noun';
  if (form === 'noun' && !linked && prev && (NEEDS_MORE.test(prev.pos) || isDone(words, at - 1))) return false;
  // `in a public | aquarium employee`
  if (form === 'noun' && !linked && prev?.pos === 'ADJ' && /^(?:DET|ADJ)$/.test(words[at - 2]?.pos ?? ''))
    return !!next && /^(?:NOUN|PROPN)$/.test(next.pos);
  if (form === 'noun' && (prev?.pos === 'DET' || (!linked && OWNER.test(prev?.lower ?? ''))))
    return !!next && /^(?:NOUN|PROPN)$/.test(next.pos);
  if (form === 'noun' && !linked && prev && /^(?:ADP|SCONJ)$/.test(prev.pos)) return !!next && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos);
  const leads = /^(?:ADP|SCONJ)$/.test(prev?.pos ?? '') && !particle(words, at - 1);
  return !leads || last < at || /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '');
}

/** The clause that holds the detail, between commas, semicolons, brackets or conjunctions. */
function clause({ words, first, last, from, to }: Place): [number, number] {
  let start = first;
  while (start > from && !opens(words, start)) start--;
  let end = last;
  while (end < to - 1 && !closes(words, end + 1)) end++;
  return [start, end];
}

const opens = (words: readonly Word[], i: number): boolean =>
  /^[;:(–—,]$/.test(words[i - 1]!.text) || RELATES.test(words[i]!.lower) || (words[i]!.pos === 'CCONJ' && words[i + 1]?.pos !== 'ADJ');
const closes = (words: readonly Word[], i: number): boolean =>
  /^[.;:)–—,!?]/.test(words[i]!.text) || (words[i]!.pos === 'CCONJ' && /^(?:PRON|VERB|AUX|DET|ADV)$/.test(words[i + 1]?.pos ?? ''));

/** Takes the whole sentence out. */
export const leaveSentence: Operator = (target) => {
  const place = placeOf(target);
  if (!place) return [];
  const { words, from, to } = place;
  const lastWord = placeOf({ ...target, start: Math.max(target.start, target.end - 1) });
  const end = lastWord ? words[lastWord.to - 1]!.end : words[to - 1]!.end;
  let start = from;
  while (start < place.first && isMark(words[start])) start++;
  const after = /^["”’)*_]{0,3}/.exec(target.text.slice(end))![0].length;
  return [{ ...proposal(cut(target, words[start]!.start, end + after), 'Leave this sentence out'), whole: true }];
};

/** A label at the end of the text before a number: ‘NHS number’, ‘MRN:’, ‘her policy no. is’. */
const LABEL = new RegExp(
  [
    String.raw`\b(?:(?:his|her|their|the|my|our) )?(?:[a-z]{2,5}\/)?`,
    String.raw`(?:(?:nhs|chi|mrn|mrd|uhid|hn|chart|pmr|opd|ipd|emr|file|folder|aadhaar|pps|ppsn|hospital|unit|record|patient|study|h&c|ssn|ni|policy|medicare|medicaid|account|passport|licen[cs]e|registration|serial|s\/n|udi|accession|specimen|sample|case|incident|ref(?:erence)?|tel(?:ephone)?|phone|mobile|cell|fax|e-?mail|dob|d\.o\.b)\.? ?){1,3}`,
    String.raw`(?:(?:number|no|num|id|identifier|code)s?\.? ?)?(?:(?:is|was) )?[:#=]{0,2} ?$`,
  ].join(''),
  'i',
);

/** `try 01…`: somebody is told to call something. */
const CALLS =
  /\b(?:bleep|pager|ext(?:ension)?\.?) $|\b(?:try|ring|call|phone|text|dial|use|contact|message|whatsapp|email|write to) (?:(?:her|him|them|me|us) )?(?:on |at )?$/i;

/** Takes the number out with its label; a blank where the sentence needs something there. Never masks only a part of it. */
export const removeIdentifier: Operator = (target) => {
  const { text, start, end } = target;
  // `on his 94th | birthday`
  const birthday = / birthday$/i.exec(text.slice(start, end))?.[0].length;
  if (birthday) return [{ title: 'Leave out which birthday', safety: 'safe', edits: [{ start, end: end - birthday + 1, text: '' }] }];
  const label = LABEL.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0;
  const title = 'Take the identifier out';
  const blank: Proposal = { title: 'Leave a blank instead', safety: 'safe', edits: [{ start, end, text: '[removed]' }] };
  if (CALLS.test(text.slice(Math.max(0, start - 16), start))) return [blank];
  return [{ title, safety: 'safe', edits: removal(target, start - label) }, ...removeDetail(target).filter((p) => !p.whole), blank];
};
