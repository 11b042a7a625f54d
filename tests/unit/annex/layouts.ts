import fc from 'fast-check';
import type { Merge, Sheet } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';
import { DISTRICT_UNITS, NAMES, toCell, type Value } from './known-edition';

// Annexes of a known edition, laid out at random as offices do.

/** A figure of the edition: its columns' headings, and what stands in them for unit `index`. */
interface Column {
  readonly path: readonly string[];
  readonly hidden?: boolean;
  readonly of: (index: number) => Value;
}
/** How an annex of the edition is laid out. */
export const layout = fc.record({
  scores: fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })), {
    minLength: NAMES.length,
    maxLength: NAMES.length,
  }),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  rows: fc.shuffledSubarray(
    NAMES.map((_, index) => index),
    { minLength: NAMES.length, maxLength: NAMES.length },
  ),
  own: fc.boolean(),
  ownFirst: fc.boolean(),
  ownWord: fc.constantFrom('Tự chấm', 'Điểm tự đánh giá', 'Đơn vị tự chấm'),
  appraisedWord: fc.constantFrom('Thẩm định', 'Điểm thẩm định', 'Hội đồng thẩm định', 'UBND tỉnh công nhận', 'Đạt'),
  maximum: fc.boolean(),
  ownOnly: fc.boolean(),
  merged: fc.boolean(),
  draft: fc.constantFrom('none', 'hidden', 'visible', 'year'),
  maximaRow: fc.boolean(),
  numbersRow: fc.boolean(),
  summary: fc.boolean(),
  titles: fc.boolean(),
  code: fc.boolean(),
  comma: fc.boolean(),
  spelling: fc.constantFrom('full', 'short', 'plain', 'committee'),
  band: fc.boolean(),
  headingsAgain: fc.boolean(),
  signed: fc.boolean(),
});
export type Layout = typeof layout extends fc.Arbitrary<infer Made> ? Made : never;

function spell(name: string, how: Layout['spelling']): string {
  if (how === 'short') return name.replace('Thành phố', 'TP.').replace('Huyện', 'H.');
  if (how === 'committee') return `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return how === 'plain' ? fold(name) : name;
}

const totals = ({ scores }: Layout) => scores.map(([first, second]) => first + second);
export const ranks = (made: Layout) =>
  totals(made).map((total) => 1 + totals(made).filter((other) => other > total).length);

function columnsOf(made: Layout): Column[] {
  const figure = (name: string, value: (index: number) => number, slip: number): Column[] => {
    const shown = (index: number) => (made.comma ? `${value(index)},5`.replace(',5', ',50') : value(index) + 0.5);
    const own: Column = { path: [name, made.ownWord], of: (index) => value(index) + slip * (index + 1) };
    const maximum: Column = { path: [name, 'Tối đa'], of: () => 2000 };
    if (!made.own && !made.maximum) return [{ path: [name], of: shown }];
    const appraised: Column = { path: [name, made.appraisedWord], of: shown };
    const beside = [...(made.own ? [own] : []), ...(made.maximum ? [maximum] : [])];
    if (made.own && made.ownOnly) return beside;
    return made.ownFirst ? [...beside, appraised] : [appraised, ...beside];
  };
  const draft: Column[] =
    // A second visible total, where the first is nobody's but the units', is the annex's word.
    made.draft === 'none' || (made.own && made.ownOnly && made.draft === 'visible')
      ? []
      : [
          {
            path: [made.draft === 'year' ? 'Tổng điểm năm 2022' : 'Tổng điểm đạt được'],
            hidden: made.draft === 'hidden',
            of: (index) => 300 + ((index * 7) % 5),
          },
        ];
  const groups = [
    figure('Nhận thức số', (index) => made.scores[index]?.[0] ?? 0, 3),
    figure('Thể chế số', (index) => made.scores[index]?.[1] ?? 0, 5),
    [...draft, ...figure('Tổng điểm', (index) => totals(made)[index] ?? 0, 8)],
    [{ path: ['Xếp hạng'], of: (index: number) => ranks(made)[index] ?? null }],
  ];
  return [
    { path: ['TT'], of: (index) => index + 1 },
    ...(made.code ? [{ path: ['Mã đơn vị'], of: (index: number) => DISTRICT_UNITS[index]?.code ?? null }] : []),
    { path: ['Tên đơn vị'], of: (index) => spell(NAMES[index] ?? '', made.spelling) },
    ...made.order.flatMap((at) => groups[at] ?? []),
    ...(made.band ? [{ path: ['Xếp loại'], of: (index: number) => (index < 3 ? 'Tốt' : 'Khá') }] : []),
  ];
}

/** The annex of a layout, as a sheet. */
export function sheetOf(made: Layout): Sheet {
  const columns = columnsOf(made);
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const top = made.titles ? 2 : 0;
  const merges: Merge[] = [];
  const lines = Array.from({ length: depth }, (_, line) =>
    columns.map(({ path }, column): Value => {
      const text = path[line] ?? null;
      return line < depth - 1 && text !== null && columns[column - 1]?.path[line] === text ? null : text;
    }),
  );
  if (made.merged && depth > 1) {
    for (const [column, { path }] of columns.entries()) {
      if (path.length === 1) merges.push({ top, left: column, bottom: top + depth - 1, right: column });
      else if (lines[0]?.[column] !== null) {
        const last = columns.findLastIndex((other) => other.path[0] === path[0]);
        merges.push({ top, left: column, bottom: top, right: last });
      }
    }
  }
  const name = columns.findIndex(({ path }) => path[0] === 'Tên đơn vị');
  const under = (label: string, value: number): Value[] =>
    columns.map(({ path }, column) =>
      column === name ? label : column > name && path[0] !== 'Xếp hạng' && path[0] !== 'Xếp loại' ? value : null,
    );
  const rows: Value[][] = [
    ...(made.titles ? [['PHỤ LỤC II'], ['KẾT QUẢ CẤP HUYỆN NĂM 2023']] : []),
    ...lines,
    ...(made.numbersRow ? [columns.map((_, column) => `(${column + 1})`)] : []),
    ...(made.maximaRow ? [under('Điểm tối đa', 2000)] : []),
    ...made.rows.slice(0, 3).map((index) => columns.map(({ of }) => of(index))),
    // Where a page breaks, a heading in one line is there again.
    ...(made.headingsAgain && depth === 1 ? lines : []),
    ...made.rows.slice(3).map((index) => columns.map(({ of }) => of(index))),
    ...(made.summary ? [under('Điểm cao nhất', 999), under('Trung bình', 555)] : []),
    ...(made.signed
      ? [
          [null, null, 'TM. ỦY BAN NHÂN DÂN'],
          [null, null, 'CHỦ TỊCH'],
        ]
      : []),
  ];
  const hidden = new Set(columns.flatMap((column, at) => (column.hidden ? [at] : [])));
  return {
    file: 'phu-luc.xlsx',
    name: 'Cấp huyện',
    rows: rows.map((row) => row.map(toCell)),
    formulas: new Set(),
    merges,
    hidden: { sheet: false, rows: new Set(), columns: hidden },
  };
}
