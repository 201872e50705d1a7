/* What Obsidian and the page use. */
export { aboutOf } from './about.ts';
export { actionsFor, fixAllSafe, messageOf, type Action } from './actions.ts';
export { openCard } from './card.ts';
export { Checker } from './checker.ts';
export { RefusedError } from './connection.ts';
export { discreet, goTo, show } from './extension.ts';
export { findingsAt, findingsIn, type Finding } from './findings.ts';
export { follow, type Reading } from './follow.ts';
export { type Host } from './host.ts';
export { inShort, showPanel } from './panel.ts';
export { type Best } from './people.ts';
