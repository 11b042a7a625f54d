import { createHash } from 'node:crypto';
import { toCsv } from '@/lib/open-data/csv';
import type { DataTable } from '@/lib/open-data/table';
import type { Points } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';
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

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function tableFile(tier: Tier, complete: boolean, table: DataTable, path: string): TableFile {
  const csv = Buffer.from(toCsv(table, true));
  return { tier, complete, table, path, csv, sha256: sha256(csv) };
}
