import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  applyChange,
  applyChanges,
  type DatedChange,
  endedOn,
  type RegisterChange,
  type RegisterState,
  toChange,
  withFact,
  written,
} from '@/lib/register/change';
import { registerDifferences } from '@/lib/register/differences';
import { standingChanges } from '@/lib/register/stored-change';
import type { FactDraft, SuccessionDraft, UnitDraft } from '@/lib/store/draft';
import { factOn, overlap, type Span } from '@/lib/store/facts';

// What a change of a register does: pure rules, by property.

const DAYS = ['2023-01-01', '2024-01-01', '2025-01-01', '2025-03-01', '2025-07-01', '2026-01-01'] as const;
const day = fc.constantFrom(...DAYS);

const fact = (name: string, from: string | null, to: string | null = null): FactDraft => ({
  from,
  to,
  code: name,
  name: { vi: `Xã ${name}`, en: name },
  type: 'Xã',
  parent: null,
  legalAct: null,
  confidence: 'sourced',
  sourceUrl: null,
  sortKey: name,
});
const unit = (slug: string, ...facts: FactDraft[]): UnitDraft => ({
  tier: 'cap-xa',
  slug,
  evidence: 'gso-2023',
  formerProvince: null,
  facts,
  tiles: [],
});
const said = (slug: string, one: FactDraft): RegisterChange => ({
  units: [{ tier: 'cap-xa', slug, evidence: 'register-change', formerProvince: null, fact: one }],
  ends: [],
  successions: [],
});
const ended = (slug: string, on: string): RegisterChange => ({
  units: [],
  ends: [{ tier: 'cap-xa', slug, on }],
  successions: [],
});
const link = (from: string, to: string | null, date: string, note: string | null = null): SuccessionDraft => ({
  tier: 'cap-xa',
  from,
  to,
  date,
  kind: 'merged',
  extent: 'whole',
  legalAct: '1/NQ',
  confidence: 'sourced',
  sourceUrl: null,
  note,
});

/** Facts of one unit, one after the other, some of them with a gap between. */
const history: fc.Arbitrary<FactDraft[]> = fc
  .tuple(fc.uniqueArray(day, { minLength: 0, maxLength: 4 }), fc.boolean(), fc.array(fc.boolean(), { maxLength: 5 }))
  .map(([days, begins, gaps]) => {
    const starts: (string | null)[] = [...(begins ? [null] : []), ...days.toSorted()];
    return starts.flatMap((from, at) => (gaps[at] && at > 0 ? [] : [fact(`cu-${at}`, from, starts[at + 1] ?? null)]));
  });

const nameOn = (facts: readonly FactDraft[], when: string) => factOn(facts, when)?.code ?? null;
const PROBES = ['2022-06-01', ...DAYS, '2024-06-01', '2025-02-01', '2025-05-01', '2030-01-01'];

/** The moment the n-th change was made. */
const moment = (n: number) => `2026-01-01T00:00:${String(n).padStart(2, '0')}.000Z`;

describe('a fact more', () => {
  test('holds from its day until the next thing that is recorded; everything before and after stays', () => {
    fc.assert(
      fc.property(history, fc.option(day), (facts, from) => {
        const after = withFact(facts, fact('moi', from));
        const begins = from ?? '';
        const covering = facts.find((one) => (from === null ? one.from === null : factOn([one], from) !== null));
        const later = facts
          .map((one) => one.from ?? '')
          .filter((start) => start > begins)
          .toSorted()[0];
        const until = covering ? covering.to : (later ?? null);
        for (const probe of PROBES) {
          const within = probe >= begins && (until === null || probe < until);
          expect([probe, nameOn(after, probe)]).toEqual([probe, within ? 'moi' : nameOn(facts, probe)]);
        }
      }),
    );
  });

  test('that names its end ends what it stands in place of, and nothing that begins then or later', () => {
    const facts = [fact('a', null, '2025-07-01'), fact('b', '2025-07-01')];
    expect(withFact(facts, fact('c', '2024-01-01', '2025-01-01')).map(({ code, to }) => [code, to])).toEqual([
      ['a', '2024-01-01'],
      ['c', '2025-01-01'],
      ['b', null],
    ]);
    expect(withFact(facts, fact('c', '2024-01-01', '2025-07-01')).map(({ code }) => code)).toEqual(['a', 'c', 'b']);
    expect(withFact([fact('a', null)], fact('a', null, '2025-07-01'))).toEqual([fact('a', null, '2025-07-01')]);
  });

  test('from before the register begins takes the place of what held then, a gap after it left open', () => {
    const facts = [fact('a', null, '2024-01-01'), fact('b', '2025-01-01')];
    expect(withFact(facts, fact('c', null)).map(({ code, to }) => [code, to])).toEqual([
      ['c', '2024-01-01'],
      ['b', null],
    ]);
    expect(withFact(facts.slice(1), fact('c', null)).map(({ code, to }) => [code, to])).toEqual([
      ['c', '2025-01-01'],
      ['b', null],
    ]);
  });

  test('never overlaps another, is in the order of days, and is itself once more when it is said again', () => {
    fc.assert(
      fc.property(history, fc.option(day), fc.option(day), (facts, from, until) => {
        fc.pre(until === null || from === null || from < until);
        const after = withFact(facts, fact('moi', from, until));
        after.forEach((one, at) => {
          for (const other of after.slice(at + 1)) expect(overlap(one, other)).toBe(false);
        });
        expect(after.map((one: Span) => one.from ?? '')).toEqual(after.map((one) => one.from ?? '').toSorted());
        expect(withFact(after, fact('moi', from, until))).toEqual(after);
      }),
    );
  });

  test('every fact of a unit said as it is leaves the unit as it is', () => {
    fc.assert(
      fc.property(history, (facts) => {
        expect(facts.reduce((all, one) => withFact(all, one), [...facts])).toEqual(facts);
        expect(facts.reduce<FactDraft[]>((all, one) => withFact(all, one), [])).toEqual(facts);
      }),
    );
  });
});

describe('an end', () => {
  test('leaves nothing of the fact from its day on, and what is recorded later as it is', () => {
    fc.assert(
      fc.property(history, day, (facts, on) => {
        const after = endedOn(facts, on);
        for (const one of after) {
          const before = facts.find(({ code }) => code === one.code);
          const cut = (before?.from ?? '') < on && (before?.to === null || (before?.to ?? '') > on);
          expect(one.to).toBe(cut ? on : before?.to);
        }
        expect(endedOn(after, on)).toEqual(after);
      }),
    );
  });
});

describe('a change', () => {
  const base: RegisterState = { units: [unit('a', fact('a', null)), unit('b', fact('b', null))], successions: [] };

  test('takes in a unit, keeps its evidence once it has one, and leaves out an end of a unit it has not', () => {
    const once = applyChange(base, said('c', fact('c', '2025-01-01')));
    expect(once.units.map(addressOf)).toEqual(['cap-xa a', 'cap-xa b', 'cap-xa c']);
    expect(once.units[2]).toMatchObject({ evidence: 'register-change', tiles: [], facts: [fact('c', '2025-01-01')] });
    expect(applyChange(base, said('a', fact('a2', '2025-01-01'))).units[0]?.evidence).toBe('gso-2023');
    expect(applyChange(base, ended('x', '2025-01-01'))).toEqual(base);
    expect(applyChange(base, ended('a', '2025-01-01')).units[0]?.facts[0]?.to).toBe('2025-01-01');
  });

  test('says a succession once: the same units and day said again are said otherwise', () => {
    const one = { units: [], ends: [], successions: [link('a', 'b', '2025-01-01')] };
    const again = { ...one, successions: [link('a', 'b', '2025-01-01', 'mới'), link('a', null, '2025-01-01')] };
    const { successions } = applyChange(applyChange(base, one), again);
    expect(successions.map(({ to, note }) => [to, note])).toEqual([
      ['b', 'mới'],
      [null, null],
    ]);
    const split = { ...one, successions: [link('a', 'b', '2025-01-01'), link('a', 'c', '2025-01-01')] };
    expect(applyChange(base, split).successions.map(({ to }) => to)).toEqual(['b', 'c']);
  });

  test('of a later day has the last word, whenever it came', () => {
    const noted = (asOf: string, number: number, note: string): DatedChange => ({
      asOf,
      at: moment(number),
      number,
      change: { units: [], ends: [], successions: [link('a', 'b', '2025-01-01', note)] },
    });
    const list = [noted('2024-01-01', 3, 'một'), noted('2025-07-01', 1, 'hai'), noted('2025-07-01', 2, 'ba')];
    for (const order of [list, list.toReversed(), [...list.slice(1), ...list.slice(0, 1)]]) {
      expect(applyChanges(base, order).successions.map(({ note }) => note)).toEqual(['ba']);
    }
  });

  const changes: fc.Arbitrary<DatedChange[]> = fc
    .array(
      fc.oneof(
        fc
          .record({ asOf: day, slug: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('x', 'y', 'z') })
          .map(({ asOf, slug, name }) => ({ asOf, change: said(slug, fact(name, asOf)) })),
        fc
          .record({ asOf: day, slug: fc.constantFrom('a', 'b') })
          .map(({ asOf, slug }) => ({ asOf, change: ended(slug, asOf) })),
        fc.record({ asOf: day, note: fc.constantFrom('một', 'hai') }).map(({ asOf, note }) => ({
          asOf,
          change: { units: [], ends: [], successions: [link('a', 'b', asOf, note)] },
        })),
      ),
      { maxLength: 7 },
    )
    // Two of each pair are of one moment.
    .map((list) => list.map((one, at) => ({ ...one, at: moment(at >> 1), number: at + 1 })));

  test('in whatever order changes come, the register is that of the order of their days', () => {
    fc.assert(
      fc.property(changes, fc.infiniteStream(fc.nat()), (list, order) => {
        const keys = list.map(() => order.next().value);
        const shuffled = list.map((one, at) => ({ one, key: keys[at] ?? 0 })).toSorted((a, b) => a.key - b.key);
        const placeOf = ({ asOf, at, change }: DatedChange) => `${asOf} ${at} ${written(change)}`;
        const sorted = list.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
        const folded = sorted.reduce((state, { change }) => applyChange(state, change), base);
        const found = applyChanges(
          base,
          // The rows of a store into which they came in that order.
          shuffled.map(({ one }, at) => ({ ...one, number: at + 1 })),
        );
        expect(found).toEqual(applyChanges(base, sorted));
        const byAddress = (state: RegisterState) => state.units.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
        expect(byAddress(found)).toEqual(byAddress(folded));
      }),
    );
  });

  test('one rolled back leaves the register as it would be without it; without any it is the files’', () => {
    const kept = [
      {
        id: 1,
        at: moment(1),
        asOf: '2025-01-01',
        content: JSON.stringify(said('a', fact('x', '2025-01-01'))),
        undoneAt: null,
      },
      {
        id: 2,
        at: moment(2),
        asOf: '2024-01-01',
        content: JSON.stringify(said('b', fact('y', '2024-01-01'))),
        undoneAt: '2026-01-01',
      },
    ];
    expect(standingChanges(kept)).toEqual([
      { asOf: '2025-01-01', at: moment(1), number: 1, change: said('a', fact('x', '2025-01-01')) },
    ]);
    expect(applyChanges(base, [])).toEqual(base);
  });

  test('writes units and successions in one order: those of the files first', () => {
    const files: RegisterState = {
      units: [unit('z', fact('z', null)), ...base.units.toReversed()],
      successions: [link('b', 'a', '2024-01-01'), link('a', null, '2024-01-01')],
    };
    const state = applyChanges(files, [
      { asOf: '2025-01-01', at: moment(1), number: 1, change: said('d', fact('d', '2025-01-01')) },
      {
        asOf: '2024-01-01',
        at: moment(2),
        number: 2,
        change: {
          ...said('c', fact('c', '2024-01-01')),
          successions: [link('b', 'a', '2025-01-01'), link('a', 'b', '2025-01-01')],
        },
      },
    ]);
    expect(state.units.map(({ slug }) => slug)).toEqual(['z', 'b', 'a', 'c', 'd']);
    expect(state.successions.map(({ from, date }) => [from, date])).toEqual([
      ['b', '2024-01-01'],
      ['a', '2024-01-01'],
      ['a', '2025-01-01'],
      ['b', '2025-01-01'],
    ]);
  });

  test('of new units brings each in with all that it was', () => {
    const units = [unit('c', fact('c', null, '2025-01-01'), fact('c2', '2025-01-01'))];
    expect(applyChange(base, toChange(units)).units[2]).toEqual(units[0]);
    expect(toChange([])).toEqual({ units: [], ends: [], successions: [] });
  });

  test('is written one way, whatever the order of keys', () => {
    expect(written({ b: 1, a: { d: null, c: [2, { f: 'x', e: 1 }] } })).toBe(
      '{"a":{"c":[2,{"e":1,"f":"x"}],"d":null},"b":1}',
    );
  });
});

describe('differences', () => {
  const base: RegisterState = {
    units: [unit('a', fact('a', null)), unit('b', fact('b', null, '2025-01-01'))],
    successions: [link('b', 'a', '2025-01-01')],
  };
  const kindsOf = (after: RegisterState) =>
    registerDifferences(base, after).map((one) =>
      one.kind === 'fact' ? `${one.of} ${one.from ?? ''}`.trim() : one.kind,
    );

  test('between a register and itself there are none, whatever the order of keys', () => {
    expect(registerDifferences(base, JSON.parse(written(base)))).toEqual([]);
  });

  test('a unit that exists again stands, and no fact is told where it did not exist', () => {
    const gap = [fact('b', null, '2025-01-01'), fact('b', '2025-07-01')];
    expect(kindsOf({ ...base, units: [unit('a', fact('a', null)), unit('b', ...gap)] })).toEqual(['stands']);
    expect(
      registerDifferences({ ...base, units: [unit('b', ...gap)] }, { ...base, units: base.units.slice(1) }),
    ).toEqual([{ kind: 'ended', unit: base.units[1], fact: base.units[1]?.facts[0], on: '2025-01-01' }]);
    expect(kindsOf({ ...base, units: [...base.units, unit('c')] })).toEqual([]);
  });

  test('each is told by what happened to the unit', () => {
    const changed = (...changes: RegisterChange[]) =>
      changes.reduce((state, change) => applyChange(state, change), base);
    const moved = { ...fact('a', '2025-01-01'), parent: { tier: 'cap-huyen' as const, slug: 'h' } };
    expect(kindsOf(changed(said('c', fact('c', '2025-01-01'))))).toEqual(['begun']);
    expect(kindsOf(changed(ended('a', '2025-01-01')))).toEqual(['ended']);
    expect(kindsOf(changed(said('a', { ...fact('a', '2025-01-01'), name: { vi: 'Xã Khác', en: 'a' } })))).toEqual([
      'name 2025-01-01',
    ]);
    expect(kindsOf(changed(said('a', { ...fact('a', '2025-01-01'), code: '9', type: 'Phường' })))).toEqual([
      'code 2025-01-01',
      'type 2025-01-01',
    ]);
    expect(kindsOf(changed(said('a', moved)))).toEqual(['parent 2025-01-01']);
    expect(kindsOf(changed(said('a', { ...fact('a', null), legalAct: '9/NQ' })))).toEqual(['rest']);
    expect(kindsOf(changed(said('b', fact('b', null, '2025-07-01'))))).toEqual(['ended']);
    expect(kindsOf({ ...base, units: [unit('a', fact('a', null)), unit('b', fact('b', null))] })).toEqual(['stands']);
    expect(kindsOf({ ...base, units: base.units.slice(0, 1) })).toEqual(['gone']);
    expect(kindsOf({ ...base, successions: [] })).toEqual(['succession-gone']);
    const elsewhere = { ...moved, parent: { tier: 'cap-huyen' as const, slug: 'k' } };
    expect(registerDifferences(changed(said('a', moved)), changed(said('a', elsewhere)))).toMatchObject([
      { kind: 'fact', of: 'parent', from: '2025-01-01' },
    ]);
    expect(registerDifferences(base, changed(said('a', { ...fact('a', null), legalAct: '9/NQ' })))).toMatchObject([
      { kind: 'fact', of: 'rest', from: null },
    ]);
    expect(kindsOf({ ...base, successions: [link('b', 'a', '2025-01-01', 'khác')] })).toEqual(['succession']);
  });
});

describe('what a line leaves blank', () => {
  const blank = (from: string, kept: RegisterChange['units'][number]['kept']): RegisterChange => ({
    units: [{ tier: 'cap-xa', slug: 'a', fact: fact('cũ', from), evidence: 'x', formerProvince: null, kept }],
    ends: [],
    successions: [],
  });
  const factsAfter = (...changes: readonly RegisterChange[]) =>
    changes.reduce((state, change) => applyChange(state, change), {
      units: [unit('a', fact('cũ', null))],
      successions: [],
    }).units[0]?.facts;

  test('is what the unit is on the day by then, its place in the alphabet with its name', () => {
    const renamed = said('a', { ...fact('mới', '2024-01-01'), code: '9', sortKey: 'moi' });
    const later = factsAfter(renamed, blank('2025-01-01', ['nameVi', 'code']))?.at(-1);
    expect([later?.from, later?.name.vi, later?.code, later?.sortKey]).toEqual(['2025-01-01', 'Xã mới', '9', 'moi']);
    const whole = factsAfter(renamed, blank('2025-01-01', ['code']))?.at(-1);
    expect([whole?.name.vi, whole?.code, whole?.sortKey]).toEqual(['Xã cũ', '9', fact('cũ', null).sortKey]);
    const asSaid = factsAfter(renamed, blank('2025-01-01', undefined))?.at(-1);
    expect(asSaid).toStrictEqual(fact('cũ', '2025-01-01'));
  });

  test('may be its kind alone, or what it is part of', () => {
    const parent = { tier: 'cap-huyen', slug: 'khac' };
    const moved = said('a', { ...fact('mới', '2024-01-01'), type: 'phuong', parent });
    const later = (kept: 'type' | 'parent') => factsAfter(moved, blank('2025-01-01', [kept]))?.at(-1);
    const plain = fact('cũ', null);
    expect([later('type')?.type, later('type')?.parent]).toEqual(['phuong', plain.parent]);
    expect([later('parent')?.type, later('parent')?.parent]).toEqual([plain.type, parent]);
  });

  test('a unit that is new has what was said of it and nothing else', () => {
    const { units } = applyChange({ units: [], successions: [] }, said('moi', fact('mới', '2024-01-01')));
    expect(units.map(({ facts, tiles }) => ({ facts, tiles }))).toStrictEqual([
      { facts: [fact('mới', '2024-01-01')], tiles: [] },
    ]);
  });

  test('may be its name in one language only', () => {
    const renamed = said('a', { ...fact('mới', '2024-01-01'), sortKey: 'moi' });
    const name = (kept: 'nameVi' | 'nameEn') => factsAfter(renamed, blank('2025-01-01', [kept]))?.at(-1)?.name;
    expect(name('nameEn')).toEqual({ vi: 'Xã cũ', en: 'mới' });
    expect(name('nameVi')).toEqual({ vi: 'Xã mới', en: 'cũ' });
  });

  test('of before the register begins is what the unit was then', () => {
    const first = (...facts: FactDraft[]) => {
      const said = blank('2025-01-01', ['nameVi']).units.map((one) => ({
        ...one,
        fact: fact('cũ', null, '2023-01-01'),
      }));
      const state = { units: [unit('a', ...facts)], successions: [] };
      return applyChange(state, { units: said, ends: [], successions: [] }).units[0]?.facts[0]?.name.vi;
    };
    expect(first(fact('sau', '2025-01-01'), fact('đầu', null, '2025-01-01'))).toBe('Xã đầu');
    expect(first(fact('sau', '2025-01-01'))).toBe('Xã cũ');
  });

  test('of a day on which the unit is nothing yet is what was said', () => {
    const late = { units: [unit('a', fact('sau', '2026-01-01'))], successions: [] };
    expect(applyChange(late, blank('2025-01-01', ['nameVi'])).units[0]?.facts[0]?.name.vi).toBe('Xã cũ');
  });
});
