import { describe, expect, test } from 'vitest';
import { unitWords } from '@/lib/i18n/words/unit';
import { FAILURE_CODES, type Failure } from '@/lib/scoring/reconcile-types';
import { listRevisions } from '@/lib/store/queries/editions';
import { listAllUnits } from '@/lib/store/queries/units';
import { buildApiDocs } from '@/lib/views/api/docs';
import * as envelope from '@/lib/views/api/envelope-schemas';
import { buildOpenApi } from '@/lib/views/api/openapi';
import * as schemas from '@/lib/views/api/schemas';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

/** Every field by its bare name, with the shape it stands in and its meaning. */
async function meaningsIn(lang: 'vi' | 'en') {
  const { shapes } = await buildApiDocs(lang);
  return shapes.flatMap(({ name: shape, fields }) =>
    fields.map(({ name, type, meaning }: Field) => ({
      at: `${shape}.${name}`,
      bare: name.replace(/^.*\./, ''),
      type,
      meaning,
    })),
  );
}

describe('the API’s guide', () => {
  test('tells in Vietnamese apart what it tells apart in English, and nothing else', async () => {
    const [vi, en] = [await meaningsIn('vi'), await meaningsIn('en')];
    expect(vi.length).toBe(en.length);
    let compared = 0;
    for (const [index, field] of en.entries()) {
      for (let other = index + 1; other < en.length; other += 1) {
        // The first shape is the envelope, named in each language.
        if (en[other]?.bare !== field.bare || field.meaning === '' || en[other]?.meaning === '') continue;
        const pair = [field.at, en[other]?.at];
        expect([...pair, vi[index]?.meaning === vi[other]?.meaning]).toEqual([
          ...pair,
          field.meaning === en[other]?.meaning,
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('speaks of null, never of the cells and columns files have', async () => {
    for (const { at, meaning } of await meaningsIn('vi')) {
      expect([at, meaning]).toEqual([at, expect.not.stringMatching(/trống|cột|phần mô tả/)]);
    }
  });

  test('gives closed lists as such, and every code of a failure', async () => {
    const types = new Map((await meaningsIn('vi')).map(({ at, type }) => [at, type]));
    expect(types.get('Check.failures.code')).toBe(FAILURE_CODES.join(' | '));
    expect(types.get('Check.unchecked.reason')).toContain('maximum-unknown | ');
    expect(types.get('ProblemAnswer.code')).toContain('unavailable');
    // Does not compile while a code is missing from the list.
    const whole: Record<Exclude<Failure['code'], (typeof FAILURE_CODES)[number]>, never> = {};
    expect(whole).toEqual({});
  });

  test('says what every code of evidence means that a unit has', async () => {
    const registers = new Set((await listRevisions()).map(({ register }) => register));
    const units = (await listAllUnits()).filter(({ register }) => registers.has(register));
    const codes = new Set(units.map(({ evidence }) => evidence));
    expect(codes.size).toBeGreaterThan(3);
    for (const lang of ['vi', 'en'] as const) {
      const meaning = (await meaningsIn(lang)).find(({ at }) => at === 'Unit.evidence')?.meaning ?? '';
      for (const code of codes) {
        expect([code, meaning.includes(`${code}: ${unitWords[lang].evidence[code]?.slice(0, 20)}`)]).toEqual([
          code,
          true,
        ]);
      }
    }
  });

  test('has no shape that no answer has', () => {
    const document = JSON.stringify(buildOpenApi('http://site.invalid', 'Ninh Bình'));
    for (const [name, schema] of Object.entries({ ...schemas, ...envelope })) {
      if (!('shape' in schema)) continue;
      expect([name, document.includes(`"#/components/schemas/${name}"`)]).toEqual([name, true]);
    }
  });
});
