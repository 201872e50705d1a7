import { Finder, findersOf } from '../language/finder.ts';
import { overlaps, type Span } from '../../../shared/finding.ts';
import type { Zone } from '../document/block.ts';
import { perBlock, perSource } from '../language/per-block.ts';
import { Reach } from '../reach.ts';
import { TEXT_ZONES, type Draft, type Scope } from '../rules/rule.ts';

/** A picture on the page, or words that hand one round; offsets into the source. */
export interface Picture extends Span {
  /** `shown`: an image of the markup. `caption`: the words under a figure. `told`: words of the text. */
  readonly how: 'shown' | 'caption' | 'told';
  /** What is known of it: alternative text, path, caption or the words, lower case. */
  readonly about: string;
}

const SNAP = 'photos?|photographs?|pics?|pictures?|images?|videos?|vids?|films?|clips?|selfies?|screenshots?|snaps?|reels?|footage';
const SCAN =
  'x-?rays?|radiographs?|(?:ct|mri|pet|bone|ultrasound|oct) scans?|scans?|cts?|mris?|cbcts?|opgs?|octs?|ecgs?|ekgs?|echos?|cxrs?|axrs?|ultrasounds?|fields|panorex|bitewings?|angiograms?|loops?';
const PICTURE = `(?:${SNAP}|${SCAN})`;
const WHOSE = "(?:the|this|that|these|a|an|my|our|her|his|your|their|own|patient's|attached|some|two|three|few|more|full|quick)";
const KIND_OF =
  '(?:before|after|pre-?op|post-?op|intra-?op|intra-?oral|clinical|body|facial|face|full-face|final|wound|reveal|progress|donor area|healing|second|first|teeth|smile|real|actual)';
const WITH = String.raw`(?:w\/|with) (?:her |his |their |written |full |patient )?(?:consent|permission)|w\/`;
const WHERE =
  '(?:attached|below|enclosed|coming|to follow|(?:up )?in (?:the |my |our )?(?:comments?|stories|story|thread|replies|next message|chat)|on (?:my|our|the) (?:story|stories|page|profile|insta|website|blog|feed)|next slide|next message|incoming|posted|pinned|shared (?:with|by)|at the (?:bottom|top|end) of)';

const TOLD = findersOf([
  // swipe for the before and after; slide to see
  /\b(?:swipe|slide|scroll)(?: ?➡️| ?👉| left| right| across)?(?: to see| for| to| fi)(?: di| the| my| her| his| our| a| their| this)? (?:(?:big|full|final) )?(?:before|after|results?|transformation|reveal|pics?|photos?|progress|difference)[^.\n!?]{0,16}/giu,
  /\bswipe ?(?:➡️|👉)/giu,
  new RegExp(
    String.raw`\b(?:before (?:and|&|\+|n|to|\/|➡️|➡) ?after|before\/after)s?(?: ${PICTURE}| shots?| set| series)?(?: (?:are |is )?${WHERE}|(?= ?(?:👇|📸|➡️|👉))|(?<=(?:pics|photos|shots|pictures|images)))`,
    'giu',
  ),
  // pics of the foot coming; clip's in my stories; a photo of her scar is at the bottom of this page
  new RegExp(
    String.raw`(?<![\p{L}-])(?:${KIND_OF} ){0,2}${PICTURE}(?: of (?:[\p{L}'’-]{1,20} ){0,5}[\p{L}'’-]{1,20})?,?(?:'s|’s| is| are| just| will be| here)? ${WHERE}[^.\n!?:;)👇]{0,12}?(?=$|[.\n!?:;,)👇 ])`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\p{L}-])(?:${KIND_OF} ){0,2}${PICTURE}(?: of the \p{L}{1,16})? ?(?:👇|📸|⬇️)`, 'giu'),
  new RegExp(String.raw`\b(?:${KIND_OF} ){0,2}(?:${SNAP})(?: (?:posted|shared|used))? (?:${WITH})`, 'giu'),
  // see film below; we are attaching your before picture; she shared the video
  new RegExp(
    String.raw`\b(?:see|watch|attaching|attach|attached|sharing|share|shared|sending|posting|posted|post|uploaded|uploading|pinned|took|made|publish(?:ing|ed)?) (?:${WHOSE} ){0,4}(?:${KIND_OF} ){0,2}(?:${SNAP})\b(?! (?:quality|quiz|editing|consultation|link|call))`,
    'giu',
  ),
  // photos of his leg, a picture of the patient, a selfie of me and her, your before photos
  new RegExp(
    String.raw`\b(?:${KIND_OF} ){0,2}(?:${SNAP}) of (?:(?:the|our|my|this) (?:patient|lady|gentleman|boy|girl|baby|child|man|woman|client|deceased)|(?:him|her|them|us)\b(?! \p{L})|(?:his|her|your|their|the) (?:\p{L}{1,12} )?(?:face|leg|hand|foot|feet|lungs?|teeth|smile|lips|nose|eyes?|chest|back|wound|scar|rash|burns?|skin|tattoo|mouth|arm|knee|belly|tummy|head|stump|tumou?r|injur(?:y|ies)))`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:your|her|his|their) (?:(?:before|after|pre-?op|post-?op|progress|reveal|wound|body|clinical|intra-?oral|healing) )(?:and after )?(?:${SNAP}|shots?)`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:wound|before|after|pre-?op|post-?op|intra-?op|progress|reveal|facial|full-face|unmasked facial|clinical|donor area|body(?! image\b)) (?!picture\b)(?:${SNAP}|shots?)\b`,
    'giu',
  ),
  new RegExp(String.raw`\bselfies? (?:of|with) (?:me|us|the two of us|him|her|my|our|the patient)\b[^.\n!?]{0,24}`, 'giu'),
  new RegExp(
    String.raw`\b(?:share|tell|publish|use|post) (?:his|her|their) (?:story|case|journey) and (?:the |her |his |their )?(?:${SNAP})\b|\b(?:story|case) and (?:the |her |his |their )?(?<x>${SNAP}) (?:was|were|to be|is|are)\b`,
    'dgiu',
  ),
  new RegExp(String.raw`\bconsent (?:for|to) (?<x>this (?:${SNAP}))\b`, 'dgiu'),
  // the second pic; the picture at the top is his leg; posting her face; photo (Fig 2, …); images show only …
  /\b(?:first|second|third|last|next|top|other) (?:pics?|pictures?|photos?)\b/giu,
  new RegExp(
    String.raw`\b(?:the )?(?:${SNAP}) (?:at the (?:top|bottom|end)|above|below|in the (?:next|first|second|last) (?:slide|tweet|post|message))\b[^.\n!?;,]{0,20}`,
    'giu',
  ),
  /\b(?:post|posting|share|sharing|show|showing) (?<x>(?:her|his|their) (?:face|smile|scars?|legs?|teeth|body|nose))\b/dgiu,
  new RegExp(String.raw`\b(?:${SNAP})(?= \((?:fig|figure|supp|online|video)\b)|\b(?:the|a) (?:video|film|clip)(?= \()`, 'giu'),
  /\b(?:images?|photos?|photographs?)(?: \([^()\n]{1,20}\))? (?:show only|are from|were taken (?:by|on|from|with)|have had|shared by|courtesy of)\b[^.\n!?;,]{0,40}/giu,
  // here's the x-ray; look at this OPG; attached her CT; pictured here; IMG_2033.jpg
  new RegExp(
    String.raw`\b(?:here(?:'s|’s| is| are)|look at|check out|attached(?: is| are)?:?) (?:${WHOSE} ){1,2}(?:${KIND_OF} ){0,2}${PICTURE}(?![\p{L}-])(?! (?:quality|showed|shows|across))`,
    'giu',
  ),
  /\b(?:pictured|filmed|photographed) (?:here|above|below|left|right|with (?:her|his|their|our|the))\b[^.\n!?;,]{0,20}/giu,
  /(?<![\w/.-])[\w-]{2,40}\.(?:jpe?g|heic|png|mp4|mov)\b/giu,
  /(?:📸|📷|🎥)(?= ?(?::|by\b|credit))/gu,
  /^(?:snap|pic|photo|selfie): [^\n.]{3,80}/gimu,
  // An X-ray put before the readers
  new RegExp(String.raw`(?<=^\s{0,4}|[.!?\n|]\s{0,3})(?:her|his|their|my patient's) (?:${PICTURE})(?=[,.!?:]| 👇)`, 'gimu'),
  new RegExp(String.raw`\b(?:${SCAN}) of the (?:week|day|month)\b(?: ?👇)?`, 'giu'),
  // Screenshots, lists and boards
  /\b(?:photos?|pics?|pictures?|screenshots?|snaps?|print(?:out)?s?) of (?:the |a |my |our )?(?:whiteboard|board|clinic list|theatre list|ward list|pacs(?: view)?|wristband|drug chart|chart|notes|record|dispensing page|lab(?: results?)?|form|referral|letter|script|prescription|monitor|screen)\b[^.\n!?,]{0,30}/giu,
  /\b(?:ecg|ekg|rhythm strip|ultrasound) (?:printout|print-out|print)s?(?: from [\p{L}]{1,14})?/giu,
]);
/** In a post a picture that is spoken of as at hand is one that goes with it. */
const AT_HAND = findersOf([
  new RegExp(
    String.raw`(?<!\b(?:no|any|every|single|full|whole|bigger|big|wider|overall|school|wedding|profile|stock|signed|coat|graduation|grad|family|a|of|in|without|hate|take|taking|took) )\b(?:this|these|the|her|his|our|my|your) (?:(?!full|whole|big|bigger|wider)\p{L}{2,12} )?(?:${SNAP})\b(?! (?:of (?:the|her|his|my|our|a) (?:lifting|cat|dog|garden|front|street)|release|consent|policy|consultation|call|crew|editing|quality|star|on (?:youtube|the news)|studio|shoot|series|quiz))(?![’'-]\p{L})`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<=^|[.!?\n(]\s{0,3})(?:${KIND_OF} ){0,2}(?:${SNAP})(?!\p{L})(?=[ :,.!]{0,2}(?:$|\n|:|by\b|from\b|in\b|on\b|of\b|with\b|taken\b|👇|⬇))`,
    'gimu',
  ),
]);
/** With brackets, which the Markdown reader blanks. */
const BRACKETED = findersOf([
  new RegExp(String.raw`\[(?:${SNAP}|image attached|snap)(?:[:\s][^\]\n]{0,90})?\]`, 'giu'),
  /\\includegraphics(?:\[[^\]\n]{0,80}\])?\{[^}\n]{1,120}\}/gu,
]);
const CAPTION = new Finder(
  /(?:^|\n|(?<=[.)] )|[([])[\s>*_|-]{0,6}(?:[Ii]nsert )?(?:[Ff]igs?|FIGS?|[Ff]igures?|FIGURES?|[Ii]mage|[Cc]aption|[Pp]hoto|[Vv]ideo|[Pp]late|[Pp]anel)(?:\.| legends?)? ?(?:\d{1,2} ?[A-Da-d]?(?:[-–]\d{1,2})?)?[*_]{0,2}(?: ?[.:–—-][*_]{0,2}\s+|(?<=\d[A-Da-d]?[*_]{0,2})\s+(?=\p{Lu}))[*_]{0,2}(?<x>[^\n.;|]{3,140})|\\caption\{(?<y>[^}\n]{3,140})/dgu,
);

/** Pictures in which nobody can be recognised. */
const NOBODY =
  /chart|\bgraphs?\b|plot|curve|flow|diagram|schematic|redrawn|drawn|drawing|sketch|illustration|cartoon|\bmap\b|logo|icon|stock|model\b|mannequin|manikin|phantom|simulat|^(?!.*patient).*author|headshot|histolog|haematoxylin|hematoxylin|h&e\b|stain|micrograph|biopsy|western blot|\bgel\b|nomogram|algorithm|timeline|\btable\b|guideline|website|\bapp\b|landscape|sunset|building|leaflet|infographic|banner|cover|reproduced (?:with permission )?from|published figure|teaching|sample art|pedigree|sequenc|screenshot of the (?:guideline|website|form template)/i;

/** What pictures are looked for in. */
type Read = Pick<Draft, 'source' | 'scopes'>;

const known = new WeakMap<readonly Scope[], readonly Picture[]>();
const NONE: readonly Picture[] = [];

/** Every picture of the draft that may show a patient, in order. */
export function picturesOf(draft: Read): readonly Picture[] {
  let found = known.get(draft.scopes);
  if (!found) known.set(draft.scopes, (found = allIn(draft)));
  return found;
}

function allIn({ source, scopes }: Read): readonly Picture[] {
  const images = new Reach([...isImage.where(scopes)].map((i) => ({ start: scopes[i]!.block.start, end: endOf(scopes[i]!) })));
  const telling = new Set([...shown.where(scopes), ...told.where(scopes)]);
  const marked = marksOf(source);
  const all: Picture[] = [];
  for (const [i, scope] of scopes.entries()) {
    const { start } = scope.block;
    if (!telling.has(i) && !marked(start, endOf(scope))) continue;
    // The address of an image is part of it.
    if (scope.zone === 'url' && images.meets({ start, end: start + 1 })) continue;
    for (const p of SHOWN.includes(scope.zone) ? shown(scope) : tells(scope.zone) ? read(scope, source) : NONE)
      all.push({ ...p, start: start + p.start, end: start + p.end });
  }
  return all.sort((a, b) => a.start - b.start || b.end - a.end).filter((p, i) => i === 0 || !overlaps(p, all[i - 1]!));
}

const isImage = perBlock(({ zone }) => (zone === 'image' ? true : undefined));

/** Whether a stretch of `source` holds what opens something in brackets; quick where stretches are asked for in order. */
function marksOf(source: string): (start: number, end: number) => boolean {
  let from = 0;
  let next = -1;
  const after = (sign: string): number => source.indexOf(sign, from) >>> 0;
  return (start, end) => {
    if (start < from || start > next) {
      from = start;
      next = Math.min(after('['), after('\\'));
    }
    return next < end;
  };
}

const endOf = ({ block }: Scope): number => block.start + block.text.length;

const SHOWN: readonly Zone[] = ['image', 'url'];
const tells = (zone: Zone): boolean => TEXT_ZONES.includes(zone) && zone !== 'alt' && zone !== 'front-matter';
const ofPatients = (pictures: readonly Picture[]): readonly Picture[] => pictures.filter((p) => !NOBODY.test(p.about));

/** A picture of the markup; offsets relative to its block. */
const shown = perBlock(({ zone, text }): readonly Picture[] => {
  if (!SHOWN.includes(zone)) return NONE;
  if (zone === 'url' && !/\.(?:jpe?g|png|gif|webp|heic|tiff?|mp4|mov)$/i.test(text.trim())) return NONE;
  return ofPatients([picture({ start: 0, end: text.length }, 'shown', text)]);
});

function read(scope: Scope, source: string): readonly Picture[] {
  const [words, marks] = [told(scope), bracketed(scope, source)];
  return marks.length ? [...words, ...marks] : words;
}

const picture = (span: Span, how: Picture['how'], text: string): Picture => ({
  ...span,
  how,
  about: text.slice(span.start, span.end).toLowerCase(),
});

/** What a block's words say of pictures; offsets relative to it. */
const told = perBlock(({ text, kind, zone }): readonly Picture[] => {
  if (!tells(zone)) return NONE;
  const out = spans(CAPTION, text).map((s) => picture(s, 'caption', text));
  const handed = kind === 'social' || kind === 'reply' ? AT_HAND : [];
  for (const finder of [...TOLD, ...handed]) {
    for (const s of spans(finder, text)) if (!out.some((p) => overlaps(p, s))) out.push(picture(s, 'told', text));
  }
  return ofPatients(out);
});

/** What is left in brackets where a picture is to come; offsets relative to the block. */
const bracketed = perSource((raw): readonly Picture[] =>
  ofPatients(BRACKETED.flatMap((finder) => spans(finder, raw)).map((s) => picture(s, 'told', raw))),
);

function spans(finder: Finder, text: string): Span[] {
  return [...finder.matches(text)].map((m) => {
    const group = m.indices?.groups?.['x'] ?? m.indices?.groups?.['y'];
    const from = group?.[0] ?? m.index;
    const to = group?.[1] ?? m.index + m[0].length;
    const slice = text.slice(from, to);
    return { start: from + (slice.length - slice.trimStart().length), end: from + slice.trimEnd().length };
  });
}
