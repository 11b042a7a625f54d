import { expect, test } from 'vitest';
import { buildPress } from '@/lib/views/press/press';
import { readsOfficialStore } from '../fresh-store';

readsOfficialStore('press');

test('the press page says of each tier what is published, and of one without figures that nothing is', async () => {
  const press = await buildPress({ lang: 'vi', edition: '2023' });
  expect(press?.findings.map(({ ranking: { label }, text }) => [label, text])).toEqual([
    ['Sở, ngành', expect.stringContaining('358,17')],
    ['Cấp huyện', expect.stringContaining('605,21')],
    ['Cấp xã', expect.stringMatching(/^Chưa có xã, phường, thị trấn nào được công bố điểm/)],
  ]);
  expect(press?.figures.map(({ id }) => id).filter((id) => id.endsWith('-cap-xa'))).toEqual([]);
  expect(press?.figures.length).toBeGreaterThan(0);
});
