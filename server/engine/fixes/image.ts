import type { Operator } from './operators.ts';

const FILE = /[^/\\]*?(\.\w{2,5})?$/;

/** smith_john_CT.png → figure-1.png, numbered by where it stands; the file itself is renamed by its owner. */
export const renameImage: Operator = ({ text, start, end, hit, draft, base }) => {
  const files = draft.scopes.filter((s) => s.zone === 'file').map((s) => s.block.start);
  const number = files.indexOf(hit.scope?.block.start ?? -1) + 1;
  const path = text.slice(start, end).replace(/[<>]/g, '').trim();
  if (!number || !path || draft.source.slice(base + start, base + end).trim() !== text.slice(start, end).trim()) return [];
  const name = `figure-${number}${FILE.exec(path)?.[1]?.toLowerCase() ?? ''}`;
  return [
    {
      title: `Call it ${name} (rename the file as well)`,
      safety: 'suggested',
      verbatim: true,
      edits: [{ start: base + start, end: base + end, text: name }],
    },
  ];
};
