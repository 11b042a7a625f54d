import { DISTRICTS, districts, FACTS, set, withTiers } from './annex';
import { type Rows, type Typed, withLayout, withNumberFormat, workbook } from './build';
import type { Case } from './case';

// Layouts as offices print them: headings in several lines, hidden parts, units as people call them. What cannot be sure is refused.

const L = 'Cấp huyện';
const P = 'Phụ lục';
const book = async (list: Rows, facts: Rows = withTiers('có'), sheet = L) =>
  workbook({ 'Thông tin': facts, [sheet]: list });
const file = (bytes: Promise<Buffer>) => async () => ({ 'phu-luc.xlsx': await bytes });
const partly = withTiers('không');
const bodies = [...FACTS, [], ['Cấp', 'Danh sách đầy đủ'], ['Sở, ngành', 'không']];

/** Own scores are two points above what was appraised, and would rank the units the other way round. */
const own = (total: Typed | undefined, index: number) => Number(total) + 2 + index * 40;
const appraised: Rows = DISTRICTS.map(([name = null, total = null, rank = null], index) => [
  index + 1,
  name,
  own(total, index),
  total,
  rank,
]);

const TREES: readonly Case[] = [
  {
    name: 'a merged heading over the units’ own scores and those appraised: only the second are read',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Hạng'],
        [null, null, 'Tự chấm', 'Thẩm định', null],
        ...appraised,
      ]).then((bytes) => withLayout(bytes, 2, { merges: ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'] })),
    ),
    report: [`column-passed ${L}!C2 “Tổng điểm / Tự chấm”`],
  },
  {
    name: 'the same where nobody merged the cells, with a third line of maxima',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Hạng'],
        [null, null, 'Điểm tự đánh giá', 'Điểm Hội đồng thẩm định', null],
        [null, null, '(700 điểm)', '(700 điểm)', null],
        ...appraised,
      ]),
    ),
    report: [`column-passed ${L}!C3 “Tổng điểm / Điểm tự đánh giá / (700 điểm)”`],
  },
  {
    name: 'what could be reached beside what was',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Hạng'],
        [null, null, 'Tối đa', 'Đạt', null],
        ...appraised.map((row) => row.with(2, 700)),
      ]),
    ),
    report: [`column-passed ${L}!C2 “Tổng điểm / Tối đa”`],
  },
  {
    name: 'two appraisals of one total: both are named',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Hạng'],
        [null, null, 'Thẩm định', 'Công nhận', null],
        ...appraised.map((row) => row.with(2, row[3] ?? null)),
      ]),
    ),
    report: [`repeated-column ${L}!D2 “Tổng điểm / Công nhận”`],
    advice: ['repeated-column', 'ô C2'],
  },
  {
    name: 'own scores alone, under a line that groups them',
    files: file(
      book([[null, null, 'Điểm tự chấm', null], ...districts()]).then((bytes) =>
        withLayout(bytes, 2, { merges: ['C1:D1'] }),
      ),
    ),
    report: [
      `figures-not-read ${L}!C2 “Điểm tự chấm / Tổng điểm”`,
      `column-passed ${L}!D2 “Điểm tự chấm / Xếp hạng”`,
      `missing-column ${L}`,
      `no-rows ${L}`,
    ],
  },
  {
    name: 'a hidden total beside a visible one: the visible one is read',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Tổng điểm', 'Tổng điểm đạt được', 'Hạng'],
        ...appraised.map((row) => row.with(2, Number(row[3]) - 10)),
      ]).then((bytes) => withLayout(bytes, 2, { hiddenColumns: [3] })),
    ),
    report: [`column-passed ${L}!C1 “Tổng điểm”`, `columns-hidden ${L} “C”`],
  },
  {
    name: 'two years side by side: that of the year',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Điểm năm 2023', 'Điểm năm 2024', 'Xếp hạng năm 2023', 'Xếp hạng năm 2024', 'Tăng/giảm'],
        ...DISTRICTS.map(([name = null, total = null, rank = null], index) => [
          index + 1,
          name,
          500 + index,
          total,
          8 - index,
          rank,
          index % 2,
        ]),
      ]),
    ),
    report: [
      `column-passed ${L}!C1 “Điểm năm 2023”`,
      `column-passed ${L}!E1 “Xếp hạng năm 2023”`,
      `column-passed ${L}!G1 “Tăng/giảm”`,
    ],
  },
  {
    name: 'numbered columns that say how they are made, and the highest below',
    files: file(
      book([
        ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'],
        ['(1)', '(2)', '(3)=(4)+…+(9)', '(4)'],
        [null, 'Điểm tối đa', 700, null],
        ...districts().slice(1),
        [null, 'Điểm cao nhất', 605.21, null],
        [null, 'Điểm thấp nhất', 520, null],
      ]),
    ),
    report: [],
  },
  {
    name: 'three tiers stacked in one sheet, each under its own title',
    files: file(
      book(
        [
          ['I. KẾT QUẢ CÁC SỞ, NGÀNH'],
          ['TT', 'Đơn vị', 'Tổng điểm'],
          [1, 'Sở Nội vụ', 300],
          [],
          ['II. KẾT QUẢ CẤP HUYỆN'],
          ['TT', 'Đơn vị', 'Tổng điểm'],
          [1, 'Huyện Gia Viễn', 200],
          [],
          ['III. KẾT QUẢ CẤP XÃ'],
          ['TT', 'Đơn vị', 'Tổng điểm'],
          [1, 'Xã Gia Hòa', 100],
        ],
        FACTS,
        P,
      ),
    ),
    report: [`list-partial ${P}`, `list-partial ${P}`, `list-partial ${P}`],
  },
  {
    name: 'a file named after all tiers: a sheet’s own title outranks it',
    files: async () => ({
      'Ket qua cap so, cap huyen, cap xa 2024.xlsx': await workbook({
        'Thông tin': FACTS,
        'Phụ lục I': [['KẾT QUẢ CẤP SỞ, NGÀNH'], ['TT', 'Đơn vị', 'Tổng điểm'], [1, 'Sở Nội vụ', 300]],
        'Phụ lục II': [['KẾT QUẢ CẤP HUYỆN'], ['TT', 'Đơn vị', 'Tổng điểm'], [1, 'Huyện Gia Viễn', 200]],
      }),
    }),
    report: ['list-partial Phụ lục I', 'list-partial Phụ lục II'],
  },
];

const CELLS: readonly Case[] = [
  {
    name: 'totals that are percentages throughout are read on their own scale',
    files: file(
      book(
        districts((row, index) => row.with(2, 0.9526 - index / 100)).map((row, index) =>
          index === 0 ? ['TT', 'Tên đơn vị', 'Chỉ số DTI', 'Xếp hạng'] : row,
        ),
      ).then((bytes) =>
        withNumberFormat(
          bytes,
          2,
          Array.from({ length: 8 }, (_, index) => `C${index + 2}`),
          '0.00%',
        ),
      ),
    ),
    report: [`percent-read ${L}!C2:C9 “0.9526”`],
  },
  {
    name: 'four decimals under a heading nobody knows are no note',
    files: file(
      book(
        districts((row, index) => row.with(2, 0.8002 - index / 100)).map((row, index) =>
          index === 0 ? ['TT', 'Tên đơn vị', 'Kết quả sau cùng', 'Xếp hạng'] : row,
        ),
      ),
    ),
    report: [`figures-not-read ${L}!C1 “Kết quả sau cùng”`],
  },
  {
    name: 'a rank and a value in one cell',
    files: file(
      book(
        districts((row, index) => [row[0] ?? null, row[1] ?? null, `0${index + 1} (0,7${9 - index}7)`]).map(
          (row, index) => (index === 0 ? ['TT', 'Tên đơn vị', 'Năm 2024'] : row),
        ),
      ),
    ),
    report: [`missing-column ${L}`, `no-rows ${L}`, `two-values ${L}!C1 “Năm 2024”`],
    advice: ['two-values', 'Tách'],
  },
  {
    name: 'scores with their word, ranks that are called',
    files: file(
      book(
        districts((row, index) =>
          row
            .with(2, `${String(row[2]).replace('.', ',')} điểm`)
            .with(3, ['Nhất', 'Nhì', 'Ba', '04'][index] ?? row[3] ?? null),
        ),
      ),
    ),
    report: [`rank-written ${L}!D2:D5 “Nhất”`, `unit-word ${L}!C2:C9 “605,21 điểm”`],
  },
  {
    name: 'a unit that is scored and not ranked',
    files: file(book(districts(set(7, 3, 'Không xếp hạng')))),
    report: [`rank-none ${L}!D9 “Không xếp hạng”`],
  },
  {
    name: 'known units that are left blank: a code is asked for, as of a dash',
    files: file(
      book(
        districts((row, index) => (index > 5 ? row.with(2, [null, '-'][index - 6] ?? null).with(3, null) : row)),
        FACTS,
      ),
    ),
    report: [`empty-cell ${L}!C8`, `list-partial ${L}`, `empty-cell ${L}!C9 “-”`],
  },
  {
    name: 'rows of a list that is said not to be complete may stay blank, and are counted',
    files: file(
      book(
        districts((row, index) => (index > 5 ? row.with(2, null).with(3, null) : row)),
        partly,
      ),
    ),
    report: [`units-blank ${L}`],
  },
];

const UNITS: readonly Case[] = [
  {
    name: 'departments as everybody shortens them',
    files: file(
      book(
        [
          ['TT', 'Tên đơn vị', 'Tổng điểm'],
          [1, 'Sở TT&TT', 358],
          [2, 'Sở KH&ĐT', 351],
          [3, 'VP. UBND tỉnh', 340],
          [4, 'Sở Lao động - TB và XH', 333],
        ],
        bodies,
        'Sở, ngành',
      ),
    ),
    report: [
      'unit-spelled Sở, ngành!B2 “Sở TT&TT”',
      'unit-spelled Sở, ngành!B3 “Sở KH&ĐT”',
      'unit-spelled Sở, ngành!B4 “VP. UBND tỉnh”',
      'unit-spelled Sở, ngành!B5 “Sở Lao động - TB và XH”',
    ],
  },
  {
    name: 'communes with their district after the name',
    files: file(
      book(
        [
          ['TT', 'Tên đơn vị', 'Huyện', 'Tổng điểm'],
          [1, 'Phường Bắc Sơn - TP Tam Điệp', null, 340],
          [2, 'Thị trấn Bình Minh (Kim Sơn)', null, 335],
          [3, 'UBND xã Yên Hoà, huyện Yên Mô', null, 330],
          [4, 'P.Tân Thành', 'TPNB', 325],
        ],
        [...FACTS, [], ['Cấp', 'Danh sách đầy đủ'], ['Cấp xã', 'không']],
        'Cấp xã',
      ),
    ),
    report: [
      'unit-spelled Cấp xã!B2 “Phường Bắc Sơn - TP Tam Điệp”',
      'unit-spelled Cấp xã!B3 “Thị trấn Bình Minh (Kim Sơn)”',
      'unit-spelled Cấp xã!B4 “UBND xã Yên Hoà, huyện Yên Mô”',
    ],
  },
  {
    name: 'a commune of another district than the row says',
    files: file(
      book(
        [
          ['TT', 'Tên đơn vị', 'Huyện', 'Tổng điểm'],
          [1, 'Xã Gia Hòa', 'Kim Sơn', 340],
          [2, 'Xã Gia Trung', 'Gia Viễn', 330],
        ],
        [...FACTS, [], ['Cấp', 'Danh sách đầy đủ'], ['Cấp xã', 'không']],
        'Cấp xã',
      ),
    ),
    report: ['unknown-unit Cấp xã!B2 “Xã Gia Hòa”'],
    advice: ['unknown-unit', 'Gia Viễn'],
  },
  {
    name: 'a code whose name is no unit’s: a code never beats a name',
    files: file(
      book(
        [
          ['Mã đơn vị', 'Tên đơn vị', 'Tổng điểm'],
          ['374', 'Thành phố Hoa Lư', 432.81],
          ['370', 'TP. Tam Điệp', 400],
        ],
        partly,
      ),
    ),
    report: [`code-not-name ${L}!A2 “374 – Thành phố Hoa Lư”`],
    advice: ['code-not-name', 'Huyện Hoa Lư (374)'],
  },
  {
    name: 'text in the encoding of TCVN3',
    files: file(
      workbook({
        Sheet1: [
          ['KÕt qu¶ ®¸nh gi¸ møc ®é chuyÓn ®æi sè n¨m 2023'],
          ['TT', 'Tªn ®¬n vÞ', 'Tæng ®iÓm', 'XÕp h¹ng'],
          [1, 'Së Th«ng tin vµ TruyÒn th«ng', 350.5, 1],
          [2, 'Së KÕ ho¹ch vµ §Çu t\u00ad', 349.5, 2],
        ],
      }),
    ),
    asked: { year: 2023 },
    report: ['text-legacy Sheet1', 'total-lost Sheet1'],
    advice: ['text-legacy', 'TCVN3'],
  },
  {
    name: 'text in the encoding of VNI',
    files: file(
      workbook({
        Sheet1: [
          ['Keát quaû naêm 2023'],
          ['TT', 'Teân ñôn vò', 'Toång ñieåm', 'Xeáp haïng'],
          [1, 'Sôû Thoâng tin vaø Truyeàn thoâng', 350.5, 1],
          [2, 'Sôû Keá hoaïch vaø Ñaàu tö', 349.5, 2],
        ],
      }),
    ),
    asked: { year: 2023 },
    report: ['text-legacy Sheet1', 'total-lost Sheet1'],
    advice: ['text-legacy', 'VNI'],
  },
];

const SENSE: readonly Case[] = [
  {
    name: 'every total is one number',
    files: file(book(districts((row) => row.with(2, 500).with(3, 1)))),
    report: [`totals-equal ${L}`],
  },
  {
    name: 'every total is the maximum',
    files: file(
      book(
        districts((row) => row.with(2, 500).with(3, 1)),
        withTiers('có', 500),
      ),
    ),
    report: [`totals-at-maximum ${L}`],
  },
  {
    name: 'ranks that follow a column nobody read',
    files: file(
      book(
        districts((row, index) =>
          [...row.with(2, 400 + ((index * 5) % 8)), index === 0 ? 'x' : (row[2] ?? null)].slice(0, 5),
        ).map((row, index) =>
          index === 0
            ? ['TT', 'Tên đơn vị', 'Tổng điểm', 'Xếp hạng', 'Kết quả sau cùng']
            : row.with(4, DISTRICTS[index - 1]?.[1] ?? null),
        ),
      ),
    ),
    report: [`ranks-follow-other ${L}!E1`, `unknown-column ${L}!E1 “Kết quả sau cùng”`],
    advice: ['ranks-follow-other', 'đi theo cột E, không theo cột C'],
  },
];

export const LAYOUT_CASES: readonly Case[] = [...TREES, ...CELLS, ...UNITS, ...SENSE];
