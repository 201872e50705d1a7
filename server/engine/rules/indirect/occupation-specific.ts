import { withPrepositions } from '../../language/phrase.ts';
import { pursuits } from '../../language/pursuits.ts';
import { isSaid, ownRole, roleAt, type Role } from '../../language/roles.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Jobs, trades and studies that are said to be the person's own. */
function* search(scope: Scope): Generator<Hit> {
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    const role = roleAt(words, i, ['occupations', 'hobbies']) ?? compound(scope, i);
    const certainty = role && ownRole(scope, role);
    if (!role || !certainty) continue;
    yield { start: words[role.from]!.start, end: words[role.to - 1]!.end, certainty };
    i = role.to - 1;
  }
  yield* pursuits(scope);
}

/** `resin harvester`, `maker of cheese`: a head that becomes an occupation by a noun; alone only where it is said of the person. */
function compound(scope: Scope, at: number): Role | undefined {
  const { words } = scope;
  const role = roleAt(words, at, ['occupation-heads']);
  if (!role || role.from < role.head) return role;
  const end = words[role.to]?.lower === 'of' ? withPrepositions(words, role.to, 1) : role.to;
  if (end > role.to) return { ...role, to: end };
  return isSaid(words, role.head) ? role : undefined;
}

const rule: Rule = {
  id: 'occupation-specific',
  category: 'occupation',
  tier: 'indirect',
  weight: 1,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'A specific job, trade, rank, study or pastime of the person.',
  message: 'A job together with a place is often enough for neighbours to know who it is.',
  guidance: ['HRY F', 'BMJ-95'],
  fixes: ['occupation-to-sector', 'remove-detail'],
  search,
  examples: { fire: [], quiet: [] },
};
export default rule;
