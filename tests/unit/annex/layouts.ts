import fc from 'fast-check';
import type { Merge, Sheet } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';
import { DISTRICT_UNITS, FACTS, NAMES, toCell, type Value } from './known-edition';

// Annexes of a known edition, laid out at random as offices do.

/** A figure of the edition: its columns' headings, and what stands in them for unit `index`. */
interface Column {
  readonly path: readonly string[];
  readonly hidden?: boolean;
  readonly of: (index: number) => Value;
}
/** Units of the first of two groups. */
const FIRST_GROUP = 3;
const once = fc.constantFrom(true, ...Array.from({ length: 11 }, () => false));
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
  appraisedWord: fc.constantFrom(
    ...['Thẩm định', 'Điểm thẩm định', 'Hội đồng thẩm định', 'UBND tỉnh công nhận', 'Đạt'],
    ...['Điểm Hội đồng', 'UBND tỉnh duyệt', 'Điểm sau rà soát', 'Hội đồng chấm', 'Điểm chốt'],
  ),
  /** What the heading of the total says besides: asked about, where the total is read. */
  bracket: fc.constantFrom('', '', '', '', '', '', ' (tạm tính)', ' (6 tháng)', ' (chưa trừ)'),
  /** A criterion nobody knows, whose part's name stands over it and over a sum of its own. */
  pillar: once,
  /** Totals and ranks of the year before, in words. */
  before: once,
  /** What criteria weigh, in a line of its own. */
  weights: once,
  maximum: fc.boolean(),
  ownOnly: once,
  /** A line over all figures, and one under them with what may be reached. */
  over: fc.constantFrom('none', 'KẾT QUẢ ĐÁNH GIÁ', 'KẾT QUẢ THẨM ĐỊNH'),
  stated: fc.boolean(),
  merged: fc.boolean(),
  draft: fc.constantFrom('none', 'none', 'hidden', 'hidden', 'year', 'year', 'visible'),
  hiddenRow: fc.constantFrom('none', 'none', 'none', 'unit', 'unit', 'other'),
  hiddenSheet: fc.boolean(),
  maximaRow: fc.boolean(),
  numbersRow: fc.boolean(),
  summary: fc.boolean(),
  groups: fc.constantFrom('none', 'none', 'named', 'sums'),
  remark: fc.boolean(),
  /** The tier is two lists, of the first three units and of the others: on sheets, in tables of one sheet, or under lines of one table. */
  apart: fc.constantFrom('none', 'none', 'none', 'sheets', 'tables', 'lines'),
  apartWords: fc.constantFrom(
    ['có dịch vụ công', 'không có dịch vụ công'],
    ['có phát sinh TTHC', 'không phát sinh TTHC'],
    ['có dịch vụ công (thang điểm 2.000)', 'không có dịch vụ công (thang điểm 2.000)'],
  ),
  /** The facts sheet names the two groups. */
  apartNamed: fc.boolean(),
  /** What each unit itself scored stands in its line, what was appraised in one below it. */
  twoLines: once,
  title: fc.constantFrom('none', 'plain', 'plain', 'plain', 'own', 'draft', 'part', 'index'),
  code: fc.boolean(),
  figures: fc.constantFrom('number', 'comma', 'spaced', 'worded', 'grouped'),
  ranked: fc.constantFrom('number', 'called', 'of', 'roman', 'tied'),
  /** A raised digit after a figure, a rank and a name. */
  marks: fc.boolean(),
  spelling: fc.constantFrom(
    'full',
    'short',
    'plain',
    'committee',
    'capitals',
    'decomposed',
    'numbered',
    'initials',
    'cyrillic',
  ),
  band: fc.boolean(),
  headingsAgain: fc.constantFrom('none', 'none', 'same', 'same', 'reworded'),
  signed: fc.boolean(),
});
export type Layout = typeof layout extends fc.Arbitrary<infer Made> ? Made : never;

function spell(name: string, how: Layout['spelling'], index: number): string {
  switch (how) {
    case 'short':
      return name.replace('Thành phố', 'TP.').replace('Huyện', 'H.');
    case 'committee':
      return `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    case 'plain':
      return fold(name);
    case 'capitals':
      return name.toLocaleUpperCase('vi');
    case 'decomposed':
      return name.normalize('NFD');
    case 'numbered':
      return `${index + 1}. ${name}`;
    case 'initials':
      return name.replace(/^Thành phố (.).* (.).*$/u, 'TP.$1$2').replace(/^Huyện (.).* (.).*$/u, 'H.$1$2');
    case 'cyrillic':
      return name.replaceAll('o', 'о').replaceAll('h', 'һ').replaceAll('һ', 'h');
    default:
      return name;
  }
}

const totals = ({ scores }: Layout) => scores.map(([first, second]) => first + second);
/** Which of two lists a unit stands in; the first where the tier is one. */
export const groupOf = ({ apart, rows }: Layout, index: number): 0 | 1 =>
  apart !== 'none' && rows.indexOf(index) >= FIRST_GROUP ? 1 : 0;
export const ranks = (made: Layout) =>
  totals(made).map(
    (total, index, all) =>
      1 + all.filter((other, at) => other > total && groupOf(made, at) === groupOf(made, index)).length,
  );

const MOST = 2000;

/** A figure of so many points and a half, as the annex writes them. */
function figureOf(made: Layout, value: number): Value {
  const grouped = `${value > 999 ? `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}` : value},5`;
  const written = {
    number: '',
    comma: `${value},50`,
    spaced: `\u00a0${value},5\u2009 `,
    worded: `${value},5 đ`,
    grouped,
  };
  return made.figures === 'number' ? value + 0.5 : written[made.figures];
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI'];

function rankOf(made: Layout, index: number): Value {
  const rank = ranks(made)[index] ?? 0;
  const own = ranks(made).filter((_, at) => groupOf(made, at) === groupOf(made, index));
  const tied = own.filter((other) => other === rank).length > 1;
  switch (made.ranked) {
    case 'called':
      return `Hạng ${rank}`;
    case 'of':
      return `${rank}/${own.length}`;
    case 'roman':
      return ROMAN[rank] ?? rank;
    case 'tied':
      return tied ? `${rank} (đồng hạng)` : rank;
    default:
      return rank;
  }
}

/** With the mark of a footnote, as the writers of bytes raise it. */
const marked = (made: Layout, value: Value, mark: string): Value =>
  made.marks && value !== null
    ? `${typeof value === 'number' ? String(value).replace('.', ',') : value}${mark}`
    : value;

function columnsOf(made: Layout): Column[] {
  const heads = (...path: readonly string[]) => [
    ...(made.over === 'none' ? [] : [made.over]),
    ...path,
    ...(made.stated ? [`(${MOST} điểm)`] : []),
  ];
  const figure = (name: string, value: (index: number) => number, slip: number): Column[] => {
    const shown = (index: number) => {
      const written = figureOf(made, value(index));
      return index === 0 && name === 'Tổng điểm' ? marked(made, written, '¹') : written;
    };
    const called = name === 'Tổng điểm' ? `${name}${made.bracket}` : name;
    const own: Column = { path: heads(called, made.ownWord), of: (index) => value(index) + slip * (index + 1) };
    const maximum: Column = { path: heads(called, 'Tối đa'), of: () => MOST };
    if (!made.own && !made.maximum) return [{ path: heads(called), of: shown }];
    const appraised: Column = { path: heads(called, made.appraisedWord), of: shown };
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
            path: heads(made.draft === 'year' ? 'Tổng điểm năm 2022' : 'Tổng điểm đạt được'),
            hidden: made.draft === 'hidden',
            of: (index) => 300 + ((index * 7) % 5),
          },
        ];
  const before: Column[] = made.before
    ? [{ path: ['Tổng điểm năm trước'], of: (index) => 200 + ((index * 5) % 7) }]
    : [];
  const pillar: Column[] = made.pillar
    ? ['Dữ liệu', 'Cộng'].map((name) => ({ path: ['Chính quyền số', name], of: (index) => 30 + index }))
    : [];
  const groups = [
    figure('Nhận thức số', (index) => made.scores[index]?.[0] ?? 0, 3),
    figure('Thể chế số', (index) => made.scores[index]?.[1] ?? 0, 5),
    [...draft, ...before, ...figure('Tổng điểm', (index) => totals(made)[index] ?? 0, 8)],
    [{ path: ['Xếp hạng'], of: (index: number) => marked(made, rankOf(made, index), index === 2 ? '²' : '') }],
  ];
  return [
    { path: ['TT'], of: (index) => index + 1 },
    ...(made.code ? [{ path: ['Mã đơn vị'], of: (index: number) => DISTRICT_UNITS[index]?.code ?? null }] : []),
    {
      path: ['Tên đơn vị'],
      of: (index) => marked(made, spell(NAMES[index] ?? '', made.spelling, index), index === 1 ? '³' : ''),
    },
    ...pillar,
    ...made.order.flatMap((at) => groups[at] ?? []),
    ...(made.band ? [{ path: ['Xếp loại'], of: (index: number) => (index < 3 ? 'Tốt' : 'Khá') }] : []),
  ];
}

const TITLES: Readonly<Record<Layout['title'], readonly string[]>> = {
  none: [],
  plain: ['PHỤ LỤC II', 'KẾT QUẢ CẤP HUYỆN NĂM 2023'],
  own: ['PHỤ LỤC II', 'BẢNG ĐIỂM TỰ CHẤM CẤP HUYỆN NĂM 2023'],
  draft: ['DỰ THẢO', 'KẾT QUẢ CẤP HUYỆN NĂM 2023'],
  part: ['PHỤ LỤC II', 'KẾT QUẢ CẤP HUYỆN 6 THÁNG ĐẦU NĂM 2023'],
  index: ['PHỤ LỤC II', 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP HUYỆN NĂM 2023'],
};

/** Whether two columns have one heading down to a line. */
const alike = (one: Column | undefined, other: Column | undefined, line: number): boolean =>
  one !== undefined &&
  other !== undefined &&
  [one, other].every(({ path }) => path.length > line) &&
  one.path.slice(0, line + 1).join('|') === other.path.slice(0, line + 1).join('|');

function mergesOf(columns: readonly Column[], depth: number, top: number): Merge[] {
  const merges: Merge[] = [];
  for (let line = 0; line < depth; line += 1) {
    for (const [column, each] of columns.entries()) {
      const ends = line === each.path.length - 1;
      if (each.path.length <= line || (!ends && alike(columns[column - 1], each, line))) continue;
      let right = column;
      while (!ends && alike(each, columns[right + 1], line)) right += 1;
      const bottom = ends ? depth - 1 : line;
      if (right > column || bottom > line) merges.push({ top: top + line, left: column, bottom: top + bottom, right });
    }
  }
  return merges;
}

/** The same heading in other words. */
const otherwise = (value: Value): Value =>
  typeof value === 'string' ? ({ TT: 'STT', 'Tên đơn vị': 'Đơn vị', 'Xếp hạng': 'Thứ hạng' }[value] ?? value) : value;

/** The annex of a layout, as a sheet; or the part of it that is of one group, with a title that says so. */
export function sheetOf(made: Layout, part: { drawn: readonly number[]; title: string } | null = null): Sheet {
  const drawn = part?.drawn ?? made.rows;
  const columns = columnsOf(made);
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const titles = [...TITLES[made.title], ...(part ? [part.title] : [])];
  const lines = Array.from({ length: depth }, (_, line) =>
    columns.map((each, column): Value => {
      const covered = line < each.path.length - 1 && alike(columns[column - 1], each, line);
      return covered ? null : (each.path[line] ?? null);
    }),
  );
  const name = columns.findIndex(({ path }) => path[0] === 'Tên đơn vị');
  const isFigure = (column: number) =>
    column > name && !['Xếp hạng', 'Xếp loại'].includes(columns[column]?.path[0] ?? '');
  const under = (label: string, value: number): Value[] =>
    columns.map((_, column) => (column === name ? label : isFigure(column) ? value : null));
  const group = (number: string, label: string): Value[] =>
    (made.groups === 'sums' ? under(label, 777) : under(label, 0).map((value) => (value === 0 ? null : value))).with(
      0,
      number,
    );
  const unit = (index: number): Value[][] => {
    const row = columns.map(({ of }) => of(index));
    if (!made.twoLines) return [row];
    return [
      row.map((value, column) => (isFigure(column) ? 400 + index : value)),
      row.map((value, column) => (column === name ? 'Tổng điểm thẩm định' : isFigure(column) ? value : null)),
    ];
  };
  const first = titles.length + depth + (made.numbersRow ? 1 : 0) + (made.maximaRow ? 1 : 0) + (made.weights ? 1 : 0);
  const byLines = made.apart === 'lines';
  const grouped = made.groups !== 'none' || byLines;
  const labels = byLines ? made.apartWords.map((words) => `Đơn vị ${words}`) : ['Khối thứ nhất', 'Khối thứ hai'];
  const rows: Value[][] = [
    ...titles.map((title) => [title]),
    ...lines,
    ...(made.numbersRow ? [columns.map((_, column) => `(${column + 1})`)] : []),
    ...(made.maximaRow ? [under('Điểm tối đa', MOST)] : []),
    ...(made.weights ? [under('Trọng số', 50)] : []),
    ...(grouped ? [group('I', labels[0] ?? '')] : []),
    ...drawn.slice(0, FIRST_GROUP).flatMap(unit),
    // Where a page breaks, the headings are there again.
    ...(made.headingsAgain === 'none'
      ? []
      : made.headingsAgain === 'same'
        ? lines
        : lines.map((line) => line.map(otherwise))),
    ...(made.remark ? [columns.map((_, column) => (column === name ? '(Ghi chú: đã trừ điểm)' : null))] : []),
    ...(grouped ? [group('II', labels[1] ?? '')] : []),
    ...drawn.slice(FIRST_GROUP).flatMap(unit),
    ...(made.hiddenRow === 'other' ? [columns.map(({ of }, column) => (isFigure(column) ? 999 : of(0)))] : []),
    ...(made.summary ? [under('Điểm cao nhất', 999), under('Trung bình', 555)] : []),
    ...(made.signed
      ? [
          [null, null, 'TM. ỦY BAN NHÂN DÂN'],
          [null, null, 'CHỦ TỊCH'],
        ]
      : []),
  ];
  const other = rows.length - 1 - (made.summary ? 2 : 0) - (made.signed ? 2 : 0);
  const hiddenRow = { none: [], unit: [first + (grouped ? 1 : 0)], other: [other] }[made.hiddenRow];
  return {
    file: 'phu-luc.xlsx',
    name: 'Cấp huyện',
    rows: rows.map((row) => row.map(toCell)),
    formulas: new Set(),
    merges: made.merged ? mergesOf(columns, depth, titles.length) : [],
    hidden: {
      sheet: false,
      rows: new Set(hiddenRow),
      columns: new Set(columns.flatMap((column, at) => (column.hidden ? [at] : []))),
    },
  };
}

/** Two tables under each other in one sheet. */
function stacked(first: Sheet, second: Sheet): Sheet {
  const down = first.rows.length + 1;
  return {
    ...first,
    rows: [...first.rows, [], ...second.rows],
    merges: [
      ...first.merges,
      ...second.merges.map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })),
    ],
    hidden: {
      ...first.hidden,
      rows: new Set([...first.hidden.rows, ...[...second.hidden.rows].map((row) => row + down)]),
      columns: new Set([...first.hidden.columns, ...second.hidden.columns]),
    },
  };
}

/** The list of each group, as a sheet of its own. */
function parts(made: Layout): [Sheet, Sheet] {
  const of = (group: 0 | 1): Sheet => {
    const drawn = made.rows.filter((index) => groupOf(made, index) === group);
    return sheetOf(made, { drawn, title: `DANH SÁCH CẤP HUYỆN ${made.apartWords[group]}` });
  };
  return [of(0), { ...of(1), name: 'Cấp huyện (2)' }];
}

function seenSheets(made: Layout): readonly Sheet[] {
  if (made.apart === 'sheets') return parts(made);
  return made.apart === 'tables' ? [stacked(...parts(made))] : [sheetOf(made)];
}

/** The facts sheet; one that names the groups where the layout has it so. */
export function factsOf(made: Layout): Sheet {
  if (made.apart === 'none' || !made.apartNamed) return FACTS;
  const rows: Value[][] = [
    [],
    ['Cấp', 'Nhóm', 'Nhóm (tiếng Anh)'],
    ['Cấp huyện', 'có dịch vụ công', 'with public services'],
    ['Cấp huyện', 'không có dịch vụ công', 'without public services'],
  ];
  return { ...FACTS, rows: [...FACTS.rows, ...rows.map((row) => row.map(toCell))] };
}

/** The sheets of an annex: that of its layout, and a draft of it that nobody sees, where there is one. */
export function sheetsOf(made: Layout): readonly Sheet[] {
  const seen = seenSheets(made);
  if (!made.hiddenSheet) return seen;
  const draft = sheetOf({
    ...made,
    scores: made.scores.map(([first, second]) => [second, first + 7]),
    hiddenRow: 'none',
  });
  return [{ ...draft, name: 'Cấp huyện (cũ)', hidden: { ...draft.hidden, sheet: true } }, ...seen];
}
