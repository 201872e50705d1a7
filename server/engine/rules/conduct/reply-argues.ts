import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'reply-argues',
  category: 'advice',
  tier: 'conduct',
  severity: levels('off', 'off', 'off', 'warning'),
  summary: 'Disputing, insulting, threatening or speculating about the reviewer.',
  message: 'Arguing in public usually keeps the complaint alive. A short neutral reply, or none, ends it sooner.',
  guidance: ['DDU', 'MDU-CRIT', 'MDU-UPSET', 'MPS-REV', 'OCR-UPI'],
  fixes: ['reply-template'],
  texts: [
    /\b(?:this|that|it) (?:never|simply never|just never) happened\b/giu,
    /\b(?:you(?:['’]re| are)|she['’]s|he['’]s) (?:lying|a liar|making this up|a time-?waster|a competitor|delusional)\b/giu,
    /\b(?:this is|that is|that['’]s|these are|your review is|simply|complete(?:ly)?|utterly|totally) (?:a lie|lies|untrue|false|fake|nonsense|rubbish|defamatory|libellous)\b/giu,
    /\bsorry (?:that )?you feel (?:that|this) way,? but\b/giu,
    /\b(?:funny|strange|odd|interesting) (?:how|that) (?:you|some)\b/giu,
    /\b(?:our|my) (?:solicitors?|lawyers?|legal team|attorney|barrister)\b[^.\n!?]{0,30}|\blegal (?:notice|action|opinion|proceedings)\b|\bsee you in court\b/giu,
    /\b(?:maybe|perhaps) if you(?:['’]d| had)? \w{3,12}\b/giu,
    /\b(?:jealous|bitter|rival) (?:competitor|ex-employee|former employee|rival)\b|\bkindly do not malign\b/giu,
    /\b(?:left|written|posted) by (?:a|one of our) (?:competitors?|rivals?|ex-employee|former employees?)\b|\bif you had (?:really |actually |ever )?been (?:a|our) patient\b/giu,
    /\b(?:we|i) (?:need|have|want) to (?:set the record straight|correct (?:some|a few|this))\b|\blet['’]s tell the whole\b|\bfor the record\b/giu,
  ],
  examples: {
    fire: [
      '@reply ⟦This never happened.⟧',
      '@reply ⟦You are lying⟧ and we both know it.',
      '@reply ⟦Funny how⟧ you only complain about men.',
      '@reply ⟦Our solicitor will be in touch.⟧',
      '@reply ⟦Maybe if you listened⟧ you would feel better.',
      '@reply ⟦Jealous competitor?⟧',
      '@reply We feel that ⟦this is untrue⟧.',
      '@reply ⟦If you had actually been a patient⟧ you would know. We believe it was ⟦left by a competitor⟧.',
    ],
    quiet: [
      '@reply We are sorry you were unhappy.',
      '@reply We would like to hear more; please phone us.',
      '@reply The description does not match how we aim to work.',
      '@reply We welcome feedback of every kind.',
      '@reply Our complaints process is on our website.',
    ],
  },
};
export default rule;
