import { bytesIn } from '@/lib/http/encoding';
import { ADDRESS_KINDS } from '@/lib/params/address-rows';
import { FILES, PAGES } from '@/lib/params/addresses';
import type { FigureKind } from '@/lib/params/figure';
import { localise } from '@/lib/params/paths';
import { isCopied, pinnedForms } from '@/lib/params/site-copy';
import type { Answer } from '@/lib/server/answer';
import { staticAnswer } from '@/lib/server/answers';
import { addressesIn } from '@/lib/server/copy/addresses-in';
import type { CopyWriter } from '@/lib/server/copy/copy-writer';
import { readTarget } from '@/lib/server/place';
import { headersOf } from '@/lib/server/send';
import type { Site } from '@/lib/server/site';
import type { StaticFiles } from '@/lib/server/static-files';
import { LANGUAGES } from '@/lib/site';

/** Answers made side by side: fewer than the server's own bounds turn away. */
const AT_ONCE = 4;
const TOLD_EVERY = 200;

/** An address's answer could not be made: the copy would not be whole. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  readonly address: string;
  readonly status: number;
  /** The page that leads there; empty where the copy begins with it. */
  readonly from: string;

  constructor(address: string, status: number, from: string) {
    super(`${address} answered ${status}; ${from || 'the copy'} leads there.`);
    this.from = from;
    this.address = address;
    this.status = status;
  }
}

/** What a page leads to, and the site answers with its not-found page. */
interface DeadLink {
  readonly address: string;
  readonly from: string;
}

interface CopyParts {
  readonly site: Pick<Site, 'place' | 'page' | 'file'>;
  readonly files: StaticFiles;
  readonly siteUrl: string;
  /** Slugs of every published revision, by assessment. */
  readonly revisionsOf: ReadonlyMap<string, readonly string[]>;
  /** Of those that are sealed. */
  readonly seals: readonly string[];
  readonly writer: CopyWriter;
  readonly told: (copied: number, waiting: number) => void;
}

/** What came of an address: its answer, where it leads, or that nothing is there. */
type Found =
  | { readonly answer: Answer; readonly headers: Readonly<Record<string, string>> }
  | { readonly to: string }
  | { readonly status: number };

async function ask({ site, files, siteUrl }: CopyParts, address: string): Promise<Found> {
  const target = readTarget(address);
  if (!target) return { status: 400 };
  const secure = siteUrl.startsWith('https:');
  const place = site.place(target.pathname, target.search);
  if (place.kind === 'redirect') return { to: place.to };
  let answer: Answer;
  let embeddable = true;
  if (place.kind === 'none') {
    const file = await files.find(target.pathname);
    if (!file) return { status: 404 };
    answer = staticAnswer(file);
  } else if (place.kind === 'page') {
    answer = (await site.page(place.address)).value;
    embeddable = false;
  } else {
    answer = (await site.file(place)).value;
    embeddable = ADDRESS_KINDS[place.of].open;
  }
  if (answer.status >= 300 && answer.status < 400) return { to: answer.headers.location ?? '/' };
  if (answer.status !== 200) return { status: answer.status };
  return { answer, headers: headersOf(answer, 'identity', { secure, embeddable }) };
}

const FIGURE = FILES.figure.path('/');
const RANKING = new RegExp(`^/${PAGES.ranking.head}/([^/?]+)/([^/?]+)(/[^/?]+)?$`);
/** Figures of a list, which embeds and programs name whether its page shows them or not. */
const LIST_FIGURES = ['xep-hang', 'phan-bo'] as const satisfies readonly FigureKind[];
const IN_EACH_LANGUAGE = ['', '?lang=en'];
const apiOf = (edition: string, rest: string) => FILES.api.path(`/v1/editions/${edition}${rest}`);

/**
 * What scripts, the builder and programs make of an address: of a drawing's the live chart's data and the embed, of a ranking's the
 * figures of its list and the API's answers.
 */
function madeOf(address: string): string[] {
  const [ranking, edition = '', tier = '', criterion = ''] = RANKING.exec(address) ?? [];
  if (ranking) {
    const answers = criterion === '' ? ['', '/criteria', '/ranking'] : [];
    const figures = LIST_FIGURES.map((kind) => `${FIGURE}${kind}/${edition}/${tier}${criterion}.svg`);
    return [
      ...answers.map((rest) => apiOf(edition, `/tiers/${tier}${rest}`)),
      ...figures.flatMap((figure) => IN_EACH_LANGUAGE.map((query) => figure + query)),
    ];
  }
  const [drawing, path] = /^([^?]+)\.svg(?:\?|$)/.exec(address) ?? [];
  if (drawing === undefined || path === undefined || !address.startsWith(FIGURE)) return [];
  const embed = FILES.embed.path(`/${path.slice(FIGURE.length)}`);
  return [address.replace('.svg', '.json'), ...IN_EACH_LANGUAGE.map((query) => embed + query)];
}

/** What is not found by following links from the front page. */
async function beginnings({ files, revisionsOf, seals }: CopyParts): Promise<string[]> {
  const front = LANGUAGES.map((lang) => localise(PAGES.overview.path({}), lang));
  const robots = [FILES.robots, FILES.sitemap, FILES.apiCatalog].map((row) => row.path(''));
  const revisions = [...revisionsOf.values()]
    .flat()
    .flatMap((slug) => [
      ...LANGUAGES.map((lang) => localise(PAGES.reconciliation.path({ edition: slug }), lang)),
      FILES.download.path(`/${slug}.zip`),
      FILES.download.path(`/${slug}/niem-phong.jsonl`),
      ...['', '/tiers', '/results', '/reconciliation'].map((rest) => apiOf(slug, rest)),
    ]);
  const sealed = seals.map((seal) => FILES.download.path(`/niem-phong/${seal}.jsonl`));
  const programs = ['/nhat-ky.jsonl', '/kiem-chung.mjs', '/theo-doi.mjs'].map((name) => FILES.download.path(name));
  return [...front, ...robots, ...programs, ...revisions, ...sealed, ...(await files.addresses())];
}

/**
 * Copies every address of the site that can be written out, link by link: what the pages and documents lead to, and of each that
 * follows the latest edition the same of every revision. In the order of the links, so two copies of one state are one.
 * What pages lead to and the site itself has not is told: the copy is what the site is. @throws NoAnswer
 */
export async function copySite(parts: CopyParts): Promise<DeadLink[]> {
  const { siteUrl, revisionsOf, writer, told } = parts;
  /** By address the one that leads there: then it must be there. Null where it is but mentioned. */
  const known = new Map<string, string | null>();
  const queue: string[] = [];
  const add = (address: string, from: string | null) => {
    const target = readTarget(address);
    if (!target || !isCopied(target.pathname, target.search)) return;
    if (!known.has(address)) queue.push(address);
    known.set(address, known.get(address) ?? from);
  };
  const found = (address: string, from: string | null) => {
    add(address, from);
    for (const other of [...pinnedForms(address, revisionsOf), ...madeOf(address)]) add(other, null);
  };
  const missing = new Set<string>();
  for (const address of await beginnings(parts)) found(address, '');
  for (let done = 0; done < queue.length; done += AT_ONCE) {
    const some = queue.slice(done, done + AT_ONCE);
    const answers = await Promise.all(some.map((address) => ask(parts, address)));
    for (const [index, address] of some.entries()) {
      const came = answers[index];
      if (came === undefined) continue;
      if ('status' in came) {
        if (came.status >= 500) throw new NoAnswer(address, came.status, known.get(address) ?? '');
        missing.add(address);
        continue;
      }
      if ('to' in came) {
        await writer.moved(address, came.to);
        found(came.to, address);
        continue;
      }
      await writer.keep(address, came.answer, came.headers);
      const body = await bytesIn(came.answer.body, 'identity');
      const { linked, mentioned } = addressesIn(body, came.headers['content-type'] ?? '', address, siteUrl);
      for (const each of linked) found(each, address);
      for (const each of mentioned) found(each, null);
    }
    if (Math.floor(done / TOLD_EVERY) !== Math.floor((done + AT_ONCE) / TOLD_EVERY)) {
      told(Math.min(done + AT_ONCE, queue.length), Math.max(0, queue.length - done - AT_ONCE));
    }
  }
  return [...missing].flatMap((address) => {
    const from = known.get(address) ?? null;
    return from === null ? [] : [{ address, from }];
  });
}
