import { createHash } from 'node:crypto';
import { type RegisterFile, registerFormat } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { BundleProblem } from '@/lib/publishing/bundle/problem';
import { type ListedFact, readFacts } from '@/lib/publishing/bundle/read-facts';
import { readMovedSlugs } from '@/lib/publishing/bundle/read-moved-slugs';
import { readSuccessions } from '@/lib/publishing/bundle/read-successions';
import { type ListedTile, readTiles } from '@/lib/publishing/bundle/read-tiles';
import { type ListedUnit, readUnits } from '@/lib/publishing/bundle/read-units';
import { FileProblems, readJson } from '@/lib/publishing/bundle/text';
import type { RegisterDraft, UnitDraft } from '@/lib/store/draft';
import { groupBy } from '@/lib/store/group-by';
import { toRegisterJson } from '@/lib/store/register-json';

export const REGISTER_FILE = 'register.json';
const FILES = [REGISTER_FILE, 'units.csv', 'unit-facts.csv', 'successions.csv', 'tiles.csv', 'moved-slugs.csv'];

function checkAbout(about: RegisterFile, folder: string, problems: FileProblems): void {
  if (folder !== `register-${about.register}`) problems.add('folder-name', null, 'register', folder);
  if ((about.kind === 'simulated') !== (about.register === 'mo-phong')) {
    problems.add('wrong-kind', null, 'register', about.register);
  }
  for (const [index, { slug, parent }] of about.tiers.entries()) {
    const above = about.tiers.slice(0, index).map((tier) => tier.slug);
    if (above.includes(slug)) problems.add('repeated-slug', null, `tiers.${index}.slug`, slug);
    if (parent !== null && !above.includes(parent)) {
      problems.add('unknown-tier-parent', null, `tiers.${index}.parent`, parent);
    }
  }
}

function toDrafts(
  units: readonly ListedUnit[],
  facts: readonly ListedFact[],
  tiles: readonly ListedTile[],
  problems: FileProblems,
): UnitDraft[] {
  const keyOf = ({ tier, unit }: { readonly tier: string; readonly unit: string }) => `${tier} ${unit}`;
  const [factsOf, tilesOf] = [groupBy(facts, keyOf), groupBy(tiles, keyOf)];
  return units.map(({ line, ...unit }) => {
    const key = `${unit.tier} ${unit.slug}`;
    const own = factsOf.get(key) ?? [];
    if (own.length === 0) problems.add('unit-without-facts', line, 'slug', unit.slug);
    return {
      ...unit,
      facts: own.map(({ line: _, tier: __, unit: ___, ...fact }) => fact),
      tiles: (tilesOf.get(key) ?? []).map(({ from, column, row }) => ({ from, column, row })),
    };
  });
}

/**
 * Reads a register's folder: its units, what they were and when, what became of them, their places on the tile map, and old
 * addresses. Adds what is wrong to `all`; a draft may only be written when `all` is still empty.
 */
export function readRegister(files: BundleFiles, all: BundleProblem[]): RegisterDraft | null {
  const problemsOf = (name: string) => new FileProblems(all, files.folder, name);
  for (const name of files.contents.keys()) if (!FILES.includes(name)) problemsOf(name).add('unexpected-file');
  const problems = problemsOf(REGISTER_FILE);
  const about = readJson(files, REGISTER_FILE, registerFormat, problems);
  if (!about) return null;
  checkAbout(about, files.folder, problems);
  const units = readUnits(files, 'units.csv', about, problemsOf('units.csv'));
  const facts = readFacts(files, 'unit-facts.csv', about, units, problemsOf('unit-facts.csv'));
  const successions = readSuccessions(files, 'successions.csv', about, facts, problemsOf('successions.csv'));
  const tiles = readTiles(files, 'tiles.csv', about, units, problemsOf('tiles.csv'));
  const movedSlugs = readMovedSlugs(files, 'moved-slugs.csv', about, units, problemsOf('moved-slugs.csv'));
  const drafts = toDrafts(units, facts, tiles, problemsOf('units.csv'));
  const { tiers, ...said } = about;
  return {
    ...said,
    tiers: tiers.map(({ parent, ...tier }) => ({ ...tier, parentSlug: parent })),
    // Sort keys are derived: a new rule for them must reach a store that holds the same files.
    contentHash: createHash('sha256').update(files.hash).update(toRegisterJson(drafts)).digest('hex'),
    sourceSha256: files.hash,
    units: drafts,
    successions,
    movedSlugs,
  };
}
