import type { Lang } from '@/lib/site';
import kept from '@/lib/views/tried/findings.json';
import { buildTried, type ThingWords, type TriedTable } from '@/lib/views/tried/tried';

const CSV = { vi: 'CSV', en: 'CSV' };
const OPENAPI = { vi: 'OpenAPI', en: 'OpenAPI' };
const SCORES = { vi: 'đúng mọi điểm', en: 'every score right' };

/** What the part `data` of `npm run zoo` opens. */
export const DATA_THINGS: Readonly<Record<string, ThingWords>> = {
  'csv-lines': { opened: { vi: 'CSV, dòng lệnh chép từ trang', en: 'CSV, lines to copy' }, gets: SCORES },
  csv: { opened: CSV, gets: SCORES },
  'csv-columns': { opened: CSV, gets: { vi: 'cột đầu đúng tên', en: 'the first column by its name' } },
  csvw: {
    opened: { vi: 'CSV và mô tả cột (CSV on the Web)', en: 'CSV and its description (CSV on the Web)' },
    gets: { vi: 'hợp lệ, ô nào cũng đúng kiểu', en: 'valid, every cell of its type' },
  },
  parquet: { opened: { vi: 'Parquet của mọi số liệu', en: 'Parquet of everything' }, gets: SCORES },
  xlsx: { opened: { vi: 'XLSX', en: 'XLSX' }, gets: SCORES },
  'xlsx-printed': {
    opened: { vi: 'XLSX, in ra', en: 'XLSX, printed' },
    gets: { vi: 'trang nào cũng có dấu mô phỏng', en: 'the mark of simulated data on every page' },
  },
  'power-query': {
    opened: { vi: 'Dòng lệnh Power Query', en: 'Lines for Power Query' },
    gets: { vi: 'đúng ngữ pháp', en: 'they parse' },
  },
  dcat: { opened: { vi: 'DCAT', en: 'DCAT' }, gets: { vi: 'đủ mọi câu', en: 'every statement' } },
  'dcat-must': {
    opened: { vi: 'DCAT, khuôn bắt buộc của DCAT-AP 3', en: 'DCAT, what DCAT-AP 3 demands' },
    gets: { vi: 'không lỗi', en: 'no violation' },
  },
  'dcat-recommended': {
    opened: { vi: 'DCAT, khuôn nên có của DCAT-AP 3', en: 'DCAT, what DCAT-AP 3 recommends' },
    gets: {
      vi: 'chỉ thiếu giấy phép (tỉnh chưa nêu) và tọa độ',
      en: 'only a licence (none is stated) and coordinates are missing',
    },
  },
  feed: {
    opened: { vi: 'Nguồn tin Atom', en: 'Atom feed' },
    gets: { vi: 'mọi mục, có ngày', en: 'every entry, dated' },
  },
  'feed-valid': {
    opened: { vi: 'Nguồn tin Atom', en: 'Atom feed' },
    gets: { vi: 'hợp lệ theo chuẩn Atom', en: 'valid by the rules of Atom' },
  },
  openapi: { opened: OPENAPI, gets: { vi: 'mã dùng được', en: 'code that compiles' } },
  'openapi-rules': { opened: OPENAPI, gets: { vi: 'không lỗi, không nhắc', en: 'no error and no warning' } },
};

export const triedWithData = (lang: Lang): TriedTable => buildTried(kept.data, DATA_THINGS, lang);
