import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Rule } from '../rule.ts';

const POSTED = /\b(?:post(?:ed)?|tweet(?:ed)?|photos?|thread|story|video|blog|case|shared|her|him|who it was)\b/i;

const rule: Rule = {
  id: 'slip-response',
  category: 'advice',
  tier: 'conduct',
  severity: levels('information', 'information', 'information', 'information'),
  summary: 'Signs that something has already been posted, and the steps that follow.',
  message:
    'It may help to deal with this in order: keep a private note, delete, tell your data protection lead, apologise, and let the patient know through local policy.',
  guidance: ['GDC-STORY', 'MDU', 'ICO-72', 'DDU'],
  fixes: [],
  texts: [
    /\b(?:i(?:['’]ve| have)? (?:only )?just|i) reali[sz]ed\b(?=[^.\n!?]{0,40}\b(?:post|tweet|photo|thread|story)\b)/giu,
    /\b(?:someone|somebody|people|colleagues?|they|everyone|a relative) (?:has |have )?recogni[sz]ed (?:her|him|them|the patient)\b/giu,
    /\bshould i (?:delete|take down|remove) (?:the|this|my|that) (?:thread|post|tweet|photo|story|video)\b/giu,
    /\b(?:told off|reported|disciplined|suspended|hauled in)\b(?=[^.\n!?]{0,40}\b(?:tweet|post|photo|story|thread)\b)/giu,
    /\b(?:they|people|someone|some of you) (?:worked|figured|found) (?:it |out )(?:out|who it was|who (?:she|he) (?:was|is))\b/giu,
    /\bposting an apology\b/giu,
  ],
  accept: ({ start, end }, { text, kind }) => kind !== 'case-report' && POSTED.test(sentenceAt(text, start, end)),
  examples: {
    fire: [
      "@social ⟦I've just realised⟧ my last post said which ward it was.",
      '@social ⟦Someone recognised her⟧ from my photos.',
      '@social Should I ⟦delete the thread⟧ about the councillor?',
      '@social ⟦Told off⟧ by my supervisor for that tweet.',
      '@social ⟦They worked out who it was⟧.',
      '@social ⟦Posting an apology⟧ for the case I shared last week.',
      '@social ⟦I just realised⟧ the photo shows her wristband.',
    ],
    quiet: [
      "@social Apologies for the typo in yesterday's post.",
      '@social I deleted an old thread about parking.',
      '@social Our trust reported a data breach last year (news article).',
      '@social How to write a duty-of-candour letter.',
      '@social Sorry for the delay in replying.',
    ],
  },
};
export default rule;
