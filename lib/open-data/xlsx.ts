import type { EditionFacts } from '@/lib/open-data/edition-facts';
import type { DataCell, DataField, DataTable } from '@/lib/open-data/table';
import { head, type Sheet, type SheetCell, text, typed, writeWorkbook } from '@/lib/open-data/workbook';
import { MISSING_CODES, type MissingCode } from '@/lib/scoring/types';
import type { Localised } from '@/lib/site';

export interface WorkbookWords {
  /** Sentence of each missing code. */
  readonly missingWhy: Readonly<Record<MissingCode, Localised>>;
  readonly terms: Localised;
  readonly citation: Localised;
  /** Said on a sheet of its own; null for official results. */
  readonly simulated: Localised | null;
}

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
    fitsPage: true,
    data: [
      head('Mục', 'Tiếng Việt', 'English'),
      ...table.notes.map((note) => [text('Ghi chú'), text(note.vi), text(note.en)]),
      ...MISSING_CODES.map((code) => [
        text(`Mã thiếu: ${code}`),
        text(words.missingWhy[code].vi),
        text(words.missingWhy[code].en),
      ]),
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
    fitsPage: true,
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
  return writeWorkbook(sheets);
}
