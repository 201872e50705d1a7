import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

const NOT = "(?:not|n['’]?t|never|no)";
const TELL =
  '(?:say|saying|said|tell|telling|name|naming|putting|put|use|using|give|giving|mention|mentioning|call|share|sharing|post|posting|write|writing|go into|reveal|revealing|identify)';

/** An apology or a rule in general is no claim about this text. */
const ELSEWHERE =
  /\b(?:agreement|request|permission|data(?:set)?|registry|survey|feedback|responses|audit|samples?|pseudonymi[sz]ed|standard|records were|participants?|questionnaire|cohort|consent was given|and consent)\b|\bcannot promise\b|\bshould (?:be )?(?:remove|anonymi)|\bmake sure\b|\balways\b|\bhow to\b|\bremember to\b/i;

const accept = ({ start, end }: Hit, { text }: Scope): boolean => !ELSEWHERE.test(sentenceAt(text, start, end));

const rule: Rule = {
  id: 'false-anonymity-claim',
  category: 'private',
  tier: 'conduct',
  severity: levels('warning', 'warning', 'warning', 'warning'),
  summary: 'A claim that the piece is anonymous, or that leaving the name out was enough.',
  message: 'Removing the name is not the same as making someone unrecognisable. Look at the details that remain.',
  guidance: ['MDU', 'DDU', 'GMC-EDU', 'ICO-ANON', 'MDU-WA'],
  fixes: ['remove-detail'],
  texts: [
    /\b(?:obviously |of course )?no (?:patient )?(?:names|name(?= (?:mentioned|given|used|here|obviously)))(?: of patients)?(?:,| (?:mentioned|given|used|included|no pack drill|are used|were used|here|obviously))(?: no [\w ]{1,16})?/giu,
    /\b(?:names?|identit(?:y|ies)|initials) (?:have been |has been |are |is |were |was |all )?(?:changed|scrambled|tweaked|removed|withheld|stripped|altered|redacted|anonymi[sz]ed|not (?:given|disclosed|collected|stated|mentioned)|cropped|blanked|blacked out|covered|left out|omitted)\b/giu,
    /\b(?:some |all |identifying |patient )?(?:details|identifiers) (?:have been |has been |are |is |were |was |all )?(?:removed|stripped|tweaked|fudged|redacted|anonymi[sz]ed|blacked out)\b/giu,
    // keeping it vague; first name only so you cannot tell; not naming names
    /\b(?:keeping|kept|being|left|leaving) (?:it|this|things|the details?|details) (?:deliberately |purposely |very )?(?:vague|anonymous|fuzzy|general)\b/giu,
    /\b(?:without naming|not naming|naming no|won['’]t mention|not mentioning|can['’]t (?:name|say who)|no name-?dropping|initials only|first names? only)\b(?: (?:names|any names|anyone|him|her|them|who|where))?/giu,
    /\b(?:you|nobody|no one|they) (?:can(?:no|['’])t|can|could not|couldn['’]t|will) (?:even |really |possibly )?(?:tell|see|know) (?:who|it['’]?s|which) (?:it|she|he|they|is|him|her)\b(?: is| are| was)?/giu,
    /\bso (?:it['’]?s|that['’]?s|we['’]?re|i['’]?m) (?:all |totally |completely |perfectly )?(?:anonymous|anon|untraceable|unidentifiable|confidential|gdpr)\b/giu,
    /\b(?:fully |completely |properly |suitably )?(?:anonymi[sz]ed|de-?identified)\b(?: case| story| report| (?:under|per|as per|in line with) [^.\n)]{1,40})?(?=[,:;.!)\n]| (?:case|story|under|per|so|obvs|of course)|$)/giu,
    /\b(?:details|names?) having been (?:changed|removed|anonymi[sz]ed)\b/giu,
    /\b(?:gdpr|hipaa|kvkk|popia)[- ]?(?:compliant|friendly|safe|ok)\b!?/giu,
    // I won't say which; I'm not going to use his name; not using his name so nobody can complain
    new RegExp(
      String.raw`\b(?:no,? )?(?:i|we)(?: a?m| are|['’]m|['’]re|['’]ll| will| wo| do| can| shall| would)?(?: ?${NOT}) (?:be |going to |gonna |gon |go )?${TELL} (?:which|who|where|(?:the|his|her|their) (?:name|real|place|county|town|hospital|school|island|village|club|ward)|a name|names?|you (?:which|who|where)|nothing more|of what)\b[^.\n!?;]{0,40}`,
      'giu',
    ),
    new RegExp(
      String.raw`\bi (?:wo|wont|will) ?(?:not|n['’]t)? ?(?:name|say nothing more)(?= *(?:,|\.|\)|$|and|but|because|since|about|who))[^.\n,;)]{0,20}`,
      'giu',
    ),
    /\b(?:wont|won['’]t|will not|shan['’]t) name\b(?: (?:it|him|her|them|the \w{1,12}|names))?/giu,
    /\bi (?:will|shall) say nothing more about (?:who|where|it|that|her|him)\b/giu,
    /\b(?:not|never) (?:using|giving|putting|naming|saying) (?:his|her|their|the|any) (?:real )?(?:names?|hospital|place|town)\b[^.\n!?]{0,30}/giu,
    /\bwe have not (?:given|stated|named|reported) (?:the )?(?:name|place|club|dates)\b[^.\n!?]{0,40}/giu,
    /\b(?:who|which|that) (?:shall|must|will) remain (?:nameless|anonymous|unnamed)\b/giu,
    /\bso (?:i['’]ll|i will) leave it there\b/giu,
    // cropped, covered: the name box
    /\b(?:i |we |have |i['’]ve )?(?:cropped|covered|blanked|blacked|crossed|taped) (?:off |out |over )?(?:the |her |his |their |all )?(?:name|names|label|id|mrn|dob|details|name ?box|sticker|eyes)\b(?: (?:off|out))?(?: with a [\w ]{1,12})?[^.\n!?,;:–]{0,30}/giu,
    /(?:^|(?<=[.!?]\s))(?:ok )?cropped(?=[.!])/gimu,
    /\b(?:all )?identif(?:iers|ying (?:details|information)) (?:have been |were |are )?(?:removed|stripped)\b|\b(?:contains|contain) no identifi(?:able|ers|ying)(?: \w{1,12})?/giu,
    // Nobody could tell
    /\b(?:i )?(?:never|not|n['’]t) (?:broke|broken|breach(?:ed|ing)?|break(?:ing)?) (?:any )?confidentiality\b|\b(?:broke|breached) confidentiality\b(?=, i just)/giu,
    /\b(?:you|nobody|no one|they|anyone) (?:could|can|will)(?:n['’]t| not| never)? (?:ever |possibly )?(?:identify|recogni[sz]e|work out|guess) (?:her|him|them|who|the patient|it)\b(?: (?:from|is|was)[^.\n!?,]{0,20})?/giu,
    /\bnobody (?:irl )?(?:knows|will know) (?:it['’]?s me|who (?:she|he|they|i am))\b/giu,
    /\b(?:no permission|permission) was (?:not )?(?:needed|required) (?:because|as|since) [^.\n]{0,60}/giu,
    /\bhence (?:the )?patient['’]?s? (?:permission|consent) was not required\b/giu,
  ],
  accept,
  examples: {
    fire: [
      '⟦No names mentioned⟧, but he lives two doors from the surgery.',
      '⟦Fully anonymised case⟧: 67F, retired organist, our village.',
      '⟦Names have been changed⟧, everything else is true.',
      'I never ⟦broke confidentiality⟧, I just said he was an MP.',
      '⟦GDPR compliant!⟧ Female, 34, from Hexham, first UK case.',
      "⟦You couldn't identify her from this⟧, she is a thatcher with triplets.",
      "I'm ⟦not going to say which hospital⟧, you all know.",
      '@social ⟦Cropped the name off⟧ so we are fine.',
      "⟦I won't use his name⟧, his parents have asked.",
      'The clerk, ⟦who shall remain nameless⟧, has four sons.',
      '@case-report ⟦All identifiers have been removed⟧.',
    ],
    quiet: [
      'Names and several details have been changed, and consent was given.',
      'Data were anonymised in line with the standard.',
      'The dataset was pseudonymised before analysis.',
      'Anonymous feedback was collected.',
      'We cannot promise that nobody will recognise the case.',
      'The name of the bacterium was changed in 2019.',
      'I cannot say what the right answer is for everyone.',
    ],
  },
};
export default rule;
