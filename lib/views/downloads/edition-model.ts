import { currentSettings } from '@/lib/env';
import { type EditionModel, type MeasuredVariable, tableFile } from '@/lib/open-data/edition-model';
import { dataPaths } from '@/lib/params/data-paths';
import { mainCriteria } from '@/lib/scoring/measure';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { buildRankingTable } from '@/lib/views/downloads/tables';
import { totalWords } from '@/lib/views/downloads/words';

/** An edition with its tables, as every metadata format describes it. */
export async function buildEditionModel(edition: EditionRow): Promise<EditionModel> {
  const tiers = await listTiers(edition.id);
  const files = await Promise.all(
    tiers.map(async (tier) =>
      tableFile(
        tier.kind,
        tier.complete,
        await buildRankingTable(edition, tier, null, { district: null, type: null }),
        dataPaths.ranking({ edition: edition.slug, tier: tier.tier }, 'csv'),
      ),
    ),
  );
  const variables = tiers.flatMap((tier): MeasuredVariable[] => [
    { name: totalWords, kind: tier.kind, maximum: tier.maximum },
    ...mainCriteria(tier).map(({ name, maximum }) => ({ name, kind: tier.kind, maximum })),
  ]);
  return { edition, siteUrl: currentSettings().siteUrl, files, variables };
}
