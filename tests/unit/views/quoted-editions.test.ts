import { describe, expect, test } from 'vitest';
import { buildOverview } from '@/lib/views/overview/overview';
import { buildSearch } from '@/lib/views/search/search';
import { readsOfficialStore } from '../fresh-store';

// A figure is quoted from the edition it is of: where a page shows one of an earlier year, that year's source, citation and file
// stand with it.

readsOfficialStore('quoted-editions');

const labels = (of: readonly { readonly label: string }[]) => of.map(({ label }) => label);

describe('the front page', () => {
  test('names the source of each edition whose figures it shows, the latest first', async () => {
    const { sources, citations, tiers } = await buildOverview('vi');
    expect([...new Set(tiers.map(({ year }) => year))]).toEqual([2023, 2022]);
    expect(sources.map(({ pinnedSegment }) => pinnedSegment)).toEqual(['2023.1', '2022.1']);
    expect(labels(citations)).toEqual([
      expect.stringContaining('lần công bố 1 năm 2023'),
      expect.stringContaining('lần công bố 1 năm 2022'),
    ]);
  });

  test('offers the file that holds the figures it shows, named with its year where that is an earlier one', async () => {
    const { downloads } = await buildOverview('vi');
    expect(downloads.find(({ label }) => label.includes('Cấp xã'))).toEqual({
      label: 'Cấp xã 2022 (CSV)',
      href: '/tai-ve/2022.1/cap-xa.csv',
    });
    expect(downloads.find(({ label }) => label.includes('Cấp huyện'))?.href).toBe('/tai-ve/2023.1/cap-huyen.csv');
  });
});

describe('a search', () => {
  const cited = async (query: string) => labels((await buildSearch({ lang: 'vi', query })).citations);

  test('cites the edition its scores are of, each that there is', async () => {
    expect(await cited('phuc thanh')).toEqual([expect.stringContaining('năm 2022')]);
    expect(await cited('so noi vu')).toEqual([expect.stringContaining('năm 2023')]);
    const both = await cited('ninh binh');
    expect(both[0]).toContain('năm 2023');
  });

  test('cites nothing where it finds nothing', async () => {
    expect(await cited('khong co don vi nay')).toEqual([]);
  });
});
