import { EVERYWHERE, levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Handles of practices, doctors and institutions; of somebody credited. */
const OFFICE =
  /ortho|dental|dentist|clinic|hospital|nhs|smile|derm|surg|^@dr[_.a-z]|_?(?:dr|doc|md|rn|gp|rcn|bma)$|doctor|nurse|trust|college|univers|foundation|journal|comms|health|medic|physio|pharm|research|society|official|news|podcast|aesthetic|cosmetic|vision|optic|cancer|charity|rescue|ambulance|^@(?:everyone|here|channel|all|media|import|type|param)$/i;
const CREDIT =
  /(?:\b(?:my(?: own)?|own|our (?:own )?(?:handle|account|page|insta\w*|team|clinic|friends at)|i am|i'm|author|threads? (?:by|from)|via|h\/t|hat tip|credit|cc|rt|photo by|by|(?:dm|follow|message|find|tag) (?:us|me)|(?:us|me) (?:on|at)|written by|host|colleagues?|team|clinic|practice|book(?:ing)?s?|brought to you|handle is)\b[^.!?\n]{0,18}|©\s?)$/i;
const SPARE_HOST =
  /(?:^|[/.])(?:gmc-uk|nice|nhs|gov|who|bmj|thelancet|nejm|doi|pubmed|ncbi|nih|cdc|fda|wikipedia|wikimedia|jama|jamanetwork|cochrane|clinicaltrials|medrxiv|isrctn|icmje|rcgp|bma|mdu|themdu|mddus|nmc|hcpc-uk|gdc-uk|gphc|samaritans|creativecommons|orcid|osf|zenodo|github|edu|ac|example|hse)\.(?:org|com|net|int|gov|edu|ac|io|uk|ie|au|\w\w)\b|\.(?:gov|edu|ac|nhs|mil)(?:\.\w\w)?(?:[/:]|$)/i;
const PERSONAL_HOST =
  /fund|donat|giv(?:e|ing)|sponsor|charit|sadaqah|zakat|vakinha|vaquinha|ketto|milaap|caringbridge|memorial|obit|tribute|legacy|rip\.ie|remember|in-?memory|instagram|insta\.|tiktok|facebook|fb\.|twitter|\/x\.com|^x\.com|threads\.net|bsky|mastodon|snapchat|youtu|twitch|strava|linkedin\.com\/in|onlyfans|patreon|linktr|ko-fi|paypal\.me|venmo|reddit|tumblr|flickr|blogspot|wordpress|substack|medium\.com|maps\.|\/maps|goo\.gl|what3words|w3w|airbnb|podcast|journey|story|etsy|depop|soundcloud|spotify|imdb|transfermarkt|chessresults|parkrun|(?:^|\.)friends/i;
const PERSONAL_LEAD =
  /\b(?:her|his|their|family'?s?|patient'?s|mother'?s|daughter'?s|son'?s|sister'?s|brother'?s|wife'?s|husband'?s|mates?'?|friends'?)\s(?:[\w'’-]{1,14}\s){0,3}(?:page|fund|fundraiser|channel|blog|site|website|profile|link|account|petition|appeal|shop|story|diary|obituary|memorial)[^.!?\n]{0,30}$|\b(?:fundraiser|fund|crowdfund\w*|chip in|sponsor|donate|help (?:here|her|him|them)|raised at|raised (?:via|through)|obituary|location pin|pinned|read (?:about it|the story|her story|his story)|in the news|local paper|reported (?:here|in)|sharing this from|covered by|news (?:story|report)|follow (?:her|his|their))[^!?\n]{0,60}$/i;
const NEWS = /\/(?:news|local|obits?|obituar\w+|article|story|stories|crime|sport)\/[\w-]{6,}/i;
const NAMED =
  /\b(?:username|user|handle|screen ?name|gamertag|insta(?:gram)?|ig|snap(?:chat)?|tiktok|twitter|reddit|twitch|discord|strava|dear|comment (?:by|from)|review (?:by|from)|posts? as|posting as|streams? as|goes by|known online as)\b[ :"“'@(]{1,4}(?<x>[\p{L}][\w.]{2,30}\w)/dgiu;

function accept(hit: Hit, { text }: Scope): boolean | Hit {
  const said = text.slice(hit.start, hit.end).replace(/[.,;:!?)'”"]+$/u, '');
  const end = hit.start + said.length;
  const before = text.slice(Math.max(0, hit.start - 90), hit.start);
  if (/^(?:[\da-f]{1,4}:){7}/i.test(said)) return true;
  if (/^\d{1,3}\./.test(said))
    return (
      !/\b(?:version|v|ver|software|firmware|release|build|section|chapter|table|figure|tooth|teeth)\.?\s{0,2}$/i.test(before) &&
      !/^\s?(?:of the software|firmware)/i.test(text.slice(end, end + 18))
    );
  if (said.startsWith('@'))
    return !OFFICE.test(said) && !CREDIT.test(before.slice(-40)) && /\p{L}{2}/u.test(said) ? { ...hit, end } : false;
  if (/^(?:\/?[ur]\/)/.test(said)) return { ...hit, end };
  if (!/[./]/.test(said) || NAMED_TAIL.test(before)) return /[\d_]|\p{Ll}\p{Lu}|\w\.\w/u.test(said) ? { ...hit, end } : false;
  if (
    SPARE_HOST.test(said.split(/[/?#]/u).slice(0, 3).join('/')) &&
    !PERSONAL_LEAD.test(before) &&
    !PERSONAL_HOST.test(said) &&
    !NEWS.test(said)
  )
    return false;
  return PERSONAL_HOST.test(said) || NEWS.test(said) || PERSONAL_LEAD.test(before) ? { ...hit, end } : false;
}
const NAMED_TAIL = /\b(?:username|user|handle|dear|screen ?name|insta(?:gram)?|ig|tiktok|posts? as|streams? as)\b[ :"“'@(]{1,4}$/iu;

const rule: Rule = {
  id: 'online-handle-url',
  category: 'contact',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A social handle, a profile link, a fundraising page or an internet address of a patient.',
  message: 'A link or handle takes the reader to the person.',
  guidance: ['HIPAA', 'HRY'],
  fixes: ['id-remove'],
  zones: EVERYWHERE,
  texts: [
    /(?<![\p{L}\d_.@/%+-])@[\p{L}\d_][\p{L}\d_.]{2,30}(?![\p{L}\d@])/gu,
    /(?<![\p{L}\d_./])\/?u\/[\w-]{3,30}/gu,
    /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d|\d)/gu,
    /(?<![\p{L}\d:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\p{L}\d:])/giu,
    /(?<![\p{L}\d@._-])(?:https?:\/\/|www\.)[^\s<>()[\]"'|]{3,160}/giu,
    /(?<![\p{L}\d@._/-])(?:[a-z\d-]{1,40}\.){1,4}(?:example|com|org|net|io|me|gl|tv|co|ie|in|uk|br|au|za|ng|ke|app|blog|page|social|fm|link)(?:\.(?:uk|au|za|br|in))?(?:\/[^\s<>()[\]"'|]{0,120}|(?![\p{L}\d.@-]))/gu,
    NAMED,
  ],
  accept,
  examples: {
    fire: [
      'She posts as ⟦@chronicallyclem⟧ about her stoma.',
      'His page is ⟦https://gofund.example/help-dan-walk⟧.',
      'Follow her journey at ⟦instagram.com/pots.and.pans⟧.',
      'The message came from ⟦203.0.113.42⟧.',
      'Thanks to ⟦u/throwaway_nephrotic⟧ for letting me share.',
      'Tagging ⟦@benji.runs⟧ who had the surgery!',
      '@reply Good afternoon ⟦@wee_jock_sews⟧ and thank you.',
      'Chip in for the flights: ⟦crowdfund.example/lina-to-finals⟧',
      '@reply Dear ⟦SadNephew57⟧, thank you for sharing your story.',
      'Her [page](⟦https://www.tiktok.com/@nightowl.nan⟧) has the clip.',
      'It was in the paper: ⟦https://westpost.example/news/quarry-road-crash⟧',
    ],
    quiet: [
      'Thread by @nicecomms on the new guideline.',
      'See https://www.gmc-uk.org for the guidance.',
      'My own handle is @drmarsh_gp.',
      'Use the hashtag #FOAMed.',
      'Version 10.0.1.2 of the software was used.',
      'Full text at https://doi.org/10.1136/bmj.c181 and pubmed.ncbi.nlm.nih.gov.',
      '@reply Dear Mrs O’Dowd, thank you for writing.',
      'Write to hello@pharmacy.example about flu jabs.',
    ],
  },
};
export default rule;
