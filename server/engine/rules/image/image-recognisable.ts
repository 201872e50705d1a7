import { picturesOf, type Picture } from '../../conduct/picture.ts';
import { levels, type Rule } from '../rule.ts';

const PERSON =
  /\b(?:patients?|child(?:ren)?|boys?|girls?|kids?|guy|man|woman|lady|gentleman|baby|babies|toddler|teen(?:ager)?|family|mum|mom|dad|parents|survivor|deceased|selfies?|portrait|faces?|facial|smil(?:e|es|ing)|lips|nose|full-body|whole-body|body|profile view|head|him|her|his|them|she|he|us|me)\b|smile|face\b|(?:^|[^a-z])(?:him|her)(?![a-z])/;
const SHOT = /\b(?:photos?|photographs?|pics?|pictures?|videos?|vids?|films?|clips?|selfies?|footage|reels?|snaps?|images show)\b/;
const CLINICAL =
  /\b(?:clinical|facial|final|full-face|initial|intra-?operative|pre-?operative|post-?operative) (?:photo|photograph|image|appearance|view)s?\b/;
const PARTS =
  /\b(?:tattoo|scar|birthmark|stump|limb|breasts?|feet|foot|hands?|legs?|arms?|eyes?|skin|torso|neck|knees?|shin|ears?|teeth)\b/;

const INSIDE =
  /\b(?:ct|mri|mr|x-?rays?|radiographs?|ultrasound|echo\w*|tte|ecg|scans?|angiogra\w+|endoscop\w+|fundus|oct|fluorescein|smear|culture|specimen|axial|coronal|sagittal|t1|t2|flair|dwi|doppler|b scan)\b/;

const shows = ({ how, about }: Picture): boolean => {
  if (how === 'caption') return PERSON.test(about) || CLINICAL.test(about) || (PARTS.test(about) && !INSIDE.test(about));
  return how === 'shown' ? PERSON.test(about.replace(/[_-]/g, ' ')) || PARTS.test(about) : PERSON.test(about) || SHOT.test(about);
};

const rule: Rule = {
  id: 'image-recognisable',
  category: 'image',
  tier: 'image',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A picture whose link, alternative text, caption or mention indicates a face, a whole person or a distinctive part.',
  message: 'Faces and whole-body photos are direct identifiers. Written consent for this use is needed; cropping alone may not be enough.',
  guidance: ['HIPAA (Q)', 'HRY 11', 'ICMJE', 'GMC-REC 17', 'LAGU', 'OCR-CPT'],
  fixes: ['remove-sentence', 'insert-consent'],
  whole: (draft) => picturesOf(draft).filter(shows),
  examples: {
    fire: [
      '![⟦patient smiling after treatment⟧](figs/p.jpg)',
      '![⟦child on the ward⟧](ward.jpg)',
      'Figure 2. ⟦Face of the patient before surgery⟧.',
      '![⟦full-body rash⟧](IMG_1432.jpg)',
      '<img src="h.jpg" alt="⟦portrait of our longest survivor⟧">',
      'Caption: ⟦the family at the bell⟧.',
      'She let me film the last session, ⟦see film below⟧.',
      '@social ⟦Selfie of me and him⟧ on my story.',
      '@social ⟦Pics of the foot coming⟧ once the wifi works.',
      'Fig. 3 ⟦Patient with the ward team⟧',
      '@reply ⟦Your reveal video⟧ is now pinned on our page.',
    ],
    quiet: [
      '![ECG strip](ecg.png)',
      '![Skin biopsy, haematoxylin and eosin](slide1.png)',
      '![Mannequin for resuscitation training](mannequin.jpg)',
      '![Flow chart of the study](flow.svg)',
      '![Photo of the author](author.jpg)',
      '![Stock photo, posed by a model](stock-model.jpg)',
      'She sent us a photo of her cat.',
      'A photo of the front of the practice was on the local page.',
      'Figure 2. Kaplan-Meier curve.',
    ],
  },
};
export default rule;
