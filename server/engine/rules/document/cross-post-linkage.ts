import type { Category } from '../../../../shared/finding.ts';
import type { Link } from '../../risk/linkage.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';
import { NAMED } from './jigsaw-count.ts';

/** Words that take up an earlier story. */
const GOES_ON =
  /\b(?:part (?:two|three|2|3)|update (?:on|about)|from that (?:night|day|shift|post)|i wrote about|my (?:last|earlier|previous) (?:post|thread|piece)|(?:two|three|four|a few|some) (?:years|months|weeks) on\b|here is the after|follow-?up (?:on|to)|as promised)\b|^\s*\d{1,2}\/\s/im;
/** Somebody in particular. */
const PERSONAL = /\b(?:he|she|his|her|him|the (?:man|woman|lady|gentleman|boy|girl|patient|farmer|baby|child|family))\b|here is the after/i;

function* linked({ meta, source, scopes, links }: Draft): Iterable<Hit> {
  for (const link of links) yield { ...link.at, message: told(link) };
  if (links.length || !hasPosts(meta.get('posts'))) return;
  const body = scopes.find((s) => s.zone !== 'front-matter' && GOES_ON.test(s.text));
  const match = body && GOES_ON.exec(body.text);
  if (!match || !PERSONAL.test(source)) return;
  const start = body.block.start + match.index;
  yield { start, end: start + match[0].length };
}

const hasPosts = (posts: unknown): boolean =>
  Array.isArray(posts) ? posts.length > 0 : typeof posts === 'string' && /[^\s[\]]/.test(posts);

function told({ name, there, here, shared }: Link): string {
  const list = (kinds: readonly Category[]): string => [...new Set(kinds.map((c) => NAMED[c]).filter(Boolean))].slice(0, 4).join(', ');
  const theirs = list(there) || list(shared);
  const ours = list(here);
  return `Another draft (${name}) seems to be about the same patient. It gives ${theirs}${ours ? `; this one adds ${ours}` : ''}. Readers can put them together.`;
}

const rule: Rule = {
  id: 'cross-post-linkage',
  category: 'advice',
  tier: 'document',
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'This piece and another one by the same author give different pieces about the same patient.',
  message: 'You wrote about this case before. Readers can put the pieces together.',
  guidance: ['MDU-2013', 'GMC-SM 19', 'GDC-STORY', 'ICO-ANON'],
  fixes: [],
  whole: linked,
  examples: {
    fire: [
      '@meta{posts: [2024-03-01 "the councillor\'s heart"]} Part two: his wife took the defibrillator home.',
      '@meta{posts: [2023-11 "a night in resus"]} The man from that night died; his farm is for sale.',
      '@meta{posts: [2024-05-02 with photo]} Update on the lady with the blue hair.',
      '@meta{posts: [2022-01 "first FOP case"]} Two years on she is at secondary school.',
      '@meta{posts: [2024-02 before photo]} Here is the after!',
      '@meta{posts: [thread 1-9]} 10/ and her town is where I grew up.',
    ],
    quiet: [
      '@meta{posts: [2024-01 "sepsis tips"]} Part two: fluids.',
      '@meta{posts: [2023 "my training diary"]} I passed the exam.',
      '@meta{posts: [2024 "guideline summary"]} Updated for 2025.',
      '@meta{posts: []} A case from a textbook.',
      '@meta{posts: [2024-06 "conference notes"]} Slides from day two.',
      'Part two: his wife took the defibrillator home.',
    ],
  },
};
export default rule;
