/* What Obsidian and the page use. */
export { aboutOf } from './about.ts';
export { actionsFor, fixAllSafe, messageOf, type Action } from './actions.ts';
export { levelName, openCard } from './card.ts';
export { Checker, type CheckerOptions, type ServerWorker, type State } from './checker.ts';
export { RefusedError } from './connection.ts';
export { discreet, goTo, show } from './extension.ts';
export { findingsAt, findingsIn, levelOf, setFindings, type Finding, type Level } from './findings.ts';
export { follow, type Reading } from './follow.ts';
export { hostOf, type Host } from './host.ts';
export { inShort, showPanel, type Desk } from './panel.ts';
export { type Best } from './people.ts';
export { type RuleText } from './rules.ts';
