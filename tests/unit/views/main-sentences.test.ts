import { describe, expect, test } from 'vitest';
import { currentSettings } from '@/lib/env';
import { parseComparison } from '@/lib/params/comparison';
import { parseCriterion } from '@/lib/params/criterion';
import { figureAddress } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { parseUnit } from '@/lib/params/unit';
import { LANGUAGES, type Lang, type Tier } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { answerApi } from '@/lib/views/api/answer';
import { buildComparison } from '@/lib/views/comparison/comparison';
import { buildCriteriaList, findCriterion } from '@/lib/views/criterion/criterion';
import { findDownload } from '@/lib/views/downloads/downloads';
import { buildBanner, buildEdition } from '@/lib/views/edition/edition';
import { inEvery } from '@/lib/views/edition/latest-known';
import { findFeed } from '@/lib/views/feeds/feeds';
import { buildSitemap } from '@/lib/views/feeds/sitemap';
import { findFigure } from '@/lib/views/figures/figure';
import { buildAccessibility } from '@/lib/views/method/accessibility';
import { buildMethod } from '@/lib/views/method/method';
import { buildOverview } from '@/lib/views/overview/overview';
import { findRanking } from '@/lib/views/ranking/ranking';
import { findReconciliation } from '@/lib/views/reconciliation/reconciliation';
import { buildSearch } from '@/lib/views/search/search';
import { findCard } from '@/lib/views/sharing/cards';
import { findOembed } from '@/lib/views/sharing/oembed';
import { findUnitView } from '@/lib/views/unit/unit';

// The sentence or number each room of views is there for, said of the bundled editions: official of 2023, of 2022, simulated.
// A page that says something else fails here in seconds, and not after a build.

/** What a view says, wherever in it. @throws where there is no such page. */
async function saidBy(view: unknown): Promise<string> {
  const built = await view;
  if (built === null || built === undefined) throw new Error('There is no such page.');
  return JSON.stringify(built);
}

type Said = Readonly<Record<Lang, readonly string[]>>;

const ranking = (edition: string, tier: Tier) => async (lang: Lang) => {
  const params = parseRanking({ lang, edition, tier, criterion: undefined }, {});
  if (!params) throw new Error('No such address.');
  const view = await findRanking(params);
  return view && { title: view.frame.title, finding: view.finding, rows: view.rows, unpublished: view.unpublished };
};

const unit = (tier: Tier, segments: readonly string[]) => async (lang: Lang) => {
  const params = parseUnit({ lang, tier, unit: segments });
  if (!params) throw new Error('No such address.');
  const view = await findUnitView(params);
  return view && { headline: view.headline, wayUp: view.wayUp, criteria: view.criteria, history: view.history };
};

const edition = async (slug: string) => {
  const row = await findEdition(slug);
  if (!row) throw new Error(`There is no ${slug}.`);
  return row;
};

const api = async (path: string) =>
  (await answerApi({ segments: path.split('/'), url: new URL(`https://a.vn/api/v1/${path}`) })).json();

const criterion = async (lang: Lang) => {
  const params = parseCriterion({ lang, slug: ['ha-tang-so'] });
  return params && findCriterion(params);
};

const comparison = (lang: Lang) => {
  const params = parseComparison(lang, { 'don-vi': 'so-mau-02,so-mau-08', ban: 'mo-phong-2023' });
  return params && buildComparison(params);
};

const file = async (edition: string, format: 'csv' | 'json') => {
  const found = await findDownload(
    { kind: 'ranking', edition, tier: 'so-nganh', criterion: null, format },
    new URLSearchParams(),
  );
  return found?.kind === 'file' ? Buffer.from(found.file.body as Uint8Array).toString('utf8') : null;
};

test('page: the frame names the page once, and the language it is in', async () => {
  for (const lang of LANGUAGES) {
    expect((await buildAccessibility(lang)).frame).toMatchObject({ lang, path: '/tro-nang' });
  }
});

describe.each<[string, (lang: Lang) => unknown, Said]>([
  [
    'edition: that of 2023 names its decision, source and revision',
    async (lang) => buildEdition(await edition('2023'), lang),
    {
      vi: ['Nguồn: VietQ.vn (Mai Phương) · Quyết định 506/QĐ-UBND, tháng 7/2024 · năm 2023, lần công bố 1'],
      en: ['Source: VietQ.vn (Mai Phương) · Decision 506/QĐ-UBND, July 2024 · 2023, revision 1'],
    },
  ],
  [
    'edition: that of 2022 says that its source gives no number of a decision',
    async (lang) => buildEdition(await edition('2022'), lang),
    {
      vi: ['Nguồn không ghi số quyết định, có hiệu lực từ 09/08/2023'],
      en: ['The source gives no decision number, in force from 9 August 2023'],
    },
  ],
  [
    'edition: a corrected one leads to what replaced it',
    async (lang) => buildBanner(await edition('mo-phong-2023.1'), lang, (segment) => `/x/${segment}`, inEvery),
    { vi: ['corrected', 'mo-phong-2023.2', '/x/mo-phong-2023'], en: ['mo-phong-2023.2', '/en/x/mo-phong-2023'] },
  ],
  [
    'overview: says who leads, and how many of how many have a score',
    buildOverview,
    {
      vi: [
        'Sở Thông tin và Truyền thông đứng đầu với 358,17 điểm',
        'Thành phố Ninh Bình đứng đầu với 605,21 điểm',
        '3 trên 8 huyện, thành phố có điểm được công bố.',
        '6 điểm tổng',
        '8 điểm tổng',
      ],
      en: [
        'Department of Information and Communications is first with 358.17 points',
        'Ninh Binh City is first with 605.21 points',
        '3 of 8 districts and cities have a published score.',
      ],
    },
  ],
  [
    'ranking, score: of 2023, with the units nothing is published of',
    ranking('2023', 'so-nganh'),
    {
      vi: [
        'Sở Thông tin và Truyền thông đứng đầu với 358,17 điểm',
        '342,33',
        '15 sở, ngành khác của tỉnh không có điểm',
      ],
      en: [
        'Department of Information and Communications is first with 358.17 points',
        '342.33',
        '15 other departments',
      ],
    },
  ],
  [
    'ranking, score: of 2022',
    ranking('2022', 'cap-huyen'),
    {
      vi: ['Thành phố Ninh Bình đứng đầu với 587,41 điểm', '569,06', 'Chưa công bố không có nghĩa là 0 điểm.'],
      en: ['Ninh Binh City is first with 587.41 points', '569.06', 'Not published does not mean zero.'],
    },
  ],
  [
    'ranking, score: simulated, two first, and the change since the year before',
    ranking('mo-phong-2023', 'cap-xa'),
    {
      vi: ['Xã Mẫu 034 và Xã Mẫu 112 cùng đứng đầu với 428,727 điểm', 'Đồng hạng 1'],
      en: ['Sample Commune 034 and Sample Commune 112 are joint first with 428.727 points'],
    },
  ],
  [
    'unit: an official one, its rank and what it lacks to the next',
    unit('so-nganh', ['so-noi-vu']),
    {
      vi: [
        'Sở Nội vụ đạt 342,33 điểm, hạng 3.',
        'Cần thêm 8,67 điểm để bằng hạng 2 (Sở Kế hoạch và Đầu tư).',
        'Điểm từng tiêu chí chưa được công bố.',
      ],
      en: [
        'Department of Home Affairs scored 342.33 points: rank 3.',
        '8.67 more points would equal rank 2 (Department of Planning and Investment).',
      ],
    },
  ],
  [
    'unit: one whose score of 2022 nobody prints',
    unit('cap-huyen', ['yen-mo', '2022']),
    {
      vi: [
        'Kết quả năm 2022 ở đây không có điểm của huyện Yên Mô. Chưa công bố không có nghĩa là 0 điểm.',
        '8 tiêu chí',
      ],
      en: [
        'The results of 2022 here have no score for Yen Mo District. Not published does not mean zero.',
        '8 criteria',
      ],
    },
  ],
  [
    'unit: a simulated one, with its maximum, percent and median',
    unit('cap-xa', ['huyen-mau-1', 'xa-mau-002', 'mo-phong-2023']),
    {
      vi: [
        'Xã Mẫu 002 đạt 382,66 điểm, hạng 5/141. Cao hơn mức giữa của 141 xã, phường, thị trấn 92,143 điểm.',
        '33,202',
      ],
      en: [
        'Sample Commune 002 scored 382.66 points: rank 5/141. That is 92.143 points above the middle of 141 communes, wards and townships.',
        '33.202',
      ],
    },
  ],
  [
    'criterion: in which years and tiers it is one',
    criterion,
    {
      vi: [
        'Cả kỳ đánh giá; nguồn không nêu riêng cho từng cấp',
        'sở, ngành có 6 tiêu chí; cấp huyện và cấp xã có 8 tiêu chí',
      ],
      en: [
        'The whole assessment; the source does not go by tier',
        'departments had 6 criteria; districts and communes had 8',
      ],
    },
  ],
  [
    'criterion: all of them',
    buildCriteriaList,
    { vi: ['2023: cả kỳ đánh giá · 2022: cả ba cấp'], en: ['2023: the whole assessment · 2022: all three tiers'] },
  ],
  [
    'reconciliation: of 2023',
    (lang) => findReconciliation(lang, '2023'),
    {
      vi: ['6 phép kiểm đạt, 0 phép kiểm có chỗ không khớp, 18 phép kiểm chưa làm được vì thiếu số liệu.'],
      en: ['6 checks passed, 0 found something that does not agree, 18 could not be made for want of figures.'],
    },
  ],
  [
    'reconciliation: of 2022, whose source misprints a total',
    (lang) => findReconciliation(lang, '2022'),
    {
      vi: ['8 phép kiểm đạt, 1 phép kiểm có chỗ không khớp, 15 phép kiểm chưa làm được vì thiếu số liệu.', '3331,01'],
      en: ['8 checks passed, 1 found something that does not agree, 15 could not be made for want of figures.'],
    },
  ],
  [
    'reconciliation: of a simulated one with planted faults',
    (lang) => findReconciliation(lang, 'mo-phong-2023.1'),
    {
      vi: ['17 phép kiểm đạt, 4 phép kiểm có chỗ không khớp, 3 phép kiểm chưa làm được vì thiếu số liệu.'],
      en: ['17 checks passed, 4 found something that does not agree, 3 could not be made for want of figures.'],
    },
  ],
  [
    'method: why 2022 and 2023 are not compared',
    buildMethod,
    {
      vi: [
        'Không so 2022 với 2023: năm 2022 có 8 tiêu chí, năm 2023 có 6 tiêu chí; năm 2023 thêm Hoạt động chuyển đổi số',
      ],
      en: [
        '2022 and 2023 are not compared: 2022 had 8 criteria and 2023 has 6; 2023 added Digital transformation activity',
      ],
    },
  ],
  [
    'comparison: the totals side by side',
    comparison,
    { vi: ['Sở Mẫu 02', 'Sở Mẫu 08', '301,201'], en: ['Sample Department 02', 'Sample Department 08', '301.201'] },
  ],
  [
    'search: who is meant, without accents',
    (lang) => buildSearch({ lang, query: 'yen mo' }),
    { vi: ['Huyện Yên Mô', 'chưa có điểm được công bố'], en: ['Yen Mo District', 'no published score'] },
  ],
  [
    'figures: the sentence of a drawing',
    (lang) => findFigure(figureAddress({ kind: 'xep-hang', edition: '2022', tier: 'cap-huyen' }), lang),
    { vi: ['Thành phố Ninh Bình đứng đầu với 587,41 điểm'], en: ['Ninh Binh City is first with 587.41 points'] },
  ],
  [
    'sharing: a unit’s card',
    (lang) => findCard({ kind: 'don-vi', edition: '2023.1', tier: 'so-nganh', slug: 'so-noi-vu' }, lang),
    { vi: ['Sở Nội vụ', '342,33'], en: ['Department of Home Affairs', '342.33'] },
  ],
  [
    'sharing: what another site is told of a page',
    (lang) =>
      findOembed(`${currentSettings().siteUrl}${lang === 'en' ? '/en' : ''}/xep-hang/2023/so-nganh`, {
        maxWidth: null,
        maxHeight: null,
      }),
    {
      vi: ['Sở Thông tin và Truyền thông đứng đầu với 358,17 điểm. Bản này chỉ có điểm của 3 đơn vị.'],
      en: ['Department of Information and Communications is first with 358.17 points.'],
    },
  ],
  [
    'feeds: every edition is an entry',
    (lang) => findFeed({ kind: 'editions', lang, simulated: false }),
    { vi: ['506/QĐ-UBND', '2023.1', '2022.1'], en: ['506/QĐ-UBND', '2023.1', '2022.1'] },
  ],
  [
    'downloads: a table has the printed figures as numbers',
    async () => [await file('2023', 'csv'), await file('mo-phong-2023.2', 'json')],
    { vi: ['358.17', '342.33', '301.201'], en: ['358.17', 'so-mau-02'] },
  ],
  [
    'api: a list has score and rank',
    () => api('editions/2023/tiers/so-nganh/ranking'),
    { vi: ['358.17', '"rank":1'.slice(1)], en: ['Sở Nội vụ'] },
  ],
])('%s', (_, view, said) => {
  test.each(LANGUAGES)('%s', async (lang) => {
    const text = (await saidBy(view(lang))).replaceAll('\\"', '"');
    for (const sentence of said[lang]) expect(text).toContain(sentence);
  });
});

test('feeds: the sitemap lists what is official, in both languages', async () => {
  const addresses = JSON.stringify(await buildSitemap());
  expect(addresses).toContain('/en/xep-hang/2023/so-nganh');
  expect(addresses).not.toMatch(/mo-phong|-mau-/);
});
