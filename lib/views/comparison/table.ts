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
import { type Lacking, lackingDecimals } from '@/lib/views/score/lacking-decimals';
import { type RankView, toRankView } from '@/lib/views/score/rank';

interface ComparedUnit {
  readonly unit: Link;
  /** The same comparison without it. */
  readonly without: string;
  readonly rank: RankView | null;
  /** What the rank lacks of the longest figure under it. */
  readonly lacking: Lacking | null;
}

interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly maximum: string | null;
  readonly cells: readonly {
    readonly cell: CellView;
    /** Points more or fewer than the first unit has; null for that, and where one of the two is missing. */
    readonly difference: string | null;
    /** What the difference lacks of the longest of its column. */
    readonly lacking: Lacking | null;
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

type Unaligned<Row> = Omit<Row, 'lacking'>;
type UnalignedRow = Omit<ComparedRow, 'cells'> & { readonly cells: readonly Unaligned<ComparedRow['cells'][number]>[] };

/** A figure with its decimal sign under those of its column, whatever its own criterion is printed with. */
const inColumn = (cell: CellView, lacking: Lacking | null | undefined): CellView =>
  lacking ? { ...cell, padding: lacking.decimals as CellView['padding'], whole: lacking.whole } : cell;

/** A column holds a unit's points of every criterion, and its rank over them. */
function align(units: readonly Unaligned<ComparedUnit>[], rows: readonly UnalignedRow[], lang: Lang): ComparisonTable {
  const lackingIn = (texts: readonly (string | null | undefined)[]) =>
    lackingDecimals(
      texts.map((text) => text ?? ''),
      lang,
    );
  const columns = units.map(({ rank }, index) => ({
    own: lackingIn([rank?.text, ...rows.map(({ cells }) => cells[index]?.cell.text)]),
    apart: lackingIn(rows.map(({ cells }) => cells[index]?.difference)),
  }));
  const middles = lackingIn(rows.map(({ median }) => median?.text));
  return {
    units: units.map((unit, index) => ({ ...unit, lacking: columns[index]?.own[0] ?? null })),
    rows: rows.map((row, line) => ({
      ...row,
      cells: row.cells.map(({ cell, difference }, index) => ({
        cell: inColumn(cell, columns[index]?.own[line + 1]),
        difference,
        lacking: columns[index]?.apart[line] ?? null,
      })),
      median: row.median && inColumn(row.median, middles[line]),
    })),
  };
}

const slugsOf = (rows: readonly ResultRow[]): string[] => rows.flatMap(({ unit }) => unit?.slug ?? []);

export function buildComparisonTable({ edition, tier, segment, rows, lang }: Compared): ComparisonTable {
  const criteria = mainCriteria(tier).filter(({ slug }) => tier.rows.some((row) => row.scores[slug]));
  const toRow = (by: By, label: string): UnalignedRow => {
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
  return align(
    rows.map((row) => ({
      unit: {
        label: rowName(row, lang),
        href: localise(paths.unit(tier.kind.slug, row.unit?.slug ?? '', edition.slug), lang),
      },
      without: localise(paths.compare(slugsOf(rows.filter((other) => other !== row)), segment), lang),
      rank: toRankView(tierModel(tier).rankOf(row), lang),
    })),
    [toRow(null, figureWords[lang].total), ...criteria.map((criterion) => toRow(criterion.slug, criterion.name[lang]))],
    lang,
  );
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
