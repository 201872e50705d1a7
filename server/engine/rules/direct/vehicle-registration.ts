import { EVERYWHERE, levels, type Hit, type Rule, type Scope } from '../rule.ts';

const WHEELS = String.raw`\b(?:plates?|number ?plate|licen[cs]e plate|reg(?:istration)?(?: number| no\.?)?|car|van|truck|lorry|pick-?up|ute|bike|motorbike|motorcycle|moto|scooter|moped|taxi|cab|uber|bus|minibus|coach|matatu|boda|okada|keke|tuk-?tuk|auto|rickshaw|jeepney|kombi|tractor|quad ?bike|vehicle|driver|rider|driv(?:es|ing|en)|drove|parked|land ?cruiser|land rover|hilux|toyota|honda|ford|nissan|bmw|mercedes|audi|volkswagen|vw|fiesta|corsa|golf|transit|quantum|bullet|boxer|harley|tesla|skoda|volvo|kia|hyundai|mazda|suzuki|bajaj|hero|scorpio|innova|boat|trawler|yacht|ferry|dinghy|vessel|canoe|aircraft|plane|cessna|helicopter|caravan|trailer|camper|chevy|dodge|subaru|jeep)\b`;
const NEAR = new RegExp(String.raw`${WHEELS}[^\n]{0,70}$`, 'iu');
const SOON = new RegExp(String.raw`^[^\n.!?]{0,40}${WHEELS}`, 'iu');
const LABEL = String.raw`\b(?:number ?plates?|licen[cs]e plates?|private plate|plates?|reg\.?|registration(?: number| no\.?| plate)?|vrm|rego|tag number|tail number|call sign of the boat)(?:,? (?:is|was|reads|says|of|on it|number|no\.?))?[ :,("“]{1,3}`;
const LABELLED = new RegExp(`${LABEL}$`, 'iu');
const CLINICAL =
  /^(?:HLA|CD\d|CYP|HR \d|BP|GCS|PH ?\d|INR|MR ?\d|CT ?\d|TP53|IL ?\d|T\d|L\d|C\d|S\d|B\d{1,2}$|N\d|M\d|G\d|H\dN\d|DR\d|DQ\d|COVID|VO2|FEV|PO2|SPO2|FIO2|HB|CRP|WCC|EF|PSA|TSH|ECG|EEG|A\d+[A-Z]?$)/;

/** Shapes of plates that need a vehicle near them, since genes and wards look alike. */
const SHAPES = [
  ...['[A-Z]{2}\\d{2} ?[A-Z]{3}', '[A-Z]\\d{1,3} ?[A-Z]{3,4}', '[A-Z]{3} ?\\d{1,4} ?[A-Z]{0,2}', '\\d{2,3}-[A-Z]{1,2}-\\d{1,6}'],
  ...[
    '[A-Z]{2} ?\\d{1,2} ?[A-Z]{1,3} ?\\d{1,4}',
    '[A-Z]{2,3}[ -]\\d{2,5}[ -]?[A-Z]{0,2}',
    '\\d{1,4} ?[A-Z]{2,3}(?: ?\\d{1,3})?',
    '\\d[A-Z]{2,3}[- ]?\\d{3}',
    '[A-Z]{1,3}-\\d{2,4}-[A-Z]{1,2}',
    'G-[A-Z]{4}',
  ],
].join('|');

function accept(hit: Hit, { text }: Scope): boolean | Hit {
  const said = text.slice(hit.start, hit.end);
  const before = text.slice(Math.max(0, hit.start - 90), hit.start);
  if (!/\d/.test(said) && !/^G-/.test(said)) return false;
  if (LABELLED.test(before)) return { ...hit, certainty: 'sure' };
  if (
    CLINICAL.test(said) ||
    /\b(?:the|bed|ward|room|bay|route|bus|flight|road|gene|variant|version|model|page|fig(?:ure)?\.?)\s$/i.test(before)
  )
    return false;
  if (
    /^(?:A|M|B|N|E)\d{1,4}$|^\d{1,4} ?(?:AM|PM|MG|ML|KG|CM|MM|IU|UK|US|UAE|GP|ED|ICU|ECG|CT|MRI|BP|PR|RR|HR|NHS|RTA|MVA|AD|BC|CE|MCG|MHZ|GHZ|KM|CC|HP|BHP|MPH|RPM|DAYS?|OD|BD|TDS|QDS|PO|IV|IM)\b/.test(
      said,
    )
  )
    return false;
  return NEAR.test(before) || SOON.test(text.slice(hit.end, hit.end + 60));
}

const rule: Rule = {
  id: 'vehicle-registration',
  category: 'id',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A number plate, or the registration of a boat or an aircraft.',
  message: 'A plate can be traced to a keeper.',
  guidance: ['HIPAA', 'HRY'],
  fixes: ['remove-detail'],
  zones: EVERYWHERE,
  texts: [
    new RegExp(String.raw`(?<![\p{L}\d./@#_-])(?:${SHAPES})(?![\p{L}\d@]|[-/.]\d)`, 'gu'),
    new RegExp(String.raw`${LABEL}(?<x>[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,5}){1,2}|(?=[A-Z]{0,5}\d)[A-Z\d]{5,8})(?![\p{L}\d])`, 'dgu'),
  ],
  accept,
  examples: {
    fire: [
      'He drove himself in a car with the plate ⟦AB12 CDE⟧.',
      'The van (⟦YX57 KLM⟧) was on the local news.',
      'Licence plate ⟦8ABC123⟧ was visible in the photo.',
      'His boat, ⟦PZ 1181⟧, was found drifting.',
      'A private plate, ⟦D3 NTST⟧, gave him away.',
      'Registration number ⟦SN03 ABC⟧ noted by the crew.',
      'The matatu, ⟦KDK 583R⟧, rolled twice.',
      'A white Corolla taxi, ⟦12-D-1234⟧, stopped outside.',
      'She came on a Bullet, ⟦PB 10 XK 0092⟧, still in her sari.',
      'The plate, ⟦F14 KEY⟧, can be read at low water.',
    ],
    quiet: [
      'GCS 15, PERL, HR 112.',
      'HLA DR4 and DQ8 were positive.',
      'The mobile dental unit is a converted van.',
      'CYP2D6 poor metaboliser.',
      'A 2012 Ford Transit hit the barrier.',
      'The bus driver had a BP of 120/80 and an INR of 2.',
      'He drove to us with T2 N1 disease on the A38.',
    ],
  },
};
export default rule;
