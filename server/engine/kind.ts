import { KINDS, type Kind } from '../../shared/finding.ts';
import type { Meta } from './document/block.ts';

const CASE_REPORT =
  /^\W*(?:case (?:report|presentation|description|history|series)|the case|learning points|informed consent|patient perspective|differential diagnosis|case \d|abstract|background|outcome and follow[- ]up)\b/gim;
const REPLY =
  /^\W*(?:(?:dear\b[^\n]{0,40}|hi\b[^\n]{0,40}|hello\b[^\n]{0,40})\W*)?(?:response from the owner|reply from|thank you for (?:your|leaving|taking|the|sharing)[^\n]{0,40}(?:review|feedback|comment|rating)|(?:we are|we're|i am|i'm) (?:so |very |really )?sorry (?:to (?:hear|read)|you|that you|for your)|thanks for (?:your|the) (?:review|feedback|comment|rating))/im;
const SOCIAL = /#\p{L}\w+|\p{Extended_Pictographic}|\b(?:dm me|thread|tweet|followers|rt)\b/iu;

/** What kind of document this is, from its front matter, else from the text itself. */
export function kindOf(source: string, meta: Meta): Kind {
  for (const key of ['discreet.kind', 'kind', 'profile']) {
    const stated = meta.get(key);
    if (typeof stated === 'string' && (KINDS as readonly string[]).includes(stated)) return stated as Kind;
  }
  const start = source.slice(0, 6000);
  if ((start.match(CASE_REPORT)?.length ?? 0) >= 2 || /\bthis case report\b|^\W*case report\b/im.test(start)) return 'case-report';
  if (source.length < 3000 && REPLY.test(source.slice(0, 500))) return 'reply';
  const headings = /^#{1,6} /m.test(start);
  if (!headings && source.length < 2500 && (SOCIAL.test(start) || source.length < 700)) return 'social';
  return 'blog';
}
