import { analyse } from '../../server/engine/analyse.ts';
import { fixAll } from '../../server/engine/fixes/rounds.ts';

/** A sentence of a draft about a patient, with every detail mended. */
export async function mended(sentence: string): Promise<string> {
  const lead = 'My patient came to our clinic.\n\n';
  const details = (text: string) =>
    analyse(text, { kind: 'blog' }).findings.filter((f) => f.category !== 'advice' && !/^(?:jigsaw|crowd|consent)/.test(f.rule));
  const { text } = await fixAll(`${lead}${sentence}\n`, details, true);
  return text.slice(lead.length).trim();
}
