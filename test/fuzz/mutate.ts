import type { Dice } from './dice.ts';

/** What breaks readers of text: markup left open, odd characters, ends of lines, directives, numbers out of range. */
const PIECES: readonly string[] = [
  ...[
    '\u0000',
    '\ud83c',
    '\udfff',
    '\ud83e\uddd1\u200d\u2695\ufe0f',
    '\r',
    '\r\n',
    '\n\n',
    '\n',
    '\t',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u202e',
    '\u200b',
    'é',
    'ﷺ',
    '漢字',
    'İ',
    'ß',
  ],
  ...[
    '> ',
    '- ',
    '1. ',
    '# ',
    '| a | b |\n|---|---|\n',
    '```\n',
    '~~~\n',
    '***',
    '__',
    '[[',
    ']]',
    '![[',
    '%%',
    '==',
    '[^1]',
    '[^1]: ',
    '$$',
    '$',
  ],
  ...[
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<p',
    '<a href="',
    '<img src=x alt="',
    '<script>',
    '<style>',
    '&#x1F9D1;',
    '&amp',
    '<![CDATA[',
    '<?',
    '<table><tr><td>',
    '<br/>',
  ],
  ...['\\cite{', '\\begin{', '\\end{document}', '\\verb|', '\\%', '{', '}', '%', '\\includegraphics{', '\\section{', '\\\\'],
  ...[
    '---\n',
    '...\n',
    'title: ',
    'discreet:\n  kind: reply\n',
    'discreet: {rules: [',
    '&a [',
    '*a',
    'author: ',
    '!!binary ',
    '? ',
    '"\\x',
  ],
  ...[
    '<!-- discreet-ignore -->',
    '<!-- discreet-ignore-start ',
    '<!-- discreet-ignore-end -->',
    '<!-- discreet-ignore-next age-exact: ',
    '<!-- discreet-person 2 -->',
    '% discreet-ignore-file\n',
  ],
  ...[
    '47-year-old',
    'A 93-year-old woman',
    'Mr Quillfeather',
    'Mrs T',
    'Dr',
    'from Oban',
    'on 3 March 2024',
    '03/04/1951',
    '943 476 5919',
    '+44 7700 900123',
    '@benji.runs',
    '#tag',
    'x@y.org',
    'https://a.b/c',
    'aged 0',
    '99999999999999999999',
    '-1',
  ],
  ...[' constructor ', ' __proto__ ', ' hasOwnProperty ', ' toString ', 'NaN', 'undefined'],
  ...[
    '“',
    '”',
    '‘',
    '’',
    "'",
    '"',
    '(',
    ')',
    '…',
    '—',
    '.',
    ',',
    ' he ',
    ' her ',
    ' my patient ',
    ' with her consent ',
    ' twins ',
    '![alt](x.png)',
    '[a](b.docx)',
    'AVIF',
    'consent',
  ],
];

/** One to eight changes of any kind; `other` is a text to take pieces from. */
export function mutateText(dice: Dice, text: string, other: string): string {
  let out = text;
  for (let left = 1 + dice.length(8); left > 0; left--) out = changeText(dice, out, other);
  return out.length > 400_000 ? out.slice(0, 400_000) : out;
}

function changeText(dice: Dice, text: string, other: string): string {
  const at = dice.int(text.length + 1);
  const end = Math.min(text.length, at + dice.length(200));
  const put = (middle: string, to = at): string => text.slice(0, at) + middle + text.slice(to);
  const from = dice.int(other.length + 1);
  switch (dice.int(dice.once(40) ? 12 : 10)) {
    case 0:
      return put('', end);
    case 1:
      return put(text.slice(at, end), at);
    case 2:
      return put(other.slice(from, from + dice.length(400)), end);
    case 3:
      return put(dice.pick(['\n', '\n\n', ' ', '']), end);
    case 4:
      return text.slice(at, end) + text.slice(0, at) + text.slice(end);
    case 5:
      return put(text.slice(at, end)[dice.once(2) ? 'toUpperCase' : 'toLowerCase'](), end);
    case 10:
      return put((dice.once(2) ? dice.pick(PIECES) : text.slice(at, at + 12)).repeat(1 + dice.length(3000)));
    case 11:
      return text.replace(/\r?\n/g, dice.pick(['\r\n', '\r', ' ', '\n\n']));
    default:
      return put(dice.list(4, () => dice.pick(PIECES)).join(dice.pick(['', ' ', '\n'])), dice.once(3) ? end : at);
  }
}

const NUMBERS = [0, 1, 2, 8, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** One to eight changes of bytes: bits, lengths, offsets that point back, pieces twice or gone, an early end. */
export function mutateBytes(dice: Dice, bytes: Buffer): Buffer {
  let out: Buffer = Buffer.from(bytes);
  for (let left = 1 + dice.length(8); left > 0; left--) out = changeBytes(dice, out);
  return out.subarray(0, 2_000_000);
}

function changeBytes(dice: Dice, bytes: Buffer): Buffer {
  const at = dice.int(bytes.length + 1);
  const end = Math.min(bytes.length, at + dice.length(64));
  const way = dice.int(8);
  if (way === 0) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
  if (way === 1) return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  if (way === 2 && dice.once(4)) return bytes.subarray(0, at);
  if (way === 3 && at + 4 <= bytes.length) {
    const value = dice.once(2) ? dice.pick(NUMBERS) : dice.int(bytes.length);
    if (dice.once(2)) bytes.writeUInt32BE(value, at);
    else bytes.writeUInt32LE(value, at);
  } else if (way === 4 && at + 2 <= bytes.length) bytes.writeUInt16BE(dice.pick(NUMBERS) & 0xffff, at);
  else if (at < bytes.length) bytes[at] = dice.once(2) ? dice.int(256) : bytes[at]! ^ (1 << dice.int(8));
  return bytes;
}
