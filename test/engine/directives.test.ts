import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';

const AGE = 'A 47-year-old man came in.';
const ages = (source: string): number => analyse(source, { kind: 'blog' }).findings.filter((f) => f.rule === 'age-exact').length;

describe('directives', () => {
  it('silence the next line when alone on theirs', () => assert.equal(ages(`<!-- discreet-ignore -->\n${AGE}\n\n${AGE}`), 1));
  it('silence their own line otherwise', () => assert.equal(ages(`${AGE} <!-- discreet-ignore -->\n\n${AGE}`), 1));
  it('silence the next line by name', () => assert.equal(ages(`<!-- discreet-ignore-next age-exact: teaching point -->\n${AGE}`), 0));
  it('leave other rules alone', () => assert.equal(ages(`<!-- discreet-ignore-next date-exact -->\n${AGE}`), 1));
  it('silence a stretch', () =>
    assert.equal(ages(`<!-- discreet-ignore-start -->\n${AGE}\n\n${AGE}\n<!-- discreet-ignore-end -->\n\n${AGE}`), 1));
  it('silence a file', () => assert.equal(ages(`${AGE}\n\n<!-- discreet-ignore-file: invented -->`), 0));
  it('work in a list, a quote and a heading', () => {
    assert.equal(ages(`- ${AGE} <!-- discreet-ignore age-exact -->\n- ${AGE}`), 1);
    assert.equal(ages(`> ${AGE} <!-- discreet-ignore -->`), 0);
    assert.equal(ages(`## ${AGE} <!-- discreet-ignore -->`), 0);
  });
  it('work as Markdown reference comments and LaTeX comments', () => {
    assert.equal(ages(`[//]: # (discreet-ignore-next age-exact)\n${AGE}`), 0);
    assert.equal(ages(`${AGE} % discreet-ignore`), 0);
  });
});
