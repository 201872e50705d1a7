/** The digits of a number that is written with spaces, dots or dashes. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');

const values = (digits: string): number[] => Array.from(digits, Number);
const weighted = (digits: string, weights: readonly number[]): number =>
  values(digits).reduce((sum, digit, i) => sum + digit * (weights[i] ?? 0), 0);

/** NHS, CHI and H&C numbers: ten digits, the last a check digit. */
export function isModulus11(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const check = 11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

/** Bank cards, South African and Swedish identity numbers, Canadian insurance numbers. */
export function isLuhn(digits: string): boolean {
  if (!/^\d{2,19}$/.test(digits)) return false;
  const sum = values(digits)
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit), 0);
  return sum % 10 === 0;
}

/** Multiplication in the dihedral group of order ten. */
const product = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
};
const ONCE = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const permuted = (digit: number, times: number): number => (times === 0 ? digit : permuted(ONCE[digit]!, times - 1));

/** Aadhaar: twelve digits, the last by Verhoeff's scheme. */
export function isVerhoeff(digits: string): boolean {
  if (!/^\d{2,24}$/.test(digits)) return false;
  return (
    values(digits)
      .reverse()
      .reduce((c, digit, i) => product(c, permuted(digit, i % 8)), 0) === 0
  );
}

/** IBAN: letters count as 10 to 35, the first four characters go last, the rest of a division by 97 is 1. */
export function isModulus97(iban: string): boolean {
  const code = iban.replace(/[\s-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(code)) return false;
  const digits = Array.from(code.slice(4) + code.slice(0, 4), (c) => parseInt(c, 36)).join('');
  return Array.from(digits).reduce((rest, digit) => (10 * rest + Number(digit)) % 97, 0) === 1;
}

/** Irish PPS numbers: seven digits, a check letter and perhaps a second letter. */
export function isPps(code: string): boolean {
  const m = /^(\d{7})([A-W])([A-IW]?)$/.exec(code.replace(/\s/g, '').toUpperCase());
  if (!m) return false;
  const second = m[3] && m[3] !== 'W' ? m[3].charCodeAt(0) - 64 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(m[1]!, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23] === m[2];
}

/** Australian Medicare card numbers: eight digits, a check digit, the issue and perhaps the person's place on the card. */
export function isMedicareCard(digits: string): boolean {
  return /^[2-6]\d{9,10}$/.test(digits) && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits[8]);
}

/** Polish PESEL: eleven digits, the last a check digit. */
export function isPesel(digits: string): boolean {
  return /^\d{11}$/.test(digits) && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

/** Whether six digits may be the date that opens an identity number, `ddmmyy` or `yymmdd`. */
export function isDay(digits: string, order: 'dmy' | 'ymd'): boolean {
  const [day, month] = order === 'dmy' ? [digits.slice(0, 2), digits.slice(2, 4)] : [digits.slice(4, 6), digits.slice(2, 4)];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
