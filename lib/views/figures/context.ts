import type { FigureFrame } from '@/lib/figures/types';
import { formatCount } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { type FigureAddress, subjectOf } from '@/lib/params/figure';
import { type By, mainCriteria } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { CriterionRow } from '@/lib/scoring/types';
import type { Lang, Tier } from '@/lib/site';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, rowAt, type TierEdition } from '@/lib/store/queries/tiers';
import { findUnit, unitInList } from '@/lib/store/queries/units';
import { buildEdition, describeOrigin, type EditionView } from '@/lib/views/edition/edition';
import { markOf } from '@/lib/views/page/mark';
import { rowName } from '@/lib/views/page/names';
import { filterRows, filterWords, isFilterKnown } from '@/lib/views/score/filter';

/** A figure's address with the tier it is of. */
export type TierFigure = FigureAddress & { readonly tier: Tier };

/** What every figure is built from: one tier of one edition, read once. */
export interface FigureContext {
  readonly address: TierFigure;
  readonly lang: Lang;
  readonly edition: EditionRow;
  readonly editionView: EditionView;
  readonly tier: TierEdition;
  /** The criterion shown; null for the total. */
  readonly criterion: CriterionRow | null;
  readonly by: By;
  /** 1–6 for a criterion, 0 for the total. */
  readonly hue: number;
  readonly what: string;
  /** The unit the address names, where the tier lists it. */
  readonly row: ResultRow | null;
  /** Its name, listed or not; null where the address names none. */
  readonly unitName: string | null;
}

/** A table cell that says the same as a mark of the drawing. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which column names the row; the first where left out. */
  readonly named?: number;
  /** Which part of a long list the rows are, in words; left out where they are all. */
  readonly part?: string;
}

/** The list a figure is of: of the tier it names, and only where that has such a figure. */
export async function findFigureTier(
  { id }: Pick<EditionRow, 'id'>,
  { kind, tier, unit, units }: Pick<FigureAddress, 'kind' | 'tier' | 'unit' | 'units'>,
): Promise<TierEdition | null> {
  const lists = await listTiers(id);
  const fitting = subjectOf(kind).mapped ? lists.filter((list) => list.kind.hasMap) : lists;
  // A figure of units is of the variant that lists them; one of a tier that has variants must say which.
  const named = [unit, ...units].find((slug) => slug !== null);
  const kindSlug = fitting.find((list) => list.tier === tier)?.kind.slug ?? tier;
  // A map names no tier: it is of the one that has a map.
  const own = fitting.filter(({ kind: { slug } }) => tier === null || slug === kindSlug);
  const holds = (list: TierEdition) => rowAt(list, named ?? '') !== null;
  if (named !== undefined) return own.find(holds) ?? own[0] ?? null;
  return fitting.find((list) => tier === null || list.tier === tier) ?? null;
}

/** Reads what a figure needs; null where edition, tier, criterion or unit does not exist on this installation. */
export async function findFigureContext(asked: FigureAddress, lang: Lang): Promise<FigureContext | null> {
  const edition = await findEdition(asked.edition);
  const tier = edition && (await findFigureTier(edition, asked));
  if (!edition || !tier || !isFilterKnown(tier, asked)) return null;
  // What a page is of is addressed by its list; a unit by its tier.
  const address = { ...asked, tier: subjectOf(asked.kind).of === 'list' ? tier.tier : tier.kind.slug };
  const criteria = mainCriteria(tier);
  const place = criteria.findIndex(({ slug }) => slug === address.criterion);
  if (address.criterion !== null && place < 0) return null;
  const criterion = criteria[place] ?? null;
  const row = address.unit === null ? null : rowAt(tier, address.unit);
  // A unit may exist without a row in this edition; one that is not of its register marks nothing.
  const known = address.unit !== null && !row ? await findUnit(tier.kind.slug, address.unit) : null;
  const unlisted = known && (await unitInList(known, tier));
  if (address.unit !== null && !row && unlisted?.register !== edition.register) return null;
  return {
    address,
    lang,
    edition,
    editionView: buildEdition(edition, lang),
    tier,
    criterion,
    by: criterion?.slug ?? null,
    hue: place + 1,
    what: criterion ? criterion.name[lang] : figureWords[lang].total,
    row,
    unitName: row ? rowName(row, lang) : (unlisted?.name[lang] ?? null),
  };
}

/** The rows a list's figure is of, and the filter that left them, in words; `where` is null where all are shown. */
export function listedIn({ tier, address, lang }: FigureContext): {
  readonly rows: readonly ResultRow[];
  readonly where: string | null;
} {
  return { rows: filterRows(tier.rows, address), where: filterWords(tier, address)?.[lang] ?? null };
}

/** Who published the figures, by which decision; each year by itself where several are drawn. */
export function describeSources(editions: readonly EditionRow[], lang: Lang): string {
  const origins = editions.map((edition) =>
    editions.length > 1 ? `${edition.year}: ${describeOrigin(edition, lang)}` : describeOrigin(edition, lang),
  );
  return `${siteWords[lang].source}: ${origins.join('; ')}`;
}

/** The words across a drawing, and before its title, of figures that no decision has published. */
export function marksOf(simulated: boolean, lang: Lang): Pick<FigureFrame, 'watermark' | 'mark'> {
  const words = figureWords[lang];
  const mark = markOf(simulated, lang);
  if (mark === null) return { watermark: null };
  return { watermark: simulated ? words.watermark : words.draftWatermark, mark };
}

/** What stands round a drawing: title, finding, source, stamp, watermark. */
export function figureFrame(
  context: FigureContext,
  title: string,
  sentence: string,
  notes: readonly string[] = [],
): FigureFrame {
  const { editionView } = context;
  return {
    lang: context.lang,
    title,
    sentence,
    source: describeSources([context.edition], context.lang),
    stamp: figureWords[context.lang].stamp([editionView.pinnedSegment]),
    ...marksOf(editionView.simulated, context.lang),
    notes,
  };
}

/** "1", "=2", or nothing; nothing too beside units that are ranked in lists of their own, where the numbers would mislead. */
export function rankLabels(context: FigureContext): (row: ResultRow | null | undefined) => string {
  const places = new Set(context.tier.rankScope ? listedIn(context).rows.map(({ within }) => within?.slug) : []);
  if (places.size > 1) return () => '';
  const { ranks } = tierModel(context.tier, context.by);
  return (row) => {
    const shown = row ? ranks.get(row) : undefined;
    return shown ? `${shown.tied ? '=' : ''}${formatCount(shown.rank, context.lang)}` : '';
  };
}
