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

  it('is unknown for a row without a value, were the list whole', () => {
    const absent = scoreRow('absent', missing('not-assessed'));
    expect(gapToNext(tierRows([a, absent]), absent)).toEqual({ kind: 'unknown' });
  });

  it('in a partial list is never measured from or to a row without an official rank', () => {
    const unranked = scoreRow('unranked', value(800));
    const first = scoreRow('first', value(700), { officialRank: 1 });
    expect(gapToNext(tierRows([unranked, first], { complete: false }), first)).toEqual({ kind: 'unknown' });
    expect(gapToNext(tierRows([a, unranked], { complete: false }), unranked)).toEqual({ kind: 'unknown' });
    const late = scoreRow('late', value(750), { officialRank: 2 });
    expect(gapToNext(tierRows([a, unranked, late], { complete: false }), late)).toEqual({ kind: 'unknown' });
  });

  it('in a partial list needs the whole group above to share one rank', () => {
    const tie = [scoreRow('x', value(800), { officialRank: 2 }), scoreRow('y', value(800), { officialRank: 3 })];
    const below = scoreRow('z', value(700), { officialRank: 4 });
    expect(gapToNext(tierRows([...tie, below], { complete: false }), below)).toEqual({ kind: 'unknown' });
    const even = tie.map((row) => ({ ...row, officialRank: 2 }));
    expect(gapToNext(tierRows([...even, below], { complete: false }), below)).toEqual({
      kind: 'gap',
      points: 100,
      target: 800,
      rows: even,
    });
  });

  it('leaves the official first one the leader beside rows without a value', () => {
    const unknown = scoreRow('unknown', missing('not-published'));
    expect(gapToNext(tierRows([a, unknown], { complete: false }), a)).toEqual({ kind: 'leader' });
  });

  it('by a criterion is never told by the official ranks, which are of the total', () => {
    const scored = [a, b].map((row, index) => ({ ...row, scores: { x: value(9 - index) } }));
    const [first, second] = scored;
    if (!first || !second) throw new Error('two rows');
    expect(gapToNext(tierRows(scored, { complete: false }), second, 'x')).toEqual({ kind: 'unknown' });
    expect(gapToNext(tierRows(scored, { complete: false }), first, 'x')).toEqual({ kind: 'unknown' });
    expect(gapToNext(tierRows(scored), second, 'x')).toEqual({ kind: 'gap', points: 1, target: 9, rows: [first] });
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
