/*
 * Loaded before a program (`node --import`): everything in Node that reaches a network, a name server or another process by a socket
 * throws, and its name is written to the file that DISCREET_REFUSED names.
 */
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

type Anything = Record<string, unknown>;

function refuse(of: object, where: string, names: readonly string[]): void {
  for (const name of names) {
    (of as Anything)[name] = (): never => {
      appendFileSync(process.env['DISCREET_REFUSED']!, `${where}.${name}\n`);
      throw new Error(`${where}.${name} is refused`);
    };
  }
}

refuse(net, 'net', ['connect', 'createConnection', 'createServer']);
refuse(net.Socket.prototype, 'Socket', ['connect']);
refuse(net.Server.prototype, 'Server', ['listen']);
refuse(tls, 'tls', ['connect', 'createServer']);
for (const [name, of] of Object.entries({ http, https })) refuse(of, name, ['request', 'get', 'createServer']);
refuse(http2, 'http2', ['connect', 'createServer', 'createSecureServer']);
refuse(dgram, 'dgram', ['createSocket']);
for (const [name, of] of Object.entries({ dns, 'dns.promises': dns.promises }))
  refuse(
    of,
    name,
    Object.keys(of).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)),
  );
refuse(globalThis, 'global', ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
syncBuiltinESMExports();
