import { aboutNobody } from '../../document/about-nobody.ts';
import { anyParagraph } from '../../language/paragraphs.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** A part of its own, or somebody who was asked. */
const HEARD =
  /\b(?:patient|parent|family|carer|mother|father|client)['’]?s?['’]? (?:perspective|experience|view|account|story|voice|testimony|comment)\b|\b(?:his|her|their) (?:own )?(?:perspective|words)\b|\bpatient (?:declined to comment|read the|commented|wrote|describes)|\bdied before submission\b|\bperspective\b[^.\n]{0,60}\b(?:daughter|son|wife|husband|mother|father|parents?|sister|brother|relative) (?:contributed|wrote|gave|read)/i;
const EMPTY = /\bperspective:? (?:not applicable|n\/a|none|not obtained)\b/i;
const TEAM = /\bfamily['’]s account appears only\b|\bno section in the patient['’]s words\b/i;

const isHeard = anyParagraph((text) => HEARD.test(text));
const isUnheard = anyParagraph((text) => EMPTY.test(text) || TEAM.test(text));

function* unheard({ kind, paragraphs, scopes, hits }: Draft): Iterable<Hit> {
  if (kind !== 'case-report' || aboutNobody(paragraphs)) return;
  // The patient’s own words in the text are a perspective, too.
  const quoted = hits.some((h) => h.rule.category === 'quote');
  const heard = (quoted || isHeard(paragraphs)) && !isUnheard(paragraphs);
  const scope = scopes.find((s) => s.zone !== 'front-matter' && s.words.length > 0);
  const first = scope?.words[0];
  if (heard || !scope || !first) return;
  yield { start: scope.block.start + first.start, end: scope.block.start + first.end };
}

const rule: Rule = {
  id: 'patient-perspective-missing',
  category: 'advice',
  tier: 'document',
  severity: levels('off', 'hint', 'off', 'off'),
  summary: 'Case report without the patient’s own view of what happened.',
  message: 'CARE asks for the patient’s perspective where possible; it also shows that the patient saw the text.',
  guidance: ['CARE'],
  fixes: ['insert-perspective'],
  whole: unheard,
  examples: {
    fire: [
      '@case-report Headings present: Abstract, Case presentation, Discussion, References.',
      '@case-report Learning points ⏎ Consent statement ⏎ References',
      '@case-report Case ⏎ Timeline ⏎ Diagnostic assessment ⏎ Discussion',
      "@case-report Report with consent obtained but no section in the patient's words.",
      '@case-report Perspective: not applicable (adult, alert, discharged well).',
      "@case-report The family's account appears only in the discussion, attributed to the team.",
    ],
    quiet: [
      '@case-report Patient perspective ⏎ "Knowing the name of it helped more than the tablets."',
      '@case-report The patient declined to comment but read the report.',
      '@case-report Perspective: the patient died before submission; his daughter contributed.',
      '@case-report A series of routine laboratory observations with no individual described.',
      '@blog A reflective piece by a doctor about grief.',
    ],
  },
};
export default rule;
