import { Finder } from '../language/finder.ts';
import { digitsOf, isDay, isLuhn, isMedicareCard, isModulus97, isPesel, isPps, isVerhoeff } from './checksum.ts';

/** The shape of a number that a state, an insurer or a bank gives to a person. */
export interface Format {
  readonly name: string;
  /** Without its surroundings; a number of this shape is reported with or without a label. */
  readonly shape: Finder;
  readonly valid?: (code: string) => boolean;
}

const D = '[-‐‑– ]';
const format = (name: string, shape: string, valid?: Format['valid'], flags = 'gu'): Format => ({
  name,
  shape: new Finder(new RegExp(String.raw`(?<![\p{L}\d./+_@-])(?:${shape})(?![\p{L}\d]|[-/.]\d)`, flags)),
  ...(valid ? { valid } : {}),
});
const on = (test: (digits: string) => boolean) => (code: string) => test(digitsOf(code));

/** Shapes that are told from other numbers by their parts or by their check digit. */
export const FORMATS: readonly Format[] = [
  format(
    'national insurance',
    `(?:QQ|(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\\d{2}${D}?\\d{2}${D}?\\d{2}${D}?[A-D]`,
  ),
  format('social security', '(?!000|666)\\d{3}[-‐‑–]\\d{2}[-‐‑–]\\d{4}'),
  format(
    'medicare beneficiary',
    '[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}',
  ),
  format('aadhaar', '[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}', on(isVerhoeff)),
  format('masked aadhaar', '[xX*]{4}[ -]?[xX*]{4}[ -]?\\d{4}'),
  format('pan india', '[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]'),
  format('nric', '[STFGM]\\d{7}[A-Z]|[STFGM]\\d{0,3}[xX*]{3,7}\\d{0,4}[A-Z]'),
  format('hkid', '[A-Z]{1,2}\\d{6}\\([0-9A]\\)'),
  format('emirates id', '784[- ]?\\d{4}[- ]?\\d{7}[- ]?\\d'),
  format('cnic', '\\d{5}-\\d{7}-\\d'),
  format('cpf', '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}'),
  format('rut', '\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dkK]'),
  format('pps', '\\d{7} ?[A-W][A-IW]?', isPps),
  format('south african id', '\\d{6} \\d{4} \\d{3}|\\d{13}', (code) => isDay(digitsOf(code), 'ymd') && isLuhn(digitsOf(code))),
  format(
    'mykad',
    '\\d{6}-\\d{2}-\\d{4}',
    on((d) => isDay(d, 'ymd')),
  ),
  format(
    'pesel',
    '\\d{11}',
    on((d) => isPesel(d) && Number(d.slice(2, 4)) % 20 >= 1 && Number(d.slice(2, 4)) % 20 <= 12),
  ),
  format('personnummer', '\\d{6}[-+]\\d{4}', (code) => isLuhn(digitsOf(code)) && isDay(digitsOf(code), 'ymd')),
  format('codice fiscale', '[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]'),
  format('curp', '[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d'),
  format('nir', '[12] \\d{2} \\d{2} \\d{2} \\d{3} \\d{3}(?: \\d{2})?'),
  format('australian medicare', '[2-6]\\d{3} \\d{5} \\d(?:[ /-]?\\d)?', on(isMedicareCard)),
  format('driving licence', '[A-Z9]{5}\\d{6}[A-Z9]{2}\\d[A-Z]{2}'),
  format('iban', '[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){2,7}(?: ?[A-Z\\d]{1,3})?', isModulus97),
  format('bank card', '[3-6]\\d{12,18}|[3-6]\\d{3}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}|3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}', on(isLuhn)),
];

/** Names of such numbers: what follows is one, whatever it looks like. */
export const STATE_NAMES =
  "ssn|ss#|social security|social insurance|\\bsin\\b|nino|ni (?:no|number)|national insurance|aadhaar|aadhar|uidai|pan card|nric|\\bfin\\b|hkid|emirates id|cnic|nicop|pps|ppsn|cpf|curp|pesel|\\brun\\b|\\brut\\b|\\btrn\\b|\\bnie\\b|\\bdni\\b|nif|utente|bsn|personnummer|codice fiscale|national id(?:entity)?(?: card)?|identity(?: card| document)?|id (?:book|card)|citizen(?:ship)?(?: card)?|ghana card|mykad|\\bnin\\b|bvn|a-number|alien|visa|green card|medicare(?: card| id)?|medicaid|mbi|health card|medical card|medical aid|ohip|ihi|ehic|ghic|nhis|philhealth|scheme (?:no|number|member)|member(?:ship)?|policy|insurance|insurer|subscriber|beneficiary|health plan|passport|(?:driving|driver[’']?s?) li[cs]en[cs]e|iban|debit card|card number|my card|cc|hbn|hicn|phn|abha|nhif|huduma|ndis|dva|insurance plan|account|acct|acc no|sort code|bank card|credit card|card ending|tax|\\btin\\b|\\butr\\b|state code|ration card|voter";
