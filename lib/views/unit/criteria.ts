import { formatCount, formatDecimal, formatList } from '@/lib/i18n/format';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { gapToNext } from '@/lib/scoring/gap';
import { type By, mainCriteria, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { STANDING_THRESHOLD, strengthsAndWeaknesses } from '@/lib/scoring/standing';
import { percentOfMaximum, pointsLeft } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points } from '@/lib/scoring/types';
import { nameIn, rowName } from '@/lib/views/page/names';
import { columnScale, rowCell } from '@/lib/views/score/cells';
import { toRankView } from '@/lib/views/score/rank';
import { describeAbsence } from '@/lib/views/unit/absence';
import type { UnitContext } from '@/lib/views/unit/context';
import type { NearbyRow, UnitCriteria, UnitCriterionRow, UnitView } from '@/lib/views/unit/types';

const NEIGHBOURS = 2;

/** The unit's criteria with points, maximum, percent, points left and the tier's median. */
export function buildCriteria(context: UnitContext): UnitCriteria {
  const { lang, tier, row, segment, unit } = context;
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
    notes: [],
  };
  if (!tier || !row || Object.keys(row.scores).length === 0) return none;
  const points = (value: Points | null) => (value === null ? null : formatPoints(value, lang));
  // The figures stand in one column: they share the longest decimals, each with the bar of its own maximum.
  const own = [null, ...criteria.map(({ slug }) => slug)].map((by) => columnScale({ ...tier, rows: [row] }, by));
  const decimals = Math.max(...own.map((scale) => scale.decimals));
  const scale = (by: By) => ({ decimals, full: maximumOf(tier, by) });
  const build = (by: By, label: string, hue: number): UnitCriterionRow => {
    const value = pointsOf(row, by);
    const maximum = maximumOf(tier, by);
    const percent = percentOfMaximum(value, maximum);
    return {
      key: by ?? 'tong',
      hue,
      label,
      href: localise(paths.ranking(segment, unit.tier, by), lang),
      cell: rowCell(row, by, scale(by), lang),
      maximum: points(maximum),
      percent: percent === null ? null : `${formatDecimal(percent / 10, 1, lang)}%`,
      left: points(pointsLeft(value, maximum)),
      median: points(tierModel(tier, by).statistics.median),
      rank: toRankView(tierModel(tier, by).rankOf(row), lang),
    };
  };
  const rows = criteria.map((criterion, index) => build(criterion.slug, nameIn(criterion, lang), index + 1));
  const showMaximum = rows.some(({ maximum }) => maximum !== null);
  const showRank = rows.some(({ rank }) => rank !== null);
  const unranked = showRank ? rows.filter(({ rank, cell }) => rank === null && cell.missing === null) : [];
  return {
    title,
    rows,
    total: build(null, words.total, 0),
    absent: null,
    showMaximum,
    showRank,
    notes: [
      ...(showMaximum ? [words.leftNote] : []),
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

/** How far the next better unit is, and how far the next one behind. */
export function buildGap({ lang, tier, row }: UnitContext): string[] {
  const words = unitWords[lang];
  if (!tier || !row || pointsOf(row, null) === null) return [];
  const gap = gapToNext(tier, row);
  const ranks = tierModel(tier).ranks;
  if (gap.kind === 'unknown') return [words.gapUnknown];
  const first =
    gap.kind === 'leader'
      ? words.gapNone
      : words.gap(
          formatPoints(gap.points, lang),
          formatCount((gap.rows[0] && ranks.get(gap.rows[0])?.rank) ?? 0, lang),
          formatList(
            gap.rows.map((other) => rowName(other, lang)),
            lang,
          ),
        );
  const own = pointsOf(row, null) ?? 0;
  const leaders = [...ranks.values()].filter(({ rank }) => rank === 1).length;
  const behind = tierModel(tier).ranking.listed.find(({ points }) => points !== null && points < own);
  const ahead =
    // In a partial list the next printed score need not be the next unit's: its rank must say so.
    gap.kind === 'leader' && behind?.points != null && behind.shown?.rank === leaders + 1
      ? [words.ahead(formatPoints(own - behind.points, lang), rowName(behind.row, lang))]
      : [];
  return [first, ...ahead];
}

/** Criteria clearly above or below the tier's median; null where none can be told. */
export function buildStanding({ lang, tier, row }: UnitContext): UnitView['standing'] {
  const words = unitWords[lang];
  if (!tier || !row) return null;
  const { strengths, weaknesses } = strengthsAndWeaknesses(tier, row);
  const comparable = mainCriteria(tier).some(
    ({ slug, maximum }) =>
      maximum !== null && pointsOf(row, slug) !== null && tierModel(tier, slug).statistics.median !== null,
  );
  if (!comparable) return null;
  const percent = (tenths: number) => formatDecimal(Math.abs(tenths) / 10, 1, lang);
  return {
    strengths: strengths.map((item) => words.strengthRow(nameIn(item.criterion, lang), percent(item.difference))),
    weaknesses: weaknesses.map((item) => words.weaknessRow(nameIn(item.criterion, lang), percent(item.difference))),
    note: words.thresholdNote(percent(STANDING_THRESHOLD)),
  };
}

/** The unit between those ranked just above and below it. */
export function buildNearby({ lang, tier, row, unit, unitSegment: segment }: UnitContext): NearbyRow[] {
  if (!tier || !row) return [];
  const { listed } = tierModel(tier).ranking;
  const place = listed.findIndex((entry) => entry.row === row);
  if (place < 0 || listed.length < 2) return [];
  return listed.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1).flatMap((entry): NearbyRow[] => {
    const { unit: neighbour, total } = entry.row;
    if (!neighbour) return [];
    return [
      {
        rank: entry.shown ? `${entry.shown.tied ? '=' : ''}${formatCount(entry.shown.rank, lang)}` : '',
        unit: {
          label: nameIn(neighbour, lang),
          href: localise(paths.unit(unit.tier, neighbour.slug, segment), lang),
        },
        score: entry.points === null ? (total.printed ?? '') : formatPoints(entry.points, lang),
        chosen: entry.row === row,
      },
    ];
  });
}
