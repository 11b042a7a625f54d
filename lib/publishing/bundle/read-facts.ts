import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { addressCell, dayCell, tierCell, wordCell } from '@/lib/publishing/bundle/cells';
import type { RegisterFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { ListedUnit } from '@/lib/publishing/bundle/read-units';
import { cellOf, readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import { inEach, type Tier } from '@/lib/site';
import type { FactDraft } from '@/lib/store/draft';
import { inOrder, lifeOf, overlap } from '@/lib/store/facts';
import { groupBy } from '@/lib/store/group-by';
import { CONFIDENCES } from '@/lib/store/stored-words';

/** A fact with its unit and its line. */
export interface ListedFact extends FactDraft {
  readonly line: number;
  readonly tier: Tier;
  readonly unit: string;
}

const COLUMNS = [
  ...['tier', 'unit', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent', 'legal_act', 'confidence'],
  'source_url',
];

const keyOf = (tier: string, slug: string) => `${tier} ${slug}`;

function readFact(row: TableRow, about: RegisterFile, problems: FileProblems): ListedFact | null {
  const tier = tierCell(row, about, problems);
  const text = (column: string) => requiredCell(row, column, problems);
  const [unit, code] = [text('unit'), text('code')];
  const name = inEach((lang) => text(`name_${lang}`));
  const type = text('type');
  const [from, to] = [dayCell(row, 'from', problems), dayCell(row, 'to', problems)];
  if (from !== null && to !== null && from >= to) problems.add('wrong-interval', row.line, 'to', to);
  const confidence = wordCell(row, 'confidence', CONFIDENCES, 'wrong-confidence', problems) ?? 'unknown';
  const sourceUrl = addressCell(row, 'source_url', problems);
  if (tier === null || unit === '') return null;
  const above = about.tiers.find(({ slug }) => slug === tier)?.parent ?? null;
  const parentSlug = cellOf(row, 'parent');
  if (parentSlug !== null && above === null) problems.add('unknown-parent-unit', row.line, 'parent', parentSlug);
  const parent = parentSlug === null || above === null ? null : { tier: above, slug: parentSlug };
  const legalAct = cellOf(row, 'legal_act');
  const sortKey = sortKeyOf(bareName(name.vi));
  const fact = { from, to, code, name, type, parent, legalAct, confidence, sourceUrl, sortKey };
  return { ...fact, line: row.line, tier, unit };
}

/** Facts that overlap another of their unit, or give a code that another unit of the tier has at the time. */
function reportClashes(facts: readonly ListedFact[], problems: FileProblems): void {
  const byUnit = groupBy(facts, ({ tier, unit }) => keyOf(tier, unit));
  for (const own of byUnit.values()) {
    for (const [index, fact] of own.entries()) {
      const other = own.slice(0, index).some((earlier) => overlap(earlier, fact));
      if (other) problems.add('facts-overlap', fact.line, 'from', fact.from ?? '');
    }
  }
  for (const same of groupBy(facts, ({ tier, code }) => keyOf(tier, code)).values()) {
    for (const [index, fact] of same.entries()) {
      const other = same.slice(0, index).some((earlier) => earlier.unit !== fact.unit && overlap(earlier, fact));
      if (other) problems.add('code-in-use', fact.line, 'code', fact.code);
    }
  }
}

/** Whether a unit existed on every day of a fact. */
function existsThroughout(facts: readonly ListedFact[], fact: ListedFact): boolean {
  const life = lifeOf(facts);
  const begins = life.from === null || (fact.from !== null && life.from <= fact.from);
  const ends = life.to === null || (fact.to !== null && fact.to <= life.to);
  const gaps = inOrder(facts).some((own, index, all) => {
    const next = all[index + 1];
    return next !== undefined && own.to !== next.from && overlap({ from: own.to, to: next.from }, fact);
  });
  return facts.length > 0 && begins && ends && !gaps;
}

/** Parents that are no units of the tier above, or did not exist over the whole time; and those that must be named and are not. */
function reportParents(
  facts: readonly ListedFact[],
  about: RegisterFile,
  foreign: ReadonlySet<string>,
  problems: FileProblems,
): void {
  const byUnit = groupBy(facts, ({ tier, unit }) => keyOf(tier, unit));
  for (const fact of facts) {
    const above = about.tiers.find(({ slug }) => slug === fact.tier)?.parent ?? null;
    if (fact.parent !== null) {
      const parent = byUnit.get(keyOf(fact.parent.tier, fact.parent.slug));
      if (!parent) problems.add('unknown-parent-unit', fact.line, 'parent', fact.parent.slug);
      else if (!existsThroughout(parent, fact)) {
        problems.add('parent-not-standing', fact.line, 'parent', fact.parent.slug);
      }
    } else if (above !== null && !foreign.has(keyOf(fact.tier, fact.unit))) {
      const stood = facts.some(
        (other) => other.tier === above && !foreign.has(keyOf(other.tier, other.unit)) && overlap(other, fact),
      );
      if (stood) problems.add('parent-missing', fact.line, 'parent', '');
    }
  }
}

/** Reads unit-facts.csv: what each unit was, and from when until when. */
export function readFacts(
  files: BundleFiles,
  name: string,
  about: RegisterFile,
  units: readonly ListedUnit[],
  problems: FileProblems,
): ListedFact[] {
  const table = readTable(files, name, { required: COLUMNS, optional: [] }, problems);
  const listed = new Set(units.map(({ tier, slug }) => keyOf(tier, slug)));
  const facts: ListedFact[] = [];
  for (const row of table?.rows ?? []) {
    const fact = readFact(row, about, problems);
    if (!fact) continue;
    if (!listed.has(keyOf(fact.tier, fact.unit))) problems.add('unlisted-unit', row.line, 'unit', fact.unit);
    facts.push(fact);
  }
  const foreign = units.filter(({ formerProvince }) => formerProvince !== null);
  reportClashes(facts, problems);
  reportParents(facts, about, new Set(foreign.map(({ tier, slug }) => keyOf(tier, slug))), problems);
  return facts;
}
