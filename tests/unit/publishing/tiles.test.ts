import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { BundleError } from '@/lib/publishing/bundle/problem';
import { makeTiles, tilesFile } from '@/lib/publishing/commands/tile-commands';
import { type Cell, holesOf, keyOf, piecesOf } from '@/lib/publishing/tiles/grid';
import { layTiles, type UnitToPlace } from '@/lib/publishing/tiles/lay-tiles';
import { readUnitsToPlace } from '@/lib/publishing/tiles/read-units';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tiles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LAYOUTS = [
  { day: '2025-01-01', list: 'tests/fixtures/tiles/communes-january-2025.csv', groups: 7 },
  { day: '2025-07-01', list: 'tests/fixtures/tiles/communes-2025.csv', groups: 3 },
];
const shipped = readFileSync('prisma/data/register-ninh-binh/tiles.csv', 'utf8').split('\n');

function written(rows: readonly string[]): string {
  const file = path.join(folder, 'units.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  return file;
}

async function rulesOf(rows: readonly string[]): Promise<string[]> {
  const error = await readUnitsToPlace(written(rows)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BundleError);
  return (error as BundleError).problems.map(({ rule, row }) => `${rule} ${row}`);
}

const degrees = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((n) => n / 100);
const lists = fc
  .uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 40 })
  .chain((names) =>
    fc.record({
      located: fc.boolean(),
      places: fc.array(fc.tuple(degrees(105, 107), degrees(19, 21), fc.constantFrom('a', 'b', 'c')), {
        minLength: names.length,
        maxLength: names.length,
      }),
      names: fc.constant(names),
    }),
  )
  .map(({ located, places, names }) =>
    names.map((name, index): UnitToPlace => {
      const [longitude, latitude, group] = places[index] ?? [0, 0, 'a'];
      return { unit: `xa-${name}`, position: located ? { longitude, latitude } : null, group };
    }),
  );

describe('a tile map', () => {
  test('gives every unit one tile and no tile two units, in one piece without a hole, in whatever order the list is', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 39 }), (units, turn) => {
        const tiles = layTiles(units);
        const cells = [...tiles.values()];
        expect([...tiles.keys()].toSorted()).toEqual(units.map(({ unit }) => unit).toSorted());
        expect(new Set(cells.map(keyOf)).size).toBe(units.length);
        expect(piecesOf(cells)).toHaveLength(1);
        expect(holesOf(cells)).toEqual([]);
        expect(Math.min(...cells.map(({ column }) => column))).toBe(0);
        expect(Math.min(...cells.map(({ row }) => row))).toBe(0);
        const turned = [...units.slice(turn % units.length), ...units.slice(0, turn % units.length)].reverse();
        expect([...layTiles(turned)]).toEqual([...tiles]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(LAYOUTS)('of $day is what the tool makes of the list it was made from', async ({ day, list }) => {
    const made = tilesFile(await readUnitsToPlace(list), 'cap-xa', day)
      .trim()
      .split('\n')
      .slice(1);
    expect(shipped.filter((line) => line.includes(`,${day},`))).toEqual(made);
  });

  test.each(LAYOUTS)('of $day keeps each of its $groups groups in one piece', async ({ list, groups }) => {
    const units = await readUnitsToPlace(list);
    const tiles = layTiles(units);
    const names = [...new Set(units.map(({ group }) => group))];
    expect(names).toHaveLength(groups);
    const pieces = names.map((name) =>
      piecesOf(units.flatMap(({ unit, group }) => (group === name ? [tiles.get(unit) as Cell] : []))),
    );
    expect(pieces.map(({ length }) => length)).toEqual(names.map(() => 1));
  });

  test('keeps north above south and west before east, between provinces', async () => {
    const units = await readUnitsToPlace('tests/fixtures/tiles/communes-2025.csv');
    const tiles = layTiles(units);
    const middle = (name: string) => {
      const cells = units.flatMap(({ unit, group }) => (group === name ? [tiles.get(unit) as Cell] : []));
      const mean = (of: 'column' | 'row') => cells.reduce((sum, cell) => sum + cell[of], 0) / cells.length;
      return { column: mean('column'), row: mean('row') };
    };
    expect(middle('ha-nam').row).toBeLessThan(middle('ninh-binh').row);
    expect(middle('ninh-binh').column).toBeLessThan(middle('nam-dinh').column);
  });
});

describe('a list to make one from', () => {
  test('without positions is laid by group, and the answer says so', async () => {
    const file = written(['unit,group', 'a,x', 'b,x', 'c,y']);
    const asked = { tier: 'cap-xa', asOf: null, out: path.join(folder, 'tiles.csv') } as const;
    const outcome = await makeTiles(file, asked, 'vi');
    expect(outcome).toMatchObject({ exit: 0, json: { units: 3, basis: 'groups' } });
    expect(outcome.lines.join(' ')).toContain('không có toạ độ');
    expect(readFileSync(asked.out, 'utf8').split('\n')[0]).toBe('tier,unit,from,column,row');
  });

  test('is refused cell by cell', async () => {
    expect(await rulesOf(['unit,longitude,latitude', 'a,105.1,20', 'a,105,20', 'b,"105,2",20'])).toEqual([
      'wrong-degrees 4',
      'repeated-unit 3',
      'mixed-positions 4',
      'no-place 4',
    ]);
    expect(await rulesOf(['unit,group', 'a,'])).toEqual(['no-place 2']);
    expect(await rulesOf(['unit,group'])).toEqual(['count-of-tiles null']);
    expect(await rulesOf(['name', 'a'])).toEqual(['missing-column 1', 'unknown-column 1']);
    expect(await rulesOf(['unit,longitude,latitude', 'a,181,20', 'b,105,91'])).toEqual([
      'wrong-degrees 2',
      'wrong-degrees 3',
      'no-place 2',
      'no-place 3',
    ]);
  });
});
