import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'time-recent',
  category: 'date',
  tier: 'amplifier',
  weight: 1,
  severity: levels('warning', 'hint', 'error', 'error'),
  summary: 'Wording that places a patient event close to the moment of posting.',
  message: 'Readers know when you posted, so this works like an exact date.',
  guidance: ['MDU', 'AHMED', 'GMC-SM 19'],
  fixes: ['date-drop'],
  texts: [
    /\b(?:earlier |later )?(?:today|tonight|tonite|2nite|2day)\b/giu,
    /\b(?:yesterday|tomorrow|tmrw|tmrrw|tomoz|2mrw|ystday|yest|y['’]day)(?: (?:morning|afternoon|evening|night|lunchtime))?\b/giu,
    /\bthis (?:morning|afternoon|evening|arvo|week|weekend|month|lunchtime)\b/giu,
    /\b(?:last|the other) (?:night|week|weekend|month|evening|day|fortnight)\b/giu,
    /\b(?:an?|one|two|three|few|couple of|\d{1,2}|half an) (?:hours?|mins?|minutes?|nights?|days?|evenings?) ago\b/giu,
    /\b(?:next|coming) (?:week|month|weekend|tuesday|monday|wednesday|thursday|friday|saturday|sunday)\b/giu,
    /\bjust now\b|\bright now\b|\bjust (?:finished|come off|got (?:home|in|off)|left|off)\b(?! (?:a|an|my) (?:book|novel|course|exam))/giu,
    /\bstraight out of\b(?= (?:theatre|clinic|resus|surgery|work))/giu,
  ],
  accept: (hit, { text }) => {
    const after = text.slice(hit.end, hit.end + 40);
    if (/^['’]s (?:journal club|webinar|lecture|society|world|medicine|nhs|doctors|guideline)/i.test(after)) return false;
    if (/^ (?:NICE|the (?:GMC|NHS|government|college)) /i.test(after)) return false;
    if (/^straight out/i.test(text.slice(hit.start, hit.end))) return { ...hit, certainty: 'sure' };
    const loose = /^(?:today|right now|this (?:week|month)|the other|next|coming|tomorrow|tm|tomoz|2m)/i.test(
      text.slice(hit.start, hit.end),
    );
    return loose ? { ...hit, certainty: 'possible' } : true;
  },
  examples: {
    fire: [
      '⟦Tonight⟧ I treated a student with a broken jaw.',
      '⟦Just finished⟧ a shift where a father of three arrested.',
      '⟦This morning⟧’s first patient had swallowed a magnet.',
      'We lost a toddler ⟦an hour ago⟧.',
      'Hb ⟦yest⟧ was 8.4 and he goes home tmrw.',
      'On ⟦last night⟧’s on-call a young man came in stabbed.',
      '⟦Earlier today⟧ a woman told me she had not eaten for nine days.',
      '⟦Straight out of⟧ theatre after the longest dissection of my life.',
      'He rang ⟦yesterday evening⟧ about the stitches.',
    ],
    quiet: [
      'Today NICE updated its guidance.',
      "Tonight's journal club is about sepsis.",
      'A dose is taken every morning.',
      'This week is Mental Health Awareness Week.',
      'Years ago I met a patient who changed how I listen.',
      'Three weeks later the wound had healed.',
    ],
  },
};
export default rule;
