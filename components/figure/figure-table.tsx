import { figureClass } from '@/components/ui/figure-class';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { PageTable } from '@/lib/views/figures/page-table';

/**
 * What a drawing shows, as a table: the twin that needs no eyes for shapes. Pages that show one bring `stacked.css`; rankings,
 * whose own table is the twin, do without its bytes.
 */
export function FigureTable({ table, label }: { table: PageTable; label: string }) {
  const named = table.named ?? 0;
  // The column of names reads from the left, figures from the right.
  const align = (index: number) => (index === named ? undefined : 'n');
  return (
    <ScrollBox label={label}>
      <table className={named === 0 ? 'stacked' : undefined}>
        <thead>
          <tr>
            {table.head.map((head, index) => (
              <th key={head} scope="col" className={align(index)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) =>
                index === named ? (
                  <th key={table.head[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[index]} className={figureClass(table.lacking[line]?.[index])}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
