import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { ADDRESSES } from '@/lib/params/addresses';
import { FOREIGN_MARKS, isForeignMark, withoutForeignMarks } from '@/lib/params/foreign-marks';
import { badValue, readClosedQuery, readQuery, shown, single, unknownValue, withQuery } from '@/lib/params/query';

const text = fc.string({ unit: 'binary', maxLength: 12 });

describe('a query', () => {
  it('is read with every value of every key, whatever the keys are called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(text, fc.constantFrom('__proto__', 'a')), text)), (pairs) => {
        const params = new URLSearchParams(pairs);
        const query = readQuery(params);
        expect(Object.keys(query).toSorted()).toEqual([...new Set(params.keys())].toSorted());
        for (const key of params.keys()) expect([query[key]].flat()).toEqual(params.getAll(key));
      }),
    );
  });

  it('is written so that it is read again; what has no value is left out', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (keys, value) => {
          const written = withQuery('/x', [
            ...keys.map((key) => [key, value.toWellFormed()] as const),
            ['n', null],
            ['u', undefined],
            ['e', ''],
          ]);
          const [path, search] = written.split('?');
          expect(path).toBe('/x');
          expect(search === undefined).toBe(keys.length === 0);
          expect([...new URLSearchParams(search)]).toEqual(keys.map((key) => [key, value.toWellFormed()]));
        },
      ),
    );
  });

  test('a value is taken where its key is given once and the value is of its form', () => {
    expect(single(z.array(z.string()), ['a'])).toBeNull();
    const form = z.enum(['a', 'b']);
    expect([single(form, 'a'), single(form, 'c'), single(form, ['a']), single(form, undefined)]).toEqual([
      'a',
      null,
      null,
      null,
    ]);
  });
});

describe('a closed query', () => {
  it('takes its keys once each and names every other and every repeated one', () => {
    const key = fc.constantFrom('huyen', 'loai', 'x', '__proto__', 'constructor', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, text)), (pairs) => {
        const { values, errors } = readClosedQuery(new URLSearchParams(pairs), ['huyen', 'loai']);
        const known = pairs.filter(([name]) => name === 'huyen' || name === 'loai').map(([name]) => name);
        const repeated = known.filter((name, index) => known.indexOf(name) !== index);
        const unknown = pairs.filter(([name]) => name !== 'huyen' && name !== 'loai').map(([name]) => name);
        expect(Object.keys(values).toSorted()).toEqual([...new Set(known)].toSorted());
        const codes = (code: string) =>
          errors
            .filter((error) => error.code === code)
            .map(({ parameter }) => parameter)
            .toSorted();
        expect(codes('unknown-parameter')).toEqual([...new Set(unknown)].toSorted());
        expect(codes('repeated-parameter')).toEqual([...new Set(repeated)].toSorted());
      }),
    );
  });

  test('says what it knows, in both languages', () => {
    const [unknown, repeated] = readClosedQuery(new URLSearchParams('x=1&a=1&a=2'), ['a', 'b']).errors;
    expect(unknown).toEqual({
      parameter: 'x',
      code: 'unknown-parameter',
      detail: 'There is no parameter “x”. Known: a, b.',
      detail_vi: 'Không có tham số “x”. Chỉ có: a, b.',
    });
    expect(repeated).toEqual({
      parameter: 'a',
      code: 'repeated-parameter',
      detail: 'a is given more than once.',
      detail_vi: 'a được ghi nhiều hơn một lần.',
    });
    const [alone] = readClosedQuery(new URLSearchParams('x=1'), []).errors;
    expect([alone?.detail, alone?.detail_vi]).toEqual([
      'This address takes no parameters.',
      'Địa chỉ này không nhận tham số.',
    ]);
    expect(readClosedQuery(new URLSearchParams('a=1'), ['a'])).toEqual({ values: { a: '1' }, errors: [] });
  });

  test('a wrong value is shown with what would be right', () => {
    expect(badValue('bom', 'x', { vi: '0 hoặc 1', en: '0 or 1' })).toEqual({
      parameter: 'bom',
      code: 'bad-value',
      detail: '“x” is not a value of bom: 0 or 1.',
      detail_vi: '“x” không phải giá trị của bom: 0 hoặc 1.',
    });
    expect(unknownValue('huyen', 'x', ['a', 'b'])).toMatchObject({ detail: '“x” is not a value of huyen: a, b.' });
    expect(unknownValue('huyen', 'x', [])).toMatchObject({
      detail: '“x” is not a value of huyen: this tier has none.',
      detail_vi: '“x” không phải giá trị của huyen: cấp này không có.',
    });
  });

  it('shows a reader’s word short and without control signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (word) => {
        expect(shown(word)).not.toMatch(/\p{Cc}|\p{Cs}/u);
        expect(Array.from(shown(word)).length).toBeLessThanOrEqual(81);
      }),
    );
    expect([shown('a\u0000b'), shown('x'.repeat(80)), shown('x'.repeat(81))]).toEqual([
      'a\ufffdb',
      'x'.repeat(80),
      `${'x'.repeat(80)}…`,
    ]);
  });
});

describe('a mark other people add', () => {
  const MARKS = [
    'fbclid',
    'gclid',
    't',
    'utm_source',
    'UTM_Campaign',
    'zarsrc',
    'gidzl',
    'ref',
    '_bhlid',
    'ck_subscriber_id',
    'vgo_ee',
    'zalo_ref',
    'mc_cid',
    '_',
    'v',
    'msclkid',
    'igsh',
    'hsCtaTracking',
    'ScCid',
    'pk_kwd',
    'oly_enc_id',
    '_branch_match_id',
  ];

  test.each(MARKS)('%s is one', (key) => {
    expect([isForeignMark(key), isForeignMark(key, [key])]).toEqual([true, false]);
  });

  test.each(['', 'u', 'utm', 'mc', 're', 'refs', 'source', 'q', 'vv', 'huyen', 'childId', '__proto__', 'constructor'])(
    '%j is none',
    (key) => {
      expect(isForeignMark(key)).toBe(false);
    },
  );

  it('is none of the keys that any address takes', () => {
    const keys = ADDRESSES.rows.flatMap((row) => row.keys);
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => isForeignMark(key))).toEqual([]);
    expect([...FOREIGN_MARKS].filter((mark) => mark !== mark.toLowerCase())).toEqual([]);
  });

  it('is taken away wherever it stands, once for good; the rest stays as it was written', () => {
    const pair = fc.oneof(
      fc
        .tuple(fc.constantFrom(...MARKS), text)
        .map(([key, value]) => ({ mark: true, text: `${key}=${encodeURIComponent(value.toWellFormed())}` })),
      fc
        .tuple(fc.constantFrom('a', 'huyen', 'x%20y', ''), text)
        .map(([key, value]) => ({ mark: false, text: `${key}=${encodeURIComponent(value.toWellFormed())}` })),
      fc.constantFrom({ mark: true, text: 'fbclid' }, { mark: true, text: '%66bclid=1' }, { mark: false, text: 'a' }),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const search = (list: typeof pairs) => (list.length > 0 ? `?${list.map((item) => item.text).join('&')}` : '');
        const clean = withoutForeignMarks(search(pairs));
        expect(clean).toBe(search(pairs.filter(({ mark }) => !mark)));
        expect(withoutForeignMarks(clean)).toBe(clean);
      }),
    );
    expect(['', '?', '?&', '?fbclid=1&'].map((search) => withoutForeignMarks(search))).toEqual(['', '?', '?&', '']);
  });
});
