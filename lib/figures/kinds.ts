import type { CardFigure } from '@/lib/figures/card/types';
import type { ChartKind, KindedFigure } from '@/lib/figures/chart-kind';
import { comparison } from '@/lib/figures/comparison/kind';
import { distribution } from '@/lib/figures/distribution/kind';
import { profile } from '@/lib/figures/profile/kind';
import { ranking } from '@/lib/figures/ranking/kind';
import { tiles } from '@/lib/figures/tiles/kind';
import { trend } from '@/lib/figures/trend/kind';
import type { FigureKind } from '@/lib/params/figure';

// Why, and what a new kind needs: lib/decisions/0001-chart-kinds.md

/** Every kind of chart under the word its addresses begin with: the one place where the two names of a kind meet. */
export const CHART_KINDS = {
  'xep-hang': ranking,
  'phan-bo': distribution,
  'ho-so': profile,
  'qua-nam': trend,
  'so-sanh': comparison,
  'ban-do': tiles,
} satisfies Readonly<Record<FigureKind, ChartKind<KindedFigure>>>;

/** The figure that an address of this kind shows. */
export type FigureOf<K extends FigureKind> = (typeof CHART_KINDS)[K] extends ChartKind<infer F> ? F : never;

export type ChartFigure = { [K in FigureKind]: FigureOf<K> }[FigureKind];

/** A chart, or a share card, which is drawn but has no address among the charts. */
export type Figure = ChartFigure | CardFigure;

const BY_NAME: ReadonlyMap<string, ChartKind<KindedFigure>> = new Map(
  Object.values(CHART_KINDS).map((kind) => [kind.kind, kind]),
);

/** The kind of a chart at hand. @throws Error where there is none of its name: a figure of another release. */
export function chartKindOf({ kind }: ChartFigure): ChartKind<KindedFigure> {
  const found = BY_NAME.get(kind);
  if (!found) throw new Error(`There is no kind of chart called ${kind}.`);
  return found;
}
