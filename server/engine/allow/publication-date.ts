import { MONTH_NAME as MONTH, MONTHS_IN_FULL } from '../language/classes.ts';
import type { Span } from '../../../shared/finding.ts';
import type { Scope } from '../rules/rule.ts';
import type { Allow } from './allow.ts';

const WEEKDAY = '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?';

/** What a study, an audit or a service counts between two dates; a patient's own story has other words. */
const STUDIED =
  '(?:patients|cases|admissions|attend\\w+|records|data|notes|files|collected|recruit\\w*|enrol\\w*|participants|procedures|articles|operations|births|calls|referrals|deaths|surve\\w+|audit\\w*|review\\w*|incidents|consecutive|stud(?:y|ies)|trial|search\\w*)';
const BETWEEN = `between (?:\\d{1,2} )?${MONTH}(?: \\d{4})? and (?:\\d{1,2} )?${MONTH}(?: \\d{4})?`;

/** What the front matter says of the text: when it was written, published or changed. */
function* datelines({ block, text }: Scope): Generator<Span> {
  if (
    block.zone === 'front-matter' &&
    /^(?:date|published|publish(?:ed)?[-_]?(?:date|on|at)|pubdate|created|updated|modified|last-?mod|revised)$/i.test(block.key ?? '')
  )
    yield { start: 0, end: text.length };
}

const allow: Allow = {
  id: 'publication-date',
  summary: 'Dates of guidelines, trials, campaigns and publications; seasons of disease; opening times and schedules.',
  spares: ['date'],
  search: datelines,
  texts: [
    new RegExp(
      `\\b(?:published|updated|revised|effective|accessed|version|recruit\\w{0,4}|enroll?\\w{0,4}|search(?:ed)?|ran|runs|open(?:ed)?)\\b[^.\\n]{0,40}?\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \\d{1,2}\\b)?(?:,? \\d{4})?(?: (?:to|and|until|through|–|-) (?:\\d{1,2} )?${MONTH}(?: \\d{4})?)?`,
      'giu',
    ),
    new RegExp(`\\b${STUDIED}\\b[^.\\n]{0,60}?\\b${BETWEEN}`, 'giu'),
    new RegExp(`\\b${BETWEEN}(?=[^.\\n]{0,60}?\\b(?:${STUDIED}|\\d{2,5} \\p{L}))`, 'giu'),
    new RegExp(
      `\\b(?:world|national|international|global)(?: \\p{L}{2,15}){1,4} (?:day|week|month)\\b(?: (?:is|on|falls on|,)?(?: on)? ?(?:\\d{1,2} )?${MONTH}(?: \\d{1,2})?)?`,
      'giu',
    ),
    new RegExp(
      `\\b(?:peaks?|common(?:est)?|season|highest|rises?|falls?) (?:is |are )?(?:in|from|between) ${MONTH}(?: (?:to|and|until|through) ${MONTH})?`,
      'giu',
    ),
    // NICE NG136 (August 2019, updated November 2023); SIGN 158 (July 2019); the BNF (September 2023–March 2024)
    new RegExp(
      String.raw`\b(?:NICE|SIGN|BTS|BNF|ESC|ERS|BSH|RCOG|RCP|AAD|ADA|AHA|WHO|CDC|MHRA|FDA|EMA|KDIGO|GOLD|GINA|EASL|ESMO|BSG|BHIVA|[Gg]uidelines?|[Gg]uidance|Standards|[Cc]onsensus|[Ff]ormulary)\b(?:(?!\b(?:he|she|his|her|him|they|was|were|died)\b)[^.;\n]){0,40}?\(?(?:\d{1,2} )?(?:${MONTHS_IN_FULL}) \d{4}(?: ?[–-] ?[A-Z][a-z]{2,8} \d{4})?(?=[),;:.\s]|$)`,
      'gu',
    ),
    // Received 3 March 2023, accepted 9 June 2023; issued a safety update on 14 March 2024; from inception to 31 March 2024
    new RegExp(
      `(?:(?:^|[.;(\\n]\\s{0,3})(?:received|accepted|submitted|revised)(?: on)?:? |\\bissued (?:an?|the|its) [^.;\\n]{0,40} on |\\bfrom inception to )(?:\\d{1,2} )?${MONTH} \\d{4}(?:[,;] (?:and )?(?:revised|accepted|published)(?: on)?:? (?:\\d{1,2} )?${MONTH} \\d{4}){0,3}`,
      'giu',
    ),
    /\bEXP(?:IRY|IRES)?:? ?\d{1,2}\/(?:20)?\d\d\b/giu,
    // the season starts 1 September; from 1 April the contract changes
    new RegExp(
      `(?<!\\b(?:his|her|their|my) (?:\\p{L}+ )?)\\b(?:season|programme|campaign|vaccinations?|applications?|registration|scheme|contract|tariff|rotation|consultation)\\b(?:(?!\\b(?:he|she|his|her|him)\\b)[^.\\n]){0,24}?\\b(?:starts?|begins?|opens?|closes?|ends?|changes?|runs?|comes? into force|applies|apply)\\b[^.\\n]{0,24}?\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: for [^.,\\n]{2,24} and \\d{1,2}(?:st|nd|rd|th)? ${MONTH})?`,
      'giu',
    ),
    new RegExp(`(?<=^|[.!?\\n]\\s{0,3})from \\d{1,2}(?:st|nd|rd|th)? ${MONTH},? (?=(?:the|all|new|every|we|you) )`, 'giu'),
    // Mon–Fri 9–5, Monday to Saturday, open Tuesday and Thursday mornings; closed 25 December
    new RegExp(
      `\\b${WEEKDAY}\\.?\\s?(?:–|-|to|till|until|—|through|thru)\\s?${WEEKDAY}\\b(?:,?:? ?\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:am|pm)?\\s?(?:–|-|to|—)\\s?\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:am|pm)?)?`,
      'giu',
    ),
    /\b(?:we(?:['’]re| are|['’]ll be)? |is |are |now )?(?:open|opens|opening hours|closed|closes|closing|resumes?|walk[- ]ins?)\b(?! (?:fracture|reduction|wound|heart|surgery|tibia|the|our|her|his|him|it|with|on (?:it|the|him|her|them)|since|until|disclosure|forum|group|studios?|operation|release|account|title|championships?|(?:at )?\d\d:\d\d))(?:(?!\b(?:he|she|her|his|him|me|your)\b)[^.!?;\n]){0,80}/giu,
    /\b(?:on |every |each )?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b(?! (?:ago|back|running)\b)(?:(?:,| and| &) (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b){0,4}/giu,
    /\b(?:every|each) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:and|or) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))?(?: (?:morning|afternoon|evening))?\b/giu,
    /\b(?:first|second|third|fourth|last) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening))? (?:of|in) (?:the|each|every) month\b/giu,
    /\b(?:take|taken|give|given|dose[sd]?|apply|tablets?|weekly|times|check)\b[^.\n]{0,30} on (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b(?:(?:,| and|, and) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b){1,5}/giu,
    /\b(?:once|twice|\w{3,5} times) (?:a|per) (?:day|week|month|year)\b|\b(?:once|twice|thrice) (?:daily|weekly|monthly)\b/giu,
    // Opening hours: 9am to 5pm, 08:00-18:00
    /\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)?\s?(?:–|-|—| to | till | until )\s?\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b/giu,
    /\b(?:tonight|today)['’]?s? (?:journal club|webinar|lecture|talk|teaching|topic|tip|session|podcast|episode|blog)\b/giu,
    /\b(?:[Tt]his week|[Tt]oday|[Tt]his month) is (?:\p{Lu}[\p{L}-]{1,20} ?){2,6}/gu,
  ],
  examples: [
    'NICE published NG136 on ⟦28 August 2019⟧.',
    'The trial recruited from ⟦1 June 2015 to 31 May 2018⟧.',
    '⟦World Sepsis Day is 13 September⟧.',
    'Influenza peaks in ⟦January⟧.',
    'We open ⟦Mon–Fri 9–5⟧ and closed on ⟦Sundays⟧.',
    'NICE NG136 (⟦August 2019⟧, updated ⟦November 2023⟧) says so.',
    'Received ⟦3 March 2023⟧, accepted ⟦9 June 2023⟧.',
    'Take it on ⟦Monday, Wednesday and Friday⟧, ⟦twice daily⟧.',
  ],
};
export default allow;
