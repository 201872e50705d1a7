import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const NET = '(?:facebook|fb|insta(?:gram)?|twitter|tik ?tok|snap(?:chat)?|linkedin|strava|messenger|whatsapp|telegram|wechat|viber)';
const PATIENT = '(?:(?:ex-|former |old |lovely |favou?rite ){0,2}(?:patients?|clients?))';
const REST = '[^.\\n!?;]{0,50}';

/** What a practice or a friend does, or a rule about it, is no contact with a patient. */
const SPARED =
  /\b(?:colleagues?|friends (?:of mine|from)|charit(?:y|ies)|practice page|our page|the app|not my personal|never|should(?:n['’]t| not)?|don['’]t|do not|cannot|can['’]t|policy|guidance|if (?:a|your) patient|declined|ignored|refused)\b/i;

const accept = ({ start, end }: Hit, { text, kind }: Scope): boolean =>
  kind !== 'case-report' && !SPARED.test(sentenceAt(text, start, end));

const rule: Rule = {
  id: 'boundary-contact',
  category: 'boundary',
  tier: 'conduct',
  severity: levels('hint', 'off', 'warning', 'warning'),
  summary: 'Friend requests, follows, direct messages, gifts or personal contact with a patient.',
  message: 'Keep contact on professional channels; a short kind refusal is enough.',
  guidance: ['DDU', 'MDU-2013', 'COPDEND', 'GMC-SM', 'AMA-2010'],
  fixes: ['remove-sentence', 'reframe-general'],
  texts: [
    new RegExp(
      String.raw`\b(?:i )?(?:went|been|gone|going) on (?:a|an?other|\w{3,5}) dates? with (?:a|an|my|the|one of my) (?:${PATIENT}|(?:guy|woman|man|girl|bloke|lad) i (?:treated|nursed|looked after|took bloods|operated|examined|discharged|saw (?:in|at)))[^.\n!?;]{0,40}`,
      'giu',
    ),
    new RegExp(
      String.raw`\b(?:a|my|one of my) ${PATIENT} (?:of mine )?(?:asked me out|slid into my dms|does my (?:garden|hair|hedge|car|plumbing|books|nails)|cuts my \w{3,8})\b[^.\n!?;]{0,40}`,
      'giu',
    ),
    new RegExp(
      String.raw`\b(?:lent|loaned|lend|gave|borrowed) (?:a|my|the) ${PATIENT} (?:£|€|\$|money|some cash|\d)[^.\n!?;]{0,30}`,
      'giu',
    ),
    new RegExp(String.raw`\bi (?:let (?:her|him|them) stay (?:in|at) my [^.\n!?;]{3,30}|babysit for (?:a|my|one of my) ${PATIENT})`, 'giu'),
    // Advice to a stranger
    /@[\w.]{2,30},? (?:(?:that |it )?(?:sounds like|looks like|is probably) [^.\n!?]{3,60}\b(?:start|stop|take|double|cream|tablets?|antibiotics?|dose)\b|just (?:stop|start|double|take) (?:the|your) \w+)[^.\n!?]{0,40}/giu,
    /\b(?:dm|message|inbox) me (?:your|a) (?:dose|photo|pic|bloods?|results?|symptoms)\b[^.\n!?;]{0,30}/giu,
    new RegExp(
      String.raw`\b(?:(?:my|a|the) ${PATIENT}|he|she|they|mum|nan|(?:his|her) \w{1,10}) ?(?:has |had |have |['’]s |['’]d )?(?:then |just |already |since )?(?:added|friended|found|followed|follows|messaged|messages|dm['’]?e?d|texts) me\b(?: back)?(?: on (?:my )?(?:personal |own )?${NET})?${REST}`,
      'giu',
    ),
    /\b(?:sent|sends|got|had|accepted|a) (?:me )?(?:a |her |his |their )?friend requests?\b(?:\.? (?:and )?i (?:accepted|said yes|hit accept))?/giu,
    /\b(?:i(?:['’]ve)? |yes i |and i |we )(?:followed|follow|added|friended) (?:(?:you|him|her|them) back|back|each other)\b[^.\n!?;]{0,40}/giu,
    /\bi (?:accepted|hit accept|said yes to (?:her|his|the) (?:request|invite))\b[^.\n!?;]{0,40}/giu,
    // Numbers and private messages
    /\b(?:on|to|by|has|got) my (?:own|personal|private) (?:phone|mobile|number|messenger|whatsapp|email|cell|insta)\b[^.\n!?;]{0,40}/giu,
    /\b(?:gave|given|giving) (?:\w{1,10} ){1,2}my (?:own |personal |private )?(?:number|mobile|cell|phone|email|whatsapp)\b[^.\n!?;]{0,60}/giu,
    /\b(?:got|has|have) my (?:own |personal )?(?:number|mobile|cell)\b/giu,
    /\b(?:swapped|exchanged|exchanging|traded) (?:numbers|instas|socials|messages|good morning)\b[^.\n!?;]{0,50}/giu,
    /\b(?:dm|text|message|whatsapp|inbox|sends?) me (?:your|her|his) (?:\w{1,10} (?:\w{1,10} )?)?(?:results?|photos?|pics?|scans?|bloods|symptoms)\b[^.\n!?;]{0,30}/giu,
    new RegExp(String.raw`\b(?:texting|messaging|dming|whatsapping) (?:with )?(?:a|my|one of my) ${PATIENT}`, 'giu'),
    /\bwe(?:['’]ve been| have been| are| still|['’]re)? (?:still )?(?:talk|chat|chatting|message|text|ring each other|facetime) (?:most|every|nearly every) (?:day|days|week|weekend|weekends|night|evening)\b/giu,
    // Love, drink and table
    /\b(?:matched|matching) (?:with [^.\n!?]{1,40} )?on (?:hinge|tinder|bumble|grindr)\b[^.\n!?]{0,50}/giu,
    new RegExp(
      String.raw`\b(?:dating|going out with|been out with|in love with|kissed|sleeping with) (?:(?:a |my |one of my )${PATIENT}|(?:somebody|someone|a \w{1,8}) (?:who |that )?i (?:used to treat|treated))\b`,
      'giu',
    ),
    new RegExp(String.raw`\b(?:a )?(?:coffee|drinks?|dinner|lunch|brunch|pint|beer) with (?:a|my|the|one of my|our) ${PATIENT}`, 'giu'),
    /\b(?:said|saying) yes to (?:a |the )?(?:drink|date|dinner|coffee|pint)\b/giu,
    /\b(?:see|catch|meet) (?:you|ye|u) (?:down|at|in) the (?:pub|bar|club|match|party)\b[^.\n!?;]{0,30}/giu,
    /\b(?:first|next) (?:one|round|pint|drink)(?:['’]s| is) (?:on me|mine)\b[^.\n!?;]{0,60}/giu,
    /\b(?:i['’]?m|i am) (?:still )?(?:on|up) for (?:that|a|the) (?:pint|drink|coffee|dinner)\b/giu,
    /\b(?:you|he|she|they) (?:two |and \w{1,12} )?went (?:to|for) (?:brunch|dinner|lunch|drinks|a drink)\b/giu,
    /\b(?:is|he['’]s|she['’]s) cooking (?:dinner )?for me\b/giu,
    // Family, gifts, lifts and business
    /\b(?:asked|asks|want|wants|fixing|going) (?:me )?to be (?:a |her |his |the |their |its )?(?:godmother|godfather|godparent|bridesmaid|best man)\b[^.\n!?;]{0,20}/giu,
    /\basked me to (?:stand for|christen|marry|be at) (?:the|her|his|their) \w{1,12}\b[^.\n!?;]{0,30}/giu,
    /\bi(?:['’]ve| have)? been (?:invited|asked) (?:to|round) [^.\n!?;]{3,60}/giu,
    /\b(?:drove|driven|ran|took) (?:her|him|them) (?:the \d{1,3} ?k(?:m|ms)? )?home in my (?:own )?\w{1,10}\b/giu,
    /\bi (?:drove|walked|cycled) (?:out |over |round |up )?to (?:his|her|their) (?:place|house|home|farm|flat)\b[^.\n!?;]{0,60}/giu,
    /\b(?:gave|given|giving) me one of (?:her|his) \w{1,12}(?: \w{1,12})?\b[^.\n!?;]{0,40}/giu,
    /\b(?:sewn|sewed|knitted) me an? \w{1,12} (?:for|and|to)\b[^.\n!?;]{0,60}/giu,
    /\b(?:signed|sign) (?:him|her|them) up (?:under|to) my\b[^.\n!?;]{0,20}/giu,
    /\b(?:bought|buys|ordered)\b[^.\n!?;]{0,50}\boff me\b[^.\n!?;]{0,30}/giu,
    /\ba (?:former |ex-?)(?:client|patient) and i (?:are|have|were|will)\b[^.\n!?;]{0,50}/giu,
    /\b(?:is|are|['’]s|['’]re) one of (?:the girls|us|the family|the gang) now\b[^.\n!?;]{0,40}/giu,
    /\b(?:a|some) sort of friendship\b/giu,
  ],
  accept,
  examples: {
    fire: [
      '@social ⟦I went on a date with a former patient⟧ and it was lovely.',
      '@social ⟦A patient of mine does my garden⟧ for free.',
      '@social ⟦Lent my patient £200⟧ till payday.',
      '@social ⟦My patient added me on Facebook⟧ and I said yes.',
      '@social ⟦He follows me⟧ now, we chat about football.',
      '@social ⟦DM me your results⟧ and I will have a look.',
      '@social ⟦Texting a patient⟧ about her rash at midnight.',
      '@social She ⟦sent me a friend request⟧ after discharge.',
      '@social Had ⟦a coffee with a lovely ex-patient⟧.',
      '@social We ⟦swapped numbers⟧ at the last session.',
      '@social ⟦Gave him my own mobile⟧ for the refill.',
      "@reply ⟦I've followed you back⟧ on Strava.",
      '@social Been ⟦going out with somebody I used to treat⟧.',
      '@reply ⟦See you down the pub⟧ on Friday.',
    ],
    quiet: [
      '@social Please contact the practice, not my personal account.',
      '@social We cannot give advice in messages.',
      '@social I follow several patient charities.',
      '@social My friend is also a dentist.',
      '@social Patients can message through the app.',
      '@social If a patient sends a friend request, decline it kindly.',
    ],
  },
};
export default rule;
