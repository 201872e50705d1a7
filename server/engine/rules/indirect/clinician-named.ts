import { chatHeads } from '../../language/chat.ts';
import { namedPeople } from '../../language/people.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'clinician-named',
  category: 'name',
  tier: 'indirect',
  weight: 1,
  severity: levels('information', 'information', 'warning', 'warning'),
  summary: 'The treating clinician is named, which points at a clinic list.',
  message: 'Naming the clinician names the list the patient was on.',
  guidance: ['HRY A'],
  fixes: ['name-to-role'],
  *search(scope) {
    for (const { sender } of chatHeads(scope.text)) if (sender) yield { ...sender, data: { role: 'a colleague' }, certainty: 'sure' };
    for (const p of namedPeople(scope)) {
      if (p.role !== 'clinician') continue;
      // Whoever referred the patient treats patients nearby.
      const sure = /\b(?:referred|sent|seen|admitted|operated on) by $/i.test(scope.text.slice(Math.max(0, p.start - 20), p.start));
      yield { start: p.start, end: p.end, data: { role: 'a colleague' }, ...(sure ? { certainty: 'sure' as const } : {}) };
    }
  },
  examples: {
    fire: [
      '⟦Dr Llewellyn⟧, the only neurologist in town, agreed.',
      'The midwife, ⟦Bernadette⟧, never left her side.',
      'Referred by ⟦Dr P. Sandhu⟧ with weight loss.',
      'Then ⟦Nurse Claudette⟧ found the vein.',
      'We asked ⟦Prof. Anand⟧ to scrub in.',
      '[3/2/25, 18:02] ⟦Macca⟧: The van is back.⏎[3/2/25, 18:03] ⟦Jess P⟧: Good.',
    ],
    quiet: [
      'Written by Dr Llewellyn.',
      'Dr Semmelweis asked colleagues to wash their hands.',
      'Thanks to Dr Sandhu for comments on the draft.',
      'The consultant agreed with the plan.',
      'Apgar, Bishop and Ballard scores were recorded.',
      'Correspondence to P. Sandhu.',
      '[3/2/25, 18:02] Nurse: The van is back.⏎[3/2/25, 18:03] Locum 2: Good.',
    ],
  },
};
export default rule;
