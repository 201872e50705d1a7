import { nicknames } from '../../conduct/nickname.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const WHO =
  '(?:patients?|pts?|man|men|woman|women|lady|ladies|gentleman|gent|bloke|fella|fellow|guy|lad|lass|girl|boy|kid|mother|mum|mom|father|dad|son|daughter|husband|wife|parents?|family|relatives?|client|aunt(?:y|ie)|uncle|granny|grandad|punter|customer|reviewer|individual)';
const INSULT =
  '(?:useless|stupid|thick|idiotic|moronic|lazy|pathetic|vile|filthy|disgusting|revolting|obnoxious|insufferable|entitled|whingey|whiny|gross|clueless|hysterical|ungrateful|rude|arrogant|smelly|stinking|nasty|horrible)';
const VERY = '(?:so |just |completely |utterly |frankly |absolutely |totally |really |literally )?';
const SCORN = '(?:🙄|😂|🤣|💀|🤦|🤡|lol\\b)';

/** Contempt for oneself or for a thing is another matter. */
const SPARED =
  /\b(?:i|we|me|myself) (?:was|am|were|felt|feel|looked)\b|\bnever (?:idiots|stupid)\b|\b(?:pain|disease|virus|weather|system|rota|computer|software|shift|infection|wound|sputum|urine)\b.{0,12}\b(?:is|was|smell)/i;

const texts: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:the )?(?:most|biggest|worst|rudest|laziest|dumbest|stupidest|thickest) (?:${INSULT} )?${WHO} (?:i|we|i['’]ve|we['’]ve) (?:have |had |ever ){0,2}(?:met|seen|treated|dealt|had)\b`,
    'giu',
  ),
  /\bwhat an? (?:absolute |complete |total |utter )?(?:idiot|moron|clown|muppet|pillock|plonker|eejit|numpty|waste of space)\b/giu,
  /\bthe state of (?:that|his|her|those|this) (?:mouth|teeth|feet|man|woman|legs|gums)\b[^.\n!?]{0,30}/giu,
  new RegExp(
    String.raw`\b(?:he|she|the ${WHO}|patient|mum|dad) ${VERY}(?:stank|reeked|smelled|smelt) (?:out|of|like) (?:the (?:whole|entire) \w{1,14}|[^.\n!?,]{2,24})`,
    'giu',
  ),
  /\b(?:stank|stinking|stunk) out the (?:whole |entire )?\w{1,14}\b/giu,
  /\bsmell(?:s|ed|ing)? (?:like|of) an? (?:\w{1,12} )?(?:distillery|brewery|factory|ashtray|pub carpet|skip|zoo|bin|sewer)\b[^.\n!?,]{0,24}/giu,
  /\bi (?:could |can )?(?:smell|smelt|smelled) (?:it|him|her|them|that) (?:through|from|before|down)\b[^.\n!?]{0,24}/giu,
  new RegExp(String.raw`\b(?:the |her |his |that |this |my |our |another )?${WHO} (?:was|is|were|are) ${VERY}(?:${INSULT})\b`, 'giu'),
  new RegExp(
    String.raw`\b(?:he|she) (?:was|is) ${VERY}(?:useless|stupid|thick|pathetic|vile|filthy|disgusting|insufferable|entitled|clueless|lazy|gross)\b`,
    'giu',
  ),
  /\b(?:lazy|fat|stupid|thick|ugly|rude)(?:,| and) (?:\w{1,8},? )?(?:and )?(?:lazy|fat|stupid|thick|ugly|rude)\b/giu,
  /\b(?:not the sharpest (?:tool|knife)|one (?:sandwich|brick) short|could(?:n['’]t| not) find (?:their|his|her) own|two brain cells)\b[^.\n!?,]{0,40}/giu,
  /\b(?:i have|i['’]ve) (?:vaccinated|met|treated|owned|seen) (?:smarter|cleverer|brighter|better-behaved) \w{1,12}\b/giu,
  /\b(?:dimwits?|idiots?|morons?|muppets?|clowns?|liars?|time-?wasters?|flyers),? (?:the )?lot of (?:them|you|ye)\b/giu,
  /\b(?:buy|give|get) (?:him|her|them) an? (?:\w{1,10} )?(?:punch card|loyalty card|season ticket|parking space)\b/giu,
  /\b(?:loyalty card in one hand|\d{1,2}(?:st|nd|rd|th) (?:ride|visit)(?:['’]s| is) free)\b[^.\n!?]{0,30}/giu,
  /\bwho are these people\b[^.\n!?]{0,50}/giu,
  /\b(?:spot|behold|bless) the (?:one|patient|fella|man|woman|lady|guy) who\b[^.\n!?]{0,60}/giu,
  new RegExp(
    String.raw`\b(?:the |a )(?:fella|bloke|man|woman|lady|guy|one|grown man) (?:who|with) [^.\n!?,🙄😂🤣💀🤦🤡]{4,60}(?=\s?${SCORN})`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:another|one more|yet another) (?:${WHO}|time-?waster) (?:with|who|wanting|demanding|moaning|whose)\b[^.\n!?🙄😂🤣💀🤦🤡]{0,70}(?=\s?${SCORN})`,
    'giu',
  ),
  /\b(?:face|gob|mouth|lips) like (?:a|an|two|the) [^.\n!?,]{3,30}/giu,
  /\b(?:christened|dubbed) (?:him|her|them) (?:the )?[\p{L} -]{3,24}/giu,
  /\bdid ?n['’]?t ["“](?:slip|fall|sit|land)[^"”\n]{0,30}["”][^.\n!?]{0,30}/giu,
  /\ba grown (?:man|woman|adult) (?:who|holding|with|crying|demanding)\b[^.\n!?,]{0,50}/giu,
  /\bexplain(?:ing)? \w{2,14} to a (?:\w{2,10} )?(?:man|woman|person|mother|father|patient) (?:who|holding|with)\b[^.\n!?,]{0,40}/giu,
  /\bsome people could(?:n['’]t| not)\b[^.\n!?]{0,60}/giu,
  /\b(?:from|at|of) (?:the )?(?:facebook|google|youtube|tik ?tok|whatsapp|netflix) (?:university|uni|medical school|school of medicine)\b|\buniversity of (?:google|facebook|tik ?tok|youtube|whatsapp)\b/giu,
  /\b(?:bravo|newsflash|shocker|congratulations),? (?:sir|madam|ma['’]am|love|pal|mate|you)\b[^.\n!?]{0,40}/giu,
  /\b(?:we|the girls|the staff|the nurses|everyone|everybody|all of us)(?: all)? (?:dreads?|groans?|groaned|roll(?:s|ed)? (?:our|their) eyes|drew straws|draw straws|hides?)\b[^.\n!?,]{0,30}/giu,
  // An item of a list of types: "uncle who only wants a sick note"
  new RegExp(
    String.raw`(?<=^\s{0,4}[☐☑✓🥇🥈🥉•*–-]?\s{0,4})(?:the |that |an? )?(?:uncle|aunt(?:y|ie)|bloke|fella|granny|karen|mum|dad) (?:who|with|whose)\b[^\n!?.]{4,70}(?=$|\n|[.!?])`,
    'gimu',
  ),
  // Replies that sneer
  /\b(?:when|once|if) you(?:['’]ve| have) (?:calmed down|sobered up|grown up)\b/giu,
  /\b(?:thoughts and prayers (?:for|to)|boo hoo|cry me a|ag shame|nice try,|so sorry the)\b[^.\n!?]{0,40}/giu,
  /\b(?:maybe|perhaps) (?:leave|let|put) the \w{1,14}\b[^.\n!?]{0,40}\?/giu,
  /\bdemand(?:s|ed|ing) (?:an? )?(?:transport|ambulance|scan|mri|sick note) for an? [^.\n!?,]{2,24}/giu,
  /\byou(?:['’]d| would)? think (?:he|she|they)[^.\n!?]{0,16} could (?:read|count|tell|use)\b[^.\n!?]{0,24}/giu,
  /\bis (?:not your emotional support|textbook (?:splitting|narciss\w{1,6}|borderline))\b[^.\n!?]{0,30}/giu,
];

const accept = ({ start, end }: Hit, { text }: Scope): boolean => {
  const from = Math.max(text.lastIndexOf('.', start), text.lastIndexOf('\n', start), start - 80) + 1;
  return !SPARED.test(text.slice(from, end)) && !/["“]\s?$/.test(text.slice(Math.max(0, start - 2), start));
};

const rule: Rule = {
  id: 'derogatory-patient',
  category: 'mock',
  tier: 'conduct',
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Contempt, blame, sarcasm or ridicule directed at a patient or relative.',
  message: 'If this person read it, it could hurt. It can also be a conduct matter even when nobody is identifiable.',
  guidance: ['GDC-9.1.3', 'DDU', 'GMP-81', 'LAGU'],
  fixes: ['remove-detail', 'remove-sentence'],
  patterns: ['< drama queen|queens >', '< hypochondriac heart|hearts >'],
  texts,
  search: nicknames,
  accept,
  examples: {
    fire: [
      'She was ⟦the most entitled woman I have met⟧.',
      '⟦What an idiot⟧, he glued his own tooth back in.',
      'He ⟦stank out the whole department⟧.',
      'The mother was ⟦useless⟧ and the child knew it.',
      '⟦Drama queen⟧ in cubicle two wants a scan for a bruise.',
      '⟦Lazy, fat and rude⟧, and then he complained.',
      '⟦Not the sharpest tool⟧, our gentleman with the lightbulb.',
      '@social Side room two again, ⟦Lord Muck⟧ with his buzzer.',
      '@social ⟦Another bloke with a paper cut⟧ 🙄',
      '@reply Call us ⟦when you have calmed down⟧.',
      '@social ⟦Smelling like a brewery⟧ at nine in the morning.',
    ],
    quiet: [
      'She was frightened and spoke sharply.',
      'He declined treatment.',
      'The wound was malodorous.',
      'I was the idiot who forgot the form.',
      'Patients are never idiots for asking.',
      'Stigma towards obesity harms care.',
      'Mrs Brown and Mr Young were kind to us.',
      'The sputum smelled of ammonia.',
    ],
  },
};
export default rule;
