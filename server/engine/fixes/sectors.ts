/** Kinds of work, broad enough that thousands in any town do it. First match wins. */
export const SECTORS: readonly (readonly [RegExp, kind: string, work: string])[] = [
  [/student|undergrad|graduate|appren|trainee|cadet/i, 'student', 'as a student'],
  [
    /teach|tutor|lectur|professor|headmaster|headmistress|(?<!\b(?:samba|left|leaving|leave|old) )school(?!s\b)|pupil|nursery/i,
    'education worker',
    'in education',
  ],
  [
    /nurse|doctor|pharmac|dentist|paramedic|midwife|\bASHA\b|community health|\bvet\b|carer|physio|surgeon|\breg\b|(?<!marriage )\bregistrar\b|health|\bporter/i,
    'health worker',
    'in health care',
  ],
  [
    /police|fire|soldier|corporal|lieutenant|rifleman|squaddie|\bsapper|\bgunner|airman|army|navy|\bmarine(?! [b-s])s?\b|officer|sergeant|guard|veteran|lifeboat|pilot officer|crew boss|hotshot|prison|winchman|winchwoman|coastguard|mountain rescue/i,
    'member of a uniformed service',
    'in a uniformed service',
  ],
  [
    /driver|pilot|courier|sailor|seaman|(?:sea|ferry|boat|tug|ship['’]s) ?captain|railway|(?<!\b(?:principal|orchestra|orchestral|choir|choral|guest|chief|band) )conductor|ferry|\bbus(?:es)?\b|\btaxi|truck|lorry|deliver\w* (?:driver|rider|man|woman|post|mail|parcels?|food|milk)/i,
    'transport worker',
    'in transport',
  ],
  [
    /farm|shepherd|crofter|garden|forest|fish|trawler|gamekeep|thatch|quarry|miner|rigger|lighthouse|drover|shearer|tapper|sheep|\bestate (?:worker|manager|keeper)|ranch|\bstock(?:man|men|woman)|beekeep/i,
    'outdoor worker',
    'outdoors',
  ],
  [
    /chef|cook|baker|barista|waiter|waitress|barmaid|landlord|butcher|brew|publican|caterer/i,
    'food and hospitality worker',
    'in food and hospitality',
  ],
  [
    /builder|carpenter|plumb|electric|weld|mechanic|engineer|jewell?er|goldsmith|watchmaker|upholster|joiner|mason|roofer|thatcher|smith|tailor|printer|bender|turner|lineman/i,
    'skilled worker',
    'in a skilled trade',
  ],
  [
    /lawyer|barrister|solicitor|judge|magistrate|account|bank|manager|director|consultant|executive|broker|agent/i,
    'professional',
    'in a profession',
  ],
  [
    /music|singer|pianist|guitar|harpist|obo(?:e|ist)|flautist|flutist|clarinett?ist|bassoonist|trumpet|trombon|percussion|accordion|fiddler|piper|cellist|bassist|songman|chorister|principal conductor|(?:choral|orchestral|orchestra|choir|band) conductor|quartet|conservatoire|announcer|\bactor|artist|\bcell(?:o|ist)|violin|organist|dancer|writer|novelist|poet|editor|reporter|journalist|presenter|photograph|\bcaller|clown|acrobat|juggler|circus|magician|puppeteer|comedian|drum|\bband|\bduo\b|\b(?:wind|string|brass|horn|keyboard|bass|flute|oboe|harp) player|stand-?up\b/i,
    'worker in the arts',
    'in the arts',
  ],
  [
    /football|rugby|cricket|jockey|boxer|athlete|player|(?:goal|wicket)-?keeper|cyclist|runner(?!-up)|coach|referee|timekeeper|champion/i,
    'sportsperson',
    'in sport',
  ],
  [/influencer|youtuber|blogger|podcaster|vlogger|tiktoker|streamer|content creator/i, 'content creator', 'in the media'],
  [/\bsell|\bsold\b|\bsales|trader|(?<!drug |card )dealer|merchant|auction|\bstall|vendor|hawker/i, 'sales worker', 'in sales'],
  [/\bwork\w* (?:the )?(?:nights|shifts|permanent nights)\b/i, 'shift worker', 'in shifts'],
  [
    /shop|retail|clerk|cashier|salon|hairdress|barber|receptionist|clean|post ?office|post(?:man|woman|mistress|master)|librar/i,
    'service worker',
    'in services',
  ],
  [/priest|vicar|imam|rabbi|pastor|minister|nun|monk|deacon|sexton|bell-?ringer/i, 'religious worker', 'for a religious community'],
];
