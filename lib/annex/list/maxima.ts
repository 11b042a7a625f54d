import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import type { ListColumns } from '@/lib/annex/list/columns';
import { readScoreCell } from '@/lib/annex/score-cell';
import { cellAddress } from '@/lib/annex/sheet';
import type { Points } from '@/lib/scoring/types';

/** A maximum a list prints, and where. */
export interface PrintedMaximum {
  readonly points: Points;
  readonly cell: string;
}

/** Maxima a list prints in its headings or in `rows` of their own: of the total under `''`, of criteria under their slugs. */
export function printedMaxima(
  { headings, next }: HeadingRow,
  columns: ListColumns,
  rows: readonly number[],
  criteria: readonly string[],
): ReadonlyMap<string, PrintedMaximum> {
  const maxima = new Map<string, PrintedMaximum>();
  for (const [column, { role, maximum }] of headings) {
    const slug = role.kind === 'criterion' ? role.slug : '';
    if (maximum !== null) maxima.set(slug, { points: maximum, cell: cellAddress(next - 1, column) });
  }
  for (const row of rows) {
    for (const slug of ['', ...criteria]) {
      const key = slug === '' ? 'total' : `criterion ${slug}`;
      const read = readScoreCell(columns.cell(row, key));
      if (read.ok && read.value.points !== null) {
        maxima.set(slug, { points: read.value.points, cell: columns.at(row, key) });
      }
    }
  }
  return maxima;
}
