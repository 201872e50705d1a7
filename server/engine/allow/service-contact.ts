import { Finder } from '../language/finder.ts';
import type { Span } from '../../../shared/finding.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

const SHORT = String.raw`(?<![\d.+-])(?:111|999|112|911|988|000|101|119|105|1199|1[34]\d{4}|1[38]00[ -]?\d{3}[ -]?\d{3}|13 ?11 ?14|116[ -]?123|116[ -]?000|85258|741741|686868)(?![\d/.-]*\d)`;
/** Numbers that only services have. */
const SERVICE = String.raw`(?<![\d+])(?:\+44 ?|0)(?:3(?:0\d|3[03]|4[345]|7\d)|80[08]|84[345]|87[0123])[ -]?\d{3}[ -]\d{3,4}(?!\d)|(?<!\d)(?:\+?1[ .-])?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]\d{3}[ .-][\dA-Z]{4}(?![\dA-Z])|(?<!\d)1800[ -]\d{3}[ -]\d{3,4}(?!\d)|(?<!\d)0800[ -]\d{2,4}[ -]\d{2,4}(?!\d)`;
const NUMBER = String.raw`[+(]{0,2}\d[\d ().‑–-]{5,17}\d`;
const ADDRESS = String.raw`[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,24}){1,4}`;
const EITHER = new Finder(new RegExp(String.raw`(?<![\w@.+-])(?:${NUMBER}|${ADDRESS})`, 'gu'));
const DESKS =
  'reception(?:ist)?|our (?:desk|team|office|line|clinic|practice|surgery|number|manager|patient|front|phone|whats ?app|nurse|advocate)|the (?:desk|practice|surgery|clinic|office|ward|team|helpline|hotline|line|college|hospital|department|switchboard|practice manager|unit)|office manager|practice manager|clinic lead|complaints? (?:lead|manager|team|officer)|patient (?:experience|relations|advocate|liaison|services|care)|guest relations|pals|helpline|hotline|crisis line|lifeline|samaritans|bookings?|book (?:online|now|with|your|an?|direct)|to book|appointments?|consultations?|free consult\\w*|new patients|enquir(?:y|ies)|inquiries|for (?:camp|urgent|appointments|dates|advice|emergencies)|call us|ring us|text us|phone us|reach us|contact us|email us|e-mail us|write to us|tell us|call me direct|reach me|e-?mail me|my (?:clinic|office|surgery|secretary)|bell on|poisons|interpreters?|advice line|switchboard|ward line|press office|corresponden(?:ce|ing author)|corresponding|cvs? to|jobs|donat\\w+|giving|careers|closing date';
const DESK = new RegExp(String.raw`\b(?:${DESKS})\b|📞|📲|☎`, 'giu');
/** "Ring 01…": an order to the reader, with nobody named in between. */
const ORDER =
  /(?:^\s{0,3}|(?:[.!?:*>–—•]|\p{So}|\p{Emoji_Presentation}|\uFE0F)\s{0,3}|\n|\b(?:please|kindly|or|to|just|you can|then)\s)(?:call|ring|text|phone|dial|whats ?app|contact|e-?mail|message|contact [A-Z]\w+ (?:at|on)|(?:call|ring|text|phone|contact) (?:on|at|via))\s{1,3}$/iu;
const HOURS =
  /^[^\n.!?]{0,24}\b(?:to book|appointments?|weekdays?|mon(?:day)?s?|daily|opening|open|24 hours|any hour|between \d|with the word|and we|so (?:that )?we|ask for the practice|answers?)\b/i;
const PERSON =
  /\b(?:her|his|their|the patient|patient['’]s|mother|father|mum|mom|dad|son|daughter|wife|husband|brother|sister|uncle|aunt(?:ie)?|niece|nephew|gran(?:ny)?|grandmother|next of kin|nok|carer|from your|mail from|messages? from|your (?:number|mail|e-?mail|mobile|phone))\b/gi;

/** A practice's own line: what stands after a desk or an order to the reader, unless a person stands nearer. */
function* lines({ text, kind }: Scope): Generator<Span> {
  for (const m of EITHER.matches(text)) {
    const line = text.slice(Math.max(0, m.index - 100), m.index);
    const before = line.slice(Math.max(0, line.lastIndexOf('\n'), line.search(/[.!?]\s(?=[^.!?]{46,100}$)/)));
    const desk = [...before.matchAll(DESK)].at(-1);
    const person = [...before.matchAll(PERSON)].at(-1);
    const after = text.slice(m.index + m[0].length, m.index + m[0].length + 60);
    const ours =
      desk && before.length - desk.index < 70
        ? desk.index >= (person?.index ?? -1)
        : !person && (ORDER.test(line) || HOURS.test(after) || kind === 'reply');
    if (ours) yield { start: m.index, end: m.index + m[0].length };
  }
}

const allow: Allow = {
  id: 'service-contact',
  summary: 'Lines of practices, helplines, journals and regulators.',
  spares: ['contact', 'place'],
  texts: [
    // Where a practice is
    /(?:\b(?:[Oo]ur (?:surgery|practice|clinic|office|pharmacy|premises)) (?:is|are|has moved to|will be) (?:now )?(?:at )?|(?<=^|[.!?:;\n]\s{0,3})(?:[Ff]ind|[Vv]isit|[Jj]oin) us (?:now )?at )(?<x>(?:(?:Suite|Unit|Flat|Level) \w{1,4},? )?\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}’'-]+ ?){1,4}(?:, (?:\p{Lu}[\p{L}’'-]+ ?){1,3})?(?:,? \p{Lu}{1,2}\d{1,2}[A-Z]? ?\d\p{Lu}{2})?)/dgu,
    new RegExp(SHORT, 'gu'),
    new RegExp(SERVICE, 'gu'),
    /(?<![\w.+-])(?:info|contact|reception|editor(?:ial)?|editors?|enquir(?:y|ies)|inquiries|admin|office|pals|complaints?|practice|feedback|manager|support|appointments?|bookings?|privacy|press|help|hello|hi|care|team|clinic|surgery|no-?reply|journal|grievances?|patient\w{0,20}|giving|jobs|careers|recruitment|yoursay|secretary|trials?|research|ethics|library|media|newsletter|submissions?|consult\w{0,6}|consent|advocate|posters|questions|abstracts)@[\w-]{1,40}(?:\.[\w-]{1,24}){1,4}/giu,
    /(?<![\w.+-])[\w.+-]{1,40}@(?:[\w-]{1,40}\.){0,3}(?:nhs\.(?:uk|net|scot)|gov(?:\.\w\w)?|hse\.ie|who\.int)\b/giu,
    /(?:https?:\/\/|www\.)?(?:[\w-]{1,40}\.){0,3}(?:gmc-uk|nice|nhs|gov|who|bmj|thelancet|nejm|doi|pubmed|ncbi|nih|cdc|fda|wikipedia|jamanetwork|cochrane|clinicaltrials|medrxiv|isrctn|icmje|rcgp|bma|mdu|themdu|medicalprotection|mddus|nmc|hcpc-uk|gdc-uk|gphc|samaritans|mind|creativecommons|orcid|osf|zenodo|github)\.(?:org|com|net|int|gov|co|ac|io)?(?:\.?(?:uk|org|au|ie))?[^\s)>\]]{0,120}/giu,
  ],
  search: lines,
  examples: [
    'Our surgery is at ⟦9 Priory Terrace, Holmwick HK3 8RD⟧.',
    'Find us at ⟦7 Castle Row⟧ behind the library.',
    'Call our reception on ⟦01632 960100⟧ to talk to us.',
    'In an emergency call ⟦999⟧ or NHS ⟦111⟧.',
    'Samaritans: ⟦116 123⟧.',
    'Correspondence to: ⟦editor@journal.example⟧',
    'Call, or ⟦0300 123 6600⟧ for the helpline.',
    'Book now: ⟦480-555-0163⟧ for a consult.',
    '@reply Please contact PALS on ⟦01632 960 418⟧.',
    'Lifeline ⟦13 11 14⟧ or ⟦1800 737 732⟧.',
    'Reach me at ⟦(406) 555-0123⟧ or call my clinic on ⟦01632 960 222⟧.',
  ],
};
export default allow;
