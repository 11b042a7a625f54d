import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapToNext } from '@/lib/scoring/gap';
import { rankRows } from '@/lib/scoring/rank';
import { anyRows, missing, scoreRow, tierRows, value } from './rows';

describe('the gap to the next rank', () => {
  const a = scoreRow('a', value(900), { officialRank: 1 });
  const b = scoreRow('b', value(700), { officialRank: 2 });
  const c = scoreRow('c', value(700), { officialRank: 2 });
  const d = scoreRow('d', value(650), { officialRank: 4 });
  const tier = tierRows([d, c, b, a]);

  it('is the points to draw level, and with whom', () => {
    expect(gapToNext(tier, d)).toEqual({ kind: 'gap', points: 50, target: 700, rows: [b, c] });
    expect(gapToNext(tier, b)).toEqual({ kind: 'gap', points: 200, target: 900, rows: [a] });
    expect(gapToNext(tier, a)).toEqual({ kind: 'leader' });
  });

  it('needs official ranks without a hole where the list is partial', () => {
    expect(gapToNext({ ...tier, complete: false }, d)).toMatchObject({ kind: 'gap', points: 50 });
    expect(gapToNext(tierRows([a, d], { complete: false }), d)).toEqual({ kind: 'unknown' });
    expect(gapToNext(tierRows([b, c, d], { complete: false }), b)).toEqual({ kind: 'unknown' });
    expect(gapToNext(tierRows([a], { complete: false }), a)).toEqual({ kind: 'leader' });
  });

  it('is not measured to an impossible figure’s neighbour', () => {
    const first = scoreRow('first', value(335_900), { officialRank: 1 });
    const odd = scoreRow('odd', missing('invalid-in-source', '3331,01'), { officialRank: 2 });
    const third = scoreRow('third', value(322_650), { officialRank: 3 });
    const departments = tierRows([first, odd, third], { complete: false });
    expect(gapToNext(departments, third)).toEqual({ kind: 'unknown' });
    expect(gapToNext(departments, odd)).toEqual({ kind: 'unknown' });
  });

  it('closes exactly one rank group', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const assessed = rows.filter((row) => row.total.missing === null);
        for (const row of assessed) {
          const gap = gapToNext(tierRows(assessed), row);
          const rank = rankRows(assessed).ranked.find((ranked) => ranked.row === row)?.rank ?? 0;
          if (gap.kind !== 'gap') {
            expect([gap.kind, rank]).toEqual(['leader', 1]);
            continue;
          }
          expect((row.total.points ?? 0) + gap.points).toBe(gap.target);
          const lifted = assessed.map((r) => (r === row ? { ...r, total: value(gap.target) } : r));
          const after = rankRows(lifted).ranked.find((ranked) => ranked.row.unitId === row.unitId)?.rank;
          expect(after).toBe(rank - gap.rows.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
