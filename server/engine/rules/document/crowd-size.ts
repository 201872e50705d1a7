import { SEVERITIES, type Severity } from '../../../../shared/finding.ts';
import { BANDS, type Crowd, type PersonRisk } from '../../../../shared/risk.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

/** Severity by band; wider crowds are said in the panel alone. */
const BY_BAND: readonly Severity[] = ['error', 'warning', 'information'];
/** A range that begins below this many people is one step more severe. */
const FEW = 3;
/** Details that must narrow: one alone is what its own rule is for. */
const LEAST = 2;

function* small({ risk }: Draft): Iterable<Hit> {
  for (const person of risk.people) {
    const crowd = smallest(person);
    const severity = crowd && severityOf(crowd);
    if (!crowd || !severity || !person.jigsaw || narrowing(crowd) < LEAST) continue;
    const { start, end } = person.parts[0]!;
    const home = crowd === person.local ? ' Your own profile gives the place.' : '';
    yield {
      start,
      end,
      severity,
      data: { person: person.person },
      message: crowd.wording + home,
      related: person.parts.map((p) => ({ start: p.start, end: p.end })),
    };
  }
}

/** The estimate of the reader who knows most. */
const smallest = ({ crowd, local }: PersonRisk): Crowd | undefined => (local && crowd && local.middle < crowd.middle ? local : crowd);

const narrowing = ({ base, factors }: Crowd): number => factors.filter((f) => f.span).length + (base.span ? 1 : 0);

function severityOf({ band, low }: Crowd): Severity | undefined {
  const severity = BY_BAND[BANDS.indexOf(band)];
  return severity && low < FEW ? SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] : severity;
}

const rule: Rule = {
  id: 'crowd-size',
  category: 'jigsaw',
  tier: 'document',
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'A rough estimate of how many people fit every stated detail, where that is fewer than a hundred.',
  message: 'Few people fit these details.',
  guidance: ['SWEENEY', 'GOLLE', 'ELEMAM-CELL', 'EMA-009', 'ONS-GI', 'ONS-ETH', 'ORPHA', 'ATC'],
  fixes: [],
  whole: small,
  examples: {
    fire: [
      'A 78-year-old retired lighthouse keeper from Oban.',
      'A child of seven with fibrodysplasia ossificans progressiva in Norwich.',
      'A 93-year-old retired clockmaker from Hexham with a dragon tattoo on her neck.',
      'A deaf Tigrinya-speaking thatcher of 34 from Hexham.',
      'A 91-year-old man from Boise was admitted on 3 March 2024.',
    ],
    quiet: [
      'A woman in her forties with type 2 diabetes in the East Midlands.',
      'A man with hypertension from London.',
      'People with gout in Europe.',
      'A student with asthma.',
      'A 45-year-old office worker from Glasgow with back pain.',
    ],
  },
};
export default rule;
