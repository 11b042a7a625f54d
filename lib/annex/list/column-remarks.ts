import type { ListColumns } from '@/lib/annex/list/columns';
import type { AnnexProblems, Place } from '@/lib/annex/problem';

const REMARKS = [
  'decimal-point',
  'shown-rounded',
  'unit-word',
  'footnote-mark',
  'percent-read',
  'rank-written',
  'rank-none',
  'rank-numbered',
] as const;
type Remark = (typeof REMARKS)[number];

/** What is said of many cells of a column alike: one note that shows the first of them, so that it hides nothing else. */
export class ColumnRemarks {
  readonly #rows: ReadonlyMap<Remark, Map<string, number[]>> = new Map(REMARKS.map((remark) => [remark, new Map()]));

  add(remark: Remark, row: number, key: string): void {
    const rows = this.#rows.get(remark)?.get(key);
    if (rows) rows.push(row);
    else this.#rows.get(remark)?.set(key, [row]);
  }

  report(columns: ListColumns, place: Place, problems: AnnexProblems): void {
    for (const [remark, columned] of this.#rows) {
      for (const [key, rows] of columned) {
        const [first = 0, last = first] = [rows[0], rows.at(-1)];
        const cells = [...new Set([columns.at(first, key), columns.at(last, key)])].join(':');
        const { text = null, shown = '' } = columns.cell(first, key) ?? {};
        problems.add(remark, place, cells, text, String(rows.length), shown);
      }
    }
  }
}
