import type { CardFigure, CardRow } from '@/lib/figures/card/types';
import { rankingChartWords } from '@/lib/figures/ranking/words';
import { atHead, formatDate } from '@/lib/i18n/format';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import { overviewWords } from '@/lib/i18n/words/overview';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { CardAddress } from '@/lib/params/card';
import { figureAddress } from '@/lib/params/figure';
import { mainCriteria, pointsOf, valueBy } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow } from '@/lib/store/queries/tiers';
import { findMovedSlug } from '@/lib/store/queries/units';
import { isKnown } from '@/lib/views/edition/latest-known';
import { type FigureContext, figureFrame, findFigureContext, listedIn, rankLabels } from '@/lib/views/figures/context';
import { KIND_VIEWS } from '@/lib/views/figures/kinds';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { describeFiltered, describeRanking } from '@/lib/views/score/finding';
import type { Inherited } from '@/lib/views/score/inherited';
import { findUnitContext, type UnitContext } from '@/lib/views/unit/context';
import { buildHeadline } from '@/lib/views/unit/headline';
import { describeToday } from '@/lib/views/unit/lineage';

const TOP_ROWS = 5;

function shared(context: FigureContext, title: string, sentence: string) {
  const { lang, edition } = context;
  const site = siteWords[lang];
  return {
    ...figureFrame(context, title, sentence),
    kind: 'card' as const,
    site: site.siteTitle(edition.siteOwner[lang]),
    // The decision's day: that on which its figures came onto this site says nothing of them.
    asOf: site.asOf(formatDate(edition.effectiveDate ?? edition.decisionDate ?? edition.publishedAt, lang)),
  };
}

/** Criteria of the unit as shares of their maxima; none where nothing is published. */
function criterionRows({ tier, lang, row }: FigureContext): CardRow[] {
  if (!row || Object.keys(row.scores).length === 0) return [];
  const told = toldIn(tier, lang);
  return mainCriteria(tier).map((criterion, index): CardRow => {
    const { points, missing } = valueBy(row, criterion.slug);
    return {
      name: criterion.name[lang],
      hue: index + 1,
      rank: '',
      value: {
        points,
        label: points === null ? siteWords[lang].missing[missing] : told.score(points),
      },
      share: percentOfMaximum(points, criterion.maximum),
    };
  });
}

/** The first units of a tier, by total or by a criterion. */
function leaderRows(context: FigureContext): CardRow[] {
  const labels = rankLabels(context);
  const within = new Set(listedIn(context).rows);
  const leaders: ResultRow[] = [];
  for (const { row } of tierModel(context.tier, context.by).ranking.listed) {
    if (leaders.length === TOP_ROWS) break;
    if (within.has(row)) leaders.push(row);
  }
  return barRows(
    context,
    leaders.map((row) => ({ row, rank: labels(row) })),
  );
}

/** Units with their bars: against the maximum where known, else against the longest of `beside`. A rank may have no score. */
function barRows(
  context: FigureContext,
  shown: readonly { row: ResultRow; rank: string }[],
  beside: readonly ResultRow[] = shown.map(({ row }) => row),
): CardRow[] {
  const { tier, lang, by, hue } = context;
  const full = context.criterion ? context.criterion.maximum : tier.maximum;
  const most = full ?? beside.reduce((best, row) => Math.max(best, pointsOf(row, by) ?? 0), 0);
  return shown.map(({ row, rank }): CardRow => {
    const { points, missing } = valueBy(row, by);
    return {
      name: rowName(row, lang),
      hue,
      rank,
      value: { points, label: points === null ? siteWords[lang].missing[missing] : toldIn(tier, lang).score(points) },
      share: percentOfMaximum(points, most),
      ...(full === null && points !== null ? { open: true } : {}),
    };
  });
}

/**
 * Where nothing is known of its criteria: the unit among those of its list with figures, itself without one where it has none.
 * None where nothing of the list is published, or where ranks are of places apart.
 */
function neighbourRows(context: FigureContext): CardRow[] {
  const { tier, by, lang, row: own, unitName } = context;
  if (unitName === null || tier.rankScope) return [];
  const listed = tierModel(tier, by).ranking.listed.map(({ row }) => row);
  if (listed.length === 0) return [];
  const place = own ? listed.indexOf(own) : -1;
  const first = Math.max(0, Math.min(place - Math.floor(TOP_ROWS / 2), listed.length - TOP_ROWS));
  const shown = place < 0 ? listed.slice(0, TOP_ROWS - 1) : listed.slice(first, first + TOP_ROWS);
  const labels = rankLabels(context);
  const rows = shown.flatMap((row) =>
    barRows(context, [{ row, rank: labels(row) }], shown).map((bar) =>
      row === own ? { ...bar, own: true as const } : bar,
    ),
  );
  if (place >= 0) return rows;
  const { missing } = valueBy(own, by);
  const value = { points: null, label: siteWords[lang].missing[missing ?? 'not-published'] };
  return [...rows, { name: unitName, hue: 0, rank: '', value, share: null, own: true }];
}

type UnitCardAddress = Extract<CardAddress, { kind: 'don-vi' }>;

/** The unit of a card: with its result in the edition, else with what it was made of had there. */
async function findCardUnit({ tier, slug, edition }: UnitCardAddress, lang: Lang): Promise<UnitContext | null> {
  const unit = await findUnitContext({ lang, tier, slug, edition });
  if (unit?.row) return unit;
  const later = await findUnitContext({ lang, tier, slug, edition: null });
  return later?.inherited?.edition.slug === edition ? later : unit;
}

async function unitCard(address: UnitCardAddress, lang: Lang): Promise<CardFigure | null> {
  const unit = await findCardUnit(address, lang);
  if (!unit?.tier) return null;
  const { edition, tier } = address;
  if (unit.inherited?.edition.slug === edition) return inheritedCard(unit, unit.inherited, lang);
  const context = await findFigureContext(figureAddress({ kind: 'ho-so', edition, tier, unit: address.slug }), lang);
  if (!context) return null;
  const headline = buildHeadline(unit);
  const criteria = criterionRows(context);
  // Without a score the card says so in its one strong line, not as large as a score would stand; a rank may be known all the same.
  const ranked = unit.row !== null && tierModel(unit.tier).rankOf(unit.row) !== null;
  const missing = headline.missing?.label ?? '';
  const unscored = ranked ? `${headline.rank} · ${missing}` : atHead(missing);
  return {
    ...shared(context, unit.name, headline.sentence),
    kicker: await kickerOf(unit, siteWords[lang].year(context.edition.year)),
    score:
      headline.score === null
        ? null
        : {
            figure: headline.score,
            unit: headline.unit,
          },
    standing: headline.score === null ? unscored : headline.rank,
    rows: criteria.length > 0 ? criteria : neighbourRows(context),
  };
}

/** "Cấp xã · thuộc Huyện Yên Mô · năm 2022 · nay thuộc Phường Yên Thắng" */
async function kickerOf(context: UnitContext, year: string | null): Promise<string> {
  const { unit, lang } = context;
  const words = unitWords[lang];
  const within = unit.parent && words.within(unit.parent.name[lang]);
  const tier = words.tier(unit.tierKind.words[lang]);
  return [tier, within, year, await describeToday(context)].filter(Boolean).join(' · ');
}

/** The card of a unit of which nothing is known: what it was made of had, as a list of units. */
async function inheritedCard(unit: UnitContext, { edition, results }: Inherited, lang: Lang) {
  const [first] = results;
  const address = { kind: 'xep-hang' as const, edition: edition.slug, tier: first?.tier.tier ?? unit.unit.tier };
  const context = await findFigureContext(figureAddress(address), lang);
  if (!context) return null;
  const listed = results.filter(({ row }) => isKnown(row)).slice(0, TOP_ROWS);
  const labels = rankLabels(context);
  const { said, sentence } = buildHeadline(unit);
  return {
    ...shared(context, unit.name, listed.length > 0 ? said : sentence),
    kicker: await kickerOf(unit, null),
    score: null,
    standing: unitWords[lang].inheritedLead(siteWords[lang].year(edition.year)),
    rows: barRows(
      context,
      listed.map(({ row }) => ({ row, rank: labels(row) })),
    ),
  };
}

async function rankingCard(
  address: Extract<CardAddress, { kind: 'xep-hang' }>,
  lang: Lang,
): Promise<CardFigure | null> {
  const context = await findFigureContext(figureAddress(address), lang);
  if (!context) return null;
  const site = siteWords[lang];
  const { tier, by } = context;
  const rows = leaderRows(context);
  const listed = listedIn(context);
  const { where } = listed;
  const title = rankingChartWords[lang].title(context.what, tier.kind.words[lang].inSentence, context.edition.year);
  return {
    ...shared(
      context,
      where === null ? title : `${title}, ${where}`,
      where === null ? describeRanking(tier, by, lang) : describeFiltered(tier, by, { rows: listed.rows, where }, lang),
    ),
    kicker: site.ranking,
    score: null,
    standing: rows.length === 0 ? atHead(site.missing['not-published']) : '',
    rows,
  };
}

/** The units compared, in the order they were named; null where they are not all in the list. */
async function comparisonCard(
  address: Extract<CardAddress, { kind: 'so-sanh' }>,
  lang: Lang,
): Promise<CardFigure | null> {
  const context = await findFigureContext(figureAddress(address), lang);
  const built = context && (await KIND_VIEWS['so-sanh'].build(context));
  const total = built?.figure.rows[0];
  if (!context || !built || !total) return null;
  const { figure } = built;
  const { tier } = context;
  const rows = figure.units.map(({ key, name }, index): CardRow => {
    const value = total.cells[index]?.value ?? { points: null, label: '' };
    return { name, hue: 0, rank: rankOf(context, key), value, share: percentOfMaximum(value.points, tier.maximum) };
  });
  return {
    ...shared(context, figure.title, figure.sentence),
    kicker: comparisonWords[lang].title,
    score: null,
    standing: '',
    rows: tier.maximum === null ? openScale(rows) : rows,
  };
}

/** The rank of a unit by its slug, as rows show it. */
function rankOf(context: FigureContext, slug: string): string {
  const row = context.tier.rows.find(({ unit }) => unit?.slug === slug);
  return rankLabels(context)(row);
}

/** Bars against the longest of them, where no maximum is known. */
function openScale(rows: readonly CardRow[]): CardRow[] {
  const most = rows.reduce((best, { value }) => Math.max(best, value.points ?? 0), 0);
  return rows.map((row) => ({ ...row, share: percentOfMaximum(row.value.points, most), open: true as const }));
}

async function overviewCard(edition: EditionRow, lang: Lang): Promise<CardFigure | null> {
  const [tier] = await listTiers(edition.id);
  const context =
    tier &&
    (await findFigureContext(figureAddress({ kind: 'xep-hang', edition: edition.slug, tier: tier.tier }), lang));
  if (!context) return null;
  return {
    ...shared(context, overviewWords[lang].latest(edition.year), describeRanking(context.tier, null, lang)),
    kicker: context.tier.kind.words[lang].name,
    score: null,
    standing: '',
    rows: leaderRows(context),
  };
}

/** The share card at an address; null where edition, tier, criterion or unit does not exist on this installation. */
export async function findCard(address: CardAddress, lang: Lang): Promise<CardFigure | null> {
  switch (address.kind) {
    case 'don-vi':
      return unitCard(address, lang);
    case 'xep-hang':
      return rankingCard({ ...address }, lang);
    case 'so-sanh':
      return comparisonCard(address, lang);
    case 'tong-quan': {
      const edition = await findEdition(address.edition);
      return edition && overviewCard(edition, lang);
    }
  }
}

/** The card of units under the addresses they have now; null where none of them moved. */
export async function findMovedCard(address: CardAddress): Promise<CardAddress | null> {
  if (address.kind === 'don-vi') {
    const slug = await findMovedSlug(address.tier, address.slug);
    return slug === null ? null : { ...address, slug };
  }
  if (address.kind !== 'so-sanh') return null;
  const now = await Promise.all(address.units.map((slug) => findMovedSlug(address.tier, slug)));
  if (now.every((slug) => slug === null)) return null;
  return { ...address, units: address.units.map((slug, index) => now[index] ?? slug) };
}
