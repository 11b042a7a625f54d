import { comparisonWords } from '@/lib/i18n/words/comparison';
import { figureWords } from '@/lib/i18n/words/figure';
import { localise, paths } from '@/lib/params/paths';
import { type By, mainCriteria, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { rankListOf } from '@/lib/scoring/rank-scope';
import { tierModel } from '@/lib/scoring/tier-model';
import { type Lang, MAX_COMPARED } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { formatChange } from '@/lib/views/edition/comparability';
import type { Link } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { type CellView, columnScale, pointsCell, rowCell } from '@/lib/views/score/cells';
import { type RankView, toRankView } from '@/lib/views/score/rank';

interface ComparedUnit {
  readonly unit: Link;
  /** The same comparison without it. */
  readonly without: string;
  readonly rank: RankView | null;
}

interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly maximum: string | null;
  readonly cells: readonly {
    readonly cell: CellView;
    /** Points more or fewer than the first unit has; null for that, and where one of the two is missing. */
    readonly difference: string | null;
  }[];
  readonly median: CellView | null;
}

/** Units side by side: what each has of the total and of every criterion, and how far it is from the first. */
export interface ComparisonTable {
  readonly units: readonly ComparedUnit[];
  readonly rows: readonly ComparedRow[];
}

interface Compared {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
  /** As the address names it; null for the latest. */
  readonly segment: string | null;
  readonly rows: readonly ResultRow[];
  readonly lang: Lang;
}

const slugsOf = (rows: readonly ResultRow[]): string[] => rows.flatMap(({ unit }) => unit?.slug ?? []);

export function buildComparisonTable({ edition, tier, segment, rows, lang }: Compared): ComparisonTable {
  const criteria = mainCriteria(tier).filter(({ slug }) => tier.rows.some((row) => row.scores[slug]));
  const toRow = (by: By, label: string): ComparedRow => {
    const { median } = tierModel(tier, by).statistics;
    const scale = columnScale({ ...tier, rows }, by, [median]);
    const maximum = maximumOf(tier, by);
    const first = rows[0] ? pointsOf(rows[0], by) : null;
    return {
      key: by ?? 'tong',
      label,
      maximum: maximum === null ? null : toldIn(tier, lang).score(maximum),
      cells: rows.map((row, index) => {
        const points = pointsOf(row, by);
        const compared = index > 0 && points !== null && first !== null;
        return {
          cell: rowCell(row, by, scale, lang),
          difference: compared ? formatChange(points - first, lang) : null,
        };
      }),
      median: median === null ? null : pointsCell(median, scale, lang),
    };
  };
  return {
    units: rows.map((row) => ({
      unit: {
        label: rowName(row, lang),
        href: localise(paths.unit(tier.kind.slug, row.unit?.slug ?? '', edition.slug), lang),
      },
      without: localise(paths.compare(slugsOf(rows.filter((other) => other !== row)), segment), lang),
      rank: toRankView(tierModel(tier).rankOf(row), lang),
    })),
    rows: [
      toRow(null, figureWords[lang].total),
      ...criteria.map((criterion) => toRow(criterion.slug, criterion.name[lang])),
    ],
  };
}

/** Units to put beside the first: the one above it, the first of its district, the first of all. Each a link. */
export function suggestUnits({ tier, segment, rows, lang }: Compared): Link[] {
  const words = comparisonWords[lang];
  const [first] = rows;
  if (!first || rows.length >= MAX_COMPARED) return [];
  const listed = tierModel(rankListOf(tier, first))
    .ranking.listed.map(({ row }) => row)
    .filter(({ unit }) => unit !== null);
  const at = listed.indexOf(first);
  const within = first.unit?.parentSlug ?? null;
  const wanted: readonly (readonly [ResultRow | undefined, (name: string) => string])[] = [
    [listed[at - 1], words.addAbove],
    [within === null ? undefined : listed.find(({ unit }) => unit?.parentSlug === within), words.addDistrict],
    [tier.rankScope ? undefined : listed[0], words.addFirst],
    [at >= 0 ? listed[at + 1] : undefined, words.addBelow],
  ];
  const taken = new Set(rows);
  return wanted.flatMap(([row, label]) => {
    if (!row || taken.has(row)) return [];
    taken.add(row);
    return [
      { label: label(rowName(row, lang)), href: localise(paths.compare(slugsOf([...rows, row]), segment), lang) },
    ];
  });
}
