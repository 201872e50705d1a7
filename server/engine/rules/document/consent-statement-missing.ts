import { DIRECT } from '../../../../shared/finding.ts';
import type { RiskPart } from '../../../../shared/risk.ts';
import { DESCRIBING } from '../../weigh/evidence.ts';
import { readConsent } from '../../document/consent.ts';
import { aboutNobody } from '../../document/about-nobody.ts';
import { anyParagraph } from '../../language/paragraphs.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** With a name, number or contact, so much of other detail makes a story one about an identifiable person. */
const BESIDE_DIRECT = 1;
/** The text says that it tells one person's story. */
const STORY =
  /\b(?:story|essay|piece|post|tale|account) (?:of|about) (?:a|my|one|the) (?:\w+ )?(?:patient|family|couple|woman|man|boy|girl|child|mother|baby)(?: \w+){0,3} (?:i|we|who|that)\b|\b(?:great|interesting|fascinating|amazing|lovely) case\b(?=[^.\n]{0,40}\b(?:photos?|pics?|pictures?|images?|details)\b)/i;

const tellsStory = anyParagraph((text) => STORY.test(text));

function* missing(draft: Draft): Iterable<Hit> {
  const { kind, paragraphs } = draft;
  const consent = readConsent(draft);
  if (kind === 'reply' || consent.status !== 'missing' || consent.fictional || aboutNobody(paragraphs)) return;
  const first = firstWords(draft);
  if (!first) return;
  if (kind === 'case-report' || tellsStory(paragraphs) || isIdentifiable(draft)) yield first;
}

function isIdentifiable(draft: Draft): boolean {
  return draft.risk.people.some((p) => p.jigsaw || (p.hasDirect && p.score >= BESIDE_DIRECT && p.parts.some(isOfPatient)));
}

/** Whether a part tells of somebody who is treated: where and when a colleague spoke is no story of a patient. */
const isOfPatient = ({ rule: id, category }: RiskPart): boolean =>
  DESCRIBING.has(category) || (DIRECT.has(category) && id !== 'clinician-named');

/** The first line of the text: a finding about the whole draft needs a place to stand. */
function firstWords({ scopes }: Draft): Hit | undefined {
  const scope = scopes.find((s) => s.zone !== 'front-matter' && s.words.length > 0);
  const first = scope?.words[0];
  if (!scope || !first) return undefined;
  const last = scope.words[Math.min(scope.sentences[0]!.to, 6) - 1]!;
  return { start: scope.block.start + first.start, end: scope.block.start + last.end };
}

const rule: Rule = {
  id: 'consent-statement-missing',
  category: 'consent',
  tier: 'document',
  severity: levels('warning', 'error', 'warning', 'off'),
  summary: 'A case report or an identifiable story with no statement of consent to publication.',
  message: 'Journals and regulators expect a statement that the patient agreed to publication and has seen the text.',
  guidance: ['ICMJE', 'CARE', 'COPE', 'BMJ-POL', 'GMC-SM 20', 'GDC-STORY'],
  fixes: ['insert-consent'],
  whole: missing,
  examples: {
    fire: [
      '@case-report Case presentation ⏎ A 54-year-old baker presented with hoarseness. ⏎ Discussion',
      'Here is the story of a patient I will never forget, in full. ⏎ (no consent line)',
      '@case-report Learning points ⏎ Think of nerve involvement early. ⏎ References',
      '@social Great case with clinical photos, more below.',
      '@case-report Conclusions ⏎ Awareness is key. ⏎ Acknowledgements: the team.',
      'An essay about a family I cared for, twelve hundred words, no permission mentioned.',
      '@case-report A man of 54 was admitted. ⏎ Consent for the procedure was obtained.',
      '@case-report A man of 54 was admitted. ⏎ The ethics committee waived consent.',
    ],
    quiet: [
      '@case-report Written informed consent for publication was obtained from the patient, who read the article.',
      '@case-report Consent for publication: obtained from the next of kin.',
      'A fictional scenario is clearly labelled as invented.',
      '@case-report This is a review of published cases; no new patients are described.',
      'Nobody is described individually in this opinion piece.',
      '@case-report A man of 54 was admitted. ⏎ He has read this report and agreed to its publication.',
      '@social A man of 54 came in. He said I could tell his story.',
      '@meta{consent: obtained} A case report whose front matter says so.',
    ],
  },
};
export default rule;
