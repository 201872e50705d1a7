/*
 * What `import … from 'discreet/engine'` gives to those who embed Discreet: text in, findings out. Nothing here reads a file, a clock
 * or a network.
 */
export { Analyser, analyse, type Analysis, type Options } from './analyse.ts';
export type { Consent, Element, Giver, Weakness } from './document/consent.ts';
export type { Block, Meta, Page, Zone } from './document/block.ts';
export { formatOf, type Format } from '../../shared/format.ts';
export type { Linked } from './document/linked.ts';
export { applyEdits, selectEdits } from './fixes/select.ts';
export {
  KINDS,
  SEVERITIES,
  type Category,
  type Certainty,
  type Edit,
  type Finding,
  type Fix,
  type Kind,
  type Severity,
  type Span,
} from '../../shared/finding.ts';
export { HIDDEN, type Hidden, type ImageFacts, type Images } from '../../shared/image.ts';
export type { Band, BestEdit, Crowd, CrowdFactor, PersonRisk, Range, Risk, RiskPart } from '../../shared/risk.ts';
export { DEFAULT_SETTINGS, PACKS, readSettings, type Pack, type Settings } from '../../shared/settings.ts';
