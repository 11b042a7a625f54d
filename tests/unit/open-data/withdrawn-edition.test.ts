import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { openWriter } from '@/lib/store/open';
import { buildData } from '@/lib/views/data';
import { jsonOf } from './every-file';

// A store of its own, in which nothing of one assessment stands any more.

const before = process.env.DATABASE_URL;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'withdrawn-edition-'));
  const file = path.join(folder, 'store.db');
  await copyFile(readEnv(process.env).databasePath, file);
  const store = await openWriter(file);
  await store.assessment.update({ where: { slug: '2022' }, data: { currentRevisionId: null } });
  await store.revision.updateMany({ where: { slug: '2022.1' }, data: { status: 'withdrawn' } });
  await store.$disconnect();
  process.env.DATABASE_URL = `file:${file}`;
});

afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await rm(folder, { recursive: true, force: true });
});

test('whatever the catalogue names has its place on the data page, also where nothing of it stands any more', async () => {
  const { '@graph': nodes } = (await jsonOf('/tai-ve/dcat.jsonld')) as {
    '@graph': { '@id': string; '@type': string[] }[];
  };
  const named = nodes
    .filter(({ '@type': types }) => /Dataset/.test(types.join()))
    .map(({ '@id': id }) => id.split('#')[1]);
  const { editions, withdrawn } = await buildData('vi');
  expect(withdrawn).toMatchObject([
    { series: 'ky-2022', revisions: [{ id: 'ban-2022-1', label: expect.stringContaining('đã rút') }] },
  ]);
  const places = [
    ...editions.flatMap(({ edition, series, older }) => [
      `ban-${edition.pinnedSegment.replaceAll('.', '-')}`,
      series,
      ...older.map(({ id }) => id),
    ]),
    ...withdrawn.flatMap(({ series, revisions }) => [series, ...revisions.map(({ id }) => id)]),
  ];
  expect(places.toSorted()).toEqual(named.toSorted());
});
