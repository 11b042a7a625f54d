import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';

/** Refuses a figure in words: 404 for one that does not exist or has nothing published, 400 naming a bad parameter, 503 for later. */
export function refuseFigure(
  status: 400 | 404 | 503,
  lang: Lang,
  parameter: string | null = null,
  extra: Readonly<Record<string, string>> = {},
): Response {
  const words = figureWords[lang];
  const text =
    status === 400 && parameter ? words.badValue(parameter) : status === 503 ? words.unavailable : words.unknown;
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '10' } : {}),
      ...extra,
    },
  });
}
