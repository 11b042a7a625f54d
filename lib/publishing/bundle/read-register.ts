import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import { registerFormat } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { BundleProblem } from '@/lib/publishing/bundle/problem';
import { readMovedSlugs } from '@/lib/publishing/bundle/read-moved-slugs';
import { readSuccessions, validTo } from '@/lib/publishing/bundle/read-successions';
import { readTiles } from '@/lib/publishing/bundle/read-tiles';
import { readUnits } from '@/lib/publishing/bundle/read-units';
import { FileProblems, readJson } from '@/lib/publishing/bundle/text';
import type { RegisterDraft, UnitDraft } from '@/lib/store/draft';

const REGISTER_FILE = 'register.json';
const FILES = [REGISTER_FILE, 'units.csv', 'successions.csv', 'tiles.csv', 'moved-slugs.csv'];

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
  const byCode = new Map(units.map((unit) => [`${unit.tier} ${unit.code}`, unit]));
  return {
    register: about.register,
    contentHash: files.hash,
    units: units.map((unit): UnitDraft => {
      const tile = unit.tier === 'cap-xa' ? tiles.get(unit.code) : undefined;
      const parent = unit.parentCode === null ? undefined : byCode.get(`cap-huyen ${unit.parentCode}`);
      return {
        ...unit,
        validTo: validTo(unit, successions),
        sortKey: sortKeyOf(bareName(unit.nameVi)),
        searchKey: fold([unit.nameVi, unit.nameEn, parent?.nameVi].join(' ')),
        tileColumn: tile?.column ?? null,
        tileRow: tile?.row ?? null,
      };
    }),
    successions,
    movedSlugs,
  };
}
