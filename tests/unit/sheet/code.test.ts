import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeHash, isCode, readCode, sheetCode } from '@/lib/sheet/code';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const edition = fc.constantFrom('2023.1', '2022.12', 'mo-phong-2023.2');

describe('the code of a sheet', () => {
  it('is read as it was written, however it is typed or pasted', () => {
    fc.assert(
      fc.property(edition, hash, fc.nat(5), (of, hex, way) => {
        const code = sheetCode(of, hex);
        expect(code).toMatch(/^[a-z0-9.-]+-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        const signs = code.slice(of.length + 1);
        const ways = [
          code,
          code.toLowerCase(),
          `${of} ${signs.replaceAll('-', ' ')}`,
          `https://example.vn/kiem-tra?ma=${encodeURIComponent(code)}#x`,
          signs.replaceAll('-', ''),
          `  ${signs.replaceAll('0', 'o').replaceAll('1', 'l')} `,
        ];
        const read = readCode(ways[way] ?? '');
        expect(read?.signs).toBe(signs);
        expect(read && isCode(code, read)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    'xin chào',
    '2023.1',
    '2023.1-ABCD',
    'ABCD-EFGH-JKM',
    'ABCD-EFGH-JKMNP',
    'ABCD-EFGH-JKMU',
    'https://x.vn/?ma=%zz',
  ])('“%s” is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});

describe('what a code is made of', () => {
  it('is another of another publication, tier or row', () => {
    const code = codeHash('a'.repeat(64), 'cap-xa', 12);
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    const others = [
      codeHash('b'.repeat(64), 'cap-xa', 12),
      codeHash('a'.repeat(64), 'so-nganh', 12),
      codeHash('a'.repeat(64), 'cap-xa', 1),
    ];
    expect(new Set([code, ...others]).size).toBe(4);
  });
});
