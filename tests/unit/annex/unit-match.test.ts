import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnexUnit } from '@/lib/annex/content';
import { UnitFinder } from '@/lib/annex/list/unit-finder';
import { AnnexProblems } from '@/lib/annex/problem';
import type { SheetCell } from '@/lib/annex/sheet';
import { inEach } from '@/lib/site';

/** What units were called before, by code; "Xã Sơn Lai" is another's name since. */
const formerly: Readonly<Record<string, readonly string[]>> = {
  '14371': ['Xã Gia Lâm', 'Xã Sơn Lai'],
  '14323': ['Xã Tân Hưng'],
};

const unit = (
  code: string,
  name: string,
  parentName: string | null = null,
  tier: AnnexUnit['tier'] = 'cap-xa',
): AnnexUnit => ({
  tier,
  tierName: { vi: tier, en: tier },
  body: tier === 'so-nganh',
  mapped: false,
  code,
  slug: code,
  name: inEach(() => name),
  type: name.split(' ')[0] ?? '',
  sortKey: name,
  parentName,
  validTo: null,
  aliases: ['Xã Thanh Sơn'],
  formerNames: formerly[code] ?? [],
});

const UNITS = [
  unit('14434', 'Xã Thanh Lạc', 'Huyện Nho Quan'),
  unit('14437', 'Xã Sơn Lai', 'Huyện Nho Quan'),
  unit('14620', 'Xã Tân Thành', 'Huyện Kim Sơn'),
  unit('14323', 'Phường Tân Thành', 'Thành phố Ninh Bình'),
  unit('14371', 'Xã Gia Hòa', 'Huyện Gia Viễn'),
];
const cell = (text: string | null): SheetCell | null => (text === null ? null : { kind: 'text', text });

function find(code: string | null, name: string | null, district: string | null = null, chosen: string | null = null) {
  const problems = new AnnexProblems();
  const finder = new UnitFinder(UNITS, [], { file: 'a', sheet: null }, problems);
  const found = finder.find({ chosen, code: cell(code), name: cell(name), district, at: (heading) => heading });
  return { code: found?.code ?? null, rules: problems.list.map(({ rule }) => rule) };
}

describe('a row’s code, name and district must mean one unit', () => {
  const codes = fc.constantFrom(...UNITS.map(({ code }) => code));
  const names = fc.oneof(
    fc.constantFrom(...UNITS.map(({ name }) => name.vi), 'Xã Thanh Sơn', 'Thành phố Hoa Lư'),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  );
  const known = (code: string) => UNITS.find((candidate) => candidate.code === code);

  test('what a person said of the row beats both, and a unit nobody has is an error all the same', () => {
    fc.assert(
      fc.property(codes, fc.option(codes), names, (chosen, code, name) => {
        expect(find(code, name, null, chosen)).toEqual({ code: chosen, rules: [] });
        expect(find(code, name, null, '99999')).toEqual({ code: null, rules: ['unknown-unit'] });
      }),
    );
  });

  test('a code never beats a name that is not its unit’s', () => {
    fc.assert(
      fc.property(codes, names, (code, name) => {
        const { code: found, rules } = find(code, name);
        const own = known(code)?.name.vi ?? '';
        const same = own.toLowerCase() === name.toLowerCase();
        if (found !== null) expect(found).toBe(code);
        if (same) expect([found, rules]).toEqual([code, []]);
        else if (UNITS.some((known) => known.name.vi === name) && !own.endsWith(name.replace(/^\S+ /, '')))
          expect([found, rules]).toEqual([null, ['code-not-name']]);
        if (found === null) expect(rules.length).toBeGreaterThan(0);
      }),
      { seed: 28, numRuns: 500 },
    );
  });

  test.each(['Xã Thanh Sơn', 'Phúc Sơn', 'Thị trấn Me'])(
    '“%s”, a name of no unit, is refused beside a code',
    (name) => {
      expect(find('14434', name)).toEqual({ code: null, rules: ['code-not-name'] });
    },
  );

  test('a name does not beat the district beside it', () => {
    expect(find(null, 'Xã Gia Hòa', 'Kim Sơn')).toEqual({ code: null, rules: ['unknown-unit'] });
    expect(find('14371', 'Xã Gia Hòa', 'Kim Sơn')).toEqual({ code: null, rules: ['code-not-name'] });
    expect(find(null, 'Tân Thành', 'TPNB').code).toBe('14323');
    expect(find(null, 'Tân Thành (Kim Sơn)')).toEqual({ code: '14620', rules: ['unit-spelled'] });
    expect(find(null, 'Tân Thành')).toEqual({ code: null, rules: ['ambiguous-unit'] });
  });
});

describe('a name that a unit had before', () => {
  test('under the unit’s code is that unit, with a note; by itself, or under another’s code, it is nobody', () => {
    expect(find('14371', 'Xã Gia Lâm')).toEqual({ code: '14371', rules: ['unit-renamed'] });
    expect(find('14371', 'xã gia lâm')).toEqual({ code: '14371', rules: ['unit-renamed'] });
    expect(find('14323', 'Tân Hưng')).toEqual({ code: '14323', rules: ['unit-renamed'] });
    expect(find(null, 'Xã Gia Lâm').code).toBeNull();
    expect(find('14434', 'Xã Gia Lâm')).toEqual({ code: null, rules: ['code-not-name'] });
    expect(find('14371', 'Phường Gia Lâm')).toEqual({ code: null, rules: ['code-not-name'] });
    expect(find('14371', 'Xã Gia Lam')).toEqual({ code: null, rules: ['code-not-name'] });
  });

  test('that is another unit’s now is an error with both: either may be meant', () => {
    expect(find('14371', 'Xã Sơn Lai')).toEqual({ code: null, rules: ['code-not-name'] });
  });
});
