import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { readIdentities } from '@/lib/store/queries/identities';
import { listTiers } from '@/lib/store/queries/tiers';
import { listAllUnits, listShownUnits, listUnits } from '@/lib/store/queries/units';
import { atOneState } from '@/lib/store/reader';
import { freshStore } from '../fresh-store';

// Why: lib/decisions/0043-memory-of-a-process.md

const folder = mkdtempSync(path.join(tmpdir(), 'held-rows-'));
let sameShape: (a: object, b: object) => boolean;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${folder}/store.db`);
  await freshStore(path.join(folder, 'store.db'), { simulated: true });
  setFlagsFromString('--allow-natives-syntax');
  sameShape = new Function('a', 'b', 'return %HaveSameMap(a, b)') as typeof sameShape;
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** How many shapes V8 has for these objects; each takes some hundred bytes beside them. */
function shapesOf(objects: readonly object[]): number {
  const shapes: object[] = [];
  for (const each of objects) if (!shapes.some((shape) => sameShape(shape, each))) shapes.push(each);
  return shapes.length;
}

/** What may be in a field or not makes another shape, as a whole number and a fraction do. */
const FEW = 8;

describe('what is held of a country', () => {
  test('are objects of few shapes, however many there are', async () => {
    const { byId } = await readIdentities();
    const units = await listAllUnits({ predecessors: true });
    const tiers = (await Promise.all((await listCurrentEditions()).map(({ id }) => listTiers(id)))).flat();
    const rows = tiers.flatMap((tier) => tier.rows);
    const held = {
      units,
      parents: units.flatMap(({ parent }) => parent ?? []),
      successions: units.flatMap(({ successions }) => successions),
      identities: [...byId.values()],
      facts: [...byId.values()].flatMap(({ facts }) => facts),
      links: [...byId.values()].flatMap(({ links }) => links),
      rows,
      rowUnits: rows.flatMap(({ unit }) => unit ?? []),
      totals: rows.map(({ total }) => total),
    };
    for (const [what, objects] of Object.entries(held)) {
      expect(objects.length, what).toBeGreaterThan(10 * FEW);
      expect(shapesOf(objects), what).toBeLessThanOrEqual(FEW);
    }
  });

  test('are one figure for all rows of a list that have it printed so, and one unit for all years that show it so', async () => {
    const lists = await atOneState(async () =>
      (await Promise.all((await listCurrentEditions()).map(({ id }) => listTiers(id)))).flat(),
    );
    const [shown, said] = [new Set<object>(), new Set<string>()];
    let [rows, shared] = [0, 0];
    for (const list of lists) {
      const figures = new Map<string, object>();
      for (const row of list.rows) {
        rows += 1;
        for (const score of Object.values(row.scores)) {
          const figure = JSON.stringify(score);
          expect(score, figure).toBe(figures.get(figure) ?? score);
          if (figures.has(figure)) shared += 1;
          figures.set(figure, score);
        }
        if (!row.unit) continue;
        shown.add(row.unit);
        said.add(JSON.stringify([row.unitId, row.unit]));
      }
      // What is not printed alike is not one.
      expect(new Set(figures.values()).size).toBe(figures.size);
    }
    expect(shared).toBeGreaterThan(rows / 2);
    // A few facts differ in what a list does not show.
    expect(shown.size).toBeLessThan(1.1 * said.size);
    expect(rows - said.size).toBeGreaterThan(100);
  });

  test('is one row of a unit for all days on which it says the same, and another where its district is called otherwise', async () => {
    const [first = [], ...later] = await atOneState(async () => {
      const register = 'ninh-binh';
      const days = ['2021-12-31', '2022-12-31', '2023-12-31'];
      const on = days.map((asOf) => listUnits(register, { tier: 'cap-xa', asOf }));
      return Promise.all([...on, listShownUnits(register, 'cap-xa', '2023-06-01')]);
    });
    const ofFirst = new Map(first.map((row) => [row.id, row]));
    let shared = 0;
    for (const row of later.flat()) {
      const before = ofFirst.get(row.id);
      const same = before && before.name === row.name && before.parent?.name === row.parent?.name;
      if (!same) continue;
      expect(row).toBe(before);
      shared += 1;
    }
    expect(shared).toBeGreaterThan(100);
  });
});
