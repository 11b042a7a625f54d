import { describe, expect, test } from 'vitest';
import { ask, get, mostSecondsOld } from './api-answers';

describe('one error shape: application/problem+json with a closed list of codes', () => {
  test.each([
    ['/api/v1/nope', 404, 'not-found', null],
    ['/api/v1/editions/2099', 404, 'not-found', 'edition'],
    ['/api/v1/editions/2023.01', 404, 'not-found', 'edition'],
    ['/api/v1/editions/2023/tiers/cap-tinh', 404, 'not-found', 'tier'],
    ['/api/v1/editions/2023/tiers/CAP-XA', 404, 'not-found', 'tier'],
    ['/api/v1/editions/mo-phong-2025/tiers/cap-huyen/ranking', 404, 'not-found', 'tier'],
    ['/api/v1/editions/2023/diff/2024', 404, 'not-found', 'other'],
    ['/api/v1/units/cap-xa/yen-mo/khong-co', 404, 'not-found', 'slug'],
    ['/api/v1/units/so-nganh/khong-co/results', 404, 'not-found', 'slug'],
    ['/api/v1/editions?x=1', 400, 'unknown-parameter', 'x'],
    ['/api/v1?x=1', 400, 'unknown-parameter', 'x'],
    ['/api/v1/openapi.json?x=1', 400, 'unknown-parameter', 'x'],
    ['/api/v1/units?tier=cap-xa&tier=cap-huyen', 400, 'repeated-parameter', 'tier'],
    ['/api/v1/units?tier=cap-tinh', 400, 'bad-value', 'tier'],
    ['/api/v1/units?limit=0', 400, 'bad-value', 'limit'],
    ['/api/v1/units?limit=1e2', 400, 'bad-value', 'limit'],
    ['/api/v1/units?limit=-1', 400, 'bad-value', 'limit'],
    ['/api/v1/units?limit=201', 400, 'too-large', 'limit'],
    ['/api/v1/units?limit=9999999999', 400, 'too-large', 'limit'],
    ['/api/v1/units?cursor=%00', 400, 'bad-value', 'cursor'],
    ['/api/v1/units?cursor=WyJ4Iiwx', 400, 'bad-value', 'cursor'],
    ['/api/v1/search', 400, 'bad-value', 'q'],
    ['/api/v1/units?code=', 400, 'bad-value', 'code'],
    ['/api/v1/units?code=14320,,14323', 400, 'bad-value', 'code'],
    ['/api/v1/search?q=%20', 400, 'bad-value', 'q'],
    ['/api/v1/editions/2022.1/tiers/cap-xa/ranking?criterion=khong-co', 400, 'bad-value', 'criterion'],
    ['/api/v1/editions/2022.1/tiers/cap-xa/ranking?district=khong-co', 400, 'bad-value', 'district'],
    ['/api/v1/editions/2022.1/tiers/cap-xa/ranking?type=', 400, 'bad-value', 'type'],
  ])('%s → %i %s', async (path, status, code, parameter) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const problem = (await answer.json()) as { errors: { parameter: string; code: string }[]; type: string };
    expect(problem).toMatchObject({ status, code, instance: new URL(path, 'http://x').pathname });
    expect(problem.type).toMatch(new RegExp(`/du-lieu/api#loi-${code}$`));
    expect(problem.errors.map((error) => error.parameter)).toEqual(parameter === null ? [] : [parameter]);
  });

  test.each([
    [`/api/v1/search?q=${'a'.repeat(2_100)}`, 'too-large', '/api/v1/search', '2,048'],
    [`/tai-ve/${'a'.repeat(2_100)}.csv`, 'too-large', `/tai-ve/${'a'.repeat(292)}`, '2,048'],
    ['/api/v1/%zz', 'bad-value', '/api/v1/%25zz', 'encoded'],
    ['/tai-ve/%zz.csv', 'bad-value', '/tai-ve/%25zz.csv', 'encoded'],
    ['/nguon-tin/%00.xml', 'bad-value', '/nguon-tin/%00.xml', 'encoded'],
  ])('what cannot be read at all is refused alike: %.30s', async (path, code, instance, said) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const problem = (await answer.json()) as { detail: string };
    expect(problem).toMatchObject({ status: 400, code, instance, errors: [] });
    expect(problem.detail).toContain(said);
  });

  // Scripts of other sites may ask beforehand where they may read, whether anything is there or not.
  test.each([
    ['/tai-ve/2023.1/', true],
    ['/api//v1/editions', true],
    ['/nguon-tin/cac-ban.xml/', true],
    ['/api/health', false],
  ])('writing to %s, where no file is, is refused alike', async (path, readable) => {
    const answer = await ask(path, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(readable ? 'GET, HEAD, OPTIONS' : 'GET, HEAD');
    expect((await ask(path, { method: 'OPTIONS' })).status).toBe(readable ? 204 : 405);
    expect(await answer.json()).toMatchObject({
      status: 405,
      code: 'method-not-allowed',
      instance: path,
      errors: [],
    });
  });

  test('every faulty parameter is named, not only the first', async () => {
    const problem = (await (await ask('/api/v1/units?tier=x&limit=x&y=1')).json()) as {
      errors: { parameter: string }[];
    };
    expect(problem.errors.map(({ parameter }) => parameter).toSorted()).toEqual(['limit', 'tier', 'y']);
  });

  test('a reader’s own text comes back short and harmless', async () => {
    const answer = await ask(`/api/v1/units?${'a'.repeat(500)}=%3Cscript%3E`);
    const problem = (await answer.json()) as { errors: { parameter: string }[] };
    expect(problem.errors[0]?.parameter.length).toBeLessThan(100);
  });
});

describe('one envelope: data, meta, links', () => {
  test.each(['/api/v1', '/api/v1/editions', '/api/v1/editions/2023', '/api/v1/units?limit=1', '/api/v1/search?q=yen'])(
    '%s',
    async (path) => {
      const answer = await get(path);
      expect(Object.keys(answer)).toEqual(['data', 'meta', 'links']);
      expect(Object.keys(answer.meta)).toEqual([
        'api_version',
        'simulated',
        'edition',
        'total',
        'limit',
        'next_cursor',
      ]);
      expect(Object.keys(answer.links)).toEqual(['self', 'next', 'html', 'csv']);
    },
  );
});

describe('only reading is allowed, from anywhere', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s answers 405 in the error shape', async (method) => {
    const answer = await ask('/api/v1/editions', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 });
  });

  test('OPTIONS allows reading from other sites', async () => {
    const answer = await ask('/api/v1/editions', { method: 'OPTIONS', headers: { origin: 'https://bao.example' } });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  test('HEAD has the headers of GET and no body', async () => {
    const [head, whole] = await Promise.all([
      ask('/api/v1/editions/2023.1/tiers', { method: 'HEAD' }),
      ask('/api/v1/editions/2023.1/tiers'),
    ]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-type', 'cache-control', 'access-control-allow-origin']) {
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
  });
});

describe('caching', () => {
  test('a strong tag, and 304 for who has it', async () => {
    const first = await ask('/api/v1/editions/2023.1/results');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    const again = await ask('/api/v1/editions/2023.1/results', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await ask('/api/v1/editions/2022.1/results', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  test('figures at a pinned address are immutable; what may change is asked for again', async () => {
    const cache = async (path: string) => (await ask(path)).headers.get('cache-control') ?? '';
    for (const path of ['results', 'tiers', 'tiers/so-nganh/ranking', 'reconciliation', 'diff/2023.1']) {
      expect([path, await cache(`/api/v1/editions/2023.1/${path}`)]).toEqual([
        path,
        'public, max-age=31536000, immutable',
      ]);
    }
    // Whether an edition stands can change, so its own address is live even where it is pinned.
    for (const path of [
      '/api/v1/editions/2023.1',
      '/api/v1/editions/2023/results',
      '/api/v1/units',
      '/api/v1/editions',
    ]) {
      expect([path, mostSecondsOld(await cache(path)) < 60]).toEqual([path, true]);
    }
  });

  test('nothing that can change stands inside an immutable answer', async () => {
    const text = await (await ask('/api/v1/editions/mo-phong-2023.1/results?limit=1')).text();
    expect(text).not.toMatch(/"(?:status|current|current_edition|status_note)":/);
  });
});
