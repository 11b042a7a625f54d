import type { AddressTable, FileRow, PageRow } from '@/lib/params/address-rows';
import { ADDRESSES } from '@/lib/params/addresses';
import { splitLanguage } from '@/lib/params/language';
import { localise } from '@/lib/params/paths';
import { readQuery } from '@/lib/params/query';
import type { Lang } from '@/lib/site';

/** What the finishing server needs to know of a page's address. */
export interface PageAddress {
  readonly lang: Lang;
  /** The one spelling of the address, query included: what Next is asked for and what the answer is kept under. */
  readonly canonical: string;
  /** False for answers that depend on free text: they are not kept. */
  readonly keep: boolean;
}

const isPage = (row: AddressTable['rows'][number]): row is PageRow => row.kind === 'page';

/** Decoded segments of a path; null where one is wrongly encoded. */
export function segmentsOf(pathname: string): string[] | null {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}

/**
 * Reads a page's address. Unknown and repeated query keys are dropped, so however many spellings an address has, one
 * answer is kept. Null where no page can have this path. `pathname` is still percent-encoded.
 */
export function parsePageAddress(
  pathname: string,
  search: string,
  table: AddressTable = ADDRESSES,
): PageAddress | null {
  const segments = segmentsOf(pathname);
  if (!segments) return null;
  const { lang, rest } = splitLanguage(segments);
  const [head = '', ...tail] = rest;
  const query = readQuery(new URLSearchParams(search));
  for (const row of table.rows) {
    if (!isPage(row) || row.head !== head) continue;
    const canonical = row.canonical({ lang, tail, query });
    if (canonical === null) continue;
    const keep = row.keeps === 'all' || (row.keeps === 'plain' && !canonical.includes('?'));
    return { lang, canonical: localise(canonical, lang), keep };
  }
  return null;
}

/** The parameters of a page's address, by its row; null where the address is another row's. */
export function readPage<Parsed>(row: PageRow<Parsed>, { lang, canonical }: PageAddress): Parsed | null {
  const [pathname = '', search = ''] = canonical.split('?');
  const [head = '', ...tail] = splitLanguage(segmentsOf(pathname) ?? []).rest;
  return head === row.head ? row.parse({ lang, tail, query: readQuery(new URLSearchParams(search)) }) : null;
}

/** The row of files an address stands under; null where it stands under none. `pathname` is still percent-encoded. */
export function fileRowOf(pathname: string, table: AddressTable = ADDRESSES): FileRow | null {
  // A head by itself is no file where one is named behind it, and no route of Next's is left to answer it.
  const row = table.rows.find(
    ({ kind, head, shape }) =>
      kind !== 'page' && (pathname.startsWith(`/${head}/`) || (shape === '' && pathname === `/${head}`)),
  );
  return row && !isPage(row) ? row : null;
}

/** The path without doubled or trailing slashes and without the language that is not written. */
export function plainPath(pathname: string): string {
  let path = pathname.replace(/\/{2,}/g, '/');
  while (path === '/vi' || path.startsWith('/vi/')) path = path.slice('/vi'.length) || '/';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/**
 * The path an address has now: in its one spelling, and another where it was renamed, perhaps more than once. English stays
 * English.
 */
export function presentPath(pathname: string, { renamed }: AddressTable = ADDRESSES): string {
  const plain = plainPath(pathname);
  const english = /^\/en(?=\/|$)/.exec(plain)?.[0] ?? '';
  // The older first: a later name is found further down.
  const path = renamed.reduce((at, { from, to }) => {
    const follows = at.slice(from.length + 1);
    return at.startsWith(`/${from}`) && /^(?:[/.]|$)/.test(follows) ? `/${to}${follows}` : at;
  }, plain.slice(english.length));
  return `${english}${path}`;
}
