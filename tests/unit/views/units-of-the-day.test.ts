import { describe, expect, test } from 'vitest';
import { figureAddress } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { LANGUAGES, type TierKind } from '@/lib/site';
import { findEdition, listRevisions } from '@/lib/store/queries/editions';
import { kindOn } from '@/lib/store/queries/tier-kinds';
import { listKindsIn, listTiers } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { findFigure } from '@/lib/views/figures/figure';
import { describeScope } from '@/lib/views/overview/overview';
import { findRanking } from '@/lib/views/ranking/ranking';
import { findUnitView } from '@/lib/views/unit/unit';
import { withBundledStore } from './simulated-store';

// What units are called together is what they were on the list's day: since 1 July 2025 there are no townships.

withBundledStore();

const TOWNSHIPS = /thị trấn|township/i;

/** Whether a list's day had townships, by its units and not by its words. */
async function hadTownships(register: string, tier: string, asOf: string): Promise<boolean> {
  return (await listUnits(register, { tier, asOf })).some(({ type }) => type === 'Thị trấn');
}

test('no list of a day without townships speaks of them, and every list of a day with them may', async () => {
  const told = { with: 0, without: 0 };
  for (const edition of await listRevisions()) {
    for (const { tier, kind, asOf, rows } of await listTiers(edition.id)) {
      if (!kind.hasMap) continue;
      const had = await hadTownships(edition.register, kind.slug, asOf);
      for (const lang of LANGUAGES) {
        const params = parseRanking({ lang, edition: edition.slug, tier, criterion: undefined });
        const page = params && (await findRanking(params));
        const map = await findFigure(figureAddress({ kind: 'ban-do', edition: edition.slug, tier }), lang);
        const unit = rows.find((row) => row.total.points !== null)?.unit;
        const own = unit && (await findUnitView({ lang, tier: kind.slug, slug: unit.slug, edition: edition.slug }));
        const said = JSON.stringify([page, map?.figure, own?.headline, await describeScope(edition, lang)]);
        expect(TOWNSHIPS.test(said), `${edition.slug} ${lang}`).toBe(had);
        told[had ? 'with' : 'without'] += 1;
      }
    }
  }
  expect(Math.min(told.with, told.without)).toBeGreaterThan(1);
});

test('the tiers of an edition are called as on the day of its lists', async () => {
  const called = async (slug: string) => {
    const edition = await findEdition(slug);
    return edition && (await listKindsIn(edition)).find(({ hasMap }) => hasMap)?.words.vi.units;
  };
  expect(await called('2023')).toBe('xã, phường, thị trấn');
  expect(await called('mo-phong-2025')).toBe('xã, phường, đặc khu');
});

describe('a tier on a day', () => {
  const words = { name: 'Cấp', inSentence: 'cấp', units: 'a', unitsFrom: { '2025-07-01': 'c', '2020-01-01': 'b' } };
  const kind: TierKind = {
    slug: 'cap',
    position: 0,
    parentSlug: null,
    words: { vi: words, en: { name: 'T', inSentence: 't', units: 'e' } },
    areas: true,
    hasMap: false,
  };

  test.each([
    ['2019-12-31', 'a'],
    ['2020-01-01', 'b'],
    ['2025-06-30', 'b'],
    ['2025-07-01', 'c'],
  ])('%s: %s', (day, units) => {
    expect(kindOn(kind, day).words.vi).toEqual({ name: 'Cấp', inSentence: 'cấp', units });
    expect(kindOn(kind, day).words.en.units).toBe('e');
  });
});
