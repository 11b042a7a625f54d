import { isDay } from '@/lib/publishing/bundle/date';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { ListedUnit } from '@/lib/publishing/bundle/read-units';
import { cellOf, readTable, requiredCell } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import type { SuccessionDraft } from '@/lib/store/draft';

const COLUMNS = ['from_code', 'date', 'to_code', 'to_name', 'legal_act', 'confidence', 'source_url', 'note'];
const CONFIDENCE = ['sourced', 'inferred', 'unknown'] as const;

/**
 * Reads successions.csv. A code may pass on to a new unit of another name, so a successor is taken for a unit of this
 * register only where both its code and its name are there, and it is not the unit itself.
 */
export function readSuccessions(
  files: BundleFiles,
  name: string,
  units: readonly ListedUnit[],
  problems: FileProblems,
): SuccessionDraft[] {
  const table = readTable(files, name, { required: COLUMNS, optional: [] }, problems);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const successions: SuccessionDraft[] = [];
  for (const row of table?.rows ?? []) {
    const fromCode = requiredCell(row, 'from_code', problems);
    const from = byCode.get(fromCode);
    if (!from && fromCode !== '') problems.add('unknown-unit', row.line, 'from_code', fromCode);
    const date = requiredCell(row, 'date', problems);
    if (date !== '' && !isDay(date)) problems.add('wrong-date', row.line, 'date', date);
    const word = requiredCell(row, 'confidence', problems);
    const confidence = CONFIDENCE.find((known) => known === word);
    if (!confidence && word !== '') problems.add('wrong-confidence', row.line, 'confidence', word);
    const sourceUrl = cellOf(row, 'source_url');
    if (sourceUrl !== null && !(URL.canParse(sourceUrl) && sourceUrl.startsWith('https://'))) {
      problems.add('wrong-address', row.line, 'source_url', sourceUrl);
    }
    const toCode = cellOf(row, 'to_code');
    const toName = cellOf(row, 'to_name');
    if ((toCode === null) !== (toName === null)) {
      problems.add('empty-cell', row.line, toCode === null ? 'to_code' : 'to_name', '');
    }
    const legalAct = requiredCell(row, 'legal_act', problems);
    if (!from || !confidence) continue;
    const to = toCode === null || toCode === fromCode ? undefined : byCode.get(toCode);
    const toRegistered = to?.tier === from.tier && to.nameVi === toName;
    const note = cellOf(row, 'note');
    const { tier: fromTier } = from;
    successions.push({ fromTier, fromCode, date, toCode, toName, toRegistered, legalAct, confidence, sourceUrl, note });
  }
  return successions;
}

/** The day from which the unit no longer stood under its own code and name; null where it still does. */
export function validTo(unit: ListedUnit, successions: readonly SuccessionDraft[]): string | null {
  const ends = successions
    .filter((row) => row.fromTier === unit.tier && row.fromCode === unit.code)
    .filter((row) => row.toCode !== unit.code || row.toName !== unit.nameVi)
    .map((row) => row.date);
  return ends.sort()[0] ?? null;
}
