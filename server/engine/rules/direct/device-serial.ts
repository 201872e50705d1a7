import { NUMBER_WORD, labelled, searches } from '../code.ts';
import { EVERYWHERE, levels, type Rule } from '../rule.ts';

const N = `(?:[ -]?${NUMBER_WORD}){0,2}`;
const IMPLANT =
  /implant|pacemaker|pacer|defibrillator|\bicd\b|\bcrt|lead\b|leads\b|stem\b|femoral|tibial|acetabular|component|prosthe|valve|stent|graft|mesh|lens|\biol\b|pump|cochlear|hearing aid|breast|screw|plate|nail|shunt|stimulator|fixat|device|sensor|transmitter|silicone|filler|coil|bracelet/i;

const serials = labelled({
  labels: `(?:serials?|s/n|s\\.n\\.|udi|imei|(?:transmitter|device|pump|sensor|pacemaker|implant|receiver) (?:id|number|no\\.?|code)|locator beacon)${N}`,
  detour: true,
  accept: ({ before }) => !/model|catalog/i.test(before.slice(-20)),
});
const leads = labelled({ labels: 'leads?', strong: true, accept: ({ code }) => /^\p{Lu}{2,4}\d{4,}/u.test(code) });
const capitals = labelled({ labels: `(?:SN|REF SN)${N}`, flags: 'gu', digits: 5 });
const lots = labelled({
  labels: `(?:lot|batch|lots|batches)${N}`,
  strong: true,
  accept: ({ before, after }) =>
    IMPLANT.test(before + after) && !/recall|vaccin|logged|register\b|manufacturer|reagent|antibod|stock/i.test(before + after),
});
const UDI = /\(01\)\d{14}(?:\((?:10|11|17|21)\)[\dA-Za-z-]{1,20}){1,4}/gu;

const rule: Rule = {
  id: 'device-serial',
  category: 'id',
  tier: 'direct',
  severity: levels('error', 'error', 'error', 'error'),
  summary: 'The serial, lot or unique device number of an implant, a pump, a hearing aid or a phone.',
  message: 'Implant serial numbers are registered to one patient.',
  guidance: ['HIPAA', 'HRY'],
  fixes: ['id-remove'],
  zones: EVERYWHERE,
  texts: [UDI],
  search: (scope) => searches(scope, [serials, leads, capitals, lots]),
  examples: {
    fire: [
      'Pacemaker serial ⟦PJN204581⟧ was interrogated.',
      'The pump (S/N ⟦A00123456⟧) alarmed twice.',
      'UDI ⟦(01)00844588003288(21)10987654⟧ printed on the card.',
      'Her cochlear implant, serial no. ⟦CI-4482-91⟧.',
      'Hip stem serial: ⟦7719-0042-X⟧',
      'CGM transmitter id ⟦8XK4RT⟧ was in the screenshot.',
      'The femoral component: lot ⟦K7713-L⟧, serial ⟦004918266⟧.',
      'Leads ⟦LDX07718⟧ and ⟦LDX07719⟧ had been placed earlier.',
      'An MRI pacemaker (SN ⟦8830217⟧) was chosen.',
      'Serial number of her insulin pump: ⟦77-120-934⟧',
    ],
    quiet: [
      'A dual-chamber pacemaker was implanted.',
      'We used a 3-0 Vicryl suture.',
      'Model MX-500 ventilators were recalled.',
      'Catalogue number AB-1234 antibody, 1:200.',
      'A 22 G cannula was sited.',
      'A lot of 120 patients were seen.',
      'Serial ECGs at 30 minutes and troponins were normal.',
      'The recalled batch A05324 is logged by the manufacturer.',
    ],
  },
};
export default rule;
