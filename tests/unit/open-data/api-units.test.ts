import { describe, expect, test } from 'vitest';
import { exampleOf, findApiSamples } from '@/lib/views/api/examples';
import { buildOpenApi } from '@/lib/views/api/openapi';
import { OPERATIONS } from '@/lib/views/api/operations';
import { answerFeed } from '@/lib/views/feeds/answer';
import { api } from './every-answer';

describe('units and search', () => {
  test('hold official units alone where nothing else is asked for, and fictional ones alone where they are', async () => {
    for (const path of ['/units?limit=200', '/search?q=so&limit=200', '/search?q=mau&limit=200']) {
      for (const [asked, simulated] of [
        ['', false],
        ['&data_kind=official', false],
        ['&data_kind=simulated', true],
      ] as const) {
        const { status, headers, body } = await api(path + asked);
        const kinds = new Set(
          body.data.map((item: { unit?: { simulated: boolean } }) => (item.unit ?? body.data[0]).simulated),
        );
        if (asked === '' && path.includes('mau')) expect(kinds.has(true)).toBe(false);
        else expect([path + asked, ...kinds]).toEqual([path + asked, simulated]);
        expect([status, body.meta.simulated]).toEqual([200, simulated]);
        expect(headers.get('x-robots-tag')).toBe(simulated ? 'noindex' : null);
      }
    }
    expect((await api('/units?data_kind=mo-phong')).body.errors).toMatchObject([{ parameter: 'data_kind' }]);
  });

  test('of a district that is not there are refused with those that are, not answered with nothing', async () => {
    const { status, body } = await api('/units?district=khong-co');
    expect([status, body.code, body.errors[0].parameter]).toEqual([400, 'bad-value', 'district']);
    expect(body.errors[0].detail).toContain('yen-mo');
    expect((await api('/units?district=yen-mo&tier=so-nganh')).body.data).toEqual([]);
    // A fictional district is none of the official ones.
    const [{ slug }] = (await api('/units?data_kind=simulated&tier=cap-huyen&as_of=2023-12-31')).body.data.filter(
      (unit: { slug: string }) => unit.slug.startsWith('huyen-mau'),
    );
    expect((await api(`/units?district=${slug}`)).status).toBe(400);
    expect(
      (await api(`/units?district=${slug}&data_kind=simulated&as_of=2023-12-31`)).body.data.length,
    ).toBeGreaterThan(0);
  });

  test('give cursors that serve no other words, district or kind', async () => {
    const cursorOf = async (path: string) => (await api(path)).body.meta.next_cursor;
    const search = await cursorOf('/search?q=thanh&limit=1');
    expect(search.length).toBeLessThanOrEqual(120);
    expect((await api(`/search?q=thanh&limit=1&cursor=${search}`)).status).toBe(200);
    // As many hits, other words.
    const total = (await api('/search?q=thanh')).body.meta.total;
    const words = ['ninh', 'yen', 'kim', 'gia', 'hoa', 'son', 'xa', 'phuong', 'THANH ', 'thanh thanh'];
    for (const word of words) {
      const answer = await api(`/search?q=${encodeURIComponent(word)}&limit=1&cursor=${search}`);
      expect([word, total > 1, answer.status]).toEqual([word, true, 400]);
    }
    const units = await cursorOf('/units?district=yen-mo&limit=1');
    expect((await api(`/units?district=kim-son&limit=1&cursor=${units}`)).status).toBe(400);
    expect((await api(`/units?data_kind=simulated&limit=1&cursor=${units}`)).status).toBe(400);
  });
});

describe('simulated data stay out of search engines', () => {
  test('in the API', async () => {
    for (const [path, noindex] of [
      ['/editions/mo-phong-2023/results?limit=1', true],
      ['/editions/mo-phong-2023.1/reconciliation', true],
      ['/editions/2023/results?limit=1', false],
      ['/units/cap-huyen/yen-mo', false],
    ] as const) {
      expect([path, (await api(path)).headers.get('x-robots-tag')]).toEqual([path, noindex ? 'noindex' : null]);
    }
  });

  test('in feeds', async () => {
    const { slug } = (await api('/units?data_kind=simulated&tier=cap-huyen&as_of=2023-12-31&limit=1')).body.data[0];
    for (const [path, noindex] of [
      ['mo-phong/cac-ban.xml', true],
      ['en/mo-phong/dinh-chinh.xml', true],
      [`don-vi/cap-huyen/${slug}.xml`, true],
      ['cac-ban.xml', false],
      ['don-vi/cap-xa/ninh-binh/phuc-thanh.xml', false],
    ] as const) {
      const answer = await answerFeed(path.split('/'), new URL(`http://site.invalid/nguon-tin/${path}`));
      const found = [answer.status, answer.headers.get('x-robots-tag')];
      expect([path, ...found]).toEqual([path, 200, noindex ? 'noindex' : null]);
    }
  });
});

describe('a unit’s old address', () => {
  test.each([
    ['/units/so-nganh/noi-vu', '/units/so-nganh/so-noi-vu'],
    ['/units/so-nganh/noi-vu/results', '/units/so-nganh/so-noi-vu/results'],
    ['/units/cap-huyen/huyen-yen-mo', '/units/cap-huyen/yen-mo'],
    ['/units/cap-xa/yen-mo/xa-yen-thang/results', '/units/cap-xa/yen-mo/yen-thang/results'],
  ])('%s leads to the present one, as pages and files do', async (old, now) => {
    const { status, headers, body } = await api(old);
    expect([status, headers.get('location'), body]).toEqual([308, `/api/v1${now}`, null]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await api(now)).status).toBe(200);
  });

  test('that never was one answers 404', async () => {
    expect((await api('/units/so-nganh/khong-co')).status).toBe(404);
    expect((await api('/units/cap-xa/yen-mo/khong-co/results')).status).toBe(404);
  });

  test('is documented where it may happen, and nowhere else', () => {
    const { paths } = buildOpenApi('http://site.invalid', 'Ninh Bình') as {
      paths: Record<string, { get: { responses: object } }>;
    };
    const documented = Object.keys(paths).filter((path) => '308' in (paths[path]?.get.responses ?? {}));
    expect(documented).toEqual(OPERATIONS.filter(({ path }) => /\{slug\}/.test(path)).map(({ path }) => path));
    expect(documented).toHaveLength(4);
  });
});

test('the examples of the guide are of what is published, and every one answers with something', async () => {
  const samples = await findApiSamples();
  for (const operation of OPERATIONS) {
    const example = exampleOf(operation, samples) ?? '';
    const { status, body } = await api(example.replace('/api/v1', ''));
    expect([example, status]).toEqual([example, 200]);
    if (Array.isArray(body.data)) expect([example, body.data.length > 0]).toEqual([example, true]);
  }
});
