import type { Span } from '../../../shared/finding.ts';
import { CONSENT_STATEMENT } from '../../../shared/texts.ts';
import { perBlock } from '../language/per-block.ts';
import type { Zone } from './block.ts';
import { isFictional } from '../fiction.ts';
import type { Draft, Scope } from '../rules/rule.ts';

/** What is wrong with a statement of consent: only spoken, waived, for something else, by somebody else, or bare. */
export type Weakness = 'verbal' | 'waived' | 'other-purpose' | 'other-person' | 'bare';

/** Who agreed. A child’s assent counts beside a parent’s consent, not instead of it. */
export type Giver = 'patient' | 'parent' | 'child' | 'next-of-kin' | 'representative' | 'relative';

/** What else a good statement says (catalogue E.1). */
const ELEMENTS = ['written', 'spoken', 'read', 'online', 'limits', 'language'] as const;
export type Element = (typeof ELEMENTS)[number];

export interface Consent {
  /** `present`: somebody who may agreed; `declined`: it says that nobody did and nothing is told; `asked`: a blank to be filled in. */
  readonly status: 'present' | 'declined' | 'asked' | 'missing';
  /** Statements that may not cover publication; offsets into the source. */
  readonly weak: readonly (Span & { readonly weakness: Weakness })[];
  /** Whether a statement names the pictures, or is about publication as a whole. */
  readonly forImages: boolean;
  /** Who agreed to publication, as far as it is said. */
  readonly by: ReadonlySet<Giver>;
  readonly elements: ReadonlySet<Element>;
  readonly fictional: boolean;
}

const WORD = String.raw`(?:consent(?:ed|s)?|permission|authori[sz](?:ation|ed)|assent(?:ed)?|blessing|thumb-?print(?:ed)?|release)`;
const PERSON = String.raw`(?:patients?|mothers?|mum|mom|mama|fathers?|dad|parents?|family|families|wife|husband|widow(?:er)?|sons?|daughters?|sisters?|brothers?|niece|nephew|partner|guardians?|next of kin|relatives?|nearest relative|couple|client|decision-maker|adults|survivors?|participants?|both|each|she|he|they|her|his|their|him|them)`;
const ASKED_WELL = [
  // Words for it, with a sign that it was given
  new RegExp(
    String.raw`\b${WORD}\b.{0,80}\b(?:obtained|given|gave|provided|granted|signed|received|secured|taken|recorded|held|on file|in writing|written|from the patient|from (?:her|his|their|both|the|all))\b`,
  ),
  new RegExp(
    String.raw`\b(?:obtained|gave|given|give|gives|provided|granted|signed|have|has|had|got|secured|taken|took|with|written|w\/|verbal|oral|full|informed|posthumously)\b.{0,60}\b${WORD}\b`,
  ),
  /\b(?<!\bwe )(?<!\bi )(?:has |have |had |did )?(?:consented|agreed?|allowed|authori[sz]ed|permitted|signed)\b.{0,60}\b(?:publi|shar|post|report|stor|text|writ|presentation|photo|image|blog|letter|account|manuscript|tell|told|mention|use of)/,
  /\b(?:gave|given|got|have|has|had|'ve|with) (?:me |us )?(?:\S+ ){0,3}(?:👍|ok(?:ay)?|thumbs up|green light|go-ahead|allowance|blessing) ?(?:to\b|📝|$|[.,)])/,
  /\b(?:says?|said|is|was|'s) ok(?:ay)? (?:to|for me to|for us to|if we|if i) (?:share|post|tell|use|write)\b/,
  /\basked (?:her|him|them|the family|mum|mom|dad)?\b ?(?:if|whether|before) (?:i|we) (?:could |can |might )?(?:share|post|tell|write|use)/,
  /\b(?:ok'd|okayed|approved) (?:the|this|these|every|my) (?:\S+ ){0,2}(?:pics?|photos?|post|story|text|caption|draft|wording)/,
  // Ordinary words for it
  /\b(?:said|says|told me|tells me|agreed) (?:that )?(?:yes to every|i (?:can|could|may|should)(?: all)? (?:tell|share|write|post|use|put|say)|we (?:can|could|may|should) (?:tell|share|write|post|use|put|say|shout|mention))|\b(?:agreed|happy) that (?:i|we) (?:\w+ )?(?:mention|write|tell|share|post|use)/,
  /\b(?:happy|glad|delighted|content|pleased|fine|ok|okay|cool) (?:for|with) (?:me|us|this|the|it|his|her|their|you)\b.{0,50}\b(?:post|share|shar|tell|told|go in|publi|write|written|photo|known|out there|story)/,
  /\b(?:let|lets|letting|allowed|allowing|asked|asks|wanted|wants|insisted|trusted|invited) (?:me|us)(?: to)? (?:write|share|post|tell|publish|use|show|put|name|say)\b/,
  /\b(?:has |have |having )?(?:read|seen|approved|checked|ok'?d|okayed|signed off|corrected)\b.{0,30}\b(?:this|it and|a draft|every word|the (?:text|post|piece|manuscript|final|draft|caption|story|article|report|thread)|it first|the wording|before (?:i|we) post)/,
  /\bshared? with (?:\S+ ){0,3}(?:consent|permission|blessing|ok(?:ay)?)\b|\b(?:posted|published|printed|told|shared|reproduced|photos?|pics?|images?|video) (?:with|w\/?|by) (?:\S+ ){0,4}(?:consent|permission|blessing|ok(?:ay)?)\b/,
  /\bsigned\b.{0,40}\b(?:journal's|school's|consent|release|photo|publication)\b.{0,20}\b(?:form|consent|release|off)\b/,
  /\b(?:asked|wants|wanted|wishes|wished) (?:us |me )?to (?:be named|use (?:his|her|their) (?:first |real |own )?name|have (?:this|it|his|her|their) (?:told|shared|published))/,
];
const NOT =
  /\b(?:no|not|never|without|nobody|didn't|did not|wasn't|weren't|haven't|hasn't|couldn't|could not|unable|neither)\b.{0,40}\b(?:consent|permission|agree|ask)|\b(?:consent|permission)\b.{0,40}\b(?:not (?:sought|obtained|required|needed|necessary|felt|pursued|possible|asked)|was waived|waived|waiver|unnecessary|no longer|missing|declined|refused)|\bwaive|\bexempt|\bplease confirm\b|\bhow to\b|\[confirm/;
const PURPOSE =
  /\bpubli[sc]|\bshar|\bpost(?:ed|ing)?\b|\breport|\bstor(?:y|ies)|\btext|\bmanuscript|\bpresent(?:ed|ing|ation)|\bposter|\bjournal|\barticle|\baccount\b|\bblog|\bletter|\bbulletin|\bpage\b|\bteaching\b|\bread\b|\bphoto|\bimage|\bpicture|\bvideo|\btell\b|\bwrite|\bwriting to\b|\bcaption|\bsocial media|\bthis\b/;
const OTHER = String.raw`(?:the )?(?:\w+ ){0,2}(?:treatment|procedure|surgery|operation|an[ae]+sthe\w+|endoscopy|mydriasis|imaging|dilation|testing|genetic testing|scan|biopsy|transfusion|off-label use|serum storage|hyperbaric|intervention|trial|participation|vaccination|autopsy|post-?mortem|medical care|photographed for the notes|photography for the notes)`;
const OTHER_PURPOSE = new RegExp(String.raw`\b(?:consent(?:ed)?|permission|agreed|signed)\b.{0,20}\b(?:for|to)\b (?:be )?${OTHER}\b`);
const GENERAL = /\bgeneral (?:hospital |treatment )?consent\b|\bconsent forms? (?:on|at) (?:admission|registration)\b/;
/** It was tried, and came to nothing. */
const IN_VAIN =
  /\b(?:sought|seek|attempt\w*|tried|asked|requested)\b.{0,80}\b(?:but|however|without)\b.{0,60}\b(?:not|no|never|unable|declined|refused|fail\w*|success|reply|answer)\b/;
const ABOUT_FORMS =
  /\b(?:consent forms? (?:this|again|are|is|for the)|the consent form\?|who signs|wants consent|getting consent|informed consent,? and|talked .{0,20}through the consent|a consent statement|consent by \d)/;
const NOT_TOLD = /\b(?:declined|refused)\b.{0,40}\b(?:publication|consent|permission)|\bno case details\b/;
const VERBAL = /\b(?:verbal(?:ly)?|oral(?:ly)?|spoken|over the phone)\b/;
const KEPT = new RegExp(
  String.raw`\b(?:document|record|register|noted|seen|read|publi|report|manuscript|interpret|story|text|stor|article|bulletin)|\b(?:from|of|by) (?:the )?${PERSON}\b`,
);
const BARE =
  /^\W*(?:informed |patient |written ){0,2}consent(?:\W{1,4}(?:yes|y|ok|n\/a|done)| (?:was |has been )?(?:obtained|given|taken))\W*$/;
const STAFF =
  /\b(?:chief|headteacher|hospital|employer|department|manager)\b.{0,20}\b(?:gave|granted|has given)\b.{0,30}\b(?:consent|permission)|\bconsent\b.{0,30}\bfrom (?:the |our |my )?(?:ward sister|sister in charge|consultant|hospital|trust|department|manager|headteacher|chief|employer|institution|team|head of)\b/;
const ETHICS =
  /\b(?:ethic\w* (?:committee )?(?:approval|review|board)|irb|approval|consent)\b.{0,60}\b(?:was |is |were |are )?(?:not (?:required|needed|necessary|sought|felt)|waived|exempt)|\b(?:waive[dr]?|waiver)\b.{0,60}\bconsent|\bconsent\b.{0,60}\bwaive/;
const IMAGES = /\b(?:photo|image|picture|figure|video|film|vid\b|pics?\b|loop|x-?ray)/;
/** A title over the statement itself. */
const TITLE =
  /^\W*(?:patient |informed |written )?(?:consent|permission)(?: (?:to|for) (?:publish|publication))?(?: (?:and|\/|&) (?:\w+ ){0,4}\w+)?\W*$/;
const ABOUT = new RegExp(
  String.raw`\b(?:${WORD}|agreed|approved|ethic\w*|irb|waive[dr]?|said|says|happy|let|lets|letting|allowance|blessing|gave|given|ok|okay|asked|signed|ok'?d|okayed|read|wants|wanted|wishes|wished)\b`,
);

/** A draft that nobody has asked yet how its details combine. */
type Read = Pick<Draft, 'source' | 'scopes' | 'meta' | 'paragraphs'>;

const known = new WeakMap<readonly Scope[], Consent>();

/** Reads what the draft and its front matter say about consent to publication. */
export function readConsent(draft: Read): Consent {
  const found = known.get(draft.scopes) ?? read(draft);
  known.set(draft.scopes, found);
  return found;
}

function read(draft: Read): Consent {
  const value = draft.meta.get('consent');
  const stated = typeof value === 'string' ? value.toLowerCase() : '';
  const seen = draft.meta.get('consent.seen') === true;
  const weak: (Span & { weakness: Weakness })[] = [];
  const by = new Set<Giver>(stated === 'next-of-kin' ? ['next-of-kin'] : []);
  const elements = new Set<Element>(seen ? ['read'] : []);
  let given = stated === 'obtained' || stated === 'next-of-kin' || seen;
  let declined = false;
  let forImages = given;
  let titled = false;
  let before = false;
  const telling = [...speaks.where(draft.scopes)];
  for (let i = 0, k = 0; i < draft.scopes.length; i++) {
    if (!titled && !before) {
      // What comes next is in the next block that says something by itself.
      while (k < telling.length && telling[k]! < i) k++;
      i = telling[k] ?? draft.scopes.length;
    }
    const scope = draft.scopes[i];
    if (!scope || SILENT.has(scope.zone)) continue;
    const { sentences, silent } = sentencesOf(scope);
    if (silent && !titled && !before) continue;
    for (const { own, start, end, title, said, untold } of sentences) {
      // Under a title of its own a sentence needs no word for consent.
      const verdict = titled ? judge(`consent: ${own}`) : said;
      titled = title;
      if (title) continue;
      // What somebody who agreed has read or knows is often told in a sentence of its own.
      if (before && !NOT.test(own)) {
        for (const element of elementsIn(own)) elements.add(element);
        if (GIVERS.child.test(own)) by.add('child');
      }
      before = verdict?.given === true;
      if (untold) declined = true;
      if (verdict?.weakness) weak.push({ start: scope.block.start + start, end: scope.block.start + end, weakness: verdict.weakness });
      if (!verdict?.given) continue;
      given = true;
      if (verdict.forImages) forImages = true;
      for (const giver of verdict.by) by.add(giver);
      for (const element of verdict.elements) elements.add(element);
    }
  }
  const fictional = isFictional(draft);
  if (!given && draft.source.includes(CONSENT_STATEMENT)) return { status: 'asked', weak: [], forImages: true, by, elements, fictional };
  const status = given ? 'present' : declined ? 'declined' : 'missing';
  return { status, weak: given && seen ? [] : weak, forImages, by, elements, fictional };
}

const SILENT: ReadonlySet<Zone> = new Set<Zone>(['image', 'url', 'file', 'code', 'front-matter']);

/** What a sentence says of consent. */
interface Verdict {
  readonly weakness: Weakness | undefined;
  readonly given: boolean;
  readonly forImages: boolean;
  /** Who gave it and what is said of it, where it was given. */
  readonly by: readonly Giver[];
  readonly elements: readonly Element[];
}

function judge(lower: string): Verdict | undefined {
  if (!ABOUT.test(lower)) return undefined;
  const weakness = weaknessOf(lower);
  const given = gives(lower, weakness);
  const more = given ? { by: giversIn(lower), elements: elementsIn(lower) } : { by: [], elements: [] };
  return { weakness, given, forImages: IMAGES.test(lower), ...more };
}

function weaknessOf(lower: string): Weakness | undefined {
  if (ABOUT_FORMS.test(lower)) return undefined;
  if (BARE.test(lower)) return 'bare';
  if (ETHICS.test(lower)) return 'waived';
  if (STAFF.test(lower)) return 'other-person';
  if ((OTHER_PURPOSE.test(lower) || GENERAL.test(lower)) && !/\bpubli[sc]/.test(lower)) return 'other-purpose';
  if (VERBAL.test(lower) && /\b(?:consent|permission)/.test(lower) && !KEPT.test(lower)) return 'verbal';
  return undefined;
}

/** Whether the sentence says that somebody agreed to be written about. Spoken or short, it still says so. */
function gives(lower: string, weakness: Weakness | undefined): boolean {
  if (NOT.test(lower) || IN_VAIN.test(lower) || ABOUT_FORMS.test(lower)) return false;
  if (weakness && weakness !== 'verbal') return false;
  if (
    /^\W*(?:\w+ )?(?:written |signed )?(?:informed )?consent\b/.test(lower) &&
    /\b(?:obtained|signed|taken|given|in writing|written|on file|held|yes from)\b/.test(lower)
  )
    return true;
  return ASKED_WELL.some((test) => test.test(lower)) && (/\bconsent/.test(lower) || PURPOSE.test(lower));
}

const GIVERS: Readonly<Record<Giver, RegExp>> = {
  'next-of-kin': /\bnext of kin\b|\bnearest relative\b|\b(?:widow(?:er)?|executor|estate|bereaved)\b|\bposthumous/,
  parent: /\b(?:parents?|mother|father|mum|mom|mama|dad|carers?)\b|\b(?:legal )?guardians?\b/,
  child: /\bassent/,
  representative:
    /\brepresentatives?\b|\bpower of attorney\b|\b(?:court|decision)[- ](?:appointed|maker)\b|\bsurrogate\b|\bdeputy\b|\bproxy\b/,
  relative: /\b(?:family|relatives?|wife|husband|partner|sons?|daughters?|sisters?|brothers?|siblings?|niece|nephew)\b/,
  patient:
    /\b(?:from|by|of) (?:the |both |all |our )?(?:\w+ )?(?:patients?|woman|man|lady|gentleman|survivor|participants?|clients?)\b(?!'s (?:\w+ )?(?:next|parent|mother|father|wife|husband|family|son|daughter|relative|guardian))|\b(?:patients?|she|he) (?:has |have |had |also |kindly |himself |herself )*(?:read|given|gave|consented|agreed|provided|signed|granted|said|approved|allowed|saw|seen)\b|\b(?:her|his) (?:written |informed |full |signed )*(?:consent|permission)\b|\bpatient consent (?:was |has been )?(?:obtained|given)\b/,
};

function giversIn(lower: string): Giver[] {
  const found = (Object.keys(GIVERS) as Giver[]).filter((giver) => GIVERS[giver].test(lower));
  // Somebody who speaks for the patient is told as what they are, not as a relative besides.
  return found.filter((giver) => giver !== 'relative' || !found.includes('next-of-kin'));
}

const SAYS: Readonly<Record<Element, RegExp>> = {
  written: /\b(?:written|in writing|signed|signature)\b/,
  spoken: VERBAL,
  read: /\b(?:read(?:ing)?|seen|saw|shown|reviewed|approved|checked)\b/,
  online: /\bonline\b|\bopen[- ]access\b|\binternet\b|\bworld wide web\b|\bsocial media\b/,
  limits:
    /\b(?:anonymity|anonymous|identi\w+|recogni\w+)\b.{0,60}\b(?:cannot|can't|not|no)\b.{0,30}\b(?:guarantee|assure|promise)|\b(?:may|might|could) (?:still )?be (?:identified|recogni[sz]ed)\b/,
  language: /\b(?:in (?:a|her|his|their|the patient's) (?:\w+ )?language|interpreters?|translated)\b/,
};

const elementsIn = (lower: string): Element[] => ELEMENTS.filter((element) => SAYS[element].test(lower));

/** A sentence of a block; offsets relative to it. */
interface Sentence extends Span {
  /** Lower case, apostrophes straight. */
  readonly own: string;
  readonly title: boolean;
  /** What it says where no title stands over it. */
  readonly said: Verdict | undefined;
  /** It says that nobody agreed and nothing is told. */
  readonly untold: boolean;
}

/** The sentences of a block; `silent`: none of them says anything by itself. */
const sentencesOf = perBlock(({ text }): { readonly sentences: readonly Sentence[]; readonly silent: boolean } => {
  const sentences = [...text.matchAll(/[^.!?\n;]{3,600}/g)].map((m): Sentence => {
    const start = m.index + m[0].length - m[0].trimStart().length;
    const said = m[0].trim();
    const own = said.toLowerCase().replace(/[’‘]/g, "'");
    const title = TITLE.test(own);
    return { own, start, end: start + said.length, title, said: title ? undefined : judge(own), untold: NOT_TOLD.test(own) };
  });
  return { sentences, silent: sentences.every((s) => !s.title && !s.untold && !s.said?.given && !s.said?.weakness) };
});

const speaks = perBlock((scope) => (sentencesOf(scope).silent ? undefined : true));
