import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { openWriter } from '@/lib/store/open';
import { bytesOf } from './every-file';

// A store of its own, in which one unit has no score at all by a criterion that its tier has.

const before = process.env.DATABASE_URL;
const UNIT = '/tai-ve/don-vi/cap-huyen/huyen-mau-3/mo-phong-2023.2.csv';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lost-criterion-'));
  const file = path.join(folder, 'store.db');
  await copyFile(readEnv(process.env).databasePath, file);
  const store = await openWriter(file);
  const unit = await store.unit.findFirstOrThrow({ where: { tier: 'cap-huyen', slug: 'huyen-mau-3' } });
  await store.score.deleteMany({ where: { criterion: { slug: 'ha-tang-so' }, result: { unitId: unit.id } } });
  await store.$disconnect();
  process.env.DATABASE_URL = `file:${file}`;
});

afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await rm(folder, { recursive: true, force: true });
});

test('a criterion the tier has and the unit lacks stands in its file with a code, not left out', async () => {
  const rows = parse(await bytesOf(UNIT), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ criterion }) => criterion)).toHaveLength(7);
  expect(rows.find(({ criterion }) => criterion === 'ha-tang-so')).toMatchObject({
    score: '',
    score_display: '',
    maximum: expect.stringMatching(/^\d+$/),
    percent: '',
    rank: '',
    missing: 'not-published',
  });
  expect(rows.filter(({ missing }) => missing === '')).toHaveLength(6);
});
