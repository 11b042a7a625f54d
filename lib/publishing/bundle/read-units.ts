import { unitWords } from '@/lib/i18n/words/unit';
import { tierCell, wordCell } from '@/lib/publishing/bundle/cells';
import type { RegisterFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import { cellOf, readTable, requiredCell } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import type { UnitDraft } from '@/lib/store/draft';

/** A unit as units.csv lists it. */
export interface ListedUnit extends Pick<UnitDraft, 'tier' | 'slug' | 'evidence' | 'formerProvince'> {
  readonly line: number;
}

/** What a unit's place in the register may rest on: what its page has words for. */
const EVIDENCE = Object.keys(unitWords.vi.evidence);

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SLUG = new RegExp(`^${WORD}$`);
const SLUG_WITHIN = new RegExp(`^${WORD}(?:/${WORD})?$`);

/** Reads units.csv: which units there are. What they were, and when, is in unit-facts.csv. */
export function readUnits(files: BundleFiles, name: string, about: RegisterFile, problems: FileProblems): ListedUnit[] {
  const columns = { required: ['tier', 'slug', 'evidence'], optional: ['former_province'] };
  const units: ListedUnit[] = [];
  const slugs = new Set<string>();
  for (const row of readTable(files, name, columns, problems)?.rows ?? []) {
    const tier = tierCell(row, about, problems);
    const slug = requiredCell(row, 'slug', problems);
    const evidence = wordCell(row, 'evidence', EVIDENCE, 'wrong-evidence', problems) ?? 'simulated';
    const formerProvince = cellOf(row, 'former_province');
    if (formerProvince !== null && !about.formerProvinces.some((province) => province.slug === formerProvince)) {
      problems.add('unknown-province', row.line, 'former_province', formerProvince);
    }
    if (tier === null || slug === '') continue;
    const kind = about.tiers.find((candidate) => candidate.slug === tier);
    if (!kind) problems.add('wrong-tier', row.line, 'tier', tier);
    if (!(kind?.parent ? SLUG_WITHIN : SLUG).test(slug)) problems.add('wrong-slug', row.line, 'slug', slug);
    if (slugs.has(`${tier} ${slug}`)) problems.add('repeated-slug', row.line, 'slug', slug);
    slugs.add(`${tier} ${slug}`);
    units.push({ line: row.line, tier, slug, evidence, formerProvince });
  }
  return units;
}
