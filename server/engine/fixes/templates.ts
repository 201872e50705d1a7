import { readFrontMatter } from '../document/front-matter.ts';
import { CONDOLENCE_TEMPLATE, CONSENT_STATEMENT, NOT_BEFORE, REPLY_TEMPLATE, THANKS_TEMPLATE } from '../../../shared/texts.ts';
import type { Format } from '../../../shared/format.ts';
import { lineEndOf } from '../document/block.ts';
import type { Operator, Proposal } from './operators.ts';
import { leaveSentence } from './remove.ts';

/** The whole reply becomes a neutral one; a post does not become a reply. */
export const replyTemplate: Operator = ({ draft }) =>
  draft.kind !== 'reply' || isLetter(draft.source.slice(bodyStart(draft.source)))
    ? []
    : [
        {
          title: 'Use the neutral reply template',
          safety: 'suggested',
          verbatim: true,
          edits: [
            {
              start: bodyStart(draft.source),
              end: draft.source.trimEnd().length,
              text: templateFor(draft.source.slice(bodyStart(draft.source))),
            },
          ],
        },
      ];

/** `Yours sincerely`: said to one person, and not in public. */
const isLetter = (body: string): boolean =>
  /^[^\p{L}\n]{0,8}yours (?:sincerely|faithfully|truly)\b/imu.test(body) &&
  !/\b(?:review|stars?|feedback|comments?|ratings?|google|recommend\w*|public|page|post(?:ed|ing)?)\b/i.test(body);

const PLEASED =
  /\b(?:(?:so|very|really) (?:pleased|glad|happy|delighted)|delighted|congrat\w*|how (?:nice|lovely|kind|sweet)|what an? (?:nice|lovely|kind|wonderful)|glad (?:the|your|you|that|it|to)|well done|loved|lovely to|thanks? (?:\p{L}+ ){0,3}for (?:tagging|sharing|the (?:recommendation|shout|mention|tag|(?:\p{L}+ |\d )?stars))|tear(?:ed|s)? up|means? (?:a lot|so much|the world)|get well soon)\b|[💕❤🥰😍🎉]|\b(?:kind|lovely|generous|wonderful|warm|beautiful|thoughtful) (?:words|review|comments?|message|feedback|note)\b|\bmade (?:my|our) (?:day|week)\b/iu;
const DISPLEASED =
  /\b(?:sorry|apologi[sz]e|complain\w*|disappoint\w+|unhappy|upset\w*|concerns?|dissatisf\w+|refund|disagree|untrue|inaccurate|rude|mistakes?|wrong(?! (?:page|place|practice|clinic|number))|terrible|died|loss|unfortunately|regret)\b/i;
/** What somebody says who has more to say than thanks; behind thanks in the first sentence it is a story. */
const THOUGH = /\b(?:wait(?:ed|ing|s)?|pain(?:ful)?|but|however|not|n['’]t)\b/i;
const FIRST = /^[^.!?\n]{0,200}/;

/** What is said to somebody who has lost somebody. */
const BEREAVED =
  /\b(?:be consoled|condolences?|rest in (?:peace|power)|sorry for your loss|(?:he|she|they|mum|dad|mother|father|husband|wife|son|daughter) (?:passed away|passed on(?= ?[.,!;]|$)|passed(?= ?[.,!;]|$)|died)|laid to rest|bereave\w+|(?:his|her|their) (?:funeral|burial|passing))\b/iu;
/** What is said to somebody who complains of a death. */
const ACCUSED =
  /\b(?:apologi[sz]e|complain\w*|disappoint\w+|dissatisf\w+|refund|disagree|untrue|inaccurate|rude|mistakes?|wrong|negligen\w+|refus\w+|blame\w*|fault|lawyer|solicitor|killed|shouted|drunk|ignor\w+|lies|lied|lying|self-inflicted|lectured)\b|\b(?:but|because|as) you\b|\byou were late\b/i;

/** The neutral reply in the tone of what it answers: loss, thanks, or anything else. */
function templateFor(body: string): string {
  if (BEREAVED.test(body) && !ACCUSED.test(body)) return CONDOLENCE_TEMPLATE;
  const pleased = PLEASED.test(body) && !DISPLEASED.test(body);
  const congratulated = pleased && /\bcongrat/i.test(body);
  return congratulated || (pleased && (!THOUGH.test(body) || PLEASED.test(FIRST.exec(body)![0]))) ? THANKS_TEMPLATE : REPLY_TEMPLATE;
}

/** A reminder on top of what was written in a hard hour. There is no clock here: the author knows what day it is. */
export const delayPost: Operator = ({ draft: { source } }) => {
  const at = bodyStart(source);
  const eol = lineEndOf(source);
  const edits = [{ start: at, end: at, text: NOT_BEFORE + eol + eol }];
  return [{ title: 'Set it aside until tomorrow', safety: 'suggested', verbatim: true, edits }];
};

/** Where the front matter ends, if there is one. */
function bodyStart(source: string): number {
  const { end } = readFrontMatter(source);
  return end + (end ? /^\s*/.exec(source.slice(end))![0].length : 0);
}

/** A consent statement with blanks; it never claims consent. */
export const consentStatement: Operator = ({ draft }) =>
  append(draft, 'Add a consent statement to fill in', `Consent: ${CONSENT_STATEMENT}`);

const HEADING: Readonly<Record<Format, (title: string) => string>> = {
  markdown: (title) => `## ${title}`,
  plain: (title) => title,
  asciidoc: (title) => `== ${title}`,
  rst: (title) => `${title}\n${'-'.repeat(title.length)}`,
  html: (title) => `<h2>${title}</h2>`,
  latex: (title) => `\\section*{${title}}`,
};

/** An empty "Patient perspective" part. */
export const patientPerspective: Operator = ({ draft }) =>
  append(
    draft,
    'Add a patient perspective to fill in',
    HEADING[draft.format]('Patient perspective'),
    '[in the words of the patient or the family, with their agreement]',
  );

/** What the sentence tells of one patient, as a skeleton for what it teaches about many. */
export const reframeGeneral: Operator = (target) =>
  leaveSentence(target).map((p): Proposal => {
    const [edit] = p.edits;
    const text = '[What this taught you, about people in general.]';
    return { title: 'Say what it taught you, in general', safety: 'suggested', edits: [{ ...edit!, text }] };
  });

/** Adds paragraphs at the end of the text, in the draft's own format, before what closes the document; nothing where they stand already. */
function append(
  { source, format }: { readonly source: string; readonly format: Format },
  title: string,
  ...paragraphs: string[]
): Proposal[] {
  if (source.includes(paragraphs.at(-1)!)) return [];
  const closes = format === 'html' ? source.search(/<\/(?:body|html)>/i) : format === 'latex' ? source.lastIndexOf('\\end{document}') : -1;
  const at = source.slice(0, closes < 0 ? source.length : closes).trimEnd().length;
  const eol = lineEndOf(source);
  const all = format === 'html' ? paragraphs.map((p) => (p.startsWith('<') ? p : `<p>${p}</p>`)) : paragraphs;
  return [{ title, safety: 'suggested', verbatim: true, edits: [{ start: at, end: at, text: all.map((p) => eol + eol + p).join('') }] }];
}
