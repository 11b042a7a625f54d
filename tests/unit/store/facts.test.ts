import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byCodeOn,
  covers,
  dayBefore,
  dayWithin,
  factOn,
  factShown,
  inOrder,
  lastDayOf,
  latestFact,
  lifeOf,
  overlap,
  type Span,
} from '@/lib/store/facts';

// Facts with days, each rule against looking at every day there is.

const DAYS = Array.from({ length: 9 }, (_, at) => `2025-01-0${at + 1}`);
const day = fc.constantFrom(...DAYS);
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.option(fc.nat(7)), fc.option(fc.nat(7)))
  .filter(([from, length]) => from === null || length === null || from + length < 8)
  .map(([from, length]) => ({
    from: from === null ? null : (DAYS[from] ?? null),
    to: length === null ? null : (DAYS[(from ?? 0) + length + 1] ?? null),
  }));

const at = (from: string | null, to: string | null, code = 'x') => ({ from, to, code });

/** Facts of one unit, one after the other, some with a gap between, in any order. */
const history: fc.Arbitrary<Span[]> = fc
  .tuple(fc.subarray(DAYS, { minLength: 1 }), fc.boolean(), fc.boolean(), fc.array(fc.boolean(), { maxLength: 9 }))
  .map(([days, begins, ends, gaps]) => {
    const starts: (string | null)[] = begins ? [null, ...days] : days;
    const spans = starts.map((from, index) => ({ from, to: starts[index + 1] ?? null }));
    return (ends ? spans.slice(0, -1) : spans).filter((_, index) => !gaps[index]);
  })
  .chain((spans) => fc.shuffledSubarray(spans, { minLength: spans.length }));

describe('a span', () => {
  test('holds its first day, every day until its end and not its end', () => {
    const held = (one: Span) => DAYS.filter((each) => covers(one, each));
    expect(held({ from: '2025-01-03', to: '2025-01-06' })).toEqual(['2025-01-03', '2025-01-04', '2025-01-05']);
    expect(held({ from: null, to: '2025-01-03' })).toEqual(['2025-01-01', '2025-01-02']);
    expect(held({ from: '2025-01-08', to: null })).toEqual(['2025-01-08', '2025-01-09']);
    expect(held({ from: null, to: null })).toEqual(DAYS);
  });

  test('overlaps another exactly where a day is in both', () => {
    // A day before and one after all that is drawn: what is open at an end reaches them.
    const every = ['2024-12-31', ...DAYS, '2025-01-10'];
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = every.some((each) => covers(a, each) && covers(b, each));
        expect([overlap(a, b), overlap(b, a)]).toEqual([shared, shared]);
      }),
      { numRuns: 300 },
    );
    const [early, late] = [at('2025-01-01', '2025-01-03'), at('2025-01-03', '2025-01-05')];
    expect([overlap(early, late), overlap(late, early), overlap(early, early)]).toEqual([false, false, true]);
    expect([overlap(at(null, '2025-01-03'), late), overlap(late, at(null, '2025-01-03'))]).toEqual([false, false]);
    expect([overlap(early, at('2025-01-03', null)), overlap(at('2025-01-03', null), early)]).toEqual([false, false]);
    expect([overlap(at(null, null), late), overlap(late, at(null, null))]).toEqual([true, true]);
    expect([overlap(at('2025-01-04', null), late), overlap(at(null, '2025-01-04'), late)]).toEqual([true, true]);
  });
});

test('the day before is that of the calendar; a year ends with December', () => {
  expect(['2025-01-02', '2025-03-01', '2024-03-01', '2025-01-01'].map(dayBefore)).toEqual([
    '2025-01-01',
    '2025-02-28',
    '2024-02-29',
    '2024-12-31',
  ]);
  expect(lastDayOf(2023)).toBe('2023-12-31');
});

describe('facts of a unit', () => {
  test('stand in the order of their days, and the unit lives from the first to the last', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const ordered = inOrder(facts);
        expect(ordered.map(({ from }) => from ?? '')).toEqual(facts.map(({ from }) => from ?? '').toSorted());
        expect(latestFact(facts)).toBe(ordered.at(-1) ?? null);
        expect(lifeOf(facts)).toEqual({ from: ordered[0]?.from ?? null, to: ordered.at(-1)?.to ?? null });
      }),
    );
    expect(lifeOf([at('2025-01-03', '2025-01-05'), at('2025-01-01', '2025-01-03')])).toEqual({
      from: '2025-01-01',
      to: '2025-01-05',
    });
    expect([lifeOf([]), latestFact([])]).toEqual([{ from: null, to: null }, null]);
  });

  test('on a day are the one that holds, and shown is the last before it, else the first after', () => {
    fc.assert(
      fc.property(history, day, (facts, on) => {
        const holding = facts.filter((fact) => covers(fact, on));
        expect(factOn(facts, on)).toBe(holding[0] ?? null);
        const before = inOrder(facts).filter(({ from }) => from === null || from <= on);
        expect(factShown(facts, on)).toBe(before.at(-1) ?? inOrder(facts)[0] ?? null);
      }),
      { numRuns: 300 },
    );
    const [first, second] = [at(null, '2025-01-03', 'a'), at('2025-01-05', '2025-01-07', 'b')];
    expect(DAYS.map((on) => factShown([second, first], on)?.code).join('')).toBe('aaaabbbbb');
    expect(factShown([second], '2025-01-01')).toBe(second);
    expect([factOn([], '2025-01-01'), factShown([], '2025-01-01')]).toEqual([null, null]);
  });

  test('hold on the day asked for, else on their last, or on their first where they have no last', () => {
    const between = at('2025-01-03', '2025-01-06');
    expect(DAYS.map((on) => dayWithin(between, on))).toEqual([
      '2025-01-05',
      '2025-01-05',
      '2025-01-03',
      '2025-01-04',
      '2025-01-05',
      '2025-01-05',
      '2025-01-05',
      '2025-01-05',
      '2025-01-05',
    ]);
    expect(dayWithin(at('2025-01-03', null), '2025-01-01')).toBe('2025-01-03');
    expect(dayWithin(at(null, null), '2025-01-01')).toBe('2025-01-01');
  });
});

describe('a code on a day', () => {
  const unit = (name: string, ...facts: ReturnType<typeof at>[]) => ({ name, facts });
  const named = (units: readonly ReturnType<typeof unit>[], on: string) =>
    [...byCodeOn(units, on)].map(([code, { name }]) => `${code} ${name}`);

  test('is of the unit that has it then, however many had it before or have it later', () => {
    const [old, now, later] = [
      unit('old', at(null, '2025-01-03', '1')),
      unit('now', at('2025-01-03', '2025-01-06', '1')),
      unit('later', at('2025-01-06', null, '1')),
    ];
    for (const order of [
      [old, now, later],
      [later, now, old],
      [now, old, later],
    ]) {
      expect(named(order, '2025-01-04')).toEqual(['1 now']);
      expect(named(order, '2025-01-02')).toEqual(['1 old']);
      expect(named(order, '2025-01-09')).toEqual(['1 later']);
    }
  });

  test('that no unit has then is of the one that had it last before; of none that only gets it later', () => {
    const [older, old] = [unit('older', at(null, '2025-01-02', '1')), unit('old', at('2025-01-02', '2025-01-04', '1'))];
    for (const order of [
      [older, old],
      [old, older],
    ]) {
      expect(named(order, '2025-01-08')).toEqual(['1 old']);
      expect(named(order, '2025-01-04')).toEqual(['1 old']);
    }
    expect(named([unit('later', at('2025-01-05', null, '1'))], '2025-01-02')).toEqual([]);
    expect(named([unit('none')], '2025-01-02')).toEqual([]);
    // The code is that of the day: what it was called before or after leads nowhere.
    expect(named([unit('renumbered', at(null, '2025-01-03', '1'), at('2025-01-03', null, '2'))], '2025-01-05')).toEqual(
      ['2 renumbered'],
    );
  });

  test('of two that had it until the same day is the first’s', () => {
    const [one, two] = [unit('one', at(null, '2025-01-03', '1')), unit('two', at(null, '2025-01-03', '1'))];
    expect(named([one, two], '2025-01-05')).toEqual(['1 one']);
  });
});
