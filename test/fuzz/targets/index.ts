import { target, type Target } from '../target.ts';
import { command } from './command.ts';
import { engine } from './engine.ts';
import { pictures } from './picture.ts';
import { server } from './server.ts';
import { stores } from './stores.ts';
import { stream } from './stream.ts';
import { word } from './word.ts';

export const TARGETS: readonly Target[] = [
  target(engine),
  target(word),
  target(pictures),
  target(stores),
  target(command),
  target(stream),
  target(server),
];
