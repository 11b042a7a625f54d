import type { KindedFigure } from '@/lib/figures/chart-kind';
import type { Lang } from '@/lib/site';
import type { FigureContext, FigureTable } from '@/lib/views/figures/context';

/** A figure with the same as a table. */
export interface Built<F extends KindedFigure> {
  readonly figure: F;
  readonly table: FigureTable;
  /** The table in few rows, for pages it is too long for; only where there is one. */
  readonly summary?: FigureTable;
  /** Revisions of other years it was drawn from. */
  readonly earlier?: readonly string[];
}

/** What the pages know of a kind of chart. Written as methods, so that a kind stands for those of its figures. */
export interface KindView<F extends KindedFigure> {
  /** `name`: what it is called where a kind of chart is chosen. */
  readonly words: Readonly<Record<Lang, { readonly name: string }>>;
  /** Pages of what its marks stand for, by a mark's key. */
  links(context: FigureContext, figure: F): Promise<Readonly<Record<string, string>>>;
  /** Null where nothing of it is published: never an empty picture. */
  build(context: FigureContext): Built<F> | null | Promise<Built<F> | null>;
  /** The same figures drawn another way, which addresses ask for by `dang=radar`; left out where there is one drawing. */
  readonly second?: {
    /** `label` offers it under the first; `views` are the two where one is chosen. */
    readonly words: Readonly<Record<Lang, { readonly label: string; readonly views: { bars: string; radar: string } }>>;
    /** Null where the figure is it already, or would be drawn the first way all the same. */
    of(figure: F): F | null;
  };
}
