import { createHash } from 'node:crypto';
import { dataPaths } from '@/lib/open-data/addresses';
import { toCsv } from '@/lib/open-data/csv';
import { marked } from '@/lib/open-data/simulated';
import type { DataTable } from '@/lib/open-data/table';
import type { TableFormat } from '@/lib/params/download';
import type { Points } from '@/lib/scoring/types';
import type { Lang, Tier } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

/** One table of an edition as the file that is downloaded. */
export interface TableFile {
  readonly tier: Tier;
  readonly complete: boolean;
  readonly table: DataTable;
  /** Address without origin. */
  readonly path: string;
  /** Bytes of the CSV as the address serves them (with a byte order mark). */
  readonly csv: Buffer;
  readonly sha256: string;
}

export interface MeasuredVariable {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly tier: Tier;
  /** Thousandths; null where not published. */
  readonly maximum: Points | null;
}

/** What every metadata format says of an edition; JSON-LD, DCAT, data package and data page are renderers of this. */
export interface EditionModel {
  readonly edition: EditionRow;
  /** Public origin without a trailing slash. */
  readonly siteUrl: string;
  readonly files: readonly TableFile[];
  readonly variables: readonly MeasuredVariable[];
}

/** A file of an edition as metadata lists it: each table in each format, then everything as one zip. */
export interface Distribution {
  readonly title: Readonly<Record<Lang, string>>;
  readonly path: string;
  readonly mediaType: string;
  /** Known without making the file; null for what is made only when asked for. */
  readonly bytes: number | null;
  readonly sha256: string | null;
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const satisfies Record<TableFormat, string>;

export function listDistributions({ edition, files }: EditionModel): Distribution[] {
  const inFormat = (file: TableFile, format: TableFormat): Distribution => ({
    title: file.table.title,
    path: dataPaths.ranking({ edition: edition.slug, tier: file.tier }, format),
    mediaType: MEDIA_TYPES[format],
    bytes: format === 'csv' ? file.csv.length : null,
    sha256: format === 'csv' ? file.sha256 : null,
  });
  return [
    ...files.flatMap((file) => (['csv', 'xlsx', 'json'] as const).map((format) => inFormat(file, format))),
    {
      title: marked(edition.kind === 'simulated', {
        vi: `${edition.titleVi}, cả bản ${edition.slug}`,
        en: `${edition.titleEn}, whole edition ${edition.slug}`,
      }),
      path: dataPaths.package(edition.slug),
      mediaType: 'application/zip',
      bytes: null,
      sha256: null,
    },
  ];
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function tableFile(tier: Tier, complete: boolean, table: DataTable, path: string): TableFile {
  const csv = Buffer.from(toCsv(table, true));
  return { tier, complete, table, path, csv, sha256: sha256(csv) };
}
