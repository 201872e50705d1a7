import type { Allow } from './allow.ts';

const N = String.raw`\d{1,3}(?:[ ,]\d{3}){1,2}|\d{1,6}(?:[.,·]\d{1,4})?`;
const RANGE = String.raw`(?:${N})(?:\s?(?:-|–|to|/|→|x|×)\s?(?:${N}))?`;
const UNITS =
  '(?:[mcµμknp]|mc)?g(?:\\/(?:kg|day|d|L|l|dL|dl|mL|ml|h|hr|min|m2|m²|dose))?|[mµμncd]?[lL](?:\\/(?:kg|h|hr|min|day|s))?|ccs?|[mµμnp]?mol(?:\\/(?:L|l|mol|kg))?|mEq(?:\\/L)?|[mµμk]?IU(?:\\/(?:L|mL|ml|kg))?|[mkM]?U(?:\\/(?:L|mL|ml|kg|h))?|units?(?:\\/(?:kg|day|h|mL))?|mmHg|mm Hg|cmH2O|kPa|bpm|\\/min|breaths?|mSv|Gy|cGy|mJ|Hz|kHz|dB|ppm|ppb|mOsm(?:\\/(?:L|kg))?|mm\\/h(?:r)?|cells(?:\\/\\S{1,6})?|copies\\/m[lL]|°\\s?[CF]?|degrees|%|per cent|percent|Fr|FR|gauge|mA|mV|ms|msec|J|W|D|dioptres?|puffs?|tablets?|tabs?|capsules?|drops?|x ?10[\\^9]?\\S{0,4}|× ?10\\S{0,4}|\\/mm3|\\/mm³|\\/µL|\\/uL|fL|fl';
const SCORES =
  'GCS|AVPU|NEWS2?|PEWS|MEWS|qSOFA|SOFA|APACHE(?: II)?|CURB-?65|CHA2?DS2?-?VASc?|HAS-?BLED|Wells|Apgar|APGAR|ASA|ECOG|KPS|NYHA|CCS|mMRC|MRC|Rankin|mRS|NIHSS|MMSE|MoCA|AMTS?|4AT|PHQ-?[29]|GAD-?7|EPDS|HADS|AUDIT(?:-C)?|CAGE|MELD|Child-Pugh|Gleason|Bristol|Waterlow|MUST|Braden|VAS|NRS|ESI|ISS|Mallampati|DAS-?28|BASDAI|DLQI|PASI|DASH|LSI|ACL-RSI|CAT|ACT|ABCD2|Alvarado|Ottawa|Centor|Bishop|BIRADS|TIRADS|PIRADS|FIGO|Breslow|IOP|VA|PD|BPE|CAL|INR|APTT|PT|Hb|Hgb|Hct|WCC|WBC|CRP|ESR|TSH|PSA|EF|LVEF|FEV1|FVC|PEFR|SpO2|SPO2|sats?|PaO2|PaCO2|pCO2|pO2|pH|HR|RR|BP|MAP|CVP|temp|T|Temp|BM|CBG|HbA1c|eGFR|Na|K|Cr|urea|lactate|trop|troponin|plt|platelets|PCV|MCV|ferritin|folate|B12|albumin|bilirubin|ALT|AST|ALP|GGT|CK|LDH|amylase|lipase|glucose|sodium|potassium|calcium|creatinine|haemoglobin|hemoglobin|pulse|BMI';

/** Numbers that measure something. Ages and body measures have rules of their own, which know weeks, centimetres and kilograms. */
const allow: Allow = {
  id: 'dose-and-lab',
  summary: 'Doses, laboratory values, vital signs and scores.',
  spares: ['id', 'contact', 'age', 'date', 'place'],
  texts: [
    new RegExp(String.raw`(?<![\p{L}\d.,/-])[<>≤≥~]?\s?${RANGE}\s?(?:${UNITS})(?![\p{L}\d])`, 'gu'),
    new RegExp(
      String.raw`(?<![\p{L}\d]|\p{L}-(?=T\b))(?:${SCORES})(?:[ :=]{1,3}|\s(?:of|was|is|at|score(?: of| was)?|count(?: of| was)?|now|to|from)\s){1,2}[<>≤≥~]?${RANGE}(?![\p{L}\d/]| ?[ap]\.?m\b)`,
      'gu',
    ),
    /(?<![\p{L}\d.,/-])(?:[5-9]\d|1\d{2}|2[0-4]\d)\/(?:[3-9]\d|1[0-4]\d)(?:\s?mmHg)?(?![\d/.-]\d|\d)/gu,
    /(?<![\p{L}\d.,/-]|\b(?:[Bb]eds?|on|since|presented|reported|until) )(?:\d{1,2}\/(?:10|15|100)|6\/(?:4|5|6|9|12|18|24|36|60)|20\/\d{2,3})(?![\d/]|[ -](?:old|boy|girl|infant|baby)\b)/gu,
    /(?<![\p{L}\d.,/-]|\b(?:[Aa]t|[Bb]y|around|about|till|until|since|from) )1:\d{1,3}(?:,?\d{3})?(?![\d:]| ?[ap]\.?m?\b)|(?<![\p{L}\d])G\d{1,2}P\d{1,2}(?:\+\d)?(?![\p{L}\d])/gu,
    /(?<![\p{L}\d])[<>≤≥=±]\s?\d{1,6}(?:\.\d{1,4})?/gu,
  ],
  accept: ({ start, end }, { text }) => {
    const said = text.slice(start, end);
    // 12/10 may be a day, and a number with "D" or "W" after it an age or a plate.
    return !(/^\d{1,2}\/10$/.test(said) && Number(said.split('/')[0]) > 10) && !/^\d{1,2} ?[DWJT]$/.test(said);
  },
  examples: [
    'BP ⟦120/80⟧, HR ⟦112⟧, GCS ⟦15/15⟧.',
    'Prednisolone ⟦40 mg⟧ for a week and ⟦60,000 IU⟧ weekly.',
    'Ferritin ⟦9434 micrograms⟧ and sodium ⟦114 mmol/L⟧.',
    'Visual acuity was ⟦6/12⟧ and pain ⟦8/10⟧.',
    'Titre ⟦1:2048⟧, temperature ⟦38.6 °C⟧, INR ⟦2.0-3.0⟧.',
    'Sensitivity was ⟦93%⟧; lactate ⟦7.1⟧.',
    'EBL ⟦900 ml⟧, platelets ⟦64⟧, CD4 count ⟦350⟧.',
  ],
};
export default allow;
