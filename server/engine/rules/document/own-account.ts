import { ownCaseIn } from '../../own-case.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'own-account',
  category: 'advice',
  tier: 'document',
  severity: levels('hint', 'hint', 'hint', 'hint'),
  summary: 'An account of the author’s own illness: what it gives away is theirs to decide.',
  message: 'This reads as your own story, so its details are left alone. Readers can still tie them to you; decide what they may know.',
  guidance: ['GMC-SM', 'ICO-ANON'],
  fixes: [],
  whole(draft) {
    const own = ownCaseIn(draft);
    return own ? [own] : [];
  },
  examples: {
    fire: [
      '⟦I was admitted⟧ to St Mary’s in Paddington with sepsis last March. I was 34, I had never been a patient, and I remember my wife, a weaver, in the chair. I went home after nine days.',
      'In September ⟦I was diagnosed⟧ with type 1 diabetes. I, the diabetes nurse. I told people about breakfast. I sat in my car outside the swimming pool and I could not press the button. My sensor says 7.1 now.',
      'I have been a theatre nurse for twenty years in Oban. Last February I watched ⟦from the other end of the scalpel⟧. I had asked to be awake. I heard my own hip go.',
      '⟦My stoma⟧ and I: I swim in Oban on Tuesdays, I teach at the high school, and I have told my class.',
      'Notes on ⟦being the patient⟧. I was fifty-two, I run the bakery in Stromness, and I thought I knew what tired meant. I did not. I asked for help in June.',
    ],
    quiet: [
      'I admitted my patient with sepsis last March. I was tired, I was on nights, and I remember my registrar. I went home after nine hours.',
      'I was admitted to St Mary’s. In the next bed was a 34-year-old farrier. I heard him cry, I gave him my charger, and I have thought of him since.',
      'I have diagnosed three of these. I was taught by my consultant, I read the guideline, I teach it to my students.',
      'She was admitted to St Mary’s with sepsis last March.',
      'I was admitted to the college in 1998. I was young, I read all night, I failed my first paper and I wept.',
      'My diagnosis was indigestion. I sent them home, I slept, I came back, and I own it: I missed a heart attack.',
      'I was operated on last year. I am back, I am well, and I lost two people this week. I think of my farrier, 43, from Stornoway.',
      '> I was diagnosed with lupus. I cried, I told my wife, I told my boss, I told my cat.',
      '@kind case-report I was admitted with sepsis, I recovered, I thank my nurses, I wrote this, I read it.',
    ],
  },
};
export default rule;
