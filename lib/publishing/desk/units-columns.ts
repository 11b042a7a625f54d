import { keyLabelled } from '@/lib/annex/fact-labels';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import type { Localised } from '@/lib/site';

type Labels = Readonly<Record<string, Localised>>;

/** What stands above the columns of a file of units; the key itself, as in the bundled registers, does too. */
export const UNIT_COLUMNS = {
  tier: { vi: 'Cấp', en: 'Tier' },
  slug: { vi: 'Địa chỉ', en: 'Address' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày (không còn từ)', en: 'To (no more from)' },
  code: { vi: 'Mã đơn vị', en: 'Code' },
  name_vi: { vi: 'Tên đơn vị', en: 'Name' },
  name_en: { vi: 'Tên tiếng Anh', en: 'English name' },
  type: { vi: 'Loại', en: 'Type' },
  parent: { vi: 'Thuộc (địa chỉ)', en: 'Within (address)' },
  parent_code: { vi: 'Thuộc (mã)', en: 'Within (code)' },
  legal_act: { vi: 'Văn bản', en: 'Legal act' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
  source_url: { vi: 'Nguồn (https)', en: 'Source (https)' },
  evidence: { vi: 'Căn cứ', en: 'Evidence' },
  former_province: { vi: 'Tỉnh cũ', en: 'Former province' },
} as const satisfies Labels;
export type UnitColumn = keyof typeof UNIT_COLUMNS;

/** The same of a file of what became of units. */
export const LINK_COLUMNS = {
  tier: { vi: 'Cấp', en: 'Tier' },
  from: { vi: 'Đơn vị', en: 'Unit' },
  date: { vi: 'Ngày', en: 'Day' },
  to: { vi: 'Thành đơn vị', en: 'Became' },
  kind: { vi: 'Kiểu', en: 'Kind' },
  extent: { vi: 'Phần', en: 'Extent' },
  legal_act: { vi: 'Văn bản', en: 'Legal act' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
  source_url: { vi: 'Nguồn (https)', en: 'Source (https)' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Labels;
export type LinkColumn = keyof typeof LINK_COLUMNS;

export const KIND_WORDS = {
  merged: { vi: 'sáp nhập', en: 'merged' },
  split: { vi: 'chia', en: 'split' },
  renamed: { vi: 'đổi tên', en: 'renamed' },
  moved: { vi: 'chuyển', en: 'moved' },
  retyped: { vi: 'đổi loại', en: 'retyped' },
  raised: { vi: 'thành phường', en: 'raised' },
  ended: { vi: 'kết thúc', en: 'ended' },
} as const satisfies Labels;
export const EXTENT_WORDS = {
  whole: { vi: 'toàn bộ', en: 'whole' },
  part: { vi: 'một phần', en: 'part' },
  rest: { vi: 'phần còn lại', en: 'rest' },
} as const satisfies Labels;
export const CONFIDENCE_WORDS = {
  sourced: { vi: 'có nguồn', en: 'sourced' },
  inferred: { vi: 'suy ra', en: 'inferred' },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
} as const satisfies Labels;
/** Since before the register begins: what a blank first day would not say. */
export const BEGINNING = { vi: 'từ đầu', en: 'beginning' };

export const SHEETS = { units: 'Đơn vị', links: 'Kế tục' };

/** One line of a table of units or successions. */
export interface TableLine<Column extends string> {
  readonly place: Place;
  readonly cells: Readonly<Partial<Record<Column, SheetCell>>>;
  /** Address of its cell in a column, there or not. */
  readonly at: (column: Column) => string;
}

function columnsAt<Column extends string>(
  row: readonly (SheetCell | null)[],
  labels: Readonly<Record<Column, Localised>>,
): Map<Column, number> {
  const found = row.flatMap((cell, at) => {
    const key = cell ? keyLabelled(labels, cell.text) : null;
    return key === null ? [] : [[key, at] as const];
  });
  return new Map(found.toReversed());
}

/** Whether a sheet is one of what became of units: it names a kind and an extent. */
export const isLinks = ({ rows }: Sheet): boolean => {
  const columns = columnsAt(rows[0] ?? [], LINK_COLUMNS);
  return columns.has('kind') && columns.has('date');
};

/** The lines of a table; says which of its columns nobody knows. `alias`: what the bundled registers call a column. */
export function linesOf<Column extends string>(
  sheet: Sheet,
  labels: Readonly<Record<Column, Localised>>,
  alias: Readonly<Record<string, Column>>,
  problems: AnnexProblems,
): TableLine<Column>[] {
  const place: Place = { file: sheet.file, sheet: sheet.name };
  const [heading = [], ...rows] = sheet.rows;
  const columns = columnsAt(heading, labels);
  for (const [at, cell] of heading.entries()) {
    const other = cell ? alias[cell.text.toLowerCase()] : undefined;
    if (other && !columns.has(other)) columns.set(other, at);
    else if (cell && ![...columns.values()].includes(at)) {
      problems.add('unknown-column', place, cellAddress(0, at), cell.text);
    }
  }
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell === null)) return [];
    const cells = [...columns].flatMap(([key, at]) => (row[at] ? [[key, row[at]] as const] : []));
    const at = (column: Column) => cellAddress(index + 1, columns.get(column) ?? 0);
    for (const [key, cell] of cells) problems.reportLong(place, at(key), cell.text);
    return [{ place, cells: Object.fromEntries(cells) as TableLine<Column>['cells'], at }];
  });
}
