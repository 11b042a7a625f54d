import { createHash } from 'node:crypto';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { registerFormat } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { BundleProblem } from '@/lib/publishing/bundle/problem';
import { readMovedSlugs } from '@/lib/publishing/bundle/read-moved-slugs';
import { readSuccessions, validTo } from '@/lib/publishing/bundle/read-successions';
import { readTiles } from '@/lib/publishing/bundle/read-tiles';
import { type ListedUnit, readUnits } from '@/lib/publishing/bundle/read-units';
import { FileProblems, readJson } from '@/lib/publishing/bundle/text';
import { buildSearchKey } from '@/lib/search/search-key';
import type { RegisterDraft, SuccessionDraft, UnitDraft } from '@/lib/store/draft';

const REGISTER_FILE = 'register.json';
const FILES = [REGISTER_FILE, 'units.csv', 'successions.csv', 'tiles.csv', 'moved-slugs.csv'];

const keyOf = (tier: string, code: string) => `${tier} ${code}`;

/** Names of what the unit became, and of the units of the register that became part of it. */
function aliasesOf(
  unit: ListedUnit,
  successions: readonly SuccessionDraft[],
  nameOf: ReadonlyMap<string, string>,
): string[] {
  const names = successions
    .filter((row) => row.fromTier === unit.tier)
    .map((row) => {
      if (row.fromCode === unit.code) return row.toName;
      return row.toRegistered && row.toCode === unit.code ? nameOf.get(keyOf(row.fromTier, row.fromCode)) : null;
    });
  return [...new Set(names)].filter((name) => typeof name === 'string').filter((name) => name !== unit.nameVi);
}

/**
 * Reads a register's folder: its units, what became of them, their places on the tile map, and old addresses. Adds what
 * is wrong to `all`; a draft may only be written when `all` is still empty.
 */
export function readRegister(files: BundleFiles, all: BundleProblem[]): RegisterDraft | null {
  const problemsOf = (name: string) => new FileProblems(all, files.folder, name);
  for (const name of files.contents.keys()) if (!FILES.includes(name)) problemsOf(name).add('unexpected-file');
  const problems = problemsOf(REGISTER_FILE);
  const about = readJson(files, REGISTER_FILE, registerFormat, problems);
  if (!about) return null;
  if (files.folder !== `register-${about.register}`) problems.add('folder-name', null, 'register', files.folder);
  if ((about.kind === 'simulated') !== (about.register === 'mo-phong')) {
    problems.add('wrong-kind', null, 'register', about.register);
  }

  const units = readUnits(files, 'units.csv', problemsOf('units.csv'));
  const successions = readSuccessions(files, 'successions.csv', units, problemsOf('successions.csv'));
  const tiles = readTiles(files, 'tiles.csv', units, problemsOf('tiles.csv'));
  const movedSlugs = readMovedSlugs(files, 'moved-slugs.csv', units, problemsOf('moved-slugs.csv'));
  const nameOf = new Map(units.map((unit) => [keyOf(unit.tier, unit.code), unit.nameVi]));
  const drafts = units.map((unit): UnitDraft => {
    const tile = unit.tier === 'cap-xa' ? tiles.get(unit.code) : undefined;
    const { tier, nameVi, nameEn, parentCode } = unit;
    const parentName = parentCode === null ? null : (nameOf.get(keyOf('cap-huyen', parentCode)) ?? null);
    return {
      ...unit,
      validTo: validTo(unit, successions),
      sortKey: sortKeyOf(bareName(nameVi)),
      searchKey: buildSearchKey({ tier, nameVi, nameEn, parentName, aliases: aliasesOf(unit, successions, nameOf) }),
      tileColumn: tile?.column ?? null,
      tileRow: tile?.row ?? null,
    };
  });
  return {
    register: about.register,
    // Keys are derived: a new rule for them must reach a store that holds the same files.
    contentHash: createHash('sha256').update(files.hash).update(JSON.stringify(drafts)).digest('hex'),
    sourceSha256: files.hash,
    units: drafts,
    successions,
    movedSlugs,
  };
}
