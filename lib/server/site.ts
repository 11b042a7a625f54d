import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Effort } from '@/lib/http/encoding';
import { ADDRESS_KINDS } from '@/lib/params/address-rows';
import { languageHead } from '@/lib/params/language';
import type { PageAddress } from '@/lib/params/page-address';
import { releaseFolder } from '@/lib/release';
import type { Answer } from '@/lib/server/answer';
import { AnswerCache, type CacheOutcome } from '@/lib/server/answer-cache';
import { faultAnswer, missingFile, missingPage, toFileAnswer, toPageAnswer } from '@/lib/server/answers';
import { type Asker, BusyError, createLimiter } from '@/lib/server/limiter';
import { LIMITS } from '@/lib/server/limits';
import type { Render, Rendered } from '@/lib/server/next-renderer';
import { type Place, placeOf } from '@/lib/server/place';
import { RenderingHealth } from '@/lib/server/rendering-health';
import type { Lang } from '@/lib/site';

/** 501 is no fault but an answer: oEmbed's for a format it does not have. */
const isFault = (status: number) => status >= 500 && status !== 501;

const faultOf = (answer: Answer): string | null => (isFault(answer.status) ? `status-${answer.status}` : null);

/** What the bundler sets beside `color-scheme` to stand in for light-dark(), which no stylesheet of ours uses. */
const LEFT_OVER = /--lightningcss-(?:light|dark):(?:initial| );/g;

/** The page for an address that names nothing, asked of Next with what was asked for. */
const missingUrl = (asked: string, lang: Lang) =>
  `${languageHead(lang)}/khong-tim-thay?duong-dan=${encodeURIComponent(asked.slice(0, 300).toWellFormed())}`;

const isWhole = (answer: Answer) =>
  answer.status === 200 &&
  answer.body.bytes <= LIMITS.keptAnswerBytes &&
  !/no-store|private/.test(answer.headers['cache-control'] ?? '');

const createCache = (maxBytes: number, keeps: (answer: Answer) => boolean) =>
  new AnswerCache<Answer>({
    maxBytes,
    keeps,
    staleFor: LIMITS.staleFor,
    retryAfter: LIMITS.retryAfter,
    patience: LIMITS.patience,
    sizeOf: (answer) => answer.body.bytes,
    isFault: faultOf,
  });

interface SiteOptions {
  readonly render: Render;
  /** Where the store's version is read. */
  readonly watch: { readonly version: string };
  readonly secure: boolean;
}

/** The site's answers: pages finished and kept under one spelling of their address, files as their routes make them. */
export class Site {
  readonly #render: Render;
  readonly #watch: { readonly version: string };
  readonly #secure: boolean;
  readonly #styles = new Map<string, string>();
  readonly #places = new LRUCache<string, Place>({ max: 5_000 });
  readonly #loose = createLimiter(LIMITS.looseRenders, LIMITS.waitingLooseRenders);
  // Apart from #loose: a rendering that holds a place there may end in a not-found page.
  readonly #astray = createLimiter(LIMITS.looseRenders, LIMITS.waitingLooseRenders);
  readonly #drawn = createLimiter(LIMITS.drawingRenders, LIMITS.waitingDrawings);
  readonly #written = createLimiter(LIMITS.fileRenders, LIMITS.waitingFiles);
  readonly rendering = new RenderingHealth();
  readonly pages = createCache(LIMITS.pageCacheBytes, (answer) => answer.status === 308 || isWhole(answer));
  readonly files = createCache(LIMITS.fileCacheBytes, isWhole);
  /** Addresses with a query, of pages and of files: made-up ones push out only each other. */
  readonly queried = createCache(LIMITS.queriedCacheBytes, (answer) => answer.status === 308 || isWhole(answer));
  readonly misses = createCache(LIMITS.missCacheBytes, (answer) => answer.status === 404);

  constructor(options: SiteOptions) {
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

  async page({ canonical, keep, lang }: PageAddress, asker: Asker = {}): Promise<CacheOutcome<Answer>> {
    const version = this.#watch.version;
    const fresh = this.pages.fresh(canonical, version);
    if (fresh) return { value: fresh, state: 'hit', reason: null };
    const known = this.misses.fresh(canonical, version);
    if (known) return { value: known, state: 'hit', reason: null };
    const make = async () => {
      const answer = await this.#finish(canonical, canonical.includes('?') ? 'fast' : 'small', version);
      return answer.status === 404 ? (await this.missing(canonical, lang, asker)).value : answer;
    };
    if (!keep) return this.#orFault(canonical, this.#loose(make, asker).then(made));
    if (canonical.includes('?')) {
      return this.#orFault(
        canonical,
        this.queried.answer(
          canonical,
          version,
          (isWanted) => this.#loose(make, { ...asker, isWanted }),
          asker.isWanted,
        ),
      );
    }
    return this.#orFault(canonical, this.pages.answer(canonical, version, make));
  }

  /** A route's answer. Only GET is kept; nothing of the request but its address and method decides it. */
  async file(
    { url, of }: Extract<Place, { kind: 'file' }>,
    method = 'GET',
    asker: Asker = {},
  ): Promise<CacheOutcome<Answer>> {
    const version = this.#watch.version;
    const { drawn, written } = ADDRESS_KINDS[of];
    const patience = written ? LIMITS.fileTimeout : LIMITS.renderTimeout;
    const make = async () => {
      const rendered = await this.#told(() => this.#render(url, { method, version, patience }));
      return isNextsOwnMiss(rendered) ? missingFile(url, this.#secure) : toFileAnswer(rendered);
    };
    if (method !== 'GET') return this.#orFault(url, this.#loose(make, asker).then(made));
    const cache = url.includes('?') ? this.queried : this.files;
    const limit = drawn ? this.#drawn : written ? this.#written : null;
    const inTurn = limit ? (isWanted: () => boolean) => limit(make, { ...asker, isWanted }) : make;
    return this.#orFault(url, cache.answer(url, version, inTurn, asker.isWanted));
  }

  /**
   * The not-found page for an address, percent-encoded as it was asked for, with the nearest matches; status 404. A plain one
   * where too many are asked for.
   */
  async missing(asked: string, lang: Lang, asker: Asker = {}): Promise<CacheOutcome<Answer>> {
    const url = missingUrl(decodeURIComponent(asked), lang);
    const make = async (isWanted: () => boolean) => {
      const answer = await this.#astray(() => this.#finish(url, 'fast'), { ...asker, isWanted });
      return answer.status === 200
        ? { ...answer, status: 404, headers: { ...answer.headers, 'cache-control': 'no-store' } }
        : answer;
    };
    try {
      // Under the address as it was asked for: another may decode to the same words, and be a page.
      const outcome = await this.misses.answer(asked, this.#watch.version, make, asker.isWanted);
      if (faultOf(outcome.value) === null) return outcome;
    } catch (error) {
      if (!(error instanceof BusyError)) console.error(error);
    }
    return made(await missingPage(this.#secure));
  }

  /**
   * Makes the front page before anybody asks: what a process loads and compiles for its first page holds up all others for
   * seconds. A fault is no reason not to start: whoever asks is told.
   */
  async begin(): Promise<void> {
    const front = this.place('/', '');
    if (front.kind === 'page') await this.page(front.address);
  }

  /** Renders the first page whatever is kept, so that `rendering` knows how things stand. */
  async probe(): Promise<void> {
    await this.#finish('/', 'fast').catch(() => undefined);
  }

  /** Compressing as small as can be takes longer than drawing the page: only for pages that many ask for. */
  async #finish(url: string, effort: Effort, version?: string): Promise<Answer> {
    const style = (href: string) => this.#style(href);
    return this.#told(async () => toPageAnswer(await this.#render(url, { version }), style, this.#secure, effort));
  }

  /** Runs a rendering and remembers how it went. */
  async #told<T extends { readonly status: number }>(work: () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      if (isFault(done.status)) this.rendering.failed(`status-${done.status}`);
      else this.rendering.succeeded();
      return done;
    } catch (error) {
      if (!(error instanceof BusyError)) this.rendering.failed(error instanceof Error ? error.name : 'fault');
      throw error;
    }
  }

  /** Where nothing kept can stand in, a fault is said in words. */
  async #orFault(url: string, outcome: Promise<CacheOutcome<Answer>>): Promise<CacheOutcome<Answer>> {
    let reason: string;
    try {
      const found = await outcome;
      const fault = faultOf(found.value);
      if (fault === null) return found;
      reason = fault;
    } catch (error) {
      if (!(error instanceof BusyError)) console.error(error);
      reason = error instanceof Error ? error.name : 'fault';
    }
    return { value: await faultAnswer(url, this.#secure), state: 'fault', reason };
  }

  #style(href: string): string {
    const { pathname } = new URL(href, 'http://site.invalid');
    const known = this.#styles.get(pathname);
    if (known !== undefined) return known;
    if (!/^\/_next\/static\/[\w./-]+\.css$/.test(pathname) || pathname.includes('..')) {
      throw new Error(`A page asks for a stylesheet that is not the build's: ${pathname}`);
    }
    const file = path.join(releaseFolder(), pathname.slice('/_next/'.length));
    const css = readFileSync(file, 'utf8').replace(LEFT_OVER, '');
    this.#styles.set(pathname, css);
    return css;
  }
}

const made = (value: Answer): CacheOutcome<Answer> => ({ value, state: 'made', reason: null });

/** No route has this address, or a route left the answer to Next: its page needs the framework's script, its payload is one's food. */
function isNextsOwnMiss({ status, headers }: Rendered): boolean {
  const type = headers['content-type'] ?? '';
  return type.startsWith('text/x-component') || (status === 404 && 'x-nextjs-prerender' in headers);
}
