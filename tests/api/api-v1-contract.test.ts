import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, everyItem, get, inParallel } from './api-answers';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
}
interface Described {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Record<string, { content: Record<string, { schema: object }> }>;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Described }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Unit {
  readonly tier: string;
  readonly slug: string;
  readonly simulated: boolean;
}

const origin = inject('origin');
const ajv = new Ajv2020({ strict: false });
let document: OpenApi;
let editions: { edition: string; assessment: string }[] = [];
let units: Unit[] = [];

beforeAll(async () => {
  document = (await (await ask('/api/v1/openapi.json')).json()) as OpenApi;
  editions = await everyItem('/api/v1/editions');
  units = [
    ...(await everyItem<Unit>('/api/v1/units?limit=200')),
    ...(await everyItem<Unit>('/api/v1/units?limit=200&data_kind=simulated')),
  ];
});

const PROBLEM = { $ref: '#/components/schemas/ProblemAnswer' };
/** The schema as it is today and no further: a field or a value of a list that it does not name is found. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { 'x-extensible-enum': listed, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([name, inner]) => [name, closed(inner)]),
  );
  const shut = rest.properties && rest.additionalProperties === undefined ? { additionalProperties: false } : {};
  return { ...rest, ...shut, ...(listed ? { enum: listed } : {}) };
}

function validator(schema: object) {
  return ajv.compile(closed({ ...schema, components: document.components }) as object);
}

test('the document is valid OpenAPI 3.1', async () => {
  const outcome = await new Validator().validate(structuredClone(document) as never);
  expect(outcome.errors ?? null).toBeNull();
  expect(outcome.valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1\./);
});

const TIERS = ['so-nganh', 'cap-huyen', 'cap-xa'];

/** Real values for every parameter of a path: each edition, each tier, several units of each kind. */
function addressesOf(path: string): string[] {
  // The trailing slash, which OpenAPI asks for, is redirected away.
  if (path === '/') return [''];
  const all = [...editions.map(({ edition }) => edition), ...new Set(editions.map(({ assessment }) => assessment))];
  if (path.includes('/diff/')) {
    return editions.flatMap(({ edition, assessment }) =>
      editions
        .filter((other) => other.assessment === assessment)
        .map((other) => path.replace('{edition}', edition).replace('{other}', other.edition)),
    );
  }
  if (path.includes('{district}')) {
    const communes = units.filter(({ tier, slug }) => tier === 'cap-xa' && slug.includes('/'));
    return [...communes.filter(({ simulated }) => !simulated).slice(0, 8), ...communes.slice(-8)].map(({ slug }) => {
      const [district = '', own = ''] = slug.split('/');
      return path.replace('{tier}', 'cap-xa').replace('{district}', district).replace('{slug}', own);
    });
  }
  if (path.startsWith('/units/{tier}')) {
    return units
      .filter(({ slug }) => !slug.includes('/'))
      .map(({ tier, slug }) => path.replace('{tier}', tier).replace('{slug}', slug));
  }
  const withEdition = path.includes('{edition}') ? all.map((edition) => path.replace('{edition}', edition)) : [path];
  return withEdition.flatMap((address) =>
    // The year without districts has no list of them.
    address.includes('{tier}')
      ? TIERS.filter((tier) => tier !== 'cap-huyen' || !address.includes('mo-phong-2025')).map((tier) =>
          address.replace('{tier}', tier),
        )
      : [address],
  );
}

describe('every operation answers as its schema says', () => {
  test('for every edition and tier, and for many units', async () => {
    let checked = 0;
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      const schema = operation.responses[200]?.content['application/json']?.schema;
      const validate = validator(schema ?? { not: {} });
      const needed = operation.parameters.filter(({ in: place, required }) => place === 'query' && required);
      const query = needed.map(({ name }) => `${name}=yen%20thang`).join('&');
      await inParallel(addressesOf(path), async (address) => {
        const url = `/api/v1${address}${query && `?${query}`}`;
        const answer = await ask(url);
        expect([url, answer.status]).toEqual([url, 200]);
        expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
        expect([url, validate(await answer.json()), validate.errors]).toEqual([url, true, null]);
        checked += 1;
      });
    }
    expect(checked).toBeGreaterThan(150);
  }, 180_000);

  test('and refuses an unknown parameter with the documented problem', async () => {
    const validate = validator(PROBLEM);
    await inParallel(Object.keys(document.paths), async (path) => {
      const [address = ''] = addressesOf(path);
      const answer = await ask(`/api/v1${address}?khong-co=1`);
      expect([path, answer.status]).toEqual([path, 400]);
      const problem = await answer.json();
      expect([path, validate(problem), validate.errors]).toEqual([path, true, null]);
      expect(problem).toMatchObject({
        errors: expect.arrayContaining([expect.objectContaining({ parameter: 'khong-co' })]),
      });
    });
  });
});

describe('a client that asks for everything gets it in pages', () => {
  test('every result of an edition once, however large the page', async () => {
    const small = await everyItem<{ tier: string; source_row: number }>(
      '/api/v1/editions/mo-phong-2023.2/results?limit=37',
    );
    const large = await everyItem<{ tier: string; source_row: number }>(
      '/api/v1/editions/mo-phong-2023.2/results?limit=200',
    );
    expect(small).toEqual(large);
    expect(new Set(small.map(({ tier, source_row: row }) => `${tier} ${row}`)).size).toBe(small.length);
    // 20 departments, 8 districts, 143 communes.
    expect(small.length).toBeGreaterThanOrEqual(171);
  });

  test('a cursor serves only the list it was given for', async () => {
    const { meta } = await get('/api/v1/editions/mo-phong-2023.2/results?limit=5');
    const answer = await ask(`/api/v1/editions/mo-phong-2022.1/results?limit=5&cursor=${meta.next_cursor}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'bad-value', errors: [{ parameter: 'cursor' }] });
  });

  test('more than a page holds is refused with advice', async () => {
    const answer = await ask('/api/v1/units?limit=100000');
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as { code: string; detail: string };
    expect(problem.code).toBe('too-large');
    expect(problem.detail).toMatch(/links\.next/);
  });
});

describe('the figures', () => {
  test('keep the official rank, the printed text and the missing code', async () => {
    const { data } = await get<Record<string, unknown>[]>('/api/v1/editions/2022.1/tiers/so-nganh/ranking');
    expect(data[1]).toMatchObject({
      rank: 2,
      rank_kind: 'official',
      score: null,
      score_printed: '3331,01',
      missing: 'invalid-in-source',
    });
    expect(data[0]).toMatchObject({ rank: 1, score: 335.9, score_display: '335,9', maximum: null, percent: null });
  });

  test('of simulated editions are marked in meta, edition and units', async () => {
    const { data, meta } = await get<{ unit: Unit | null }[]>('/api/v1/editions/mo-phong-2023/results?limit=5');
    expect(meta.simulated).toBe(true);
    expect(data.every(({ unit }) => unit === null || unit.simulated)).toBe(true);
    expect((await get('/api/v1/editions/2023/results')).meta.simulated).toBe(false);
  });

  test('differ between revisions only where a correction says so', async () => {
    const { data } = await get<{ changes: { kind: string }[] }>(
      '/api/v1/editions/mo-phong-2023.1/diff/mo-phong-2023.2',
    );
    expect(data.changes.some(({ kind }) => kind === 'value')).toBe(true);
    const same = await get<{ changes: unknown[] }>('/api/v1/editions/2023.1/diff/2023.1');
    expect(same.data.changes).toEqual([]);
    expect((await ask('/api/v1/editions/2022.1/diff/2023.1')).status).toBe(400);
  });

  test('are found by name without accents, old and new names alike', async () => {
    const { data } = await get<{ unit: Unit; matched_name: string | null }[]>('/api/v1/search?q=phuc%20thanh');
    expect(data[0]?.unit.slug).toBe('ninh-binh/phuc-thanh');
    expect((await get<unknown[]>('/api/v1/search?q=yen%20thang&limit=1')).links.next).toContain('cursor=');
  });
});

test('links lead to pages that are there', async () => {
  for (const path of [
    '/api/v1/editions/2023/tiers/so-nganh/ranking',
    '/api/v1/units/cap-huyen/yen-mo',
    '/api/v1/editions/2023/reconciliation',
  ]) {
    const { links } = await get(path);
    expect((await ask((links.html ?? '').replace(origin, ''))).status).toBe(200);
  }
});
