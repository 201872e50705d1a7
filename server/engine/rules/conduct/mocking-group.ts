import { sentenceAt } from '../../language/sentence.ts';
import { levels, type Rule } from '../rule.ts';

const rule: Rule = {
  id: 'mocking-group',
  category: 'mock',
  tier: 'conduct',
  severity: levels('warning', 'off', 'error', 'error'),
  summary: 'Invitation to, membership of, or content for a group or hashtag that ridicules patients.',
  message: 'Regulators have acted over groups like this, even when no patient was named.',
  guidance: ['DDU', 'DDU-CARE', 'GDC-STORY'],
  fixes: ['remove-detail'],
  texts: [
    /\bpatients (?:say|do|ask|stick|put|google|swallow|bring) the (?:daftest|funniest|stupidest|dumbest|weirdest|craziest|strangest) (?:things|questions|stuff)\b/giu,
    /(?<![\p{L}\d])#(?=\w{0,40}patients?)\w{0,40}(?:stick|say|daft|stupid|funny|lol|fail|dumb|hate|crazy|worst)\w{0,40}/giu,
    /\b(?:worst|ugliest|funniest|daftest|dumbest|stupidest|grossest|weirdest)[- ](?:mouths?|teeth|feet|patients?|excuses?|complaints?|death certificates?|relatives?|names?|tattoos?|reviews?)(?:[- ]of[- ]the[- ](?:week|day|month|year|shift|night))?\b/giu,
    /\bi hate (?:mondays and |all |my )?patients\b/giu,
    /\bcaption (?:this|competition|contest)\b/giu,
    /\b(?:patients?|waiting[- ]room|bridezilla|time-?waster|moaner|excuse) (?:of the (?:week|day|month|year|shift)(?: award)?|hall of (?:shame|fame)|bingo(?: card)?|leaderboard|awards?)\b/giu,
  ],
  accept: ({ start, end }, { text }) =>
    !/\btypo|\bno patient\b|journal club|quiz|\b(?:meet|littlest|congratulations|congrats|well done)\b.{0,20}of the |\bour (?:star|team|employee|staff|nurse|volunteer|winner)s? of the |\bplay(?:s|ing|ed)? bingo/i.test(
      sentenceAt(text, start, end),
    ),
  examples: {
    fire: [
      '@social Join us at ⟦Patients say the daftest things⟧.',
      '@social ⟦#ThingsPatientsStickUpThere⟧ is trending in my office.',
      '@social Our ⟦worst-mouths-of-the-week⟧ thread, part nine.',
      '@social New members of ⟦I hate Mondays and patients⟧ welcome!',
      '@social Post your ⟦funniest death certificate⟧ below.',
      '@social ⟦Caption this⟧ smile! (photo from the chair)',
      '@social ⟦Waiting room bingo⟧, who has the vape?',
      '@social Join our thread of the ⟦daftest excuses⟧.',
      '@social And the ⟦patient of the week award⟧ goes to bed nine.',
    ],
    quiet: [
      '@social Join our journal club on Thursday.',
      '@social Patients say the staff are kind.',
      '@social #MedTwitter #DentistryUK',
      '@social Humour helps teams cope; keep it off the internet.',
      '@social Funniest typo in a referral template, no patient details.',
      '@social She plays bingo on the ward.',
    ],
  },
};
export default rule;
