import type { EditionFacts } from '@/lib/open-data/edition-facts';
import { FIELDS } from '@/lib/open-data/fields';
import type { PageLines } from '@/lib/open-data/print-setup';
import { type DataCell, type DataField, type DataTable, withoutShown } from '@/lib/open-data/table';
import { head, type Sheet, type SheetCell, text, typed, writeWorkbook } from '@/lib/open-data/workbook';
import { inPoints } from '@/lib/scoring/points';
import { MISSING_CODES, type MissingCode } from '@/lib/scoring/types';
import type { Localised } from '@/lib/site';

export interface WorkbookWords {
  /** Sentence of each missing code. */
  readonly missingWhy: Readonly<Record<MissingCode, Localised>>;
  readonly terms: Localised;
  readonly citation: Localised;
  /** Said on a sheet of its own; null for official results. */
  readonly simulated: Localised | null;
  /** What every printed page says. */
  readonly page: PageLines;
}

/** In signs, as spreadsheets measure columns. On paper what has no room is cut off, even a district's number. */
const WIDTHS = { least: 10, most: 34, around: 2 } as const;
/** Height of a line of a cell's text, in points. */
const LINE = 13;

/** Room for the title and for every value; what is longer than the most is broken into lines. */
function widthOf(field: DataField, cells: readonly DataCell[]): number {
  const longest = Math.max(field.title.vi.length, ...cells.map((cell) => String(cell ?? '').length));
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + WIDTHS.around));
}

function cellOf(field: DataField, cell: DataCell): SheetCell {
  if (cell === null) return null;
  const value = typed(field.type === 'decimal' && typeof cell === 'number' ? inPoints(cell) : cell);
  const lines = typeof cell === 'string' ? Math.ceil(cell.length / (WIDTHS.most - WIDTHS.around)) : 1;
  return value && field.printed && lines > 1 ? { ...value, wrap: true, height: lines * LINE } : value;
}

/** Figures first, a note on them behind them, and last what is not printed. */
const placeOf = ({ printed, name }: DataField) => (!printed ? 2 : name === FIELDS.note_vi.name ? 1 : 0);

/** The table as a person reads it: what is printed first, what programs join by behind it. */
function forPeople(table: DataTable): DataTable {
  const order = [0, 1, 2].flatMap((place) =>
    table.fields.flatMap((field, index) => (placeOf(field) === place ? [index] : [])),
  );
  const sorted = <T>(list: readonly T[]) => order.flatMap((index) => list.slice(index, index + 1));
  return { ...table, fields: sorted(table.fields), rows: table.rows.map(sorted) };
}

function dataSheet(table: DataTable, { simulated, page }: WorkbookWords): Sheet {
  return {
    sheet: simulated ? 'Số liệu mô phỏng' : 'Số liệu',
    stickyRowsCount: 1,
    columns: table.fields.map((field, index) => ({
      width: widthOf(
        field,
        table.rows.map((row) => row[index] ?? null),
      ),
    })),
    fitsPage: true,
    page,
    printedColumns: table.fields.filter(({ printed }) => printed).length || table.fields.length,
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
    page: words.page,
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

function metadataSheet(table: DataTable, editions: readonly EditionFacts[], page: PageLines): Sheet {
  const fact = (label: string, value: string | number | null): SheetCell[] => [
    text(label),
    value === null ? text('nguồn không ghi') : typed(value),
  ];
  return {
    sheet: 'Mô tả',
    columns: [{ width: 30 }, { width: 60 }, { width: 12 }, { width: 60 }],
    fitsPage: true,
    page,
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
  all: DataTable,
  editions: readonly EditionFacts[],
  words: WorkbookWords,
): Promise<Uint8Array> {
  const table = forPeople(withoutShown(all));
  const sheets: Sheet[] = [
    dataSheet(table, words),
    ...(words.simulated
      ? [
          {
            sheet: 'MÔ PHỎNG',
            columns: [{ width: 100 }],
            fitsPage: true,
            page: words.page,
            data: [[text(words.simulated.vi, true)], [text(words.simulated.en, true)]],
          },
        ]
      : []),
    notesSheet(table, words),
    metadataSheet(table, editions, words.page),
  ];
  return writeWorkbook(sheets);
}
