import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toTierRows } from '@/lib/annex/tier-rows';
import { readBundleFiles } from '@/lib/publishing/bundle/files';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { type EditionContext, readEdition } from '@/lib/publishing/bundle/read-edition';
import { readRegister } from '@/lib/publishing/bundle/read-register';
import { simulatedFiles, writeSimulation } from '@/lib/publishing/simulation/simulate';
import { computedRanks } from '@/lib/scoring/shown-rank';
import { MISSING_CODES } from '@/lib/scoring/types';
import type { ResultDraft, RevisionDraft, TierDraft, UnitDraft } from '@/lib/store/draft';
import { byCodeOn, factOn } from '@/lib/store/facts';
import { BUNDLED_DATA, temporaryFolder } from '@/tests/unit/publishing/temporary-data';
import { cpuOf } from '../../cpu';

const register = readRegister(await readBundleFiles(BUNDLED_DATA, 'register-mo-phong'), []);
const official = readRegister(await readBundleFiles(BUNDLED_DATA, 'register-ninh-binh'), []);

const unitsOf = (tier: string) => register?.units.filter((unit) => unit.tier === tier) ?? [];
const SIMULATED_TIERS: readonly string[] = register?.tiers.map(({ slug }) => slug) ?? [];
const context: EditionContext = {
  codesOf: () => (tier, asOf) =>
    SIMULATED_TIERS.includes(tier)
      ? new Map([...byCodeOn(unitsOf(tier), asOf).keys()].map((code) => [code, { within: true }]))
      : null,
};

async function edition(folder: string): Promise<RevisionDraft> {
  const draft = readEdition(await readBundleFiles(BUNDLED_DATA, folder), context, []);
  if (!draft) throw new Error(`${folder} cannot be read.`);
  return draft;
}

const before = await edition('mo-phong-2022.1');
const first = await edition('mo-phong-2023.1');
const second = await edition('mo-phong-2023.2');
const reformed = await edition('mo-phong-2025.1');
const all = [before, first, second];

function tierOf(draft: RevisionDraft, tier: string): TierDraft {
  const found = draft.tiers.find((row) => row.tier === tier);
  if (!found) throw new Error(`${draft.slug} has no ${tier}.`);
  return found;
}

const sumOf = (row: ResultDraft) => Object.values(row.scores).reduce((sum, score) => sum + (score.points ?? 0), 0);
const whole = (row: ResultDraft) => Object.values(row.scores).every((score) => score.missing === null);
const wrongSums = (draft: RevisionDraft) =>
  draft.tiers.flatMap((tier) => tier.results.filter((row) => whole(row) && sumOf(row) !== row.total.points));
function rankDifferences(draft: RevisionDraft): ResultDraft[] {
  return draft.tiers.flatMap((tier) => {
    const rows = toTierRows(tier, new Map(), ({ sourceRow }) => sourceRow);
    const ranks = computedRanks(rows);
    return rows.rows.flatMap((row) => ((ranks.get(row) ?? null) === row.officialRank ? [] : [row.result]));
  });
}

function tiesIn(values: readonly (number | null | undefined)[]): number {
  const seen = values.filter((value) => value !== null && value !== undefined);
  return seen.length - new Set(seen).size;
}

describe('the simulated editions', () => {
  test('generating again gives the very bytes that are committed', async () => {
    const folder = await temporaryFolder();
    const names = await writeSimulation(folder);
    expect(names).toHaveLength(21);
    for (const name of names) {
      const [made, kept] = await Promise.all([folder, BUNDLED_DATA].map((dir) => readFile(path.join(dir, name))));
      expect(made?.equals(kept ?? Buffer.alloc(0)), name).toBe(true);
    }
    expect([...simulatedFiles().keys()]).toEqual(names);
  });

  test('the province has 20 departments, 8 districts, and 144 communes of which 143 are left in 2023', () => {
    const count = (tier: string) => unitsOf(tier).length;
    // With the fourteen communes that 2025 formed.
    expect([count('so-nganh'), count('cap-huyen'), count('cap-xa')]).toEqual([20, 8, 144 + 14]);
    const left = (day: string) => unitsOf('cap-xa').filter(({ facts }) => factOn(facts, day)).length;
    expect([left('2022-12-31'), left('2023-12-31')]).toEqual([144, 143]);
    const [ended] = unitsOf('cap-xa').filter(({ facts }) => facts[0]?.code === 'mp-144');
    expect(register?.successions[0]).toMatchObject({ from: ended?.slug, date: '2023-01-01', kind: 'merged' });
  });

  test('no simulated address, code or name is a real one', () => {
    const marksOf = ({ tier, slug, facts }: UnitDraft) => [
      `${tier} ${slug}`,
      ...facts.flatMap(({ code, name }) => [code, name.vi]),
    ];
    const real = new Set(official?.units.flatMap(marksOf));
    const moved = new Set(official?.movedSlugs.map(({ tier, oldSlug }) => `${tier} ${oldSlug}`));
    for (const unit of register?.units ?? []) {
      for (const mark of marksOf(unit)) expect(real.has(mark) || moved.has(mark), mark).toBe(false);
      for (const { name } of unit.facts) expect(name.vi).toContain('Mẫu');
    }
    for (const { tier, oldSlug } of register?.movedSlugs ?? []) {
      const mark = `${tier} ${oldSlug}`;
      expect(real.has(mark) || moved.has(mark), mark).toBe(false);
    }
  });

  test('every commune has a tile of its own and every district is in one piece', () => {
    const communes = unitsOf('cap-xa').flatMap(({ slug, facts, tiles }) =>
      tiles
        .filter(({ from }) => from === null)
        .map(({ column, row }) => ({ slug, column, row, district: facts[0]?.parent?.slug ?? '' })),
    );
    const at = new Map(communes.map((unit) => [`${unit.column},${unit.row}`, unit]));
    expect(at.size).toBe(144);
    for (const district of new Set(communes.map((unit) => unit.district))) {
      const members = communes.filter((unit) => unit.district === district);
      const reached = new Set(members.slice(0, 1));
      for (const unit of reached) {
        for (const [dx, dy] of [
          [0, 1],
          [1, 0],
          [0, -1],
          [-1, 0],
        ] as const) {
          const next = at.get(`${unit.column + dx},${unit.row + dy}`);
          if (next?.district === district) reached.add(next);
        }
      }
      expect(reached.size, district).toBe(members.length);
    }
  });

  test('maxima are known and add up: 400, 700 and 450 points', () => {
    for (const draft of all) {
      expect(draft.tiers.map((tier) => tier.maximum)).toEqual([400_000, 700_000, 450_000]);
      for (const tier of draft.tiers) {
        expect(tier.complete).toBe(true);
        expect(tier.criteria.reduce((sum, criterion) => sum + (criterion.maximum ?? 0), 0)).toBe(tier.maximum);
      }
    }
  });

  test('no score is above its maximum; one is the whole of it and one is 0', () => {
    for (const draft of all) {
      for (const tier of draft.tiers) {
        for (const { slug, maximum } of tier.criteria) {
          for (const row of tier.results) expect(row.scores[slug]?.points ?? 0).toBeLessThanOrEqual(maximum ?? 0);
        }
      }
    }
    const communes = tierOf(second, 'cap-xa').results;
    expect(communes.find((row) => row.unitCode === 'mp-120')?.scores['ha-tang-so']?.points).toBe(60_000);
    expect(communes.find((row) => row.unitCode === 'mp-111')?.scores['the-che-so']?.points).toBe(0);
  });

  test('scores have none to three decimals', () => {
    const printed = tierOf(second, 'cap-xa').results.flatMap((row) =>
      Object.values(row.scores).map((score) => score.printed?.split(',')[1]?.length ?? 0),
    );
    expect(new Set(printed)).toEqual(new Set([0, 1, 2, 3]));
  });

  test('the criteria are the same in both years but for the districts', () => {
    const shape = (draft: RevisionDraft, tier: string) =>
      tierOf(draft, tier).criteria.map(({ slug, maximum }) => [slug, maximum]);
    expect(shape(before, 'so-nganh')).toEqual(shape(second, 'so-nganh'));
    expect(shape(before, 'cap-xa')).toEqual(shape(second, 'cap-xa'));
    expect(shape(before, 'cap-huyen')).toHaveLength(8);
    expect(shape(second, 'cap-huyen')).toHaveLength(6);
  });

  test('the departments assessed are the same in both years', () => {
    const assessed = (draft: RevisionDraft) =>
      tierOf(draft, 'so-nganh')
        .results.filter((row) => row.total.missing === null)
        .map((row) => row.unitCode);
    expect(assessed(before)).toEqual(assessed(second));
    expect(assessed(before)).toHaveLength(19);
  });

  test('totals and criteria have ties, also at the first rank', () => {
    for (const draft of all) {
      expect(tiesIn(tierOf(draft, 'so-nganh').results.map((row) => row.officialRank))).toBeGreaterThan(0);
      const communes = tierOf(draft, 'cap-xa').results;
      expect(communes.filter((row) => row.officialRank === 1)).toHaveLength(2);
      expect(communes.filter((row) => row.officialRank === 2)).toHaveLength(0);
      expect(tiesIn(communes.map((row) => row.total.points))).toBeGreaterThanOrEqual(7);
      expect(tiesIn(communes.map((row) => row.scores['the-che-so']?.points))).toBeGreaterThan(0);
    }
  });

  test('every code for a missing value occurs, with a reason beside the total', () => {
    const rows = second.tiers.flatMap((tier) => tier.results);
    const ofTotals = new Set(rows.map((row) => row.total.missing));
    const ofScores = new Set(rows.flatMap((row) => Object.values(row.scores).map((score) => score.missing)));
    expect([...ofTotals, ...ofScores]).toEqual(expect.arrayContaining([...MISSING_CODES]));
    expect([...ofTotals]).toEqual(expect.arrayContaining(['not-assessed', 'not-applicable', 'unit-abolished']));
    for (const row of rows) if (row.total.missing !== null) expect(row.note.vi).toContain('mô phỏng');
  });

  test('the sum of the criteria is the total in every row but the one that was misprinted and corrected', () => {
    expect(wrongSums(before)).toEqual([]);
    expect(wrongSums(second)).toEqual([]);
    const [wrong, ...more] = wrongSums(first);
    expect(more).toEqual([]);
    expect(rankDifferences(first)).toContain(wrong);
    const right = tierOf(second, 'so-nganh').results.find((row) => row.unitCode === wrong?.unitCode);
    expect(right?.total.points).toBe(wrong && sumOf(wrong));
    expect(right?.officialRank).toBe(wrong?.officialRank);
    expect(second.note.vi).toContain(wrong?.total.printed);
    expect(first.note.vi).toBeNull();
  });

  test('the official ranks are the computed ones but where the misprint moved them', () => {
    expect(rankDifferences(before)).toEqual([]);
    expect(rankDifferences(second)).toEqual([]);
    expect(rankDifferences(first).length).toBeGreaterThan(1);
  });

  test('the two revisions of 2023 differ in that row only', () => {
    const rows = (draft: RevisionDraft) =>
      draft.tiers.flatMap((tier) => tier.results.map((row) => JSON.stringify(row)));
    const earlier = new Set(rows(first));
    expect(rows(second).filter((row) => !earlier.has(row))).toHaveLength(1);
  });

  describe('the year without districts', () => {
    const DAY = '2025-12-31';
    const standing = (tier: string) => unitsOf(tier).filter(({ facts }) => factOn(facts, DAY));

    test('has two tiers, 19 departments and 129 communes, each in the list once', () => {
      expect(reformed.tiers.map(({ tier, asOf, complete }) => [tier, asOf, complete])).toEqual([
        ['so-nganh', DAY, true],
        ['cap-xa', DAY, true],
      ]);
      expect(['so-nganh', 'cap-huyen', 'cap-xa'].map((tier) => standing(tier).length)).toEqual([19, 0, 129]);
      for (const tier of reformed.tiers) {
        const codes = standing(tier.tier).map(({ facts }) => factOn(facts, DAY)?.code);
        expect(tier.results.map(({ unitCode }) => unitCode).toSorted()).toEqual(codes.toSorted());
      }
    });

    test('no commune is within a district; most kept their address, fourteen have one without a district', () => {
      for (const { facts } of standing('cap-xa')) expect(factOn(facts, DAY)?.parent ?? null).toBeNull();
      expect(standing('cap-xa').filter(({ slug }) => !slug.includes('/'))).toHaveLength(14);
    });

    test('every commune that ended leads to one of 2025, one of them in two parts', () => {
      const ended = unitsOf('cap-xa').filter(({ facts }) => facts.at(-1)?.to === '2025-07-01');
      const leads = (slug: string) =>
        (register?.successions ?? []).filter(({ from, date }) => from === slug && date === '2025-07-01');
      const extents = ended.map(({ slug }) => leads(slug).map(({ extent }) => extent));
      expect(extents.filter((parts) => parts.join() === 'whole')).toHaveLength(27);
      expect(extents.filter((parts) => parts.toSorted().join() === 'part,rest')).toHaveLength(1);
      expect(extents).toHaveLength(28);
    });

    test('one went on as a ward, one under another name, and each commune has a tile of its own', () => {
      const names = unitsOf('cap-xa').filter(({ facts }) => new Set(facts.map(({ name }) => name.vi)).size > 1);
      expect(names.map(({ facts }) => facts.at(-1)?.name.vi)).toEqual(['Xã Mẫu Mới 050', 'Phường Mẫu 060']);
      const tiles = standing('cap-xa').flatMap(({ tiles: own }) => own.filter(({ from }) => from === '2025-07-01'));
      expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(129);
    });

    test('its sums are its totals, and its ranks the computed ones', () => {
      expect(wrongSums(reformed)).toEqual([]);
      expect(rankDifferences(reformed)).toEqual([]);
      expect(reformed.title.vi).toContain('mô phỏng');
      expect(reformed.decisionNumber).toContain('mô phỏng');
    });
  });

  test('nothing simulated can be taken for a decision', () => {
    for (const draft of all) {
      expect(draft.assessment).toMatchObject({ kind: 'simulated', register: 'mo-phong' });
      expect(draft.slug.startsWith('mo-phong-')).toBe(true);
      expect(draft.title.vi).toContain('mô phỏng');
      expect(draft.decisionNumber).toContain('mô phỏng');
      expect(draft.province.vi).toBe('Tỉnh Mẫu');
    }
  });

  test('the whole of it loads with less than ten seconds of work', async () => {
    const folder = await temporaryFolder();
    const load = () =>
      loadBundles({ databasePath: path.join(folder, 'store.db'), dataDir: BUNDLED_DATA, simulated: true });
    expect(await cpuOf(load)).toBeLessThan(10_000);
  });
});
