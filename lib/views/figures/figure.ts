import { currentSettings } from '@/lib/env';
import type { KindedFigure } from '@/lib/figures/chart-kind';
import type { ChartFigure } from '@/lib/figures/kinds';
import { type FigureAddress, subjectOf } from '@/lib/params/figure';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { findMovedSlug } from '@/lib/store/queries/units';
import { buildBanner } from '@/lib/views/edition/edition';
import { inEvery, rankingKnownIn, unitKnownIn } from '@/lib/views/edition/latest-known';
import { rankingPathIn } from '@/lib/views/edition/pages-in';
import {
  type FigureContext,
  type FigureTable,
  findFigureContext,
  findFigureTier,
  type TierFigure,
} from '@/lib/views/figures/context';
import type { KindView } from '@/lib/views/figures/kind-view';
import { KIND_VIEWS } from '@/lib/views/figures/kinds';
import { findOrigin } from '@/lib/views/figures/origin';
import type { Banner } from '@/lib/views/page/frame';

/** A figure as every renderer takes it: page, file, embed, oEmbed. */
export interface FigureView {
  readonly address: TierFigure;
  /** The same figure fixed to the revisions it shows. */
  readonly pinned: TierFigure;
  readonly figure: ChartFigure;
  readonly table: FigureTable;
  /** The table in few rows, for pages it is too long for; only where there is one. */
  readonly summary?: FigureTable;
  /** The page it belongs to, in the reader's language. */
  readonly pageHref: string;
  /** That its revision is withdrawn, corrected or not of the latest year; null where there is nothing to say. */
  readonly banner: Banner | null;
  readonly simulated: boolean;
}

/** The page a figure belongs to, without language. */
export function figurePage({ kind, edition, tier, criterion, unit, units, district, type }: TierFigure): string {
  const { of } = subjectOf(kind);
  if (of === 'units') return paths.compare(units, edition);
  return of === 'unit' && unit
    ? paths.unit(tier, unit, edition)
    : paths.ranking(edition, tier, criterion, { district, type });
}

/** The page of a figure in another edition; a ranking as far as that edition has it. */
async function figurePageIn({ address, tier }: FigureContext, edition: string): Promise<string> {
  const { kind, criterion, district, type } = address;
  if (subjectOf(kind).of !== 'list') return figurePage({ ...address, edition });
  const nearest = await rankingPathIn(edition, tier, criterion);
  const filtered = [district, type].some((part) => part !== null);
  // What it is filtered by is kept where the same page is there.
  const same = nearest === paths.ranking(edition, address.tier, criterion);
  return filtered && same ? figurePage({ ...address, edition }) : nearest;
}

/** Whether an edition has figures for the page of a figure. */
function figureKnownIn({ address, tier, row }: FigureContext) {
  const { criterion, kind } = address;
  if (subjectOf(kind).of !== 'unit') return rankingKnownIn(tier, criterion);
  return row?.unitId == null ? inEvery : unitKnownIn(row.unitId);
}

/** The figure at an address; null where it does not exist or nothing of it is published: never an empty picture. */
export async function findFigure(asked: FigureAddress, lang: Lang): Promise<FigureView | null> {
  const context = await findFigureContext(asked, lang);
  const built = context && (await KIND_VIEWS[asked.kind].build(context));
  if (!context || !built) return null;
  const { address } = context;
  const { table, summary, earlier = [] } = built;
  const view: KindView<KindedFigure> = KIND_VIEWS[asked.kind];
  const links = { origin: currentSettings().siteUrl, paths: await view.links(context, built.figure) };
  const pinned = { ...address, edition: context.edition.slug, earlier };
  const origin = await findOrigin(pinned, lang);
  return {
    address,
    pinned,
    figure: { ...built.figure, links, ...(origin ? { origin } : {}) },
    table,
    ...(summary ? { summary } : {}),
    pageHref: localise(figurePage(address), lang),
    banner: await buildBanner(
      context.edition,
      lang,
      (edition) => figurePageIn(context, edition),
      figureKnownIn(context),
    ),
    simulated: context.edition.kind === 'simulated',
  };
}

/** The same figure under the addresses its units have now; null where none of them moved. */
export async function findMovedFigure(address: FigureAddress): Promise<FigureAddress | null> {
  const edition = await findEdition(address.edition);
  const tier = (edition && (await findFigureTier(edition, address))?.kind.slug) ?? address.tier;
  if (!tier) return null;
  let moved = false;
  const now = async (slug: string) => {
    const found = await findMovedSlug(tier, slug);
    moved ||= found !== null;
    return found ?? slug;
  };
  const unit = address.unit && (await now(address.unit));
  const units = await Promise.all(address.units.map(now));
  return moved ? { ...address, unit, units } : null;
}
