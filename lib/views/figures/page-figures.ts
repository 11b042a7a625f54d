import { figureAddress } from '@/lib/params/figure';
import type { Lang, Tier } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';
import { hasPoints } from '@/lib/views/edition/latest-known';
import { findFigure } from '@/lib/views/figures/figure';
import { type PageFigure, toPageFigure } from '@/lib/views/figures/links';
import type { RankingFilter } from '@/lib/views/score/filter';

type Wanted = Parameters<typeof figureAddress>[0];

async function findAll(wanted: readonly Wanted[], lang: Lang, tabled: boolean): Promise<PageFigure[]> {
  const views = await Promise.all(wanted.map((address) => findFigure(figureAddress(address), lang)));
  return views.flatMap((view) => (view ? [toPageFigure(view, `hinh-${view.address.kind}`, tabled)] : []));
}

/** Figures of a ranking page: bars where the list is partial, where everyone stands where it is whole, and the map of a tier that has one. */
export function findRankingFigures(
  edition: string,
  tier: TierEdition,
  criterion: string | null,
  lang: Lang,
  filter: RankingFilter = { district: null, type: null },
): Promise<PageFigure[]> {
  const base = { edition, tier: tier.tier, criterion };
  // What is filtered is drawn so: the other drawings are of the whole tier.
  if (filter.district !== null || filter.type !== null) {
    return findAll([{ kind: 'xep-hang', ...base, ...filter }], lang, false);
  }
  return findAll(
    [
      { kind: tier.complete ? 'phan-bo' : 'xep-hang', ...base },
      // A map of nothing known would be a drawing without anything to read.
      ...(tier.kind.hasMap && hasPoints(tier, criterion) ? [{ kind: 'ban-do' as const, ...base }] : []),
    ],
    lang,
    // The ranking itself is the table.
    false,
  );
}

/** The figure of a unit's page: its place among all. Its criteria and its years are the page's own tables. */
export function findUnitFigures(
  edition: string,
  tier: Tier,
  slug: string,
  complete: boolean,
  lang: Lang,
): Promise<PageFigure[]> {
  const base = { edition, tier, unit: slug };
  return findAll([{ kind: complete ? 'phan-bo' : 'xep-hang', ...base }], lang, true);
}
