import { describe, expect, test } from 'vitest';
import type { AnnexContext } from '@/lib/annex/content';
import { questionKey, questionsOf } from '@/lib/annex/reading';
import type { Sheet } from '@/lib/annex/sheet';
import { readingLines } from '@/lib/publishing/commands/reading-lines';
import { FACTS, NAMES, readSheets, sheetOf, type Value } from './known-edition';

// Kinds of layouts as offices print them, several members of each: read as a person would, or refused with what is meant.

const D = 'Cấp huyện';
const HEAD: readonly Value[] = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'];
const A: readonly Value[] = [1, 'Thành phố Ninh Bình', 600.5, 1];
const B: readonly Value[] = [2, 'Thành phố Tam Điệp', 590, 2];
const C: readonly Value[] = [3, 'Huyện Gia Viễn', 580.25, 3];
const RESULTS = [
  ['Thành phố Ninh Bình', '600,5', 1],
  ['Thành phố Tam Điệp', '590', 2],
  ['Huyện Gia Viễn', '580,25', 3],
];
const read = (...rows: readonly (readonly Value[])[]) => readSheets([sheetOf(D, rows)]);

describe('rows that are of no unit are known as such, wherever they stand', () => {
  test.each<[string, readonly (readonly Value[])[]]>([
    ['the province’s own row on top', [HEAD, [null, 'Toàn tỉnh', 595, null], A, B, C]],
    ['an average between', [HEAD, A, [null, 'Bình quân chung', 595, null], B, C]],
    ['maxima in the middle', [HEAD, A, B, [null, 'Điểm tối đa', 1000, null], C]],
    ['the headings again where a page breaks', [HEAD, A, HEAD, B, C]],
    ['numbered columns again', [HEAD, ['(1)', '(2)', '(3)', '(4)'], A, B, ['(1)', '(2)', '(3)', '(4)'], C]],
    [
      'who signed and to whom it goes',
      [
        HEAD,
        A,
        B,
        C,
        [null, null, 'TM. ỦY BAN NHÂN DÂN', null],
        [null, null, 'KT. CHỦ TỊCH'],
        [null, null, '(Đã ký)'],
        ['Nơi nhận: - Như Điều 3;'],
      ],
    ],
    ['a place and a date', [HEAD, A, B, C, [null, null, 'Ninh Bình, ngày 12 tháng 7 năm 2024']]],
    [
      'empty rows and columns before',
      [[], [], [null, null, ...HEAD], [null, null, ...A], [], [null, null, ...B], [null, null, ...C]],
    ],
  ])('%s', (_, rows) => {
    const { results, said } = read(...rows);
    expect(results).toEqual(RESULTS);
    expect(said).toEqual([]);
  });

  test('a unit’s row with nothing in it is no row of another thing: it is said to be of the unit, and unfilled', () => {
    const blank: readonly Value[] = [4, 'Huyện Yên Mô', null, null];
    const { results, readings } = read(HEAD, A, B, C, blank, [5, 'Huyện Hoa Lư', null, null], [null, 'Cộng', 9, null]);
    expect(results).toEqual(RESULTS);
    expect(readings[0]?.rows.map(({ unit, filled }) => [unit?.replace(/ \(.*/, '') ?? null, filled])).toEqual([
      ['Thành phố Ninh Bình', true],
      ['Thành phố Tam Điệp', true],
      ['Huyện Gia Viễn', true],
      ['Huyện Yên Mô', false],
      ['Huyện Hoa Lư', false],
      [null, true],
    ]);
    const lines = readingLines(readings, 'vi').join('\n');
    expect(lines).toContain('3 dòng là đơn vị');
    expect(lines).toContain('2 dòng chỉ có tên đơn vị, chưa điền số: dòng 5–6');
    expect(lines).toContain('dòng 7 “Cộng” → không phải đơn vị');
    expect(lines).not.toContain('Yên Mô');
  });

  test('remarks under a list are asked about', () => {
    const { results, said } = read(HEAD, A, B, C, ['Ghi chú: chưa tính điểm thưởng']);
    expect(results).toEqual(RESULTS);
    expect(said).toEqual(['row-not-read A5 “Ghi chú: chưa tính điểm thưởng”']);
  });
});

test('figures in a row without a name are of nobody, and are asked for by that name', () => {
  expect(read(HEAD, [null, null, 1000, null], A, B, C).said).toEqual(['unit-unnamed B2']);
  expect(read(HEAD, [null, 'Điểm tối đa', 1000, null], A, B, C).said).toEqual([]);
});

describe('a rank and a figure in one cell', () => {
  const list = (...cells: readonly Value[]) =>
    read(['TT', 'Đơn vị', 'Tổng điểm'], ...cells.map((cell, at): readonly Value[] => [at + 1, NAMES[at] ?? '', cell]));

  test.each<[string, readonly Value[]]>([
    ['in the order of ranks', ['1 331,5', '2 322,65', '3 310']],
    ['in another order, two alike', ['2 322,65', '4 310', '1 331,5', '2 322,65']],
  ])('%s is two values, not thousands', (_, cells) => {
    expect(list(...cells).said).toEqual(cells.map((cell, at) => `two-values C${at + 2} “${cell}”`));
  });

  test.each<[string, readonly Value[], readonly string[]]>([
    ['thousands', ['1 331,5', '1 322,65', '998,5'], ['1 331,5', '1 322,65', '998,5']],
    ['thousands that differ', ['3 310', '2 322,65', '1 331,5', '1 220'], ['3 310', '2 322,65', '1 331,5', '1 220']],
  ])('%s stay numbers', (_, cells, printed) => {
    expect(list(...cells).results.map(([, total]) => total)).toEqual(printed);
  });
});

test('a rank that a program made a date of is told so', () => {
  const rows = [A, B, C].map((row, at) => [...row.slice(0, 3), { kind: 'date' as const, text: `2024-01-0${at + 1}` }]);
  const { said } = readSheets([sheetOf(D, [HEAD, ...rows])]);
  expect(said).toEqual(['D2 “2024-01-01”', 'D3 “2024-01-02”', 'D4 “2024-01-03”'].map((at) => `date-cell ${at}`));
});

describe('figures as they are typed', () => {
  test.each<[string, Value, string]>([
    ['with a mark of a footnote', '600,5 (*)', 'footnote-mark C2 “600,5 (*)”'],
    ['with a mark and a word', '600,5 điểm*', 'footnote-mark C2 “600,5 điểm*”'],
    ['with a point', '600.5', 'decimal-point C2 “600.5”'],
    ['with a word', '600,5đ', 'unit-word C2 “600,5đ”'],
  ])('%s', (_, typed, said) => {
    const found = read(HEAD, [1, 'Thành phố Ninh Bình', typed, 1], B, C);
    expect(found.results).toEqual(RESULTS);
    expect(found.said).toContain(said);
  });

  test.each<[string, Value]>([
    ['two numbers', '1 (600,5)'],
    ['a range', '600-601'],
    ['thousands or a fraction', '1.600'],
    ['a day of a month', '5/6'],
  ])('%s in one cell is refused', (_, typed) => {
    expect(read(HEAD, [1, 'Thành phố Ninh Bình', typed, 1], B, C).problems.hasErrors).toBe(true);
  });

  test.each<[string, Value, number]>([
    ['a zero before it', '03', 3],
    ['Roman', 'III', 3],
    ['of how many', '3/6', 3],
    ['a footnote', '3*', 3],
    ['a word', 'Ba', 3],
    ['a fraction of nothing', '3,0', 3],
  ])('a rank with %s', (_, typed, rank) => {
    const found = read(HEAD, A, B, [3, 'Huyện Gia Viễn', 580.25, typed]);
    expect(found.results[2]?.[2]).toBe(rank);
    expect(found.said).toEqual([`rank-written D4 “${typed}”`]);
  });

  test.each<Value>(['IIII', '7/6', '3-4', '3 (580)', 'hạng khá', '-3', 0])('no rank: %s', (typed) => {
    expect(read(HEAD, A, B, [3, 'Huyện Gia Viễn', 580.25, typed]).problems.hasErrors).toBe(true);
  });

  test('a rank or a total merged over two units is nobody’s', () => {
    const rows = [HEAD, A, B, C];
    const merged = (column: number) =>
      readSheets([
        sheetOf(
          D,
          rows.map((row, at) => (at === 3 ? row.with(column, null) : row)),
          { merges: [{ top: 2, left: column, bottom: 3, right: column }] },
        ),
      ]);
    expect(merged(3).said).toContain('merged-figure D4 “2”');
    expect(merged(2).said).toContain('merged-figure C4 “590”');
  });

  test('a word merged over all figures of a unit is said of each', () => {
    const rows = [HEAD, A, B, [3, 'Huyện Gia Viễn', 'Không đánh giá', null]];
    const found = readSheets([sheetOf(D, rows, { merges: [{ top: 3, left: 2, bottom: 3, right: 3 }] })]);
    expect(found.results[2]).toEqual(['Huyện Gia Viễn', 'not-assessed', null]);
  });

  test('a unit said not to be ranked is not said to have been forgotten', () => {
    const found = read(HEAD, A, B, [3, 'Huyện Gia Viễn', 580.25, 'Không xếp hạng']);
    expect(found.results[2]).toEqual(['Huyện Gia Viễn', '580,25', null]);
    expect(found.said).toEqual(['rank-none D4 “Không xếp hạng”']);
  });
});

describe('headings', () => {
  test.each<[string, readonly Value[]]>([
    ['in two languages', ['No. / TT', 'Đơn vị / Unit', 'Tổng điểm / Total score', 'Xếp hạng / Rank']],
    ['in English', ['No', 'Agency', 'Overall score', 'Ranking']],
    ['with marks of footnotes', ['TT', 'Đơn vị (*)', 'Tổng điểm (**)', 'Xếp hạng']],
    ['as a table of all bodies has them', ['STT', 'Cơ quan, đơn vị, địa phương', 'Điểm tổng hợp', 'Thứ hạng']],
  ])('%s', (_, head) => {
    const { results, said } = read(head, A, B, C);
    expect(results).toEqual(RESULTS);
    expect(said).toEqual([]);
  });

  test('columns in another order', () => {
    const { results } = read(...[HEAD, A, B, C].map((row) => [3, 2, 0, 1].map((at) => row[at] ?? null)));
    expect(results).toEqual(RESULTS);
  });

  test.each<[string, Value]>([
    ['bands', 'Mức độ chuyển đổi số'],
    ['ranks within a part', 'Xếp hạng trong khối'],
    ['ranks within a part', 'Thứ hạng theo huyện'],
    ['comparisons', 'Tăng/giảm so với năm trước'],
    ['shares', 'Tỷ lệ (%)'],
  ])('a column of %s, “%s”, is passed over and asked about', (_, heading) => {
    const { results, said, readings } = read([...HEAD, heading], [...A, 2], [...B, 1], [...C, 3]);
    expect(results).toEqual(RESULTS);
    expect(said).toEqual([`column-passed E1 “${heading}”`]);
    expect(readings[0]?.columns.at(-1)?.as).toBeNull();
  });

  test('a table with its units as columns is refused', () => {
    const { problems } = read(
      ['Đơn vị', 'Thành phố Ninh Bình', 'Huyện Gia Viễn'],
      ['Tổng điểm', 600.5, 580.25],
      ['Xếp hạng', 1, 2],
    );
    expect(problems.hasErrors).toBe(true);
  });

  test('bands are read as bands, and are a list without any figure', () => {
    const { results, problems } = read(
      ['TT', 'Đơn vị', 'Xếp loại'],
      [1, 'Huyện Gia Viễn', 'Tốt'],
      [2, 'Huyện Hoa Lư', 'loại KHÁ'],
    );
    expect(problems.hasErrors).toBe(false);
    expect(results.map(([, ...figures]) => figures)).toEqual([
      ['not-published', null],
      ['not-published', null],
    ]);
  });

  test('a band that is none is named, with those there are', () => {
    const { said, problems } = read(
      ['TT', 'Đơn vị', 'Xếp loại'],
      [1, 'Huyện Gia Viễn', 'Hạng A'],
      [2, 'Huyện Hoa Lư', 'Khá'],
    );
    expect(said).toContain('unknown-band C2 “Hạng A”');
    expect(problems.hasErrors).toBe(true);
  });
});

describe('ranks of a part are never ranks of the whole', () => {
  const communes: readonly (readonly Value[])[] = [
    [1, 'Phường Đông Thành', 90, 1],
    [2, 'Phường Tân Thành', 80, 2],
    [1, 'Xã Gia Hòa', 70, 1],
    [2, 'Xã Gia Thắng', 60, 2],
  ];
  const grouped = [communes.slice(0, 2), communes.slice(2)];

  test.each<[string, readonly (readonly Value[])[]]>([
    [
      'districts as groups',
      [HEAD, ['I', 'Thành phố Ninh Bình'], ...(grouped[0] ?? []), ['II', 'Huyện Gia Viễn'], ...(grouped[1] ?? [])],
    ],
    [
      'districts in a column',
      [
        ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng', 'Huyện'],
        ...communes.map((row, at) => [...row, at < 2 ? 'TP. Ninh Bình' : 'Gia Viễn']),
      ],
    ],
    ['no districts at all', [HEAD, ...communes]],
  ])('%s', (_, rows) => {
    const { said } = readSheets([sheetOf('Cấp xã', rows)]);
    const rules = said.map((text) => text.split(' ')[0]);
    expect(rules.filter((rule) => /^(?:ranks|order|rank-differs|list)/.test(rule ?? ''))).toEqual([
      'ranks-within-groups',
    ]);
  });

  test('two lists of one tier, each on a scale of its own, are read as two, which is asked', () => {
    const { said, content, problems } = readSheets([
      sheetOf('Sở, ngành', [
        HEAD,
        ['A', 'Có thủ tục hành chính (thang điểm 1.000)'],
        [1, 'Sở Y tế', 848.5, 1],
        [2, 'Sở Nội vụ', 797, 2],
        ['B', 'Không có thủ tục hành chính (thang điểm 800)'],
        [1, 'Sở Tư pháp', 700, 1],
        [2, 'Sở Tài chính', 650, 2],
      ]),
    ]);
    expect(said).toEqual([
      'variant-taken B2 “Có thủ tục hành chính (thang điểm 1.000)”',
      'variant-taken B5 “Không có thủ tục hành chính (thang điểm 800)”',
    ]);
    expect(questionsOf(problems.list, []).map(({ rule }) => rule)).toEqual(['variant-taken', 'variant-taken']);
    const lists = content?.tiers.filter(({ tier }) => tier === 'so-nganh');
    expect(
      lists?.map(({ variant, maximum, results }) => [
        variant?.name.vi,
        maximum,
        results.map(({ total }) => total.printed),
      ]),
    ).toEqual([
      ['có thủ tục hành chính', 1_000_000, ['848,5', '797']],
      ['không có thủ tục hành chính', 800_000, ['700', '650']],
    ]);
  });

  test('a list that stands alone and says that it is of a group is not taken for the whole tier in silence', () => {
    const rows = [
      ['Kết quả xếp hạng các sở, ban, ngành có phát sinh TTHC'],
      HEAD,
      [1, 'Sở Y tế', 848.5, 1],
      [2, 'Sở Nội vụ', 797, 2],
    ];
    const asked = (facts?: Sheet) => {
      const { problems } = readSheets([sheetOf('Sở, ngành', rows)], {}, facts);
      return questionsOf(problems.list, []).map(({ rule }) => rule);
    };
    expect(asked()).toEqual(['group-alone']);
    const plain = FACTS.rows.map((row) => row.map((cell) => cell?.text ?? null));
    const named = ['Cấp', 'Danh sách đầy đủ', 'Tổng điểm tối đa'];
    const whole = [...plain, [], named, ['Sở, ngành', 'không', 'nguồn không ghi']];
    expect(asked(sheetOf('Thông tin', whole))).toEqual([]);
    const group = [...plain, [], [...named, 'Nhóm'], ['Sở, ngành', 'không', 'nguồn không ghi', 'có phát sinh TTHC']];
    expect(asked(sheetOf('Thông tin', group))).toEqual([]);
  });

  const GROUPS: readonly (readonly [string, string])[] = [
    ['Cơ quan cung cấp dịch vụ công: có DVC', 'Các cơ quan còn lại'],
    ['Nhóm 1, tổng điểm tối đa 1000', 'Nhóm 2, tổng điểm tối đa 800'],
    ['Sở, ngành có và không có TTHC, thang điểm 1.000', 'Sở, ngành có và không có TTHC, thang điểm 800'],
  ];
  const TOLD: readonly (readonly [string, string])[] = [
    ['Có thủ tục hành chính (thang điểm 1.000)', 'Không có thủ tục hành chính (thang điểm 800)'],
    ['Sở, ban, ngành có phát sinh TTHC', 'Sở, ban, ngành không phát sinh TTHC'],
    ['Cơ quan có cung cấp DVC', 'Cơ quan không cung cấp DVC'],
  ];
  const listed = (first: string, second: string, ranked: boolean) => {
    const row = (...cells: Value[]) => (ranked ? cells : cells.slice(0, 3));
    return [
      row(...HEAD),
      ['A', first],
      row(1, 'Sở Y tế', 848.5, 1),
      row(2, 'Sở Nội vụ', 797, 2),
      ['B', second],
      row(1, 'Sở Tư pháp', 700, ranked ? 3 : null),
      row(2, 'Sở Tài chính', 650, ranked ? 4 : null),
    ];
  };

  test.each(GROUPS.flatMap((groups) => [true, false].map((ranked) => [...groups, ranked] as const)))(
    'lists out of different maxima are never one, whatever their ranks say: %s; %s (ranked: %s)',
    (first, second, ranked) => {
      const { said, problems } = readSheets([sheetOf('Sở, ngành', listed(first, second, ranked))]);
      expect(said.filter((text) => text.startsWith('list-in-parts'))).toHaveLength(1);
      expect(problems.hasErrors).toBe(true);
    },
  );

  test.each(TOLD.flatMap((groups) => [true, false].map((ranked) => [...groups, ranked] as const)))(
    'lists of groups that say of services what decisions say are two lists: %s; %s (ranked: %s)',
    (first, second, ranked) => {
      const { said, content } = readSheets([sheetOf('Sở, ngành', listed(first, second, ranked))]);
      expect(said.filter((text) => text.startsWith('list-in-parts'))).toEqual([]);
      expect(said.filter((text) => text.startsWith('variant-taken'))).toHaveLength(2);
      const lists = content?.tiers.filter(({ tier }) => tier === 'so-nganh') ?? [];
      expect(lists.map(({ variant }) => variant?.slug.split('-')[0])).toEqual(['co', 'khong']);
      expect(lists.map(({ results }) => results.length)).toEqual([2, 2]);
    },
  );

  const groupFacts = (...groups: readonly (readonly [string, string])[]) => ({
    ...FACTS,
    rows: [
      ...FACTS.rows,
      ...sheetOf('Thông tin', [
        [],
        ['Cấp', 'Danh sách đầy đủ', 'Nhóm', 'Nhóm (tiếng Anh)'],
        ...groups.map(([vi, en]) => ['Sở, ngành', 'không', vi, en]),
      ]).rows,
    ],
  });

  test('groups that the facts sheet names are told by any words, and nothing is asked', () => {
    const facts = groupFacts(['nhóm 1', 'group 1'], ['nhóm 2', 'group 2']);
    const list = listed('Nhóm 1, tổng điểm tối đa 1000', 'Nhóm 2, tổng điểm tối đa 800', false);
    const { said, content } = readSheets([sheetOf('Sở, ngành', list)], {}, facts);
    expect(said).toEqual([]);
    expect(content?.tiers.map(({ variant, maximum, results }) => [variant?.slug, maximum, results.length])).toEqual([
      ['nhom-1', 1_000_000, 2],
      ['nhom-2', 800_000, 2],
    ]);
  });

  test('a list that names none of the groups of its tier is refused, and so is a unit in two of them', () => {
    const facts = groupFacts(['có dịch vụ công', 'with services'], ['không có dịch vụ công', 'without services']);
    const whole = sheetOf('Sở, ngành', [['SỞ, NGÀNH'], HEAD, [1, 'Sở Y tế', 700, 1]]);
    expect(readSheets([whole], {}, facts).said.filter((text) => text.startsWith('variant-unclear'))).toHaveLength(1);
    const twice = listed('Có dịch vụ công', 'Không có dịch vụ công', true);
    twice[5] = [1, 'Sở Y tế', 700, 1];
    const { said, problems } = readSheets([sheetOf('Sở, ngành', twice)], {}, facts);
    expect(said.filter((text) => text.startsWith('unit-in-two-groups'))).toEqual(['unit-in-two-groups B6 “Sở Y tế”']);
    expect(problems.hasErrors).toBe(true);
  });

  test('a group in the facts whose criteria do not say which group they are of is refused', () => {
    const facts = groupFacts(['có dịch vụ công', 'with services'], ['không có dịch vụ công', 'without services']);
    const criteria = sheetOf('Thông tin', [
      [],
      ['Cấp', 'Mã tiêu chí', 'Tên tiêu chí', 'Tên tiêu chí (tiếng Anh)', 'Nhóm'],
      ['Sở, ngành', 'the-che-so', 'Thể chế số', 'Institutions', 'có dịch vụ công'],
      ['Sở, ngành', 'ha-tang-so', 'Hạ tầng số', 'Infrastructure', null],
      ['Sở, ngành', 'nhan-luc-so', 'Nhân lực số', 'People', 'nhóm khác'],
    ]);
    const list = listed('Có dịch vụ công', 'Không có dịch vụ công', true);
    const { problems } = readSheets(
      [sheetOf('Sở, ngành', list)],
      {},
      { ...facts, rows: [...facts.rows, ...criteria.rows] },
    );
    const wrong = problems.list.filter(({ severity }) => severity === 'error');
    expect(wrong.map(({ rule, value }) => [rule, value])).toEqual([
      ['missing-fact', null],
      ['wrong-fact', 'nhóm khác'],
    ]);
  });

  test.each([
    ['Khối tổng hợp', 'Khối nội chính'],
    ['Nhóm các sở', 'Nhóm các ban'],
  ])('groups of one list, ranked as a whole, are one: %s; %s', (first, second) => {
    const { said } = readSheets([sheetOf('Sở, ngành', listed(first, second, true))]);
    expect(said.filter((text) => text.startsWith('list-in-parts'))).toEqual([]);
  });

  test('lists on sheets of their own are told from a list that is there twice', () => {
    const list = (title: string, name: string) => [[title], HEAD, [1, name, 700, 1]];
    const apart = [
      sheetOf('Sở, ngành', list('SỞ, NGÀNH CÓ THỦ TỤC HÀNH CHÍNH', 'Sở Y tế')),
      sheetOf('Sở, ngành 2', list('SỞ, NGÀNH KHÔNG CÓ THỦ TỤC HÀNH CHÍNH', 'Sở Tư pháp')),
    ];
    const twice = [
      sheetOf('Sở, ngành', list('SỞ, NGÀNH', 'Sở Y tế')),
      sheetOf('Sở, ngành 2', list('SỞ, NGÀNH', 'Sở Tư pháp')),
    ];
    const rules = (sheets: typeof apart) => readSheets(sheets).said.map((text) => text.split(' ')[0]);
    expect(rules(apart)).toEqual(['variant-taken', 'variant-taken']);
    expect(rules(twice)).toContain('repeated-tier');
    expect(rules(twice)).not.toContain('list-in-parts');
  });

  test('ranks of the whole in a list by groups stay as they are', () => {
    const { said, results } = readSheets([
      sheetOf('Cấp xã', [
        HEAD,
        ['I', 'Thành phố Ninh Bình'],
        [1, 'Phường Đông Thành', 90, 1],
        [2, 'Phường Tân Thành', 70, 3],
        ['II', 'Huyện Gia Viễn'],
        [1, 'Xã Gia Hòa', 80, 2],
        [2, 'Xã Gia Thắng', 60, 4],
      ]),
    ]);
    expect(said).toEqual([]);
    expect(results.map(([, , rank]) => rank)).toEqual([1, 3, 2, 4]);
  });
});

test.each(['Sở Y tế (*)', 'Sở Y tế*', 'Sở Y tế¹', 'SỞ Y TẾ', 'Sở  Y  tế'])(
  'a unit’s name with a mark or in capitals: %s',
  (name) => {
    const { results, said } = readSheets([sheetOf('Sở, ngành', [HEAD, [1, name, 300, 1]])]);
    expect([results, said]).toEqual([[['Sở Y tế', '300', 1]], []]);
  },
);

describe('the reading is shown', () => {
  test('each row with how its unit was found', () => {
    const { readings } = readSheets([
      sheetOf('Cấp xã', [
        ['TT', 'Mã đơn vị', 'Đơn vị', 'Tổng điểm'],
        [1, '14001', 'Phường Đông Thành', 90],
        [2, null, 'Phường Tân Thành', 80],
        [3, null, 'xa gia hoa', 70],
        [4, null, 'Xã Gia Thắng (Gia Viễn)', 60],
      ]),
      sheetOf('Sở, ngành', [HEAD, [1, 'Sở TT&TT', 300, 1]]),
    ]);
    const how = readings.flatMap(({ rows }) => rows.map((row) => row.how));
    expect(how).toEqual(['abbreviation', 'code-name', 'name', 'plain', 'in-district']);
  });

  test('a yes to one column is none to another, nor to other values under the same heading, nor to another file', () => {
    const keysOf = (heading: Value, values: readonly Value[], more: { name?: string; file?: string } = {}) => {
      const sheet = sheetOf(more.name ?? D, [
        [...HEAD, heading],
        [...A, values[0] ?? null],
        [...B, values[1] ?? null],
        [...C, values[2] ?? null],
      ]);
      const { problems } = readSheets([{ ...sheet, file: more.file ?? sheet.file }]);
      return questionsOf(problems.list, []).map(questionKey);
    };
    const asked = [
      keysOf('Nhóm', ['a', 'b', 'c']),
      keysOf('Khu vực', ['a', 'b', 'c']),
      keysOf('Nhóm', [1, 2, 3]),
      keysOf('Nhóm', ['a', 'b', 'c'], { name: 'UBND huyện' }),
      keysOf('Nhóm', ['a', 'b', 'c'], { file: 'khac.xlsx' }),
      keysOf('Tỷ lệ', ['a', 'b', 'c']),
      keysOf('Tỷ lệ', ['1%', '2%', '3%']),
    ];
    expect(asked.map((keys) => keys.length)).toEqual(asked.map(() => 1));
    expect(new Set(asked.flat()).size).toBe(asked.length);
    expect(keysOf('Nhóm', ['x', 'y', 'z'])).toEqual(asked[0]);
  });
});

describe('a list that is of something else by its own words', () => {
  const titled = (title: string, asked: Partial<AnnexContext> = {}) =>
    readSheets([sheetOf(D, [[title], HEAD, A, B, C])], asked).said;

  test.each([
    ['another province', 'UBND TỈNH NAM ĐỊNH'],
    ['a city that is one', 'Kết quả chuyển đổi số năm 2023 của thành phố Hải Phòng'],
    ['another index of the same departments', 'Kết quả đánh giá cung cấp dịch vụ công trực tuyến năm 2023'],
    ['security alone', 'Kết quả xếp hạng an toàn thông tin năm 2023'],
    ['figures in thousands', 'Đơn vị tính: nghìn điểm'],
    ['figures in tenths', '(ĐVT: 1/10 điểm)'],
  ])('%s is asked about', (_, title) => {
    expect(titled(title)).toEqual([`title-doubtful “${title}”`]);
  });

  test.each([
    ['its own province', 'UBND TỈNH NINH BÌNH'],
    ['a district city that is called as a province is', 'Kết quả của thành phố Ninh Bình và các huyện năm 2023'],
    ['its own beside another', 'Kết quả năm 2023 của tỉnh Ninh Bình, theo mẫu của tỉnh Nam Định'],
    ['public services within digital transformation', 'Chuyển đổi số và dịch vụ công trực tuyến năm 2023'],
    ['points', 'Đơn vị tính: điểm'],
    ['points, in short', 'ĐVT: Điểm'],
  ])('%s is not', (_, title) => {
    expect(titled(title)).toEqual([]);
  });

  test('a tier that was chosen and that no list is of is never passed over', () => {
    expect(titled('Kết quả cấp huyện năm 2023', { tier: 'cap-xa' })).toEqual(['tier-disagrees']);
    expect(titled('Kết quả năm 2023', { tier: 'so-nganh' })).toEqual(['tier-disagrees']);
    expect(titled('Kết quả cấp huyện năm 2023', { tier: 'cap-huyen' })).toEqual([]);
  });
});
