import { describe, expect, test } from 'vitest';
import { siteWords } from '@/lib/i18n/words/site';
import { listAllUnits } from '@/lib/store/queries/units';
import { findUnitView } from '@/lib/views/unit/unit';
import { readsOfficialStore } from '../../fresh-store';

// What a unit's page says of years in which it was not there: never that something of them is not published yet.

readsOfficialStore('absence');

const viewOf = async (slug: string, lang: 'vi' | 'en' = 'vi') => {
  const view = await findUnitView({ lang, tier: 'cap-xa', slug, edition: null });
  if (!view) throw new Error(`No page of ${slug}.`);
  return view;
};

describe('a unit that an edition could not have', () => {
  test('of today: says since when it is there, and offers no year before', async () => {
    const view = await viewOf('phuong-hoa-lu');
    expect(view.headline.said).toBe('Phường Hoa Lư có từ 01/07/2025, nên không có trong kết quả năm 2022.');
    expect(view.history.rows).toEqual([]);
    const text = JSON.stringify([view.headline, view.criteria, view.history]);
    expect(text).not.toMatch(/chưa (?:được )?công bố|Chưa có hạng/);
    expect(JSON.stringify((await viewOf('phuong-hoa-lu', 'en')).headline)).not.toMatch(/not (?:been )?published/i);
  });

  test.each(['phuong-hoa-lu', 'xa-yen-khanh', 'ha-nam-phu-ly/chau-cau'])(
    '%s: names no page, file or citation of that edition',
    async (slug) => {
      const { frame, share, downloads, citation, facts } = await viewOf(slug);
      expect([share.pinned, citation]).toEqual([null, null]);
      expect(share.mail + share.zalo).toContain(encodeURIComponent(share.live));
      // The sentence that is handed on names the year; no address does.
      expect(frame.title).not.toContain('2023');
      expect(decodeURIComponent(JSON.stringify([share, downloads, facts]))).not.toMatch(/\/2023|2023\.1/);
      expect(downloads.length).toBe(2);
    },
  );

  test('of another province: says that, and nothing of when it began', async () => {
    const { headline, history } = await viewOf('ha-nam-phu-ly/chau-cau');
    expect(headline.sentence).toContain('khi đó thuộc tỉnh khác');
    expect(headline.sentence).not.toMatch(/có từ|\d\d\/\d\d\/\d{4}/);
    expect(history.rows).toEqual([]);
  });

  test('and one that it could have keeps its years, and what is not published of them', async () => {
    const view = await viewOf('yen-mo/yen-thang');
    expect(view.history.rows.map(({ year }) => year)).toEqual([2023, 2022]);
    expect(view.headline.missing?.label).toBe(siteWords.vi.missing['not-published']);
  });

  test('holds for every commune of the register: a year is offered exactly where the commune was there and ours', async () => {
    const units = (await listAllUnits({ predecessors: true })).filter(({ tier }) => tier === 'cap-xa');
    const seen = { there: 0, absent: 0 };
    for (const { slug, validFrom, formerProvince } of units) {
      const { history, headline } = await viewOf(slug);
      const was = formerProvince === null && (validFrom === null || validFrom <= '2023-12-31');
      expect([slug, history.rows.length > 0]).toEqual([slug, was]);
      if (headline.score === null)
        expect([slug, headline.missing?.label === siteWords.vi.missing['not-published']]).toEqual([slug, was]);
      seen[was ? 'there' : 'absent'] += 1;
    }
    expect(seen.there).toBe(143);
    expect(seen.absent).toBeGreaterThan(380);
  });
});
