import { saidOfAuthor, subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]+(?: (?:des|de|del|la|of|the|\p{Lu}[\p{L}\p{M}’'-]+)){0,3}`;

/** Trips of one person, not the author's, and finer than a country's name. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  if (at < 0 || subjectAt(scope, at) === 'generic' || subjectAt(scope, at) === 'author' || saidOfAuthor(scope.words, at)) return false;
  return !/\b(?:the|a|this) (?:conference|meeting|congress|trial|study)\b/i.test(scope.text.slice(Math.max(0, hit.start - 30), hit.end));
}

const rule: Rule = {
  id: 'travel-history',
  category: 'event',
  tier: 'indirect',
  weight: 1,
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'A specific trip, race, cruise, pilgrimage or festival.',
  message: 'Keep the region of exposure, drop the itinerary.',
  guidance: ['HIPAA', 'HRY', 'GMC-SM'],
  fixes: ['event-generalise', 'remove-detail'],
  texts: [
    new RegExp(String.raw`\b(?:run|ran|running|finished|completed|walked|rode|entered|won) the ${NAME}`, 'gu'),
    new RegExp(
      String.raw`\b(?:yoga retreat|pilgrimage|retreat|honeymoon|stag do|hen do|school trip|mission trip|safari|same wedding|wedding|gap year|rugby tour|expedition) (?:in|to|on) ${NAME}`,
      'gu',
    ),
    /\b(?:on )?(?:the )?(?:\p{Lu}\p{Ll}+day )?sailing of an? [\p{L}]+ cruise\b|\b(?:on|off) a (?:[\p{L}]+ )?cruise(?: (?:to|in|of|round) (?:the )?\p{Lu}[\p{L}]+)?/gu,
    /\b(?:camped|danced|worked|played|camping|volunteered) at (?<x>\p{Lu}[\p{L}]+)\b(?= (?:all|for|last|this))/dgu,
    new RegExp(String.raw`\b[Vv]olunteering (?:with|at|in|for) (?:an? )?[\p{Ll}]+(?: [\p{Ll}]+)? in ${NAME}`, 'gu'),
    /\b(?:half |ultra)?-?marathon(?: (?:in|at) \p{Lu}[\p{L}]+)?\b(?=[^.]{0,30}\b(?:last|on|in|this|yesterday|two|three|ten)\b)/gu,
  ],
  accept,
  examples: {
    fire: [
      'He had ⟦run the Marathon des Sables⟧ in April.',
      'Back from a ⟦yoga retreat in Rishikesh⟧.',
      'She fell ill ⟦on the Tuesday sailing of a Norwegian cruise⟧.',
      'They had all been to the ⟦same wedding in Crete⟧.',
      'He camped at ⟦Glastonbury⟧ all week.',
      '⟦Volunteering with an orphanage in Mbale⟧ last summer.',
    ],
    quiet: [
      'Ask about recent travel.',
      'Travel to South Asia is a risk for typhoid.',
      'The conference in Vienna covered this.',
      'Cruise-ship outbreaks of norovirus are common.',
      'He had travelled to East Africa.',
      'I ran the London Marathon for the hospice.',
    ],
  },
};
export default rule;
