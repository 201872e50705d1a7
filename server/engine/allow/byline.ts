import type { Allow } from './allow.ts';

const allow: Allow = {
  id: 'byline',
  summary: 'The author’s own line: bylines, affiliations, sign-offs, thanks.',
  spares: ['name', 'org', 'place', 'date', 'occupation', 'contact', 'age'],
  texts: [
    /(?:^|\n)[ \t]{0,8}(?:written |posted |submitted |words )?by:? \p{Lu}[^\n]{0,160}/giu,
    /(?:^|\n)[ \t]{0,8}(?:authors?|affiliations?|correspondence(?: to)?|corresponding author|department|contributors?|submitted by|reviewed by|editor|about the author|institution)s?\b[^\n]{0,10}:[^\n]{0,300}/giu,
    /\b(?:correspondence to|written by|posted \d{1,2} \p{L}{3,9} \d{4} by|guest post by|a column by|chair:) [^\n.;]{1,80}(?:\.[^\n.;]{2,40})?/giu,
    /\b(?:thanks|thank you|grateful|indebted) to [^\n.]{0,60}\bfor (?:comments|reading|reviewing|help with the (?:draft|manuscript)|feedback on)/giu,
    // Dr Helen Marsh is a GP and writes …
    /\b(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss)\.? (?:\p{Lu}[\p{L}.'’-]{0,20} ){0,2}\p{Lu}[\p{L}'’-]{1,20} is (?:an? |the |our )[^\n.]{0,60}\b(?:GP|doctor|consultant|surgeon|editor|writer|author|columnist|physician|dentist|nurse|lecturer|registrar)\b/gu,
    // Disclosures and funding
    /\b(?:disclosures?|conflicts? of interests?|competing interests?|funding)\s?:[^\n]{0,300}/giu,
    // JM and RB reviewed the slides; KO wrote the manuscript.
    /\b\p{Lu}{2,3}(?:(?:, | and )\p{Lu}{2,3}){0,4} (?:wrote|drafted|reviewed|performed|collected|conceived|approved|revised|analysed|analyzed|edited|contributed|operated)\b[^\n]{0,160}/gu,
    // Sign-off in the last line: – Dr H Marsh
    /\n[ \t]{0,8}[-–—~][ \t]?(?:Dr|Prof|Mr|Mrs|Ms|Miss)?\.? ?\p{Lu}[^\n]{0,60}$/gu,
    /\b(?:kind regards|best wishes|yours sincerely|yours faithfully|warm regards|regards|cheers|many thanks|sincerely),?\s{1,3}[^\n]{0,60}(?:\n[^\n]{0,60}){0,3}$/giu,
  ],
  examples: [
    '⟦Written by Dr Llewellyn.⟧',
    '⟦Dr Helen Marsh⟧ is a GP and writes this column monthly.',
    'Thanks to ⟦Dr Sandhu⟧ for comments on the draft.',
    '⟦JM and RB⟧ reviewed the slides; ⟦KO⟧ wrote the manuscript.',
    'Correspondence to ⟦P. Sandhu⟧.',
    'Kind regards,⏎⟦Helen Marsh⟧',
  ],
};
export default allow;
