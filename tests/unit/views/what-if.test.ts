import { describe, expect, it } from 'vitest';
import { WHAT_IF_KEYS } from '@/lib/params/what-if';
import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { rankRows } from '@/lib/scoring/rank';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { findWhatIf } from '@/lib/views/what-if/what-if';
import { withBundledStore } from './simulated-store';

await withBundledStore();

const SLUG = 'huyen-mau-1/xa-mau-001';
const ask = async (supposed: Record<number, string>, lang: Lang = 'vi', edition = 'mo-phong-2023.2') => {
  const view = await findWhatIf({ lang, edition, tier: 'cap-xa', slug: SLUG, supposed });
  if (!view) throw new Error('No page.');
  return view;
};

describe('a calculation with other points', () => {
  it('comes to the total and rank that ranking the whole list again gives', async () => {
    const edition = await findEdition('mo-phong-2023.2');
    const tier = edition && (await findTier(edition.id, 'cap-xa'));
    const row = tier?.rows.find(({ unit }) => unit?.slug === SLUG);
    if (!tier || !row) throw new Error('No row.');
    for (const [at, criterion] of mainCriteria(tier).entries()) {
      const full = criterion.maximum ?? 0;
      const view = await ask({ [at + 1]: String(full / 1000) });
      const total = (pointsOf(row, null) ?? 0) + full - (pointsOf(row, criterion.slug) ?? 0);
      const changed = { ...row, total: { ...row.total, points: total } };
      const ranked = rankRows(
        tier.rows.map((other) => (other === row ? changed : other)),
        null,
      ).ranked;
      expect(view.ranks?.supposed).toBe(String(ranked.find((entry) => entry.row === changed)?.rank));
      expect(view.totals?.supposed).toBe(String(total / 1000).replace('.', ','));
    }
  });

  it('says of itself, wherever it goes, that it is no result', async () => {
    for (const [lang, said] of [
      ['vi', /phép tính thử|nếu… thì/i],
      ['en', /calculation|what if/i],
    ] as const) {
      const view = await ask({ 1: '40' }, lang);
      for (const text of [view.frame.title, view.frame.description, view.mark]) expect(text).toMatch(said);
      expect([view.frame.index, view.frame.card?.kind, view.frame.refused]).toEqual([false, 'tong-quan', false]);
    }
  });

  it('takes a decimal comma and a decimal point in either language', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const [comma, point] = [await ask({ 1: '40,5' }, lang), await ask({ 1: '40.5' }, lang)];
      expect(comma.totals).toEqual(point.totals);
      expect(comma.faults).toEqual([]);
    }
  });

  it.each([
    ['no number', { 1: 'nhiều' }],
    ['below nothing', { 1: '-5' }],
    ['grouped', { 1: '1.234,5' }],
    ['too exact', { 1: '1,2345678' }],
    ['more than the maximum', { 1: '50,001' }],
    ['of a criterion there is none of', { 12: '5' }],
    ['a word of a script', { 1: '<script>' }],
  ] as const)('%s: is refused in words of either language, and nothing is calculated', async (_, supposed) => {
    const [vi, en] = [await ask(supposed), await ask(supposed, 'en')];
    for (const view of [vi, en]) {
      expect([view.frame.refused, view.faults.length, view.totals, view.ranks]).toEqual([true, 1, null, null]);
    }
    expect(vi.faults).not.toEqual(en.faults);
  });

  it('begins at the published figures, each criterion with its own key', async () => {
    const view = await ask({});
    expect(view.fields.map(({ key }) => key)).toEqual(WHAT_IF_KEYS.slice(0, 6));
    expect(view.fields.every(({ value, actual, changed }) => value === actual && !changed)).toBe(true);
    expect(view.totals?.supposed).toBe(view.totals?.actual);
    expect(view.reset).toBeNull();
  });

  it('is not offered where criteria are not published, and says why', async () => {
    const view = await findWhatIf({
      lang: 'vi',
      edition: '2022.1',
      tier: 'cap-xa',
      slug: 'ninh-binh/phuc-thanh',
      supposed: { 1: '5' },
    });
    expect([view?.fields, view?.totals]).toEqual([[], null]);
    expect(view?.outcome).toContain('Không tính thử được');
    expect(
      await findWhatIf({ lang: 'vi', edition: '2022.1', tier: 'cap-xa', slug: 'phuong-hoa-lu', supposed: {} }),
    ).toBeNull();
  });
});
