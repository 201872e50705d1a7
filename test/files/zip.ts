import { deflateRawSync } from 'node:zlib';

type Part = string | Buffer | { readonly packed: Buffer; readonly says: number };

/** A zip archive of these parts, written by hand so that it may lie about their length. */
export function zip(parts: Readonly<Record<string, Part>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const raw = typeof part === 'string' || Buffer.isBuffer(part) ? Buffer.from(part) : undefined;
    const packed = raw ? deflateRawSync(raw) : (part as { packed: Buffer }).packed;
    const length = raw ? raw.length : (part as { says: number }).says;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    local.push(head);
    at += head.length;
  }
  const size = central.reduce((sum, c) => sum + c.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, ...central, Buffer.from('PK\x05\x06'), end]);
}
