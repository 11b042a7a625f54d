import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRows } from '@/lib/scoring/rank';
import type { ScoreRow } from '@/lib/scoring/types';
import { supposeScores } from '@/lib/scoring/what-if';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

const criteria = [criterion('a', 10_000, { position: 0 }), criterion('b', 20_000, { position: 1 })];

const scored = (name: string, a: number, b: number, total = a + b): ScoreRow =>
  scoreRow(name, value(total), { scores: { a: value(a), b: value(b) } });

describe('what other points would come to', () => {
  it('is the total and rank of the list with that row really changed', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(list, fc.nat(19), fc.integer({ min: 0, max: 10 }), (pairs, at, points) => {
        const rows = pairs.map(([a, b], index) => scored(`u${index}`, a * 1_000, b * 1_000));
        const row = rows[at % rows.length] as ScoreRow;
        const found = supposeScores(tierRows(rows, { criteria }), row, { a: points * 1_000 });
        const b = row.scores.b?.points ?? 0;
        const changed = scored('changed', points * 1_000, b);
        const ranked = rankRows(
          rows.map((other) => (other === row ? changed : other)),
          null,
        ).ranked;
        expect(found?.supposed).toEqual({
          total: points * 1_000 + b,
          rank: ranked.find((entry) => entry.row === changed)?.rank,
        });
        expect(found?.actual.total).toBe(row.total.points);
      }),
    );
  });

  it('keeps within nothing and the maximum, and keeps what a source prints above its maximum', () => {
    const row = scored('a', 5_000, 22_000);
    const tier = tierRows([row], { criteria });
    const of = (supposed: Record<string, number>) =>
      supposeScores(tier, row, supposed)?.scores.map((score) => score.supposed);
    expect(of({ a: 99_000 })).toEqual([10_000, 22_000]);
    expect(of({ a: -1 })).toEqual([0, 22_000]);
    expect(of({ b: 99_000 })).toEqual([5_000, 22_000]);
    expect(of({ unknown: 1 })).toEqual([5_000, 22_000]);
    expect(of({})).toEqual([5_000, 22_000]);
  });

  it('keeps the difference where a decision’s sum is not its total', () => {
    const row = scored('a', 5_000, 10_000, 15_500);
    const found = supposeScores(tierRows([row], { criteria }), row, { a: 6_000 });
    expect(found?.supposed.total).toBe(16_500);
  });

  it('is not told where anything it rests on is missing', () => {
    const row = scored('a', 5_000, 10_000);
    const other = scoreRow('b', missing('not-published'));
    expect(supposeScores(tierRows([row, other], { criteria }), row, {})).toBeNull();
    expect(supposeScores(tierRows([row], { criteria, complete: false }), row, {})).toBeNull();
    expect(supposeScores(tierRows([row], { criteria: [] }), row, {})).toBeNull();
    expect(supposeScores(tierRows([row], { criteria: [criterion('a', null)] }), row, {})).toBeNull();
    expect(supposeScores(tierRows([other], { criteria }), other, {})).toBeNull();
    const half = scoreRow('c', value(1_000), { scores: { a: value(1_000) } });
    expect(supposeScores(tierRows([half], { criteria }), half, {})).toBeNull();
  });
});
