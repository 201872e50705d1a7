import assert from 'node:assert/strict';
import { analyse } from '../../server/engine/analyse.ts';

const found = (text: string): string[] => analyse(text, { kind: 'blog' }).findings.map((f) => `${f.rule}: ${text.slice(f.start, f.end)}`);

describe('drafts about nobody who is treated', () => {
  it('the past of medicine stays silent', () => {
    const essay =
      'Laennec rolled up a sheaf of paper in 1816 and listened to the chest of a young woman in Paris.\n\n' +
      'He named what he heard. By 1826 he was dead of the disease that he had described, at 45, in Kerlouanec.\n';
    assert.deepEqual(found(essay), []);
  });
  it('an old person’s life is no history', () => {
    const life =
      'Elsie Thwaite, born in 1931 in Whitby, married in 1949 and kept the lighthouse with him until 1988.\n\nShe died last Tuesday.\n';
    assert.ok(found(life).some((f) => f.startsWith('name-patient')));
  });
  it('invented cases stay silent, and cases that are based on real ones do not', () => {
    const paper = 'All scenarios are made up.\n\nQ1. Rosa Marchetti, 42, a baker from Hexham, collapsed on 3 March 2024.\n';
    assert.deepEqual(found(paper), []);
    assert.notDeepEqual(found(paper.replace('made up.', 'made up, but based on a real patient.')), []);
  });
  const VIGNETTE = 'Rosa Marchetti, 42, a baker from Hexham, collapsed on 3 March 2024.\n';
  for (const said of [
    'Scenario 2 (invented):',
    '**Vignette 4 (fictional; for the spring course)**',
    '“Rosa’s Story” on page 4 is made up.',
    'All three are made up.',
    'Take a case that I made up over breakfast.',
    'Rosa does not exist.',
    'Sim scenario 9.',
    'Exam practice (Paper B style; entirely fictional)',
    'Picture this man. I’m making him up.',
    'The mock patients for Saturday:',
  ])
    it(`invented, as it is said here: ${said}`, () => assert.deepEqual(found(`${said}\n\n${VIGNETTE}`), []));
  for (const said of [
    'A tray (made up of four parts).',
    'I made up the syringe.',
    'The names are invented.',
    'I’m not making this up.',
    'Pain that does not exist on paper.',
    '<!-- discreet-ignore-next age-exact: invented -->\n\nA boy.',
  ])
    it(`not invented: ${said}`, () => assert.notDeepEqual(found(`${said}\n\n${VIGNETTE}`), []));
});
