import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, type Site, serveSite } from '../serve-site';

let site: Site;

beforeAll(async () => {
  // The store still holds the simulated editions: the setting alone must hide them.
  site = await serveSite('simulated-off', await freePort(), { SIMULATED: 'off' });
});

afterAll(() => site.stop());

describe('SIMULATED=off', () => {
  test.each([
    '/xep-hang/mo-phong-2023/cap-xa',
    '/xep-hang/mo-phong-2023.1/so-nganh',
    '/don-vi/so-nganh/so-mau-02',
    '/don-vi/cap-xa/huyen-mau-1/xa-mau-002',
    '/doi-chieu/mo-phong-2023',
    '/tieu-chi/ha-tang-so/mo-phong-2023',
    '/bieu-do/xep-hang/mo-phong-2023/cap-xa.svg',
    '/nhung/xep-hang/mo-phong-2023/cap-xa',
    '/the-chia-se/tong-quan/mo-phong-2023.png',
  ])('%s answers 404', async (path) => {
    expect((await fetch(site.origin + path)).status).toBe(404);
  });

  test.each(['/', '/dinh-chinh', '/tim-kiem?q=xa+mau', '/nhung', '/tieu-chi/ha-tang-so', '/api/health'])(
    '%s names nothing simulated',
    async (path) => {
      const answer = await fetch(site.origin + path);
      expect(answer.status).toBe(200);
      const text = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, '');
      expect(text).not.toMatch(/mo-phong-|Xã Mẫu|Tỉnh Mẫu/);
    },
  );
});
