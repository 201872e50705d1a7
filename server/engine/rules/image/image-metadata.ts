import { TOLD, type Hidden } from '../../../../shared/image.ts';
import { linkedFiles } from '../../document/linked.ts';
import { levels, type Draft, type Hit, type Rule } from '../rule.ts';

const SCAN =
  'This is a medical image file: its header says who the patient is. Export a plain picture from the viewer, and check its corners.';
const DRAWN = 'This drawing holds words that may say who, where or when. Look at it as your readers will.';

/** Files of the draft that carry more than their picture, as far as somebody with access to files has looked. */
function* carrying(draft: Draft): Iterable<Hit> {
  for (const { target, start, end } of linkedFiles(draft.scopes)) {
    const hidden = draft.images.get(target)?.hidden ?? [];
    if (!hidden.length) continue;
    const slight = hidden.every((kind) => kind === 'history');
    yield { start, end, certainty: slight ? 'possible' : 'sure', message: messageFor(hidden) };
  }
}

function messageFor(hidden: readonly Hidden[]): string {
  if (hidden.includes('patient')) return SCAN;
  if (hidden.every((kind) => kind === 'drawn')) return DRAWN;
  const told = hidden.map((kind) => TOLD[kind]);
  const list = told.length > 1 ? `${told.slice(0, -1).join(', ')} and ${told.at(-1)!}` : told[0]!;
  return `This file carries hidden data: ${list}. Use a copy without it.`;
}

const rule: Rule = {
  id: 'image-metadata',
  category: 'image',
  tier: 'image',
  severity: levels('warning', 'error', 'warning', 'warning'),
  summary: 'A picture or document that goes with the draft and carries place, time, device, owner or patient in its file.',
  message:
    'This file carries hidden data (for example place, time or serial number). `discreet strip` writes a copy without it; the original stays as it is.',
  guidance: ['SOR-IMG', 'COPT C148', 'HIPAA (M, R)', 'EXIF-FIELDS'],
  fixes: [],
  whole: carrying,
  examples: {
    fire: [
      '@meta{file: rash.jpg, GPSLatitude} See ![](⟦rash.jpg⟧).',
      '@meta{file: wound.jpg, DateTimeOriginal} See ![](⟦wound.jpg⟧).',
      '@meta{file: scan.png, dc:creator} Figure: ![](⟦scan.png⟧).',
      '@meta{file: scan.dcm, PatientName} Figure: [the scan](⟦scan.dcm⟧).',
      '@meta{file: pic.jpg, BodySerialNumber} Figure: ![[⟦pic.jpg⟧]].',
      '@meta{file: poster.pptx, cp:lastModifiedBy} See [the poster](⟦poster.pptx⟧).',
    ],
    quiet: [
      '@meta{file: chart.svg} Figure: ![](chart.svg)',
      '@meta{file: stock.jpg, Copyright} Figure: ![](stock.jpg)',
      '@meta{file: ecg.png, Software} Figure: ![](ecg.png)',
      '@meta{file: diagram.png, ColorSpace} Figure: ![](diagram.png)',
      '@meta{file: slide.png, Orientation} Figure: ![](slide.png)',
    ],
  },
};
export default rule;
