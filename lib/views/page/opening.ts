import { paths } from '@/lib/params/paths';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';

/** The ranking an edition opens with, that of its first tier, under a segment of its address. */
export async function openingPath({ id }: Pick<EditionRow, 'id'>, segment: string): Promise<string> {
  const [first] = await listTiers(id);
  return first ? paths.ranking(segment, first.tier) : paths.reconciliation(segment);
}
