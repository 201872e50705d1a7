import assert from 'node:assert/strict';
import { CONDOLENCE_TEMPLATE, REPLY_TEMPLATE, THANKS_TEMPLATE } from '../../shared/texts.ts';
import { analyse } from '../../server/engine/analyse.ts';

/** What a reply would become. */
const answer = (reply: string): string | undefined =>
  analyse(reply, { kind: 'reply' })
    .findings.flatMap(({ fixes }) => fixes)
    .find(({ operator }) => operator === 'reply-template')?.edits[0]?.text;

describe('a neutral reply', () => {
  const cases: readonly (readonly [reply: string, template: string])[] = [
    ['Sorry you feel so, but when we saw you in May you refused the root canal.', REPLY_TEMPLATE],
    ['Thank you for the five stars, you were a pleasure to treat in our clinic, your hearing aids suit you.', THANKS_TEMPLATE],
    ['Wrong page again, this is the eye clinic! But congratulations, we saw your mother in May for her pressure.', THANKS_TEMPLATE],
    ['Sister, I was with him on our ward when he passed. Be consoled.', CONDOLENCE_TEMPLATE],
    ['So pleased she passed her driving test with the glasses that we fitted for you in May!', THANKS_TEMPLATE],
    ['He died because you refused the operation that we offered you in May.', REPLY_TEMPLATE],
  ];
  it('is for what is said in public, and no letter', () => {
    const letter =
      'Dear Mrs Ogilvy,\n\nI am sorry that you were distressed when we saw you in May with your knee.\n\nYours sincerely,\nA Doctor';
    assert.equal(answer(letter), undefined);
    assert.equal(answer(letter.replace('Yours sincerely,\nA Doctor', 'Kind regards, the team')), REPLY_TEMPLATE);
  });
  for (const [reply, template] of cases) it(`has the tone of “${reply}”`, () => assert.equal(answer(reply), template));
});
