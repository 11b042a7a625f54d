import { currentSettings } from '@/lib/env';
import type { FileAnswer } from '@/lib/http/respond';
import { toCsv } from '@/lib/open-data/csv';
import { csvwFacts, toCsvw } from '@/lib/open-data/csvw';
import { toParquet } from '@/lib/open-data/parquet';
import { type DataTable, toRecords, withoutShown } from '@/lib/open-data/table';
import { dataPaths } from '@/lib/params/data-paths';
import type { AllFormat } from '@/lib/params/download';
import { buildLongTable } from '@/lib/views/downloads/long-table';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  csvw: 'application/csvm+json; charset=utf-8',
} as const satisfies Record<AllFormat, string>;

/** One object a line: read without holding the whole. */
const toJsonLines = (table: DataTable) =>
  toRecords(withoutShown(table))
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');

/** The table of everything as a file; it follows what is published, so it is never fixed. */
export async function buildAllFile(format: AllFormat): Promise<FileAnswer> {
  const { table, editions } = await buildLongTable();
  const simulated = editions.some(({ kind }) => kind === 'simulated');
  const common = { contentType: CONTENT_TYPES[format], immutable: false, noIndex: simulated };
  if (format === 'csvw') {
    const csv = dataPaths.all('csv');
    const described = toCsvw(table, csv.slice(csv.lastIndexOf('/') + 1), csvwFacts(editions));
    return { ...common, body: JSON.stringify(described, null, 2) };
  }
  const mark = simulated ? ', có cả SỐ LIỆU MÔ PHỎNG' : '';
  const fileName = {
    ascii: `chuyen-doi-so-tat-ca${simulated ? '-co-mo-phong' : ''}.${format}`,
    full: `Chuyển đổi số – mọi bản${mark}.${format}`,
  };
  switch (format) {
    case 'csv': {
      const described = currentSettings().siteUrl + dataPaths.all('csvw');
      return {
        ...common,
        fileName,
        body: toCsv(table),
        link: `<${described}>; rel="describedby"; type="application/csvm+json"`,
      };
    }
    case 'jsonl':
      return { ...common, fileName, body: toJsonLines(table) };
    case 'parquet':
      return { ...common, fileName, body: toParquet(table) };
  }
}
