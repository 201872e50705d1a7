import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Of one person and not denied, asked about or taught. */
function accept(hit: Hit, scope: Scope): boolean | Hit {
  const at = wordAt(scope.words, hit.start);
  const before = scope.text.slice(Math.max(0, hit.start - 40), hit.start);
  return (
    subjectAt(scope, at) === 'person' &&
    !/\b(?:no|not|never|denie[sd]|denying|without|ask(?:ed|ing)? about|n't)\b[^.;]{0,30}$/i.test(before)
  );
}

const rule: Rule = {
  id: 'sensitive-behaviour',
  category: 'event',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Sex work, injecting, prison, abuse, abortion or HIV status of one person.',
  message: 'If this person were recognised, this detail would do most harm.',
  guidance: ['HRY D', 'DDU', 'ICO-ANON'],
  fixes: ['remove-detail', 'event-generalise'],
  texts: [
    /\b(?<x>(?:on|signed on) the sex[- ]offenders?['’]? register|(?:on (?:probation|bail|remand|tag)|awaiting trial|(?:was|got|been) done|doing (?:\p{Ll}+|\d{1,2}) years) for (?:arson|fraud|theft|assault|burglary|robbery|GBH|ABH|possession|dealing|murder|manslaughter|drink[- ]driving|drunk[- ]driving|speeding|shoplifting|stalking|rape|kidnap|blackmail)|awaiting trial)(?!\p{L})/dgiu,
    /\b(?<x>(?:was|were|been) (?:sexually )?(?:abused|molested|groomed|raped) (?:by (?:his|her|their|an?) [\p{Ll}]+(?: [\p{Ll}]+)?|as an? (?:boy|girl|child|teenager)|at (?:school|boarding school|church|home)))/dgiu,
    /\b(?<x>works? as an escort|deals? (?:ket|coke|weed|drugs|crack)|grows? (?:weed|cannabis)(?: in (?:the|his|her) \p{Ll}+)?|hides? (?:vodka|gin|wine|whisky|bottles|cans) in (?:his|her|the) \p{Ll}+|has an? (?:heroin|cocaine|gambling|ketamine|crack|codeine) (?:habit|addiction)|gambled away (?:the|his|her|their) \p{Ll}+|overstayed (?:his|her|an?) (?:\p{Ll}+ )?visa)/dgiu,
    /\b(?:funds? (?:his|her) habit (?:through|by|with) [\p{Ll}]+(?: [\p{Ll}]+)?|works? in the sex trade|sells? sex)\b/giu,
    /\b(?:just |recently )?(?:come|came|got|been) out of (?:prison|jail)(?: for [\p{Ll}]+)?|\bserv(?:ed|ing) (?:\p{L}+ )?(?:years?|months?) for [\p{Ll}]+|\bjailed for [\p{Ll}]+/giu,
    /\bhad an? (?:abortion|termination)(?: last [\p{Ll}]+)?(?: and had not told (?:his|her) [\p{Ll}]+)?/giu,
    /\binjects (?:in|into) (?:his|her) [\p{Ll}]+/giu,
    /\bdisclosed (?<x>(?:sexual )?abuse by (?:his|her|a|an) [\p{Ll}]+)/dgiu,
    /\bHIV[ -]positive since (?:his|her|\p{L}+)(?: [\p{Ll}]+)?/gu,
    /\bat a (?:chemsex|sex) party\b/giu,
    /\binjects (?:heroin|drugs|speed|crack|meth)\b/giu,
    /\b(?<x>(?:has|have|had)(?:n['’]t| not) told (?:his|her|their) (?:husband|wife|partner|girlfriend|boyfriend|fiancée?|parents|mother|father|family|children))\b/dgiu,
    /\bhad (?<x>(?:an?|two|three|several|another) (?:earlier |previous )?(?:terminations?|abortions?)(?: last \p{Ll}+)?)(?! of (?:treatment|employment))/dgiu,
  ],
  accept: (hit, scope) =>
    accept(hit, scope) || (/\bchemsex\b/i.test(scope.text.slice(hit.start, hit.end)) && subjectAt(scope, 0) !== 'generic'),
  examples: {
    fire: [
      'He is ⟦on probation for arson⟧ and works nights.',
      'She ⟦was abused by her swimming coach⟧ as a girl.',
      'She ⟦funds her habit through sex work⟧.',
      'He had ⟦just come out of prison for arson⟧.',
      'Our patient ⟦had an abortion last year and had not told her parents⟧.',
      'He ⟦injects in his groin⟧.',
      'She disclosed ⟦abuse by her uncle⟧.',
      '⟦HIV positive since his teens⟧, he hides his tablets.',
      'They were ⟦at a chemsex party⟧ when it happened.',
      'She ⟦has not told her husband⟧ that she is HIV positive.',
      'He ⟦injects heroin⟧ and had a leg ulcer.',
      'She had ⟦two terminations last year⟧.',
    ],
    quiet: [
      'The module covers what happens to children who are abused at home.',
      'Ask everyone about drug use.',
      'HIV testing is routine in this clinic.',
      'Prison healthcare is commissioned nationally.',
      'PrEP reduces acquisition.',
      'Safeguarding training covers abuse.',
      'Students practised asking about drug use in an OSCE.',
    ],
  },
};
export default rule;
