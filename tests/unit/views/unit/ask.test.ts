import { describe, expect, test } from 'vitest';
import { parseLetter } from '@/lib/params/letter';
import { listAllUnits } from '@/lib/store/queries/units';
import { buildLetter } from '@/lib/views/letter/letter';
import { findUnitView } from '@/lib/views/unit/unit';
import { readsOfficialStore } from '../../fresh-store';

// An empty page has a verb: whoever finds nothing published can ask for it, be told of it, and read what is known.

readsOfficialStore('ask');

const viewOf = async (tier: string, slug: string, edition: string | null = null) => {
  const view = await findUnitView({ lang: 'vi', tier, slug, edition });
  if (!view) throw new Error(`No page of ${slug}.`);
  return view;
};

describe('a unit of which nothing is published', () => {
  test('has a letter that is there, its own feed, and what is known of its district and of what it is today', async () => {
    const { ask } = await viewOf('cap-xa', 'yen-mo/yen-thang');
    expect(ask?.letter?.href).toBe('/yeu-cau/2023/cap-xa/yen-mo/yen-thang');
    const letter = parseLetter({ lang: 'vi', edition: '2023', tier: 'cap-xa', unit: ['yen-mo', 'yen-thang'] });
    expect(letter && (await buildLetter(letter))).not.toBeNull();
    expect(ask?.follow.href).toContain('/yen-mo/yen-thang');
    // No list to come will have it: news may come of those that were.
    expect(ask?.follow.label).toContain('kết quả các năm trước');
    expect(ask?.known.map(({ label }) => label)).toEqual(['Huyện Yên Mô', 'Phường Yên Thắng']);
  });

  test('reads what its district has, where that is known', async () => {
    const { ask } = await viewOf('cap-xa', 'ninh-binh/phuc-thanh', '2023');
    expect(ask?.known[0]).toMatchObject({ label: 'Thành phố Ninh Bình' });
    expect(ask?.known[0]?.result).toContain('605,21');
  });
});

test('what is still there is told of results to come', async () => {
  const { ask } = await viewOf('so-nganh', 'so-du-lich');
  expect(ask?.follow.label).toContain('Nhận tin khi có kết quả');
});

test('asking is offered exactly where a year could have the unit and knows nothing of it', async () => {
  const units = (await listAllUnits()).filter((_, index) => index % 9 === 0);
  const offered = { yes: 0, no: 0 };
  for (const { tier, slug } of units) {
    const { ask, headline, absent } = await viewOf(tier, slug);
    const empty = headline.score === null && headline.rank.startsWith('Chưa') && !absent;
    expect(ask !== null, slug).toBe(empty);
    offered[ask ? 'yes' : 'no'] += 1;
  }
  expect(Math.min(offered.yes, offered.no)).toBeGreaterThan(0);
});
