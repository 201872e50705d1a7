import type { Operator, Target } from './operators.ts';
import { removal } from './remove.ts';
import { wordAt } from '../language/words.ts';

const ROLE_NOUN =
  /^(?:patient|lady|gentleman|man|woman|boy|girl|baby|child|wife|husband|mother|mum|mom|father|dad|son|daughter|brother|sister|boss|friend|surgeon|consultant|nurse|midwife|neighbour|carer|partner|case)$/;

/** Jean → the patient. A name beside its role ("his wife, Pauline,") just goes. */
export const nameToRole: Operator = (target) => {
  const { text, start, end } = target;
  if (beside(target)) return { title: 'Leave out the name', safety: 'safe', edits: removal(target, start) };
  const role = target.hit.data?.role ?? 'the patient';
  if (/[#@]/.test(text.slice(start, end))) return { title: 'Leave out the name', safety: 'safe', edits: removal(target, start) };
  const article = /\b(?:the|our|my|his|her|their|a|an|this|little|poor|dear)\s+$/i.test(text.slice(Math.max(0, start - 8), start));
  const put = article ? role.replace(/^the /, '') : role;
  const name = /^(.*?)(['’]s)?$/s.exec(text.slice(start, end))!;
  return { title: 'Use a role instead of the name', safety: 'safe', edits: [{ start, end, text: put + (name[2] ?? '') }] };
};

function beside({ scope, text, start, end }: Target): boolean {
  const i = wordAt(scope.words, start);
  const before = scope.words[i - 1];
  const noun = before?.text === ',' || before?.text === '(' ? scope.words[i - 2] : before;
  if (!noun || !ROLE_NOUN.test(noun.lower) || noun.sentence !== scope.words[i]?.sentence) return false;
  const after = text.slice(end, end + 1);
  return before === noun ? !/['’]/.test(after) : /[,).]/.test(after);
}

/** deputy mayor → someone in public life. */
export const roleToGeneric: Operator = (target) => {
  const { text, start, end } = target;
  const article = /\b(?:the|our|my|his|her|a|an|this)\s+(?:local\s+)?$/i.exec(text.slice(Math.max(0, start - 14), start));
  return {
    title: 'Say “person” instead of the role',
    safety: 'suggested',
    edits: [{ start, end, text: article ? 'person' : /^an? /i.test(text.slice(start, end)) ? 'someone' : 'person' }],
  };
};
