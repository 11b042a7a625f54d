import type { EditionFacts } from '@/lib/open-data/edition-facts';
import { FIELDS } from '@/lib/open-data/fields';
import type { LongCell, LongRow } from '@/lib/open-data/long-rows';
import type { PageLines } from '@/lib/open-data/print-setup';
import type { DataCell, DataField, Rows, TableInParts } from '@/lib/open-data/table';
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
function widthsOf({ fields, parts }: TableInParts): number[] {
  const longest = fields.map(({ title }) => title.vi.length);
  for (const rows of parts()) {
    for (const row of rows) {
      for (const [index, most] of longest.entries()) {
        longest[index] = Math.max(most, String(row[index] ?? '').length);
      }
    }
  }
  return longest.map((signs) => Math.min(WIDTHS.most, Math.max(WIDTHS.least, signs + WIDTHS.around)));
}

const linesOf = ({ printed }: DataField, cell: DataCell): number =>
  printed && typeof cell === 'string' ? Math.ceil(cell.length / (WIDTHS.most - WIDTHS.around)) : 1;

function longRow(fields: readonly DataField[], row: readonly DataCell[]): LongRow {
  let most = 1;
  const cells = fields.map((field, index): LongCell => {
    const cell = row[index] ?? null;
    if (cell === null) return null;
    const lines = linesOf(field, cell);
    most = Math.max(most, lines);
    return {
      value: field.type === 'decimal' && typeof cell === 'number' ? inPoints(cell) : cell,
      wrap: lines > 1,
    };
  });
  return most > 1 ? { cells, height: most * LINE } : { cells };
}

/** Figures first, a note on them behind them, and last what is not printed. */
const placeOf = ({ printed, name }: DataField) => (!printed ? 2 : name === FIELDS.note_vi.name ? 1 : 0);

/** The table as a person reads it: what is printed first, what programs join by behind it. */
function forPeople(table: TableInParts): TableInParts {
  const order = [0, 1, 2].flatMap((place) =>
    table.fields.flatMap((field, index) => (placeOf(field) === place && !field.asShown ? [index] : [])),
  );
  const sorted = <T>(list: readonly T[]) => order.flatMap((index) => list.slice(index, index + 1));
  function* parts(): Generator<Rows> {
    for (const rows of table.parts()) yield rows.map(sorted);
  }
  return { ...table, fields: sorted(table.fields), parts };
}

function dataSheet(table: TableInParts, { simulated, page }: WorkbookWords): Sheet {
  const { fields, length, parts } = table;
  function* rows(): Generator<LongRow> {
    for (const part of parts()) for (const row of part) yield longRow(fields, row);
  }
  return {
    sheet: simulated ? 'Số liệu mô phỏng' : 'Số liệu',
    stickyRowsCount: 1,
    columns: widthsOf(table).map((width) => ({ width })),
    fitsPage: true,
    page,
    printedColumns: fields.filter(({ printed }) => printed).length || fields.length,
    data: [head(...fields.map(({ title }) => title.vi))],
    more: { length, rows },
  };
}

function notesSheet(table: TableInParts, words: WorkbookWords): Sheet {
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

function metadataSheet(table: TableInParts, editions: readonly EditionFacts[], page: PageLines): Sheet {
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
  all: TableInParts,
  editions: readonly EditionFacts[],
  words: WorkbookWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const table = forPeople(all);
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
