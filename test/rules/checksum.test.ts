import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDay, isLuhn, isMedicareCard, isModulus11, isModulus97, isPesel, isPps, isVerhoeff } from '../../server/engine/rules/checksum.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const TEN = Array.from('0123456789');
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVW');

/** Exactly one ending makes a body valid: what finds all mistakes in a single digit. */
const oneEnding = (length: number, valid: (code: string) => boolean, endings: readonly string[] = TEN) =>
  fc.assert(fc.property(digits(length), (body) => endings.filter((e) => valid(body + e)).length === 1));

/** No change of one digit keeps a valid number valid. */
const noticesMistakes = (length: number, valid: (code: string) => boolean) =>
  fc.assert(
    fc.property(digits(length), fc.nat(length - 1), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const end = TEN.find((e) => valid(body + e));
      if (end === undefined) return true;
      const changed = body.slice(0, at) + String((Number(body[at]) + by) % 10) + body.slice(at + 1);
      return !valid(changed + end);
    }),
  );

describe('check digits', () => {
  it('modulus 11 takes at most one ending and none for a remainder of ten', () => {
    fc.assert(
      fc.property(digits(9), (body) => {
        const endings = TEN.filter((e) => isModulus11(body + e)).length;
        const rest = 11 - (Array.from(body).reduce((sum, d, i) => sum + Number(d) * (10 - i), 0) % 11);
        return endings === (rest === 10 || /^0+$/.test(body) ? 0 : /^(\d)\1{8}$/.test(body) && String(rest % 11) === body[0] ? 0 : 1);
      }),
    );
    noticesMistakes(9, isModulus11);
    assert.ok(isModulus11('9434765919'));
    assert.ok(!isModulus11('1234567890'));
    assert.ok(!isModulus11('943476591'));
  });
  it('Luhn has one ending for each body, at any length of an identity number', () => {
    for (const length of [8, 12, 15]) {
      oneEnding(length, isLuhn);
      noticesMistakes(length, isLuhn);
    }
    assert.ok(isLuhn('4111111111111111'));
  });
  it('Verhoeff has one ending and notices transposed neighbours', () => {
    oneEnding(11, isVerhoeff);
    noticesMistakes(11, isVerhoeff);
    fc.assert(
      fc.property(digits(11), fc.nat(9), (body, at) => {
        const end = TEN.find((e) => isVerhoeff(body + e))!;
        const swapped = body.slice(0, at) + body[at + 1]! + body[at]! + body.slice(at + 2);
        return swapped === body || !isVerhoeff(swapped + end);
      }),
    );
    assert.ok(isVerhoeff('2363'));
  });
  it('modulus 97 has one pair of check digits, in any spelling', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{4}\d{14}$/), (body) => {
        const codes = Array.from({ length: 97 }, (_, i) => `GB${String(i + 2).padStart(2, '0')}${body}`).filter(isModulus97);
        assert.equal(codes.length, 1);
        assert.ok(
          isModulus97(
            codes[0]!
              .toLowerCase()
              .replace(/(.{4})/g, '$1 ')
              .trim(),
          ),
        );
      }),
    );
    assert.ok(isModulus97('GB82 WEST 1234 5698 7654 32'));
    assert.ok(!isModulus97('GB82'));
  });
  it('a PPS number has one check letter, with and without a second letter', () => {
    oneEnding(7, isPps, LETTERS);
    fc.assert(
      fc.property(
        digits(7),
        fc.constantFrom(...Array.from('ABCDEFGHI')),
        (body, second) => LETTERS.filter((l) => isPps(body + l + second)).length === 1,
      ),
    );
    assert.ok(isPps('1234567T'));
  });
  it('a Medicare card has one check digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        digits(7),
        digits(1),
        (first, body, issue) => TEN.filter((c) => isMedicareCard(`${first}${body}${c}${issue}`)).length === 1,
      ),
    );
    assert.ok(!isMedicareCard('1234567890'));
  });
  it('a PESEL number has one ending', () => {
    oneEnding(10, isPesel);
    noticesMistakes(10, isPesel);
  });
  it('tells the date at the head of a number', () => {
    assert.ok(isDay('310199', 'dmy') && isDay('990131', 'ymd'));
    assert.ok(!isDay('321301', 'dmy') && !isDay('991332', 'ymd'));
  });
});
