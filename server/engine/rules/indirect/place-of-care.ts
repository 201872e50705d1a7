import { namedPlaces } from '../../language/named-places.ts';
import { levels, type Rule } from '../rule.ts';

/** `Everyone on Ward 7B`: the ward is found by its number. */
const EVERYONE = /^(?:Everyone|Everybody|Nobody|Anyone|Those|All|Staff) (?:on|in|at) (?:Ward|Bay|Room)$/;

const rule: Rule = {
  id: 'place-of-care',
  category: 'org',
  tier: 'indirect',
  weight: 1.5,
  severity: levels('warning', 'information', 'error', 'warning'),
  summary: 'Named hospital, clinic, practice, ward, bed, hospice or ambulance service where the person was seen.',
  message: 'Naming where care happened limits the crowd to one catchment.',
  guidance: ['HRY A', 'ECHO-TW'],
  fixes: ['place-to-type', 'remove-detail'],
  texts: [
    /\b(?:ward|bay|bed|cubicle|side room|theatre|resus|room|majors|chair|cot|incubator|isolation) (?:\d{1,3}[A-Za-z]?(?:[/–-]\d{1,3}(?![\d/]))?|[A-Z]\d{0,2}(?:\/[A-Z\d]{1,2}\b)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?<! [wc](?=\/(?:\s|$)))\b(?! (?:years|days|weeks|hours|mg|ml|nights|sisters?))/giu,
    /\b(?:[Rr]m\.? ?|SR ?|[Ss]ide [Rr]m ?)\d{1,3}[A-Za-z]?\b/gu,
    /\b\p{Lu}\p{Ll}{2,14} (?:ward|Ward)\b(?! round)/gu,
    /#\p{L}{3,30}(?:ED|Hospital|General|Infirmary|Clinic|Hosp|NHS|Dental)\b/gu,
    /\bSt\.? \p{Lu}[\p{L}’'-]{2,20}['’]s\b/gu,
    /\b(?:the )?only (?<x>PICU|NICU|ICU|ED|burns unit|spinal unit|hospice|hospital|clinic) in \p{L}+(?: \p{L}+)?/dgu,
  ],
  accept: (hit, { text }) => {
    if (text[hit.start] === '#') return { ...hit, certainty: 'sure' };
    return !/^(?:bed|room|theatre|chair|bay|Word|The|That|This|Our|Every|Another|Medical|Surgical|Labour|Maternity|Cardiac|Acute|Respiratory|Paediatric|Pediatric|Stroke|Elderly|Postnatal|Antenatal|General|Each|Your|My|Open|Hospital|Main) (?:[a-z]{1,2}\b(?!\d)|a |ward)/i.test(
      text.slice(hit.start, hit.end + 2),
    );
  },
  *search(scope) {
    for (const { kind, start, end, certainty } of namedPlaces(scope))
      if (kind === 'care' && !EVERYONE.test(scope.text.slice(start, end))) yield { start, end, certainty };
  },
  examples: {
    fire: [
      'She was brought to ⟦Westmoor General⟧.',
      'He sat in ⟦Elgar ward⟧ for eleven days.',
      'I saw him at ⟦the Riverside Dental Practice⟧.',
      'Transferred from ⟦St Brannock’s⟧ by helicopter.',
      'Another wild night at ⟦#StBrannocksED⟧.',
      'Her GP surgery, ⟦Harbour Medical Centre⟧, sent a photo.',
      'The lady in ⟦bed 14⟧ on ⟦Ward 7B⟧ sang all night.',
      'The lad in ⟦rm 412⟧ is still here.',
      'Everyone on ⟦Ward 7B⟧ heard him sing.',
      'He was flown to ⟦Moremi Teaching Hospital⟧.',
    ],
    quiet: [
      'He was admitted to a district general hospital.',
      'The Royal Free criteria are used for grading.',
      'The multicentre trial included Leeds and Bristol.',
      'The ward round was late, and the bed was by the window.',
      'A lady in the ward w/ sepsis ate.',
    ],
  },
};
export default rule;
