import { writeParquet } from '@/lib/file-thread/file-thread';
import { linkTo } from '@/lib/http/other-forms';
import { fromPackedFile, type PackedText, packText, toPackedFile } from '@/lib/http/packed-text';
import type { AnyFile } from '@/lib/http/respond';
import { type Kept, keptFiles } from '@/lib/kept-files';
import { csvHead, csvRows } from '@/lib/open-data/csv';
import { csvwFacts, toCsvw } from '@/lib/open-data/csvw';
import { sha256 } from '@/lib/open-data/edition-model';
import { toJsonLines } from '@/lib/open-data/json';
import { dataPaths } from '@/lib/params/data-paths';
import type { AllFormat } from '@/lib/params/download';
import { releaseName } from '@/lib/release';
import { readLog } from '@/lib/store/queries/log';
import { buildLongTable, type LongTable } from '@/lib/views/downloads/long-table';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  csvw: 'application/csvm+json; charset=utf-8',
} as const satisfies Record<AllFormat, string>;

const DATA_FORMATS = ['csv', 'jsonl', 'parquet'] as const satisfies readonly AllFormat[];

const named = (format: AllFormat) => ({ path: dataPaths.all(format), contentType: CONTENT_TYPES[format] });

async function* csvOf({ table, rows }: LongTable): AsyncGenerator<string> {
  yield csvHead(table.fields);
  for await (const part of rows()) yield csvRows({ ...table, rows: part });
}

async function* jsonLinesOf({ table, rows }: LongTable): AsyncGenerator<string> {
  for await (const part of rows()) yield toJsonLines({ ...table, rows: part });
}

/** Another for all that may change what the table says: whatever is done to a revision or a register is in the log. */
async function nameOf({ editions }: LongTable, format: AllFormat, release: string): Promise<string> {
  const head = (await readLog()).at(-1)?.hash ?? '';
  const shown = editions.map(({ slug, status, sealed }) => [slug, status, sealed]);
  return sha256(Buffer.from(JSON.stringify(['everything', format, release, head, shown])));
}

/** What a process of this release made of what is published now; or else as made now, and kept for the next. */
async function once<Made>(
  long: LongTable,
  format: AllFormat,
  make: () => Promise<Made>,
  file: { readonly of: (made: Made) => Kept; readonly read: (kept: Buffer) => Made | null },
): Promise<Made> {
  const release = releaseName();
  const kept = release === null ? null : keptFiles();
  if (release === null || kept === null) return make();
  const name = await nameOf(long, format, release);
  const before = await kept.read(name);
  const known = before && file.read(before);
  if (known) return known;
  const made = await make();
  await kept.add(name, file.of(made));
  return made;
}

/** Each is written as its rows are read, so that the whole is in memory packed alone. */
function bodyOf(long: LongTable, format: (typeof DATA_FORMATS)[number]): Promise<PackedText | Uint8Array> {
  if (format === 'parquet') {
    const asItIs = (bytes: Uint8Array) => bytes;
    return once(long, format, () => writeParquet(long.table, long.rows()), { of: asItIs, read: asItIs });
  }
  const text = format === 'csv' ? csvOf : jsonLinesOf;
  return once(long, format, () => packText(text(long)), { of: toPackedFile, read: fromPackedFile });
}

/** The table of everything as a file; it follows what is published, so it is never fixed. */
export async function buildAllFile(format: AllFormat): Promise<AnyFile> {
  const long = await buildLongTable();
  const { table, editions } = long;
  const simulated = editions.some(({ kind }) => kind === 'simulated');
  const common = { contentType: CONTENT_TYPES[format], immutable: false, noIndex: simulated };
  if (format === 'csvw') {
    const csv = dataPaths.all('csv');
    const described = toCsvw(table, csv.slice(csv.lastIndexOf('/') + 1), csvwFacts(editions));
    const link = linkTo([{ ...named('csv'), rel: 'describes' }]);
    return { ...common, link, body: JSON.stringify(described, null, 2) };
  }
  const others = DATA_FORMATS.filter((other) => other !== format).map(named);
  const link = linkTo(others);
  const mark = simulated ? ', có cả SỐ LIỆU MÔ PHỎNG' : '';
  const fileName = {
    ascii: `chuyen-doi-so-tat-ca${simulated ? '-co-mo-phong' : ''}.${format}`,
    full: `Chuyển đổi số – mọi bản${mark}.${format}`,
  };
  const body = await bodyOf(long, format);
  const described = { ...named('csvw'), rel: 'describedby' };
  return { ...common, fileName, body, link: format === 'csv' ? linkTo([described, ...others]) : link };
}
