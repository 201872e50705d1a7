import { quotations } from '../../language/quoted.ts';
import { subjectAt } from '../../language/subject.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const KIN =
  'mother|father|mum|mom|mam|dad|daddy|parents?|wife|husband|partner|son|daughter|sister|brother|nan|nana|gran|granny|grandmother|grandfather|grandad|granddaughter|grandson|aunt|auntie|uncle|niece|nephew|cousin|carer|missus|widow|family|someone|somebody|player|bride|groom';
const PERSON = `he|she|they|who|patient|pt|man|woman|lady|gentleman|boy|girl|child|lad|client|one|him|her|${KIN}`;
const SPEECH =
  'said|says|say|told|volunteered|refused|mentioned|declares|verbali[sz]ed|quipped|joked|boasted|certified|corrected|noted|notes|kept|described|messaged|complained|summed|summary|verdict|words|perspective|wish|account|told|tells|asked|asks|replied|replies|answered|answers|whispered|whispers|shouted|shouts|wrote|writes|texted|texts|added|adds|explained|explains|recalled|recalls|insisted|insists|begged|begging|muttered|laughed|cried|declared|announced|announces|informed|described|reported|reports|remarked|called|calls|thinks|kept saying|goes|went|read|reads|put it|signed|screamed|saying|telling|asking|shouting|begs|requested|volunteered|commented|thinking|wanted';
const BEFORE = new RegExp(
  `\\b(?:${PERSON})\\b(?:[^.!?"“”\\n]{0,40}?)\\b(?:${SPEECH})\\b[^.!?"“”\\n]{0,32}$|\\b(?:h(?:is|er|im)|their|patient’s|patient's) (?:own |exact |first |last |very |dying )?(?:words?|question|answer|reply|note|text|message|perspective|comment|verdict|complaint)\\b[^.!?"“”\\n]{0,30}$|\\b(?:the (?:text|note|card|letter|message) (?:read|said))\\b[^\\p{L}"“”]{0,8}$`,
  'iu',
);
const HEADED = /\b(?:patient(?:'s|’s)? (?:perspective|words?|account|voice)|(?:his|her|their) (?:own )?words|pt)\b[^\p{L}"“”]{0,8}$/iu;
/** `His only complaint: …`, `His mother, to me, in the corridor: …` */
const COLON = new RegExp(`\\b(?:${PERSON}|his|her)\\b[^.!?"“”\\n]{0,90}: ?$`, 'iu');
const AFTER = new RegExp(
  `^["”»'’]{1,2}[,*_]{0,2}\\s{0,2}(?:(?:${PERSON}|[\\p{Lu}][\\p{L}.]+|the \\w+|h(?:is|er) \\w+)\\s(?:\\w+ly |then |once |later )?(?:${SPEECH})\\b|(?:said|says|asked|whispered) (?:he|she|one|the|his|her|[\\p{Lu}])|(?:were|was) (?:his|her|the patient's) (?:words|answer|reply)|(?:,? )?said to me)`,
  'u',
);
/** Whoever speaks here is no patient: the author, the staff, the books. */
const OTHERS =
  /\b(?:I|we|nurse|sister|registrar|reg|sho|consultant|doctor|tutor|trainer|supervisor|teacher|colleagues?|student|dispenser|hygienist|attending|resident|matron|GP|surgeon|handover|referral|notes?|charts?|report(?:s|ed as)?|sir|boss|manager|guidelines?|NICE|BMJ|textbooks?|people|everyone|examiner|candidate|vicar|policy|email|ortho|physio|pharmacist|secretary|receptionist|letter)\b[^.!?"“”]{0,50}$/;
const AFTER_OTHERS =
  /^["”»'’]{1,2}[,.]?\s{0,2}(?:I|we|my|the (?:nurse|registrar|consultant|doctor|surgeon|attending|examiner|guideline|sister|trainer|student)|said (?:I|the (?:nurse|registrar|consultant|doctor)|Dr|[\p{Lu}]\w+ [\p{Lu}]\w+, M|[\p{Lu}]\w+, MD)|is a myth|isn't|is not)\b/u;
const OWN = /(?:^|[\s"“'‘([])(?:I|I['’](?:m|ve|d|ll)|i|im|my|me|myself|we|our|us|doctor|doc|nurse)(?=$|[\s,.!?'’)])/u;
const IMPERATIVE =
  /(?:^|[.!?:;]\s+|\b(?:to|always|just|please) )(?:ask|say|tell|write|try|learn to say|stop saying|put|use|avoid|read|see|call it|called|titled|entitled|so-called|not|isn't|is not|than|the phrase|the words?|the sentence|the term|what|entry|example)[^.!?]{0,40}$/i;

function* search(scope: Scope): Generator<Hit> {
  const { text, kind, words } = scope;
  let last: { end: number; attributed: boolean | undefined } = { end: -1, attributed: false };
  for (const { start, end } of quotations(text)) {
    const said = text.slice(start, end);
    const between = last.end < 0 ? '' : text.slice(last.end, start);
    const goesOn = last.attributed && between.length < 70 && (AFTER.test(between) || !/\p{L}/u.test(between));
    const attributed = goesOn || isAttributed(text, start, end);
    last = { end, attributed };
    if (said.trim().split(/\s+/).length < 4 || /https?:|\bet al\b/.test(said) || attributed === undefined) continue;
    const person = subjectAt(scope, Math.max(0, words.findIndex((w) => w.start >= start) - 2)) === 'person';
    if (!attributed && !(OWN.test(said) && (alone(text, start, end) || (person && kind !== 'case-report')))) continue;
    const lead = /^\s*/.exec(said)![0].length;
    const tail = /[\s,]*$/.exec(said)![0].length;
    yield { start: start + lead, end: end - tail, ...(attributed ? {} : { certainty: 'possible' as const }) };
  }
}

/** Whether a patient or relative is said to speak; undefined where somebody else does. */
function isAttributed(text: string, start: number, end: number): boolean | undefined {
  const before = text.slice(Math.max(0, start - 130), start - 1).replace(/[*_>]/g, '');
  const near = /[^.!?\n]{0,120}$/.exec(before.replace(/["“][^"“”]{0,200}["”]/g, ' … '))![0];
  const after = text.slice(end, end + 60);
  if (AFTER_OTHERS.test(after) || /\b(?:I|we) (?:just |then )?(?:said|say|asked?|replied|wrote)[,:]? ?$/.test(near)) return undefined;
  if (AFTER.test(after) || HEADED.test(before)) return true;
  if (others(near)) return undefined;
  return BEFORE.test(near) || COLON.test(near) ? true : IMPERATIVE.test(near) ? undefined : false;
}

/** The author or the staff speaks, unless a patient comes after them: `the nurse rang and he said`. */
function others(near: string): boolean {
  const m = OTHERS.exec(near);
  return !!m && !new RegExp(`\\b(?:she|he|patient|${KIN}|lady|man|woman)\\b[^.!?]{0,30}\\b(?:${SPEECH})\\b`, 'i').test(m[0].slice(1));
}

/** A quotation that is a paragraph of its own. */
const alone = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 6), start)) && !/[\p{L}\p{N}]/u.test(text.slice(end, end + 6));

const rule: Rule = {
  id: 'verbatim-quote',
  category: 'quote',
  tier: 'indirect',
  weight: 1,
  severity: levels('information', 'information', 'warning', 'error'),
  summary: 'The own words of a patient or relative.',
  message: 'People recognise their own words. A paraphrase usually does the job.',
  guidance: ['HRY N', 'AHMED'],
  fixes: ['quote-to-paraphrase', 'remove-detail'],
  search,
  examples: {
    fire: [
      'She said, "⟦I’m only here because the dog wouldn’t stop barking at my leg.⟧"',
      '"⟦Doctor, I’ve buried two sons and I am not burying myself,⟧" he told me.',
      'The text read: "⟦cant breath pls come⟧".',
      'In her words: “⟦it felt like a wet sock in my chest⟧”.',
      "He wrote in the card: '⟦thanks for not giving up on our Nan⟧'.",
      '"⟦They never believed me,⟧" she whispered.',
      'Her mother asked « ⟦will he ever play the drum again⟧ » and wept.',
      'Patient perspective: “⟦I check every step before I trust it.⟧”',
      '‘⟦I am not confused, I am packed⟧,’ she said.',
    ],
    quiet: [
      '"First, do no harm" is not in the original oath.',
      'The BMJ calls it a "landmark" trial.',
      'She described the "worst headache ever".',
      'The so-called "weekend effect" is disputed.',
      '’Nil by mouth’ signs are misread.',
      'Ask, "What matters to you?"',
      'I said "he was thirsty, you were right about that".',
      'The registrar said, "we will see what the morning brings".',
      'NICE recommends that you "offer a review within two weeks".',
    ],
  },
};
export default rule;
