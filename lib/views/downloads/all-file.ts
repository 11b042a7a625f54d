import { linkTo } from '@/lib/http/other-forms';
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

const DATA_FORMATS = ['csv', 'jsonl', 'parquet'] as const satisfies readonly AllFormat[];

const named = (format: AllFormat) => ({ path: dataPaths.all(format), contentType: CONTENT_TYPES[format] });

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
  switch (format) {
    case 'csv':
      return {
        ...common,
        fileName,
        body: toCsv(table),
        link: linkTo([{ ...named('csvw'), rel: 'describedby' }, ...others]),
      };
    case 'jsonl':
      return { ...common, link, fileName, body: toJsonLines(table) };
    case 'parquet':
      return { ...common, link, fileName, body: toParquet(table) };
  }
}
