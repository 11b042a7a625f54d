import type { HeadingBlock } from '@/lib/annex/list/heading-row';
import type { ColumnMeaning } from '@/lib/annex/list/heading-tree';
import type { Sheet } from '@/lib/annex/sheet';

/** Whether two columns stand under one heading, as where it is merged over both. */
const alike = (one: ColumnMeaning | undefined, other: ColumnMeaning): boolean =>
  one !== undefined && one.path.length > 0 && JSON.stringify(one.path) === JSON.stringify(other.path);

/**
 * The columns of a heading that is merged over several, as one: those that hold nothing below it are no columns of the list. Of
 * a name's columns one of numbers that count its units is their order.
 */
export function withoutCovered(block: HeadingBlock, sheet: Sheet): HeadingBlock {
  const body = sheet.rows.slice(block.next);
  const filled = (column: number) => body.flatMap((row) => row[column] ?? []);
  const groups: ColumnMeaning[][] = [];
  for (const meaning of block.columns) {
    const last = groups.at(-1);
    if (last && alike(last[0], meaning)) last.push(meaning);
    else groups.push([meaning]);
  }
  const columns = groups.flatMap((group) => {
    const used = group.filter(({ column }) => filled(column).length > 0);
    if (group.length === 1 || used.length === 0) return group;
    return used.map((meaning) => {
      const isName = meaning.heading?.role.kind === 'name' && used.length > 1;
      const counts = isName && filled(meaning.column).every(({ text }) => /^\d{1,5}[.)]?$|^[IVXL]{1,6}\.?$/.test(text));
      return counts && meaning.heading
        ? { ...meaning, heading: { ...meaning.heading, role: { kind: 'order' as const } } }
        : meaning;
    });
  });
  return { ...block, columns };
}
