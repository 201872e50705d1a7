import assert from 'node:assert/strict';
import { HIDDEN } from '../../../shared/image.ts';
import { readImage, stripImage } from '../../../server/files/image/image.ts';
import { tells } from '../../../server/files/words.ts';
import { readOffice } from '../../../server/files/office.ts';
import { mutateBytes } from '../mutate.ts';
import { timed, type Target } from '../target.ts';
import { picture } from './picture-seeds.ts';

/** Bytes, in base 64. */
type Input = string;

/** Why a picture cannot be cleaned, in words. */
const CANNOT = /^(?:is (?:damaged|of a kind|a DICOM|a BigTIFF)|cannot be cleaned|holds previews)/;

/** Any bytes are a picture, or no picture; what is cleaned has nothing left. */
export const pictures: Target<Input> = {
  name: 'picture',
  share: 10,
  fresh: (dice) => (dice.once(3) ? picture(dice) : mutateBytes(dice, picture(dice))).toString('base64'),
  mutate: (dice, input) => mutateBytes(dice, Buffer.from(input, 'base64')).toString('base64'),
  async run(input) {
    const bytes = Buffer.from(input, 'base64');
    const before = Buffer.from(bytes);
    const limit = 1500 + bytes.length * 0.01;
    const { hidden, unread } = timed(limit, 'reading', () => readImage(bytes, tells));
    assert.ok(
      hidden.every((h, i) => HIDDEN.indexOf(h) > (i ? HIDDEN.indexOf(hidden[i - 1]!) : -1)),
      'in order, each once',
    );
    assert.ok(!unread || !hidden.length);
    const clean = timed(limit, 'cleaning', () => cleaned(bytes));
    if (typeof clean !== 'string') assert.deepEqual(readImage(clean, tells), { hidden: [] }, 'nothing is left after cleaning');
    else assert.match(clean, CANNOT);
    assert.ok(before.equals(bytes), 'the original is untouched');
    await readOffice(bytes);
    return [
      ...hidden,
      `${hidden.join()} ${unread ?? ''}`,
      typeof clean === 'string' ? clean : 'clean',
      `${bytes.toString('latin1', 0, 4)} ${hidden.length}`,
    ];
  },
  *smaller(input) {
    const bytes = Buffer.from(input, 'base64');
    for (let size = Math.ceil(bytes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < bytes.length; at += size)
        yield Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]).toString('base64');
  },
};

function cleaned(bytes: Buffer): Uint8Array | string {
  try {
    return stripImage(bytes);
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message;
  }
}
