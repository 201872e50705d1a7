import { levels, TEXT_ZONES, type Hit, type Rule, type Scope } from '../rule.ts';

const MEDIUM =
  '(?:videos?|vids?|films?|footage|clips?|reels?|recordings?|audio|voicemails?|voice ?notes?|voice ?mails?|livestream|cctv|dash ?cam|bodycam|time-?lapse|gifs?)';
const WHOM = String.raw`(?:her|his|their|him|them|the (?:patient|child|baby|boy|girl|attack|seizure|collapse|fall|crash|moment|incident|birth|rescue|fight|tackle|accident|man|woman|session|gait|surgery|operation)|our (?:patient|boy|girl|man|lady|little \w{1,12})|my patient|this (?:patient|man|woman|lady|gentleman|girl|boy|lad|kid|baby|case))`;
const SPARED =
  /\b(?:podcast|simulat\w*|mannequin|manikin|model|manufacturer|training|educational|tutorial|conference|lecture|webinar|talk|talks|guideline|explainer|animation|actor|stock|trailer|radiograph|x-?ray|plain film|chest film|film (?:was|showed|crew|set|star|festival|director|buff)|echocardiogra\w*|holter|ecg|eeg|telemetry|tape|surgical clips?|aneurysm|titanium|pressure recordings?|recording of (?:bp|blood)|video (?:consult\w*|call|link|game|laryngosc\w*|appointment|visit)|tear film|clip(?:ped|ping)|endoclips?|hair clips?|paper ?clips?|bulldog)\b/i;

/** Not the talk, the training film or the plain film. */
function accept(hit: Hit, { text }: Scope): boolean {
  const around = text.slice(Math.max(0, hit.start - 40), Math.min(text.length, hit.end + 30));
  return !SPARED.test(around);
}

const rule: Rule = {
  id: 'recording-audio-video',
  category: 'image',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'A film, a sound recording or a voicemail of a patient, shown or linked.',
  message: 'Voices and movement are recognisable; recordings for publication need their own consent.',
  guidance: ['HRY', 'GMC-REC', 'HIPAA'],
  fixes: ['remove-detail', 'insert-consent'],
  zones: [...TEXT_ZONES, 'file'],
  texts: [
    // watch her ring the bell, listen to her describe the attack
    new RegExp(
      String.raw`\b(?:watch|listen to|hear|see) (?<x>${WHOM} (?:\w{2,12} ){0,6}?(?:ring|walk|danc|sing|speak|talk|describ|cry|laugh|play|ski|run|tell|hear|cough|wheez|seiz|breath|take|took|react|smil)\w{0,5}(?: (?:the|a|his|her|for|again|with)){0,2}(?: \w{2,14})?(?: \((?:audio|video)[^)\n]{0,20}\))?)`,
      'dgiu',
    ),
    new RegExp(
      String.raw`\b(?:posted|posting|share[ds]?|sharing|upload(?:ed|ing)?|attach(?:ed|ing)?|here(?:['’]s| is)|watch|see|view|play|link to|put up|got|have|has|made|took|send(?:ing)?|sent|for|in|take|show(?:s|ed|ing)?|pinned|edited) (?:[a-z]{1,12} ){0,2}(?<x>(?:the |this )?(?:[a-z-]{3,14} )?${MEDIUM}(?: (?:clips?|video|footage|recording))?(?: (?:of|from|with) (?:${WHOM}|a patient)(?: [a-z]{3,14}){0,3})?)(?= (?:below|here|above|attached|in (?:the |my )?(?:comments?|stor(?:y|ies)|bio|thread)|on (?:my|our|the|her|his) (?:page|story|channel|grid|profile|phone|feed|website|insta\w*|own)|at the (?:bottom|end|top)|is (?:below|here|now|on|in|pinned|attached)|of|from|👇|⬇)|[ .,!]{0,3}[👇⬇▶📹🎥])`,
      'dgiu',
    ),
    new RegExp(String.raw`\b(?<x>(?:the |this )?${MEDIUM} (?:clips? )?of ${WHOM}(?: [a-z]{3,14}){0,3})`, 'dgiu'),
    new RegExp(
      String.raw`\b(?<x>(?:see |watch )?(?:the )?(?:pre-?op |post-?op |[a-z]{3,10} )?${MEDIUM} (?:below|attached|👇|in (?:the )?(?:comments|stories|bio)|is in my stor(?:y|ies)|(?:is )?(?:up )?on my (?:page|story|grid|channel)))`,
      'dgiu',
    ),
    /\b(?<x>(?:dash ?cam|cctv|bodycam|doorbell|security|phone|body-?worn) (?:camera )?(?:clip|footage|video|film|recording))\b/dgiu,
    new RegExp(
      String.raw`\b(?<x>(?:your |the |her |his )?(?:[a-z]{3,10} )?(?:videos?|vids?|clips?|reels?|film|footage)(?: (?:is|are)|['’]s) (?:now )?(?:pinned|up on|in (?:my|our) stor(?:y|ies)|on (?:my|our|the) (?:page|story|grid|channel|feed)))`,
      'dgiu',
    ),
    /\b(?<x>voicemails?|dash ?cam|voice ?notes?)(?= (?:from|of|clip|left|shared))/dgiu,
    // [video] in a chat
    /(?<=\[)(?<x>(?:video|clip|film|audio|voice ?note|voicemail|gif)(?:: [^\n.\]]{0,40})?)(?=\])/dgiu,
    /(?<![\p{L}\d])[\w-]{1,60}\.(?:mp4|mov|avi|m4a|mp3|wav|webm|mkv|3gp)(?![\p{L}\d])/giu,
  ],
  accept,
  examples: {
    fire: [
      'Listen to her ⟦describe the attack (audio, 2 min)⟧.',
      '![gait](⟦gait-before-treatment.mp4⟧)',
      'I have posted ⟦the video of his seizure⟧ below.',
      "⟦Voicemail⟧ from the patient's son, shared with his OK.",
      'Watch ⟦our patient ring the bell⟧ at the end of chemo!',
      '⟦Dashcam⟧ clip of the collapse.',
      'First steps today, ⟦see film below⟧.',
      'Here he is, walking: ⟦[video]⟧',
      'His first words, ⟦video in the comments⟧.',
      'We have ⟦the CCTV footage⟧ of the fall.',
      'I made a ⟦reel of the moment⟧ she stood up.',
    ],
    quiet: [
      'A podcast about asthma is linked below.',
      'Laparoscopic video of a simulated model.',
      "The manufacturer's training video is here.",
      'Echocardiography showed an ejection fraction of 35%.',
      'This talk was recorded at the conference.',
      'The plain film was normal and clips were placed.',
      'A video consultation was offered.',
    ],
  },
};
export default rule;
