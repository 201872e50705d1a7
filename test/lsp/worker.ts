import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Client, type Message } from './client.ts';

const SERVER = join(import.meta.dirname, '../../../dist/server/worker.js');

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance'];
const OFFERED = [...TIMERS, 'structuredClone', 'TextEncoder', 'TextDecoder', 'URL', 'atob', 'btoa', 'crypto', 'console'];

/** The server’s script in what a dedicated worker offers, and nothing of Node: the bundle must not need it. */
export function work(): Client {
  const self: Record<string, unknown> & { onmessage?: (event: { data: Message }) => void } = {};
  const client = new Client((message) => void setTimeout(() => self.onmessage?.({ data: structuredClone(message) })));
  const post = (message: Message): void => void setTimeout(() => client.take(structuredClone(message)));
  for (const name of OFFERED) self[name] = (globalThis as unknown as Record<string, unknown>)[name];
  Object.assign(self, { postMessage: post, addEventListener: () => undefined });
  self['self'] = self;
  runInContext(readFileSync(SERVER, 'utf8'), createContext(self), { filename: SERVER });
  return client;
}
