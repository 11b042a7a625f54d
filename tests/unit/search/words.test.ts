import { describe, expect, it } from 'vitest';
import { committeeAtStart, TYPE_WORDS, typeAtStart, typesBegunBy } from '@/lib/search/type-words';
import { isMarked, isOptional, matchWord, sameAccents, toWords } from '@/lib/search/words';

const word = (text: string) => {
  const [one] = toWords(text);
  if (!one) throw new Error(text);
  return one;
};

describe('the words of a text', () => {
  it('are parted by anything that is no letter, digit or mark', () => {
    expect(toWords('  LĐ-TB & XH… 017 ').map(({ folded }) => folded)).toEqual(['ld', 'tb', 'xh', '017']);
    expect(toWords(' – ')).toEqual([]);
    expect(toWords('\u0301')).toEqual([]);
  });

  it('know their letters without the tone, and the tone apart, wherever it was put', () => {
    expect(toWords('Đồng hoà ð')).toEqual([
      { folded: 'dong', letters: 'đông', tone: '\u0300' },
      { folded: 'hoa', letters: 'hoa', tone: '\u0300' },
      { folded: 'd', letters: 'đ', tone: '' },
    ]);
    expect(toWords('Hòa')).toEqual(toWords('Hoà'));
    expect(toWords('a\u0301\u0300')).toEqual([{ folded: 'a', letters: 'a', tone: '\u0301\u0300' }]);
    expect(toWords('Đồng'.normalize('NFD'))).toEqual(toWords('Đồng'));
  });

  it('are marked by a tone or a letter of their own', () => {
    expect(['dong', 'đong', 'dông', 'dòng', '017'].map((text) => isMarked(word(text)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('that only join may be left out', () => {
    expect(['và', 'VA', 'and', 'of', 'vả', 'van', 'an'].map((text) => isOptional(word(text)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a typed word', () => {
  it.each([
    ['dong', 'Đông', 'whole'],
    ['do', 'Đông', 'beginning'],
    ['ong', 'Đông', null],
    ['donga', 'Đông', null],
    ['17', '017', 'whole'],
    ['0017', '17', 'whole'],
    ['0', '00', 'whole'],
    ['1', '017', 'beginning'],
    ['7', '017', null],
    ['107', '17', null],
    ['17', '107', null],
    // Zeros are nothing in numbers alone
    ['a0', '0a', null],
    ['0a', 'a', null],
    ['a', '0a', null],
    ['a01', 'a1', null],
    ['00a', '0a', null],
    ['00b1', '0b1', null],
  ])('%j is %j: %s', (typed, name, how) => {
    expect(matchWord(word(typed), word(name))).toBe(how);
  });

  it.each([
    ['đông', 'Đông', true],
    ['đô', 'Đông', true],
    ['ông', 'Đông', false],
    ['dong', 'Đông', false],
    ['đồ', 'Đồng', true],
    ['đô', 'Đồng', true],
    ['đông', 'Đồng', false],
    ['đồng', 'Đông', false],
    ['đố', 'Đồng', false],
    ['đồ', 'Đông', false],
  ])('%j has the accents of %j: %s', (typed, name, same) => {
    expect(sameAccents(word(typed), word(name))).toBe(same);
  });
});

describe('type words', () => {
  const words = (text: string) => text.split(' ');

  it.each([
    ['so noi vu', 'so', 1],
    ['huyen hoa lu', 'huyen', 1],
    ['h hoa lu', 'huyen', 1],
    ['thanh pho ninh binh', 'thanh pho', 2],
    ['tp ninh binh', 'thanh pho', 1],
    ['thi xa mau', 'thi xa', 2],
    ['tx mau', 'thi xa', 1],
    ['quan mau', 'quan', 1],
    ['q mau', 'quan', 1],
    ['phuong dong thanh', 'phuong', 1],
    ['p dong thanh', 'phuong', 1],
    ['xa ninh an', 'xa', 1],
    ['x ninh an', 'xa', 1],
    ['thi tran me', 'thi tran', 2],
    ['tt me', 'thi tran', 1],
  ])('%j begins with the type %s, %d words of it', (text, type, length) => {
    expect(typeAtStart(words(text))).toEqual({ type, length });
  });

  it('are not seen where they do not stand at the start, or not whole', () => {
    for (const text of ['ninh an xa', 'thi', 'thanh binh', 'sonoi', '']) expect(typeAtStart(words(text))).toBeNull();
    expect(committeeAtStart(words('ubnd xa ninh an'))).toBe(1);
    expect(committeeAtStart(words('uy ban nhan dan xa'))).toBe(4);
    expect(committeeAtStart(words('uy ban xa'))).toBe(2);
    expect(committeeAtStart(words('xa ubnd'))).toBe(0);
  });

  it('are offered as they are begun', () => {
    expect(typesBegunBy('thi')).toEqual(['thi xa', 'thi tran']);
    expect(typesBegunBy('thi t')).toEqual(['thi tran']);
    expect(typesBegunBy('')).toEqual(TYPE_WORDS);
    expect(typesBegunBy('tran')).toEqual([]);
  });
});
