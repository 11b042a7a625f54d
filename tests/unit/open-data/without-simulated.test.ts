import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerApi } from '@/lib/views/api/answer';
import { buildData } from '@/lib/views/downloads/page';
import { bytesOf, download } from './every-file';

const before = process.env.SIMULATED;

async function api(path: string): Promise<{ status: number; text: string }> {
  const url = new URL(`/api/v1${path}`, 'http://site.invalid');
  const answer = await answerApi({ segments: url.pathname.split('/').slice(3).filter(Boolean), url });
  return { status: answer.status, text: await answer.text() };
}

let simulatedUnit = '';
/** Where the sealed text of a simulated edition stands under its own hash, and that of an official one. */
let simulatedText = '';
let officialText = '';
/** What search engines are told of either's sealed text. */
const robots: (string | null)[] = [];
const sealedAt = async (edition: string) => {
  const text = await bytesOf(`/tai-ve/${edition}/niem-phong.jsonl`);
  return `/tai-ve/niem-phong/${createHash('sha256').update(text).digest('hex')}.jsonl`;
};
beforeAll(async () => {
  [simulatedText, officialText] = [await sealedAt('mo-phong-2023.2'), await sealedAt('2023.1')];
  const { text } = await api('/editions/mo-phong-2023/results?tier=cap-huyen&limit=1');
  simulatedUnit = JSON.parse(text).data[0].unit.slug;
  for (const address of [
    simulatedText,
    '/tai-ve/mo-phong-2023.2/niem-phong.jsonl',
    officialText,
    '/tai-ve/2023.1/niem-phong.jsonl',
  ])
    robots.push((await download(address)).headers.get('x-robots-tag'));
  process.env.SIMULATED = 'off';
});
afterAll(() => {
  if (before === undefined) delete process.env.SIMULATED;
  else process.env.SIMULATED = before;
});

test('sealed texts of simulated editions are kept out of search engines, under either address', () => {
  expect(robots).toEqual(['noindex', 'noindex', null, null]);
});

describe('with SIMULATED=off', () => {
  test.each(['/editions', '/units?limit=200', '/search?q=mau&limit=200', '/units?data_kind=simulated'])(
    '%s holds nothing simulated',
    async (path) => {
      const { status, text } = await api(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/mo-phong|"simulated":true|Mẫu/);
    },
  );

  test('a simulated edition, its results and its units are not there', async () => {
    expect(simulatedUnit).not.toBe('');
    for (const path of [
      '/editions/mo-phong-2023',
      '/editions/mo-phong-2023.1/results',
      '/editions/mo-phong-2023/tiers/cap-xa/ranking',
      '/editions/mo-phong-2023.1/diff/mo-phong-2023.2',
      '/editions/mo-phong-2023/reconciliation',
      `/units/cap-huyen/${simulatedUnit}`,
      `/units/cap-huyen/${simulatedUnit}/results`,
    ]) {
      expect([path, (await api(path)).status]).toEqual([path, 404]);
    }
  });

  test('nor is its sealed text, under the hash that the log names', async () => {
    expect((await download(simulatedText)).status).toBe(404);
    expect((await download(officialText)).status).toBe(200);
  });

  test('the data page does not speak of them', async () => {
    const { editions, feeds, terms } = await buildData('vi');
    expect(JSON.stringify({ editions, feeds, terms })).not.toMatch(/mo-phong|mô phỏng/i);
    expect(editions.length).toBeGreaterThan(0);
  });
});
