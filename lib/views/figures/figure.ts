import type { ChartFigure } from '@/lib/figures/types';
import type { FigureAddress } from '@/lib/params/figure';
import type { Lang } from '@/lib/site';
import { localise, paths } from '@/lib/urls';
import { buildComparisonFigure } from '@/lib/views/figures/comparison';
import { type FigureContext, type FigureTable, findFigureContext } from '@/lib/views/figures/context';
import { buildDistributionFigure } from '@/lib/views/figures/distribution';
import { buildProfileFigure } from '@/lib/views/figures/profile';
import { buildRankingFigure } from '@/lib/views/figures/ranking';
import { buildTilesFigure } from '@/lib/views/figures/tiles';
import { buildTrendFigure } from '@/lib/views/figures/trend';

/** A figure as every renderer takes it: page, file, embed, oEmbed. */
export interface FigureView {
  readonly address: FigureAddress;
  /** The same figure fixed to the revision it shows. */
  readonly pinned: FigureAddress;
  readonly figure: ChartFigure;
  readonly table: FigureTable;
  /** The page it belongs to, in the reader's language. */
  readonly pageHref: string;
  readonly simulated: boolean;
}

async function build(context: FigureContext): Promise<{ figure: ChartFigure; table: FigureTable } | null> {
  switch (context.address.kind) {
    case 'xep-hang':
      return buildRankingFigure(context);
    case 'phan-bo':
      return buildDistributionFigure(context);
    case 'ho-so':
      return buildProfileFigure(context);
    case 'qua-nam':
      return buildTrendFigure(context);
    case 'so-sanh':
      return buildComparisonFigure(context);
    case 'ban-do':
      return buildTilesFigure(context);
  }
}

function pageOf({ kind, edition, tier, criterion, unit }: FigureAddress): string {
  return (kind === 'ho-so' || kind === 'qua-nam') && unit
    ? paths.unit(tier, unit, edition)
    : paths.ranking(edition, tier, criterion);
}

/** The figure at an address; null where it does not exist or nothing of it is published: never an empty picture. */
export async function findFigure(address: FigureAddress, lang: Lang): Promise<FigureView | null> {
  const context = await findFigureContext(address, lang);
  const built = context && (await build(context));
  if (!context || !built) return null;
  return {
    address,
    pinned: { ...address, edition: context.edition.slug },
    ...built,
    pageHref: localise(pageOf(address), lang),
    simulated: context.edition.kind === 'simulated',
  };
}
