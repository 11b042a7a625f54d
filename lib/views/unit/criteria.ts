import { atHead, formatCount, formatList, inSentence } from '@/lib/i18n/format';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { unitWords } from '@/lib/i18n/words/unit';
import { wayUpWords } from '@/lib/i18n/words/way-up';
import { localise, paths } from '@/lib/params/paths';
import { gapToNext } from '@/lib/scoring/gap';
import { type By, mainCriteria, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { computedRankAllowed } from '@/lib/scoring/rank';
import { rankListOf } from '@/lib/scoring/rank-scope';
import { percentOfMaximum, pointsLeft, topOf } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points } from '@/lib/scoring/types';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { describeAbsence } from '@/lib/views/edition/absence';
import { rowName } from '@/lib/views/page/names';
import { notesOfScale, toldIn } from '@/lib/views/score/amount';
import { longestDecimals, pointsCell, rowCell } from '@/lib/views/score/cells';
import { rowsIn } from '@/lib/views/score/filter';
import { amidSentence, rankPlaceOf, toRankView } from '@/lib/views/score/rank';
import type { UnitContext } from '@/lib/views/unit/context';
import type { NearbyRow, UnitCriteria, UnitCriterionRow } from '@/lib/views/unit/types';

const NEIGHBOURS = 2;

/** The unit's criteria with points, maximum, points left, the tier's median, and who does each best. */
export function buildCriteria(context: UnitContext): UnitCriteria {
  const { lang, tier, row, segment } = context;
  const words = unitWords[lang];
  const criteria = tier ? mainCriteria(tier) : [];
  const title =
    criteria.length === 6 || criteria.length === 0
      ? words.criteriaTitle
      : words.criteriaTitleCount(formatCount(criteria.length, lang));
  const none = {
    title,
    rows: [],
    total: null,
    absent: describeAbsence(context) === null ? words.criteriaNone : words.criteriaAbsent,
    showMaximum: false,
    showRank: false,
    best: null,
    notes: [],
  };
  if (!tier || !row || Object.keys(row.scores).length === 0) return none;
  const own = [null, ...criteria.map(({ slug }) => slug)];
  // Every column reads down one decimal comma.
  const column = (at: (by: By) => Points | null) => {
    const values = own.map(at);
    const scale = { decimals: longestDecimals(values), full: null };
    return (by: By) => {
      const value = at(by);
      return value === null ? null : pointsCell(value, scale, lang);
    };
  };
  const medianOf = (by: By) => tierModel(tier, by).statistics.median;
  const decimals = longestDecimals(own.map((by) => pointsOf(row, by)));
  const maximumCell = column((by) => maximumOf(tier, by));
  const leftCell = column((by) => pointsLeft(pointsOf(row, by), maximumOf(tier, by)));
  const medianCell = column(medianOf);
  const build = (by: By, label: string, hue: number): UnitCriterionRow => {
    const maximum = maximumOf(tier, by);
    const share = percentOfMaximum(pointsOf(row, by), maximum);
    // Under the table it is said once what all of them are ranks in.
    const rank = toRankView(tierModel(tier, by).rankOf(row), lang);
    return {
      key: by ?? 'tong',
      hue,
      label,
      href: localise(paths.ranking(segment, tier.tier, by), lang),
      cell: rowCell(row, by, { decimals, full: null }, lang),
      maximum: maximumCell(by),
      bar: share === null ? null : { share: Math.min(1000, share), median: percentOfMaximum(medianOf(by), maximum) },
      left: leftCell(by),
      median: medianCell(by),
      rank: rank && { ...rank, within: null },
      best: by === null ? null : bestOf(context, tier, row, by),
    };
  };
  const rows = criteria.map((criterion, index) => build(criterion.slug, criterion.name[lang], index + 1));
  const showMaximum = rows.some(({ maximum }) => maximum !== null);
  const showRank = rows.some(({ rank }) => rank !== null);
  const unranked = showRank ? rows.filter(({ rank, cell }) => rank === null && cell.missing === null) : [];
  const district = row.unit?.parentName?.[lang] ?? null;
  const place = inSentence(district ?? '', lang);
  const rankedIn = rankPlaceOf(tier, row, lang);
  return {
    title,
    rows,
    total: build(null, words.total, 0),
    absent: null,
    showMaximum,
    showRank,
    best: rows.some(({ best }) => best !== null)
      ? district === null
        ? wayUpWords[lang].bestHead
        : wayUpWords[lang].bestIn(place)
      : null,
    notes: [
      ...notesOfScale(tier, lang),
      ...(showMaximum ? [words.leftNote] : []),
      ...(showRank && rankedIn !== null ? [rankScopeWords[lang].counted(rankedIn)] : []),
      ...(unranked.length > 0
        ? [
            words.noRankNote(
              formatList(
                unranked.map(({ label }) => label),
                lang,
              ),
            ),
          ]
        : []),
    ],
  };
}

/** Who does a criterion best among the units of the same district, or, without one, of the tier. */
function bestOf(
  { lang, unit, unitSegment: segment }: UnitContext,
  tier: TierEdition,
  row: ResultRow,
  by: string,
): UnitCriterionRow['best'] {
  // Of a list that is not whole nobody knows who is best.
  if (!computedRankAllowed(tier, by)) return null;
  const words = wayUpWords[lang];
  const parent = row.unit?.parentSlug ?? null;
  const top = parent === null ? tierModel(tier, by).statistics.top : topOf(rowsIn(tier, parent), by);
  if (top === null) return null;
  const score = toldIn(tier, lang).score(top.points);
  if (top.rows.some((other) => other === row)) return { score, unit: null, more: null };
  const [first] = top.rows;
  if (!first?.unit) return null;
  return {
    score,
    unit: {
      label: first.unit.name[lang],
      href: localise(paths.unit(unit.tier, first.unit.slug, segment), lang),
    },
    more: top.rows.length > 1 ? words.bestOthers(formatCount(top.rows.length - 1, lang)) : null,
  };
}

/** How far the next better unit is, and how far the next one behind. */
export function buildGap({ lang, tier, row }: UnitContext): string[] {
  const words = unitWords[lang];
  if (!tier || !row || pointsOf(row, null) === null) return [];
  const told = toldIn(tier, lang);
  const gap = gapToNext(tier, row);
  const model = tierModel(rankListOf(tier, row));
  const { ranks } = model;
  if (gap.kind === 'unknown') return [words.gapUnknown];
  const first =
    gap.kind === 'leader'
      ? words.gapNone
      : words.gap(
          told.more(gap.points),
          formatCount((gap.rows[0] && ranks.get(gap.rows[0])?.rank) ?? 0, lang),
          formatList(
            gap.rows.map((other) => rowName(other, lang)),
            lang,
          ),
        );
  const own = pointsOf(row, null) ?? 0;
  const leaders = [...ranks.values()].filter(({ rank }) => rank === 1).length;
  const behind = model.ranking.listed.find(({ points }) => points !== null && points < own);
  const ahead =
    // In a partial list the next printed score need not be the next unit's: its rank must say so.
    gap.kind === 'leader' && behind?.points != null && behind.shown?.rank === leaders + 1
      ? [words.ahead(told.gap(own - behind.points), rowName(behind.row, lang))]
      : [];
  const place = rankPlaceOf(tier, row, lang);
  return [first, ...ahead].map((text) => (place === null ? text : `${atHead(place)}: ${amidSentence(text)}`));
}

/** The unit between those ranked just above and below it. */
export function buildNearby({ lang, tier, row, unit, unitSegment: segment }: UnitContext): NearbyRow[] {
  if (!tier || !row) return [];
  const { listed } = tierModel(rankListOf(tier, row)).ranking;
  const place = listed.findIndex((entry) => entry.row === row);
  if (place < 0 || listed.length < 2) return [];
  const near = listed.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
  const scale = { decimals: longestDecimals(near.map(({ points }) => points)), full: null };
  return near.flatMap((entry): NearbyRow[] => {
    const { unit: neighbour } = entry.row;
    if (!neighbour) return [];
    return [
      {
        rank: toRankView(tierModel(tier).rankOf(entry.row), lang),
        unit: {
          label: neighbour.name[lang],
          href: localise(paths.unit(unit.tier, neighbour.slug, segment), lang),
        },
        score: rowCell(entry.row, null, scale, lang),
        chosen: entry.row === row,
      },
    ];
  });
}
