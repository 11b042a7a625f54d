import { describe, expect, test } from 'vitest';
import { buildOpenApi } from '@/lib/views/api/openapi';
import { OPERATIONS } from '@/lib/views/api/operations';
import { api } from './every-answer';

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
    const { paths } = buildOpenApi('http://site.invalid') as { paths: Record<string, { get: { responses: object } }> };
    const documented = Object.keys(paths).filter((path) => '308' in (paths[path]?.get.responses ?? {}));
    expect(documented).toEqual(OPERATIONS.filter(({ path }) => /\{slug\}/.test(path)).map(({ path }) => path));
    expect(documented).toHaveLength(4);
  });
});
