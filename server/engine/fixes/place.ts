import { findPlace } from '../lexicon/gazetteer.ts';
import type { Operator } from './operators.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ward|bay|unit|itu|icu|picu|nicu)\b/i, 'a ward'],
  [/\bbed\b|\bcubicle\b/i, 'a bed on the ward'],
  [/\b(?:dental|dentist|orthodontic)/i, 'a dental practice'],
  [/\b(?:surgery|practice|medical cent(?:re|er)|health cent(?:re|er))\b/i, 'a general practice'],
  [/\bhospice\b/i, 'a hospice'],
  [/\b(?:care|nursing|residential) home\b/i, 'a care home'],
  [/\b(?:hospital|infirmary|general|royal|ED|A&E)\b/i, 'a hospital'],
  [/\b(?:university|uni)\b/i, 'a university'],
  [/\b(?:college|sixth form)\b/i, 'a college'],
  [/\b(?:school|primary|academy|grammar|high|nursery|kindergarten)\b/i, 'a school'],
  [/\b(?:church|chapel|cathedral|mosque|temple|gurdwara|synagogue)\b/i, 'a place of worship'],
  [/\b(?:fc|rfc|united|city|rovers|wanderers|albion|athletic|club|society|choir|band)\b/i, 'a local club'],
  [/\b(?:arms|inn|tavern|pub|hotel|bar|cafe|café|restaurant)\b/i, 'a local venue'],
  [/\b(?:road|street|lane|avenue|close|drive|motorway|flyover|bridge|roundabout)\b|\b[AM]\d{1,4}\b/i, 'a road'],
  [/\b(?:pier|beach|harbour|harbor|bay|cove|quay|river|lake|loch)\b/i, 'a waterside place'],
  [/\b(?:ltd|plc|inc|llc|depot|factory|works|foundry|amazon|tesco|farm|mill|yard)\b/i, 'a local employer'],
];

const bare = (phrase: string, text: string, start: number): string =>
  /\b(?:the|a|an|our|my|this)\s+$/i.test(text.slice(Math.max(0, start - 6), start)) ? phrase.replace(/^an? /, '') : phrase;

/** Westmoor General → a hospital. */
export const placeToType: Operator = ({ text, start, end }) => {
  const said = text.slice(start, end);
  const kind = KINDS.find(([pattern]) => pattern.test(said))?.[1] ?? (findPlace(said) ? undefined : 'a local organisation');
  if (!kind || said.startsWith('#')) return undefined;
  const article = /^(?:the|a|an)\s/i.test(said);
  const put = article ? kind : bare(kind, text, start);
  return { title: 'Say what kind of place it is', safety: 'safe', edits: [{ start, end, text: put }] };
};

/** Oban → a small town: by population where it is known. */
export const placeToRegion: Operator = ({ text, start, end }) => {
  const said = text.slice(start, end);
  if (said.startsWith('#') || /\d/.test(said)) return undefined;
  const population = findPlace(said)?.countries[0]?.population;
  const kind = population === undefined ? 'a small place' : population >= 100_000 ? 'a city' : population >= 5000 ? 'a town' : 'a village';
  const attributive = /^\s+(?:man|woman|student|girl|boy|lad|lady|farmer|resident|teenager|pensioner)/i.test(text.slice(end, end + 14));
  const put = attributive ? 'local' : bare(kind, text, start);
  return { title: 'Say what size of place it is', safety: 'safe', edits: [{ start, end, text: put }] };
};
