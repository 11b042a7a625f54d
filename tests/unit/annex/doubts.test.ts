import { describe, expect, test } from 'vitest';
import type { AnnexContent } from '@/lib/annex/content';
import { readTitleRows } from '@/lib/annex/list/title-rows';
import { questionsOf } from '@/lib/annex/reading';
import type { Merge } from '@/lib/annex/sheet';
import { NO_REMARK } from '@/lib/scoring/types';
import { CONTEXT, DISTRICT_UNITS, NAMES, readSheets, sheetOf, type Value } from './known-edition';

// What a heading or title says besides what is known is never passed over in silence, and ordinary words are understood.

const D = 'Cấp huyện';
const TOTALS = [600.5, 590, 580.25, 570, 560, 550];
const PARTS = [55, 52.5, 51, 58, 49, 47.25];
type Row = readonly Value[];
const total = (index: number) => TOTALS[index] ?? 0;
const part = (index: number) => PARTS[index] ?? 0;
const rows = (of: (name: string, index: number) => Row): Row[] => NAMES.map(of);
const EDITION = NAMES.map((name, index) => [name, String(total(index)).replace('.', ','), index + 1]);
const HEAD: Row = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'];
const PLAIN = rows((name, index) => [index + 1, name, total(index), index + 1]);
const across = (row: number, left: number, right: number): Merge => ({ top: row, left, bottom: row, right });
const read = (list: readonly Row[], merges: readonly Merge[] = [], sheet = D) =>
  readSheets([sheetOf(sheet, list, { merges })]);
const askedIn = ({ problems }: ReturnType<typeof readSheets>) => [
  ...new Set(questionsOf(problems.list, []).map(({ rule }) => rule)),
];
const errorsIn = ({ problems }: ReturnType<typeof readSheets>) =>
  problems.list.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('a total whose heading says more', () => {
  test.each([
    'sơ bộ',
    'tạm tính',
    'dự kiến',
    '6 tháng',
    'quý III',
    'đợt II',
    'chưa trừ',
    'chưa thẩm định',
    'trước thẩm định',
    'TC',
    'đơn vị',
    'bị trừ',
    'thiếu',
    'điểm thưởng',
    'mục tiêu',
  ])('in brackets, “(%s)”, is asked about', (said) => {
    const found = read([['TT', 'Đơn vị', `Tổng điểm (${said})`, 'Xếp hạng'], ...PLAIN]);
    expect(errorsIn(found)).toEqual([]);
    expect(askedIn(found)).toEqual(['heading-doubtful']);
  });

  test.each([
    '1000 điểm',
    'tối đa 1.000 điểm',
    'thang điểm 1000',
    '3+4',
    '5)=(3)+(4',
    'năm 2023',
    'làm tròn',
    'chính thức',
    'DTI',
    'đã được Hội đồng thẩm định',
    'bao gồm điểm thưởng',
    'đã trừ điểm phạt',
    'I+II',
  ])('in brackets that say nothing of whose or when it is, “(%s)”, is not', (said) => {
    expect(askedIn(read([['TT', 'Đơn vị', `Tổng điểm (${said})`, 'Xếp hạng'], ...PLAIN]))).toEqual([]);
  });

  test.each(['tự kê khai', 'do đơn vị gửi', 'kiến nghị', 'năm trước'])(
    'that is the units’ own or another year’s, “(%s)”, is no total',
    (said) => {
      expect(errorsIn(read([['TT', 'Đơn vị', `Tổng điểm (${said})`, 'Xếp hạng'], ...PLAIN]))).toEqual([
        'figures-not-read',
      ]);
    },
  );

  test.each<[string, readonly string[]]>([
    ['Kết quả chấm lần 1', ['heading-doubtful']],
    ['Vòng 1', ['heading-doubtful']],
    ['Chuyên đề mở rộng', ['heading-doubtful']],
    ['KẾT QUẢ ĐÁNH GIÁ', []],
    ['Điểm các tiêu chí', []],
  ])('in a line over it, “%s”: asked %j', (over, asked) => {
    const list = [
      ['TT', 'Đơn vị', over, null, 'Xếp hạng'],
      [null, null, 'Nhận thức số', 'Tổng', null],
      ...rows((name, index) => [index + 1, name, part(index), total(index), index + 1]),
    ];
    const found = read(list, [across(0, 2, 3)]);
    expect(found.results).toEqual(EDITION);
    expect(askedIn(found)).toEqual(asked);
  });

  test('ranks of another scope in brackets are asked about', () => {
    expect(askedIn(read([['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng (trong khối)'], ...PLAIN]))).toEqual([
      'heading-doubtful',
    ]);
  });
});

describe('a title or a sheet’s name', () => {
  test.each([
    'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023 CẤP HUYỆN',
    'KẾT QUẢ QUÝ III NĂM 2023 CẤP HUYỆN',
    'Kết quả cấp huyện tính đến tháng 9 năm 2023',
    'KẾT QUẢ TẠM THỜI CẤP HUYỆN',
    'KẾT QUẢ THẨM ĐỊNH LẦN 1 CẤP HUYỆN',
    'MỤC TIÊU ĐIỂM CẤP HUYỆN NĂM 2023',
    'BẢNG ĐIỂM DO CÁC HUYỆN KÊ KHAI',
    'BẢNG CẤP HUYỆN (SỐ LIỆU GIẢ ĐỊNH)',
    'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) CẤP HUYỆN NĂM 2023',
    'CHỈ SỐ HÀI LÒNG (SIPAS) CẤP HUYỆN NĂM 2023',
    'Cấp huyện - nháp',
    'Cấp huyện (so bo)',
    'TIÊU CHÍ 1: kết quả cấp huyện',
    'Điểm trừ cấp huyện',
    'ĐIỂM BÌNH QUÂN BA NĂM CỦA CẤP HUYỆN',
    'KẾT QUẢ CẤP HUYỆN GIAI ĐOẠN 2021-2023',
    'KẾT QUẢ NHẬN THỨC SỐ CẤP HUYỆN NĂM 2023',
    'Cấp huyện chưa duyệt',
  ])('that says that its figures are no result of the year is asked about: %s', (title) => {
    expect(askedIn(read([[title], HEAD, ...PLAIN]))).toEqual(['title-doubtful']);
    expect(askedIn(read([HEAD, ...PLAIN], [], title))).toEqual(['title-doubtful']);
  });

  test('of an old sheet is asked about; “cũ” of a district in a title is not', () => {
    expect(askedIn(read([HEAD, ...PLAIN], [], 'Cấp huyện (cũ)'))).toEqual(['title-doubtful']);
    expect(askedIn(read([['KẾT QUẢ CẤP HUYỆN, TỈNH HÀ NAM NINH CŨ'], HEAD, ...PLAIN]))).toEqual([]);
  });

  test.each([
    'KẾT QUẢ CHUYỂN ĐỔI SỐ CẤP HUYỆN SAU SÁP NHẬP NĂM 2023',
    'Ban Chỉ đạo cải cách hành chính và chuyển đổi số: kết quả cấp huyện',
    '(Kèm theo Quyết định số 9/QĐ-UBND ngày 15 tháng 7 năm 2024, kết quả cấp huyện)',
    'Kết quả cấp huyện, tính đến ngày 31 tháng 12 năm 2023',
    'Kết quả cấp huyện, tính đến ngày 31/12/2023',
    'Kết quả cấp huyện theo Bộ tiêu chí chuyển đổi số',
    'Kết quả cấp huyện năm 2023, so với năm trước',
    'Kết quả chương trình giai đoạn 2021 - 2025, cấp huyện, năm 2023',
    'Kết quả cấp huyện (nhận thức số, thể chế số)',
    'Kết quả thực hiện Kế hoạch chuyển đổi số của cấp huyện',
    'Kết quả cấp huyện. Ninh Bình, tháng 7 năm 2024',
    'Cấp huyện: cấp nước sạch, phòng cháy chữa cháy, chùa Bái Đính',
  ])('as decisions have it is not: %s', (title) => {
    expect(askedIn(read([[title], HEAD, ...PLAIN]))).toEqual([]);
  });
});

describe('whoever has the last word', () => {
  const APPRAISED = [
    'Điểm Hội đồng',
    'Điểm UBND tỉnh duyệt',
    'KQ cuối cùng',
    'Kết quả thẩm định',
    'Điểm sau rà soát',
    'Tổng điểm sau phúc tra',
    'Điểm Sở TT&TT chấm',
    'Điểm Tổ thẩm định',
    'Điểm chốt',
    'Hội đồng chấm',
    'Thẩm định',
    'Verified score',
  ];

  test.each(APPRAISED)('“%s” beside the units’ own scores is the total', (heading) => {
    const found = read([
      ['TT', 'Đơn vị', 'Điểm tự chấm', heading, 'Xếp hạng'],
      ...rows((name, index) => [index + 1, name, total(index) + 20, total(index), index + 1]),
    ]);
    expect(found.results).toEqual(EDITION);
    expect(askedIn(found)).toEqual(['column-passed']);
  });

  test.each([...APPRAISED, 'Điểm sau cộng trừ', 'Điểm còn lại', 'Tổng điểm sau thưởng, phạt', 'Điểm quy đổi'])(
    'and “%s” beside a plain total leaves open which is meant: an error that names both',
    (heading) => {
      const found = read([
        ['TT', 'Đơn vị', 'Tổng điểm', heading, 'Xếp hạng'],
        ...rows((name, index) => [index + 1, name, total(index) + 20, total(index), index + 1]),
      ]);
      expect(errorsIn(found)).toEqual(['repeated-column']);
    },
  );

  test.each(['Điểm cộng', 'Điểm trừ', 'Điểm thưởng', 'Điểm bị trừ', 'Cộng thêm điểm', 'Sở TT&TT'])(
    'points that are added or taken, “%s”, are no total',
    (heading) => {
      const found = read([
        ['TT', 'Đơn vị', heading, 'Tổng điểm', 'Xếp hạng'],
        ...rows((name, index) => [index + 1, name, 3, total(index), index + 1]),
      ]);
      expect(found.results).toEqual(EDITION);
      expect(askedIn(found)).toEqual(['unknown-column']);
    },
  );

  test('what stood before an appraisal gives way to what came of it', () => {
    const found = read([
      ['TT', 'Đơn vị', 'Tổng điểm trước thẩm định', 'Tổng điểm sau thẩm định', 'Xếp hạng'],
      ...rows((name, index) => [index + 1, name, 640, total(index), index + 1]),
    ]);
    expect(found.results).toEqual(EDITION);
    expect(askedIn(found)).toEqual(['unknown-column']);
  });

  test('the year before, in words, gives way to this one', () => {
    const found = read(
      [
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Xếp hạng', null],
        [null, null, 'Năm trước', 'Năm nay', 'Năm trước', 'Năm nay'],
        ...rows((name, index) => [index + 1, name, 500 - index, total(index), 6 - index, index + 1]),
      ],
      [across(0, 2, 3), across(0, 4, 5)],
    );
    expect(found.results).toEqual(EDITION);
    expect(askedIn(found)).toEqual(['column-passed']);
  });
});

describe('parts and sums', () => {
  test('a sum under a part’s name is that part’s: the list’s own total is read', () => {
    const found = read(
      [
        ['TT', 'Đơn vị', 'Chính quyền số', null, null, 'Kinh tế số', null, 'Tổng điểm', 'Xếp hạng'],
        [null, null, 'Nhận thức số', 'Hạ tầng', 'Cộng', 'Thể chế số', 'Cộng', null, null],
        ...rows((name, index) => {
          const [one, other] = [part(index), total(index) - part(index)];
          return [index + 1, name, one, 7, one + 7, other, other + 8, total(index), index + 1];
        }),
      ],
      [across(0, 2, 4), across(0, 5, 6)],
    );
    expect(found.results).toEqual(EDITION);
    expect(askedIn(found)).toEqual(['unknown-column']);
  });

  test('numbers of parts under criteria are headings, not figures', () => {
    const found = read(
      [
        ['TT', 'Đơn vị', 'Nhận thức số', null, 'Thể chế số', null, 'Tổng điểm', 'Xếp hạng'],
        [null, null, '1.1', '1.2', '2.1', '2.2', null, null],
        ...rows((name, index) => [index + 1, name, 20, 30, 40, 50, total(index), index + 1]),
      ],
      [across(0, 2, 3), across(0, 4, 5)],
    );
    expect(found.results).toEqual(EDITION);
    expect(askedIn(found)).toEqual(['unknown-column']);
  });

  test.each<[string, Row]>([
    ['weights', [null, 'Trọng số', 100, null]],
    ['weights, called otherwise', [null, 'Hệ số', 1, null]],
    ['maxima', [null, 'Mức điểm tối đa', 1000, null]],
    ['letters and how they are made', ['A', 'B', 'C=A+B', 'D']],
  ])('a line of %s is no unit', (_, line) => {
    const found = read([HEAD, line, ...PLAIN]);
    expect([found.results, errorsIn(found)]).toEqual([EDITION, []]);
  });

  test('the headings again in other words are the headings; with columns the other way round they are another table', () => {
    const again = read([HEAD, ...PLAIN.slice(0, 3), ['STT', 'Tên đơn vị', 'Điểm', 'Hạng'], ...PLAIN.slice(3)]);
    expect([again.results, errorsIn(again), askedIn(again)]).toEqual([EDITION, [], []]);
    const turned = PLAIN.slice(3).map(([no = null, name = null, points = null, rank = null]) => [
      no,
      name,
      rank,
      points,
    ]);
    const other = read([HEAD, ...PLAIN.slice(0, 3), ['STT', 'Tên đơn vị', 'Hạng', 'Điểm'], ...turned]);
    expect(errorsIn(other)).toEqual(['repeated-tier']);
  });

  test('a part that is more than the whole is asked about: columns changed places in the middle of the list', () => {
    const found = read([
      ['TT', 'Đơn vị', 'Nhận thức số', 'Tổng điểm'],
      ...rows((name, index) => [
        index + 1,
        name,
        ...(index < 3 ? [part(index), total(index)] : [total(index), part(index)]),
      ]),
    ]);
    expect(askedIn(found)).toEqual(['criterion-above-total']);
  });

  test('ranks in words go on after “Ba”', () => {
    const found = read([
      HEAD,
      ...rows((name, index) => [
        index + 1,
        name,
        total(index),
        ['Nhất', 'Nhì', 'Ba', 'Tư', 'Năm', 'Sáu'][index] ?? null,
      ]),
    ]);
    expect(found.results).toEqual(EDITION);
  });
});

describe('what is shown beside figures', () => {
  test.each(['Xếp loại (dự kiến)', 'Ghi chú (nội bộ)', 'Ghi chú (không công bố)'])(
    'and said not to be for readers is asked about: %s',
    (heading) => {
      const found = read([[...HEAD, heading], ...PLAIN.map((row) => [...row, 'Tốt'])]);
      expect(askedIn(found)).toEqual(['heading-doubtful']);
    },
  );
});

describe('decisions that a title cites', () => {
  const saidBy = (title: string) => {
    const plain = { ...sheetOf(D, [[title], HEAD, ...PLAIN]) };
    return readTitleRows(plain, 1);
  };

  test.each([
    'Kết quả cấp huyện theo Bộ chỉ số ban hành kèm theo Quyết định số 922/QĐ-BTTTT ngày 20/5/2022',
    'Kết quả cấp huyện theo Quyết định số 1726/QĐ-BTTTT ngày 12/10/2020',
    'Kết quả cấp huyện theo Bộ tiêu chí tại Quyết định số 88/QĐ-UBND ngày 5 tháng 3 năm 2023',
  ])('for how it was scored are none of its own: %s', (title) => {
    expect([saidBy(title).decisionNumber, errorsIn(read([[title], HEAD, ...PLAIN]))]).toEqual([null, []]);
  });

  test('beside its own leave that: the number it is attached to', () => {
    const title =
      'Kết quả cấp huyện theo Bộ chỉ số tại Quyết định số 922/QĐ-BTTTT ngày 20/5/2022 (Kèm theo Quyết định số 9/QĐ-UBND ngày 15/7/2024)';
    expect([saidBy(title).decisionNumber?.value, saidBy(title).decisionDate?.value]).toEqual([
      '9/QĐ-UBND',
      '2024-07-15',
    ]);
  });

  test.each(['Kết quả xếp hạng năm 2023', 'Vị trí xếp hạng', 'Xếp thứ hạng', 'Hạng (toàn tỉnh)'])(
    'ranks are called “%s”, and no total is',
    (heading) => {
      const found = read([['TT', 'Đơn vị', 'Tổng điểm', heading], ...PLAIN]);
      expect([found.results, errorsIn(found), askedIn(found)]).toEqual([EDITION, [], []]);
    },
  );
});

describe('a heading over several columns', () => {
  test.each<[string, Row, (row: Row) => Row, readonly [number, number]]>([
    ['the order and the name', ['Đơn vị', null, 'Tổng điểm', 'Xếp hạng'], (row) => row, [0, 1]],
    [
      'a total, its figures in the first',
      [...HEAD.slice(0, 3), null, 'Xếp hạng'],
      (row) => row.toSpliced(3, 0, null),
      [2, 3],
    ],
    [
      'a total, its figures in the second',
      [...HEAD.slice(0, 3), null, 'Xếp hạng'],
      (row) => row.toSpliced(2, 0, null),
      [2, 3],
    ],
  ])('of which one holds anything is one: %s', (_, head, spread, [left, right]) => {
    const found = read([head, ...PLAIN.map(spread)], [across(0, left, right)]);
    expect([found.results, errorsIn(found), askedIn(found)]).toEqual([EDITION, [], []]);
  });

  test('of which both hold figures names neither', () => {
    const both = PLAIN.map((row) => row.toSpliced(2, 0, 999));
    expect(errorsIn(read([[...HEAD.slice(0, 3), null, 'Xếp hạng'], ...both], [across(0, 2, 3)]))).toEqual([
      'repeated-column',
    ]);
  });

  test('where and when a table was signed, at its right, heads no column', () => {
    const found = read([[null, null, 'Ninh Bình, ngày 5 tháng 7 năm 2024'], HEAD, ...PLAIN]);
    expect([found.results, errorsIn(found), askedIn(found)]).toEqual([EDITION, [], []]);
  });
});

describe('ranks of the communes of one district', () => {
  const GIA_VIEN: readonly Row[] = [
    [1, 'Xã Gia Hòa', 90, 1],
    [2, 'Xã Gia Thắng', 80, 2],
  ];
  const scopeOf = (list: readonly Row[]) => {
    const found = readSheets([sheetOf('Cấp xã', list)]);
    return [found.content?.tiers.find(({ tier }) => tier === 'cap-xa')?.rankScope, askedIn(found)];
  };

  test('that a title names are ranks within it, which is asked', () => {
    const best = [HEAD, ['', 'Xã Gia Hòa', 90, 1], ['', 'Xã Gia Thắng', 80, 2]];
    expect(scopeOf([['XẾP HẠNG CÁC XÃ CỦA HUYỆN GIA VIỄN'], ...best])).toEqual(['parent', ['ranks-within-groups']]);
  });

  test('that no title names, beside those of others, or beyond their number, are of the whole tier', () => {
    const title = ['XẾP HẠNG CÁC XÃ CỦA HUYỆN GIA VIỄN'];
    expect(scopeOf([HEAD, ...GIA_VIEN])).toEqual([undefined, []]);
    expect(scopeOf([title, HEAD, ...GIA_VIEN, [3, 'Xã Yên Hòa', 70, 3]])).toEqual([undefined, []]);
    expect(scopeOf([title, HEAD, [1, 'Xã Gia Hòa', 90, 1], [2, 'Xã Gia Thắng', 80, 5]])).toEqual([undefined, []]);
  });
});

describe('districts above their communes', () => {
  const communes = (first: string, second: string, order: Value = 'II') =>
    readSheets([
      sheetOf('Cấp xã', [
        HEAD,
        ['I', first, null, null],
        [1, 'Xã Gia Hòa', 90, 1],
        [order, second, null, null],
        [1, 'Xã Yên Thắng', 80, 2],
      ]),
    ]);

  test.each([
    ['Huyện Gia Viễn (2 xã)', 'Huyện Yên Mô: 2 xã'],
    ['Các xã thuộc huyện Gia Viễn', 'Các đơn vị trên địa bàn huyện Yên Mô'],
    ['I. Huyện Gia Viễn', '2. UBND huyện Yên Mô'],
  ])('are known as offices write them: %s; %s', (first, second) => {
    const found = communes(first, second);
    expect(found.said).toEqual([]);
    expect(found.results.map(([name]) => name)).toEqual(['Xã Gia Hòa', 'Xã Yên Thắng']);
  });

  test('where nobody knows one, its communes are not taken for those of the district before', () => {
    const found = communes('Huyện Gia Viễn', 'Huyện Ý Yên');
    expect(found.results.map(([name]) => name)).toEqual(['Xã Gia Hòa', 'Xã Yên Thắng']);
    expect(askedIn(found)).toEqual(['row-not-read']);
    expect(errorsIn(communes('Huyện Gia Viễn', '(Ghi chú)', null))).toEqual(['unknown-unit']);
  });
});

describe('totals of another size than they were', () => {
  const earlier = (middle: number): AnnexContent => {
    const latest = CONTEXT.latestOf('official');
    const results = DISTRICT_UNITS.map(({ code, name }, index) => ({
      ...{ unitCode: code, nameAsPrinted: name.vi, officialRank: null, unranked: false, band: null },
      ...{ note: NO_REMARK, source: '', sourceRow: index + 2, scores: {} },
      total: { points: middle * 1000 - index, printed: null, missing: null },
    }));
    const tiers = latest?.tiers.map((tier) => (tier.tier === 'cap-huyen' ? { ...tier, results } : tier));
    return { ...latest, tiers } as unknown as AnnexContent;
  };
  const askedOf = (value: (index: number) => Value, before: number, heading = 'Tổng điểm') => {
    const list = [
      ['TT', 'Đơn vị', heading, 'Xếp hạng'],
      ...rows((name, index) => [index + 1, name, value(index), index + 1]),
    ];
    const found = readSheets([sheetOf(D, list)], {
      latestOf: (kind) => (kind === 'official' ? earlier(before) : null),
    });
    return [errorsIn(found), askedIn(found)];
  };

  test.each<[string, (index: number) => Value]>([
    [
      'a hundred times as large: a program of another language ate the commas',
      (index) => Math.round(total(index) * 100),
    ],
    ['a thousandth: commas stood for thousands', (index) => `1,${600 - index * 10}`],
  ])('%s, are asked about', (_, value) => {
    expect(askedOf(value, 600)).toEqual([[], ['totals-unlike']]);
  });

  test('as a framework changes them they are not, nor where the maximum says so', () => {
    expect(askedOf(total, 140)).toEqual([[], []]);
    expect(askedOf(total, 60, 'Tổng điểm (1000 điểm)')).toEqual([[], []]);
  });

  test('and totals of next to nothing beside the maximum are', () => {
    expect(askedOf((index) => 60 - index, 600, 'Tổng điểm (1000 điểm)')).toEqual([[], ['totals-unlike']]);
  });
});
