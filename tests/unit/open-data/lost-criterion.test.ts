import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { withChangedStore } from './changed-store';
import { bytesOf } from './every-file';

// A store of its own, in which one unit has no score at all by a criterion that its tier has.

const UNIT = '/tai-ve/don-vi/cap-huyen/huyen-mau-3/mo-phong-2023.2.csv';

withChangedStore(async (store) => {
  const unit = await store.unit.findFirstOrThrow({ where: { tier: 'cap-huyen', slug: 'huyen-mau-3' } });
  await store.score.deleteMany({ where: { criterion: { slug: 'ha-tang-so' }, result: { unitId: unit.id } } });
});

test('a criterion the tier has and the unit lacks stands in its file with a code, not left out', async () => {
  const rows = parse(await bytesOf(UNIT), { columns: true }) as Record<string, string>[];
  expect(rows.map(({ criterion }) => criterion)).toHaveLength(7);
  expect(rows.find(({ criterion }) => criterion === 'ha-tang-so')).toMatchObject({
    score: '',
    maximum: expect.stringMatching(/^\d+$/),
    percent: '',
    rank: '',
    missing: 'not-published',
  });
  expect(rows.filter(({ missing }) => missing === '')).toHaveLength(6);
});
