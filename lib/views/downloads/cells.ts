import type { FieldName } from '@/lib/open-data/fields';
import type { DataCell } from '@/lib/open-data/table';
import { shownBand } from '@/lib/scoring/band';
import { formatPoints } from '@/lib/scoring/points';
import type { PercentTenths } from '@/lib/scoring/statistics';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';
import type { ScoreRecord } from '@/lib/views/score/records';

/** What is said in some columns of a row. */
export type Cells = Partial<Record<FieldName, DataCell>>;

/**
 * Makes a row of a table, in the order of its columns, of parts that each speak of some of them: of two the later one, null where
 * none does. Parts are not spread into one object: V8 would keep a hidden class of its own for each of a country's rows.
 * Why: lib/decisions/0043-memory-of-a-process.md
 */
export function rowIn(columns: readonly FieldName[]): (...parts: readonly Cells[]) => DataCell[] {
  const places = new Map<string, number>(columns.map((name, place) => [name, place]));
  return (...parts) => {
    const row = new Array<DataCell>(columns.length).fill(null);
    for (const part of parts) {
      for (const name in part) {
        const place = places.get(name);
        if (place !== undefined) row[place] = part[name as FieldName] ?? null;
      }
    }
    return row;
  };
}

/** A score as the Vietnamese page shows it. */
export const display = (score: ScoreRecord) => (score.points === null ? null : formatPoints(score.points, 'vi'));
const percentCell = (tenths: PercentTenths | null) => (tenths === null ? null : tenths * 100);

export function editionCells(edition: EditionRow): Cells {
  return { edition: edition.slug, year: edition.year, revision: edition.number, data_kind: edition.kind };
}

export function unitCells(unit: UnitRow | null, row: ResultRow | null): Cells {
  return {
    unit_code: unit?.code ?? null,
    unit_slug: unit?.slug ?? null,
    unit_name: unit?.name.vi ?? row?.nameAsPrinted ?? null,
    unit_name_en: unit?.name.en ?? null,
    unit_type: unit?.type ?? null,
    parent_slug: unit?.parent?.slug ?? null,
    parent_name: unit?.parent?.name.vi ?? null,
    name_as_printed: row?.nameAsPrinted ?? null,
  };
}

export function scoreCells(score: ScoreRecord): Cells {
  return {
    score: score.points,
    score_display: display(score),
    score_printed: score.printed,
    maximum: score.maximum,
    percent: percentCell(score.percent),
    missing: score.missing,
  };
}

/** The band of a row by its total, in any of its lines. */
export function bandCells(tier: TierEdition, row: ResultRow): Cells {
  const shown = shownBand(tier, row);
  return { band: shown?.band.slug ?? null, band_kind: shown?.kind ?? null };
}

export function sourceCells(row: ResultRow | null): Cells {
  return {
    note_vi: row?.note.vi ?? null,
    note_en: row?.note.en ?? null,
    source_id: row?.sourceSlug ?? null,
    source_row: row?.sourceRow ?? null,
  };
}
