import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesIn, chooseEncoding, encodeBody, isLong, packedBody, unpackedPart } from '@/lib/http/encoding';
import { fromPackedFile, packedHeaders, packText, readPacked, toPackedFile } from '@/lib/http/packed-text';

async function* partsOf(...parts: string[]) {
  yield* parts;
}

const LINE = 'Xã Yên Mỹ, huyện Yên Mô;358,17\r\n';
/** Longer than what is unpacked whole. */
const long = () => packText(partsOf(...Array.from({ length: 20 }, () => LINE.repeat(25_000))));

describe('a text packed as it was written', () => {
  it('is the text, whatever parts it came in, under the tag its bytes have as an answer', async () => {
    const text = LINE.repeat(300);
    const packed = await packText(partsOf(text.slice(0, 7), text.slice(7, 4_000), text.slice(4_000)));
    expect(gunzipSync(packed.gzip).toString()).toBe(text);
    const whole = await encodeBody(Buffer.from(text), 'text/csv');
    expect(packedBody(packed)).toMatchObject({ tag: whole.tag, plainBytes: whole.plainBytes });
  });

  it('goes from a route to the server, and through a file, as it is; what is none is not taken for one', async () => {
    const packed = await packText(partsOf(LINE));
    expect(readPacked(packedHeaders(packed), packed.gzip)).toEqual(packed);
    expect(fromPackedFile(Buffer.concat(toPackedFile(packed)))).toEqual(packed);
    expect(readPacked({ 'content-encoding': 'gzip' }, packed.gzip)).toBeNull();
    expect(fromPackedFile(packed.gzip)).toBeNull();
  });
});

describe('a long text', () => {
  it('is sent as it is kept to whoever takes that, and otherwise unpacked or packed anew as it goes', async () => {
    const body = packedBody(await long());
    expect(isLong(body)).toBe(true);
    expect(chooseEncoding('gzip, deflate, br', body)).toBe('gzip');
    expect(chooseEncoding('br', body)).toBe('br');
    expect(chooseEncoding('br, gzip;q=0', body)).toBe('br');
    expect(chooseEncoding(undefined, body)).toBe('identity');
    const hash = createHash('sha256').update(brotliDecompressSync(await bytesIn(body, 'br')));
    expect(hash.digest('base64url').slice(0, 27)).toBe(body.tag);
  });

  it('is given in any part of its plain bytes, and never whole at once', async () => {
    const body = packedBody(await long());
    const plain = gunzipSync(body.gzip ?? Buffer.alloc(0));
    for (const [from, to] of [
      [0, 10],
      [70_000, 70_001],
      [123_456, 9_876_543],
      [plain.length - 5, plain.length],
    ] as const) {
      const parts: Buffer[] = [];
      for await (const part of unpackedPart(body, from, to)) parts.push(part);
      expect(Buffer.concat(parts).equals(plain.subarray(from, to))).toBe(true);
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1024 * 1024);
    }
  });
});
