import { expect, inject } from 'vitest';

const origin = inject('origin');

export interface Envelope<T = unknown> {
  readonly data: T;
  readonly meta: {
    readonly api_version: string;
    readonly simulated: boolean;
    readonly edition: { readonly edition: string } | null;
    readonly total: number | null;
    readonly limit: number | null;
    readonly next_cursor: string | null;
  };
  readonly links: { readonly self: string; readonly next: string | null; readonly html: string | null };
}

export const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(origin + path, { redirect: 'manual', ...init });

/** An answer of the API that must be there. */
export async function get<T>(path: string): Promise<Envelope<T>> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as Envelope<T>;
}

/** Every item of a list, page by page. */
export async function everyItem<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (let next: string | null = path; next; ) {
    const page: Envelope<T[]> = await get<T[]>(next);
    items.push(...page.data);
    expect(page.meta.next_cursor === null).toBe(page.links.next === null);
    if (page.links.next === null) expect(items).toHaveLength(page.meta.total ?? -1);
    next = page.links.next?.replace(origin, '') ?? null;
  }
  return items;
}

/** How old an answer may be where every cache on the way keeps it as long as Cache-Control lets it; fails without one. */
export function mostSecondsOld(cacheControl: string): number {
  const seconds = (name: string) => {
    const [, digits] = new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(cacheControl) ?? [];
    return digits === undefined ? null : Number(digits);
  };
  const own = seconds('max-age');
  if (own === null) throw new Error(`No max-age in "${cacheControl}"`);
  // A cache before the client need not say how long it has kept the answer, so the two times add up.
  return own + (seconds('s-maxage') ?? own) + 2 * (seconds('stale-while-revalidate') ?? 0);
}

/** Runs jobs a few at a time. */
export async function inParallel<T>(items: readonly T[], job: (item: T) => Promise<void>, width = 6): Promise<void> {
  const queue = [...items];
  const workers = Array.from({ length: width }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await job(item);
  });
  await Promise.all(workers);
}
