import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTiers } from '@/lib/scoring/diff';
import { reconcile } from '@/lib/scoring/reconcile';
import { tierModel } from '@/lib/scoring/tier-model';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

describe('the model of a list', () => {
  const row = (name: string, total: number, x: number) => scoreRow(name, value(total), { scores: { x: value(x) } });
  const tier = tierRows([row('a', 2, 1), row('b', 1, 2)], { criteria: [criterion('x', 5)] });

  it('is one for each measure, and another for another list of the same rows', () => {
    expect(tierModel(tier)).toBe(tierModel(tier, null));
    expect(tierModel(tier, 'x')).toBe(tierModel(tier, 'x'));
    expect(tierModel(tier, 'x')).not.toBe(tierModel(tier));
    expect(tierModel({ ...tier })).not.toBe(tierModel(tier));
    expect(tierModel(tier).ranks).toBe(tierModel(tier).ranks);
    expect(tierModel(tier).ranking).toBe(tierModel(tier).ranking);
    expect(tierModel(tier).statistics).toBe(tierModel(tier).statistics);
    expect(tierModel(tier).computed).toBe(tierModel(tier).computed);
  });

  it('says the same as the rules: ranks, the list in its order, statistics', () => {
    const [a, b] = tier.rows;
    if (!a || !b) throw new Error('two rows');
    expect(tierModel(tier).rankOf(b)).toMatchObject({ rank: 2, kind: 'computed' });
    expect(tierModel(tier, 'x').rankOf(b)).toMatchObject({ rank: 1, kind: 'computed' });
    expect(tierModel(tier).rankOf(scoreRow('stranger', value(1)))).toBeNull();
    expect(tierModel(tier, 'x').ranking.listed.map((one) => one.row)).toEqual([b, a]);
    expect(tierModel(tier, 'x').statistics).toMatchObject({ maximum: 5, median: 2, count: 2 });
  });

  it('has some of its rows in the order of all, those with neither rank nor score apart', () => {
    const totals = fc.array(fc.option(fc.nat({ max: 9 }), { nil: null }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(totals, fc.func(fc.boolean()), (given, wanted) => {
        const rows = given.map((total, at) =>
          scoreRow(`u${at}`, total === null ? missing('not-assessed') : value(total)),
        );
        const model = tierModel(tierRows(rows));
        const some = rows.filter((_, at) => wanted(at)).toReversed();
        const { listed, unranked } = model.ranking;
        expect(model.among(some)).toEqual({
          listed: listed.filter((one) => some.includes(one.row)),
          unranked: unranked.filter((one) => some.includes(one.row)),
        });
        expect(model.among([...rows, scoreRow('stranger', value(1))])).toEqual(model.ranking);
      }),
    );
  });

  it('is not made again of all its rows', () => {
    expect(tierModel(tier).among(tier.rows)).toBe(tierModel(tier).ranking);
  });

  const analysed = (length: number) => {
    const scored = (at: number) => scoreRow(`u${at}`, value(at), { scores: { x: value(at), y: value(0) } });
    const criteria = [criterion('x', 500), criterion('y', 500, { position: 1 })];
    return tierModel(
      tierRows(
        Array.from({ length }, (_, at) => scored(at)),
        { criteria },
      ),
    );
  };

  it('tells how far ranks depend on the framework, once', () => {
    const model = analysed(3);
    expect([...(model.ranges?.values() ?? [])].map(({ base }) => base)).toEqual([3, 2, 1]);
    expect(model.ranges).toBe(model.ranges);
    expect(tierModel(tier).ranges).toBeNull();
  });

  it('does not tell it of a list that would take too long', () => {
    expect(analysed(401).ranges).toBeNull();
  });

  it('tells it of the longest list that does not', () => {
    expect(analysed(400).ranges?.size).toBe(400);
  });

  it('works the ranks out once, whoever asks', () => {
    let looks = 0;
    // Ranks shown are the only rule that looks at a row's official rank and runs more than once a page.
    const watched = {
      ...row('c', 3, 3),
      get officialRank() {
        looks += 1;
        return null;
      },
    };
    const list = tierRows([...tier.rows, watched], { criteria: tier.criteria });
    const model = tierModel(list);
    for (let times = 0; times < 3; times += 1) {
      expect(model.ranking.listed).toHaveLength(3);
      expect(model.rankOf(watched)?.rank).toBe(1);
      diffTiers(list, list);
    }
    expect(looks).toBe(1);
    expect(reconcile(list)).toHaveLength(8);
  });
});
