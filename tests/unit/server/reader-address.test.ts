import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { networkOf, readerOf } from '@/lib/server/reader-address';

const asked = (from: string, forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: from },
  }) as unknown as IncomingMessage;

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.5', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0db8:0001:ffff::1', '2001:db8:1::/48'],
    ['::1', '::/48'],
    ['', ''],
    ['no address', 'no address'],
  ])('of “%s” is “%s”', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is one for all addresses of a /24 or /48, and another beyond it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), fc.nat(255), (address, last, third) => {
        const parts = address.split('.');
        const neighbour = [...parts.slice(0, 3), last].join('.');
        expect(networkOf(neighbour)).toBe(networkOf(address));
        const elsewhere = [...parts.slice(0, 2), third, parts[3]].join('.');
        expect(networkOf(elsewhere) === networkOf(address)).toBe(String(third) === parts[2]);
      }),
    );
  });
});

describe('the reader', () => {
  it('is who holds the connection, whatever a header says', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(readerOf(asked('198.51.100.9', header), [])).toBe('198.51.100.0/24');
        expect(readerOf(asked('198.51.100.9', header), ['127.0.0.1'])).toBe('198.51.100.0/24');
      }),
    );
  });

  it('behind a named proxy is the last address that is no proxy’s: what stands before it, the reader may have made up', () => {
    const proxies = ['127.0.0.1', '::1', '10.0.0.2'];
    expect(readerOf(asked('127.0.0.1', '203.0.113.7'), proxies)).toBe('203.0.113.0/24');
    expect(readerOf(asked('::ffff:127.0.0.1', '192.0.2.1, 203.0.113.7, 10.0.0.2'), proxies)).toBe('203.0.113.0/24');
    expect(readerOf(asked('::1', 'unknown, 2001:db8::5'), proxies)).toBe('2001:db8::/48');
    expect(readerOf(asked('127.0.0.1'), proxies)).toBe('127.0.0.0/24');
    expect(readerOf(asked('127.0.0.1', 'made up'), proxies)).toBe('127.0.0.0/24');
  });
});

describe('PROXIES', () => {
  it.each(['abcd', '1.2.3', '999.999.999.999', '::::', '127.0.0.1,', '127.0.0.1,abcd', '2130706433', '0x7f.1'])(
    '%s stops the start: it is no address',
    (value) => {
      expect(() => readEnv({ PROXIES: value })).toThrow(
        `PROXIES must be addresses with commas, such as 127.0.0.1,::1; it is "${value}".`,
      );
    },
  );

  it('addresses of either version, with blanks between', () => {
    expect(readEnv({ PROXIES: '127.0.0.1, ::1,2001:DB8::7 , ::ffff:10.0.0.1' }).proxies).toEqual([
      ...['127.0.0.1', '::1', '2001:DB8::7', '::ffff:10.0.0.1'],
    ]);
  });
});
