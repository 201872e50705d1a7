import { subjectAt } from '../../language/subject.ts';
import { wordAt } from '../../language/words.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Rare here, common there, or more often talked about than had. */
const ENDEMIC =
  /^(?:scurvy|melioidosis|leprosy|brucellosis|polio|plague|smallpox|yaws|ciguatera|paracoccidioidomycosis|rift valley fever|lassa fever|ebola.*|neonatal tetanus|oroya fever|psittacosis|burkholderia.*|bartonella.*|noma|cjd|omsk.*|kyasanur.*|tularemia)$/i;
const HAD =
  /\b(?:with|has|had|have|of|is|was|be|be called|got|having|suffers? from|lives with|diagnosed (?:with|as)|diagnosis (?:of|is|was|:)|diagnosis|confirmed|showed|revealed|proved|developed|contracted|survived|turned out to be|by) (?:(?:an?|the|his|her|\p{L}+ly|confirmed|isolated|severe|acute|sporadic|human|classical|familial|advanced|early|genetic|cerebral|probable|definite) ){0,3}$/iu;
const DENIED =
  /\b(?:no|not|never|n't|without|denied|exclude[ds]?|excluding|rule out|ruled out|negative for|differentials?(?: diagnos[ei]s)?(?: included?| was|:)?|considered|considering|suspected|query|possible|\?|screen(?:ed|ing)? for|mimics?|mimicking|such as|like|e\.g\.|causes? of|tests? for|people|patients|those|families|treatment of|management of|review of|history of|epidemiology of|incidence of|prevalence of|forms? of|types? of|cases of)\b[^.;]{0,40}$/i;
const IN_SOMEBODY =
  /^(?:,? ?(?:type|group|syndrome|disease|variant)? ?[A-Z0-9]{0,3}) in (?:(?:an?|one|two|three|four|identical|term|siblings?|brothers|sisters|members)\b(?! (?:majority|minority|few|number|proportion|series|cohort|population|study|review|non-?endemic))|(?:his|her|the) (?:mother|father|brother|sister|son|daughter)\b)/;

function accept(hit: Hit, scope: Scope): boolean | Hit {
  const said = scope.text.slice(hit.start, hit.end);
  const before = scope.text.slice(Math.max(0, hit.start - 80), hit.start);
  const after = scope.text.slice(hit.end, hit.end + 40);
  if (
    ENDEMIC.test(said) ||
    /transplant|therapy/i.test(said) ||
    DENIED.test(before) ||
    /^[^.;]{0,30}\b(?:was|were) (?:considered|excluded|ruled out|suspected)/i.test(after)
  )
    return false;
  if (IN_SOMEBODY.test(after)) return true;
  if (isTitle(scope)) return true;
  const at = wordAt(scope.words, hit.start);
  const subject = subjectAt(scope, at);
  if (subject === 'generic' || subject === 'author') return false;
  if (/\b(?:biopsy|histology|genetics|sequencing|diagnosis|angiogram|then it(?:['’]s| is))\b[^.]{0,20}[: ]$/i.test(before)) return true;
  const person = subject === 'person' || /\bcase (?:report )?of $/i.test(before);
  if (hit.tagged || (person && HAD.test(before))) return true;
  // Whose illness it is the sentence does not say; the draft may.
  return { ...hit, certainty: 'possible', suspected: true };
}

/** The title of a case report speaks of its patient. */
const isTitle = (scope: Scope): boolean =>
  scope.kind === 'case-report' &&
  scope.text.length < 220 &&
  (scope.zone === 'heading' || scope.block.start < 250) &&
  /\b(?:an?|two|child|patient|neonate|infant|case|siblings?|brothers|sisters|family|after|with|as)\b/i.test(scope.text) &&
  !/[.!?]\s*$|\b(?:is|are|was|has|have|held|persists|review|management|update|guideline|epidemiology|cohort|trial|survey)\b/i.test(
    scope.text,
  );

const rule: Rule = {
  id: 'rare-condition',
  category: 'rare',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'information', 'warning', 'error'),
  summary: 'A diagnosis that few people in a country have, said of one person.',
  message: 'Few people in a country have this condition, so every other detail matters more. Consent is strongly advised.',
  guidance: ['HRY C', 'ORPHA', 'GMC-OLD'],
  fixes: ['keep-and-warn', 'condition-to-class', 'remove-detail'],
  patterns: ['< @conditions-rare >'],
  accept,
  examples: {
    fire: [
      'A girl with ⟦fibrodysplasia ossificans progressiva⟧.',
      'He has ⟦Creutzfeldt-Jakob disease⟧.',
      'Our patient had ⟦Erdheim-Chester disease⟧ of the orbit.',
      'She was finally diagnosed with ⟦stiff person syndrome⟧.',
      'A case of ⟦human rabies⟧ acquired abroad.',
      '⟦Harlequin ichthyosis⟧ in a term baby.',
      'The boy with ⟦progeria⟧ loved football.',
      '⟦Papillon-Lefèvre syndrome⟧ in two sisters.',
    ],
    quiet: [
      'Type 2 diabetes and hypertension were recorded.',
      'CJD surveillance is coordinated nationally.',
      'Rare diseases together affect one in seventeen people.',
      'She did not have Wilson’s disease.',
      'Differential: Whipple’s, coeliac, giardiasis.',
      'Phaeochromocytoma was considered and excluded.',
      'Rabies is preventable by vaccination of dogs.',
    ],
  },
};
export default rule;
