import { describe, expect, inject, it } from 'vitest';
import { PAGES, type PageName } from '@/lib/params/addresses';
import { DESCRIPTION_LETTERS, TITLE_LETTERS } from '@/lib/views/page/head-words';
import { buildSection } from '@/lib/views/page/menu';
import { EDITIONS, IN_EDITION, OF_NONE } from './page-kinds';
import { attribute, Page, textOf } from './page-text';

// What a search engine lists of a page and a browser writes on its tab is cut where it is long, and its end is lost. Names of
// units and criteria are as long as they are: what is over 40 letters of them is counted out of the bound.

const origin = inject('origin');
const NAMES = 40;

/** The simulated department whose name is the longest there is. */
const LONG = '/don-vi/so-nganh/so-mau-12';

const paths = [
  ...EDITIONS.flatMap((edition) => Object.values(IN_EDITION).flatMap((pathsIn) => pathsIn(edition))),
  ...OF_NONE.map((name) =>
    name === 'search' ? '/tim-kiem?q=mau' : (PAGES[name as PageName] as { path: (none: object) => string }).path({}),
  ),
  LONG,
  `${LONG}/mo-phong-2022`,
  ...['tong', 'hoat-dong-chuyen-doi-so'].map((criterion) => `/so-lieu/mo-phong-2023/so-nganh/so-mau-12/${criterion}`),
  '/phieu/mo-phong-2023/so-nganh/so-mau-12',
  '/neu-thi/mo-phong-2023/so-nganh/so-mau-12',
  '/neu-thi/mo-phong-2023/so-nganh/so-mau-12?d1=1',
  '/xep-hang/mo-phong-2023/cap-xa/hoat-dong-chuyen-doi-so?huyen=huyen-mau-3&loai=xa',
  '/dung-so-lieu/mo-phong-2023/cap-xa/hoat-dong-chuyen-doi-so',
  '/don-vi/cap-xa/yen-mo/yen-thang',
  '/khong-co-trang-nay',
];

/** Proper names in a title, as its kind of page puts them there. */
const NAMED = [
  'Sở Mẫu 12, Thương binh và Các vấn đề xã hội mô phỏng',
  'Sample Department 12, Invalids and Simulated Social Affairs',
  'Department of Culture and Sports',
  'Department of Home Affairs',
  'Hoạt động chuyển đổi số',
  'Digital transformation activity',
  'Digital infrastructure',
  'Sample District 3',
  'Huyện Mẫu 3',
  'kind “Commune”',
  'loại Xã',
];

describe.each(['', '/en'])('heads of every kind of page, at %j', (before) => {
  it.each(paths)('%s', async (path) => {
    const answer = await fetch(origin + before + path);
    const page = new Page(await answer.text());
    const title = textOf(page.byTag('title')[0]);
    const named = NAMED.filter((name) => title.includes(name)).reduce((sum, { length }) => sum + length, 0);
    expect(title.length - Math.max(0, named - NAMES), title).toBeLessThanOrEqual(TITLE_LETTERS);
    expect(title.length, title).toBeGreaterThan(8);
    const head = page.byTag('meta').find((meta) => attribute(meta, 'name') === 'description');
    const description = (head && attribute(head, 'content')) ?? '';
    expect(description.length, description).toBeLessThanOrEqual(DESCRIPTION_LETTERS);
    // A page of a part of the site that has others leads to them; its address says which part that is.
    const part = buildSection(path, before === '' ? 'vi' : 'en', null, null);
    const rows = page.byClass('link-row').map((row) => attribute(row, 'aria-label'));
    if (part && answer.ok) expect(rows).toContain(part.label);
    const banded = page.byClass('band').length > 0;
    expect(/mô phỏng|simulated/i.test(title), title).toBe(banded);
  });
});
