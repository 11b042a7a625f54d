import { describe, expect, it } from 'vitest';
import { childCriteria, isAssessed, mainCriteria, maximumOf, measureOf, toValue, valueBy } from '@/lib/scoring/measure';
import { MISSING_CODES } from '@/lib/scoring/types';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

describe('the value of a row', () => {
  it('is its points, or why there are none, and never both', () => {
    expect(valueBy(scoreRow('a', value(0)), null)).toEqual({ points: 0, missing: null });
    expect(valueBy(scoreRow('a', missing('not-assessed')), null)).toEqual({ points: null, missing: 'not-assessed' });
    const odd = { points: 3_331_010, printed: '3331,01', missing: 'invalid-in-source' } as const;
    expect(toValue(odd)).toEqual({ points: null, missing: 'invalid-in-source' });
  });

  it('that has neither figure nor code was not published, and so was that of a unit the list does not have', () => {
    const none = { points: null, missing: 'not-published' };
    expect(toValue({ points: null, printed: null, missing: null })).toEqual(none);
    expect(valueBy(null, null)).toEqual(none);
    expect(valueBy(undefined, 'x')).toEqual(none);
  });

  it('in a criterion the row does not have is as missing as a total that was not assessed, else not published', () => {
    const of = (total: Parameters<typeof scoreRow>[1]) =>
      measureOf(scoreRow('a', total, { scores: { y: value(1) } }), 'x');
    const as = (code: (typeof MISSING_CODES)[number]) => ({ points: null, printed: null, missing: code });
    expect(of(value(3))).toEqual(as('not-published'));
    expect(of(missing('not-published'))).toEqual(as('not-published'));
    expect(of(missing('invalid-in-source', '3331,01'))).toEqual(as('not-published'));
    for (const code of ['not-assessed', 'not-applicable', 'unit-abolished'] as const) {
      expect(of(missing(code))).toEqual(as(code));
    }
  });

  it('makes a unit assessed unless it took no part', () => {
    const assessed = MISSING_CODES.filter((code) => isAssessed(scoreRow('a', missing(code)), null));
    expect(assessed).toEqual(['not-published', 'invalid-in-source']);
    expect(isAssessed(scoreRow('a', value(0)), null)).toBe(true);
  });
});

describe('the criteria of a list', () => {
  const criteria = [
    criterion('b', 2, { position: 2 }),
    criterion('z', 3, { position: 1 }),
    criterion('a', 1, { position: 1 }),
    criterion('b2', 4, { parentSlug: 'b', position: 2 }),
    criterion('b1', 5, { parentSlug: 'b', position: 1 }),
  ];
  const slugs = (found: readonly { slug: string }[]) => found.map(({ slug }) => slug);

  it('stand in the decision’s order, by name where it has none, in whatever order they are given', () => {
    for (const given of [criteria, criteria.toReversed()]) {
      expect(slugs(mainCriteria(tierRows([], { criteria: given })))).toEqual(['a', 'z', 'b']);
      expect(slugs(childCriteria(tierRows([], { criteria: given }), 'b'))).toEqual(['b1', 'b2']);
    }
  });

  it('have each its own maximum, and the total the tier’s', () => {
    const tier = tierRows([], { criteria, maximum: 9 });
    expect([null, 'z', 'b', 'none'].map((by) => maximumOf(tier, by))).toEqual([9, 3, 2, null]);
  });
});
