import { picturesOf, type Picture } from '../../conduct/picture.ts';
import { levels, type Rule } from '../rule.ts';

const LABELLED =
  /\b(?:ultrasound|sonogra\w+|echo(?:cardiogra\w+)?|ecg|ekg|rhythm strip|pacs|dicom|whiteboard|board|wristband|name ?band|id band|(?:clinic|theatre|ward|bed|drug) (?:list|chart|board)|monitor|screenshots?|dispensing page|print(?:out)?s? of|referral|prescription|script|lab (?:form|result)|opg|cbct|oct|fields|mammogram|radiograph pelvis|film label)\b/;
const REDRAWN = /redrawn|schematic|teaching|reproduced|published|website|guideline|\becg strip\b/;
const PHOTO_OF = /\b(?:photo|pic|picture|screenshot|snap) of (?:the )?(?:clinic|theatre|ward|bed|admission|waiting) list\b/gi;

const labelled = ({ how, about }: Picture): boolean => how !== 'caption' && LABELLED.test(about) && !REDRAWN.test(about);

const rule: Rule = {
  id: 'image-text-burned-in',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'error', 'warning', 'error'),
  summary: 'Likely text inside an image: ultrasound banner, wristband, bed board, printout, screenshot.',
  message: 'Images like this often show names, numbers, times or the hospital inside the picture. Check every corner.',
  guidance: ['RAD-POST', 'SOR-IMG', 'GMC-REC 12', 'DICOM-BURN'],
  fixes: ['remove-sentence'],
  texts: [PHOTO_OF],
  whole: (draft) => picturesOf(draft).filter(labelled),
  examples: {
    fire: [
      '![⟦ultrasound of the abdomen⟧](us.png)',
      'Here is the ⟦ECG printout from resus⟧.',
      '![⟦photo of the whiteboard⟧](board.jpg)',
      'A ⟦screenshot of the PACS view⟧ is attached.',
      '![⟦wristband and IV line⟧](arm.jpg)',
      'Photo of ⟦the clinic list⟧ with names covered by a pen.',
      '@social ⟦ECG of the week 👇⟧ what do you think?',
      '@social ⟦OPG in the comments⟧ for the nerds.',
    ],
    quiet: [
      '![Redrawn ECG](ecg-redrawn.svg)',
      '![Screenshot of the guideline website](web.png)',
      '![Whiteboard with teaching diagram](board-teaching.jpg)',
      '![Schematic ultrasound](us-schematic.svg)',
      '![Published figure, reproduced with permission](fig-from-paper.png)',
      'The ECG showed sinus rhythm.',
    ],
  },
};
export default rule;
