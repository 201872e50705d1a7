import { levels, type Rule } from '../rule.ts';

const GROUP =
  '(?:my |our |these |most |all |half (?:of )?(?:my |our |the )?)?(?:private |nhs )?(?:patients|parents|relatives|dentists|doctors|gps|nurses|surgeons|consultants|managers)';

const rule: Rule = {
  id: 'public-confidence',
  category: 'advice',
  tier: 'conduct',
  severity: levels('information', 'off', 'information', 'warning'),
  summary: 'Negative generalisation about patients, colleagues or the service that would undermine trust.',
  message: 'Even with no patient identifiable, readers may trust the profession less.',
  guidance: ['DDU', 'GDC-9.1.3', 'GMP-81', 'MMS'],
  fixes: ['remove-sentence', 'reframe-general'],
  texts: [
    new RegExp(
      String.raw`\b${GROUP} are (?:all |just |mostly |such )?(?:liars|idiots|stupid|thick|lazy|crooks|useless|butchers|clueless|scum|time-?wasters)\b`,
      'giu',
    ),
    /\bwhy are (?:patients|parents|relatives) (?:such |so )?\w{3,12}\b(?=\?)/giu,
    /\b(?:nobody|no one) (?:at|in|on) (?:that|this|my|our|the) (?:hospital|ward|unit|practice|trust|clinic|department) (?:ever )?(?:washes?|reads?|checks?|cares?|knows?)\b[^.\n!?]{0,24}/giu,
    /\bwe all (?:nod off|sleep|fall asleep|cut corners|make it up|guess|fake|skip)\b[^.\n!?,]{0,24}/giu,
    /\b(?:private|paying) patients (?:get|have|jump)\b[^.\n!?,]{0,30}/giu,
    /\bi (?:stopped|gave up|never bother) (?:reading|checking|washing|writing)\b[^.\n!?]{0,30}\b(?:notes|hands|allergies|records|results)\b[^.\n!?]{0,16}/giu,
    /\b(?:dentists|doctors|surgeons|gps|consultants)\b[^.\n!?]{0,12}\b(?:drill|cut|operate|prescribe|refer) for (?:cash|money|profit|fun)\b/giu,
  ],
  examples: {
    fire: [
      '@social ⟦Half my patients are liars.⟧',
      '@social Honestly ⟦nobody at that hospital washes their hands⟧.',
      "@social ⟦We all nod off on nights⟧, it's fine.",
      '@social ⟦Private patients get the good stuff⟧, shh.',
      '@social ⟦I stopped reading the notes years ago.⟧',
      '@social Dentists here ⟦drill for cash⟧, always have.',
      '@social ⟦Why are patients such liars⟧?',
    ],
    quiet: [
      '@social Waiting times are too long and patients suffer.',
      '@social I raised a concern through the Guardian.',
      '@social Hand hygiene audits show 92% compliance.',
      '@social The system is short of staff.',
      '@social I disagree with this policy and here is the evidence.',
      '@social Patients are not liars.',
    ],
  },
};
export default rule;
