// Packs wink-nlp's model for the bundles (server/engine/language/wink-core.ts unpacks it). Two thirds of it are lemmas, shapes, beginnings
// and ends of known words, which sentences and parts of speech never ask for: test/tidy/carried.test.ts reads drafts with both.

/** Characters that stand for small numbers; none needs escaping in a string. */
const DIGITS = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** So many of the digits say that a second one follows. */
const HIGH = 8;
/** What is asked for of a known word. */
const ASKED = ['isAbbrev', 'lexemeCID', 'pos', 'tokenType', 'sbdHint', 'posHint', 'normal', 'isContraction', 'isSpellingMapped'];
/** Characters that a word may have in common with the one before. */
const SHARED = 60;

/** `model` is the library's JSON. */
export function packCore({ lexicon, xpansions, features, ...rest }) {
  const { lexeme, ...others } = features;
  const { kinds, codes, further } = packLexicon(numbersOf(lexicon), lexeme.list.length, rest.packing.layout);
  return {
    words: packWords(lexeme.list),
    codes,
    model: {
      ...{ digits: DIGITS, high: HIGH, kinds, others: further },
      rest: { ...rest, xpansions: [...numbersOf(xpansions)], features: { ...others, lexeme: { ...lexeme, list: [] } } },
    },
  };
}

const numbersOf = (base64) => new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);

function packWords(list) {
  let before = '';
  return list
    .map((word) => {
      if (word.includes(' ')) throw new Error('a word with a space');
      let same = 0;
      while (same < SHARED && same < before.length && before[same] === word[same]) same++;
      // Not between the halves of a character.
      if (/[\ud800-\udbff]/.test(word[same - 1] ?? '')) same--;
      before = word;
      return String.fromCharCode(48 + same) + word.slice(same);
    })
    .join(' ');
}

function packLexicon(lexicon, length, layout) {
  const mask = (column) => ASKED.filter((name) => layout[name][0] === column).reduce((bits, name) => bits | layout[name][1], 0);
  const masks = [1, 2, 3].map(mask);
  const other = layout.isContraction[1] | layout.isSpellingMapped[1];
  const further = [];
  const keys = [];
  for (let i = 0; i < length; i++) {
    keys.push(masks.map((bits, k) => (lexicon[i * 4 + k + 1] & bits) >>> 0).join(' '));
    const last = lexicon[i * 4 + 3];
    if (last & other && last & layout.lemma[1]) further.push(i, last & layout.lemma[1]);
  }
  const often = new Map();
  for (const key of keys) often.set(key, (often.get(key) ?? 0) + 1);
  const ordered = [...often].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  const low = DIGITS.length - HIGH;
  if (ordered.length > low + HIGH * DIGITS.length) throw new Error('too many kinds of words');
  const code = new Map(
    ordered.map((key, n) => [
      key,
      n < low ? DIGITS[n] : DIGITS[low + Math.floor((n - low) / DIGITS.length)] + DIGITS[(n - low) % DIGITS.length],
    ]),
  );
  return { kinds: ordered.map((key) => key.split(' ').map(Number)), codes: keys.map((key) => code.get(key)).join(''), further };
}
