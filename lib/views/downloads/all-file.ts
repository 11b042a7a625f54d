import { writeInThread } from '@/lib/file-thread/file-thread';
import { linkTo } from '@/lib/http/other-forms';
import type { FileAnswer } from '@/lib/http/respond';
import { csvwFacts, toCsvw } from '@/lib/open-data/csvw';
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
  const body = await writeInThread({ kind: format, table });
  const described = { ...named('csvw'), rel: 'describedby' };
  return { ...common, fileName, body, link: format === 'csv' ? linkTo([described, ...others]) : link };
}
