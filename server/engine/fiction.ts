import type { Draft } from './rules/rule.ts';

const INVENTED =
  /\b(?:fictional|fictitious|invented|imaginary|made[- ]up|composite) (?:patient|case|scenario|vignette|character|person|example)|\b(?:osce|simulation|role[- ]?play) (?:station|scenario|case)|\bteaching scenario\b|\b(?:patient|case|scenario|vignette|characters?|people) (?:here |in this [a-z]{3,12} )?(?:is|are) (?:entirely |wholly |completely )?(?:fictional|fictitious|invented|imaginary|made up)\b/i;
const REAL = /\bbased on (?:a |the )?(?:real|true|actual)\b/i;

/** Whether the draft says that its people are invented: then nobody can be identified by it. */
export function isFictional(draft: Pick<Draft, 'source' | 'meta'>): boolean {
  if (draft.meta.get('fictional') === true) return true;
  const start = draft.source.slice(0, 20_000);
  return INVENTED.test(start) && !REAL.test(start);
}
