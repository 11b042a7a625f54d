import { describe, expect, test } from 'vitest';
import type { Lang, Tier } from '@/lib/site';
import { listAllUnits } from '@/lib/store/queries/units';
import { findCard } from '@/lib/views/sharing/cards';
import { findUnitView } from '@/lib/views/unit/unit';

const TIERS: readonly Tier[] = ['so-nganh', 'cap-huyen', 'cap-xa'];

const lineageOf = async (slug: string, tier: Tier = 'cap-xa', lang: Lang = 'vi') => {
  const view = await findUnitView({ lang, tier, slug, edition: null });
  if (!view) throw new Error(`No page of ${slug}.`);
  return view.lineage;
};

describe('the lineage on a unit’s page', () => {
  test('of a ward of today lists who formed it, each with its page and what was published of it', async () => {
    const { groups } = await lineageOf('phuong-tay-hoa-lu');
    const [formed] = groups;
    expect(formed?.title).toBe('Từ 01/07/2025, hợp thành từ (1674/NQ-UBTVQH15)');
    const yen = formed?.rows.find(({ label }) => label === 'Xã Trường Yên');
    expect(yen).toMatchObject({
      href: '/don-vi/cap-xa/hoa-lu/truong-yen',
      result: 'năm 2023: chưa có điểm được công bố',
    });
  });

  test('gives the latest result of a predecessor, with its year and rank, and leads to the page that opens with it', async () => {
    const { groups } = await lineageOf('phuong-hoa-lu');
    const rows = groups.flatMap(({ rows: own }) => own);
    const scored = rows.filter(({ result }) => result?.startsWith('năm 2022: '));
    expect(scored.map(({ label }) => label)).toContain('Phường Phúc Thành');
    for (const { href, result } of scored) {
      expect(result).toMatch(/^năm 2022: [\d.,]+ điểm(, hạng \d+)?$/);
      const opened = await findUnitView({
        lang: 'vi',
        tier: 'cap-xa',
        slug: href.replace('/don-vi/cap-xa/', ''),
        edition: null,
      });
      expect(opened?.edition.year).toBe(2022);
    }
  });

  test('is told beside the name: what an ended commune is part of today; of one of today nothing', async () => {
    const context = async (lang: Lang, slug: string) =>
      (await findUnitView({ lang, tier: 'cap-xa', slug, edition: null }))?.context;
    expect(await context('vi', 'yen-mo/yen-thang')).toBe(
      'Cấp xã · thuộc Huyện Yên Mô · năm 2023 · nay thuộc Phường Yên Thắng',
    );
    expect(await context('en', 'yen-mo/yen-thang')).toBe(
      'One of the communes · in Yen Mo District · 2023 · now part of Yen Thang Ward',
    );
    expect(await context('vi', 'phuong-hoa-lu')).not.toContain('nay thuộc');
    const card = await findCard({ kind: 'don-vi', edition: '2023.1', tier: 'cap-xa', slug: 'yen-mo/yen-thang' }, 'vi');
    expect(card?.kicker).toBe('Cấp xã · thuộc Huyện Yên Mô · năm 2023 · nay thuộc Phường Yên Thắng');
  });

  test('leads over both mergers: from a commune of 2023 to the ward of today, and back', async () => {
    const { acts, groups } = await lineageOf('ninh-binh/phuc-thanh');
    expect(acts[0]?.text).toContain('Từ 01/01/2025');
    expect(acts[0]?.unit?.href).toContain('/don-vi/cap-xa/ninh-binh/van-giang');
    const today = groups.find(({ title }) => title === 'Phường Phúc Thành nay là');
    expect(today?.rows.map(({ href }) => href)).toEqual(['/don-vi/cap-xa/phuong-hoa-lu']);
    const before = (await lineageOf('phuong-hoa-lu')).groups.find(({ title }) => title.startsWith('Trước nữa'));
    expect(before?.rows.map(({ label }) => label)).toContain('Phường Phúc Thành');
  });

  test('says of a unit that was divided which part went where, in both languages', async () => {
    const { acts } = await lineageOf('huyen-mau-6/xa-mau-087');
    expect(acts.map(({ text }) => text.split(' (')[0])).toEqual([
      'Từ 01/07/2025: phần còn lại thành Xã Mẫu 208',
      'Từ 01/07/2025: một phần thành Xã Mẫu 214',
    ]);
    const rows = (await lineageOf('xa-mau-214', 'cap-xa', 'en')).groups.flatMap(({ rows: own }) => own);
    expect(rows.map(({ label, extent }) => [label, extent])).toEqual([
      ['Sample Commune 086', null],
      ['Sample Commune 087', 'part of it'],
    ]);
  });

  test('tells renames, other types and the end of districts as what happened on a day', async () => {
    const [ward] = (await lineageOf('huyen-mau-4/xa-mau-060')).acts;
    expect(ward?.text).toBe(
      'Từ 01/07/2025: Xã Mẫu 060 thành Phường Mẫu 060; không còn thuộc Huyện Mẫu 4, vì cấp huyện đã kết thúc (00/NQ-MP (mô phỏng))',
    );
    const [moved] = (await lineageOf('ninh-binh/ninh-phuc')).acts;
    expect(moved?.text).toMatch(
      /^Từ 01\/01\/2025: Xã Ninh Phúc thành Phường Ninh Phúc; chuyển từ Thành phố Ninh Bình sang Thành phố Hoa Lư/,
    );
  });

  test('joins departments too, and says how sure that is', async () => {
    const [act] = (await lineageOf('so-thong-tin-va-truyen-thong', 'so-nganh')).acts;
    expect(act?.unit?.href).toBe('/don-vi/so-nganh/so-khoa-hoc-va-cong-nghe');
    expect(act?.confidence).toBe('suy ra từ danh mục mã');
    const { groups } = await lineageOf('so-khoa-hoc-va-cong-nghe', 'so-nganh');
    expect(groups[0]?.title).toMatch(/^Từ 01\/03\/2025, nhận thêm/);
    expect(groups[0]?.rows[0]?.result).toBe('năm 2023: 358,17 điểm, hạng 1');
  });

  test('of every unit leads only to pages that are there', async () => {
    const units = await listAllUnits({ predecessors: true });
    const known = new Set(units.map(({ tier, slug }) => `/don-vi/${tier}/${slug}`));
    let led = 0;
    for (const unit of units.filter((_, index) => index % 7 === 0)) {
      const { acts, groups } = await lineageOf(unit.slug, unit.tier);
      const rows = [...groups.flatMap(({ rows: own }) => own), ...acts.flatMap((act) => act.unit ?? [])];
      for (const { href } of rows) expect(known.has(href.replace(/\/(mo-phong-)?20\d\d$/, '')), href).toBe(true);
      led += rows.length;
    }
    expect(led).toBeGreaterThan(50);
    expect(TIERS.length).toBe(new Set(units.map(({ tier }) => tier)).size);
  });
});
