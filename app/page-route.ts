import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import type { PageFrame } from '@/lib/views/page/frame';
import { toMetadata } from '@/lib/views/page/metadata';

// Why: lib/decisions/0022-one-view-a-request.md

// What every page route shares: read the address, find the view once, hand it to metadata and page alike. Next calls both
// for one request, and a view is the dearest part of a page.

type Segments = Record<string, string | string[]>;
type Query = Record<string, string | string[] | undefined>;

export interface PathProps {
  // `any`, as Next types a page's parameters by its folder, and parsers check them anyway.
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly params: Promise<any>;
}

export interface QueryProps extends PathProps {
  readonly searchParams: Promise<Query>;
}

interface PageRoute<Props, View> {
  readonly viewOf: (props: Props) => Promise<View>;
  readonly metadata: (props: Props) => Promise<Metadata>;
}

type Parse<Asked> = (params: Segments, query: Query) => Asked | null;
type Find<Asked, View> = (asked: Asked) => Promise<View | null> | View | null;

function pageRoute<Props, Asked, View extends { readonly frame: PageFrame }>(
  read: (props: Props) => Promise<readonly [Segments, Query]>,
  parse: Parse<Asked>,
  find: Find<Asked, View>,
): PageRoute<Props, View> {
  // Kept for one request only, by what was asked: props are other objects each time.
  const once = cache(async (asked: string): Promise<View> => {
    const [params, query] = JSON.parse(asked) as [Segments, Query];
    const parsed = parse(params, query);
    return (parsed === null ? null : await find(parsed)) ?? notFound();
  });
  const viewOf = async (props: Props) => once(JSON.stringify(await read(props)));
  return { viewOf, metadata: async (props) => toMetadata((await viewOf(props)).frame) };
}

/** The view, or for good to where what the address names is now: addresses are printed, cited and pasted for years. */
export function orMoved<Asked, View>(
  find: Find<Asked, View>,
  findMoved: (asked: Asked) => Promise<string | null>,
): Find<Asked, View> {
  return async (asked) => {
    const view = await find(asked);
    const moved = view === null ? await findMoved(asked) : null;
    return moved === null ? view : permanentRedirect(moved);
  };
}

/** A page whose address is its path. */
export function pathPage<Asked, View extends { readonly frame: PageFrame }>(
  parse: (params: Segments) => Asked | null,
  find: Find<Asked, View>,
): PageRoute<PathProps, View> {
  return pageRoute(async ({ params }: PathProps) => [(await params) as Segments, {}], parse, find);
}

/** A page whose query says what it shows. */
export function queryPage<Asked, View extends { readonly frame: PageFrame }>(
  parse: Parse<Asked>,
  find: Find<Asked, View>,
): PageRoute<QueryProps, View> {
  return pageRoute(
    async ({ params, searchParams }: QueryProps) => [(await params) as Segments, await searchParams],
    parse,
    find,
  );
}
