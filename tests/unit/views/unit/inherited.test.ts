import { describe, expect, test } from 'vitest';
import { figureWords } from '@/lib/i18n/words/figure';
import { LANGUAGES } from '@/lib/site';
import { listAllUnits } from '@/lib/store/queries/units';
import { buildMap } from '@/lib/views/overview/map';
import { findInherited } from '@/lib/views/score/inherited';
import { buildSearch } from '@/lib/views/search/search';
import { findCard } from '@/lib/views/sharing/cards';
import { findUnitView } from '@/lib/views/unit/unit';
import { readsOfficialStore } from '../../fresh-store';

// A unit of which nothing is known answers with what it was made of had: on its page, in what is shared of it, in the search
// and on the map, the same.

readsOfficialStore('inherited');

async function viewOf(tier: string, slug: string, lang: 'vi' | 'en' = 'vi') {
  const view = await findUnitView({ lang, tier, slug, edition: null });
  if (!view) throw new Error(`No page of ${slug}.`);
  return view;
}

const WARD =
  'Năm 2022, trước khi sắp xếp: Phường Phúc Thành 385,641 điểm, hạng 1; Phường Đông Thành 373,591 điểm, hạng 2; Phường Vân Giang 357,301 điểm.';

describe('a unit of which nothing is known, made of units with results', () => {
  test('a ward of today answers with them, before it says what it has not', async () => {
    const { headline, edition, frame, share } = await viewOf('cap-xa', 'phuong-hoa-lu');
    expect(headline.inherited?.results.map(({ score }) => score)).toEqual(['385,641', '373,591', '357,301']);
    expect(headline.sentence.startsWith(WARD)).toBe(true);
    expect(frame.description.startsWith(WARD)).toBe(true);
    expect(share.message.startsWith(WARD)).toBe(true);
    // The source under it is that of the figures.
    expect(edition.year).toBe(2022);
  });

  test('a department that took others over does so too, and says that its own is not published', async () => {
    const { headline } = await viewOf('so-nganh', 'so-khoa-hoc-va-cong-nghe');
    expect(headline.sentence).toBe(
      'Năm 2023, trước khi sắp xếp: Sở Thông tin và Truyền thông 358,17 điểm, hạng 1. Kết quả năm 2023 ở đây không có điểm của Sở Khoa học và Công nghệ. Chưa công bố không có nghĩa là 0 điểm.',
    );
  });

  test('on the page of a year it stood in, it has not what others had then', async () => {
    const view = await findUnitView({
      lang: 'vi',
      tier: 'so-nganh',
      slug: 'so-khoa-hoc-va-cong-nghe',
      edition: '2023.1',
    });
    expect([view?.headline.inherited, view?.headline.score]).toEqual([null, null]);
    expect(view?.frame.description).not.toContain('358,17');
  });

  test('its plain page leads to what it is within now, whichever year it opens', async () => {
    const { parent, edition } = await viewOf('cap-xa', 'ninh-binh/van-giang');
    expect([edition.year, parent?.href]).toEqual([2022, '/don-vi/cap-huyen/thanh-pho-hoa-lu']);
  });

  test('a unit with a result of its own takes over none', async () => {
    const { headline } = await viewOf('cap-xa', 'ninh-binh/phuc-thanh');
    expect([headline.inherited, headline.score]).toEqual([null, '385,641']);
  });

  test.each(LANGUAGES)('every one of them: page, card, search and map say the same figure first (%s)', async (lang) => {
    const map = await buildMap('ninh-binh', lang);
    const places = map?.groups.flatMap(({ rows }) => rows.flat()) ?? [];
    const tiles = places.filter((place) => typeof place !== 'number');
    let seen = 0;
    for (const unit of await listAllUnits()) {
      const inherited = await findInherited(unit);
      const view = await findUnitView({ lang, tier: unit.tier, slug: unit.slug, edition: null });
      if (!inherited || !view || view.headline.score !== null) continue;
      seen += 1;
      const [first] = view.headline.inherited?.results ?? [];
      if (!first?.score) throw new Error(`${unit.slug} says nothing of what it was made of.`);
      expect(view.frame.description.indexOf(first.score)).toBeGreaterThan(0);
      expect(view.frame.card).toEqual({
        kind: 'don-vi',
        edition: inherited.edition.slug,
        tier: unit.tier,
        slug: unit.slug,
      });
      const card = await findCard(
        { kind: 'don-vi', edition: inherited.edition.slug, tier: unit.tier, slug: unit.slug },
        lang,
      );
      expect(card?.rows[0]?.value.label).toBe(first.score);
      expect(card?.stamp).toBe(figureWords[lang].stamp([inherited.edition.slug]));
      const hit = (await buildSearch({ lang, query: unit.name[lang] })).hits.find(({ href }) =>
        href?.endsWith(`/${unit.slug}`),
      );
      expect(hit?.score).toContain(first.score);
      const tile = tiles.find(({ href }) => href.endsWith(`/${unit.slug}`));
      expect(tile?.known ?? first.score).toContain(first.score);
    }
    expect(seen).toBeGreaterThanOrEqual(2);
  });

  test('its card is of the edition the figures are from, and of no other', async () => {
    const card = (edition: string) =>
      findCard({ kind: 'don-vi', edition, tier: 'cap-xa', slug: 'phuong-hoa-lu' }, 'vi');
    expect((await card('2022.1'))?.rows.map(({ name }) => name)).toEqual([
      'Phường Phúc Thành',
      'Phường Đông Thành',
      'Phường Vân Giang',
    ]);
    expect(await card('2023.1')).toBeNull();
  });
});
