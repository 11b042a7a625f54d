import type { AnnexUnit } from '@/lib/annex/content';
import { UNRANKED } from '@/lib/annex/fact-labels';
import { nameOfList, nameOfTier } from '@/lib/annex/tier-names';
import { formatted, guide, tallHeading } from '@/lib/annex/write/annex-cells';
import { annexTemplateWords as words } from '@/lib/i18n/words/annex-template';
import { type Sheet, type SheetCell, text, typed } from '@/lib/open-data/workbook';
import { finestDecimals, formatPoints, inPoints } from '@/lib/scoring/points';
import type { Band, Measured } from '@/lib/scoring/types';
import type { CriterionDraft, ResultDraft, TierDraft } from '@/lib/store/draft';

/** Three decimals where there are three, more where a list prints more, and no stray comma after a whole number. */
const pointsFormat = (decimals: number) => `#,##0.00${'#'.repeat(decimals - 2)}`;
const WHOLE = '0';
/** Kept as it is typed: "00369" is no number. */
const TEXT = '@';

export interface ListRow {
  readonly code: string | null;
  readonly name: string;
  readonly result: ResultDraft | null;
}

interface Column {
  readonly title: string;
  readonly note: string;
  readonly width: number;
  /** Number format of its cells, of those to be filled in too. */
  readonly format?: string;
  readonly of: (row: ListRow, index: number) => SheetCell;
}

function measuredCell({ points, printed, missing }: Measured): SheetCell {
  if (missing !== null) return text([printed, `[${missing}]`].filter((part) => part !== null).join(' '));
  if (points === null) return null;
  return printed === null || printed === formatPoints(points, 'vi') ? typed(inPoints(points)) : text(printed);
}

function rankCell(result: ResultDraft | null): SheetCell {
  if (result?.unranked) return text(UNRANKED.vi);
  return typeof result?.officialRank === 'number' ? typed(result.officialRank) : null;
}

const bandCell =
  (bands: readonly Band[]) =>
  ({ result }: ListRow): SheetCell =>
    optional(bands.find(({ slug }) => slug === result?.band)?.name.vi);

const valuesOf = ({ total, scores }: ResultDraft) => [total, ...Object.values(scores)].map(({ points }) => points);

const NOT_PUBLISHED: Measured = { points: null, printed: null, missing: 'not-published' };
const optional = (value: string | null | undefined): SheetCell => (value ? text(value) : null);

/** Wide enough for the longest of a column's texts, in characters, within bounds. */
function widthFor(rows: readonly ListRow[], field: 'code' | 'name', least: number, most: number): number {
  const longest = rows.reduce((length, row) => Math.max(length, row[field]?.length ?? 0), 0);
  return Math.min(most, Math.max(least, longest + 2));
}

function columnsOf(
  rows: readonly ListRow[],
  criteria: readonly CriterionDraft[],
  bands: readonly Band[],
  districtOf: ((code: string) => string | null) | null,
): Column[] {
  const { columns } = words;
  const points = pointsFormat(finestDecimals(rows.flatMap(({ result }) => (result ? valuesOf(result) : []))));
  const codeWidth = widthFor(rows, 'code', 12, 44);
  const nameWidth = widthFor(rows, 'name', 24, 52);
  const district = { title: 'Huyện, thành phố', note: columns.district, width: 24 };
  return [
    { title: 'TT', note: columns.order, width: 6, of: (_, index) => typed(index + 1) },
    { title: 'Mã đơn vị', note: columns.code, width: codeWidth, format: TEXT, of: ({ code }) => optional(code) },
    { title: 'Tên đơn vị', note: columns.name, width: nameWidth, of: ({ name }) => text(name) },
    ...(districtOf
      ? [{ ...district, of: ({ code }: ListRow) => optional(code === null ? null : districtOf(code)) }]
      : []),
    ...criteria.map(({ slug, name }) => ({
      title: name.vi,
      note: columns.criterion,
      width: 16,
      format: points,
      of: ({ result }: ListRow) => result && measuredCell(result.scores[slug] ?? NOT_PUBLISHED),
    })),
    {
      title: 'Tổng điểm',
      note: columns.total,
      width: 16,
      format: points,
      of: ({ result }) => result && measuredCell(result.total),
    },
    {
      title: 'Xếp hạng',
      note: columns.rank,
      width: 12,
      format: WHOLE,
      of: ({ result }) => rankCell(result),
    },
    ...(bands.length > 0 ? [{ title: 'Xếp loại', note: columns.band, width: 16, of: bandCell(bands) }] : []),
    { title: 'Ghi chú', note: columns.note, width: 30, of: ({ result }) => optional(result?.note.vi) },
    {
      title: 'Ghi chú (tiếng Anh)',
      note: columns['note-en'],
      width: 30,
      of: ({ result }) => optional(result?.note.en),
    },
    { title: 'Nguồn', note: columns.source, width: 16, format: TEXT, of: ({ result }) => optional(result?.source) },
  ];
}

/**
 * The sheet of one tier's list. `criteria`: those that get a column; `units`: those of the tier; `place`: which
 * of the tier's lists it is, from 1. Each heading carries its
 * guidance as a note, so that the sheet itself is nothing but the list.
 */
export function listSheet(
  tier: TierDraft,
  criteria: readonly CriterionDraft[],
  units: readonly AnnexUnit[],
  rows: readonly ListRow[],
  place: number,
): Sheet {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const districtOf = (code: string) => known.get(code)?.parentName ?? null;
  const columns = columnsOf(
    rows,
    criteria,
    tier.bands ?? [],
    units.some(({ parentName }) => parentName !== null) ? districtOf : null,
  );
  const name = nameOfList(tier, units).vi;
  // A sheet's name has no room for a group's: the list has a title.
  const title = tier.variant ? [[text(name, true)]] : [];
  return {
    sheet: tier.variant ? `${nameOfTier(tier.tier, units).vi} (${place})` : name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: title.length + 2,
    fitsPage: true,
    notes: columns.map(({ note }, column) => ({ row: title.length + 1, column, text: note })),
    data: [
      ...title,
      [guide(words.list, columns.length), ...columns.slice(1).map(() => null)],
      columns.map(({ title }) => tallHeading(title)),
      ...rows.map((row, index) =>
        columns.map(({ of, format }) => (format ? formatted(of(row, index), format) : of(row, index))),
      ),
    ],
  };
}
