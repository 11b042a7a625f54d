import { expect, test } from 'vitest';
import { buildData } from '@/lib/views/downloads/page';
import { withChangedStore } from './changed-store';
import { jsonOf } from './every-file';

// A store of its own, in which nothing of one assessment stands any more.

withChangedStore(async (store) => {
  await store.assessment.update({ where: { slug: '2022' }, data: { currentRevisionId: null } });
  await store.revision.updateMany({ where: { slug: '2022.1' }, data: { status: 'withdrawn' } });
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
