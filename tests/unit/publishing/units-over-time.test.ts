import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factOn } from '@/lib/store/facts';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { everyPredecessorOf, predecessorsOf, successorsOf } from '@/lib/store/queries/lineage';
import { findRegister, listTierKinds } from '@/lib/store/queries/registers';
import { findTier } from '@/lib/store/queries/tiers';
import {
  findUnit,
  findUnitByCode,
  listAllUnits,
  listSiblings,
  listUnits,
  type UnitRow,
  unitAt,
} from '@/lib/store/queries/units';
import { SUCCESSION_KINDS } from '@/lib/store/stored-words';
import { freshStore } from '../fresh-store';

// The register of Ninh Bình at its three dates, and how its units lead to each other.

const folder = mkdtempSync(path.join(os.tmpdir(), 'so-don-vi-'));
let all: readonly UnitRow[];

beforeAll(async () => {
  process.env.DATABASE_URL = `file:${path.join(folder, 'store.db')}`;
  process.env.SIMULATED = 'off';
  await freshStore(path.join(folder, 'store.db'), { simulated: false });
  all = await listAllUnits({ predecessors: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [END_2023, JANUARY, JUNE, TODAY] = ['2023-12-31', '2025-01-01', '2025-06-30', '2025-07-01'] as const;

async function get(slug: string, tier: UnitRow['tier'] = 'cap-xa'): Promise<UnitRow> {
  const unit = await findUnit(tier, slug);
  if (!unit) throw new Error(`There is no ${tier} ${slug}.`);
  return unit;
}

const namesOf = (units: readonly { readonly unit: UnitRow }[]) => units.map(({ unit }) => unit.name.vi).toSorted();

describe('the register at a date', () => {
  test.each([
    [END_2023, 8, 143, 18],
    ['2024-12-31', 8, 143, 18],
    [JANUARY, 7, 125, 18],
    ['2025-03-01', 7, 125, 13],
    [TODAY, 0, 129, 13],
    ['2026-11-28', 0, 129, 13],
  ])('%s: %i districts, %i communes, %i departments', async (asOf, ...counts) => {
    const tiers = ['cap-huyen', 'cap-xa', 'so-nganh'] as const;
    const lists = await Promise.all(tiers.map((tier) => listUnits('ninh-binh', { tier, asOf })));
    expect(lists.map((units) => units.length)).toEqual(counts);
  });

  test('has three tiers until the districts end, and two from that day on', async () => {
    const slugs = async (asOf: string) => (await listTierKinds('ninh-binh', asOf)).map(({ slug }) => slug);
    expect(await slugs(JUNE)).toEqual(['so-nganh', 'cap-huyen', 'cap-xa']);
    expect(await slugs(TODAY)).toEqual(['so-nganh', 'cap-xa']);
    expect((await listTierKinds('ninh-binh', TODAY)).map(({ words }) => words.vi.name)).toEqual([
      'Sở, ngành',
      'Cấp xã',
    ]);
    expect(await findRegister('ninh-binh')).toMatchObject({
      name: { en: 'Ninh Bình province' },
      owner: { vi: 'UBND tỉnh Ninh Bình' },
    });
  });

  test('of 2023 is what it was: every code, name, type, address and district', async () => {
    const rows: Record<string, string>[] = parse(await readFile('tests/fixtures/register/units.csv'), {
      columns: true,
    });
    const slugOf = new Map(rows.map((row) => [row.tier === 'cap-huyen' ? row.code : '', row.slug]));
    const now = (await listUnits('ninh-binh', { asOf: END_2023 })).map(
      ({ tier, code, slug, name, type, parent, evidence }) =>
        [tier, code, slug, name.vi, name.en, type, parent?.slug ?? '', evidence].join('|'),
    );
    const then = rows.map((row) =>
      [
        ...[row.tier, row.code, row.slug, row.name_vi, row.name_en, row.type],
        row.parent_code ? slugOf.get(row.parent_code) : '',
        row.evidence,
      ].join('|'),
    );
    expect(now.toSorted()).toEqual(then.toSorted());
  });

  test('is kept by official editions: every cited unit is the one that had the code on the day', async () => {
    for (const edition of await listCurrentEditions()) {
      for (const name of ['so-nganh', 'cap-huyen', 'cap-xa'] as const) {
        const tier = await findTier(edition.id, name);
        expect(tier?.asOf ?? `${edition.year}-12-31`).toBe(`${edition.year}-12-31`);
        for (const row of tier?.rows ?? []) {
          const unit = await findUnitByCode(name, row.unit?.code ?? '', `${edition.year}-12-31`);
          expect(unit).toMatchObject({ id: row.unitId, slug: row.unit?.slug });
        }
      }
    }
  });

  test('January 2025: 18 codes gone, 10 of another name, 12 communes of the city in a new district', async () => {
    const [then, now] = await Promise.all(
      [END_2023, JANUARY].map(async (asOf) => {
        const units = await listUnits('ninh-binh', { tier: 'cap-xa', asOf });
        return new Map(units.map((unit) => [unit.code, unit]));
      }),
    );
    const codes = [...(then?.keys() ?? [])];
    expect(codes.filter((code) => !now?.has(code))).toHaveLength(18);
    const kept = codes.flatMap((code) => {
      const [before, after] = [then?.get(code), now?.get(code)];
      return before && after ? [{ before, after }] : [];
    });
    expect(kept.filter(({ before, after }) => before.name.vi !== after.name.vi)).toHaveLength(10);
    const moved = kept.filter(({ before }) => before.parent?.slug === 'ninh-binh');
    expect(moved.map(({ after }) => after.parent?.slug)).toEqual(Array(12).fill('thanh-pho-hoa-lu'));
    const city = await get('thanh-pho-hoa-lu', 'cap-huyen');
    expect(await listSiblings(city, JANUARY)).toHaveLength(20);
    expect(await listSiblings(city, END_2023)).toEqual([]);
  });
});

describe('facts', () => {
  test('on any day a unit is one thing at most, and a code is one unit’s', () => {
    const day = fc
      .date({ min: new Date('2022-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const edges = fc.constantFrom(END_2023, '2024-12-31', JANUARY, '2025-02-28', '2025-03-01', JUNE, TODAY);
    fc.assert(
      fc.property(fc.oneof(day, edges), (asOf) => {
        const codes = new Set<string>();
        for (const unit of all) {
          const facts = unit.facts.filter(
            ({ from, to }) => (from === null || from <= asOf) && (to === null || asOf < to),
          );
          expect(facts.length).toBeLessThanOrEqual(1);
          for (const { code } of facts) {
            expect(codes.has(`${unit.tier} ${code}`), code).toBe(false);
            codes.add(`${unit.tier} ${code}`);
          }
        }
      }),
    );
  });

  test('a unit that stays the same body stays the same unit: of another type, another district, another code', async () => {
    const phuc = await get('ninh-binh/ninh-phuc');
    expect(await unitAt(phuc, END_2023)).toMatchObject({ name: { vi: 'Xã Ninh Phúc' }, parent: { slug: 'ninh-binh' } });
    expect(await unitAt(phuc, JANUARY)).toMatchObject({
      name: { vi: 'Phường Ninh Phúc' },
      code: '14353',
      parent: { slug: 'thanh-pho-hoa-lu', name: { vi: 'Thành phố Hoa Lư' } },
    });
    expect(await unitAt(phuc, TODAY)).toBeNull();
    const thien = await get('yen-khanh/khanh-thien');
    expect((await unitAt(thien, END_2023))?.code).toBe('14584');
    expect((await unitAt(thien, JANUARY))?.code).toBe('14563');
    expect((await findUnitByCode('cap-xa', '14563', END_2023))?.name.vi).toBe('Xã Khánh Tiên');
    expect((await findUnitByCode('cap-xa', '14563', JANUARY))?.id).toBe(thien.id);
    expect((await everyPredecessorOf(thien)).map(({ unit }) => unit.name.vi)).toEqual(['Xã Khánh Tiên']);
  });
});

describe('lineage', () => {
  test('all 398 communes of the three old provinces lead to their commune of today, and back', async () => {
    const before = await listUnits('ninh-binh', { tier: 'cap-xa', asOf: JUNE, predecessors: true });
    const today = await listUnits('ninh-binh', { tier: 'cap-xa', asOf: TODAY, predecessors: true });
    const of = (province: string | null) => before.filter(({ formerProvince }) => formerProvince === province).length;
    expect([of(null), of('nam-dinh'), of('ha-nam'), before.length]).toEqual([125, 175, 98, 398]);
    expect(today).toHaveLength(129);
    const pairs = (
      await Promise.all(
        before.map(async (unit) =>
          (await successorsOf(unit, TODAY)).map(({ unit: now, extent }) => `${unit.slug} > ${now.slug} ${extent}`),
        ),
      )
    ).flat();
    const back = (
      await Promise.all(
        today.map(async (unit) =>
          (await predecessorsOf(unit, JUNE)).map(({ unit: then, extent }) => `${then.slug} > ${unit.slug} ${extent}`),
        ),
      )
    ).flat();
    expect(new Set(pairs.map((pair) => pair.split(' ')[0])).size).toBe(398);
    expect(back.toSorted()).toEqual(pairs.toSorted());
    // Six were divided: of each, one commune of today has the rest.
    const divided = pairs.filter((pair) => !pair.endsWith('whole'));
    expect(divided.filter((pair) => pair.endsWith('rest'))).toHaveLength(6);
    expect(new Set(divided.map((pair) => pair.split(' ')[0])).size).toBe(6);
  });

  test('a commune of 2023 leads over January 2025 to its commune of today; what is not known stays unknown', async () => {
    const communes = await listUnits('ninh-binh', { tier: 'cap-xa', asOf: END_2023 });
    for (const unit of communes) expect((await successorsOf(unit, TODAY)).length, unit.slug).toBeGreaterThan(0);
    const way = await successorsOf(await get('nho-quan/thanh-lac'), TODAY);
    expect(way).toMatchObject([{ unit: { slug: 'xa-thanh-son' }, confidence: 'sourced', way: [{}, {}] }]);
    const lost = [];
    for (const unit of communes) {
      const gone = !(await unitAt(unit, JANUARY));
      if (gone && (await successorsOf(unit, JANUARY)).length === 0) lost.push(unit.code);
    }
    expect(lost.toSorted()).toEqual(['14545', '14665', '14692', '14710', '14713', '14731']);
    const xuan = await get('hoa-lu/ninh-xuan');
    expect(xuan.successions[0]).toMatchObject({ date: JANUARY, toName: null, confidence: 'unknown' });
    expect(namesOf(await successorsOf(xuan, TODAY))).toEqual(['Phường Hoa Lư']);
  });

  test('a ward of today says what it was on any day before', async () => {
    const ward = await get('phuong-hoa-lu');
    expect(ward).toMatchObject({ code: '14329', parent: null, validFrom: TODAY, validTo: null });
    expect(await unitAt(ward, END_2023)).toBeNull();
    const then = namesOf(await predecessorsOf(ward, END_2023));
    expect(then).toEqual(
      expect.arrayContaining(['Phường Phúc Thành', 'Thị trấn Thiên Tôn', 'Xã Ninh Mỹ', 'Xã Ninh Xuân']),
    );
    const june = namesOf(await predecessorsOf(ward, JUNE));
    expect(june).toEqual(expect.arrayContaining(['Phường Vân Giang', 'Phường Ninh Mỹ']));
    expect(june).not.toContain('Phường Phúc Thành');
  });

  test('departments lead to those of March 2025, inferred and said so', async () => {
    const ict = await get('so-thong-tin-va-truyen-thong', 'so-nganh');
    expect(await successorsOf(ict, TODAY)).toMatchObject([
      { unit: { slug: 'so-khoa-hoc-va-cong-nghe' }, confidence: 'inferred', extent: 'whole' },
    ]);
    const merged = await predecessorsOf(await get('so-nong-nghiep-va-moi-truong', 'so-nganh'), END_2023);
    expect(namesOf(merged)).toEqual(['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Tài nguyên và Môi trường']);
  });

  test('every succession is of a known kind and leads from a unit that ended or was divided to one that stands', () => {
    const byId = new Map(all.map((unit) => [unit.id, unit]));
    const kinds = new Set<string>(SUCCESSION_KINDS);
    for (const unit of all) {
      for (const row of unit.successions) {
        expect(kinds.has(row.kind)).toBe(true);
        const receiver = row.toId === null ? null : byId.get(row.toId);
        if (receiver) expect(factOn(receiver.facts, row.date), receiver.slug).not.toBeNull();
      }
    }
  });
});

describe('units of former provinces', () => {
  test('are in no list, count or search of ours unless asked for', async () => {
    for (const asOf of [END_2023, JANUARY, JUNE, TODAY]) {
      const listed = await listUnits('ninh-binh', { asOf });
      expect(listed.filter(({ formerProvince }) => formerProvince !== null)).toEqual([]);
    }
    expect((await listAllUnits()).filter(({ formerProvince }) => formerProvince !== null)).toEqual([]);
    expect(all.filter(({ formerProvince }) => formerProvince !== null)).toHaveLength(273 + 15);
  });

  test('have an address of their own, and the commune of today they are part of', async () => {
    const unit = await get('ha-nam-phu-ly/chau-cau');
    expect(unit).toMatchObject({
      name: { vi: 'Phường Châu Cầu' },
      formerProvince: 'ha-nam',
      parent: { name: { vi: 'Thành phố Phủ Lý' } },
    });
    expect(namesOf(await successorsOf(unit, TODAY))).toEqual(['Phường Phủ Lý']);
  });
});
