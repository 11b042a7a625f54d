import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { type PageAddress, parsePageAddress } from '@/lib/params/address';
import { AnswerCache, type CacheOutcome } from '@/lib/server/answer-cache';
import { type Answer, faultPage, toFileAnswer, toPageAnswer } from '@/lib/server/answers';
import { LIMITS } from '@/lib/server/limits';
import { BusyError, type Render } from '@/lib/server/next-renderer';
import type { StoreWatch } from '@/lib/server/store-watch';

/** Address heads answered by route handlers: drawings, embed documents, data, feeds, API. */
const FILE_ROUTES =
  /^\/(?:api|bieu-do|nhung|tai-ve|nguon-tin|sitemap\.xml|robots\.txt|opengraph|the-chia-se)(?:[/?.]|$)/;
const EMBEDDABLE = /^\/(?:api|bieu-do|nhung|tai-ve|nguon-tin|the-chia-se)(?:[/?.]|$)/;

export type Place =
  | { readonly kind: 'page'; readonly address: PageAddress }
  | { readonly kind: 'file'; readonly url: string; readonly embeddable: boolean }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'none'; readonly asked: string; readonly lang: 'vi' | 'en' };

/** What an address is, before anything is rendered. `pathname` is percent-encoded and decodes. */
export function placeOf(pathname: string, search: string): Place {
  if (pathname.length > 1 && pathname.endsWith('/'))
    return { kind: 'redirect', to: `${pathname.replace(/\/+$/, '') || '/'}${search}` };
  if (pathname === '/vi' || pathname.startsWith('/vi/'))
    return { kind: 'redirect', to: `${pathname.slice(3) || '/'}${search}` };
  const page = parsePageAddress(pathname, search);
  if (page) return { kind: 'page', address: page };
  if (FILE_ROUTES.test(pathname)) {
    return { kind: 'file', url: pathname + search, embeddable: EMBEDDABLE.test(pathname) };
  }
  return { kind: 'none', asked: decodeURIComponent(pathname), lang: /^\/en(?:\/|$)/.test(pathname) ? 'en' : 'vi' };
}

const faultOf = (answer: Answer): string | null => (answer.status >= 500 ? `status-${answer.status}` : null);

const kindOptions = (maxBytes: number) => ({
  maxBytes,
  freshFor: LIMITS.freshFor,
  staleFor: LIMITS.staleFor,
  sizeOf: (answer: Answer) => answer.body.bytes,
  isFault: faultOf,
});

/** The site's answers: pages finished and kept under one spelling of their address, files as their routes make them. */
export class Site {
  readonly #render: Render;
  readonly #watch: StoreWatch;
  readonly #secure: boolean;
  readonly #styles = new Map<string, string>();
  readonly #places = new LRUCache<string, Place>({ max: 5_000 });
  readonly pages = new AnswerCache<Answer>({
    ...kindOptions(LIMITS.pageCacheBytes),
    keeps: (answer) => answer.status === 200 || answer.status === 308,
  });
  readonly misses = new AnswerCache<Answer>({
    ...kindOptions(LIMITS.missCacheBytes),
    keeps: (answer) => answer.status === 404,
  });
  readonly files = new AnswerCache<Answer>({
    ...kindOptions(LIMITS.fileCacheBytes),
    keeps: (answer) =>
      answer.status === 200 &&
      answer.body.bytes <= LIMITS.keptAnswerBytes &&
      !/no-store|private/.test(answer.headers['cache-control'] ?? ''),
  });

  constructor(options: { render: Render; watch: StoreWatch; secure: boolean }) {
    this.#render = options.render;
    this.#watch = options.watch;
    this.#secure = options.secure;
  }

  /** `placeOf`, remembered: the same few addresses are asked for again and again. */
  place(pathname: string, search: string): Place {
    const url = pathname + search;
    const known = this.#places.get(url);
    if (known) return known;
    const place = placeOf(pathname, search);
    if (url.length <= 256) this.#places.set(url, place);
    return place;
  }

  async page(address: PageAddress): Promise<CacheOutcome<Answer>> {
    if (!address.keep) return { value: await this.#makePage(address), state: 'made', reason: null };
    return this.#orFault(this.pages.answer(address.canonical, this.#watch.version, () => this.#makePage(address)));
  }

  async file(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<CacheOutcome<Answer>> {
    const make = async () => toFileAnswer(await this.#render(url, { method, headers }));
    if (method !== 'GET') return this.#orFault(make().then((value) => ({ value, state: 'made', reason: null })));
    return this.#orFault(this.files.answer(url, this.#watch.version, make));
  }

  /** The not-found page for an address, with the nearest matches; status 404. */
  async missing(asked: string, lang: 'vi' | 'en'): Promise<CacheOutcome<Answer>> {
    const shown = asked.slice(0, 300);
    const url = `${lang === 'en' ? '/en' : ''}/khong-tim-thay?duong-dan=${encodeURIComponent(shown.toWellFormed())}`;
    const make = async () => {
      const answer = await this.#finish(url);
      return answer.status === 200
        ? { ...answer, status: 404, headers: { ...answer.headers, 'cache-control': 'no-store' } }
        : answer;
    };
    return this.#orFault(this.misses.answer(url, this.#watch.version, make));
  }

  async #finish(url: string): Promise<Answer> {
    return toPageAnswer(await this.#render(url), (href) => this.#style(href), this.#secure);
  }

  async #makePage(address: PageAddress): Promise<Answer> {
    const answer = await this.#finish(address.canonical);
    if (answer.status !== 404) return answer;
    return (await this.missing(decodeURIComponent(address.canonical), address.lang)).value;
  }

  /** Where nothing kept can stand in, a fault is said in words. */
  async #orFault(outcome: Promise<CacheOutcome<Answer>>): Promise<CacheOutcome<Answer>> {
    try {
      const found = await outcome;
      if (faultOf(found.value) === null) return found;
      return { value: await faultPage(this.#secure), state: 'failed', reason: faultOf(found.value) };
    } catch (error) {
      if (!(error instanceof BusyError)) console.error(error);
      return { value: await faultPage(this.#secure), state: 'failed', reason: 'fault' };
    }
  }

  #style(href: string): string {
    const { pathname } = new URL(href, 'http://site.invalid');
    const known = this.#styles.get(pathname);
    if (known !== undefined) return known;
    if (!/^\/_next\/static\/[\w./-]+\.css$/.test(pathname) || pathname.includes('..')) {
      throw new Error(`A page asks for a stylesheet that is not the build's: ${pathname}`);
    }
    const css = readFileSync(path.join(process.cwd(), '.next', pathname.slice('/_next/'.length)), 'utf8');
    this.#styles.set(pathname, css);
    return css;
  }
}
