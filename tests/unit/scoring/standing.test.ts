import { describe, expect, it } from 'vitest';
import { standings, strengthsAndWeaknesses } from '@/lib/scoring/standing';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

const criteria = [
  criterion('part', 10_000, { parentSlug: 'strong', position: 9 }),
  criterion('near', 100_000, { position: 3 }),
  criterion('strong', 100_000, { position: 1 }),
  criterion('weak', 50_000, { position: 2 }),
  criterion('unknown-maximum', null, { position: 4 }),
  criterion('no-points', 0, { position: 5 }),
];
const row = (name: string, strong: number, weak: number, near: number) =>
  scoreRow(name, value(1), {
    scores: {
      strong: value(strong),
      weak: value(weak),
      near: value(near),
      'unknown-maximum': value(5),
      'no-points': value(0),
      part: value(1),
    },
  });
const mine = row('mine', 65_000, 17_500, 49_900);
const tier = tierRows([mine, row('x', 60_000, 20_000, 45_000), row('y', 50_000, 40_000, 40_000)], { criteria });

describe('a unit against its tier’s median', () => {
  it('is strong or weak from five percentage points on, and near before', () => {
    expect(standings(tier, mine).map(({ criterion: c, difference, kind }) => [c.slug, difference, kind])).toEqual([
      ['strong', 50, 'strength'],
      ['weak', -50, 'weakness'],
      ['near', 49, 'near'],
    ]);
    const { strengths, weaknesses } = strengthsAndWeaknesses(tier, mine);
    expect(strengths.map(({ criterion: c }) => c.slug)).toEqual(['strong']);
    expect(weaknesses.map(({ criterion: c }) => c.slug)).toEqual(['weak']);
  });

  it('puts the strongest and the weakest first', () => {
    const best = row('best', 100_000, 50_000, 60_000);
    const { strengths } = strengthsAndWeaknesses({ ...tier, rows: [...tier.rows, best] }, best);
    expect(strengths.map(({ difference }) => difference)).toEqual(
      strengths.map(({ difference }) => difference).toSorted((a, b) => b - a),
    );
    expect(strengths[0]?.criterion.slug).toBe('weak');
    const worst = row('worst', 0, 10_000, 0);
    const { weaknesses } = strengthsAndWeaknesses({ ...tier, rows: [...tier.rows, worst] }, worst);
    expect(weaknesses.map(({ criterion: c, difference }) => [c.slug, difference])).toEqual([
      ['strong', -550],
      ['near', -425],
      ['weak', -175],
    ]);
  });

  it('says nothing where a maximum, a median or the value is unknown', () => {
    expect(standings({ ...tier, complete: false }, mine)).toEqual([]);
    expect(standings(tier, scoreRow('none', missing('not-assessed')))).toEqual([]);
  });
});
