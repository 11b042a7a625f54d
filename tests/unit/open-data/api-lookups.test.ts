import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { buildOpenApi } from '@/lib/views/api/openapi';
import { api } from './every-answer';

type Schema = Record<string, unknown>;
interface Document {
  readonly paths: Record<
    string,
    { get: { responses: Record<string, { content: Record<string, { schema: Schema }> }> } }
  >;
  readonly components: { readonly schemas: Record<string, Schema> };
}

let document: Document;

beforeAll(async () => {
  document = buildOpenApi('http://site.invalid', 'Ninh Bình', await listKnownTiers()) as Document;
});

/** Every schema within a value, with where it stands. */
function* schemasIn(value: unknown, place = ''): Generator<[string, Schema]> {
  if (typeof value !== 'object' || value === null) return;
  yield [place, value as Schema];
  for (const [name, inner] of Object.entries(value)) yield* schemasIn(inner, `${place}/${name}`);
}

describe('answers may grow', () => {
  test('no shape and no list of values in an answer is closed', () => {
    const parts = [document.components, ...Object.values(document.paths).map(({ get }) => get.responses)];
    const lists = new Set<string>();
    for (const [place, schema] of parts.flatMap((part) => [...schemasIn(part)])) {
      expect([place, schema.additionalProperties === false, Array.isArray(schema.enum)]).toEqual([place, false, false]);
      if (Array.isArray(schema['x-extensible-enum'])) lists.add(place);
    }
    expect(lists.size).toBeGreaterThan(8);
  });

  test('today’s answer with a field and a value of tomorrow still keeps the schema', async () => {
    const ajv = new Ajv2020({ strict: false });
    const shape =
      document.paths['/editions/{edition}/tiers/{tier}/ranking']?.get.responses[200]?.content['application/json'];
    const validate = ajv.compile({ ...shape?.schema, components: document.components });
    const { body } = await api('/editions/2022.1/tiers/so-nganh/ranking');
    expect([validate(body), validate.errors]).toEqual([true, null]);
    const later = structuredClone(body);
    later.data[0].grade = 'A';
    later.data[0].missing = 'withheld';
    later.meta.took = 3;
    expect([validate(later), validate.errors]).toEqual([true, null]);
    // What is there today is still asked for: a number stays a number.
    later.data[0].score = '335,9';
    expect(validate(later)).toBe(false);
  });
});

describe('what stands for something', () => {
  test('latest is the newest year with official results, in every operation of an edition', async () => {
    const { body } = await api('/editions/latest');
    expect(body.data).toMatchObject({ assessment: '2023', data_kind: 'official', current: true });
    for (const path of ['/tiers', '/tiers/so-nganh', '/tiers/so-nganh/ranking', '/results', '/reconciliation']) {
      const [latest, year] = [await api(`/editions/latest${path}`), await api(`/editions/2023${path}`)];
      expect([path, latest.status, latest.body.data]).toEqual([path, 200, year.body.data]);
      expect(latest.headers.get('cache-control')).not.toContain('immutable');
    }
  });

  test('tong is the total, as rows name it', async () => {
    const [named, left] = [
      await api('/editions/2022.1/tiers/cap-xa/ranking?criterion=tong'),
      await api('/editions/2022.1/tiers/cap-xa/ranking'),
    ];
    expect([named.status, named.body.data]).toEqual([200, left.body.data]);
    expect(named.body.data[0].criterion).toBe('tong');
  });

  test('a unit whose address has its district is one parameter too, its slash escaped', async () => {
    for (const ending of ['', '/results']) {
      const [escaped, plain] = [
        await api(`/units/cap-xa/ninh-binh%2Fphuc-thanh${ending}`),
        await api(`/units/cap-xa/ninh-binh/phuc-thanh${ending}`),
      ];
      expect([ending, escaped.status, escaped.body.data]).toEqual([ending, 200, plain.body.data]);
    }
  });
});

describe('units are found by official code', () => {
  test('one or several, on a day or whenever they had it', async () => {
    const { body: all } = await api('/units?tier=cap-xa&as_of=2023-12-31&limit=3');
    const codes = all.data.map(({ code }: { code: string }) => code);
    const { body } = await api(`/units?code=${codes.join(',')}&as_of=2023-12-31`);
    expect(new Set(body.data.map(({ code }: { code: string }) => code))).toEqual(new Set(codes));
    const ever = await api(`/units?code=${codes[0]}`);
    expect(ever.body.data.length).toBeGreaterThan(0);
    for (const unit of ever.body.data) {
      expect([unit.code, ...unit.facts.map(({ code }: { code: string }) => code)]).toContain(codes[0]);
    }
    expect((await api('/units?code=khong-co-ma-nay')).body.data).toEqual([]);
  });
});

describe('a walk through a list', () => {
  test('goes on in the revision it began in', async () => {
    for (const edition of ['2022', 'mo-phong-2023', 'latest']) {
      const { body } = await api(`/editions/${edition}/results?limit=2`);
      const { pathname } = new URL(body.links.next);
      expect([edition, pathname]).toEqual([edition, `/api/v1/editions/${body.meta.edition.edition}/results`]);
      const next = await api(body.links.next.replace(/^.*\/api\/v1/, ''));
      expect([edition, next.status]).toEqual([edition, 200]);
    }
    const pair = await api('/editions/mo-phong-2023/diff/mo-phong-2023.1?limit=1');
    expect(new URL(pair.body.links.next).pathname).toBe('/api/v1/editions/mo-phong-2023.2/diff/mo-phong-2023.1');
  });
});

describe('a 404 names the part that is not there, and what there is', () => {
  test.each([
    ['/editions/2099/results', 'edition', '2023.1'],
    ['/editions/2023.01', 'edition', '2023'],
    ['/editions/mo-phong-2025/tiers/cap-huyen', 'tier', 'cap-xa'],
    ['/editions/2023/tiers/CAP-XA/ranking', 'tier', 'cap-xa'],
    ['/editions/2023.1/diff/2023.7', 'other', '2023.1'],
    ['/units/so-nganh/khong-co', 'slug', 'units?code='],
    ['/units/cap-xa/yen-mo/khong-co/results', 'slug', 'search?q='],
  ])('%s: %s', async (path, parameter, instead) => {
    const { status, body } = await api(path);
    expect([status, body.code, body.errors.map((error: { parameter: string }) => error.parameter)]).toEqual([
      404,
      'not-found',
      [parameter],
    ]);
    for (const said of [body.errors[0].detail, body.errors[0].detail_vi, body.detail]) expect(said).toContain(instead);
  });
});
