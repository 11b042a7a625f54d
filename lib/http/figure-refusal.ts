import { figureWords } from '@/lib/i18n/words/figure';
import type { ValueLists } from '@/lib/params/figure';
import type { Lang } from '@/lib/site';

interface Refusal {
  /** The parameter that is wrong, of a 400. */
  readonly parameter?: string | null;
  /** What the address's closed lists take. */
  readonly values?: ValueLists;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Refuses a figure in words: 404 for one that does not exist or has nothing published, 400 naming a bad parameter and what it takes, 503
 * for later.
 */
export function refuseFigure(
  status: 400 | 404 | 503,
  lang: Lang,
  { parameter = null, values, headers }: Refusal = {},
): Response {
  const words = figureWords[lang];
  const text =
    status === 400 && parameter
      ? words.badValue(parameter, values?.get(parameter) ?? [])
      : status === 503
        ? words.unavailable
        : words.unknown;
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '10' } : {}),
      ...headers,
    },
  });
}
