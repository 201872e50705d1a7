import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Rule } from '../rule.ts';

const SOON =
  '(?:in (?:a |an |the )?(?:\\d{1,2}|few|couple of|bit|hour|min|morning|while)\\b|after|later|soon|tonight|tomorrow|when|once|by|this|before)';

const rule: Rule = {
  id: 'permanence-false-safety',
  category: 'private',
  tier: 'conduct',
  severity: levels('information', 'off', 'warning', 'warning'),
  summary: 'Belief that deletion, disappearing stories, drafts or a small audience make disclosure acceptable.',
  message: 'Copies survive deletion. Decide now as if it were permanent.',
  guidance: ['DDU', 'MDU', 'COPT C148', 'RAD-POST'],
  fixes: ['remove-detail'],
  texts: [
    new RegExp(
      String.raw`\b(?:i |i['’]ll |i will |will |gonna |going to |might |must )?(?:delet(?:e|ing)|remov(?:e|ing)|tak(?:e|ing) (?:this|it) down|wip(?:e|ing)) (?:this |it |the (?:post|thread|story) )?(?:${SOON})[^.\n!?]{0,30}`,
      'giu',
    ),
    /\b(?:posting|post) (?:then|and then|and) (?:removing|deleting|delete|remove)\b/giu,
    /\bi (?:wipe|delete|clear|purge) (?:the|this|our) (?:thread|chat|group|story|history)\b[^.\n!?]{0,24}/giu,
    /\b(?:only (?:up|here|live|visible) for|gone in|disappears? in|vanish(?:es)? in|expires in|(?:stays|it's|is|this is) up for) (?:a |an |the )?(?:\d{1,2}|few|ten|hour|minute|day)(?:s|h|hrs?)?[^.\n!?]{0,20}/giu,
    /\b(?:disappearing|vanishing) (?:messages?|story|stories|pics?|photos?)\b[^.\n!?)]{0,40}/giu,
    /\b(?:may|might|will|could) be (?:deleted|taken down|removed)\b(?: (?:by|on|after|soon|later|tonight|tomorrow)\b[^.\n!?(]{0,20})?/giu,
    /\bi(?:['’]ve| have| will|['’]ll)? (?:take|taken|took) (?:it|this) down\b[^.\n!?]{0,30}/giu,
    /\b(?:it['’]?s|this is|its) (?:just|only) a (?:draft|private|temporary|test) (?:link|post|page|copy)\b/giu,
    /\b(?:nobody|no one|noone|hardly anyone) (?:follows|reads|sees) (?:me|this|my \w{1,12}|it)\b(?: anyway)?/giu,
    /\b(?:about|only|just|barely|all of) (?:\d{1,2}|three|four|five|six|seven|ten|a dozen|a handful of) (?:readers|followers|of you|people (?:follow|read))\b/giu,
    /\b(?:she|he|they|the (?:patient|family)) (?:will|can|would)(?:n['’]t| not| never) (?:ever )?(?:see|read|find|know about) (?:this|it)\b[^.\n!?]{0,40}/giu,
  ],
  accept: ({ start, end }, { text, zone }) => {
    const said = text.slice(start, end);
    if (zone === 'front-matter') return false;
    // Removing a stitch, a drain or a question of style is another matter.
    if (/\bremov|\btak(?:e|ing)/i.test(said) && !/\b(?:post|this|thread|story|then|down)\b/i.test(said)) return false;
    return !/\b(?:stitch|sutur|drain|tube|catheter|crown|tooth|cast|plaster|dressing|medication|typo|offer|cookies?|link expires|webinar|spam|hate|comments? will)\b/i.test(
      sentenceAt(text, start, end),
    );
  },
  examples: {
    fire: [
      '@social ⟦Will delete in an hour.⟧',
      '@social ⟦Only up for 24 hours⟧ on my story.',
      "@social ⟦It's just a draft link⟧, do not pass it on.",
      '@social ⟦Nobody follows me anyway.⟧',
      '@social ⟦Posting then removing⟧ so my supervisor can see.',
      '@social My blog has ⟦about six readers⟧.',
      '@social ⟦deleting this after my break⟧ so look now',
      '@social ⟦Disappearing messages are on⟧, say what you like.',
      '@social ⟦She will never see this⟧, she has no phone.',
      '@social This ⟦may be deleted by Monday⟧.',
    ],
    quiet: [
      '@social Old posts can resurface for ever.',
      '@social We archive newsletters for a year.',
      '@social This link expires after the webinar.',
      '@social Retweets are not endorsements.',
      '@social I will update this page next month.',
      '@social The drain will be removed after two days.',
      '@social We remove the stitches in a week.',
    ],
  },
};
export default rule;
