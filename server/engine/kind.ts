import { KINDS, type Kind } from '../../shared/finding.ts';
import type { Block, Page, Zone } from './document/block.ts';

const CASE_REPORT =
  /^[^\w\n]{0,40}(?:case (?:report|presentation|description|history|series)|the case|learning points|informed consent|patient perspective|differential diagnosis|case \d|abstract|background|outcome and follow[- ]up)\b/gim;
const REPLY =
  /^\W{0,40}(?:(?:dear\b[^\n]{0,40}|hi\b[^\n]{0,40}|hello\b[^\n]{0,40})\W{0,40})?(?:response from the owner|reply from|thank you for (?:your|leaving|taking|the|sharing)[^\n]{0,40}(?:review|feedback|comment|rating)|(?:we are|we're|i am|i'm) (?:so |very |really )?sorry (?:to (?:hear|read)|you|that you|for your)|thanks for (?:your|the) (?:review|feedback|comment|rating))/im;
/** Speaks of the review that it answers, wherever it begins. */
const REVIEWED =
  /\b(?:thank you|thanks) for the (?:\d|five|four|kind|lovely|great|glowing) (?:stars?|words|review)\b|\b(?:this|your) review (?:is|was|has|contains|names)\b|\b(?:remove|take down|delete|withdraw) (?:this|your) review\b|\bno record of (?:anyone|anybody|you|a patient|any patient) (?:by|with|of|under) (?:this|that|your) name\b/i;
/** Zones that tell the story. */
const TOLD: readonly Zone[] = ['prose', 'heading', 'list', 'table', 'quote', 'backmatter'];
const SOCIAL = /#\p{L}\w+|\p{Extended_Pictographic}|\b(?:dm me|thread|tweet|followers|rt)\b/iu;

/** What kind of document this is, from its front matter, else from the text itself. */
export function kindOf({ blocks, meta }: Page): Kind {
  for (const key of ['discreet.kind', 'kind', 'profile']) {
    const stated = meta.get(key);
    if (typeof stated === 'string' && (KINDS as readonly string[]).includes(stated)) return stated as Kind;
  }
  const body = blocks.filter((block) => TOLD.includes(block.zone));
  const length = body.reduce((sum, block) => sum + block.text.length, 0);
  const start = startOf(body, 6000);
  if ((start.match(CASE_REPORT)?.length ?? 0) >= 2 || /\bthis case report\b|^[^\w\n]{0,40}case report\b/im.test(start))
    return 'case-report';
  if (length < 3000 && (REPLY.test(start.slice(0, 500)) || REVIEWED.test(start.slice(0, 1000)))) return 'reply';
  const headings = body.some((block) => block.zone === 'heading');
  if (!headings && length < 2500 && (SOCIAL.test(start) || length < 700)) return 'social';
  return 'blog';
}

/** The first `length` characters of the blocks, a line break after each. */
function startOf(blocks: readonly Block[], length: number): string {
  let out = '';
  for (const { text } of blocks) {
    if (out.length >= length) break;
    out += `${text}\n`;
  }
  return out.slice(0, length);
}
