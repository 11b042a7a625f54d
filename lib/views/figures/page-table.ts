import type { Lang } from '@/lib/site';
import type { FigureTable } from '@/lib/views/figures/context';
import { type Lacking, lackingDecimals } from '@/lib/views/score/lacking-decimals';

/** The table of a figure as it is shown: each cell with what its figure lacks of the longest of its column. */
export interface PageTable extends FigureTable {
  readonly lacking: readonly (readonly (Lacking | null)[])[];
}

export function toPageTable(table: FigureTable, lang: Lang): PageTable {
  const { head, rows } = table;
  const columns = head.map((_, column) =>
    lackingDecimals(
      rows.map((row) => row[column] ?? ''),
      lang,
    ),
  );
  return { ...table, lacking: rows.map((_, line) => columns.map((column) => column[line] ?? null)) };
}
