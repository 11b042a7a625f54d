import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '@/lib/scoring/comparability';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

const criteria = [criterion('nhan-thuc-so', 100_000), criterion('ha-tang-so', 50_000)];
const unit = (id: number, total: number, scores: Record<string, number> = {}) =>
  scoreRow(`u${id}`, value(total), {
    unitId: id,
    scores: Object.fromEntries(Object.entries(scores).map(([slug, points]) => [slug, value(points)])),
  });
const before = tierRows([unit(1, 100), unit(2, 90)], { criteria, maximum: 150_000 });
const after = tierRows([unit(1, 95), unit(2, 99)], { criteria, maximum: 150_000 });

describe('two editions compare', () => {
  it('in scores and ranks when criteria, maxima and units are known and the same', () => {
    expect(compareEditions(before, after)).toEqual({ scores: true, ranks: true, reasons: [] });
  });

  it('not at all when they are of two variants of a tier, or one is of the whole tier', () => {
    const [one, two] = ['co-dich-vu', 'khong-dich-vu'].map((slug) => ({ slug, name: { vi: slug, en: slug } }));
    if (!one || !two) throw new Error('No variants.');
    const differ = { scores: false, ranks: false, reasons: [{ code: 'variant-differs' }] };
    expect(compareEditions({ ...before, variant: one }, { ...after, variant: two })).toEqual(differ);
    expect(compareEditions(before, { ...after, variant: two })).toEqual(differ);
    expect(compareEditions({ ...before, variant: one }, { ...after, variant: one }).reasons).toEqual([]);
  });

  it('in scores alone when the units assessed differ', () => {
    const more = { ...after, rows: [unit(1, 95), unit(3, 80), unit(4, 70)] };
    expect(compareEditions(before, more)).toEqual({
      scores: true,
      ranks: false,
      reasons: [{ code: 'unit-set-differs', gained: 2, lost: 1 }],
    });
  });

  it('in ranks too when the only difference is a unit that was not assessed', () => {
    const more = { ...after, rows: [...after.rows, scoreRow('u3', missing('not-assessed'), { unitId: 3 })] };
    expect(compareEditions(before, more).ranks).toBe(true);
  });

  it('in scores alone when a list is partial, or a row matches no unit', () => {
    expect(compareEditions(before, { ...after, complete: false })).toEqual({
      scores: true,
      ranks: false,
      reasons: [{ code: 'incomplete-list', which: 'after' }],
    });
    const unmatched = { ...before, rows: [...before.rows, scoreRow('?', value(1))] };
    expect(compareEditions(unmatched, after).reasons).toEqual([{ code: 'units-unmatched', which: 'before' }]);
  });

  it('in nothing when a maximum changed', () => {
    const [first, second] = criteria;
    if (!first || !second) throw new Error('two criteria');
    const changed = { ...after, criteria: [first, { ...second, maximum: 60_000 }], maximum: 160_000 };
    const gate = compareEditions(before, changed);
    expect([gate.scores, gate.ranks]).toEqual([false, false]);
    expect(gate.reasons).toEqual([
      { code: 'maximum-differs', criterion: changed.criteria[1], before: 50_000, after: 60_000 },
      { code: 'total-maximum-differs', before: 150_000, after: 160_000 },
    ]);
  });

  it('in nothing when a maximum is unknown, were it on both sides', () => {
    const unknown = { ...before, maximum: null };
    expect(compareEditions(unknown, unknown).reasons).toEqual([{ code: 'maximum-unknown', which: 'both' }]);
    // An unknown maximum is not another one.
    expect(compareEditions(unknown, after).reasons).toEqual([{ code: 'maximum-unknown', which: 'before' }]);
    expect(compareEditions(before, { ...after, maximum: null }).reasons).toEqual([
      { code: 'maximum-unknown', which: 'after' },
    ]);
    const bare = { ...before, criteria: criteria.map((one) => ({ ...one, maximum: null })) };
    expect(compareEditions(bare, after).reasons).toEqual([{ code: 'maximum-unknown', which: 'before' }]);
    expect(compareEditions(before, bare).reasons).toEqual([{ code: 'maximum-unknown', which: 'after' }]);
    const part = { ...before, criteria: [...criteria, criterion('x', null)] };
    const reasons = compareEditions(before, part).reasons.map(({ code }) => code);
    expect(reasons).toEqual(['criteria-count-differs', 'criterion-added', 'maximum-unknown']);
  });

  it('in nothing when a criterion moved, or came and went', () => {
    const [first] = criteria;
    if (!first) throw new Error('a criterion');
    const moved = { ...after, criteria: [first, criterion('ha-tang-so', 50_000, { parentSlug: 'nhan-thuc-so' })] };
    expect(compareEditions(before, moved).reasons.map(({ code }) => code)).toEqual([
      'criteria-count-differs',
      'criterion-moved',
    ]);
    const swapped = { ...after, criteria: [first, criterion('kinh-te-so', 50_000)] };
    expect(compareEditions(before, swapped).reasons.map(({ code }) => code)).toEqual([
      'criterion-added',
      'criterion-removed',
    ]);
  });

  it('in nothing across tiers or without criteria', () => {
    expect(compareEditions(before, { ...after, tier: 'cap-huyen' }).reasons).toEqual([
      { code: 'tier-differs', before: 'cap-xa', after: 'cap-huyen' },
    ]);
    const unnamed = { ...before, criteria: [] };
    expect(compareEditions(unnamed, after).reasons).toEqual([{ code: 'criteria-unknown', which: 'before' }]);
    expect(compareEditions(before, { ...after, criteria: [] }).reasons).toEqual([
      { code: 'criteria-unknown', which: 'after' },
    ]);
    const none = { ...before, criteria: [] };
    expect(compareEditions(none, none)).toMatchObject({
      scores: false,
      reasons: [{ code: 'criteria-unknown', which: 'both' }],
    });
  });

  it('never shows a rank change where no score change may be shown', () => {
    const maybe = fc.constantFrom(null, 100_000, 50_000);
    const edition = fc
      .tuple(
        anyRows,
        fc.boolean(),
        maybe,
        // The store holds a criterion once in a tier (a unique key), so that a list with one twice is no edition.
        fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), maybe), { selector: ([slug]) => slug, maxLength: 3 }),
      )
      .map(([rows, complete, maximum, list]) =>
        tierRows(rows, { complete, maximum, criteria: list.map(([slug, most]) => criterion(slug, most)) }),
      );
    fc.assert(
      fc.property(edition, edition, (a, b) => {
        const gate = compareEditions(a, b);
        expect(gate.ranks && !gate.scores).toBe(false);
        expect(gate.scores && gate.ranks).toBe(gate.reasons.length === 0);
        const back = compareEditions(b, a);
        expect([back.scores, back.ranks]).toEqual([gate.scores, gate.ranks]);
      }),
    );
  });
});

it('the official districts of 2022 and 2023 do not compare: eight criteria then, six now, not named for the tier, no maxima', () => {
  const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const of2022 = tierRows([], { complete: false, criteria: slugs.map((slug) => criterion(slug, null)) });
  const of2023 = tierRows([], {
    complete: false,
    criteriaScope: 'assessment',
    criteria: [...slugs.slice(0, 5), 'i'].map((slug) => criterion(slug, null)),
  });
  const gate = compareEditions(of2022, of2023);
  expect([gate.scores, gate.ranks]).toEqual([false, false]);
  expect(gate.reasons[0]).toEqual({ code: 'criteria-count-differs', before: 8, after: 6 });
  expect(gate.reasons.slice(-3)).toEqual([
    { code: 'maximum-unknown', which: 'both' },
    { code: 'criteria-not-named-for-tier', which: 'after' },
    { code: 'incomplete-list', which: 'both' },
  ]);
});
