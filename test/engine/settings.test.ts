import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, readSettings } from '../../shared/settings.ts';
import { analyse } from '../../server/engine/analyse.ts';
import { readPage } from '../../server/engine/document/page.ts';
import { kindOf } from '../../server/engine/kind.ts';

const severities = (source: string, settings: object): (string | undefined)[] =>
  analyse(source, { kind: 'blog', settings: readSettings(settings).settings }).findings.map((f) => `${f.rule} ${f.severity}`);

describe('settings', () => {
  it('change a severity, or switch a rule off', () => {
    assert.deepEqual(severities('A 47-year-old man.', { severity: { 'age-exact': 'error' } }), ['age-exact error']);
    assert.deepEqual(severities('A 47-year-old man.', { severity: { 'age-exact': 'off' } }), []);
  });
  it('allow a phrase or a rule', () => {
    assert.deepEqual(severities('A 47-year-old man.', { allow: ['47-Year-Old'] }), []);
    assert.deepEqual(severities('A 47-year-old man.', { allow: ['age-exact'] }), []);
  });
  it('check only the rules that are named', () =>
    assert.deepEqual(severities('A 47-year-old man from Oban.', { rules: ['age-exact'] }), ['age-exact warning']));
  it('come from the front matter too', () => {
    const { kind, findings } = analyse('---\ndiscreet:\n  kind: case-report\n  severity: {}\n---\nA 47-year-old man.');
    assert.equal(kind, 'case-report');
    assert.equal(findings.find((f) => f.rule === 'age-exact')?.severity, 'information');
  });
  it('from the front matter: of one rule, beside what was said of others', () => {
    const source = '---\ndiscreet:\n  severity:\n    age-exact: off\n---\nA 47-year-old man from Oban.';
    assert.deepEqual(severities(source, { severity: { 'place-residence': 'hint' } }), ['place-residence hint']);
  });
  it('that name no rule are told', () => {
    const { problems } = analyse('---\ndiscreet:\n  rules: age-exakt\n  severity: { nope: off }\n  kind: letter\n---\nA man.');
    assert.deepEqual(problems.map((p) => /‘\w+’(?: names ‘[\w-]+’)?/.exec(p)?.[0]).sort(), [
      '‘kind’',
      '‘rules’ names ‘age-exakt’',
      '‘severity’ names ‘nope’',
    ]);
  });
  it('of a pack: US Safe Harbor allows ages under 90', () =>
    assert.deepEqual(severities('A 47-year-old man.', { pack: 'us-hipaa-safe-harbor' }), ['age-exact information']));
  it('that are wrong are named, and left out', () => {
    const { settings, problems } = readSettings({ pack: 'none', kind: 3, nonsense: 1, allow: [2], kinds: { '**': 'novel' } });
    assert.deepEqual(settings, DEFAULT_SETTINGS);
    assert.equal(problems.length, 5);
  });
});

describe('kind of document', () => {
  const cases: [string, string][] = [
    ['reply', 'Thank you for your review. We are sorry to hear about this.'],
    ['reply', 'We have no record of anyone by this name at our surgery.'],
    ['reply', 'Hi Jenny! Thanks for the 5 stars, see you soon.'],
    ['case-report', '# A case\n\n## Case presentation\n\nA man.\n\n## Learning points\n\n- one'],
    ['social', 'Long shift. Never again 😩 #nhs'],
    ['blog', `# On listening\n\n${'I have been thinking about this for a long time. '.repeat(30)}`],
  ];
  for (const [kind, source] of cases) it(`${kind} is seen`, () => assert.equal(kindOf(readPage(source, 'markdown')), kind));
  it('is what the front matter says', () => assert.equal(analyse('---\nkind: reply\n---\nHello.').kind, 'reply'));
});
