import { describes } from '../../language/described.ts';
import { sentenceAt } from '../../language/sentence.ts';
import { subjectAt } from '../../language/subject.ts';
import { levels, type Hit, type Rule, type Scope } from '../rule.ts';

/** Terms that mean one thing only, so that it is enough that a person is there. */
const PLAIN =
  /^(?:trans(?:gender)?(?: man| woman)?|non-?\s?-?\s?binary|lesbian|bisexual|gay|two-? ?-? ?spirit|takatāpui|jehovah|hijabi|rastafarian|rastaman|deaf-? ?-? ?blind|wheelchair user)/i;

function* search(scope: Scope): Generator<Hit> {
  const { words } = scope;
  for (let i = 0; i < words.length; i++) {
    let length = 0;
    for (const t of words[i]!.terms) if (t.list === 'gender-orientation' || t.list === 'religions') length = Math.max(length, t.length);
    if (!length) continue;
    const to = i + length;
    const said = scope.text.slice(words[i]!.start, words[to - 1]!.end);
    const plural = /[^s]s$/.test(said) && !/witness$|christian science|^trans$/i.test(said);
    const plain =
      PLAIN.test(said) &&
      subjectAt(scope, i) === 'person' &&
      (!/^(?:people|men|women|patients|fat|community|health|issues|rights)$/.test(words[to]?.lower ?? '') ||
        /^(?:campaigner|activist|advocate)$/.test(words[to + 1]?.lower ?? ''));
    if (!plural && (plain || describes(scope, i, to))) yield { start: words[i]!.start, end: words[to - 1]!.end };
    i = to - 1;
  }
}

const rule: Rule = {
  id: 'protected-characteristic',
  category: 'demographic',
  tier: 'indirect',
  weight: 2,
  severity: levels('warning', 'warning', 'error', 'error'),
  summary: 'Gender history, orientation, religion, disability or partnership of the person.',
  message: 'This is sensitive and uncommon. It can out someone as well as identify them.',
  guidance: ['MDU', 'ONS-GI', 'ICO-ANON', 'EQ'],
  fixes: ['remove-detail', 'ethnicity-broaden', 'pronoun-neutral'],
  search,
  // A service moves people on, too.
  accept: ({ start, end }, { text }) =>
    !/transition/i.test(text.slice(start, end)) ||
    !/\b(?:adult|paediatric|pediatric|services?|clinics?|palliative|hospice|care home|nursing home|EHR|system|insulin|oral|school)\b/i.test(
      sentenceAt(text, start, end),
    ),
  texts: [
    // She transitioned in 2011; before her transition
    /\b(?:he|she|they|patient|who|son|daughter|girl|boy|man|woman) (?:(?:is|was|has|had|have|only|just|recently|first|socially|medically) ){0,3}(?<x>(?:de)?transition(?:ed|ing))(?! (?:(?:\p{L}+ )?(?:to|from|into|off|onto|over|out|on|between)|well|smoothly|safely|home)\b)/dgiu,
    /\b(?<x>(?:before|after|since|during) (?:his|her|their) (?:gender )?transition)(?! (?:to|from|into|out)\b)/dgiu,
    /\b(?:pre|post)-transition\b|\bdead-?named?\b|\b(?:had|has|having|wants|awaiting|after|for) (?<x>top surgery|gender(?:-affirming)? surgery)\b/dgiu,
    /\b(?:uses?|pronouns are|goes by) (?<x>they\/them)\b/dgiu,
    /\b(?:he|she|they|patient|who) (?<x>lived as an? (?:man|woman|boy|girl)|came out as (?:an? )?(?:gay|trans|lesbian|bi(?:sexual)?|queer|non-binary|man|woman))\b/dgiu,
    /\b(?:an?|our|my|this|the|another|one) (?:[\p{Ll}-]+ ){1,2}(?<x>trans(?:gender)? (?:woman|man|girl|boy|teenager|student|patient|lad))\b/dgiu,
    // What somebody does for a faith
    /\b(?:he|she|they|patient|who|mother|father|woman|man|girl|boy|mum|dad) (?:still |always |also |never )?(?<x>wears? (?:a|the|her|his) (?:hijab|niqab|burqa|turban|kippah?|yarmulke|kara|headscarf|sheitel)|keeps? (?:the sabbath|shabb[ao][ts]|kosher|halal)|prays? five times a day|(?:goes|went) to mass(?: (?:every day|daily|each morning))?)\b/dgiu,
    /\b(?<x>deaf-?blind)(?= (?:man|woman|boy|girl|patient|lady|gentleman|child|teenager))/dgiu,
    /\b[Hh]er (?<x>wife)\b/dgu,
    /\b[Hh]is (?<x>husband)\b/dgu,
    /\b(?:[Aa]|[Aa]n Irish|[Tt]he|[Tt]his|[Oo]ur) (?<x>Traveller)(?= (?:man|woman|boy|girl|mam|lad|lady|mother|father|family|child)\b)/dgu,
    /\b(?<x>(?:only|single) [a-z]{3,12}i)(?= (?:girl|woman|student|pupil)\b)/dgu,
  ],
  examples: {
    fire: [
      'She ⟦transitioned⟧ in 2011 and is well.',
      '⟦Before her transition⟧ she played rugby.',
      'I looked after a post-op ⟦trans woman⟧ with sepsis.',
      'My patient ⟦wears a hijab⟧ and was asked to take it off.',
      'A ⟦trans⟧ student came in after an attack.',
      'My patient, ⟦a gay man⟧ from a strict family, asked for PrEP.',
      'She is a ⟦Jehovah’s Witness⟧ and refused blood.',
      'The ⟦only hijabi⟧ girl in her year group.',
      'He is ⟦non-binary⟧ and works nights.',
      'A ⟦Traveller⟧ woman on the site by the ring road.',
      'This ⟦deaf-blind⟧ man signed into my hand.',
      'Her ⟦wife⟧ had been told to wait outside.',
      'An ⟦Orthodox Jewish⟧ father of a newborn asked for the rabbi.',
      'He is a ⟦Sikh⟧ and kept his kara on.',
    ],
    quiet: [
      'She transitioned to oral antibiotics on day four.',
      'He has transitioned smoothly to adult services.',
      'Trans people face long waits for care.',
      'A transthoracic echo was normal.',
      'Trans fat intake should be low.',
      'Jehovah’s Witnesses’ hospital liaison committees can help.',
      'Gay men are at higher risk of mpox in this outbreak.',
      'Deaf awareness training is mandatory.',
      'The Catholic hospital next door has closed.',
    ],
  },
};
export default rule;
