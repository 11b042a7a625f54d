import { type FileJob, type PackedTable, packTable } from '@/lib/file-thread/file-job';
import { writeInThread } from '@/lib/file-thread/file-thread';
import type { FileAnswer } from '@/lib/http/respond';
import { type EditionFile, listFiles } from '@/lib/open-data/edition-model';
import { dataPaths } from '@/lib/params/data-paths';
import type { TableFormat } from '@/lib/params/download';
import { isPinned } from '@/lib/params/edition';
import type { Tier } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { buildPlainModel } from '@/lib/views/downloads/edition-model';
import { tableJob, toTableFile, workbookWords } from '@/lib/views/downloads/table-file';
import { buildRankingTable } from '@/lib/views/downloads/tables';
import { citeEdition } from '@/lib/views/page/citation';
import { citeRanking } from '@/lib/views/ranking/data';
import type { RankingFilter } from '@/lib/views/score/filter';
import { filterWords } from '@/lib/views/score/filter';

/** What every file of an edition is answered with; a pinned one is as old as its publication. */
export const factsOf = ({ kind, publishedAt }: EditionRow, pinned: boolean) => ({
  immutable: pinned,
  noIndex: kind === 'simulated',
  lastModified: pinned ? publishedAt : null,
});

/** Names of a saved file that holds no table; simulated data say so in them too. */
export const namesOf =
  ({ slug, kind }: EditionRow, name: string) =>
  (ending: string) => ({
    ascii: `chuyen-doi-so-${name}${ending}`,
    full: `${kind === 'simulated' ? 'SỐ LIỆU MÔ PHỎNG – ' : ''}Chuyển đổi số – bản ${slug}${ending}`,
  });

/** Which rows of an edition a file has. */
interface RankingSubject {
  /** The edition as the address says it, a year or a revision. */
  readonly asked: string;
  readonly edition: EditionRow;
  readonly tier: TierEdition;
  /** Slug of one the tier has; null for all and the total. */
  readonly criterion: string | null;
  readonly filter: RankingFilter;
}

/** A ranking's table as a file. */
export async function rankingFile(
  { asked, edition, tier, criterion, filter }: RankingSubject,
  format: TableFormat | 'csvw',
): Promise<FileAnswer> {
  const table = await buildRankingTable(edition, tier, criterion, filter);
  const name = tier.criteria.find(({ slug }) => slug === criterion)?.name.vi;
  return toTableFile({
    table,
    editions: [edition],
    format,
    ...factsOf(edition, isPinned(asked)),
    url: (other) => dataPaths.ranking({ edition: asked, tier: tier.tier, criterion, ...filter }, other),
    citation: citeRanking(edition, tier, criterion, filter),
    fullName: [tier.kind.words.vi.name, name, filterWords(tier, filter)?.vi, `bản ${edition.slug}`],
  });
}

type EditionJob = FileJob<PackedTable>;

/** What is written of each file of an edition, its tables made once for all of them. */
export async function editionJobs(edition: EditionRow): Promise<{
  readonly files: readonly EditionFile[];
  readonly zip: EditionJob;
  readonly jobOf: (file: EditionFile) => EditionJob;
}> {
  const tiers = new Map((await listTiers(edition.id)).map((tier) => [tier.tier, tier]));
  const { files, ...model } = await buildPlainModel(edition, packTable);
  const citation = citeEdition(edition);
  const citationOf = (file: { readonly tier: Tier }) => {
    const tier = tiers.get(file.tier);
    return tier ? citeRanking(edition, tier, null) : citation;
  };
  const zip: EditionJob = {
    kind: 'zip',
    model,
    // A table in the zip is, byte for byte, the one its own address answers with.
    files: files.map(({ table, ...file }) => ({
      ...{ file, table },
      words: workbookWords(edition, table, citationOf(file)),
    })),
    citation,
  };
  const jobOf = (file: EditionFile): EditionJob => {
    if (file.tier === null) return zip;
    const table = files.find(({ tier }) => tier === file.tier)?.table;
    if (!table) throw new RangeError(`The edition ${edition.slug} has no list ${file.tier}.`);
    return tableJob(table, [edition], file.format, citationOf(file));
  };
  return { files: listFiles({ edition, files }), zip, jobOf };
}

/** Everything of an edition as one zip. */
export async function packageFile(edition: EditionRow, pinned: boolean): Promise<FileAnswer> {
  const { zip } = await editionJobs(edition);
  const body = await writeInThread(zip);
  return {
    ...factsOf(edition, pinned),
    body,
    contentType: 'application/zip',
    fileName: namesOf(edition, edition.slug)('.zip'),
  };
}
