import type { ListColumns } from '@/lib/annex/list/columns';
import type { AnnexProblems, Place } from '@/lib/annex/problem';

type Remark = 'decimal-point' | 'shown-rounded';

/** What is said of many cells of a column alike: one note that shows the first of them, so that it hides nothing else. */
export class ColumnRemarks {
  readonly #rows: Readonly<Record<Remark, Map<string, number[]>>> = {
    'decimal-point': new Map(),
    'shown-rounded': new Map(),
  };

  add(remark: Remark, row: number, key: string): void {
    const rows = this.#rows[remark].get(key);
    if (rows) rows.push(row);
    else this.#rows[remark].set(key, [row]);
  }

  report(columns: ListColumns, place: Place, problems: AnnexProblems): void {
    for (const remark of ['decimal-point', 'shown-rounded'] as const) {
      for (const [key, rows] of this.#rows[remark]) {
        const [first = 0, last = first] = [rows[0], rows.at(-1)];
        const cells = [...new Set([columns.at(first, key), columns.at(last, key)])].join(':');
        const { text = '', shown = '' } = columns.cell(first, key) ?? {};
        problems.add(remark, place, cells, text, String(rows.length), shown);
      }
    }
  }
}
