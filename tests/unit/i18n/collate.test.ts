import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';

const collator = new Intl.Collator('vi', { numeric: true });
const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const VOWELS = 'aăâeêioôơuưy';
const TONED = [...VOWELS].flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((t) => vowel + t),
);
const SYLLABLE = fc
  .tuple(
    fc.constantFrom('', 'b', 'c', 'd', 'đ', 'g', 'h', 'kh', 'l', 'ng', 'nh', 'ph', 'qu', 't', 'th', 'tr', 'v', 'x'),
    fc.constantFrom(...TONED),
    fc.constantFrom('', 'a', 'n', 'ng', 'nh', 'm', 'u', 'y', 'e\u0302n'),
    fc.constantFrom('lower', 'title', 'upper'),
  )
  .map(([start, vowel, end, style]) => {
    const word = (start + vowel + end).normalize('NFC');
    if (style === 'upper') return word.toUpperCase();
    return style === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
const WORD = fc.oneof(
  { weight: 6, arbitrary: SYLLABLE },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1200 }).map(String) },
);
const NAME = fc
  .tuple(WORD, fc.array(fc.tuple(fc.constantFrom(' ', ' ', ' - ', '-', ', '), WORD), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.map(([gap, word]) => gap + word).join(''));
// Pairs that share most of their letters decide at the lower levels; two independent names hardly ever do.
const RESPELLED = NAME.chain((name) =>
  fc.tuple(
    fc.constant(name),
    fc.array(fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323', 'case'), {
      minLength: name.length,
      maxLength: name.length,
    }),
  ),
).map(([name, changes]) => {
  const other = [...name.normalize('NFC')].map((letter, index) => {
    const change = changes[index] ?? '';
    if (change === 'case') return letter.toUpperCase();
    const bare = letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '');
    return /[aăâeêioôơuưy]/iu.test(bare.normalize('NFC')) ? bare + change : letter;
  });
  return [name, other.join('').normalize('NFC')] as const;
});

describe('a sort key', () => {
  it('orders names as the Vietnamese collation does', () => {
    fc.assert(
      fc.property(NAME, NAME, (a, b) => {
        expect(sign(sortKeyOf(a), sortKeyOf(b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('orders names that differ in tones and case alone as the Vietnamese collation does', () => {
    fc.assert(
      fc.property(RESPELLED, ([a, b]) => {
        expect(sign(sortKeyOf(a), sortKeyOf(b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('puts the alphabet, digits and signs in order', () => {
    const names = [
      '-',
      '(a',
      '0',
      '2',
      '10',
      '100',
      'A',
      'Ă',
      'Â',
      'B',
      'D',
      'Đ',
      'E',
      'Ê',
      'O',
      'Ô',
      'Ơ',
      'U',
      'Ư',
      'Z',
    ];
    expect(names.toReversed().toSorted((a, b) => sign(sortKeyOf(a), sortKeyOf(b)))).toEqual(names);
    expect(names.toReversed().toSorted(collator.compare)).toEqual(names);
  });

  it('puts lower case before upper where letters and tones are the same, and tones before case', () => {
    const inOrder = [
      ['an', 'An'],
      ['An', 'AN'],
      ['aN', 'An'],
      ['hà nam', 'Hà Nam'],
      ['Ha', 'hà'],
      ['HÀ', 'hả'],
      ['ab', 'Abc'],
    ] as const;
    for (const [first, second] of inOrder) {
      expect([first, second, sortKeyOf(first) < sortKeyOf(second)]).toEqual([first, second, true]);
      expect(collator.compare(first, second)).toBeLessThan(0);
    }
  });

  it('puts a space of any kind before every letter, digits before letters, other writing last', () => {
    const names = ['An Na', 'An-na', 'An 9', 'An9', `An${'9'.repeat(254)}`, 'Ana', 'Anna', 'Anz', 'Anα', 'Anβ', 'Anя'];
    expect(sortKeyOf('An\u00a0Na')).toBe(sortKeyOf('An Na'));
    expect(sortKeyOf('An\tNa')).toBe(sortKeyOf('An Na'));
    const expected = [
      'An 9',
      'An Na',
      'An-na',
      'An9',
      `An${'9'.repeat(254)}`,
      'Ana',
      'Anna',
      'Anz',
      'Anα',
      'Anβ',
      'Anя',
    ];
    expect(names.toReversed().toSorted((a, b) => sign(sortKeyOf(a), sortKeyOf(b)))).toEqual(expected);
    expect(sortKeyOf('9'.repeat(400)) < sortKeyOf('a')).toBe(true);
  });

  it('has three levels: nothing has three empty ones, a number neither tone nor case', () => {
    expect(sortKeyOf('')).toBe('\u0001\u0001');
    expect(sortKeyOf('0012').split('\u0001').slice(1)).toEqual(['0', '0']);
    expect(sortKeyOf('Hà').split('\u0001').slice(1)).toEqual(['01', '10']);
    expect(sortKeyOf('\u0301')).not.toBe(sortKeyOf(''));
  });

  it('counts numbers: 2 before 10, and 007 as 7', () => {
    expect(sortKeyOf('Mẫu 2') < sortKeyOf('Mẫu 10')).toBe(true);
    expect(sortKeyOf('Mẫu 007')).toBe(sortKeyOf('Mẫu 7'));
  });

  it('is the same however the text is composed', () => {
    expect(sortKeyOf('Đồng Hướng'.normalize('NFD'))).toBe(sortKeyOf('Đồng Hướng'));
  });

  it('exists for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof sortKeyOf(text) === 'string'));
  });
});

describe('the bare name', () => {
  it.each([
    ['Sở Nội vụ', 'Nội vụ'],
    ['Huyện Hoa Lư', 'Hoa Lư'],
    ['huyện Gia Viễn', 'Gia Viễn'],
    ['Thành phố Tam Điệp', 'Tam Điệp'],
    ['Phường Đông Thành', 'Đông Thành'],
    ['Xã Văn Phong', 'Văn Phong'],
    ['Thị trấn Me', 'Me'],
    ['Thị xã Mẫu', 'Mẫu'],
    ['UBND phường Phúc Thành', 'Phúc Thành'],
    ['UBND  thành phố Ninh Bình', 'Ninh Bình'],
    ['Ủy ban nhân dân xã Ninh An', 'Ninh An'],
    ['Xã Mẫu 017', 'Mẫu 017'],
    ['Thanh tra tỉnh', 'Thanh tra tỉnh'],
    ['Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['Ban Quản lý các khu công nghiệp', 'Ban Quản lý các khu công nghiệp'],
    ['Sở', 'Sở'],
    ['  Sở   Y  tế ', 'Y tế'],
    ['Uỷ ban nhân dân huyện Kim Sơn', 'Kim Sơn'],
    ['Văn phòng UBND huyện Hoa Lư', 'Văn phòng UBND huyện Hoa Lư'],
    ['Hội Phường Đúc', 'Hội Phường Đúc'],
    ['UBND tỉnh', 'UBND tỉnh'],
    ['Xãhội', 'Xãhội'],
    ['', ''],
  ])('of %j is %j', (name, bare) => {
    expect(bareName(name)).toBe(bare);
    expect(bareName(name.normalize('NFD'))).toBe(bare);
  });
});
