import { tierCell } from '@/lib/publishing/bundle/cells';
import type { RegisterFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { ListedUnit } from '@/lib/publishing/bundle/read-units';
import { readTable, requiredCell } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import type { MovedSlugDraft } from '@/lib/store/draft';

/** Reads moved-slugs.csv: old addresses, and forms of an address a reader would type, with where they lead. */
export function readMovedSlugs(
  files: BundleFiles,
  name: string,
  about: RegisterFile,
  units: readonly ListedUnit[],
  problems: FileProblems,
): MovedSlugDraft[] {
  const table = readTable(files, name, { required: ['tier', 'old_slug', 'new_slug'], optional: [] }, problems);
  const present = new Set(units.map((unit) => `${unit.tier} ${unit.slug}`));
  const moved = new Map<string, MovedSlugDraft>();
  for (const row of table?.rows ?? []) {
    const tier = tierCell(row, about, problems);
    const oldSlug = requiredCell(row, 'old_slug', problems);
    const newSlug = requiredCell(row, 'new_slug', problems);
    if (tier === null || oldSlug === '' || newSlug === '') continue;
    if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/.test(oldSlug)) problems.add('wrong-slug', row.line, 'old_slug', oldSlug);
    if (present.has(`${tier} ${oldSlug}`)) problems.add('slug-in-use', row.line, 'old_slug', oldSlug);
    if (!present.has(`${tier} ${newSlug}`)) problems.add('unknown-target', row.line, 'new_slug', newSlug);
    if (moved.has(`${tier} ${oldSlug}`)) problems.add('repeated-slug', row.line, 'old_slug', oldSlug);
    moved.set(`${tier} ${oldSlug}`, { tier, oldSlug, newSlug });
  }
  return [...moved.values()];
}
