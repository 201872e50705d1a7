import { findPlace } from '../../lexicon/gazetteer.ts';
import { isOrdinaryWord } from '../../lexicon/lexicon.ts';
import { profileTexts } from '../../risk/profile.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

const WORKPLACE =
  /\b(?:royal|general|infirmary|hospital|nhs trust|alder ?hey|health board|ward|(?:only|sole) (?:\w{1,10} and )?(?:gp|doctor|vet|medic|dentist|nurse))\b|_?(?:hospital|infirmary|clinic)\b|\b(?:mon|tues|wednes|thurs|fri)day \w{2,12} clinic\b/i;
const BROAD = /^(?:england|scotland|wales|ireland|britain|uk|usa|america|canada|australia|india|north|south|east|west|london)$/i;
/** Somebody in particular is told of. */
const SOMEBODY =
  /\b(?:an?|my|our|the|this) (?:\w{2,12} ){0,2}(?:patient|man|woman|boy|girl|child|baby|lady|farmer|baker|teacher|student|campaigner|islander|worker|driver|couple|gentleman|toddler)\b/i;

function* narrows({ meta, scopes }: Draft): Iterable<Hit> {
  if (!profileTexts(meta).some(tellsPlace)) return;
  for (const { zone, text, block } of scopes) {
    const first = zone === 'front-matter' ? undefined : SOMEBODY.exec(text);
    if (!first) continue;
    const start = block.start + first.index;
    yield { start, end: start + first[0].length };
    return;
  }
}

function tellsPlace(text: string): boolean {
  if (WORKPLACE.test(text)) return true;
  const words = text.split(/\P{L}+/u).filter(Boolean);
  return words.some((w) => /^\p{Lu}/u.test(w) && w.length > 3 && !BROAD.test(w) && !isOrdinaryWord(w.toLowerCase()) && findPlace(w));
}

const rule: Rule = {
  id: 'author-profile-narrows',
  category: 'advice',
  tier: 'document',
  severity: levels('information', 'information', 'warning', 'information'),
  summary: 'The author’s own profile, in the front matter, supplies the place or date that the text omits.',
  message: 'Your profile says where you work, so readers already have the place.',
  guidance: ['ECHO-TW', 'SOR-IMG', 'HRY A', 'GDC-STORY', 'AHMED'],
  fixes: [],
  whole: narrows,
  examples: {
    fire: [
      '@meta{author.bio: "GP, Hexham"} Yesterday a farmer cut his hand.',
      '@meta{domain: "smilesoflooe.example"} A baker with no front teeth came in.',
      '@meta{byline: "Foundation doctor, Royal Devon"} I treated a campaigner.',
      '@meta{author.bio: "only vet and medic on Unst"} An islander broke her hip.',
      '@meta{handle: "@DrT_AlderHey"} A little boy swallowed a battery.',
      '@meta{author.list: "Tuesday valve clinic"} My Tuesday patient plays the organ.',
      '@meta{author.workplace: "Hexham General"} Yesterday a farmer cut his hand.',
    ],
    quiet: [
      '@meta{author.bio: "GP in the north of England"} A farmer cut his hand.',
      '@meta{author.bio: "writer"} I read about a campaigner.',
      '@meta{byline: "Dr H Marsh, medical education lead"} How to teach suturing.',
      '@meta{domain: "bmj.com"} A guideline summary.',
      '@meta{author.bio: "GP, Hexham"} Statins reduce cardiovascular risk.',
      'A farmer cut his hand.',
    ],
  },
};
export default rule;
