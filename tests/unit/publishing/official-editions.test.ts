import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPoints } from '@/lib/scoring/points';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openReader } from '@/lib/store/open';
import { freshStore } from '../fresh-store';

/** The code a unit had on a day. */
function codeOn(unit: { readonly facts: readonly Fact[] } | null, day: string): string | undefined {
  return unit?.facts.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo),
  )?.code;
}

interface Fact {
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

interface OfficialTotal {
  readonly year: string;
  readonly tier: string;
  readonly unit_code: string;
  readonly name_as_printed: string;
  readonly points_as_printed: string;
  readonly rank_as_printed: string;
  readonly flag: string;
  readonly source_id: string;
}

const official = parse(await readFile('tests/fixtures/official-totals.csv'), {
  columns: true,
}) as unknown as OfficialTotal[];

let folder: string;
let store: PrismaClient;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'official-'));
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: false });
  store = await openReader(databasePath);
});

afterAll(async () => {
  await store?.$disconnect();
  await rm(folder, { recursive: true, force: true });
});

const storedResults = () =>
  store.result.findMany({
    include: {
      unit: { include: { facts: true } },
      source: true,
      scores: true,
      tier: { include: { revision: { include: { assessment: true } } } },
    },
    orderBy: { id: 'asc' },
  });

describe('the official editions in the store', () => {
  test('every published figure is stored, and no other', async () => {
    const stored = await storedResults();
    const cells = stored.map((row) => ({
      year: String(row.tier.revision.assessment.year),
      tier: row.tier.tier,
      unit_code: codeOn(row.unit, row.tier.asOf),
      name_as_printed: row.nameAsPrinted,
      points_as_printed: row.totalPrinted,
      rank_as_printed: row.officialRank === null ? '' : String(row.officialRank),
      source_id: row.source.slug,
    }));
    const expected = official.map(({ flag: _, ...row }) => row);
    const byPlace = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
    expect(cells.sort(byPlace)).toEqual(expected.sort(byPlace));
    expect(stored.every((row) => row.scores.length === 0)).toBe(true);
  });

  test('the number stored is the number printed', async () => {
    for (const row of await storedResults()) {
      if (row.total !== null) expect(formatPoints(row.total, 'vi')).toBe(row.totalPrinted);
    }
  });

  test('a figure that cannot be right keeps its text, has no number, and says why', async () => {
    const [invalid, ...more] = (await storedResults()).filter((row) => row.missing !== null);
    expect(more).toEqual([]);
    expect(invalid).toMatchObject({
      totalPrinted: '3331,01',
      total: null,
      missing: 'invalid-in-source',
      officialRank: 2,
    });
    expect(invalid?.noteVi).toContain('3331,01');
    expect(invalid?.noteEn).toContain('3331,01');
  });

  test('a place in a sentence is not made a rank', async () => {
    const row = (await storedResults()).find((result) => codeOn(result.unit, result.tier.asOf) === '14329');
    expect(row).toMatchObject({ totalPrinted: '357,301', officialRank: null });
    expect(row?.noteVi).not.toBeNull();
  });

  test('no rank is computed and no maximum or number of units is made up where the list is not published', async () => {
    const results = await storedResults();
    expect(results).toHaveLength(15);
    const tiers = await store.revisionTier.findMany({ include: { criteria: true } });
    expect(tiers.every((tier) => !tier.complete && tier.maximum === null)).toBe(true);
    expect(tiers.flatMap((tier) => tier.criteria).every((criterion) => criterion.maximum === null)).toBe(true);
  });

  test('2023 names six criteria for the assessment as a whole; 2022 six for departments and eight for the others', async () => {
    const tiers = await store.revisionTier.findMany({
      include: { criteria: { orderBy: { position: 'asc' } }, revision: true },
      orderBy: [{ revision: { slug: 'asc' } }, { position: 'asc' }],
    });
    expect(tiers.map((tier) => [tier.revision.slug, tier.tier, tier.criteriaScope, tier.criteria.length])).toEqual([
      ['2022.1', 'so-nganh', 'tier', 6],
      ['2022.1', 'cap-huyen', 'tier', 8],
      ['2022.1', 'cap-xa', 'tier', 8],
      ['2023.1', 'so-nganh', 'assessment', 6],
      ['2023.1', 'cap-huyen', 'assessment', 6],
      ['2023.1', 'cap-xa', 'assessment', 6],
    ]);
    const slugs = (index: number) => tiers[index]?.criteria.map((criterion) => criterion.slug);
    expect(slugs(2)).toContain('an-toan-an-ninh-mang');
    expect(slugs(1)).toContain('an-toan-thong-tin-mang');
  });

  test('the decisions are stored only as precisely as they are known', async () => {
    const revisions = await store.revision.findMany({ orderBy: { slug: 'asc' } });
    expect(
      revisions.map(({ slug, decisionNumber, decisionDate, effectiveDate }) => ({
        slug,
        decisionNumber,
        decisionDate,
        effectiveDate,
      })),
    ).toEqual([
      { slug: '2022.1', decisionNumber: null, decisionDate: null, effectiveDate: '2023-08-09' },
      { slug: '2023.1', decisionNumber: '506/QĐ-UBND', decisionDate: '2024-07', effectiveDate: null },
    ]);
  });

  test('the register of 2023 says of each unit what it rests on, and each commune has a tile', async () => {
    const on = { some: { OR: [{ validTo: null }, { validTo: { gt: '2023-12-31' } }], validFrom: null } };
    const count = (where: object) => store.unit.count({ where: { register: 'ninh-binh', facts: on, ...where } });
    expect(await count({ tier: 'cap-huyen' })).toBe(8);
    expect(await count({ tier: 'cap-xa' })).toBe(143);
    expect(await count({ tier: 'cap-xa', tiles: { none: {} } })).toBe(0);
    expect(await count({ tier: 'so-nganh' })).toBe(18);
    expect(await count({ tier: 'so-nganh', evidence: 'in-2023-source' })).toBe(3);
  });

  test('an address a reader would type leads to the unit', async () => {
    const target = async (tier: string, oldSlug: string) =>
      (await store.movedSlug.findFirst({ where: { tier, oldSlug } }))?.newSlug ?? null;
    expect(await target('cap-huyen', 'thanh-pho-ninh-binh')).toBe('ninh-binh');
    expect(await target('cap-huyen', 'huyen-yen-mo')).toBe('yen-mo');
    expect(await target('cap-xa', 'yen-thang')).toBe('yen-mo/yen-thang');
    expect(await target('cap-xa', 'huyen-yen-mo/xa-yen-thang')).toBe('yen-mo/yen-thang');
    // Two communes are called Tân Thành; only with its type word is the name one commune's.
    expect(await target('cap-xa', 'tan-thanh')).toBeNull();
    expect(await target('cap-xa', 'phuong-tan-thanh')).toBe('ninh-binh/tan-thanh');
  });
});
