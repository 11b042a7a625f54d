import { expect, test } from 'vitest';
import { findFirmness } from '@/lib/views/firmness/firmness';

test('a range is drawn where its figures say, from the first place to the last', async () => {
  const view = await findFirmness({ lang: 'vi', edition: 'mo-phong-2023', tier: 'so-nganh' });
  const rows = view?.rows ?? [];
  expect(rows.length).toBe(19);
  for (const { range, rank, drawn } of rows) {
    const [low = 0, high = low] = range.split('–').map(Number);
    expect(drawn.from).toBeCloseTo((100 * (low - 1)) / rows.length, 9);
    expect(drawn.from + drawn.width).toBeCloseTo((100 * high) / rows.length, 9);
    expect(drawn.at).toBeCloseTo((100 * (Number(rank?.text.replace('=', '')) - 0.5)) / rows.length, 9);
  }
  expect(new Set(rows.map(({ drawn }) => drawn.width)).size).toBeGreaterThan(1);
});
