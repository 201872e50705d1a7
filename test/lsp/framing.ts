import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { Client, type Message } from './client.ts';

/** `Content-Length` framing over the standard streams of a process. */
export function connect(server: ChildProcessWithoutNullStreams): Client {
  const client = new Client((message) => {
    const body = Buffer.from(JSON.stringify(message));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  });
  let rest = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, Math.max(0, head)).toString())?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      client.take(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message);
      rest = rest.subarray(head + 4 + length);
    }
  });
  return client;
}
