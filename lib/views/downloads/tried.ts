import type { Localised } from '@/lib/site';

interface Tried {
  readonly opened: Localised;
  readonly reader: string;
  readonly gets: Localised;
}

const CSV = { vi: 'CSV', en: 'CSV' };
const LINES = { vi: 'CSV, dòng lệnh chép từ trang', en: 'CSV, lines to copy' };
const PARQUET = { vi: 'Parquet của mọi số liệu', en: 'Parquet of everything' };
const OPENAPI = { vi: 'OpenAPI', en: 'OpenAPI' };
const XLSX = { vi: 'XLSX', en: 'XLSX' };

const SCORES = { vi: 'đúng mọi điểm', en: 'every score right' };
const COLUMNS = { vi: 'cột đầu đúng tên', en: 'the first column by its name' };
const COMPILES = { vi: 'mã dùng được', en: 'code that compiles' };

/** What `npm run zoo` found right when it was last run; its findings lie in tests/zoo/data. */
export const TRIED: readonly Tried[] = [
  { opened: LINES, reader: 'pandas', gets: SCORES },
  { opened: LINES, reader: 'R', gets: SCORES },
  { opened: CSV, reader: 'readr', gets: SCORES },
  { opened: CSV, reader: 'csvkit', gets: SCORES },
  { opened: { vi: 'CSV, cột đầu', en: 'CSV, first column' }, reader: 'csvkit', gets: COLUMNS },
  { opened: LINES, reader: 'DuckDB', gets: SCORES },
  { opened: PARQUET, reader: 'DuckDB', gets: SCORES },
  { opened: CSV, reader: 'frictionless.js', gets: COLUMNS },
  { opened: XLSX, reader: 'LibreOffice Calc, vi-VN', gets: SCORES },
  {
    opened: { vi: 'XLSX, in ra', en: 'XLSX, printed' },
    reader: 'LibreOffice Calc',
    gets: { vi: 'trang nào cũng có dấu mô phỏng', en: 'the mark of simulated data on every page' },
  },
  { opened: XLSX, reader: 'pandas, openpyxl', gets: SCORES },
  { opened: { vi: 'DCAT', en: 'DCAT' }, reader: 'rdflib', gets: { vi: 'đủ mọi câu', en: 'every statement' } },
  {
    opened: { vi: 'Nguồn tin Atom', en: 'Atom feed' },
    reader: 'feedparser',
    gets: { vi: 'mọi mục, có ngày', en: 'every entry, dated' },
  },
  { opened: OPENAPI, reader: 'openapi-typescript', gets: COMPILES },
  { opened: OPENAPI, reader: '@hey-api/openapi-ts', gets: COMPILES },
  {
    opened: OPENAPI,
    reader: 'Redocly, recommended rules',
    gets: { vi: 'không lỗi, không nhắc', en: 'no error and no warning' },
  },
];
