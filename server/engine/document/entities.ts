import { padded } from './flow.ts';

export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const NAMED = new Map(
  Object.entries({
    ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…' },
    ...{ bull: '•', middot: '·', times: '×', deg: '°', pound: '£', euro: '€', copy: '©' },
  }),
);

/** `text` with its entities as characters and spaces, as long as before; a name that is not known here stays. */
export function decoded(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string, at?: number) => {
    const shown = name ? NAMED.get(name) : character(decimal ? parseInt(decimal, 10) : parseInt(hex!, 16));
    if (shown === undefined) return entity;
    const opens = /[“‘«"']/.test(shown) && !/[\p{L}\p{N}.,!?;]/u.test(text[at! - 1] ?? ' ');
    return padded(entity, shown, opens);
  });
}

function character(code: number): string | undefined {
  if (code === 0xa0) return ' ';
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}
