import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierModel } from '@/lib/scoring/tier-model';
import { anyRows, missing, scoreRow, tierRows, value } from './rows';

describe('the rank shown', () => {
  it('is the official one wherever there is one, with the difference beside it', () => {
    const a = scoreRow('a', value(3), { officialRank: 2 });
    const b = scoreRow('b', value(2), { officialRank: 1 });
    const c = scoreRow('c', value(1));
    const tier = tierRows([a, b, c]);
    expect(tierModel(tier).rankOf(a)).toEqual({
      rank: 2,
      kind: 'official',
      tied: false,
      difference: { official: 2, computed: 1 },
    });
    expect(tierModel(tier).rankOf(c)).toEqual({ rank: 3, kind: 'computed', tied: false, difference: null });
    expect(tierModel(tier).ranking.listed.map(({ row }) => row.nameVi)).toEqual(['b', 'a', 'c']);
  });

  it('names the variant its list is one of, and no variant where the tier is one list', () => {
    const a = scoreRow('a', value(3));
    const variant = { slug: 'co', name: { vi: 'có', en: 'with' } };
    expect(tierModel(tierRows([a], { variant })).rankOf(a)).toEqual({
      ...{ rank: 1, kind: 'computed', tied: false, difference: null },
      variant,
    });
    expect(Object.keys(tierModel(tierRows([a])).rankOf(a) ?? {})).not.toContain('variant');
  });

  it('is never computed for a partial list, nor by a criterion taken from the official rank', () => {
    const a = scoreRow('a', value(3), { officialRank: 1, scores: { x: value(1) } });
    const b = scoreRow('b', value(2));
    const tier = tierRows([a, b], { complete: false });
    expect(tierModel(tier).rankOf(b)).toBeNull();
    expect(tierModel(tier, 'x').rankOf(a)).toBeNull();
  });

  it('where it is shared lists the higher score first, and a row without one last', () => {
    const at = (name: string, total: Parameters<typeof scoreRow>[1]) => scoreRow(name, total, { officialRank: 2 });
    const rows = [at('a', missing('invalid-in-source', '9')), at('b', value(0)), at('c', value(1)), at('d', value(5))];
    const { listed } = tierModel(tierRows(rows, { complete: false })).ranking;
    expect(listed.map(({ row }) => row.nameVi)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('is tied where two rows share it', () => {
    const tier = tierRows([scoreRow('a', value(3)), scoreRow('b', value(3)), scoreRow('c', value(1))]);
    expect(tierModel(tier).ranking.listed.map(({ shown }) => [shown?.rank, shown?.tied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });
});

describe('the departments of 2022 as their source prints them', () => {
  const rows = [
    scoreRow('Sở Giáo dục và Đào tạo', value(335_900), { officialRank: 1 }),
    scoreRow('Sở Thông tin và Truyền thông', missing('invalid-in-source', '3331,01'), { officialRank: 2 }),
    scoreRow('Sở Tài chính', value(322_650), { officialRank: 3 }),
  ];
  it('keep the official order, the invalid figure in its place without points', () => {
    const { listed, unranked } = tierModel(tierRows(rows, { complete: false })).ranking;
    expect(listed.map(({ points, shown }) => [shown?.rank, shown?.kind, points])).toEqual([
      [1, 'official', 335_900],
      [2, 'official', null],
      [3, 'official', 322_650],
    ]);
    expect(unranked).toEqual([]);
  });
});

it('a value without a rank is listed after those with one; a row with neither stands apart', () => {
  const tier = tierRows(
    [
      scoreRow('third, by order of mention', value(357_301)),
      scoreRow('second', value(373_591), { officialRank: 2 }),
      scoreRow('no figure', missing('not-published')),
      scoreRow('first', value(385_641), { officialRank: 1 }),
    ],
    { complete: false },
  );
  const { listed, unranked } = tierModel(tier).ranking;
  expect(listed.map(({ row }) => row.nameVi)).toEqual(['first', 'second', 'third, by order of mention']);
  expect(unranked.map(({ row }) => row.nameVi)).toEqual(['no figure']);
});

it('every row is shown exactly once, in any order given', () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), (rows, complete) => {
      const ranking = tierModel(tierRows(rows, { complete })).ranking;
      expect(ranking.listed.length + ranking.unranked.length).toBe(rows.length);
      expect(tierModel(tierRows(rows.toReversed(), { complete })).ranking).toEqual(ranking);
    }),
  );
});
