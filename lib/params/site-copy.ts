import { FILES } from '@/lib/params/addresses';
import { DRAWING_KEYS, EMBED_KEYS } from '@/lib/params/figure';
import { parsePageAddress } from '@/lib/params/page-address';
import { SITEMAP_KEYS } from '@/lib/params/sitemap';

// What a static copy of the site holds (`npm run data -- export-site`): what can be written out once. An answer to what a reader
// types or chooses (a search, a comparison, a filter, supposed points) has as many addresses as there are choices.

/** A long ranking's parts, which its page names one by one. */
const PAGE_KEYS = ['trang'];

/** Keys that choose among units: an address with one is one of many a reader could make up. */
const CHOICES = ['huyen', 'loai'];
const unchosen = (keys: readonly string[]) => keys.filter((key) => !CHOICES.includes(key));

/** Query keys with which an address of files is in a copy; null where only a server answers it. */
const COPIED: Readonly<Record<keyof typeof FILES, readonly string[] | null>> = {
  figure: unchosen(DRAWING_KEYS),
  embed: unchosen(EMBED_KEYS),
  card: ['lang'],
  download: ['lang', 'bom'],
  feed: FILES.feed.keys,
  health: null,
  oembed: null,
  apiCatalog: FILES.apiCatalog.keys,
  // A list's next part; not what is searched or narrowed down.
  api: ['cursor'],
  sitemap: SITEMAP_KEYS,
  robots: FILES.robots.keys,
  build: FILES.build.keys,
  islands: FILES.islands.keys,
};

const isUnder = (pathname: string, head: string) => pathname === `/${head}` || pathname.startsWith(`/${head}/`);

/**
 * Whether a static copy holds what an address answers: pages without a query but for the parts of a long one, files with the keys above. `pathname` is
 * percent-encoded, `search` begins with its question mark. Files of public/, which no row names, are held.
 */
export function isCopied(pathname: string, search: string): boolean {
  const page = parsePageAddress(pathname, search);
  const asked = [...new URLSearchParams(search).keys()];
  const onlyOf = (keys: readonly string[]) => asked.every((key) => keys.includes(key));
  if (page) return page.keep && onlyOf(PAGE_KEYS);
  // The first in this order: api/oembed is no address of api.
  const name = (Object.keys(COPIED) as (keyof typeof FILES)[]).find((each) => isUnder(pathname, FILES[each].head));
  if (name === undefined) return search === '';
  const keys = COPIED[name];
  return keys !== null && onlyOf(keys);
}

/** A segment that names the latest of an assessment, with whatever ending a file has: `/2023/`, `/2023.zip`. */
const LATEST = /(?<=\/)((?:mo-phong-)?(?:19|20)\d{2})(?=[/?]|$|\.[a-z])/;

/**
 * The same address for each revision, where it names an assessment ("2023"); nothing where it is fixed already or is about no
 * edition. `revisionsOf` are slugs, by assessment.
 */
export function pinnedForms(address: string, revisionsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const slugs = revisionsOf.get(LATEST.exec(address)?.[1] ?? address) ?? [];
  return slugs.map((slug) => address.replace(LATEST, slug));
}
