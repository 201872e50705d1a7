import { LOOK } from './language/gist.ts';
import { perParagraphAtStart } from './language/paragraphs.ts';
import type { Draft } from './rules/rule.ts';

/** What says that people are invented, whoever they are. */
const INVENTED = new RegExp(
  [
    String.raw`\b(?:fictional|fictitious|fictive|invented|imaginary|imagined|made[- ]up|composite) (?:patient|case|scenario|vignette|character|person|example)`,
    String.raw`\bhypothetical (?:patient|case|scenario|vignette)s?\b`,
    String.raw`(?:^|\n)[#*\s]{0,4}(?:role[- ]?play|script \w{1,2})[.:] (?:you are|you play)\b|[([](?:this is )?not a real (?:patient|person|case)[)\].,;]|\bthe following (?:patient|person|case) does(?: not|n['’]t) exist\b`,
    String.raw`\b(?:patients?|cases?|vignettes?|stor(?:y|ies)|scenarios?)(?: (?:is|are|was|were|here|below)){0,2} (?:made up|invented) by the authors?\b|(?:^|[.!?\n]\s{0,3})(?:this is |here is |imagine |consider |take )?an? (?:imaginary|fictional|invented|made-up|fictitious) (?:man|woman|boy|girl|couple|family|lady|gentleman)\b|\b(?:man|woman|patient|person) in our example\b`,
    String.raw`\b(?:osce|simulation|role[- ]?play) (?:station|scenario|case)|\bteaching scenario\b`,
    String.raw`\b(?:actor|role[- ]?player|simulated patient|standardi[sz]ed patient)(?:['’]s)? (?:brief|script|instructions|notes|sheet|role)\b`,
    String.raw`\b(?:brief|instructions|script) for (?:the |an? )?(?:actor|role[- ]?player|simulated patient|standardi[sz]ed patient)\b`,
    String.raw`\b(?:dummy|demo|training|test) (?:data|record|patient)s?\b`,
    String.raw`\bany resemblance to\b|\bwork of fiction\b`,
    String.raw`\b(?:(?:patients?|cases?|scenarios?|vignettes?|characters?|people|stories|story)["”’']? (?:here |in this [a-z]{3,12} |on page \d+ )?|[Nn]ames in this (?:question bank|quiz|exam|paper|module) |\b[Aa]ll (?:two|three|four|five|six) )(?:is|are|has been|have been) (?:entirely |wholly |completely |all )?(?:fictional|fictitious|invented|imaginary|made up)\b(?! of\b)`,
    // As a label: “(invented)”, “– fictional case”, “(Paper B; entirely fictional)”.
    String.raw`[;,] (?:all |entirely |wholly |completely )(?:fictional|fictitious|invented)\b(?! names?\b| by\b)`,
    String.raw`[([*_—–] ?(?:all |entirely |wholly )?(?:(?:patients?|candidates?|cases?)(?: are)? )?(?:fictional|fictitious|invented|made[- ]up)\b(?! names?\b| by\b| words?\b| of\b)`,
    String.raw`\b(?:fictional|fictitious|invented|made up) for (?:this|the|our) (?:exercise|exam|paper|quiz|course|module|session|tutorial|revision|teaching|training)\b`,
    String.raw`\b(?:example|case|patient|story|vignette|scenario|character|person|woman|man|girl|boy)s? (?:on the board )?(?:that |whom? )?(?:I|we)(?:['’]d| had| have|['’]ve)? (?:made up|invented)\b`,
    String.raw`\bsim(?:ulation)? (?:scenario|case|station)\b|\bmock patients?\b`,
  ].join('|'),
  'i',
);
/** Said of one person, as authors of teaching cases do. */
const UNREAL =
  /\b\p{Lu}\p{Ll}+ (?:does not|does ?n['’]t) exist\b|\bI(?:['’]m| am) making (?:her|him|them|this (?:one|patient|case)) up\b|\bI (?:have )?(?:invented|made up) (?:her|him|them|this (?:patient|case|person)|(?:Mrs?|Ms|Miss)\b)|\b(?:[Pp]retend|[Mm]ake-believe) (?:person|patient|case)\b/u;
/** Somebody may also be unreal in a delirium: said twice, in two ways, it is meant. */
const NOT_REAL = /\b(?:[Ss]he|[Hh]e|[Tt]hey)(?:['’]s| is|['’]re| are) (?:not|n['’]t) (?:a )?real\b(?! (?:name|fan))/;
const MADE_UP = /\b(?:is|are) (?:made up|invented|fictional|imaginary)\b/;
const REAL = /\bbased on (?:a |the )?(?:real|true|actual)\b/i;

interface Said {
  readonly invented: boolean;
  readonly notReal: boolean;
  readonly madeUp: boolean;
  readonly real: boolean;
}

const saidIn = (text: string): Said => ({
  invented: INVENTED.test(text) || UNREAL.test(text),
  notReal: NOT_REAL.test(text),
  madeUp: MADE_UP.test(text),
  real: REAL.test(text),
});
const saidAtStart = perParagraphAtStart(LOOK, saidIn);

/** Whether the draft says that its people are invented: then nobody can be identified by it. */
export function isFictional({ meta, paragraphs }: Pick<Draft, 'meta' | 'paragraphs'>): boolean {
  if (meta.get('fictional') === true) return true;
  const said = saidAtStart(paragraphs);
  const some = (what: keyof Said): boolean => said.some((s) => s[what]);
  return (some('invented') || (some('notReal') && some('madeUp'))) && !some('real');
}
