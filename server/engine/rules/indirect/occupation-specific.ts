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
    if (!role || !certainty || isPublic(scope, role)) continue;
    yield { start: words[role.from]!.start, end: words[role.to - 1]!.end, certainty };
    i = role.to - 1;
  }
  yield* pursuits(scope);
}

/** What the public sees is for `public-role`. */
const isPublic = ({ words }: Scope, { from, head, to }: Role): boolean =>
  words.slice(from, head + 1).some((w, i) => w.terms.some((t) => t.list === 'public-roles' && from + i + t.length >= to));

/** `resin harvester`, `maker of cheese`: a head that becomes an occupation by a noun; alone only where it is said of the person. */
function compound(scope: Scope, at: number): Role | undefined {
  const { words } = scope;
  const role = roleAt(words, at, ['occupation-heads']);
  if (!role || role.from < role.head) return role;
  const end = words[role.to]?.lower === 'of' ? withPrepositions(words, role.to, 1) : role.to;
  if (end > role.to) return { ...role, to: end };
  return isSaid(words, role.head) ? role : undefined;
}

/** Those who treat, where they are treated themselves. */
const CLINICIAN =
  '(?:(?:junior|senior|trainee|student|retired|consultant|staff|community|district|practice|veterinary|dental|foundation|locum|newly qualified|former) ){0,2}(?:doctor|nurse|pharmacist|paramedic|midwife|physio(?:therapist)?|surgeon|an(?:a)?esthe(?:tist|siologist)|radiographer|dentist|GP|psychiatrist|registrar|healthcare assistant|HCA|vet|optometrist|radiologist|psychologist|health visitor|dietitian|occupational therapist|hygienist)';
const BRAND =
  '(?:Deliveroo|Uber(?: Eats)?|Just Eat|DPD|Hermes|Evri|Amazon|Ocado|Tesco|Asda|FedEx|UPS|DHL|Bolt|Lyft|DoorDash|Grab|Swiggy|Zomato|Foodpanda|Glovo|Yodel|Royal Mail)';

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
  texts: [
    new RegExp(
      String.raw`\b\d{1,3}[- ]year[- ]old (?:male |female |man,? an? |woman,? an? )?(?<x>${CLINICIAN})\b(?![’']s| (?:bill|led|appointment|visit|letter|strike|who (?:saw|treated|treats)))`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:my|our|the|this) patient(?: was| is|['’]s|,| –|:) (?:himself |herself |also |once )?an? (?<x>${CLINICIAN})\b(?![’']s| (?:bill|led|appointment|visit|letter|strike))`,
      'dgiu',
    ),
    new RegExp(String.raw`\bone of our own\b[^.\n]{0,30}?[:,–-] (?:an? )?(?<x>${CLINICIAN})\b`, 'dgiu'),
    new RegExp(
      String.raw`(?:\b(?:is|was|as|of|he|she|patient) |[,;:(] ?|^)(?:an? )?(?<x>${BRAND} (?:rider|driver|cyclist|courier|van (?:man|driver)|delivery (?:rider|driver|man)|picker|packer))\b`,
      'dgu',
    ),
  ],
  examples: {
    fire: [
      'A 34-year-old ⟦junior doctor⟧ presented with low mood.',
      'My patient was a ⟦paramedic⟧ and knew what it meant.',
      'The patient, a ⟦consultant surgeon⟧, had hidden his tremor.',
      'My patient is a ⟦Deliveroo rider⟧ and came off in the wet.',
      'A retired ⟦lighthouse keeper⟧ with a tremor.',
      'Our patient, a ⟦bell-ringer and thatcher⟧, had neck pain.',
      'The ⟦headteacher⟧ of the village school.',
      'He ⟦drives the school bus⟧.',
      'A ⟦pre-registration doctor⟧ with bulimia.',
      '⟦Lead cellist⟧ in a touring orchestra.',
      'She ⟦runs the only bakery⟧ on the island.',
      'A 43-year-old ⟦glassblower⟧ was referred.',
      'He was a ⟦second-year law student⟧ and had not slept.',
      'Mrs Hale, 71, ⟦plays the organ⟧ on Sundays.',
      '58M, ⟦lorry driver⟧, snores.',
      'Hand eczema in a ⟦resin harvester⟧.',
      'He ⟦keeps bees⟧ behind the allotments.',
      'She ⟦works nights at the bakery⟧.',
    ],
    quiet: [
      'Occupational therapists saw her daily.',
      'Farmer’s lung is a hypersensitivity pneumonitis.',
      'Housemaid’s knee and chimney sweep’s cancer are classics.',
      'He worked outdoors.',
      'Judge the dose by response.',
      'Teachers were vaccinated in the second wave.',
      'The registrar saw him at once.',
      'I was a farmer before I studied medicine.',
      'A nurse gave her tea, and the porter wheeled her down.',
      'Our practice manager will call you back.',
      'The syringe driver was set up at six.',
      'The drug keeps bees away, said nobody.',
    ],
  },
};
export default rule;
