// Puts the drafting page together: one file that asks nobody for anything.
import { createHash } from 'node:crypto';

const digest = (text) => createHash('sha256').update(text).digest('base64');

/**
 * The script runs by its digest, styles by a nonce, as the editor makes some of its own; nothing may be fetched from anywhere. The
 * second stage, where somebody opens it, is WebAssembly.
 */
const policy = (script, nonce) =>
  [
    "default-src 'none'",
    `script-src 'sha256-${digest(script)}' 'wasm-unsafe-eval'`,
    `style-src 'nonce-${nonce}'`,
    'worker-src blob:',
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#1f4e5f"/><path d="M7 16h18" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>',
  );

/** `script` and `style` as they are built; `template` is client/web/page.html. */
export function pageOf(template, script, style) {
  // The server inside is a string: an escape there is the same character, and no tag or comment of the page.
  const body = `\n${script.replace(/<(?=!--|\/?script)/gi, '\\x3c')}\n`;
  const nonce = digest(style).slice(0, 22);
  const parts = { POLICY: policy(body, nonce), NONCE: nonce, ICON, STYLE: style };
  const page = template.replace(/%(POLICY|NONCE|ICON|STYLE)%/g, (_, name) => parts[name]);
  return page.replace(/<script>[^]*<\/script>/, () => `<script>${body}</script>`);
}
