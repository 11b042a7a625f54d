import { describe, expect, test } from 'vitest';
import { parseComparison } from '@/lib/params/comparison';
import { MAX_COMPARED } from '@/lib/site';
import { buildComparison } from '@/lib/views/comparison/comparison';
import { withBundledStore } from './simulated-store';

// No choice of units ends at a page without a way on, and none is offered that the next page would refuse.

withBundledStore();

async function compare(units: string, ban?: string) {
  const params = parseComparison('vi', { 'don-vi': units, ...(ban && { ban }) });
  if (!params) throw new Error('No comparison.');
  return buildComparison(params);
}

describe('units without figures', () => {
  test('a commune of after a merger says since when it is, and leads to what it was made of and to its page', async () => {
    const view = await compare('phuong-hoa-lu');
    expect(view.notes).toEqual(['Phường Hoa Lư có từ 01/07/2025, nên không có trong kết quả năm 2023.']);
    expect(view.instead[0]?.label).toBe(
      'Trước khi sắp xếp, năm 2022: Phường Phúc Thành, Phường Đông Thành và Phường Vân Giang',
    );
    expect(view.instead.at(-1)?.href).toBe('/don-vi/cap-xa/phuong-hoa-lu');
    expect(view.suggestions.links.length).toBeGreaterThan(0);
    const [, query = ''] = view.instead[0]?.href.split('?') ?? [];
    const next = await compare(new URLSearchParams(query).get('don-vi') ?? '', '2022');
    expect(next.table?.units.map(({ unit }) => unit.label)).toHaveLength(3);
  });

  test('beside one with figures, the year of those is shown and the other can be taken out', async () => {
    const view = await compare('phuong-hoa-lu,ninh-binh/phuc-thanh');
    expect(view.edition.value).toBe('2022');
    expect(view.notes[0]).toBe('Phường Hoa Lư có từ 01/07/2025, nên không có trong kết quả năm 2022.');
    expect(view.instead.map(({ href }) => href)).toContain('/so-sanh?don-vi=ninh-binh%2Fphuc-thanh');
  });

  test('of another year than the first’s are shown in that year too', async () => {
    const view = await compare('ninh-binh/phuc-thanh,ninh-binh/dong-thanh', '2023');
    expect(view.instead[0]?.href).toBe('/so-sanh?don-vi=ninh-binh%2Fphuc-thanh%2Cninh-binh%2Fdong-thanh&ban=2022');
  });
});

describe('four units', () => {
  const four = 'so-mau-01,so-mau-02,so-mau-03,so-mau-04';

  test('are offered no fifth, and fewer are', async () => {
    const view = await compare(four);
    expect([view.full, view.suggestions.links]).toEqual([true, []]);
    expect((await compare('so-mau-01,so-mau-02,so-mau-03')).full).toBe(false);
  });

  test('no suggestion ever names more than are compared', async () => {
    for (const units of [
      'so-mau-01',
      'so-mau-01,so-mau-02,so-mau-03',
      'so-mau-01,so-mau-02,so-mau-03,so-du-lich',
      four,
    ]) {
      const { suggestions, instead } = await compare(units);
      for (const { href } of [...suggestions.links, ...instead].filter((link) => link.href.startsWith('/so-sanh'))) {
        const chosen = new URL(href, 'https://diem.example.vn').searchParams.get('don-vi')?.split(',') ?? [];
        expect(chosen.length, href).toBeLessThanOrEqual(MAX_COMPARED);
      }
    }
  });
});
