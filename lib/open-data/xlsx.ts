import { strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { EditionFacts } from '@/lib/open-data/edition-facts';
import type { DataCell, DataField, DataTable } from '@/lib/open-data/table';
import { MISSING_CODES } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';

type Both = Readonly<Record<Lang, string>>;
type SheetCell = null | { value: string | number | boolean; type: typeof String; fontWeight?: 'bold'; wrap?: boolean };
type Sheet = { sheet: string; data: SheetCell[][]; columns?: { width: number }[]; stickyRowsCount?: number };

export interface WorkbookWords {
  /** Sentence of each missing code. */
  readonly missingWhy: Readonly<Record<string, string>>;
  readonly terms: Both;
  readonly citation: Both;
  /** Said on a sheet of its own; null for official results. */
  readonly simulated: Both | null;
}

// The writer decides how to write a cell by its `type`, whose typing knows only one constructor at a time.
const typed = (value: string | number | boolean): SheetCell => ({
  value,
  type: (typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String) as typeof String,
});
const text = (value: string, bold = false): SheetCell => ({
  value,
  type: String,
  ...(bold ? { fontWeight: 'bold' as const } : {}),
});
const head = (...titles: string[]) => titles.map((title) => text(title, true));

function cellOf(field: DataField, cell: DataCell): SheetCell {
  if (cell === null) return null;
  return typed(field.type === 'decimal' && typeof cell === 'number' ? cell / 1000 : cell);
}

function dataSheet(table: DataTable, simulated: boolean): Sheet {
  return {
    sheet: simulated ? 'Số liệu mô phỏng' : 'Số liệu',
    stickyRowsCount: 1,
    columns: table.fields.map(({ name, title }) => ({
      width: /^(?:unit_name|note|name_as)/.test(name) ? 32 : Math.max(10, title.vi.length + 2),
    })),
    data: [
      head(...table.fields.map(({ title }) => title.vi)),
      ...table.rows.map((row) => table.fields.map((field, index) => cellOf(field, row[index] ?? null))),
    ],
  };
}

function notesSheet(table: DataTable, words: WorkbookWords): Sheet {
  return {
    sheet: 'Ghi chú',
    columns: [{ width: 24 }, { width: 70 }, { width: 70 }],
    data: [
      head('Mục', 'Tiếng Việt', 'English'),
      ...table.notes.map((note) => [text('Ghi chú'), text(note.vi), text(note.en)]),
      ...MISSING_CODES.map((code) => [text(`Mã thiếu: ${code}`), text(words.missingWhy[code] ?? ''), null]),
      [text('Điều kiện sử dụng'), text(words.terms.vi), text(words.terms.en)],
      [text('Trích dẫn'), text(words.citation.vi), text(words.citation.en)],
    ],
  };
}

function metadataSheet(table: DataTable, editions: readonly EditionFacts[]): Sheet {
  const fact = (label: string, value: string | number | null): SheetCell[] => [
    text(label),
    value === null ? text('nguồn không ghi') : typed(value),
  ];
  return {
    sheet: 'Mô tả',
    columns: [{ width: 30 }, { width: 60 }, { width: 12 }, { width: 60 }],
    data: [
      fact('Tên', table.title.vi),
      fact('Title', table.title.en),
      ...editions.flatMap((edition) => [
        fact('Bản', edition.edition),
        fact('Loại số liệu', edition.data_kind),
        fact('Quyết định', edition.decision_number),
        fact('Ngày quyết định', edition.decision_date),
        fact('Tên quyết định', edition.decision_title),
        fact('Đưa lên trang', edition.published_at),
        fact('Tệp nguồn', edition.source_file.name),
        fact('SHA-256 của tệp nguồn', edition.source_file.sha256),
        ...edition.sources.map((source) =>
          fact(`Nguồn ${source.id}`, [source.title, source.publisher, source.url].filter(Boolean).join(' — ')),
        ),
      ]),
      [],
      head('Cột', 'Ý nghĩa', 'Tên máy', 'Meaning'),
      ...table.fields.map((field) => [
        text(field.title.vi),
        text(field.description.vi),
        text(field.name),
        text(field.description.en),
      ]),
    ],
  };
}

const FIXED_TIME = new Date(2000, 0, 1);

/** The same workbook gives the same bytes: times of writing are taken out of the package. */
function withoutTimes(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook);
  const entries = Object.entries(files).map(([name, bytes]) => {
    if (name !== 'docProps/core.xml') return [name, bytes] as const;
    const xml = new TextDecoder().decode(bytes);
    return [name, strToU8(xml.replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, '>2000-01-01T00:00:00Z<'))] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME, level: 6 });
}

/** Sheets for data, notes and metadata; simulated data have a further sheet that says so. Numbers are typed, so Excel shows them in the reader's own locale. */
export async function toXlsx(
  table: DataTable,
  editions: readonly EditionFacts[],
  words: WorkbookWords,
): Promise<Uint8Array> {
  const sheets: Sheet[] = [
    dataSheet(table, words.simulated !== null),
    ...(words.simulated
      ? [
          {
            sheet: 'MÔ PHỎNG',
            columns: [{ width: 100 }],
            data: [[text(words.simulated.vi, true)], [text(words.simulated.en, true)]],
          },
        ]
      : []),
    notesSheet(table, words),
    metadataSheet(table, editions),
  ];
  return withoutTimes(await writeExcelFile(sheets).toBuffer());
}
