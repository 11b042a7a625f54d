import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/i18n/fold';

describe('folding', () => {
  it.each([
    ['Đông Thành', 'dong thanh'],
    ['ĐÔNG THÀNH', 'dong thanh'],
    ['Ðông', 'dong'], // eth, as old keyboards type it
    ['ðông', 'dong'],
    ['Đông Thành'.normalize('NFD'), 'dong thanh'],
    ['  UBND   TP.Ninh-Bình ', 'ubnd tp ninh binh'],
    ['TT&TT', 'tt tt'],
    ['Ưu ở ơ ẵ ệ ỷ', 'uu o o a e y'],
    ['Mẫu 017', 'mau 017'],
    ['…–!', ''],
  ])('%s is searched as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('twice changes nothing, and never leaves marks, capitals or signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).not.toMatch(/\p{M}|đ|^ | $| {2}/u);
      }),
    );
  });
});
