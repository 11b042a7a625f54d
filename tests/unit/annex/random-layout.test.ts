import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnexContent, AnnexContext, AnnexUnit } from '@/lib/annex/content';
import { AnnexProblems } from '@/lib/annex/problem';
import { readAnnex } from '@/lib/annex/read-annex';
import { questionsOf, type TableReading } from '@/lib/annex/reading';
import type { Merge, Sheet, SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';

// Annexes of a known edition, laid out at random as offices do: what is read is the edition, exactly, or it is refused.

const CASES = 300;
const NAMES = [
  'Thành phố Ninh Bình',
  'Thành phố Tam Điệp',
  'Huyện Gia Viễn',
  'Huyện Hoa Lư',
  'Huyện Yên Mô',
  'Huyện Kim Sơn',
];
const UNITS: readonly AnnexUnit[] = NAMES.map((nameVi, index) => ({
  tier: 'cap-huyen',
  tierName: { vi: 'Cấp huyện', en: 'Districts' },
  body: false,
  mapped: false,
  code: String(369 + index),
  slug: fold(nameVi),
  nameVi,
  nameEn: nameVi,
  type: nameVi.startsWith('Huyện') ? 'Huyện' : 'Thành phố',
  sortKey: nameVi,
  parentName: null,
  validTo: null,
  aliases: [],
}));
const CRITERIA = [
  { slug: 'nhan-thuc-so', nameVi: 'Nhận thức số', nameEn: 'Digital awareness', parentSlug: null, maximum: null },
  { slug: 'the-che-so', nameVi: 'Thể chế số', nameEn: 'Digital institutions', parentSlug: null, maximum: null },
];
const BASE: AnnexContent = {
  assessment: { slug: '2022', year: 2022, kind: 'official', register: 'r' },
  provinceVi: 'Tỉnh Ninh Bình',
  provinceEn: 'Ninh Binh',
  titleVi: 'Kết quả 2022',
  titleEn: 'Results 2022',
  decisionNumber: '1/QĐ-UBND',
  decisionDate: '2023-07-01',
  decisionTitle: null,
  effectiveDate: null,
  sources: [],
  tiers: [
    {
      tier: 'cap-huyen',
      complete: true,
      asOf: '2023-12-31',
      maximum: null,
      criteriaScope: 'tier',
      tieRule: null,
      noteVi: null,
      noteEn: null,
      criteria: CRITERIA,
      results: [],
    },
  ],
};
const WORDS = {
  vi: { name: 'Cấp huyện', inSentence: 'cấp huyện', units: 'huyện, thành phố' },
  en: { name: 'Districts', inSentence: 'districts', units: 'districts and cities' },
};
const CONTEXT: AnnexContext = {
  tiers: [
    { slug: 'cap-huyen', position: 1, parentSlug: null, words: WORDS, areas: true, hasMap: false, hasFilter: false },
    { slug: 'cap-xa', position: 2, parentSlug: 'cap-huyen', words: WORDS, areas: true, hasMap: true, hasFilter: true },
  ],
  unitsOf: (_, tier) => UNITS.filter((unit) => unit.tier === tier),
  registerOf: () => 'r',
  currentOf: () => null,
  latestOf: (kind) => (kind === 'official' ? BASE : null),
  year: 2023,
  tier: null,
};

type Value = string | number | null;
/** A figure of the edition: its columns' headings, and what stands in them for unit `index`. */
interface Column {
  readonly path: readonly string[];
  readonly hidden?: boolean;
  readonly of: (index: number) => Value;
}
const toCell = (value: Value): SheetCell | null =>
  value === null
    ? null
    : typeof value === 'number'
      ? { kind: 'number', text: String(value) }
      : { kind: 'text', text: value };

const layout = fc.record({
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
});
type Layout = typeof layout extends fc.Arbitrary<infer Made> ? Made : never;

function spell(name: string, how: Layout['spelling']): string {
  if (how === 'short') return name.replace('Thành phố', 'TP.').replace('Huyện', 'H.');
  if (how === 'committee') return `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return how === 'plain' ? fold(name) : name;
}

const totals = ({ scores }: Layout) => scores.map(([first, second]) => first + second);
const ranks = (made: Layout) => totals(made).map((total) => 1 + totals(made).filter((other) => other > total).length);

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
    ...(made.code ? [{ path: ['Mã đơn vị'], of: (index: number) => UNITS[index]?.code ?? null }] : []),
    { path: ['Tên đơn vị'], of: (index) => spell(NAMES[index] ?? '', made.spelling) },
    ...made.order.flatMap((at) => groups[at] ?? []),
  ];
}

function sheetOf(made: Layout): Sheet {
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
      column === name ? label : column > name && path[0] !== 'Xếp hạng' ? value : null,
    );
  const rows: Value[][] = [
    ...(made.titles ? [['PHỤ LỤC II'], ['KẾT QUẢ CẤP HUYỆN NĂM 2023']] : []),
    ...lines,
    ...(made.numbersRow ? [columns.map((_, column) => `(${column + 1})`)] : []),
    ...(made.maximaRow ? [under('Điểm tối đa', 2000)] : []),
    ...made.rows.map((index) => columns.map(({ of }) => of(index))),
    ...(made.summary ? [under('Điểm cao nhất', 999), under('Trung bình', 555)] : []),
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

const FACTS: Sheet = {
  file: 'phu-luc.xlsx',
  name: 'Thông tin',
  rows: [
    ['Năm đánh giá', '2023'],
    ['Số quyết định', '9/QĐ-UBND'],
    ['Ngày quyết định', '15/07/2024'],
  ].map((row) => row.map(toCell)),
  formulas: new Set(),
  merges: [],
  hidden: { sheet: false, rows: new Set(), columns: new Set() },
};

/** The edition the layout was made of, whole, and a question about whatever was passed over. */
function expectExact(
  made: Layout,
  content: AnnexContent | null,
  readings: readonly TableReading[],
  problems: AnnexProblems,
): void {
  const tier = content?.tiers.find(({ tier: found }) => found === 'cap-huyen');
  const read = new Map(tier?.results.map((result) => [result.unitCode, result]));
  expect(read.size).toBe(NAMES.length);
  for (const [index, { code }] of UNITS.entries()) {
    const result = read.get(code);
    const [first = 0, second = 0] = made.scores[index] ?? [];
    const figures = [first, second, first + second].map((value) => value * 1000 + 500);
    const found = [...CRITERIA.map(({ slug }) => result?.scores[slug]?.points), result?.total.points];
    expect([found, result?.officialRank]).toEqual([figures, ranks(made)[index]]);
  }
  // Whatever was passed over is asked about.
  const passed = readings.flatMap(({ columns }) => columns.filter(({ as }) => as === null));
  expect(questionsOf(problems.list, []).length).toBeGreaterThanOrEqual(passed.length);
}

describe('an annex laid out at random', () => {
  test(`is read as the edition it was made of, or refused (${CASES} of them)`, () => {
    let exact = 0;
    fc.assert(
      fc.property(layout, (made) => {
        const problems = new AnnexProblems();
        const readings: TableReading[] = [];
        const content = readAnnex([FACTS, sheetOf(made)], CONTEXT, problems, readings);
        if (!problems.hasErrors) {
          expectExact(made, content, readings, problems);
          exact += 1;
        }
      }),
      { seed: 28112026, numRuns: CASES },
    );
    // A desk that refuses everything is safe and of no use.
    expect(exact).toBeGreaterThan(CASES / 3);
  });
});
