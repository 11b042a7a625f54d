import { type FileJob, type PackedTable, unpackTable, withTables } from '@/lib/file-thread/file-job';
import { measureInThread, writeInThread } from '@/lib/file-thread/file-thread';
import { writeFile } from '@/lib/file-thread/write-file';
import { linkTo } from '@/lib/http/other-forms';
import type { FileAnswer } from '@/lib/http/respond';
import { siteWords } from '@/lib/i18n/words/site';
import type { Citation } from '@/lib/open-data/citation';
import { csvwFacts, toCsvw } from '@/lib/open-data/csvw';
import { decisionIn, editionFacts, termsOf } from '@/lib/open-data/edition-facts';
import { type Measure, measure } from '@/lib/open-data/edition-model';
import { SIMULATED_NOTE } from '@/lib/open-data/simulated';
import { type DataTable, gather, inParts, type TableHead, type TableToCome } from '@/lib/open-data/table';
import type { WorkbookWords } from '@/lib/open-data/xlsx';
import type { RowsFormat, TableFormat } from '@/lib/params/download';
import { MISSING_CODES } from '@/lib/scoring/types';
import type { EditionRow } from '@/lib/store/queries/editions';

interface TableFileInput {
  readonly table: DataTable | TableToCome;
  /** Newest first. */
  readonly editions: readonly [EditionRow, ...EditionRow[]];
  readonly format: TableFormat | 'csvw';
  readonly immutable: boolean;
  /** As FileAnswer has it. */
  readonly lastModified: string | null;
  /** The table's address in another format. */
  readonly url: (format: RowsFormat) => string;
  readonly citation: Citation;
  /** Parts of the file's name as readers write it; empty ones are left out. */
  readonly fullName: readonly (string | null | undefined)[];
}

const missingWhy = Object.fromEntries(
  MISSING_CODES.map((code) => [code, { vi: siteWords.vi.missingWhy[code], en: siteWords.en.missingWhy[code] }]),
) as WorkbookWords['missingWhy'];

/** What a workbook says beside its table. */
export function workbookWords(edition: EditionRow, table: TableHead, citation: Citation): WorkbookWords {
  const { source, decisionUnknown, editionCode, page } = siteWords.vi;
  const [first] = edition.sources;
  const said = first ? [first.publisher, first.title].join(', ') : decisionUnknown;
  const decision = decisionIn(edition, 'vi') ?? said;
  return {
    missingWhy,
    terms: termsOf(edition),
    citation: citation.text,
    simulated: edition.kind === 'simulated' ? SIMULATED_NOTE : null,
    page: {
      title: table.title.vi,
      source: `${source}: ${decision}. ${editionCode(edition.slug)}. ${citation.url}`,
      page,
    },
  };
}

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  csvw: 'application/csvm+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const TABLE_FORMATS = ['csv', 'json', 'xlsx'] as const satisfies readonly TableFormat[];

/** Up to so many rows a CSV or JSON is written sooner than it is handed on. */
const MOST_WRITTEN_HERE = 500;

const isShort = ({ kind }: FileJob<unknown>, rows: number) =>
  (kind === 'csv' || kind === 'json') && rows <= MOST_WRITTEN_HERE;

/** Writes a table as a file, a long one where nobody waits for it. */
async function writeTable(job: Exclude<FileJob<DataTable | TableToCome>, { kind: 'zip' }>): Promise<Uint8Array> {
  const { table } = job;
  if (!isShort(job, 'rows' in table ? table.rows.length : table.length)) return writeInThread(job);
  return writeFile(await withTables(job, async (each) => inParts('rows' in each ? each : await gather(each))));
}

/** What a file is measured as: the same bytes, which nobody is handed. */
export async function measureFile(job: FileJob<PackedTable>): Promise<Measure> {
  const short = job.kind !== 'zip' && isShort(job, job.table.length);
  return short ? measure(await writeFile(await withTables(job, unpackTable))) : measureInThread(job);
}

/** What is written of a table, in a format that holds its rows. */
export function tableJob<Table extends TableHead>(
  table: Table,
  editions: readonly [EditionRow, ...EditionRow[]],
  format: TableFormat,
  citation: Citation,
): Exclude<FileJob<Table>, { kind: 'zip' }> {
  const [edition] = editions;
  const facts = editions.map(editionFacts);
  switch (format) {
    case 'csv':
      return { kind: 'csv', table };
    case 'json':
      return { kind: 'json', table, editions: facts, terms: termsOf(edition), citation: citation.text };
    case 'xlsx':
      return { kind: 'xlsx', table, editions: facts, words: workbookWords(edition, table, citation) };
  }
}

/** A table in the format asked for. Simulated data say so in the name of the file too. */
export async function toTableFile(input: TableFileInput): Promise<FileAnswer> {
  const { table, editions, format, citation } = input;
  const simulated = editions.some(({ kind }) => kind === 'simulated');
  const name = ['Chuyển đổi số', ...input.fullName].filter(Boolean).join(' – ');
  const named = (other: keyof typeof CONTENT_TYPES) => ({ path: input.url(other), contentType: CONTENT_TYPES[other] });
  const others = TABLE_FORMATS.filter((other) => other !== format).map(named);
  const common = {
    contentType: CONTENT_TYPES[format],
    immutable: input.immutable,
    lastModified: input.lastModified,
    noIndex: simulated,
  };
  if (format === 'csvw') {
    const csv = input.url('csv');
    const name = csv.slice(csv.lastIndexOf('/', csv.indexOf('.csv')) + 1);
    return {
      ...common,
      link: linkTo([{ ...named('csv'), rel: 'describes' }]),
      body: JSON.stringify(toCsvw(table, name, csvwFacts(editions)), null, 2),
    };
  }
  const ending = `.${format}`;
  return {
    ...common,
    link: linkTo(format === 'csv' ? [{ ...named('csvw'), rel: 'describedby' }, ...others] : others),
    body: await writeTable(tableJob(table, editions, format, citation)),
    fileName: {
      ascii: `chuyen-doi-so-${table.name}${ending}`,
      full: `${simulated ? 'SỐ LIỆU MÔ PHỎNG – ' : ''}${name.replaceAll('/', '-')}${ending}`,
    },
  };
}
