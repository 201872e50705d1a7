import { EVERYWHERE, levels, type Hit, type Rule, type Scope } from '../rule.ts';

const AREAS =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const OUTWARD = String.raw`(?:${AREAS})\d[\dA-Z]?`;
/** Complete UK codes, Eircodes and Canadian codes: their make is enough. */
export const POSTCODE = String.raw`(?:${OUTWARD}[ ]?\d[ABD-HJLNP-UW-Z]{2}|(?:[AC-FHKNPRTV-Y]\d[\dW])[ ](?=[A-Z]{0,3}\d)(?=\d{0,3}[A-Z])[\dAC-FHKNPRTV-Y]{4}|[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ ]\d[ABCEGHJ-NPRSTV-Z]\d)`;
const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|Alabama|Alaska|Arizona|California|Colorado|Florida|Georgia|Illinois|Indiana|Iowa|Kansas|Kentucky|Maine|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming';
const LABEL = String.raw`(?:post ?code|postal code|postal district|zip(?: code| plus 4)?|eircode|pin ?code|cep|plz|code postal)s?(?: district| area)?(?: for(?: [a-z]{1,12}){1,4})?[ :=#|(,]{1,4}(?:(?:is|was) )?`;
const SERVICE =
  /\b(?:byline|write to us|our (?:address|practice|clinic|surgery|office)|practice address|clinic address|correspondence|author|freepost|po box|find us|visit us|based at|hospital address)\b[^\n]{0,60}$/i;

function accept(hit: Hit, { text }: Scope): boolean {
  const before = text.slice(Math.max(0, hit.start - 90), hit.start);
  return !SERVICE.test(before) && !/\b(?:HLA|exon|chromosome|codon|grant|version|model|T\d|gene)[ -]?$/i.test(before);
}

const rule: Rule = {
  id: 'postcode-zip',
  category: 'contact',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A full or partial postcode, Eircode, ZIP or other postal code.',
  message: 'Postal codes shrink the crowd sharply, even in part.',
  guidance: ['HIPAA', 'HRY', 'SWEENEY', 'GMC-EDU'],
  fixes: ['place-to-region', 'remove-detail'],
  zones: EVERYWHERE,
  texts: [
    new RegExp(String.raw`(?<![\p{L}\d/.-])${POSTCODE}(?![\p{L}\d])`, 'gu'),
    new RegExp(
      String.raw`(?<![\p{L}])${LABEL}(?<x>[A-Z]{1,2}\d[\dA-Z]?(?: ?\d[A-Z]{2})?|[A-Z]\d[\dW] ?[A-Z\d]{4}|\d{3}(?:xx|\*\*|\d{2,3})(?:-\d{3,4})?|\d{3} \d{2,3}|\d{2}-\d{3}|\d{3,6})(?![\p{L}\d])`,
      'dgiu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:${STATES}),? (?<x>\d{5}(?:-\d{4})?)(?![\d,.]\d|\d| ?(?:patients|people|mg|women|men|cases|adults))`,
      'dgu',
    ),
    /(?<![\p{L}\d])(?:NSW|VIC|Vic|QLD|Qld|TAS|Tas|ACT|NT|SA|WA),? (?<x>[0-8]\d{3})(?![\d,.]\d|\d| ?(?:patients|people|mg))/dgu,
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:the|in|from|around|near|of|lives in) (?<x>${OUTWARD})(?= (?:area|district|postcode|end of)\b)`,
      'dgu',
    ),
    new RegExp(
      String.raw`\b(?:lives|living|lived|resident|based|home|housed|address) in (?<x>(?:[A-Z]{2}|[NSEW])\d[\dA-Z]?)(?![\p{L}\d])`,
      'dgu',
    ),
  ],
  accept,
  examples: {
    fire: [
      'Lives in ⟦EX4 9ZZ⟧, known to services.',
      "The patient's postcode district is ⟦LS6⟧.",
      'ZIP ⟦83701⟧, self-pay.',
      'Referred from the ⟦BT78⟧ area.',
      'Her home postcode (⟦cf10 3ab⟧) was on the label.',
      'A man from ZIP code ⟦036xx⟧ presented with Lyme disease.',
      'The farm is at ⟦F99 Y8K2⟧, ring first.',
      'He moved to ⟦K1A 0B1⟧ last year.',
      'The envelope said Boise, ID ⟦83701⟧.',
      'Home visit, Ravenshoe QLD ⟦4888⟧.',
      'ZIP for cards is ⟦89828⟧.',
    ],
    quiet: [
      'Write to us at Freepost, PO Box 100, London.',
      'CD4 count 350 and HLA B27 positive.',
      'He was given 90210 units per week in the old protocol.',
      'T2 N1 M0 disease on staging.',
      'GP practice address in the author byline: OX2 6UD.',
      'B12 was low and L5 was compressed.',
      'Texas, 12000 patients were screened.',
    ],
  },
};
export default rule;
