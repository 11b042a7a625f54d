import { createHash } from 'node:crypto';
import { marked } from '@/lib/open-data/simulated';
import type { TableHead } from '@/lib/open-data/table';
import { dataPaths } from '@/lib/params/data-paths';
import type { TableFormat } from '@/lib/params/download';
import type { Points } from '@/lib/scoring/types';
import type { Localised, Tier, TierKind } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

/** What tells a file from any other. */
export interface Measure {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** One table of an edition as the file that is downloaded, measured as the CSV its address serves; `Table` is how its rows are held. */
export interface TableFile<Table extends TableHead = TableHead> extends Measure {
  /** Word of the list in addresses; its units are of the tier `kind.slug`. */
  readonly tier: Tier;
  readonly kind: TierKind;
  readonly complete: boolean;
  readonly table: Table;
  /** Address without origin. */
  readonly path: string;
}

export interface MeasuredVariable {
  readonly name: Localised;
  readonly kind: TierKind;
  /** Thousandths; null where not published. */
  readonly maximum: Points | null;
}

/** A table without its rows: how many there are, and what makes an example of an address. */
export interface TableOutline extends TableHead {
  readonly length: number;
  /** Slugs of the first unit of the list that is in the register, and of the first district named; null where none is. */
  readonly first: { readonly unit: string | null; readonly district: string | null };
}

/** What every metadata format says of an edition; data package and data page are renderers of this. */
export interface EditionModel<Table extends TableHead = TableHead> {
  readonly edition: EditionRow;
  /** Public origin without a trailing slash. */
  readonly siteUrl: string;
  readonly files: readonly TableFile<Table>[];
  readonly variables: readonly MeasuredVariable[];
}

/** A file of an edition: a table in one format, or everything as one zip. */
export type EditionFile = { readonly title: Localised; readonly path: string } & (
  | { readonly tier: Tier; readonly format: TableFormat }
  | { readonly tier: null; readonly format: 'zip' }
);

/** A file of an edition as metadata lists it, with what its address answers with. */
export interface Distribution extends Measure {
  readonly title: Localised;
  readonly path: string;
  readonly mediaType: string;
}

/** An edition with its tables made and let go: what is said of them is as short for a country as for a province. */
export interface OutlinedEdition extends Omit<EditionModel, 'files'> {
  readonly files: readonly Omit<TableFile<TableOutline>, 'bytes' | 'sha256'>[];
}

/** An edition with all its files made and measured; JSON-LD and DCAT are renderers of this. */
export interface DescribedEdition extends OutlinedEdition {
  readonly distributions: readonly Distribution[];
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
} as const satisfies Record<EditionFile['format'], string>;

/** Each table in each format, then the zip. */
export function listFiles({
  edition,
  files,
}: {
  readonly edition: EditionRow;
  readonly files: readonly Pick<TableFile, 'tier' | 'table'>[];
}): EditionFile[] {
  return [
    ...files.flatMap(({ tier, table }) =>
      (['csv', 'xlsx', 'json'] as const).map((format) => ({
        title: table.title,
        path: dataPaths.ranking({ edition: edition.slug, tier }, format),
        tier,
        format,
      })),
    ),
    {
      title: marked(edition.kind === 'simulated', {
        vi: `${edition.title.vi}, cả bản ${edition.slug}`,
        en: `${edition.title.en}, whole edition ${edition.slug}`,
      }),
      path: dataPaths.package(edition.slug),
      tier: null,
      format: 'zip',
    },
  ];
}

/** A file as metadata lists it, by what its address answers with. */
export function toDistribution({ title, path, format }: EditionFile, { bytes, sha256 }: Measure): Distribution {
  return { title, path, mediaType: MEDIA_TYPES[format], bytes, sha256 };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export const measure = (body: Uint8Array): Measure => ({ bytes: body.length, sha256: sha256(body) });
