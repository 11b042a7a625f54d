import { describe, expect, it } from 'vitest';
import { indexed, nameForm } from '@/lib/search/name-forms';
import type { SearchEntry } from '@/lib/search/search-entry';
import { searchUnits } from '@/lib/search/search-units';
import { suggest } from '@/lib/search/suggest';
import { entry, SMALL } from './small';

const ids = (query: string, list: readonly SearchEntry[] = SMALL, limit = 50) =>
  searchUnits(query, list, limit).map((found) => found.entry.id);
const only = (...wanted: number[]) => SMALL.filter(({ id }) => wanted.includes(id));

describe('a name', () => {
  const told = (text: string) => {
    const { type, typeWords, words } = nameForm(text);
    return [type, typeWords.map(({ folded }) => folded).join(' '), words.map(({ folded }) => folded).join(' ')];
  };
  it('is its type word and what follows, without the committee', () => {
    expect(told('Thị trấn Me')).toEqual(['thi tran', 'thi tran', 'me']);
    expect(told('UBND phường Phúc Thành')).toEqual(['phuong', 'phuong', 'phuc thanh']);
    expect(told('Thanh tra tỉnh')).toEqual([null, '', 'thanh tra tinh']);
    expect(nameForm('Xã An')).toMatchObject({ text: 'Xã An', initials: false, via: { kind: 'name' } });
  });

  it('has a form for each name the unit has: its own, a department’s whole, English, older and newer', () => {
    const forms = (id: number) =>
      only(id).flatMap((one) =>
        indexed(one).forms.map(({ text, via, initials, type }) => [text, via.kind, initials, type]),
      );
    expect(forms(1)).toEqual([
      ['Sở Nội vụ', 'name', true, 'so'],
      ['Sở Nội vụ', 'name', true, null],
      ['Department of Home Affairs', 'english-name', false, null],
    ]);
    expect(forms(4).map(([text]) => text)).toEqual(['Thanh tra tỉnh', 'Provincial Inspectorate']);
    expect(forms(8)).toEqual([
      ['Phường Đông Thành', 'name', false, 'phuong'],
      ['Dong Thanh Ward', 'english-name', false, null],
      ['Phường Hoa Lư', 'alias', false, 'phuong'],
    ]);
    // Neither the whole name nor the English one has a type word.
    expect(only(1).flatMap((one) => indexed(one).forms.map(({ typeWords }) => typeWords.length))).toEqual([1, 0, 0]);
    const alike = indexed(entry(90, 'Me', { nameEn: 'ME' }));
    expect(alike.forms).toHaveLength(1);
    expect(alike.parent).toBeNull();
    expect(indexed(entry(91, 'Me', { parentName: 'Huyện Yên Mô' })).parent).toMatchObject({ type: 'huyen' });
  });

  it('is taken apart once for an entry', () => {
    const one = entry(92, 'Xã An');
    expect(indexed(one)).toBe(indexed(one));
    expect(indexed(one).entry).toBe(one);
  });
});

describe('in a small register', () => {
  it.each([
    // Names, with and without type, accents first, simulated last
    ['dong', [9, 8, 11]],
    ['đông', [8, 9, 11]],
    ['đồng', [9, 8, 11]],
    ['đông thành', [8]],
    ['xa dong thanh', [8]],
    ['yen thang', [7]],
    ['yen', [5, 7]],
    ['me', [10]],
    ['zzz', []],
    // Districts to narrow, before and after, with their type or another
    ['yen thang yen mo', [7]],
    ['yen mo yen thang', [7]],
    ['yen thang huyen yen mo', [7]],
    ['yen thang tp yen mo', []],
    ['me hoa lu', []],
    ['me yen m', [10]],
    // Departments: abbreviations, the province after the name, committee never
    ['tttt', [2]],
    ['stttt', [2]],
    ['tt', [10, 12, 4, 2]],
    ['tp', [6, 3]],
    ['so noi vu tinh ninh binh', [1]],
    ['noi vu ninh binh', [1]],
    ['noi vu yen mo', [1]],
    ['ubnd noi vu', []],
    ['noi ninh binh', []],
    ['thanh tra', [4]],
    ['home affairs', [1]],
    ['department of justice', [3]],
    // Types
    ['thi tran', [10, 12]],
    ['thi t', [10, 12]],
    ['huyen', [5]],
    ['so', [1, 2, 3]],
    // Newer names
    ['hoa lu', [6, 8]],
    ['phuong hoa lu', [8]],
    ['tp hoa lu', [6]],
    ['ubnd yen mo', [5]],
    ['ubnd xa yen thang', [7]],
    ['dong huong moi', [9]],
  ] as const)('%j finds %j', (query, found) => {
    expect([query, ids(query)]).toEqual([query, found]);
    expect(ids(query, SMALL.toReversed())).toEqual(found);
  });

  it.each([
    ['yen thang', { kind: 'name' }, false],
    ['Yên Thắng', { kind: 'name' }, true],
    ['Yên Thắng, Yên Mô', { kind: 'name' }, true],
    ['Yên Thắng, Yen Mo', { kind: 'name' }, false],
    ['Thị trấn', { kind: 'name' }, true],
    ['thi tran', { kind: 'name' }, false],
    ['Thị tran', { kind: 'name' }, false],
    ['tttt', { kind: 'abbreviation' }, true],
    ['Department of Justice', { kind: 'english-name' }, true],
    ['Yen Thang Commune', { kind: 'english-name' }, true],
    [
      'phuong hoa lu',
      { kind: 'alias', alias: { name: 'Phường Hoa Lư', lang: 'vi', kind: 'successor', date: '2025-07-01' } },
      false,
    ],
  ])('%j is found by %j, exact: %s', (query, via, exact) => {
    expect(searchUnits(query, SMALL, 1)[0]).toMatchObject({ via, exact });
  });

  it('an older or newer name found by its abbreviation is still that name', () => {
    const alias = { name: 'Sở Khoa học và Công nghệ', lang: 'vi', kind: 'successor', date: null } as const;
    const list = [entry(1, 'Sở Mẫu', { tier: 'so-nganh', aliases: [alias] })];
    expect(searchUnits('khcn', list, 1)[0]?.via).toEqual({ kind: 'alias', alias });
  });

  it('an older English name finds its unit, and is taken as it stands: it has no Vietnamese initials', () => {
    const alias = { name: 'Sample Commune 060', lang: 'en', kind: 'former', date: '2025-07-01' } as const;
    const list = [entry(1, 'Xã Mẫu Mới', { nameEn: 'New Sample Commune', aliases: [alias] })];
    expect(searchUnits('sample commune 060', list, 1)[0]?.via).toEqual({ kind: 'alias', alias });
    const body = { ...alias, name: 'Department of Something Else' } as const;
    const bodies = [entry(1, 'Sở Mẫu', { tier: 'so-nganh', aliases: [body] })];
    expect(searchUnits('department of something', bodies, 1)[0]?.via).toEqual({ kind: 'alias', alias: body });
    expect(searchUnits('dose', bodies, 1)).toEqual([]);
  });

  it('a name that a type word begins comes before the units of that type, and abbreviations of it after', () => {
    const list = [
      entry(1, 'Phường An'),
      entry(2, 'Xã Phương Đông'),
      entry(3, 'Thanh tra tỉnh', { tier: 'so-nganh' }),
      entry(4, 'Xã An TT'),
    ];
    expect(ids('phuong', list)).toEqual([2, 1]);
    expect(ids('tt', list)).toEqual([4, 3]);
    // With a type before it, it is no type word.
    expect(ids('so tt', list)).toEqual([3, 4]);
    expect(ids('nv', [entry(1, 'Sở Nội vụ', { tier: 'so-nganh', sortKey: 'z' }), entry(2, 'Xã An Nv')])).toEqual([
      1, 2,
    ]);
  });

  it('a whole name comes before a name with its district', () => {
    const list = [entry(1, 'Xã An', { parentName: 'Huyện Hòa', sortKey: '' }), entry(2, 'Xã An Hòa')];
    expect(ids('an hoa', list)).toEqual([2, 1]);
  });

  it('what is typed with accents is asked for with them, the rest either way', () => {
    const list = [entry(1, 'Xã Đông Thành', { sortKey: '1' }), entry(2, 'Xã Đồng Thành', { sortKey: '2' })];
    expect(ids('đồng thanh', list)).toEqual([2, 1]);
    const types = [entry(1, 'Thị trấn Me'), entry(2, 'Xã Thi Trấn')];
    expect(ids('thị tran', types)).toEqual([1, 2]);
    expect(ids('thì trấn', types)).toEqual([2, 1]);
  });

  it('of equal fits the tier, then the name, then the address, then the number decides', () => {
    const list = [
      entry(5, 'Xã An', { slug: 'b' }),
      entry(4, 'Xã An', { slug: 'b' }),
      entry(3, 'Xã An', { slug: 'a' }),
      entry(2, 'Xã An', { slug: 'z', sortKey: '' }),
      entry(1, 'Huyện An', { tier: 'cap-huyen', slug: 'zz', sortKey: 'zz' }),
    ];
    expect(ids('an', list)).toEqual([1, 2, 3, 4, 5]);
    expect(ids('an', list.toReversed())).toEqual([1, 2, 3, 4, 5]);
    expect(ids('an', list, 2)).toEqual([1, 2]);
  });
});

describe('a near miss in a small register', () => {
  const offered = (query: string, list: readonly SearchEntry[] = SMALL, limit?: number) =>
    suggest(query, list, limit).map(({ text, distance }) => `${text} ${distance}`);

  it.each([
    ['yen thagn', ['Xã Yên Thắng 1']],
    ['yen thang yen ma', ['Xã Yên Thắng 1']],
    ['xa yen thagn huyen yen mo', ['Xã Yên Thắng 1']],
    ['thong tin truyen thogn', ['Sở Thông tin và Truyền thông 1']],
    ['so thong tin truyen thogn', ['Sở Thông tin và Truyền thông 1']],
    ['noi vuu', ['Sở Nội vụ 1']],
    ['department of justise', ['Department of Justice 1']],
    ['hoa luu', ['Thành phố Hoa Lư 1', 'Phường Hoa Lư 1']],
    ['dong huogn', ['Xã Đồng Hướng 1', 'Xã Đồng Hương Mới 1']],
    ['ubnd xa yen thagn', ['Xã Yên Thắng 1']],
    ['dongthanh', ['Phường Đông Thành 1']],
    ['ma', []],
    ['mee', ['Thị trấn Me 1']],
    ['xq', []],
    ['', []],
    ['va', []],
  ])('%j offers %j', (query, names) => {
    expect([query, offered(query)]).toEqual([query, names]);
    expect(offered(query, SMALL.toReversed())).toEqual(names);
  });

  it.each([
    ['ab', 'Xã Ac', false],
    ['abc', 'Xã Abd', true],
    ['abc', 'Xã Ade', false],
    ['abcde', 'Xã Abcdf', true],
    ['abcde', 'Xã Abcfg', false],
    ['abcdef', 'Xã Abcdgh', true],
    ['abcdef', 'Xã Abcghi', false],
    ['abcdefghi', 'Xã Abcdefgxy', true],
    ['abcdefghi', 'Xã Abcdefxyz', false],
    ['abcdefghij', 'Xã Abcdefgxyz', true],
    ['abcdefghij', 'Xã Abcdefwxyz', false],
  ])('allows slips by length: %j for %j: %s', (query, name, near) => {
    expect(suggest(query, [entry(1, name)]).length).toBe(near ? 1 : 0);
  });

  it('offers the nearest first, then real units, own names, the alphabet, the number; each name once', () => {
    const list = [
      entry(9, 'Xã Mẫu Đông', { simulated: true }),
      entry(8, 'Xã Mẫu Đôn', { aliases: [{ name: 'Xã Mẫu Đông', lang: 'vi', kind: 'former', date: null }] }),
      entry(4, 'Xã Mẫu Đồng', { sortKey: 'b' }),
      entry(6, 'Phường Mẫu Đồng', { sortKey: 'a' }),
      entry(5, 'Thị trấn Mẫu Đồng', { sortKey: 'a' }),
    ];
    const found = suggest('mau donf', list, 9);
    expect(found.map(({ text, entry: { id }, distance }) => `${text} ${id} ${distance}`)).toEqual([
      'Thị trấn Mẫu Đồng 5 1',
      'Phường Mẫu Đồng 6 1',
      'Xã Mẫu Đồng 4 1',
      'Xã Mẫu Đôn 8 1',
      'Xã Mẫu Đông 8 1',
    ]);
    expect(suggest('mau donf', list.toReversed(), 9)).toEqual(found);
    expect(suggest('mau donf', list, 2)).toEqual(found.slice(0, 2));
    expect(suggest('mau donf', list, -1)).toEqual([]);
    expect(suggest('mau donf', [...list, ...list.map((one) => ({ ...one, id: one.id + 20 }))])).toHaveLength(3);
  });

  it('offers a long name of which the first words were typed', () => {
    expect(offered('abc def ghj', [entry(1, 'Xã Abc Def Ghi Jkl Mno')])).toEqual(['Xã Abc Def Ghi Jkl Mno 1']);
  });

  it('offers what is one slip farther than the nearest, and nothing farther than that', () => {
    const list = [entry(1, 'Xã Abcdefgxyz'), entry(2, 'Xã Abcdefghxy'), entry(3, 'Xã Abcdefghix')];
    expect(offered('abcdefghij', list, 9)).toEqual(['Xã Abcdefghix 1', 'Xã Abcdefghxy 2']);
  });

  it('says no English name beside the Vietnamese one it is of', () => {
    const both = [entry(1, 'Xã An Hòaa', { nameEn: 'An Hoaab' })];
    expect(suggest('an hoaac', both).map(({ text }) => text)).toEqual(['Xã An Hòaa']);
    const nearer = [entry(1, 'Xã An Hoaa', { nameEn: 'An Hoabd' })];
    expect(suggest('an hoabc', nearer).map(({ text }) => text)).toEqual(['An Hoabd', 'Xã An Hoaa']);
    expect(suggest('an hoaa', [entry(1, 'Xã An Hoab', { nameEn: 'An Hoac' })]).map(({ text }) => text)).toEqual([
      'Xã An Hoab',
    ]);
  });
});
