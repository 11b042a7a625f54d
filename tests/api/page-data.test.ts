import { describe, expect, inject, test } from 'vitest';
import { ask } from './api-answers';
import { attribute, Page, textOf } from './page-text';

const origin = inject('origin');

async function pageAt(path: string): Promise<Page> {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return new Page(await answer.text());
}

const hrefs = (page: Page, from?: ReturnType<Page['byClass']>[number]) =>
  page.byTag('a', from).map((link) => attribute(link, 'href'));

/** Each kind of page that shows figures: where its data stand, and what its citation leads to. */
const PAGES: [path: string, data: readonly string[], ...cited: string[]][] = [
  [
    '/',
    // Of communes it shows the results of 2022: the file and the source are that year's.
    ['/tai-ve/2023.1/so-nganh.csv', '/tai-ve/2022.1/cap-xa.csv', '/tai-ve/2023.1.zip', '/api/v1/editions'],
    '/doi-chieu/2023.1',
    '/doi-chieu/2022.1',
  ],
  [
    '/xep-hang/2022/cap-xa',
    ['/tai-ve/2022.1/cap-xa.csv', '/tai-ve/2022.1/cap-xa.xlsx', '/tai-ve/2022.1/cap-xa.json'],
    '/xep-hang/2022.1/cap-xa',
  ],
  [
    '/xep-hang/mo-phong-2023/cap-xa/ha-tang-so?loai=phuong',
    ['/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.csv?loai=phuong'],
    '/xep-hang/mo-phong-2023.2/cap-xa/ha-tang-so?loai=phuong',
  ],
  [
    '/don-vi/cap-xa/ninh-binh/phuc-thanh/2022',
    ['/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1.csv', '/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh.csv'],
    '/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1',
  ],
  [
    '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2',
    ['/api/v1/editions/mo-phong-2023.1/diff/mo-phong-2023.2'],
    '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2',
  ],
  ['/so-sanh?don-vi=so-noi-vu,so-ke-hoach-va-dau-tu', ['/tai-ve/2023.1/so-nganh.csv'], '/doi-chieu/2023.1'],
  [
    '/tieu-chi/ha-tang-so/mo-phong-2023',
    ['/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.csv', '/api/v1/editions/mo-phong-2023.2/tiers'],
    '/xep-hang/mo-phong-2023.2/so-nganh/ha-tang-so',
  ],
  ['/tieu-chi', ['/api/v1/editions/2023.1/tiers', '/api/v1/editions/2022.1/tiers'], '/doi-chieu/2023.1'],
  ['/doi-chieu/2022', ['/api/v1/editions/2022.1/reconciliation'], '/doi-chieu/2022.1'],
  [
    '/dinh-chinh',
    ['/api/v1/editions', '/api/v1/editions/mo-phong-2023.1/diff/mo-phong-2023.2', '/nguon-tin/dinh-chinh.xml'],
    '/doi-chieu/2023.1',
  ],
  ['/tim-kiem?q=nội+vụ', ['/api/v1/search?q=n%E1%BB%99i%20v%E1%BB%A5'], '/doi-chieu/2023.1'],
  ['/phuong-phap', ['/api/v1/editions'], '/doi-chieu/2023.1'],
  ['/du-lieu', ['/tai-ve/2023.1.zip', '/tai-ve/2022.1/cap-huyen.xlsx'], '/doi-chieu/2023.1'],
];

describe('a feed reader that is given the address of a page', () => {
  test.each([
    ['/', '/nguon-tin/cac-ban.xml'],
    ['/en/du-lieu', '/nguon-tin/en/cac-ban.xml'],
    ['/xep-hang/2022/cap-xa', '/nguon-tin/cac-ban.xml'],
    ['/xep-hang/mo-phong-2023/cap-xa', '/nguon-tin/mo-phong/cac-ban.xml'],
    ['/don-vi/cap-xa/ninh-binh/phuc-thanh/2022', '/nguon-tin/don-vi/cap-xa/ninh-binh/phuc-thanh.xml'],
    ['/en/don-vi/so-nganh/so-mau-02', '/nguon-tin/en/don-vi/so-nganh/so-mau-02.xml'],
    ['/dinh-chinh', '/nguon-tin/dinh-chinh.xml'],
    ['/en/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2', '/nguon-tin/en/mo-phong/dinh-chinh.xml'],
  ])('%s subscribes to %s', async (path, feed) => {
    const feeds = (await pageAt(path)).byTag('link').filter((link) => attribute(link, 'type').includes('atom'));
    expect(feeds.map((link) => attribute(link, 'href'))).toEqual([origin + feed]);
    expect((await ask(feed)).status).toBe(200);
  });
});

describe.for(PAGES)('%s', ([path, data, ...cites]) => {
  test('links exactly the data it shows, and each of them is there', async () => {
    const links = hrefs(await pageAt(path));
    expect(links).toEqual(expect.arrayContaining([...data]));
    for (const href of new Set(links.filter((link) => /^\/(?:tai-ve|nguon-tin|api)\//.test(link)))) {
      expect([href, (await ask(href)).status]).toEqual([href, 200]);
    }
  });

  test('is cited in Vietnamese and English, as BibTeX and CSL-JSON, without scripts and at a pinned address', async () => {
    for (const lang of ['vi', 'en']) {
      const page = await pageAt(lang === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path);
      const citations = page.byClass('citation');
      expect(citations).toHaveLength(cites.length);
      for (const [at, cited] of cites.entries()) {
        const citation = citations[at];
        const texts = page.byClass('cite-text', citation);
        expect(texts.map((text) => attribute(text, 'lang'))).toEqual(['', lang === 'vi' ? 'en' : 'vi']);
        for (const text of texts) expect(textOf(text).endsWith(`. ${origin}${cited}`)).toBe(true);
        expect((await ask(cited)).status).toBe(200);
        const [bibtex = '', csl = ''] = hrefs(page, citation);
        const edition = /(?:mo-phong-)?\d{4}\.\d+/.exec(bibtex)?.[0] ?? 'not pinned';
        expect(cited).toContain(`/${edition}`);
        const bib = await (await ask(bibtex)).text();
        const [entry] = (await (await ask(csl)).json()) as {
          type: string;
          version: string;
          URL: string;
          title: string;
        }[];
        expect(bib).toMatch(/^@misc\{/);
        expect(entry).toMatchObject({ type: 'dataset', version: edition });
        const labels = page.byTag('a', citation).map(textOf);
        // The files cite what the text cites, or are said to be of the whole edition.
        const own = labels.every((label) => /^(?:BibTeX|CSL-JSON)$/.test(label));
        const url = `${origin}${own ? cited : `/doi-chieu/${edition}`}`;
        expect([path, bib.includes(`url = {${url}}`), entry?.URL]).toEqual([path, true, url]);
        expect([path, own]).toEqual([path, !/^\/dinh-chinh\/.|^\/doi-chieu\//.test(path)]);
        if (!own) expect(labels.every((label) => label.endsWith(edition))).toBe(true);
      }
    }
  });
});

test('a page without figures cites nothing, and a search without a hit offers no file', async () => {
  for (const path of ['/tro-nang', '/tim-kiem', '/tim-kiem?q=khongcodonvinao']) {
    const page = await pageAt(path);
    expect([path, page.byClass('citation'), page.byClass('downloads')]).toEqual([path, [], []]);
  }
});

test('every figure links the CSV of what it draws', async () => {
  const page = await pageAt('/don-vi/cap-xa/huyen-mau-3/xa-mau-034/mo-phong-2023');
  const first = (id: string) => {
    const [figure] = page.all((element) => attribute(element, 'id') === id);
    return hrefs(page, figure)[0];
  };
  expect(first('hinh-phan-bo')).toBe('/tai-ve/mo-phong-2023.2/cap-xa.csv');
});

describe('a figure of a unit’s page', () => {
  const cellsOf = (page: Page, table: ReturnType<Page['byTag']>[number] | undefined) =>
    page.byTag('tr', table).map((row) => page.all(({ tagName }) => /^t[hd]$/.test(tagName), row).map(textOf));

  test.each([
    // Only a tier's distribution, by intervals.
    ['/don-vi/cap-xa/huyen-mau-1/xa-mau-002', 1, null],
    ['/en/don-vi/so-nganh/so-mau-02/mo-phong-2022', 1, 20],
    ['/don-vi/so-nganh/so-noi-vu', 1, 4],
  ])('%s has its table beside it, the very one its embed has', async (path, count, longest) => {
    const page = await pageAt(path);
    const figures = page.byClass('figure');
    expect(figures).toHaveLength(count);
    const lengths: number[] = [];
    for (const figure of figures) {
      const builder = hrefs(page, figure).find((href) => href.includes('/nhung?hinh='));
      const [own] = page.byTag('table', figure);
      const lang = path.startsWith('/en') ? '/en' : '';
      const handed = new URL(builder ?? '', origin).searchParams.get('hinh');
      const embed = await pageAt(`/nhung/${handed}${lang ? `${handed?.includes('?') ? '&' : '?'}lang=en` : ''}`);
      const rows = cellsOf(page, own);
      const drawn = cellsOf(embed, embed.byTag('table')[0]).slice(1);
      if (drawn.length > 40) {
        // A tier of 143 is too long to go with every page: it is there by intervals, and whole on the ranking's page.
        expect(rows.slice(1).reduce((sum, [, units]) => sum + Number(units), 0)).toBe(drawn.length);
        expect(rows.length).toBeLessThan(20);
        const [ranking] = page.byTag('a', figure).filter((link) => textOf(link) === 'Số liệu');
        expect(attribute(ranking, 'href')).toBe('/xep-hang/mo-phong-2025.1/cap-xa');
        const listed = await pageAt('/xep-hang/mo-phong-2025.1/cap-xa');
        expect(drawn.length).toBeGreaterThan(100);
        const ranked = new Set(cellsOf(listed, listed.byClass('ranking')[0]).map(([, name]) => name));
        for (const [, name] of drawn) expect([...ranked].some((text) => text?.startsWith(name ?? '-'))).toBe(true);
        continue;
      }
      expect(rows).toEqual(cellsOf(embed, embed.byTag('table')[0]));
      lengths.push(rows.length);
    }
    expect(lengths.length === 0 ? null : Math.max(...lengths)).toBe(longest);
  });
});
