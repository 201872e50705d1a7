import { chatHeads } from '../../language/chat.ts';
import { MONTH_NAME as MONTH } from '../../language/classes.ts';
import { levels, type Rule } from '../rule.ts';

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?)?';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';

const rule: Rule = {
  id: 'date-exact',
  category: 'date',
  tier: 'direct',
  weight: 2,
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A full date (day and month, with or without year) tied to one person’s care or life.',
  message: 'Exact dates connect to rotas, news, obituaries and other posts.',
  guidance: ['HIPAA (C)', 'HRY 14', 'GMC-EDU endnote 8'],
  fixes: ['date-to-interval', 'date-to-season-year', 'date-to-year', 'date-drop'],
  texts: [
    // 3 March 2024, the 2nd of May, Thursday 9 June
    new RegExp(`\\b${WEEKDAY}(?<x>${DAY}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:\\.?,? (?:19|20)\\d\\d\\b| [’']\\d\\d\\b)?)`, 'dgiu'),
    // March 3rd, 2024; Feb 14th
    new RegExp(`\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?\\b(?!\\s?(?:%|mg|ml|kg|–\\d|-\\d))(?:,? (?:19|20)\\d\\d)?`, 'giu'),
    // 2024-02-29 (14:05), 03/03/2024, 12.11.23
    /(?<![\d./-])(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\d/-])(?:[T ]\d\d:\d\d(?::\d\d)?(?![\d:]))?/gu,
    /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])(?:[/-])(?:0?[1-9]|[12]\d|3[01])(?:[/-])(?:(?:19|20)?\d\d)(?![\d/-])/gu,
    /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:(?:19|20)?\d\d)(?![\d./-])/gu,
    // on 8/19, dated 3/3
    /\b(?:on|dated|since|from|until|of|by|seen|date:?) (?<x>(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01]))(?![\d/%])(?! (?:mmHg|of|power|strength))/dgiu,
  ],
  *search({ text }) {
    for (const { when, dated } of chatHeads(text)) if (when && dated) yield { ...when, certainty: 'sure' };
  },
  accept: ({ start, end }, { text }) => {
    const said = text.slice(start, end);
    if (/^(?:may|mar|march|august)\b/.test(said)) return false;
    return (
      !/\b(?:between|recruited|published|updated|version|guideline|effective)\b[^.]{0,50}$/i.test(
        text.slice(Math.max(0, start - 60), start),
      ) || /\b(?:admitted|operated|seen|born|died)\b/i.test(text.slice(Math.max(0, start - 60), start))
    );
  },
  examples: {
    fire: [
      'She was admitted on ⟦3 March 2024⟧.',
      'Surgery took place on ⟦12/11/23⟧.',
      'He died on the ⟦2nd of May⟧.',
      'Seen in clinic ⟦2024-02-29⟧, discharged the next day.',
      'Log entry ⟦2024-02-29 14:05⟧: seizing again.',
      'Diagnosed ⟦Feb 14th⟧, of all days.',
      'The transplant was on Thursday ⟦9 June⟧.',
      'Re-presented ⟦03.03.2024⟧ with fever.',
      'He first came to us on ⟦8/19⟧.',
      '[⟦3/2/25, 18:02:11⟧] Nurse: The van is back.⏎[⟦3/2/25, 18:03:40⟧] Locum 2: Good.',
      '⟦14/06/2024, 06:41⟧ - Nurse: Journal club has moved.⏎⟦14/06/2024, 06:42⟧ - Locum 2: Noted.',
    ],
    quiet: [
      'NICE published NG136 on 28 August 2019.',
      'This guidance was updated on 1 January 2024.',
      'Posted 5 May 2025 by Dr H Marsh.',
      'World Sepsis Day is 13 September.',
      'The trial recruited from 1 June 2015 to 31 May 2018.',
      'Accessed 4 July 2025.',
      'Power was 4/5 and the Apgar 9/10.',
    ],
  },
};
export default rule;
