import type { Query } from '@/lib/params/query';
import type { Lang } from '@/lib/site';

/** What stands at an address, and what every address of that kind is promised. */
export const ADDRESS_KINDS = {
  page: { open: false, readable: false, drawn: false, written: false, problems: false },
  figure: { open: true, readable: true, drawn: true, written: false, problems: false },
  embed: { open: true, readable: false, drawn: true, written: false, problems: false },
  card: { open: true, readable: false, drawn: true, written: false, problems: false },
  download: { open: true, readable: true, drawn: false, written: true, problems: true },
  feed: { open: true, readable: true, drawn: false, written: false, problems: true },
  api: { open: true, readable: true, drawn: false, written: false, problems: true },
  /** What robots read of the site as a whole. */
  robots: { open: false, readable: false, drawn: false, written: false, problems: false },
  /** Files of the build and of public/, which no route answers. */
  static: { open: true, readable: false, drawn: false, written: false, problems: false },
} as const satisfies Record<string, KindRules>;

export type AddressKind = keyof typeof ADDRESS_KINDS;

interface KindRules {
  /** Pages of other sites may show it. */
  readonly open: boolean;
  /** Scripts of other sites may read it: it says so itself, and before them in answer to OPTIONS. */
  readonly readable: boolean;
  /** Its answer waits for a drawing thread. */
  readonly drawn: boolean;
  /** It may be a file that takes long to write. */
  readonly written: boolean;
  /** It is refused in the one shape that data have for that. */
  readonly problems: boolean;
}

/** What was asked for below a head: decoded segments, and the query. */
export interface Asked {
  readonly lang: Lang;
  readonly tail: readonly string[];
  readonly query: Query;
}

/** What of the answers is kept for others: all, only those without a query, or none. */
export type Keeps = 'all' | 'plain' | 'none';

interface Row {
  /** First word of the path, without slashes; empty for the front page. */
  readonly head: string;
  readonly kind: AddressKind;
  /** What follows the head, for documents. */
  readonly shape: string;
  /** Query keys it takes. */
  readonly keys: readonly string[];
  readonly keeps: Keeps;
}

/** An address of a page; stands in each language. */
export interface PageRow<Parsed = unknown, Written = never> extends Row {
  readonly kind: 'page';
  /** The sitemap lists it as it stands, lists what the store has of it, or leaves it out. */
  readonly listed: 'plain' | 'each' | 'no';
  /** The folder under app/[lang] that answers it where it has a query, so that without one it stays static. */
  readonly queryFolder?: string;
  readonly parse: (asked: Asked) => Parsed | null;
  /** The address without language: the inverse of `parse`. */
  readonly path: (params: Written) => string;
  /** The one spelling of what was asked; null where no page is there. */
  readonly canonical: (asked: Asked) => string | null;
}

/** An address that a route answers as a file, or the server from its folders. */
export interface FileRow extends Row {
  readonly kind: Exclude<AddressKind, 'page'>;
  /** Keys it does not take: named in a refusal, or, where others add their own, left away before it is answered. */
  readonly otherKeys: 'refused' | 'dropped';
  /** The address of what follows the head. */
  readonly path: (tail: string) => string;
}

type AddressRow = PageRow | FileRow;

type PageInput<Parsed, Written> = Omit<PageRow<Parsed>, 'kind' | 'path' | 'canonical'> & {
  /** What follows the head, query included. */
  readonly serialise: (params: Written) => string;
};

/** A row of a page. Its grammar is given once; the rest is made of it. */
export function page<Parsed extends Written, Written>({
  serialise,
  ...row
}: PageInput<Parsed, Written>): PageRow<Parsed, Written> {
  const path = (params: Written) => `/${row.head}${serialise(params)}`;
  return {
    ...row,
    kind: 'page',
    path,
    canonical: (asked) => {
      const params = row.parse(asked);
      return params === null ? null : path(params);
    },
  };
}

/** A row of a page that has one address: its head, or a word below that. */
export function plainPage(head: string, word?: string): PageRow<object, object> {
  const tail = word === undefined ? '' : `/${word}`;
  return page({
    head,
    shape: tail,
    keys: [],
    keeps: 'all',
    listed: 'plain',
    parse: (asked) => (asked.tail.join('/') === (word ?? '') ? {} : null),
    serialise: () => tail,
  });
}

/** A row of files. */
export function files(row: Pick<FileRow, 'head' | 'kind' | 'shape'> & Partial<FileRow>): FileRow {
  return {
    keys: [],
    keeps: 'all',
    otherKeys: 'refused',
    // What follows the head is written by the kind's own serialiser.
    path: (tail) => `/${row.head}${tail}`,
    ...row,
  };
}

/** An address that was renamed: paths that began with `from` begin with `to`. Without slashes at the ends, without language. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Every address there is: what the router, the canonical form, the build's rewrites and the documents are made of. */
export interface AddressTable {
  readonly rows: readonly AddressRow[];
  readonly renamed: readonly Renamed[];
}
