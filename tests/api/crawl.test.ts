import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { PAGES } from '@/lib/params/addresses';
import { fileRowOf } from '@/lib/params/page-address';
import { inLong } from '../long';
import { attribute, Page, textOf } from './page-text';

// Every page a reader can come to, followed link by link from the front page: what it leads to is there. Pages of one unit
// are many and alike, and so are sheets, letters, suppositions and pages of one figure, so of each kind, edition and language
// some are taken, by lot with a fixed seed (all official ones in the long run); every official unit is taken once, and
// everything else.

const origin = inject('origin');

const SEED = '20261128';
/**
 * Units followed of each tier, edition and language; drawings and files of each kind; forms of a query. Of official units
 * each is followed: in Vietnamese at its plain address, in every language and edition in the long run.
 */
const UNITS = inLong(3, 2);
/** Pages of each kind made of a unit: in each tier, edition and language, and in the long run of figures for each criterion. */
const ABOUT = inLong(3, 1);
const BY_CRITERION = inLong(1, 0) === 1;
const OFFICIAL_UNITS = inLong(Number.POSITIVE_INFINITY, UNITS);
const OFFICIAL_ABOUT = inLong(Number.POSITIVE_INFINITY, ABOUT);
const FILES = 2;
const QUERIES = 1;
const ASKED_AT_ONCE = 2;
const START = [
  '/',
  '/en',
  '/tim-kiem?q=yen',
  '/so-sanh',
  '/khong-co-trang-nay',
  // Units that no published edition could have: one of today, one of a former province.
  '/don-vi/cap-xa/phuong-hoa-lu',
  '/en/don-vi/cap-xa/phuong-hoa-lu',
  '/don-vi/cap-xa/ha-nam-phu-ly/chau-cau',
];

const lot = (text: string) => createHash('sha1').update(SEED).update(text).digest('hex');

interface Visited {
  readonly status: number;
  /** Where a redirect leads. */
  readonly to: string | null;
  readonly page: Page | null;
  readonly ids: ReadonlySet<string>;
}

/** An address without origin and fragment; null where it leads elsewhere or is no address. */
function inside(href: string, from: string): { readonly path: string; readonly fragment: string } | null {
  if (!URL.canParse(href, origin + from)) return null;
  const url = new URL(href, origin + from);
  return url.origin === origin
    ? { path: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }
    : null;
}

/** What addresses have in common of which some are enough; null where each is taken. */
function kindOf(path: string): { readonly kind: string; readonly most: number } | null {
  const [pathname = '', search = ''] = path.split('?');
  const keys = [...new URLSearchParams(search).keys()].sort().join('&');
  const ending = /\.[\w.-]+$/.exec(pathname)?.[0] ?? '';
  const file = fileRowOf(pathname);
  if (file) {
    const [, head = '', word = ''] = pathname.split('/');
    return { kind: [head, word, ending, keys].join(' '), most: FILES };
  }
  const unit = /^(\/en)?\/don-vi\/([\w-]+)(?:\/[a-z][\w-]*?)+?(?:\/((?:mo-phong-)?\d{4}(?:\.\d+)?))?$/.exec(pathname);
  if (unit) {
    const [, english, tier, edition] = unit;
    const simulated = pathname.includes('-mau-');
    if (!simulated && !english && !edition && keys === '') return null;
    return { kind: ['don-vi', english, tier, edition, simulated].join(' '), most: simulated ? UNITS : OFFICIAL_UNITS };
  }
  // What else is made of each unit: its sheet, a letter, suppositions, each of its figures.
  const about = /^(\/en)?\/(phieu|yeu-cau|neu-thi|so-lieu)\/([^/]+)\/([\w-]+)\/.*?([\w-]+)$/.exec(pathname);
  if (about) {
    const [, english, head, edition, tier, last] = about;
    const simulated = pathname.includes('-mau-');
    const criterion = head === 'so-lieu' && BY_CRITERION ? last : '';
    const kind = [head, english, tier, edition, simulated, criterion, keys].join(' ');
    return { kind, most: simulated ? ABOUT : OFFICIAL_ABOUT };
  }
  // A filter or a search can be written in as many ways as one likes.
  return keys === '' ? null : { kind: [pathname.replace(/\/[^/]*$/, ''), keys].join('?'), most: QUERIES };
}

const PICTURES = ['img', 'source'];

/** Every address a page names: links, pictures, forms, its twins and feeds. */
function addressesOf(page: Page): string[] {
  const named = page
    .all(() => true)
    .flatMap((element) => {
      const { tagName } = element;
      const sizes = attribute(element, 'srcset')
        .split(',')
        .map((entry) => entry.trim().split(/\s+/)[0] ?? '');
      if (PICTURES.includes(tagName)) return [attribute(element, 'src'), ...sizes];
      if (tagName === 'a' || tagName === 'link') return [attribute(element, 'href')];
      if (tagName === 'form') return [attribute(element, 'action')];
      if (tagName === 'script' || tagName === 'iframe') return [attribute(element, 'src')];
      return [];
    });
  return named.filter((address) => address !== '');
}

const headLink = (page: Page, rel: string) => page.byTag('link').filter((element) => attribute(element, 'rel') === rel);
const canonicalOf = (page: Page) => attribute(headLink(page, 'canonical')[0], 'href').replace(origin, '') || '/';
const isIndexed = (page: Page) =>
  !page
    .byTag('meta')
    .some((meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content').includes('noindex'));

describe('every page that can be reached', () => {
  const visited = new Map<string, Visited>();
  const links: { readonly from: string; readonly path: string; readonly fragment: string }[] = [];
  const taken = new Map<string, number>();

  /** Whether an address is to be asked for; counts it where it is. */
  function take(path: string): boolean {
    if (visited.has(path)) return false;
    const like = kindOf(path);
    if (like === null) return true;
    const before = taken.get(like.kind) ?? 0;
    if (before >= like.most) return false;
    taken.set(like.kind, before + 1);
    return true;
  }

  async function visit(path: string): Promise<string[]> {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html') && answer.status === 200;
    const isDocument = isPage && fileRowOf(path.split('?')[0] ?? '') === null;
    const bytes = await answer.arrayBuffer();
    const page = isPage ? new Page(Buffer.from(bytes).toString('utf8')) : null;
    const to = answer.headers.get('location');
    const ids = new Set(
      page?.all((element) => attribute(element, 'id') !== '').map((element) => attribute(element, 'id')),
    );
    visited.set(path, { status: answer.status, to, page: isDocument ? page : null, ids });
    const found = page ? addressesOf(page) : to ? [to] : [];
    const next: string[] = [];
    for (const href of found) {
      const target = inside(href, path);
      if (!target) continue;
      links.push({ from: path, ...target });
      next.push(target.path);
    }
    return next;
  }

  beforeAll(async () => {
    let queue = START.filter(take);
    while (queue.length > 0) {
      const found = new Set<string>();
      const work = [...queue];
      for (const path of queue) visited.set(path, { status: 0, to: null, page: null, ids: new Set() });
      const worker = async () => {
        for (let path = work.pop(); path !== undefined; path = work.pop()) {
          for (const next of await visit(path)) found.add(next);
        }
      };
      await Promise.all(Array.from({ length: ASKED_AT_ONCE }, worker));
      queue = [...found].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).filter(take);
    }
  }, 900_000);

  const pages = () => [...visited].flatMap(([path, { page }]) => (page ? [{ path, page }] : []));
  /** Pages search engines may list as themselves. */
  const listed = () => pages().filter(({ path, page }) => isIndexed(page) && canonicalOf(page) === path);

  it('is found: of each language, kind of data and pinned', () => {
    console.log(
      `crawled (lots by seed ${SEED}) ${visited.size} addresses, ${pages().length} pages, ${links.length} links`,
    );
    for (const kind of [
      /^\/en\//,
      /^\/xep-hang\/2023\//,
      /mo-phong-2023\//,
      /\/2022\.1/,
      /^\/don-vi\//,
      /^\/dinh-chinh\/.+/,
    ]) {
      expect(pages().filter(({ path }) => kind.test(path)).length, String(kind)).toBeGreaterThan(0);
    }
    expect(pages().length).toBeGreaterThan(150);
  });

  it('leads only to what answers 200, or 308 to that', () => {
    const expected = (path: string) => (path === '/khong-co-trang-nay' ? [404] : [200, 308]);
    const wrong = [...visited].filter(([path, { status }]) => !expected(path).includes(status));
    const told = wrong.map(
      ([path, { status }]) => `${status} ${path} ← ${links.find((link) => link.path === path)?.from}`,
    );
    expect(told).toEqual([]);
  });

  it('has the place every link to one names', () => {
    const missing = links.filter(({ path, fragment }) => {
      const target = visited.get(path);
      return fragment !== '' && target?.status === 200 && !target.ids.has(fragment);
    });
    expect([...new Set(missing.map(({ from, path, fragment }) => `${path}#${fragment} ← ${from}`))]).toEqual([]);
  });

  it('has a title and a content of its own, where search engines may list it', () => {
    for (const what of ['title', 'main']) {
      const of = new Map<string, string[]>();
      for (const { path, page } of listed()) {
        const text = textOf(page.byTag(what)[0]);
        of.set(text, [...(of.get(text) ?? []), path]);
      }
      const same = [...of]
        .filter(([, paths]) => paths.length > 1)
        .map(([text, paths]) => [text.slice(0, 80), ...paths]);
      expect(same, what).toEqual([]);
    }
  });

  it('is listed under the latest of its year where it is pinned to that, and not at all where it was replaced', () => {
    const current = new Set<string>();
    // What search engines are never led to (sheets, suppositions, letters) stands apart: it is no page of a ranking's kind.
    const apart = Object.values(PAGES).flatMap(({ head, listed: how }) => (how === 'no' ? [head] : []));
    const pinned = pages().filter(
      ({ path }) =>
        /\/\d{4}\.\d+(?:\/|$)/.test(path) &&
        !['dinh-chinh', ...apart].includes(path.replace(/^\/en/, '').split('/')[1] ?? ''),
    );
    expect(pinned.length).toBeGreaterThan(5);
    for (const { path, page } of pinned) {
      const [, year = '', number = ''] = /\/(\d{4})\.(\d+)(?:\/|$)/.exec(path) ?? [];
      current.add(`${year}.${number}`);
      if (isIndexed(page)) expect(canonicalOf(page), path).not.toMatch(/\/\d{4}\.\d+(?:\/|$)/);
      else expect(page.byClass('banner').length, path).toBeGreaterThan(0);
    }
    expect(current.size).toBeGreaterThan(0);
  });

  it('sends nobody from figures to a page that has none', async () => {
    const hasFigures = (page: Page) =>
      page.byClass('ranking').length > 0 || page.byClass('score').some((score) => /\d/.test(textOf(score)));
    let sent = 0;
    for (const { path, page } of pages()) {
      if (!hasFigures(page)) continue;
      for (const banner of page.byClass('banner-newer')) {
        for (const link of page.all((element) => element.tagName === 'a', banner)) {
          const href = attribute(link, 'href');
          // Of units some are followed: where this one leads was not.
          if (!visited.has(href)) await visit(href);
          const to = visited.get(href)?.page;
          expect(to && hasFigures(to), `${path} → ${attribute(link, 'href')}`).toBe(true);
          sent += 1;
        }
      }
    }
    expect(sent).toBeGreaterThan(0);
  });

  it('names its twin in the other language, which names it', () => {
    let told = 0;
    for (const { path, page } of pages()) {
      if (canonicalOf(page) !== path) continue;
      const twins = headLink(page, 'alternate').filter((element) => attribute(element, 'hreflang') !== '');
      expect(twins.map((element) => attribute(element, 'hreflang')).sort(), path).toEqual(['en', 'vi', 'x-default']);
      for (const twin of twins) {
        const other = visited.get(attribute(twin, 'href').replace(origin, '') || '/')?.page;
        if (!other) continue;
        const back = headLink(other, 'alternate').map(
          (element) => attribute(element, 'href').replace(origin, '') || '/',
        );
        expect(back, path).toContain(path);
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(200);
  });
});
