import { DISTRICTS, districts, FACTS, HEADINGS, scored, set, withCriteria, withTiers } from './annex';
import { csv, type Rows, type Typed, workbook } from './build';
import type { Case } from './case';

// Figures, units, tiers and dates that an annex would lose or leave open: what may be meant is a warning, what cannot be
// is an error, and nothing passes in silence.

const L = 'Cấp huyện';
const book =
  (list: Rows, facts: Rows = withTiers('có'), sheet = L) =>
  async () => ({ 'phu-luc.xlsx': await workbook({ 'Thông tin': facts, [sheet]: list }) });

const headed = (...headings: readonly Typed[]): Rows => [headings, ...districts().slice(1)];
const under = (...rows: Rows): Rows => [...districts(), ...rows];
const dated = (...rows: Rows): Rows => [['Năm đánh giá', 2024], ['Số quyết định', '700/QĐ-UBND'], ...rows];
const decided: Rows = [['Ngày quyết định', '15/07/2025']];

const FIGURES: readonly Case[] = [
  ...[
    'Tổng điểm đạt được',
    'Điểm tổng cộng',
    'Điểm đạt được',
    'Tổng điểm CĐS',
    'Điểm thẩm định',
    'Điểm CĐS năm 2024',
    'Tổng điểm năm 2024',
    'ĐIỂM ĐÁNH GIÁ CHUYỂN ĐỔI SỐ',
  ].map((heading) => ({
    name: `totals under “${heading}”`,
    files: book(headed('STT', 'Tên cơ quan, đơn vị', heading, 'Xếp hạng chung')),
    report: [],
  })),
  {
    name: 'totals under a heading nobody knows',
    files: book(headed('STT', 'Tên đơn vị', 'Kết quả sau cùng', 'Xếp hạng')),
    report: [`figures-not-read ${L}!C1 “Kết quả sau cùng”`],
    advice: ['figures-not-read', 'Tổng điểm'],
  },
  {
    name: 'units’ own scores are not the decision’s totals',
    files: book(headed('STT', 'Tên đơn vị', 'Tổng điểm tự đánh giá', 'Xếp hạng')),
    report: [`figures-not-read ${L}!C1 “Tổng điểm tự đánh giá”`],
  },
  {
    name: 'a total and an appraised total: nobody may choose, both are named',
    files: book(districts().map((row, index) => [...row, index === 0 ? 'Điểm thẩm định' : 500])),
    report: [`repeated-column ${L}!E1 “Điểm thẩm định”`],
    advice: ['repeated-column', 'ô C1'],
  },
  {
    name: 'numbers without a heading',
    files: book(districts().map((row, index) => [...row, index === 0 ? null : 10])),
    report: [`unknown-column ${L}!E1`],
  },
  {
    name: 'totals of another year',
    files: book(headed('STT', 'Tên đơn vị', 'Tổng điểm năm 2023', 'Xếp hạng')),
    report: [`facts-disagree ${L}!C1 “Tổng điểm năm 2023”`],
  },
  {
    name: 'a ranking of a title alone above the headings is no heading',
    files: book([['XẾP HẠNG CHUYỂN ĐỔI SỐ NĂM 2024'], ...districts()]),
    report: [],
  },
  {
    name: 'totals left blank throughout',
    files: book(
      scored((row) => row.with(4, null)),
      withCriteria(100),
    ),
    report: [`no-totals ${L}`],
  },
  {
    name: 'totals left blank above a number of the column',
    files: book([HEADINGS, ['(1)', '(2)', '(3)', '(4)'], ...districts((row) => row.with(2, null)).slice(1)]),
    report: [`no-totals ${L}`],
  },
  {
    name: 'a criterion of the facts without a column',
    files: book(
      scored().map((row) => row.toSpliced(2, 1)),
      withCriteria(100),
    ),
    report: [`criteria-without-figures ${L}`],
    advice: ['criteria-without-figures', 'Nhận thức số'],
  },
];

const oneTier = withTiers('không').map((row) => (row[0] === 'Năm đánh giá' ? ['Năm đánh giá', 2023] : row));
const first = (row: Typed[], index: number) => (index < 3 ? row : null);

const LISTS: readonly Case[] = [
  {
    name: 'a tier that is complete and has no sheet',
    files: book(districts(), [...withTiers('có'), ['Sở, ngành', 'có']]),
    report: ['missing-list Thông tin!A7'],
    advice: ['missing-list', 'Sở, ngành'],
  },
  {
    name: 'a tier of the facts without any unit',
    files: book(districts(), [...withTiers('có'), ['Sở, ngành', 'không']]),
    report: ['empty-list Thông tin!A7'],
  },
  {
    name: 'facts without any list',
    files: async () => ({ 'phu-luc.xlsx': await workbook({ 'Thông tin': withTiers('có') }) }),
    report: ['no-list Thông tin'],
  },
  {
    name: 'a list in which nobody has figures',
    files: book(
      districts((row) => row.with(2, null).with(3, null)),
      withTiers('không'),
    ),
    report: ['empty-list Thông tin!A6', `no-rows ${L}`],
  },
  {
    name: 'tiers of the current revision that the annex has not',
    files: book(
      districts(first),
      oneTier.map((row) => (row[0] === 'Ngày quyết định' ? ['Ngày quyết định', '15/07/2024'] : row)),
    ),
    report: ['tier-dropped Thông tin', 'tier-dropped Thông tin'],
    advice: ['tier-dropped', 'công bố sẽ bỏ cấp này'],
  },
  {
    name: 'an unknown unit with a roman number',
    files: book([HEADINGS, ['I', 'Thành phố Ninh Bình', 605.21, 1], ['II', 'Huyện Mơ', 593.47, 2]], withTiers('không')),
    report: [`unknown-unit ${L}!B3 “Huyện Mơ”`],
  },
  {
    name: 'groups with a subtotal',
    files: book([HEADINGS, ['I', 'Khối thành phố', 1198.68, null], ...districts().slice(1)]),
    report: [`row-not-read ${L}!B2 “Khối thành phố”`],
  },
  {
    name: 'a new unit whose name begins as a sum does',
    files: book(
      [
        ['TT', 'Tên đơn vị', 'Huyện', 'Tổng điểm'],
        [1, 'Gia Hòa', 'Gia Viễn', 300],
        [2, 'Cộng Hòa', 'Yên Mô', 290],
      ],
      [...FACTS, [], ['Cấp', 'Danh sách đầy đủ'], ['Cấp xã', 'không']],
      'Cấp xã',
    ),
    newUnits: csv([
      ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code'],
      ['cap-xa', '99911', 'Xã Cộng Hòa', 'Cong Hoa Commune', 'Xã', '377'],
    ]),
    report: [],
  },
  {
    name: 'an unknown unit whose name begins as a sum does',
    files: book([...districts(first), [null, 'Cộng Hòa', 500, 4]], withTiers('không')),
    report: [`unknown-unit ${L}!B5 “Cộng Hòa”`],
  },
  {
    name: 'a numbered row called as an average is',
    files: book(under([9, 'Trung bình', 500, null])),
    report: [`row-not-read ${L}!B10 “Trung bình”`],
  },
  {
    name: 'sums and shares in every way offices write them',
    files: book(
      under(
        ['Tổng cộng', null, 4477.255, null],
        [null, 'Điểm TB', 559.6, null],
        [null, 'Bình quân chung', 559.6, null],
        [null, 'ĐTB toàn tỉnh', 559.6, null],
        [null, 'Tỷ lệ', '55%', null],
        ['Tổng số đơn vị: 8', null, null, null],
      ),
    ),
    report: [],
  },
  {
    name: 'two signatures in a line',
    files: book(under([null, 'Ninh Bình, ngày 15 tháng 7 năm 2025'], [null, 'Người lập biểu', null, 'CHỦ TỊCH'])),
    report: [],
  },
  {
    name: 'the day of the signature under a column of figures',
    files: book(
      under(
        [null, null, 'Ninh Bình, ngày 15 tháng 7 năm 2025'],
        [null, null, null, 'Ninh Bình, ngày … tháng … năm 2025'],
      ),
    ),
    report: [],
  },
  {
    name: 'an unknown unit whose figures are said to be missing is no signature',
    files: book(
      [
        ['Tên đơn vị', 'Tổng điểm'],
        ['Huyện Gia Viễn', 574.7],
        ['Huyện Mơ', 'chưa công bố'],
      ],
      withTiers('không'),
    ),
    report: [`unknown-unit ${L}!A3 “Huyện Mơ”`],
  },
  {
    name: 'the headings again on the next page',
    files: book([...districts().slice(0, 5), HEADINGS, ...districts().slice(5)]),
    report: [],
  },
  {
    name: 'a commune on the districts’ sheet',
    files: book(under([9, 'Xã Gia Hòa', 300, 9]), withTiers('không')),
    report: [`unit-of-other-tier ${L}!B10 “Xã Gia Hòa”`],
    advice: ['unit-of-other-tier', 'Cấp xã'],
  },
];

const [year = [], ...decision] = withTiers('có');
const titled = (title: string): Rows => [year, ['Tên kết quả', title], ...decision];
const proposal: Rows = [['Số quyết định', '701/QĐ-UBND'], ...decided];
const quoted: Rows = [['(Ban hành kèm theo QĐ số 701/QĐ-UBND ngày 16/7/2025)'], ...districts()];

const of2025: Rows = [
  ['Năm đánh giá', 2025],
  ['Số quyết định', '9/QĐ-UBND'],
  ['Ngày quyết định', '15/07/2026'],
];

const DATES: readonly Case[] = [
  {
    name: 'a unit that had ended before the year assessed',
    files: book(districts().slice(0, 5), [
      ...of2025,
      ['Danh sách đơn vị tính đến ngày', '31/12/2025'],
      ...withTiers('không').slice(3),
    ]),
    // On the last day of 2025 no district stood; the code of Huyện Hoa Lư was Thành phố Hoa Lư's after it.
    report: [
      `unit-ended ${L}!B2 “Thành phố Ninh Bình”`,
      `unit-ended ${L}!B3 “Thành phố Tam Điệp”`,
      `unit-ended ${L}!B4 “Huyện Gia Viễn”`,
      `unknown-unit ${L}!B5 “Huyện Hoa Lư”`,
    ],
    advice: ['unit-ended', 'không còn từ 01/0'],
  },
  {
    name: 'a title of last year under this year',
    files: book(districts(), titled('Kết quả năm 2023')),
    report: ['facts-disagree Thông tin!B2 “Kết quả năm 2023”'],
    advice: ['facts-disagree', '(2024)'],
  },
  {
    name: 'a title that compares two years',
    files: book(districts(), titled('Kết quả năm 2024 so với 2023')),
    report: [],
  },
  {
    name: 'two facts sheets that disagree are told once',
    files: async () => ({
      'phu-luc.xlsx': await workbook({ 'Thông tin': withTiers('có'), [L]: districts(), 'Tờ trình': proposal }),
    }),
    report: ['facts-disagree Tờ trình!B1 “701/QĐ-UBND”'],
  },
  {
    name: 'criteria that may reach less than the total may',
    files: book(scored(), withCriteria(90)),
    report: [`maxima-differ ${L}`],
    advice: ['maxima-differ', '190'],
  },
  {
    name: 'a decision in short that disagrees in number and date',
    files: book(quoted),
    report: [`facts-disagree ${L}!A1 “701/QĐ-UBND”`, `facts-disagree ${L}!A1 “16/07/2025”`],
  },
  {
    name: 'a decision in short that tells its number and date',
    files: book(quoted, [['Năm đánh giá', 2024], [], ['Cấp', 'Danh sách đầy đủ'], ['Cấp huyện', 'có']]),
    report: [],
  },
  {
    name: 'a decision before the year it is of',
    files: book(districts(), dated(['Ngày quyết định', '15/07/2015'])),
    report: ['date-implausible Thông tin!B3 “15/07/2015”'],
  },
  {
    name: 'a decision long after the year it is of',
    files: book(districts(), dated(['Ngày quyết định', '15/07/2095'])),
    report: ['date-implausible Thông tin!B3 “15/07/2095”'],
  },
  {
    name: 'a decision in effect before it was made',
    files: book(districts(), dated(...decided, ['Ngày có hiệu lực', '01/01/2025'])),
    report: ['date-implausible Thông tin!B4 “01/01/2025”'],
    advice: ['date-implausible', '15/07/2025'],
  },
  {
    name: 'a decision in effect in the month it was made',
    files: book(districts(), dated(...decided, ['Ngày có hiệu lực', '07/2025'])),
    report: [],
  },
];

const RANKS: readonly Case[] = [
  {
    name: 'one rank for two scores, in a list that is partial',
    files: book(
      districts((row, index) =>
        index < 3 ? [row[0] ?? null, row[1] ?? null, row[2] ?? null, [1, 1, 8][index] ?? null] : null,
      ),
      withTiers('không'),
    ),
    report: [`order-broken ${L}!D3 “1”`],
    advice: ['order-broken', 'cùng hạng 1'],
  },
  {
    name: 'a hole among the ranks',
    files: book(districts(set(3, 3, null))),
    report: [`rank-missing ${L}!D5`],
    advice: ['rank-missing', DISTRICTS[3]?.[0] as string],
  },
  { name: 'no rank at all', files: book(districts((row) => row.with(3, null))), report: [`ranks-blank ${L}!D1`] },
];

export const LOSS_CASES: readonly Case[] = [...FIGURES, ...LISTS, ...DATES, ...RANKS];
