import { currentSettings } from '@/lib/env';
import { type PlainModel, packTable } from '@/lib/file-thread/file-job';
import { totalWords } from '@/lib/i18n/words/total';
import type { EditionModel, MeasuredVariable, TableFile } from '@/lib/open-data/edition-model';
import type { TableHead, TableToCome } from '@/lib/open-data/table';
import { dataPaths } from '@/lib/params/data-paths';
import { type By, mainCriteria, pointsOf } from '@/lib/scoring/measure';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { measureFile } from '@/lib/views/downloads/table-file';
import { buildRankingTable } from '@/lib/views/downloads/tables';

/** An edition with its tables, before any is a file, each as `hold` holds what comes: a country's rows are a tenth of a process's memory. */
export async function buildPlainModel<Table extends TableHead>(
  edition: EditionRow,
  hold: (table: TableToCome) => Promise<Table>,
): Promise<PlainModel<Table>> {
  const tiers = await listTiers(edition.id);
  const files: PlainModel<Table>['files'][number][] = [];
  // One after the other: each is begun when the one before is held.
  for (const tier of tiers) {
    files.push({
      tier: tier.tier,
      kind: tier.kind,
      complete: tier.complete,
      table: await hold(await buildRankingTable(edition, tier, null, { district: null, type: null })),
      path: dataPaths.ranking({ edition: edition.slug, tier: tier.tier }, 'csv'),
    });
  }
  const { vi, en } = totalWords;
  // What the data have, not what a register of criteria names: a criterion without a single figure was not measured here.
  const variables = tiers.flatMap((tier) => {
    const has = (by: By) => tier.rows.some((row) => pointsOf(row, by) !== null);
    return [
      ...(has(null) ? [{ name: { vi, en }, kind: tier.kind, maximum: tier.maximum }] : []),
      ...mainCriteria(tier)
        .filter(({ slug }) => has(slug))
        .map(({ name, maximum }): MeasuredVariable => ({ name, kind: tier.kind, maximum })),
    ];
  });
  return { edition, siteUrl: currentSettings().siteUrl, files, variables };
}

/** An edition with its tables, each measured as the CSV its address answers with: what a data package says. */
export async function buildEditionModel(edition: EditionRow): Promise<EditionModel> {
  const { files: plain, ...model } = await buildPlainModel(edition, packTable);
  const files: TableFile[] = [];
  for (const file of plain) files.push({ ...file, ...(await measureFile({ kind: 'csv', table: file.table })) });
  return { ...model, files };
}
