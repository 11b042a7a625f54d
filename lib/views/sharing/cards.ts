import type { CardFigure, CardRow } from '@/lib/figures/card/types';
import { rankingChartWords } from '@/lib/figures/ranking/words';
import { atHead, formatDate } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { CardAddress } from '@/lib/params/card';
import { figureAddress } from '@/lib/params/figure';
import { mainCriteria, valueBy } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { findMovedSlug } from '@/lib/store/queries/units';
import { type FigureContext, figureFrame, findFigureContext, rankLabels } from '@/lib/views/figures/context';
import { rowName } from '@/lib/views/page/names';
import { describeRanking } from '@/lib/views/score/finding';
import { findUnitContext } from '@/lib/views/unit/context';
import { buildHeadline } from '@/lib/views/unit/headline';

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
  return mainCriteria(tier).map((criterion, index): CardRow => {
    const { points, missing } = valueBy(row, criterion.slug);
    return {
      name: criterion.name[lang],
      hue: index + 1,
      rank: '',
      value: {
        points,
        label: points === null ? siteWords[lang].missing[missing] : formatPoints(points, lang),
      },
      share: percentOfMaximum(points, criterion.maximum),
    };
  });
}

/** The first units of a tier, by total or by a criterion; bars against the maximum where known, else against the first. */
function leaderRows(context: FigureContext): CardRow[] {
  const { tier, lang, by, hue } = context;
  const labels = rankLabels(context);
  const top = tierModel(tier, by)
    .ranking.listed.filter(({ points }) => points !== null)
    .slice(0, TOP_ROWS);
  const full = context.criterion ? context.criterion.maximum : tier.maximum;
  const most = full ?? top.reduce((best, { points }) => Math.max(best, points ?? 0), 0);
  return top.flatMap(({ row, points }): CardRow[] => {
    if (points === null) return [];
    return [
      {
        name: rowName(row, lang),
        hue,
        rank: labels.get(row) ?? '',
        value: { points, label: formatPoints(points, lang) },
        share: percentOfMaximum(points, most),
        ...(full === null ? { open: true } : {}),
      },
    ];
  });
}

async function unitCard(address: Extract<CardAddress, { kind: 'don-vi' }>, lang: Lang): Promise<CardFigure | null> {
  const unit = await findUnitContext({ lang, tier: address.tier, slug: address.slug, edition: address.edition });
  const context =
    unit?.tier &&
    (await findFigureContext(
      figureAddress({ kind: 'ho-so', edition: address.edition, tier: address.tier, unit: address.slug }),
      lang,
    ));
  if (!unit || !context) return null;
  const site = siteWords[lang];
  const headline = buildHeadline(unit);
  const words = unitWords[lang];
  const within = unit.unit.parent && words.within(unit.unit.parent.name[lang]);
  return {
    ...shared(context, unit.name, headline.sentence),
    kicker: [unit.unit.tierKind.words[lang].name, within, site.year(context.edition.year)].filter(Boolean).join(' · '),
    score:
      headline.score === null
        ? null
        : { figure: headline.score, unit: headline.maximum ? words.scoreOutOf(headline.maximum) : words.points },
    // Without a score the card says so in its one strong line, not as large as a score would stand.
    standing: headline.score === null ? atHead(headline.missing?.label ?? '') : headline.rank,
    rows: criterionRows(context),
  };
}

async function rankingCard(
  address: Extract<CardAddress, { kind: 'xep-hang' }>,
  lang: Lang,
): Promise<CardFigure | null> {
  const context = await findFigureContext(figureAddress(address), lang);
  if (!context) return null;
  const site = siteWords[lang];
  const rows = leaderRows(context);
  return {
    ...shared(
      context,
      rankingChartWords[lang].title(context.what, context.tier.kind.words[lang].inSentence, context.edition.year),
      describeRanking(context.tier, context.by, lang),
    ),
    kicker: `${site.ranking} · ${context.editionView.decision}`,
    score: null,
    standing: rows.length === 0 ? site.missing['not-published'] : '',
    rows,
  };
}

async function overviewCard(edition: EditionRow, lang: Lang): Promise<CardFigure | null> {
  const [tier] = await listTiers(edition.id);
  const context =
    tier &&
    (await findFigureContext(figureAddress({ kind: 'xep-hang', edition: edition.slug, tier: tier.tier }), lang));
  if (!context) return null;
  return {
    ...shared(context, overviewWords[lang].latest(edition.year), describeRanking(context.tier, null, lang)),
    kicker: `${context.tier.kind.words[lang].name} · ${context.editionView.decision}`,
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
    case 'tong-quan': {
      const edition = await findEdition(address.edition);
      return edition && overviewCard(edition, lang);
    }
  }
}

/** The card of a unit under the address it has now; null where it never moved. */
export async function findMovedCard(address: CardAddress): Promise<CardAddress | null> {
  const slug = address.kind === 'don-vi' ? await findMovedSlug(address.tier, address.slug) : null;
  return address.kind === 'don-vi' && slug ? { ...address, slug } : null;
}
