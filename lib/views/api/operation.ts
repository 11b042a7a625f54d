import type { z } from 'zod';
import type { ApiQueryName, ApiValues } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import type { ParameterError } from '@/lib/params/query';
import type { EditionRow } from '@/lib/store/queries/editions';

/** A list, with the name of the state it was read in: a cursor of another state is refused. */
interface ApiList {
  readonly items: readonly unknown[];
  readonly state: string;
  /** `data` around the items of a page; absent where `data` is the list itself. */
  readonly around?: (page: readonly unknown[]) => unknown;
}

export interface ApiFound {
  readonly data: unknown | undefined;
  /** Set instead of `data` where the answer comes in pages. */
  readonly list?: ApiList;
  readonly edition: EditionRow | null;
  readonly simulated: boolean;
  /** The figures can never change: the address names a revision. */
  readonly immutable: boolean;
  /** When the figures of an immutable answer were published, where not with `edition`; ISO date-time. */
  readonly published?: string;
  /** Addresses without origin. */
  readonly html: string | null;
  readonly csv: string | null;
}

/** Where what was asked for stands now: an address after /api/v1. */
interface ApiMoved {
  readonly moved: string;
}

/** Null: nothing is there. An array: values that name nothing. */
export type ApiOutcome = ApiFound | ApiMoved | readonly [ParameterError, ...ParameterError[]] | null;

export interface Operation {
  readonly id: string;
  /** After /api/v1, with {parameters}; "/" is /api/v1 itself, where OpenAPI has no other word for it. */
  readonly path: string;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly query: readonly ApiQueryName[];
  /** What comes in pages: nothing, the list that `data` is, or lists of this name within `data`. */
  readonly paged: false | 'data' | 'changes' | 'failures';
  /** An old address of the same thing answers 308. */
  readonly moves?: true;
  /** Shape of `data`; of one item where `data` itself comes in pages. */
  readonly schema: z.ZodType;
  /** What the example asks besides its path: `examples.ts` makes it of what is published. */
  readonly exampleQuery?: readonly ApiQueryName[];
  readonly find: (values: ApiValues) => Promise<ApiOutcome>;
}

/** An operation's address with its {parameters}, as it is asked for. */
export const addressOf = ({ path }: Pick<Operation, 'path'>): string => dataPaths.api(path === '/' ? '' : path);

export const found = (more: Partial<ApiFound> & Pick<ApiFound, 'data'>): ApiFound => ({
  edition: null,
  simulated: more.edition?.kind === 'simulated',
  immutable: false,
  html: null,
  csv: null,
  ...more,
});

export const listed = <Item>(
  items: readonly Item[],
  state: string,
  more: Partial<ApiFound>,
  around?: (page: Item[]) => unknown,
): ApiFound =>
  found({
    ...more,
    data: undefined,
    // The page is a part of these very items.
    list: { items, state, ...(around ? { around: (page) => around(page as Item[]) } : {}) },
  });
