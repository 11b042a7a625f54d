import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { localise, paths } from '@/lib/params/paths';
import type { RankingParams } from '@/lib/params/ranking';
import { type Slice, sliceOf } from '@/lib/scoring/list-pages';
import type { RankingPages } from '@/lib/views/ranking/types';
import { describePart } from '@/lib/views/score/part';

/** The ways through a list that stands on several pages; null where it stands on one. */
export function buildPages(params: RankingParams, slice: Slice, count: number): RankingPages | null {
  const { page, pages } = slice;
  if (pages === 1) return null;
  const { lang, edition, tier, criterion } = params;
  const words = rankingWords[lang];
  const number = (value: number) => formatCount(value, lang);
  const path = (at: number) => paths.ranking(edition, tier, criterion, { ...params, page: at });
  const link = (at: number, label: string) => ({ label, href: localise(path(at), lang) });
  const others = [
    { ...link(1, words.firstPage), rel: null, there: page > 2 },
    { ...link(page - 1, words.previousPage), rel: 'prev' as const, there: page > 1 },
    { ...link(page + 1, words.nextPage), rel: 'next' as const, there: page < pages },
    { ...link(pages, words.lastPage), rel: null, there: page < pages - 1 },
  ];
  const { district, type, sort, reversed } = params;
  return {
    text: describePart(slice, count, lang),
    links: others.filter(({ there }) => there).map(({ there: _, ...rest }) => rest),
    previous: page > 1 ? path(page - 1) : null,
    next: page < pages ? path(page + 1) : null,
    action: localise(paths.ranking(edition, tier, criterion), lang),
    kept: [
      ['huyen', district],
      ['loai', type],
      ['sap-xep', sort],
      ['thu-tu', reversed ? 'nguoc' : null],
    ].flatMap(([name, value]) => (name && value ? [{ name, value }] : [])),
    choices: Array.from({ length: pages }, (_, index) => {
      const each = sliceOf(count, index + 1);
      return {
        value: String(each.page),
        label: words.places(number(each.from + 1), number(each.to)),
        chosen: each.page === page,
      };
    }),
  };
}
