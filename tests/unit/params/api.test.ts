import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  API_PARAMETERS,
  API_QUERY,
  type ApiParameterName,
  DEFAULT_LIMIT,
  formFault,
  fromCursor,
  MAX_LIMIT,
  missingWords,
  readValues,
  toCursor,
} from '@/lib/params/api';
import { edition, slug, tier } from './address-parts';

const values = fc.record(
  {
    edition,
    other: edition,
    tier,
    as_of: fc.constantFrom('2023-12-31', '2025-07-01'),
    slug,
    district: slug,
    data_kind: fc.constantFrom('official' as const, 'simulated' as const),
    criterion: slug,
    type: slug,
    q: fc.constantFrom('a', 'Yên Mô', 'x'.repeat(120)),
    limit: fc.integer({ min: 1, max: MAX_LIMIT }),
    cursor: fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('A', 'z', '0', '-', '_') }),
  },
  { requiredKeys: [] },
);

describe('values of the API', () => {
  it('are handed on as their forms read them', () => {
    fc.assert(
      fc.property(values, (given) => {
        const text = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
        expect(readValues(text)).toEqual({ ok: true, values: given });
      }),
    );
    expect(readValues({ q: '  a b ' })).toEqual({ ok: true, values: { q: 'a b' } });
    expect(readValues({})).toEqual({ ok: true, values: {} });
  });

  it('that have not their form are each named, the limit with how to get more', () => {
    const names = Object.keys(API_PARAMETERS) as ApiParameterName[];
    for (const name of names) {
      const read = readValues({ [name]: '!' });
      if (name === 'q') expect(read.ok).toBe(true);
      else expect(read).toEqual({ ok: false, errors: [formFault(name, '!')] });
    }
    const all = readValues(Object.fromEntries(names.map((name) => [name, ' '])));
    expect(!all.ok && all.errors.map(({ parameter }) => parameter)).toEqual(names);
  });

  test.each(['0', '-1', '01', '1.5', '1e2', ' 1', '١', 'Infinity'])('%j is no limit', (text) => {
    expect(readValues({ limit: text })).toMatchObject({ ok: false, errors: [{ code: 'bad-value' }] });
  });

  test('a limit that is too large says so', () => {
    expect(readValues({ limit: '200' })).toEqual({ ok: true, values: { limit: 200 } });
    for (const text of ['201', '9'.repeat(40)]) {
      const read = readValues({ limit: text });
      expect(read).toMatchObject({ ok: false, errors: [{ parameter: 'limit', code: 'too-large' }] });
      expect(!read.ok && [read.errors[0].detail, read.errors[0].detail_vi]).toEqual([
        'limit is at most 200. Ask for pages: follow links.next until it is null, or download the whole edition as a zip.',
        'limit nhiều nhất là 200. Xin lấy từng trang: đi theo links.next đến khi là null, hoặc tải cả bản dưới dạng zip.',
      ]);
    }
    expect([DEFAULT_LIMIT, MAX_LIMIT]).toEqual([100, 200]);
  });

  test.each([
    ['edition', '2023.0'],
    ['tier', 'cấp xã'],
    ['as_of', '2025-02-30'],
    ['slug', 'a/b'],
    ['data_kind', 'Official'],
    ['q', ' '],
    ['q', 'x'.repeat(121)],
    ['cursor', ''],
    ['cursor', 'a b'],
    ['cursor', 'x'.repeat(121)],
  ] as const)('%s is not %j', (name, value) => {
    expect(readValues({ [name]: value }).ok).toBe(false);
  });

  test('outside a list the store knows are told the list', () => {
    const closed = { tier: ['cap-xa', 'so-nganh'] };
    expect(readValues({ tier: 'cap-xa' }, closed)).toEqual({ ok: true, values: { tier: 'cap-xa' } });
    const read = readValues({ tier: 'cap-huyen', type: 'xa' }, closed);
    expect(read).toEqual({ ok: false, errors: [formFault('tier', 'cap-huyen', closed.tier)] });
    expect(!read.ok && [read.errors[0].detail, read.errors[0].detail_vi]).toEqual([
      '“cap-huyen” is not a value of tier: cap-xa, so-nganh.',
      '“cap-huyen” không phải giá trị của tier: cap-xa, so-nganh.',
    ]);
  });

  test('a fault tells what is expected, in both languages', () => {
    for (const name of Object.keys(API_PARAMETERS) as ApiParameterName[]) {
      const { expected, meaning } = API_PARAMETERS[name];
      expect(formFault(name, 'x').detail).toBe(`“x” is not a value of ${name}: ${expected.en}.`);
      expect(formFault(name, 'x').detail_vi).toBe(`“x” không phải giá trị của ${name}: ${expected.vi}.`);
      for (const text of [expected.en, expected.vi, meaning.en, meaning.vi]) expect(text.length).toBeGreaterThan(10);
    }
    expect(missingWords()).toEqual({
      parameter: 'q',
      code: 'bad-value',
      detail: 'q is missing: 1 to 120 characters.',
      detail_vi: 'Thiếu q: từ 1 đến 120 ký tự.',
    });
    for (const name of API_QUERY) expect(Object.keys(API_PARAMETERS)).toContain(name);
  });
});

describe('a cursor', () => {
  it('leads back to its place in the list and state it was given for, and to no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 1_000_000 }), (state, other, offset) => {
        const cursor = toCursor(state, offset);
        expect(readValues({ cursor })).toEqual({ ok: true, values: { cursor } });
        expect(fromCursor(cursor, state)).toBe(offset);
        if (other !== state) expect(fromCursor(cursor, other)).toBeNull();
      }),
    );
  });

  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tag = (JSON.parse(Buffer.from(toCursor('s', 1), 'base64url').toString()) as [string, number])[0];

  test('stays short, however long the state is', () => {
    expect(toCursor('x'.repeat(1_000), 1).length).toBe(toCursor('x', 1).length);
    expect(tag).toHaveLength(16);
  });

  test.each([[0], [-1], [1.5], ['1'], [null], [2 ** 53]])('forged with the place %j is none', (offset) => {
    expect(fromCursor(forged([tag, offset]), 's')).toBeNull();
  });

  test('forged in another shape is none', () => {
    for (const value of [[tag], [tag, 1, 1], { 0: tag, 1: 1, length: 2 }, 'x', null, 1])
      expect(fromCursor(forged(value), 's')).toBeNull();
    expect(fromCursor('!!', 's')).toBeNull();
    expect(fromCursor('', 's')).toBeNull();
    expect(fromCursor(forged([tag, 1]), 's')).toBe(1);
  });
});
