import { MONTHS_IN_FULL } from '../../language/classes.ts';
import { levels, EVERYWHERE, type Hit, type Rule, type Scope } from '../rule.ts';
import { POSTCODE } from './postcode-zip.ts';

const TYPE =
  'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Court|Ct|Crescent|Cres|Row|Terrace|Terr|Place|Pl|Way|Square|Sq|Gardens|Gdns|Grove|Hill|Mews|Parade|Walk|Rise|View|Green|Fold|Boulevard|Blvd|Highway|Hwy|Pike|Parkway|Pkwy|Circle|Trail|Quay|Wharf|Gate|Yard|Estate|Park|Nagar|Marg|Colony|Strasse|Straße|Buildings|Towers?|Mansions|Heights|Mall|Alley|Brae|Wynd|Vale';
const CAP = String.raw`(?:St\.|\p{Lu}[\p{L}\p{M}'’-]{0,24}|\d{1,3}(?:st|nd|rd|th|[a-z])?(?![\p{L}\d-]))`;
const LOWER = '(?:of|the|de|el|la|y|al|van|der|and) ';
const NUMBER = String.raw`(?:No\.? ?)?\d{1,5}[A-Za-z½]?(?:[-/]\d{1,4}[A-Z]?)?`;
const UNIT = String.raw`(?:Flat|Apt\.?|Apartment|Unit|Room|Bay|Villa|House|Block|Plot|Suite|Door No\.?|Studio|Caravan|Lot|Pitch) ?(?:No\.? ?)?#?\d{0,4}[A-Za-z]?`;
/** On the same line, or an address’ next one, which holds nothing else. */
const NEXT = String.raw`(?:,? |,?\n[ \t]{0,4})`;
const TOWN = String.raw`(?:, (?:${LOWER})?${CAP}(?: ${CAP}){0,3}|,?\n[ \t]{0,4}${CAP}(?: ${CAP}){0,3}(?=,?(?:\n|$| \d{4,6}\b)))`;
const MORE = String.raw`(?:${NEXT}${UNIT}(?![\p{L}\d])){0,2}(?:${TOWN}){0,3}(?:${NEXT}(?:${POSTCODE}|(?:[A-Z]{2} )?\d{5}(?![\d.,]\d)))?`;
const STREET = String.raw`(?:(?:${LOWER})?${CAP} ){1,3}(?:${TYPE})(?![\p{L}\d])\.?`;
/** Rua das Flores 12, 26 rue de Tanger, ul. Jesionowa 127; Pohlstrasse 9, Mellemvej 32 */
const ABROAD = String.raw`(?:[Rr]ue|[Rr]ua|Calle|Via|Viale|Corso|Piazza|Plaza|Avenida|Avda\.?|Av\.?|Paseo|Travessa|[Uu]l\.|Jalan|Jl\.|Strada) (?:(?:de|des|du|da|do|das|dos|del|della|la|le|les|el|al|ibn) ){0,2}${CAP}(?: (?:el-|al-)?${CAP}){0,3}`;
const COMPOUND = String.raw`\p{Lu}\p{L}{2,20}(?:strasse|straße|gasse|vej|veien|vegen|vägen|gatan|sgade|laan|straat|plein|singel|katu|kuja|stræde|gränd)`;
const PLACED =
  /\b(?:meeting|conference|course|venue|held|published|publisher|author|byline|visit us|find us|write to us|our (?:clinic|practice|surgery|office)|museum|tickets|📍)\b[^.!?\n]{0,40}$|📍[^\n]{0,30}$/iu;
const HOME = String.raw`\b(?:lives?|lived|living|resident|residents?|home|address|stays?|staying|went|called|visited|visit(?:s|ing)?|house|moved|tenant|sleeps|found|collapsed|collected|picked up|discharged|back|attended|dispatched|she's|he's)\b(?: \w{1,10}){0,2} (?:at|in|to|from|of|near|behind|outside) (?:the )?`;

/** A day, not a number in a street: `the Hut on 27 December`. */
const DAY = new RegExp(String.raw`(?:^| (?:on|in|at) )\d{1,4}(?:st|nd|rd|th)?,? (?:the |${MONTHS_IN_FULL})`);

/** A number before a street that begins with its name: `6750 | Koskikatu 25`; no year, and no number of something else. */
const LEAD = /(?:^|[\n,:>] {0,3}|\b(?:at|to|is|in) )((?!(?:19|20)\d\d )\d{1,6} )$/u;
/** Part of a house before its street: `Suite 541 | 6343 …`. */
const INSIDE = /(?<![\p{L}\d])((?:Suite|Apt\.?|Apartment|Flat) ?#?\d{1,4}[A-Za-z]?,?[ \n]{1,2}(?:\d{1,6} )?)$/u;
const NEXT_PART = String.raw`(?=[ ,\n])[ ,]{0,2}(?:\n[ \t>]{0,4})?`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,24}`;
const PART = String.raw`(?:${UNIT}(?![\p{L}\d])|[A-Z]{2,3}|${WORD}(?: (?:(?:de|del|di|da|do|la|le|les|van|von|der|den|an|am|upon|sur) ){0,2}${WORD}){0,3})`;
/** What stands in a letter below an address. */
const OTHER = String.raw`\b(?:Dr|Mrs?|Ms|Miss|DOB|NHS|MRN|Tel|Phone|Seen|Date)\b`;
/** The rest of an address on its next lines, as far as its code: `⏎Torroella de Montgrí⏎ Spain 20416`. */
const REST = new RegExp(
  String.raw`^(?=[^\n]{0,20}\n)(?!\D{0,90}${OTHER})(?:${NEXT_PART}${PART}){1,4}${NEXT_PART}(?!(?:19|20)\d\d(?!\d))\d{4,6}(?![\d.,]*\d)(?= ?(?:[.,?!;)]|\n|$))`,
  'u',
);

function accept(hit: Hit, { text }: Scope): boolean | Hit {
  const before = text.slice(Math.max(0, hit.start - 60), hit.start);
  if (PLACED.test(before)) return false;
  const said = text.slice(hit.start, hit.end);
  const stop = hit.start + said.replace(/[\s,.]+$/, '').length;
  // "In 2019 Park Road" and "30 Hill patients" are no house numbers.
  if (/^(?:19|20)\d\d [A-Z]/.test(said) && /\b(?:in|since|by|of|the)\s$/i.test(before)) return false;
  if (DAY.test(said)) return false;
  // A farm or a home has no number, and no lines below it.
  if (!/\d/.test(said)) return { ...hit, end: stop };
  const lead = INSIDE.exec(before) ?? (/^\p{L}/u.test(said) ? LEAD.exec(before) : null);
  const rest = REST.exec(text.slice(stop, stop + 120));
  return { ...hit, start: hit.start - (lead?.[1]?.length ?? 0), end: stop + (rest?.[0].length ?? 0) };
}

const rule: Rule = {
  id: 'address-street',
  category: 'contact',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A house number and street, a farm, a named building, coordinates.',
  message: 'A street or building points at a household.',
  guidance: ['HIPAA', 'HRY'],
  fixes: ['place-to-region', 'remove-detail'],
  zones: EVERYWHERE,
  texts: [
    new RegExp(String.raw`(?<![\p{L}\d.,/-])(?:${UNIT},? )?${NUMBER},? ${STREET}${MORE}`, 'gu'),
    new RegExp(
      String.raw`(?<![\p{L}\d.,/-])(?:${UNIT},? )?(?:${NUMBER},? ${ABROAD}|${ABROAD},? ${NUMBER}(?![\p{L}\d])|${COMPOUND} ${NUMBER}(?![\p{L}\d]))${MORE}`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}\d.,/-])\d{3,6} ${CAP}(?: \p{Ll}{2,4})? \d{1,4}\.?,? (?:Suite|Apt\.?|Apartment) ?#?\d{1,4}(?!\d)${MORE}`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:Flat|Apt\.?|Apartment|Villa|Plot|Caravan|Pitch|Unit) ?(?:No\.? ?)?#?\d{1,4}[A-Za-z]?, ${CAP}(?: ${CAP}){0,3}${MORE}`,
      'gu',
    ),
    new RegExp(String.raw`(?<![\p{L}\d])${UNIT}, (?:${STREET}|${CAP}(?: ${CAP}){0,3} (?:Site|Hostel|Hall|House|Camp))${MORE}`, 'gu'),
    new RegExp(
      String.raw`(?<![\p{L}\d.,/-])${NUMBER} ${CAP}(?: (?:el-|al-)?${CAP}){0,2}(?:, ${CAP}(?: ${CAP}){0,2}){1,3},? (?:${POSTCODE}|\d{5})(?!\d)`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}\d])(?!(?:A|An|The|This|That|Her|His|Our|My|Their|One|Every|Some) )(?:${CAP} ){1,3}(?:Farm|Cottage|Croft|Farmhouse)(?![\p{L}\d])`,
      'gu',
    ),
    new RegExp(
      String.raw`(?:${HOME})(?<x>(?:${CAP} ){1,3}(?:House|Lodge|Manor|Hall|Court|Mansions|Towers|Tower|Villas|Hostel|Caravan Park|Park Homes))(?![\p{L}\d])`,
      'dgu',
    ),
    new RegExp(
      String.raw`(?<![\p{L}\d])(?!(?:A|An|The|This|That|Her|His|Our|My|Their|One|Every|Some) )(?:${CAP} ){1,3}(?:(?:[Cc]are|[Nn]ursing|[Rr]esidential|[Rr]etirement|[Rr]est) (?:[Hh]ome|[Vv]illage))(?![\p{L}\d])`,
      'gu',
    ),
    new RegExp(String.raw`\bcorner of (?<x>(?:the )?${CAP}(?: ${CAP}){0,2} and (?:the )?${CAP}(?: ${CAP}){0,2})`, 'dgu'),
    new RegExp(
      String.raw`\b(?:behind|outside|opposite|above|beside|next to|near|by|over|across from) (?<x>the ${CAP}(?: ${CAP}){0,2} (?:on|in|off|at) (?:the )?${CAP}(?: ${CAP}){0,2})`,
      'dgu',
    ),
    new RegExp(
      String.raw`\b(?:(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|stay(?:s|ed|ing)) at|(?:home |new |billing |postal |mailing )?address(?: is| was|:))\s{1,3}(?<x>${NUMBER},? (?:${LOWER}|${CAP} ){0,3}${CAP}(?: \d{1,5})?(?![\p{L}\d])${MORE})`,
      'dgu',
    ),
    /(?<![\d.])-?\d{1,2}\.\d{3,8}°?[ ]?[NS]?,[ ]?-?\d{1,3}\.\d{3,8}(?:°?[ ]?[EW])?(?![\d.])/gu,
    /(?<![\w/])\/\/\/[a-z]{3,15}\.[a-z]{3,15}\.[a-z]{3,15}\b/gu,
    /\b(?:gps|ghana ?post)[ :]{1,3}(?<x>[A-Z]{2}-\d{3,4}-\d{4})/dgiu,
  ],
  accept,
  examples: {
    fire: [
      'We visited at ⟦14 Tannery Row⟧ every week.',
      'She lives in ⟦Flat 3, Beaumont Court⟧.',
      'The ambulance went to ⟦Higher Pennycross Farm⟧.',
      'Found collapsed at the corner of ⟦Mill Lane and Station Road⟧.',
      'He is a resident of ⟦Willowbrook care home⟧.',
      'Her tent is pitched behind ⟦the Lidl on Cowick Street⟧.',
      'Same old address, ⟦118½ Pickett St Apt 3⟧, and the parrot.',
      'She is at ⟦Room 6, Albion Court, Borough Road, TS1 9ZZ⟧ for now.',
      'The son lives at ⟦221b Orchard Close, Mirfield WF14 0ZZ⟧.',
      'Home is ⟦Rua das Flores 12, Braga⟧, third floor.',
      'He was carried down from ⟦Pohlstrasse 9⟧ by two neighbours.',
      'Send it to:\n\n⟦14 Tannery Row\nFlat 2\nMirfield\nWF14 0ZZ⟧\n',
      'They left it at ⟦///filled.count.soap⟧.',
      'In ⟦Willowbrook care home⟧, Dalteparin 5000 units daily.',
      'Ward 6 ⟦12 High Street⟧ was typed into the form.',
      'He is an ex-⟦Willowbrook care home⟧ resident.',
      'Home is ⟦6750 Koskikatu 25 Apt. 864⏎Artilleros⏎Uruguay 64677⟧ for now.',
      'The parcel went to ⟦6343 Pohlstrasse 9⟧ instead.',
      'My new address is ⟦75956 Rákóczi út 66. Apt. 268⟧ from May.',
      'The parcel for ⟦Suite 541 6343 Pohlstrasse 9⟧ came back.',
      'Pinned at ⟦40.6913,-115.4766⟧ by the grove.',
    ],
    quiet: [
      'It began near the James Mackay Hut on 27 December.',
      'The meeting is at 12 Cavendish Square, London.',
      'Published by BMJ, Tavistock Square.',
      'She lived alone in a first-floor flat.',
      'He was discharged to a residential home.',
      'John Snow removed the handle of the Broad Street pump.',
      'We saw 14 patients on Ward 3.',
      'In 2002 the Administrative Court dismissed the claim.',
      'In 2019 Park and colleagues reported 20 cases.',
      'A nursing home resident with a cough.',
      'Access was gained via 4 Fr sheaths.',
    ],
  },
};
export default rule;
