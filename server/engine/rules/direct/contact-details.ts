import { digitsOf, isLuhn, isModulus11 } from '../checksum.ts';
import { EVERYWHERE, levels, type Hit, type Rule, type Scope } from '../rule.ts';

const LABEL =
  /(?:\b(?:tel|telephone|phone|landline|mob|mobile|cell|fax|call(?:ed|ing)?|ring|rang|text(?:ed)?|whats ?app(?:ed|s)?|sms|viber|signal|telegram|reached?|contact(?:ed)?|number|line|dial|answer(?:s|ing|ed)?|messages?|momo|m-?pesa|gpay|paytm|nok|kin|direct(?:ly)?|off|on)\b\.?|📞|📱|☎\uFE0F?)[^\d\n.!?]{0,40}\n?$/iu;
const LOCAL = /(?:\b(?:bleep|pager|bleeped|dect|ext(?:ension)?\.?|vocera)\b[ :#]{0,3}(?:\d{3,5} or )?)$/iu;
const NO_PHONE =
  /(?:\b(?:doi|pmid|isbn|issn|orcid|nct|isrctn|ref(?:erence)?|version|grant|catalogue|model|lic(?:en[cs]e)?|trial|code)\b[^\p{L}\n]{0,8}|[£$€₹/=]\s?|\d[.,:/x×–-]?)$/iu;
const UNIT =
  /^\s?(?:mg|mcg|µg|g|kg|ml|l|mmol|iu|units?|cm|mm|%|ng|pg|pmol|copies|cells|years?|patients|women|men|people|participants|per|times|–|to \d)/iu;
const MONTHLIKE = /^\(?(?:\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d\d[-– ](?:19|20)\d\d)(?![-./ ]?\d)/;

/** Numbers that begin like a phone number of some country, or that stand after a word that calls. */
function accept(hit: Hit, { text }: Scope): boolean | Hit {
  const said = text.slice(hit.start, hit.end);
  if (/[@(]\s?(?:at|a)?\s?\)?/i.test(said) && /\p{L}/u.test(said)) return true;
  const before = text.slice(Math.max(0, hit.start - 60), hit.start);
  if (/^p\.? ?o\.? ?box/i.test(said)) return !/\b(?:write to us|freepost|our)\b/i.test(before);
  if (/\b(?:paybill|till|business|venmo|cash ?app|zelle|paypal)[^\n]{0,12}$/i.test(before)) return true;
  if (LOCAL.test(before)) return /^\d{3,5}$/.test(said) ? { ...hit, certainty: 'sure' } : true;
  if (NO_PHONE.test(before) || UNIT.test(text.slice(hit.end, hit.end + 16)) || MONTHLIKE.test(said)) return false;
  const digits = digitsOf(said);
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(said)) return false;
  if (digits.length < 7 || digits.length > 15) return false;
  const labelled = LABEL.test(before);
  if (/^\+/.test(said)) return digits.length >= 8;
  if (/^\(?0[1-9]/.test(said)) return digits.length >= 9 && digits.length <= 11;
  if (/^00[1-9]\d/.test(said)) return digits.length >= 10 && (labelled || / /.test(said));
  if (
    digits.length >= 10 &&
    /^(?:\(\d{3}\)[ .‑–-]{0,2}|\d{3}[ .‑–-])\d{3}[ .‑–-]\d{4}(?:\s?x\s?\d{2,5})?$/.test(said) &&
    /^\(?[2-9]/.test(said)
  )
    return labelled || !isModulus11(digits);
  if (digits.length === 11 && /^1[ .-]?\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/.test(said)) return true;
  if (/^[6-9]\d{4}[ -]\d{5}$/.test(said)) return true;
  if (!labelled) return false;
  return digits.length >= 7 && digits.length <= 13 && !(digits.length > 11 && isLuhn(digits)) && !/^(?:19|20)\d\d\b/.test(said);
}

const rule: Rule = {
  id: 'contact-details',
  category: 'contact',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A phone, fax or e-mail address of a patient or a household.',
  message: 'Contact details identify one person.',
  guidance: ['HIPAA', 'HRY'],
  fixes: ['id-remove'],
  zones: EVERYWHERE,
  texts: [
    /(?<![\p{L}\d_@./#-])(?:\+\s?|\((?=\+?\d{1,5}\))\+?)?\d[\d ().‑–-]{5,19}\d(?:\s?x\s?\d{2,5})?(?![\p{L}\d@]|[.,/:-]\d)/gu,
    /(?<=\b(?:bleep|bleeped|pager|dect|ext|extension|vocera)\.?[ :#]{1,3})\d{3,5}(?!\d)/giu,
    /(?<![\p{L}\d._%+/-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu,
    /(?<![\p{L}\d._%+/-])[\p{L}\d._%+-]{1,64}\s?[([]\s?at\s?[)\]]\s?[\p{L}\d-]{1,63}(?:\s?(?:\.|[([]\s?dot\s?[)\]])\s?[\p{L}\d-]{1,63}){1,4}/giu,
    /\b(?:upi|gpay|paytm|phonepe|bhim)(?: id)?[ :]{1,3}(?<x>[\w.-]{2,40}@[a-z]{2,20})\b(?!\.)/dgiu,
    /\b(?:paybill|till|business)(?: no\.?| number)?[ :]{1,3}(?<x>\d{5,7}(?: acc(?:ount)?[ :]{1,2}[\w-]{2,24})?)/dgiu,
    /\b(?:venmo|cash ?app|zelle|paypal(?:\.me)?)[ :/]{1,3}(?<x>[@$]?[\w.-]{3,40})/dgiu,
    /(?<![\p{L}\d])p\.? ?o\.? ?box \d{1,6}(?:,? [A-Z][\p{L}-]{2,24})?/giu,
  ],
  accept,
  examples: {
    fire: [
      'She can be reached on ⟦07700 900123⟧.',
      'His e-mail, ⟦r.banner61@example.com⟧, bounced.',
      'Next of kin tel ⟦01632 960001⟧.',
      'Text her on ⟦+44 7700 900456⟧ before visiting.',
      'Cell: ⟦(208) 555-0142⟧',
      'Fax the result to the daughter at ⟦01632 960 777⟧.',
      'Call her brother, ⟦90000 41277⟧.',
      'The son answers on ⟦0803 000 2956⟧, no one else does.',
      'His sister: ⟦+254 700 000 918⟧',
      'Her brother answers mail, ⟦aslak.o (at) vidda-post.example⟧',
      'The uncle in ⟦+353 85 000 1234⟧ is next of kin.',
      "daughter's mobile ⟦0412 000 345⟧ on the whiteboard",
    ],
    quiet: [
      'Call our reception on 01632 960100 to talk to us.',
      'Correspondence to: editor@journal.example',
      'Samaritans: 116 123.',
      'INR 2.5, target 2.0-3.0.',
      'Potassium 5.5 at 0730 and 0900.',
      '@reply Please phone the practice manager on 01632 960 418.',
      'The study followed 1990-2010 and 120 000 patients.',
      'doi:10.9999/bgep.2020.1877',
      'WCC 12.4, platelets 150 000, CRP 212.',
    ],
  },
};
export default rule;
