import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { toEmbedHtml } from '@/lib/embed/embed-document';
import { figureAddress } from '@/lib/params/figure';
import { parseRanking } from '@/lib/params/ranking';
import { ROWS_OF_PAGE } from '@/lib/scoring/list-pages';
import { tierModel } from '@/lib/scoring/tier-model';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { findFigure } from '@/lib/views/figures/figure';
import { toPageFigure } from '@/lib/views/figures/links';
import { toMetadata } from '@/lib/views/page/metadata';
import { findRanking } from '@/lib/views/ranking/ranking';
import { buildEmbed } from '@/lib/views/sharing/embed';
import { findUnitView } from '@/lib/views/unit/unit';
import { loadLargeProvince } from '../../large-province';

const COMMUNES = 620;
const EDITION = 'mo-phong-2023';
const folder = mkdtempSync(path.join(tmpdir(), 'long-ranking-'));

beforeAll(async () => {
  const store = path.join(folder, 'store.db');
  vi.stubEnv('DATABASE_URL', `file:${store}`);
  vi.stubEnv('SITE_URL', 'https://diem.example.vn');
  await loadLargeProvince(store, COMMUNES);
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The page at an address of the site, language and all. */
async function pageAt(href: string) {
  const url = new URL(href, 'https://diem.example.vn');
  const words = url.pathname.split('/').filter(Boolean);
  const lang = words[0] === 'en' ? words.shift() : 'vi';
  const [, edition, tier, ...criterion] = words;
  const params = parseRanking({ lang, edition, tier, criterion }, Object.fromEntries(url.searchParams));
  const view = params && (await findRanking(params));
  if (!view) throw new Error(`${href} is no ranking`);
  return view;
}

/** Every page of a list, as its own links to the next lead through it. */
async function walk(first: string) {
  const views = [await pageAt(first)];
  for (;;) {
    const next = views.at(-1)?.pages?.links.find(({ rel }) => rel === 'next');
    if (!next) return views;
    views.push(await pageAt(next.href));
  }
}

async function tier() {
  const edition = await findEdition(EDITION);
  const found = edition && (await findTier(edition.id, 'cap-xa'));
  if (!found) throw new Error('The store has no communes.');
  return found;
}

describe('a ranking of more than 200 units', () => {
  test.each([
    ['in its order', `/xep-hang/${EDITION}/cap-xa`, null],
    ['in English', `/en/xep-hang/${EDITION}/cap-xa`, null],
    ['of one revision', `/xep-hang/${EDITION}.1/cap-xa`, null],
    ['by a criterion', `/xep-hang/${EDITION}/cap-xa/ha-tang-so`, 'ha-tang-so'],
  ])('%s is, its pages joined, exactly the list', async (_, address, by) => {
    const views = await walk(address);
    const { listed, unranked } = tierModel(await tier(), by).ranking;
    expect(views).toHaveLength(4);
    expect(views.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(listed.map(({ row }) => row.unit?.slug));
    expect(views.flatMap((view) => view.unranked)).toHaveLength(unranked.length);
    for (const { rows, unranked: apart } of views) expect(rows.length + apart.length).toBeLessThanOrEqual(ROWS_OF_PAGE);
    const rows = (await tier()).rows.length;
    expect(views.flatMap((view) => [...view.rows, ...view.unranked])).toHaveLength(rows);
  });

  it('names every district to choose from where it is whole, and in the part of one that one alone', async () => {
    const whole = await pageAt(`/xep-hang/${EDITION}/cap-xa`);
    const districts = new Set((await tier()).rows.map(({ unit }) => unit?.parentSlug));
    expect(districts.size).toBeGreaterThan(30);
    expect(whole.filters?.districts.length).toBe(districts.size);
    const part = await pageAt(`/xep-hang/${EDITION}/cap-xa?huyen=huyen-mau-9`);
    expect(part.filters?.districts).toEqual([{ value: 'huyen-mau-9', label: expect.any(String), chosen: true }]);
    expect(part.filters?.clear).toBe(whole.frame.path);
  });

  it('keeps filter and order from page to page, and joined they are that list', async () => {
    const byName = await walk(`/xep-hang/${EDITION}/cap-xa?loai=xa&sap-xep=ten&thu-tu=nguoc`);
    expect(byName.length).toBeGreaterThan(1);
    const shown = byName.flatMap(({ rows }) => rows.map(({ key }) => key));
    const xa = (await tier()).rows.filter(({ unit }) => unit?.type === 'Xã');
    const keys = [...xa].sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1)).map(({ unit }) => unit?.slug);
    const listed = new Set(shown);
    expect(shown).toEqual(keys.filter((key) => key !== undefined && listed.has(key)));
    expect(shown.length + byName.flatMap(({ unranked }) => unranked).length).toBe(xa.length);
  });

  it('leads from each unit’s page to its own row', async () => {
    const { listed } = tierModel(await tier()).ranking;
    for (let place = 0; place < listed.length; place += 23) {
      const slug = listed[place]?.row.unit?.slug ?? '';
      for (const edition of [null, EDITION, `${EDITION}.1`]) {
        const unit = await findUnitView({ lang: place % 2 ? 'en' : 'vi', tier: 'cap-xa', slug, edition });
        const [href = '', anchor] = unit?.ranking.href.split('#') ?? [];
        expect(anchor).toBe(slug);
        expect((await pageAt(href)).rows.map(({ key }) => key)).toContain(slug);
      }
    }
  });

  it('has one address for each page: part one is the plain one, a part that is not there is the first', async () => {
    const first = await pageAt(`/xep-hang/${EDITION}/cap-xa`);
    expect(await pageAt(`/xep-hang/${EDITION}/cap-xa?trang=1`)).toEqual(first);
    expect(await pageAt(`/xep-hang/${EDITION}/cap-xa?trang=5`)).toEqual(first);
    expect(first.frame.path).toBe(`/xep-hang/${EDITION}/cap-xa`);
    const chosen = first.pages?.choices.map(({ value }) => value);
    expect(chosen).toEqual(['1', '2', '3', '4']);
  });

  it('names its neighbours and itself in its head; another order is the plain list’s', async () => {
    const site = 'https://diem.example.vn/xep-hang';
    const second = toMetadata((await pageAt(`/xep-hang/${EDITION}/cap-xa?trang=2`)).frame);
    expect(second.alternates?.canonical).toBe(`${site}/${EDITION}/cap-xa?trang=2`);
    expect(second.pagination).toEqual({
      previous: `${site}/${EDITION}/cap-xa`,
      next: `${site}/${EDITION}/cap-xa?trang=3`,
    });
    expect(second.title).toContain('phần 2');
    const sorted = toMetadata((await pageAt(`/xep-hang/${EDITION}/cap-xa?sap-xep=ten&trang=2`)).frame);
    expect(sorted.alternates?.canonical).toBe(`${site}/${EDITION}/cap-xa`);
  });

  it('has the same columns, files and citation on each page, and its figures on the first', async () => {
    const [first, ...others] = await walk(`/xep-hang/${EDITION}/cap-xa`);
    expect(first?.figures.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.columns).toEqual(first?.columns);
      expect(other.downloads).toEqual(first?.downloads);
      expect(other.citation).toEqual(first?.citation);
      expect(other.median).toEqual(first?.median);
      expect([...other.figures, ...other.maps]).toEqual([]);
    }
  });
});

describe('a ranking of up to 200 units', () => {
  it('stands whole on one page, which has no parts', async () => {
    for (const address of [`/xep-hang/${EDITION}/so-nganh`, `/xep-hang/${EDITION}/cap-xa?huyen=huyen-mau-1`]) {
      const view = await pageAt(address);
      expect(view.pages).toBeNull();
      expect(view.frame.parts).toEqual({ previous: null, next: null });
      expect((await pageAt(`${address}${address.includes('?') ? '&' : '?'}trang=2`)).frame.path).toBe(view.frame.path);
    }
  });
});

describe('an embedded ranking of more than 200 units', () => {
  const embedOf = async (unit: string | null, district: string | null = null) => {
    const address = figureAddress({ kind: 'xep-hang', edition: EDITION, tier: 'cap-xa', unit, district });
    const view = await findFigure(address, 'vi');
    if (view?.figure.kind !== 'ranking') throw new Error('no ranking');
    return { view, figure: view.figure, html: toEmbedHtml(await buildEmbed(view, 'light')) };
  };

  it('has in its table the part its marked unit stands in, as the page has it, says which and leads to the rest', async () => {
    const { listed } = tierModel(await tier()).ranking;
    for (const [at, page] of [
      [null, 1],
      [450, 3],
    ] as const) {
      const slug = at === null ? null : (listed[at]?.row.unit?.slug ?? '');
      const { view, html } = await embedOf(slug);
      const shown = await pageAt(`/xep-hang/${EDITION}/cap-xa?trang=${page}`);
      expect(view.table.rows.map(([, name]) => name)).toEqual(shown.rows.map(({ name }) => name));
      expect(view.table.part).toBe(shown.pages?.text);
      expect(html).toContain(`${shown.pages?.text} · <a href="https://diem.example.vn/xep-hang/${EDITION}/cap-xa"`);
    }
  });

  it('takes a few kilobytes as what is drawn, the marked unit and the links of those drawn with it', async () => {
    const { listed } = tierModel(await tier()).ranking;
    const slug = listed[450]?.row.unit?.slug ?? '';
    const { figure } = await embedOf(slug);
    expect(JSON.stringify(figure).length).toBeLessThan(40_000);
    expect(figure.bars.find(({ key }) => key === slug)?.place).toBe(450);
    expect(figure.whole?.scored).toBe(tierModel(await tier()).statistics.count);
    expect(Object.keys(figure.links?.paths ?? {})).toEqual(figure.bars.map(({ key }) => key));
  });

  it('is whole where a filter leaves few', async () => {
    const { view, figure, html } = await embedOf(null, 'huyen-mau-1');
    expect(figure.whole).toBeUndefined();
    expect(view.table.rows).toHaveLength(figure.bars.length);
    expect(view.table.part).toBeUndefined();
    expect(html).not.toContain('trong 620');
  });
});

describe('how more than 500 units lie', () => {
  const distributionOf = async (unit: string | null) => {
    const view = await findFigure(figureAddress({ kind: 'phan-bo', edition: EDITION, tier: 'cap-xa', unit }), 'vi');
    if (view?.figure.kind !== 'distribution') throw new Error('no distribution');
    return { view, figure: view.figure };
  };

  it('is told by columns that count each of them once, whoever is marked', async () => {
    const scored = tierModel(await tier()).statistics.count;
    for (const unit of [null, 'huyen-mau-1/xa-mau-001']) {
      const { view, figure } = await distributionOf(unit);
      const { intervals = [], lowest, highest } = figure.heap ?? {};
      expect(intervals.reduce((sum, { count }) => sum + count, 0)).toBe(scored);
      expect(intervals[0]?.from).toBeLessThanOrEqual(lowest?.points ?? 0);
      expect(intervals.at(-1)?.to).toBeGreaterThan(highest?.points ?? 0);
      expect(figure.dots.map(({ key }) => key)).toEqual(unit === null ? [] : [unit]);
      expect(view.table.rows.length).toBeLessThanOrEqual(20);
      expect(view.table.rows.reduce((sum, [, count = '']) => sum + Number(count.replace('.', '')), 0)).toBe(scored);
    }
  });

  it('takes a few kilobytes as an embed and as what the live drawing draws, with the way to the whole list', async () => {
    const { view, figure } = await distributionOf('huyen-mau-1/xa-mau-001');
    expect(JSON.stringify(figure).length).toBeLessThan(8_000);
    const page = toPageFigure(view, 'hinh', true);
    expect(page.links.map(({ href }) => href)).toContain(`/xep-hang/${EDITION}.1/cap-xa`);
  });
});

describe('the map of more than 500 units', () => {
  it('has a tile for those that lie together, the marked unit’s named, and its links lead to rankings and units that are', async () => {
    const unit = 'huyen-mau-1/xa-mau-001';
    const view = await findFigure(figureAddress({ kind: 'ban-do', edition: EDITION, tier: 'cap-xa', unit }), 'vi');
    if (view?.figure.kind !== 'tiles') throw new Error('no map');
    const { cells, chosen, links } = view.figure;
    expect(cells.length).toBeLessThanOrEqual(500);
    expect(cells.find(({ key }) => key === chosen)?.name).toBe('Xã Mẫu 001');
    const counted = cells.reduce((sum, { label }) => sum + Number.parseInt(label, 10), 0);
    expect(counted).toBeGreaterThan(500);
    for (const [key, href] of Object.entries(links?.paths ?? {})) {
      if (key === chosen) expect(href).toBe(`/don-vi/cap-xa/${unit}/${EDITION}`);
      else expect((await pageAt(href)).rows.length).toBeGreaterThan(0);
    }
    expect(view.table.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBeLessThanOrEqual(cells.length);
  });
});
