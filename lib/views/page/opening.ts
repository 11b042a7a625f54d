import { paths } from '@/lib/params/paths';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listOutlines } from '@/lib/store/queries/outlines';

/** The ranking an edition opens with, that of its first tier, under a segment of its address. */
export async function openingPath({ id }: Pick<EditionRow, 'id'>, segment: string): Promise<string> {
  const [first] = await listOutlines(id);
  return first ? paths.ranking(segment, first.tier) : paths.reconciliation(segment);
}
