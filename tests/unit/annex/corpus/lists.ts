import { districts, FACTS, HEADINGS, scored, set, withCriteria, withTiers } from './annex';
import { type Rows, withNumberFormat, workbook } from './build';
import type { Case } from './case';

const book =
  (list: Rows, facts: Rows = withTiers('có'), more: Readonly<Record<string, Rows>> = {}, sheet = 'Cấp huyện') =>
  async () => ({ 'phu-luc.xlsx': await workbook({ 'Thông tin': facts, [sheet]: list, ...more }) });

const communes = (...rows: Rows) => book([['TT', 'Xã, phường, thị trấn', 'Tổng điểm'], ...rows], FACTS, {}, 'Cấp xã');

const L = 'Cấp huyện';

/** How real offices lay out their lists: nothing here is wrong. */
const HABITS: readonly Case[] = [
  {
    name: 'merged titles above the headings name the decision',
    files: book(
      [
        ['PHỤ LỤC II'],
        ['KẾT QUẢ XẾP HẠNG MỨC ĐỘ CHUYỂN ĐỔI SỐ UBND CẤP HUYỆN NĂM 2024'],
        ['(Kèm theo Quyết định số 700/QĐ-UBND ngày 15 tháng 7 năm 2025 của Chủ tịch UBND tỉnh)'],
        [],
        ...districts(),
      ],
      [
        ['Tên kết quả', 'Kết quả 2024'],
        ['Tên kết quả (tiếng Anh)', 'Results 2024'],
        ['Tỉnh', 'Tỉnh Ninh Bình'],
      ],
    ),
    report: [],
  },
  {
    name: 'headings in another order, case and without accents',
    files: book(
      districts().map((row, index) =>
        index === 0 ? ['hang', 'TONG DIEM', 'ten co quan, don vi', 'stt'] : row.toReversed(),
      ),
    ),
    report: [],
  },
  {
    name: 'no-break spaces in names and numbers',
    files: book(districts((row) => row.with(1, ` ${String(row[1]).replaceAll(' ', '\u00a0')}\u00a0`))),
    report: [],
  },
  {
    name: 'numbers as text with a decimal comma',
    files: book(districts((row) => row.with(2, String(row[2]).replace('.', ',')))),
    report: [],
  },
  {
    name: 'sums and averages below the list',
    files: book([...districts(), [null, 'Tổng cộng', 4477.255, null], [null, 'Trung bình', 559.657, null]]),
    report: [],
  },
  {
    name: 'groups with roman numerals',
    files: book([
      HEADINGS,
      ['I', 'Khối thành phố', null, null],
      ...districts().slice(1, 3),
      ['II', 'Khối huyện', null, null],
      ...districts().slice(3),
    ]),
    report: [],
  },
  {
    name: 'ranks in words that the site itself prints',
    files: book(districts((row) => row.with(3, `${row[3] === 1 ? 'Hạng' : 'Đồng hạng'} ${row[3]}`))),
    report: [],
  },
  {
    name: 'numbers under the headings',
    files: book([HEADINGS, ['(1)', '(2)', '(3)', '(4)'], ...districts().slice(1)]),
    report: [],
  },
  {
    name: 'short names with the committee',
    files: book(
      districts((row) => row.with(1, `UBND ${String(row[1]).replace('Thành phố', 'TP.').replace('Huyện', 'huyện')}`)),
    ),
    report: [],
  },
  {
    name: 'a name with the sign for “và”',
    files: book([HEADINGS, [1, 'Sở Kế hoạch & Đầu tư', 300, 1]], FACTS, {}, 'Sở, ngành'),
    report: ['list-partial Sở, ngành'],
  },
  { name: 'names without accents', files: book(districts(set(7, 1, 'huyen nho quan'))), report: [] },
  {
    name: 'codes instead of names',
    files: book(
      [
        ['Mã đơn vị', 'Tổng điểm'],
        ['369', 605.21],
        ['370', 593.47],
      ],
      withTiers('không'),
    ),
    report: [],
  },
  {
    name: 'maxima in a row of their own',
    files: book(
      [
        ['TT', 'Đơn vị', 'Nhận thức số', 'Thể chế số', 'Tổng điểm', 'Xếp hạng'],
        [null, 'Điểm tối đa', 100, 100, 200, null],
        ...scored().slice(1),
      ],
      withCriteria(null),
    ),
    report: [],
  },
  {
    name: 'maxima in the headings, over two lines',
    files: book(
      [
        ['TT', 'Đơn vị', 'Điểm các tiêu chí', null, 'Tổng điểm', 'Xếp hạng'],
        [null, null, '1. Nhận thức số (100 điểm)', '2. Thể chế số (100 điểm)', null, null],
        ...scored().slice(1),
      ],
      withCriteria(null),
    ),
    report: [],
  },
  {
    name: 'communes under their districts',
    files: communes(
      ['I', 'Huyện Gia Viễn', null],
      [1, 'Xã Gia Hòa', 385.5],
      ['II', 'Huyện Kim Sơn', null],
      [1, 'Tân Thành', 380],
    ),
    report: ['list-partial Cấp xã'],
  },
  {
    name: 'a unit that took no part',
    files: book(districts((row, index) => (index === 7 ? row.with(2, 'Không đánh giá').with(3, null) : row))),
    report: [],
  },
  {
    name: 'a figure marked as invalid, with the reason',
    files: book([
      [...HEADINGS, 'Ghi chú', 'Ghi chú (tiếng Anh)'],
      ...districts(set(7, 2, '3331,01 [invalid-in-source]'))
        .slice(1)
        .map((row, index) => (index === 7 ? [...row, 'In thừa chữ số.', 'A digit too many.'] : row)),
    ]),
    report: [],
  },
  { name: 'thousands grouped the Vietnamese way', files: book(districts(set(0, 2, '1.605,21'))), report: [] },
  {
    name: 'a sheet named after the subject: its units tell the tier',
    files: book(districts(), withTiers('có'), {}, 'Chuyển đổi số'),
    report: [],
  },
  {
    name: 'a decision of the year after, named by its year only',
    files: book([['Kèm theo Quyết định số 700/QĐ-UBND năm 2025'], ['KẾT QUẢ NĂM 2024'], ...districts()]),
    report: [],
  },
  {
    name: 'a title of another year',
    files: book([['KẾT QUẢ XẾP HẠNG NĂM 2023'], ...districts()]),
    report: [`facts-disagree ${L}!A1 “2023”`],
  },
  {
    name: 'a sheet with a short name',
    files: book(districts(), withTiers('có'), {}, 'UBND huyện'),
    report: [],
  },
  {
    name: 'a criterion in which one unit stands out',
    files: book(
      [
        ['TT', 'Đơn vị', 'Nhận thức số'],
        ...scored()
          .slice(1)
          .map(([order, name], index) => [order ?? null, name ?? null, index === 0 ? 60 : 5]),
      ],
      withCriteria(null),
    ),
    report: [`no-totals ${L}`, `criteria-without-figures ${L}`],
  },
  {
    name: 'a further sheet of explanations',
    files: book(districts(), withTiers('có'), { 'Hướng dẫn': [['Điền theo mẫu']] }),
    report: [],
  },
];

/** What is wrong with lists, each by itself. */
const FAULTS: readonly Case[] = [
  {
    name: 'a decision number with words, and a yes that is neither',
    files: book(districts(), [
      ['Năm đánh giá', 2024],
      ['Số quyết định', 'Số: 700/QĐ-UBND'],
      ...withTiers('đủ').slice(2),
    ]),
    report: ['wrong-fact Thông tin!B2 “Số: 700/QĐ-UBND”', 'wrong-fact Thông tin!B6 “đủ”'],
    advice: ['wrong-fact', 'Ghi '],
  },
  {
    name: 'a plus before a number is no minus',
    files: book(districts(set(3, 2, '+560'))),
    report: [`not-a-number ${L}!C5 “+560”`],
  },
  {
    name: 'an unknown unit',
    files: book(districts(set(7, 1, 'Huyện Nho Quam')), withTiers('không')),
    report: [`unknown-unit ${L}!B9 “Huyện Nho Quam”`],
    advice: ['unknown-unit', 'Huyện Nho Quan (372)'],
  },
  {
    name: 'an unknown unit is one error: no rank is counted without it',
    files: book(districts(set(2, 1, 'Huyện Gia'))),
    report: [`unknown-unit ${L}!B4 “Huyện Gia”`, `missing-unit ${L} “Huyện Gia Viễn (373)”`],
  },
  ...[
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở NN & PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['Sở Y tế tỉnh Ninh Bình', 'Sở Y tế'],
  ].map(([written = '', meant = '']) => ({
    name: `a department as people call it: ${written}`,
    files: book([HEADINGS, [1, written, 300, 1]], FACTS, {}, 'Sở, ngành'),
    report: ['list-partial Sở, ngành', `unit-spelled Sở, ngành!B2 “${written}”`],
    advice: ['unit-spelled', `${meant} (`] as const,
  })),
  {
    name: 'a unit by the name it had later',
    files: book(districts(set(0, 1, 'Thành phố Hoa Lư')), withTiers('không')),
    report: [`unknown-unit ${L}!B2 “Thành phố Hoa Lư”`],
    advice: ['unknown-unit', 'Thành phố Ninh Bình'],
  },
  {
    name: 'a unit twice',
    files: book([...districts(), [9, 'Huyện Yên Mô', 500, 9]]),
    report: [`repeated-unit ${L}!B10 “Huyện Yên Mô”`],
    advice: ['repeated-unit', 'B6'],
  },
  {
    name: 'a unit missing from a complete list',
    files: book(districts((row, index) => (index === 7 ? null : row))),
    report: [`missing-unit ${L} “Huyện Nho Quan (372)”`],
  },
  {
    name: 'a row nobody filled in',
    files: book(districts((row, index) => (index === 7 ? row.with(2, null).with(3, null) : row))),
    report: [`missing-unit ${L}!B9 “Huyện Nho Quan (372)”`],
  },
  {
    name: 'a code of another unit',
    files: book(
      [
        ['Mã đơn vị', 'Tên đơn vị', 'Tổng điểm'],
        ['369', 'Thành phố Tam Điệp', 605],
      ],
      withTiers('không'),
    ),
    report: [`code-not-name ${L}!A2 “369 – Thành phố Tam Điệp”`],
  },
  {
    name: 'communes of one name',
    files: communes([1, 'Tân Thành', 300]),
    report: ['ambiguous-unit Cấp xã!B2 “Tân Thành”'],
    advice: ['ambiguous-unit', 'Huyện Kim Sơn'],
  },
  {
    name: 'text where a number should be',
    files: book(districts(set(3, 2, 'năm trăm'))),
    report: [`not-a-number ${L}!C5 “năm trăm”`],
  },
  {
    name: 'a number that reads two ways',
    files: book(districts(set(3, 2, '1.234'))),
    report: [`ambiguous-number ${L}!C5 “1.234”`],
  },
  {
    name: 'a number formatted as a percentage, of which the file keeps a hundredth',
    files: async () => {
      const { 'phu-luc.xlsx': bytes } = await book(districts(set(3, 2, 0.562)))();
      return { 'phu-luc.xlsx': withNumberFormat(bytes, 2, ['C5'], '0.0%') };
    },
    report: [`percent-cell ${L}!C5 “56,2%”`],
  },
  {
    name: 'numbers that look rounded and are not are one note',
    files: async () => {
      const { 'phu-luc.xlsx': bytes } = await book(
        districts((row, index) => row.with(2, index < 2 ? Number(row[2]) + 0.004 : (row[2] ?? null))),
      )();
      return { 'phu-luc.xlsx': withNumberFormat(bytes, 2, ['C2', 'C3', 'C4', 'C5'], '#,##0.00 &quot;đ 0.0&quot;') };
    },
    report: [`shown-rounded ${L}!C2:C3 “605.214”`],
    advice: ['shown-rounded', '605,21; '],
  },
  {
    name: 'decimal points throughout are one note',
    files: book(districts((row) => row.with(2, Number(row[2]).toFixed(2)))),
    report: [`decimal-point ${L}!C2:C9 “605.21”`],
    advice: ['decimal-point', '8 ô'],
  },
  { name: 'a decimal point', files: book(districts(set(3, 2, '560.5'))), report: [`decimal-point ${L}!C5 “560.5”`] },
  {
    name: 'a number that cannot be',
    files: book(districts(set(7, 2, '3331,01'))),
    report: [`impossible-number ${L}!C9 “3331,01”`],
    advice: ['impossible-number', '[invalid-in-source]'],
  },
  { name: 'a negative score', files: book(districts(set(7, 2, -5))), report: [`negative-number ${L}!C9 “-5”`] },
  {
    name: 'a score of seven decimals',
    files: book(districts(set(7, 2, 520.1234567))),
    report: [`too-many-decimals ${L}!C9 “520.1234567”`],
  },
  { name: 'a blank score', files: book(districts(set(7, 2, null))), report: [`empty-cell ${L}!C9`] },
  {
    name: 'a code there is not',
    files: book(districts(set(7, 2, '[vang]'))),
    report: [`unknown-code ${L}!C9 “[vang]”`],
  },
  {
    name: 'an invalid figure without its reason',
    files: book(districts(set(7, 2, '3331,01 [invalid-in-source]'))),
    report: [`note-missing ${L}!A9`],
  },
  { name: 'a rank that is none', files: book(districts(set(7, 3, 'Khá'))), report: [`wrong-rank ${L}!D9 “Khá”`] },
  {
    name: 'a rank of a unit that took no part',
    files: book(districts(set(7, 2, '[not-assessed]'))),
    report: [`rank-of-unassessed ${L}!D9 “8”`],
  },
  {
    name: 'ranks that do not follow from the scores',
    files: book(districts((row, index) => (index < 2 ? row.with(3, 2 - index) : row))),
    report: [`order-broken ${L}!D3 “1”`, `rank-differs ${L}!D2 “2”`, `rank-differs ${L}!D3 “1”`],
  },
  {
    name: 'criteria that do not add up',
    files: book(
      scored((row, index) => (index === 2 ? row.with(4, 165) : row)),
      withCriteria(100),
    ),
    report: [`sum-differs ${L}!E4 “165”`],
  },
  {
    name: 'a score above its maximum',
    files: book(scored(), withCriteria(85)),
    report: [`maxima-differ ${L}`, ...[2, 3, 4, 5, 6].map((row) => `criterion-above-maximum ${L}!C${row}`)],
  },
  {
    name: 'a maximum that disagrees',
    files: book(
      [['TT', 'Đơn vị', 'Nhận thức số (100 điểm)', 'Thể chế số', 'Tổng điểm', 'Xếp hạng'], ...scored().slice(1)],
      withCriteria(95),
    ),
    report: [`maxima-differ ${L}`, `maximum-disagrees ${L}!C1`],
  },
  {
    name: 'a column twice',
    files: book(districts().map((row, index) => [...row, index === 0 ? 'Tổng điểm' : (row[2] ?? null)])),
    report: [`repeated-column ${L}!E1 “Tổng điểm”`],
  },
  {
    name: 'a column nobody knows',
    files: book(districts().map((row, index) => [...row, index === 0 ? 'Mức độ chuyển đổi số' : 'Khá'])),
    report: [`column-passed ${L}!E1 “Mức độ chuyển đổi số”`],
  },
  {
    name: 'signatures below the list',
    files: book([...districts(), [], [null, null, 'TM. ỦY BAN NHÂN DÂN', null]]),
    report: [],
  },
  { name: 'a list without headings', files: book(districts().slice(1)), report: [`no-headings ${L}`] },
  {
    name: 'two lists of a tier',
    files: book(districts(), withTiers('có'), { 'Huyện (2)': districts() }),
    report: ['repeated-tier Huyện (2)'],
    advice: ['repeated-tier', 'Cấp huyện'],
  },
  {
    name: 'a sheet that is no list',
    files: book(districts(), withTiers('có'), { 'Biểu 3': [['abc', 'def']] }),
    report: ['sheet-not-read Biểu 3'],
  },
  {
    name: 'no decision number',
    files: book(
      districts(),
      withTiers('có').filter(([label]) => label !== 'Số quyết định'),
    ),
    report: ['missing-fact Thông tin'],
    advice: ['missing-fact', 'nguồn không ghi'],
  },
  {
    name: 'two dates that disagree',
    files: book([['(Kèm theo Quyết định số 700/QĐ-UBND ngày 16/7/2025)'], ...districts()]),
    report: [`facts-disagree ${L}!A1 “16/07/2025”`],
  },
  {
    name: 'two decision numbers',
    files: book([['Kèm theo Quyết định số 701/QĐ-UBND'], ...districts()]),
    report: [`facts-disagree ${L}!A1 “701/QĐ-UBND”`],
  },
  {
    name: 'a date there is not',
    files: book(
      districts(),
      withTiers('có').map((row) => (row[0] === 'Ngày quyết định' ? ['Ngày quyết định', '31/02/2025'] : row)),
    ),
    report: ['wrong-fact Thông tin!B3 “31/02/2025”'],
    advice: ['wrong-fact', '15/07/2024'],
  },
  {
    name: 'a fact there is not',
    files: book(districts(), [...FACTS.slice(0, 1), ['Người ký', 'Nguyễn Văn A'], ...withTiers('có').slice(1)]),
    report: ['unknown-fact Thông tin!A2 “Người ký”'],
  },
  {
    name: 'a source there is not',
    files: book(districts().map((row, index) => [...row, index === 0 ? 'Nguồn' : 'bao-chi'])),
    report: [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `unknown-source ${L}!E${row} “bao-chi”`),
  },
  {
    name: 'many things at once, all of them named',
    files: book(
      [
        ['Quyết định số 9/QĐ-UBND'],
        ...districts(
          (row, index) =>
            [row.with(2, '1.234'), row.with(1, 'Huyện Mơ'), row.with(2, 'x'), row, row, row, row, row.with(3, 0)][
              index
            ] ?? row,
        ),
      ],
      withTiers('không'),
    ),
    report: [
      `facts-disagree ${L}!A1 “9/QĐ-UBND”`,
      `ambiguous-number ${L}!C3 “1.234”`,
      `unknown-unit ${L}!B4 “Huyện Mơ”`,
      `not-a-number ${L}!C5 “x”`,
      `wrong-rank ${L}!D10 “0”`,
    ],
  },
];

export const LIST_CASES: readonly Case[] = [...HABITS, ...FAULTS];
