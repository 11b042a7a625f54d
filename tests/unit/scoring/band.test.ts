import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandCheck, computedBand, shownBand, thresholdsKnown } from '@/lib/scoring/band';
import { diffFrames, diffTiers } from '@/lib/scoring/diff';
import { reconcile } from '@/lib/scoring/reconcile';
import type { Band } from '@/lib/scoring/types';
import { missing, scoreRow, tierRows, value } from './rows';

const band = (slug: string, from: number | null): Band => ({ slug, name: { vi: slug, en: slug }, from });
const BANDS = [band('tot', 80_000), band('kha', 65_000), band('trung-binh', null)];
const [GOOD, FAIR, AVERAGE] = BANDS as [Band, Band, Band];

describe('the band of a total', () => {
  it.each([
    [80_000, GOOD],
    [79_999.999, FAIR],
    [65_000, FAIR],
    [64_999, AVERAGE],
    [0, AVERAGE],
  ])('%d comes to the best whose threshold it reaches', (total, expected) => {
    expect(computedBand({ bands: BANDS }, scoreRow('a', value(total)))).toBe(expected);
  });

  it('is none below a lowest band that has a threshold, and none without bands or a total', () => {
    const closed = { bands: [GOOD, FAIR] };
    expect(computedBand(closed, scoreRow('a', value(64_999)))).toBeNull();
    expect(computedBand({ bands: BANDS }, scoreRow('a', missing('not-published')))).toBeNull();
    expect(computedBand({ bands: [] }, scoreRow('a', value(1)))).toBeNull();
    expect(computedBand({}, scoreRow('a', value(1)))).toBeNull();
  });

  it('is not told where a threshold but the lowest is unknown', () => {
    const some = { bands: [GOOD, band('kha', null), AVERAGE] };
    expect(thresholdsKnown(some)).toBe(false);
    expect(computedBand(some, scoreRow('a', value(90_000)))).toBeNull();
    expect([thresholdsKnown({ bands: BANDS }), thresholdsKnown({ bands: [] }), thresholdsKnown({})]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('never falls where a total rises', () => {
    fc.assert(
      fc.property(fc.nat(120_000), fc.nat(120_000), (a, b) => {
        const place = (total: number) =>
          BANDS.findIndex(({ slug }) => slug === computedBand({ bands: BANDS }, scoreRow('x', value(total)))?.slug);
        expect(place(Math.max(a, b))).toBeLessThanOrEqual(place(Math.min(a, b)));
      }),
    );
  });
});

describe('the band that is shown', () => {
  it('is the printed one, with the other it comes to', () => {
    expect(shownBand({ bands: BANDS }, scoreRow('a', value(70_000), { band: 'tot' }))).toEqual({
      band: GOOD,
      kind: 'official',
      computed: FAIR,
    });
    expect(shownBand({ bands: BANDS }, scoreRow('a', value(70_000), { band: 'kha' }))).toEqual({
      band: FAIR,
      kind: 'official',
      computed: null,
    });
    expect(shownBand({ bands: BANDS }, scoreRow('a', missing('not-published'), { band: 'tot' }))).toEqual({
      band: GOOD,
      kind: 'official',
      computed: null,
    });
  });

  it('is else the one its total comes to, and else none', () => {
    expect(shownBand({ bands: BANDS }, scoreRow('a', value(70_000)))).toEqual({
      band: FAIR,
      kind: 'computed',
      computed: null,
    });
    expect(shownBand({ bands: BANDS }, scoreRow('a', missing('not-assessed')))).toBeNull();
    expect(shownBand({}, scoreRow('a', value(1), { band: 'tot' }))).toBeNull();
  });
});

describe('the check of printed bands', () => {
  const rows = [
    scoreRow('right', value(81_000), { band: 'tot', sourceRow: 2 }),
    scoreRow('wrong', value(70_000), { band: 'tot', sourceRow: 3 }),
    scoreRow('silent', value(70_000), { sourceRow: 4 }),
    scoreRow('unvalued', missing('not-published'), { band: 'kha', sourceRow: 5 }),
  ];

  it('names a band that the total does not come to, and counts what cannot be checked', () => {
    const check = bandCheck(tierRows(rows, { bands: BANDS }));
    expect(check).toMatchObject({ name: 'band-follows-thresholds', status: 'fail', counts: 'rows', checked: 2 });
    expect(check.failures).toEqual([{ code: 'band-differs', row: rows[1], official: GOOD, computed: FAIR }]);
    expect(check.unchecked).toEqual([
      { reason: 'no-official-band', count: 1 },
      { reason: 'value-missing', count: 1 },
    ]);
  });

  it('checks nothing where thresholds are not published, and is no check where there are no bands', () => {
    const open = bandCheck(tierRows(rows, { bands: [band('tot', null), band('kha', null)] }));
    expect([open.status, open.unchecked.find(({ reason }) => reason === 'threshold-unknown')?.count]).toEqual([
      'not-checkable',
      2,
    ]);
    const named = (bands: readonly Band[]) => reconcile(tierRows(rows, { bands })).map(({ name }) => name);
    expect(named(BANDS)).toContain('band-follows-thresholds');
    expect(named([])).not.toContain('band-follows-thresholds');
    expect(reconcile(tierRows(rows)).map(({ name }) => name)).toEqual(named([]));
  });

  it('says below every band where a total is', () => {
    const low = scoreRow('low', value(1), { band: 'kha' });
    expect(bandCheck(tierRows([low], { bands: [GOOD, FAIR] })).failures).toEqual([
      { code: 'band-differs', row: low, official: FAIR, computed: null },
    ]);
  });
});

describe('a correction of bands', () => {
  const before = tierRows([scoreRow('a', value(70_000), { unitId: 1, band: 'tot' })], { bands: BANDS });

  it('is a change of the unit', () => {
    const after = tierRows([scoreRow('a', value(70_000), { unitId: 1, band: 'kha' })], { bands: BANDS });
    expect(diffTiers(before, after)).toEqual([{ kind: 'band', row: after.rows[0], before: GOOD, after: FAIR }]);
    const none = tierRows([scoreRow('a', value(70_000), { unitId: 1 })], { bands: BANDS });
    expect(diffTiers(before, none)).toMatchObject([{ kind: 'band', before: GOOD, after: null }]);
    expect(diffTiers(before, before)).toEqual([]);
  });

  it('of thresholds or names is one of the list', () => {
    const moved = [band('tot', 85_000), FAIR, AVERAGE];
    expect(diffFrames(before, tierRows(before.rows, { bands: moved }))).toEqual([
      { of: 'bands', before: BANDS, after: moved },
    ]);
    expect(diffFrames(before, before)).toEqual([]);
    expect(diffFrames(tierRows([]), tierRows([], { bands: [] }))).toEqual([]);
  });
});
