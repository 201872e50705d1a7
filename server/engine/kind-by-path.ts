import { KINDS, type Kind } from '../../shared/finding.ts';
import type { Settings } from '../../shared/settings.ts';

/** Settings with the kind that their `kinds` give a path; later globs win. What a draft says of itself still goes first. */
export function withKindOf(path: string, settings: Settings): Settings {
  let kind: Kind | 'auto' = settings.kind;
  for (const [glob, value] of Object.entries(settings.kinds)) {
    if ((KINDS as readonly string[]).includes(value) && fits(glob, path)) kind = value;
  }
  return kind === settings.kind ? settings : { ...settings, kind };
}

/**
 * `**` anything, a double star with a slash any folders, `*` anything but a slash, `?` one character but a slash; from a folder boundary to the
 * end. In time proportional to both lengths, as a workspace may come with any glob: an expression made of it could run for ever.
 */
function fits(glob: string, path: string): boolean {
  const parts = glob.match(/\*\*\/|\*\*|[^]/g) ?? [];
  // Whether the parts from here on fit what stands from each place of the path to its end.
  let after = Array.from({ length: path.length + 1 }, (_, at) => at === path.length);
  for (const part of parts.reverse()) {
    const here = new Array<boolean>(after.length);
    for (let at = path.length, later = false; at >= 0; at--) {
      const char = path[at];
      const next = after[at + 1] ?? false;
      if (part === '**/') here[at] = after[at]! || (later ||= char === '/' && next);
      else if (part === '**') here[at] = after[at]! || (here[at + 1] ?? false);
      else if (part === '*') here[at] = after[at]! || (char !== '/' && (here[at + 1] ?? false));
      else here[at] = next && (part === '?' ? char !== '/' : char === part);
    }
    after = here;
  }
  return after.some((fit, at) => fit && (at === 0 || path[at - 1] === '/'));
}
