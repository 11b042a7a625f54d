import { describe, expect, test } from 'vitest';
import { listTiledUnits } from '@/lib/store/queries/tiles';
import { listUnits } from '@/lib/store/queries/units';

const OFFICIAL = 'ninh-binh';

describe('the layout of tiles of a day', () => {
  test.each(['2022-12-31', '2023-12-31', '2025-01-01', '2025-06-30', '2025-07-01'])(
    'of %s has every commune of that day once, and nothing else',
    async (day) => {
      const units = await listUnits(OFFICIAL, { tier: 'cap-xa', asOf: day });
      const tiled = await listTiledUnits(OFFICIAL, 'cap-xa', day);
      expect(tiled.map(({ slug }) => slug).toSorted()).toEqual(units.map(({ slug }) => slug).toSorted());
      expect(new Set(tiled.map(({ column, row }) => `${column},${row}`)).size).toBe(tiled.length);
    },
  );

  test('is outlined by districts while there are any, then by the provinces before', async () => {
    const groups = async (day: string) => {
      const tiled = await listTiledUnits(OFFICIAL, 'cap-xa', day);
      const count = (slug: string) => tiled.filter(({ group }) => group?.slug === slug).length;
      return new Map(tiled.map(({ group }) => [`${group?.kind} ${group?.slug}`, count(group?.slug ?? '')]));
    };
    expect((await groups('2023-12-31')).size).toBe(8);
    expect((await groups('2025-01-01')).size).toBe(7);
    expect([...(await groups('2025-07-01'))].toSorted()).toEqual([
      ['formerProvince ha-nam', 33],
      ['formerProvince nam-dinh', 57],
      ['formerProvince ninh-binh', 39],
    ]);
  });

  test('keeps a commune that stayed what it was in the district it was in, beside those it was joined with', async () => {
    const districts = async (day: string) => {
      const tiled = await listTiledUnits('mo-phong', 'cap-xa', day);
      return new Map(tiled.map(({ slug, group }) => [slug, group]));
    };
    const [before, after] = [await districts('2024-12-31'), await districts('2025-12-31')];
    expect([...after.values()].filter((group) => group === null)).toEqual([]);
    expect(new Set([...after.values()].map((group) => group?.kind))).toEqual(new Set(['formerDistrict']));
    expect(new Set([...after.values()].map((group) => group?.slug)).size).toBe(8);
    const stayed = [...after].filter(([slug]) => before.has(slug));
    expect(stayed.length).toBeGreaterThan(100);
    for (const [slug, group] of stayed) expect(group?.slug, slug).toBe(before.get(slug)?.slug);
  });
});
