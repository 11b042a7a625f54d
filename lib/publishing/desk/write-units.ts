import { tierLabels } from '@/lib/annex/tier-names';
import { type SheetCell, text, writeWorkbook } from '@/lib/open-data/workbook';
import {
  BEGINNING,
  CONFIDENCE_WORDS,
  EXTENT_WORDS,
  KIND_WORDS,
  LINK_COLUMNS,
  SHEETS,
  UNIT_COLUMNS,
} from '@/lib/publishing/desk/units-columns';
import type { RegisterDraft } from '@/lib/store/draft';
import { covers } from '@/lib/store/facts';

const cells = (row: readonly (string | null)[]): SheetCell[] =>
  row.map((value) => (value === null ? null : text(value)));
const headings = (labels: Readonly<Record<string, { readonly vi: string }>>): SheetCell[] =>
  Object.values(labels).map(({ vi }) => text(vi, true));

/**
 * A register as the file of units that the desk takes back unchanged: every unit and what it was, and what became of units.
 * `asOf` (ISO): only what was so on that day, and what had become of units by then.
 */
export function writeUnits({ tiers, units, successions }: RegisterDraft, asOf: string | null): Promise<Uint8Array> {
  const labels = tierLabels(tiers);
  const nameOf = (tier: string) => labels[tier]?.vi ?? tier;
  const facts = units.flatMap((unit) =>
    unit.facts
      .filter((fact) => asOf === null || covers(fact, asOf))
      .map((fact) => [
        ...[nameOf(unit.tier), unit.slug, fact.from ?? BEGINNING.vi, fact.to],
        ...[fact.code, ...Object.values(fact.name), fact.type, fact.parent?.slug ?? null, null],
        ...[fact.legalAct, CONFIDENCE_WORDS[fact.confidence].vi, fact.sourceUrl, unit.evidence, unit.formerProvince],
      ]),
  );
  const links = successions
    .filter(({ date }) => asOf === null || date <= asOf)
    .map((link) => [
      ...[nameOf(link.tier), link.from, link.date, link.to],
      ...[KIND_WORDS[link.kind].vi, EXTENT_WORDS[link.extent].vi, link.legalAct],
      ...[CONFIDENCE_WORDS[link.confidence].vi, link.sourceUrl, link.note],
    ]);
  const sheet = (
    name: string,
    labels: Readonly<Record<string, { readonly vi: string }>>,
    rows: readonly (string | null)[][],
  ) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: Object.keys(labels).map(() => ({ width: 20 })),
    data: [headings(labels), ...rows.map(cells)],
  });
  return writeWorkbook([sheet(SHEETS.units, UNIT_COLUMNS, facts), sheet(SHEETS.links, LINK_COLUMNS, links)]);
}
