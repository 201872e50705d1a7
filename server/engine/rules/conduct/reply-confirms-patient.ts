import { careIn } from '../../conduct/reply.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'reply-confirms-patient',
  category: 'ack',
  tier: 'conduct',
  severity: levels('off', 'off', 'warning', 'error'),
  summary: 'A reply that shows that the reviewer was seen, is registered, or is known.',
  message: 'Confirming that the writer was a patient discloses confidential information, even if they said so first.',
  guidance: ['GMC-MEDIA', 'MDU-CRIT', 'MDU-UPSET', 'MPS-REV', 'OCR-MANASA', 'OCR-ELITE'],
  fixes: ['reply-template'],
  whole: (draft) => careIn(draft).filter(({ care }) => care === 'attendance'),
  examples: {
    fire: [
      '@reply ⟦We have checked your notes⟧ and disagree.',
      '@reply ⟦Thank you for attending our practice⟧ on both occasions.',
      '@reply ⟦When we saw you⟧, you were offered a follow-up.',
      '@reply ⟦As your dentist⟧ I am sorry you feel this way.',
      '@reply ⟦Our records show⟧ you missed two appointments.',
      '@reply ⟦It was lovely to meet you and your son⟧.',
      '@reply ⟦We do have you on our list⟧ and will call.',
      '@reply ⟦You are one of ours⟧ and we are sorry.',
      '@reply ⟦We remember your visit well.⟧',
      '@reply ⟦You are welcome to come back⟧ to see me.',
      '@reply I am the nurse ⟦you saw⟧ that day.',
      '@reply We regret that ⟦your visit did not go as planned⟧.',
      '@reply ⟦As you were told on the phone⟧, the list was full.',
      '@reply ⟦Your daughter was seen within ten minutes⟧.',
      '@reply Sorry that ⟦you waited so long⟧.',
    ],
    quiet: [
      '@reply Thank you for your feedback. We cannot discuss individual care here.',
      '@reply We are sorry to hear about this experience; please call our manager.',
      '@reply We take all comments seriously and aim to improve.',
      '@reply Our usual policy is to offer a second opinion.',
      '@reply Everyone who contacts us can ask for our complaints leaflet.',
      '@reply We are sorry that you felt let down and would welcome a call.',
      '@reply We cannot say whether any person is registered with us.',
      '@reply Thank you for taking the time to write.',
    ],
  },
};
export default rule;
