import { type Heading, type NamedCriterion, readHeading } from '@/lib/annex/list/headings';
import { type ColumnFigure, readQualifiers, settlesNothing } from '@/lib/annex/list/qualifiers';
import type { Merge, Sheet, SheetCell } from '@/lib/annex/sheet';

/** Texts of a heading's lines above one column, outermost first. */
type HeadingPath = readonly string[];

/** What a column's headings make of it. */
export interface ColumnMeaning {
  readonly column: number;
  /** The lines of its heading, as they are written. */
  readonly path: HeadingPath;
  /** Null where no line says anything that is known. */
  readonly heading: Heading | null;
  readonly figure: ColumnFigure;
  /** The only year the headings name. */
  readonly year: number | null;
}

type Row = readonly (SheetCell | null)[];

const within = (merge: Merge, row: number, column: number): boolean =>
  row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;

/** Texts of the heading lines with merged ones spread over all they cover; null where there is none. */
function spread(sheet: Sheet, from: number, next: number): (string | null)[][] {
  const lines = sheet.rows.slice(from, next);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const merges = sheet.merges.filter(({ top, bottom }) => bottom >= from && top < next);
  return lines.map((line, at) =>
    Array.from({ length: width }, (_, column) => {
      const own = line[column]?.text;
      if (own !== undefined) return own;
      const merge = merges.find((candidate) => within(candidate, from + at, column));
      if (merge) return sheet.rows[merge.top]?.[merge.left]?.text ?? null;
      return at + 1 < lines.length ? coveredBy(lines, at, column) : null;
    }),
  );
}

/** The text to the left that stands over a blank, where nobody merged them: it has headings of its own below, as the blank has. */
function coveredBy(lines: readonly Row[], at: number, column: number): string | null {
  const below = (candidate: number) => lines.slice(at + 1).some((line) => line[candidate] != null);
  if (!below(column)) return null;
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = lines[at]?.[left];
    if (cell) return below(left) ? cell.text : null;
    if (!below(left)) return null;
  }
  return null;
}

/** The lines above each column, a heading that is merged downwards once. */
function pathsOf(sheet: Sheet, from: number, next: number): HeadingPath[] {
  const lines = spread(sheet, from, next);
  const width = lines[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const texts = lines.flatMap((line) => line[column] ?? []);
    return texts.filter((text, index) => text !== texts[index - 1]);
  });
}

/** Years that headings name; "(2000 điểm)" is what may be reached. */
const yearsIn = (texts: HeadingPath): number[] => [
  ...new Set(
    texts.flatMap((text) => text.match(/(?<!\d)20[1-9]\d(?!\d)(?!\s*(?:điểm|đ)(?!\p{L}))/giu) ?? []).map(Number),
  ),
];

/**
 * The heading of a column from its lines: the innermost that says what it holds; of "Nhận thức số" over "Điểm" and
 * "Hạng" the first is the criterion and the second a rank within it, which is not read.
 */
function headingOf(path: HeadingPath, criteria: readonly NamedCriterion[]): Heading | null {
  const read = path.map((text) => readHeading(text, criteria));
  const inner = read.findLast((heading) => heading !== null) ?? null;
  if (inner === null) return null;
  const at = read.lastIndexOf(inner);
  // "Chỉ tiêu 1.1" under a criterion is a part of it, not the criterion.
  if (!path.slice(at + 1).every(settlesNothing)) return null;
  const criterion = read.slice(0, at).findLast((heading) => heading?.role.kind === 'criterion');
  const maximum = read.flatMap((heading) => heading?.maximum ?? []).at(-1) ?? inner.maximum;
  if (!criterion) return { ...inner, maximum };
  if (inner.role.kind === 'total') return { ...criterion, maximum };
  return inner.role.kind === 'criterion' ? { ...inner, maximum } : null;
}

/** What the headings in rows `from` to `next` (from 0, `next` not counted) make of each column. */
export function readTree(
  sheet: Sheet,
  from: number,
  next: number,
  criteria: readonly NamedCriterion[],
): readonly ColumnMeaning[] {
  return pathsOf(sheet, from, next).map((path, column) => {
    const years = yearsIn(path);
    const heading = headingOf(path, criteria);
    return {
      column,
      path,
      heading: heading && { ...heading, maximum: heading.maximum ?? statedMaximum(path) },
      // A criterion's own name says nothing of whose figure it is ("Tỷ lệ hồ sơ trực tuyến").
      figure: readQualifiers(
        path.filter((text) => readHeading(text, criteria)?.role.kind !== 'criterion' || /\(/.test(text)),
      ),
      year: years.length === 1 ? (years[0] ?? null) : null,
    };
  });
}

/** "(60 điểm)" on a line of its own. */
export function statedMaximum(path: HeadingPath): number | null {
  for (const text of path) {
    const [, whole = '', decimals = ''] = /^\(?\s*(\d{1,5})(?:,(\d{1,3}))?\s*(?:điểm|đ)\s*\)?$/iu.exec(text) ?? [];
    if (whole !== '') return Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
  }
  return null;
}
