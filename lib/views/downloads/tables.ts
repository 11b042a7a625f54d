import { totalWords } from '@/lib/i18n/words/total';
import { partsOf } from '@/lib/in-parts';
import { FIELDS, type FieldName, measureFields, tierField } from '@/lib/open-data/fields';
import { SIMULATED_NOTE } from '@/lib/open-data/simulated';
import type { DataCell, DataField, DataNote, DataTable, TableToCome } from '@/lib/open-data/table';
import { type By, mainCriteria } from '@/lib/scoring/measure';
import { rankScopeOf } from '@/lib/scoring/rank-scope';
import { scaleOf } from '@/lib/scoring/scale';
import { pointsLeft } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { TierKind } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import type { EditionRow } from '@/lib/store/queries/editions';
import { findTierOf, listKindsIn, rowOf, type TierEdition } from '@/lib/store/queries/tiers';
import { type UnitRow, unitInList } from '@/lib/store/queries/units';
import {
  bandCells,
  type Cells,
  display,
  editionCells,
  rowIn,
  scoreCells,
  sourceCells,
  unitCells,
} from '@/lib/views/downloads/cells';
import { filterNote, rankingTitle, tableNotes, unitTitle } from '@/lib/views/downloads/words';
import { filterRows, filterWords, type RankingFilter } from '@/lib/views/score/filter';
import { buildRecords, type ResultRecord, type ScoreRecord, scoreRecord } from '@/lib/views/score/records';

/** Where a list has bands, behind everything else. */
const BAND_COLUMNS = ['band', 'band_kind'] as const;

/** Where ranks are counted within the unit above, behind those. */
const SCOPE_COLUMNS = ['rank_scope'] as const;
/** Where figures are no points. */
const SCALE_COLUMNS = ['scale'] as const;
/** Where the tier has variants. */
const LIST_COLUMNS = ['list'] as const;

const TAIL = ['note_vi', 'note_en', 'source_id', 'source_row'] as const;

/** In every ranking's file, in this order for good: what a year adds (its criteria) comes behind them, and never between. */
const RANKING_COLUMNS = [
  ...(['edition', 'year', 'revision', 'data_kind', 'tier', 'criterion', 'rank', 'rank_kind', 'tied'] as const),
  ...(['rank_official', 'rank_computed', 'unit_code', 'unit_slug', 'unit_name', 'unit_name_en'] as const),
  ...(['unit_type', 'parent_slug', 'parent_name', 'name_as_printed'] as const),
  ...(['score', 'score_display', 'score_printed', 'maximum', 'percent', 'missing', 'unranked'] as const),
  ...TAIL,
] as const;
/** What a row of a ranking says, in parts. */
function rankingCells(edition: EditionRow, tier: TierEdition, by: By, record: ResultRecord): Cells[] {
  const { row, shown } = record;
  return [
    editionCells(edition),
    {
      tier: tier.kind.slug,
      list: tier.tier,
      criterion: by ?? totalWords.slug,
      rank: shown?.rank ?? null,
      rank_kind: shown?.kind ?? null,
      tied: shown?.tied ?? null,
      rank_official: by === null ? row.officialRank : null,
      rank_computed: record.computed,
      unranked: row.unranked ?? false,
      rank_scope: rankScopeOf(tier),
      scale: scaleOf(tier),
    },
    unitCells(record.unit, row),
    bandCells(tier, row),
    scoreCells(record.score),
    sourceCells(row),
  ];
}

/** The main criteria some row of the tier has a value or a code for: those files and pages have a place for. */
const givenCriteria = (tier: TierEdition) =>
  mainCriteria(tier).filter(({ slug }) => tier.rows.some((row) => row.scores[slug] !== undefined));

/** The columns a ranking shows beside the one it is by: the total, and the criteria that are given. */
function besides(tier: TierEdition, by: By): { by: By; fields: DataField[] }[] {
  const criteria = givenCriteria(tier).filter(({ slug }) => slug !== by);
  return [
    ...(by === null ? [] : [{ by: null, fields: measureFields(totalWords.slug, totalWords, tier.maximum) }]),
    ...criteria.map((row) => ({ by: row.slug, fields: measureFields(row.slug, row.name, row.maximum) })),
  ];
}

/** The tiers of editions, each once, in the order tiers are shown. */
export async function kindsIn(editions: readonly EditionRow[]): Promise<TierKind[]> {
  const kinds = (await Promise.all(editions.map((edition) => listKindsIn(edition)))).flat();
  return [...new Map(kinds.toSorted((a, b) => a.position - b.position).map((kind) => [kind.slug, kind])).values()];
}

/** A ranking as a table yet to come: the rows the page shows under the same filters, ranks as the decision counts them. */
export async function buildRankingTable(
  edition: EditionRow,
  tier: TierEdition,
  by: By,
  filter: RankingFilter,
): Promise<TableToCome> {
  const kept = new Set(filterRows(tier.rows, filter));
  const records = (await buildRecords(edition, tier, by)).filter(({ row }) => kept.has(row));
  const others = besides(tier, by);
  const behind: FieldName[] = [
    ...(tier.bands.length > 0 ? BAND_COLUMNS : []),
    ...(rankScopeOf(tier) === 'tier' ? [] : SCOPE_COLUMNS),
    ...(tier.variant ? LIST_COLUMNS : []),
    ...(tier.scale ? SCALE_COLUMNS : []),
  ];
  const [first, last] = [rowIn(RANKING_COLUMNS), rowIn(behind)];
  const only = filterWords(tier, filter);
  const maximum = by === null ? tier.maximum : (tier.criteria.find(({ slug }) => slug === by)?.maximum ?? null);
  const fields = { ...FIELDS, tier: tierField(await kindsIn([edition])), score: { ...FIELDS.score, maximum } };
  const toRow = (record: Parameters<typeof rankingCells>[3]): DataCell[] => {
    const cells = rankingCells(edition, tier, by, record);
    return [
      ...first(...cells),
      ...others.flatMap((other) => {
        const score = scoreRecord(tier, record.row, other.by);
        return [score.points, display(score), score.missing, score.maximum];
      }),
      ...last(...cells),
    ];
  };
  return {
    name: [edition.slug, tier.tier, by, filter.district, filter.type].filter(Boolean).join('-'),
    title: rankingTitle(edition, tier, by, only),
    fields: [
      ...RANKING_COLUMNS.map((name) => fields[name]),
      ...others.flatMap(({ fields }) => fields),
      ...behind.map((name) => fields[name]),
    ],
    primaryKey: ['year', 'revision', 'tier', 'criterion', 'source_row'],
    length: records.length,
    coming: async function* () {
      for await (const part of partsOf(records)) yield part.map(toRow);
    },
    notes: [...(only ? [filterNote(only, records.length, tier)] : []), ...tableNotes(edition, tier)],
  };
}

const UNIT_COLUMNS = [
  ...(['edition', 'year', 'revision', 'data_kind', 'tier', 'unit_code', 'unit_slug', 'unit_name'] as const),
  ...(['unit_name_en', 'unit_type', 'parent_slug', 'parent_name', 'name_as_printed'] as const),
  ...(['criterion', 'criterion_name', 'criterion_name_en'] as const),
  ...(['score', 'score_display', 'score_printed', 'maximum', 'percent', 'points_left', 'median'] as const),
  ...(['rank', 'rank_kind', 'tied', 'rank_official', 'rank_computed', 'missing', 'unranked'] as const),
  ...TAIL,
] as const;

/** A unit in one edition: its total first, then each given criterion, with its code where the unit's own is missing. */
function unitRows(unit: UnitRow, edition: EditionRow, tier: TierEdition | null): Cells[][] {
  const row = tier && rowOf(tier, unit.id);
  const measures = [
    { by: null, name: totalWords },
    ...(tier && row ? givenCriteria(tier) : []).map(({ slug, name }) => ({ by: slug, name })),
  ];
  return measures.map(({ by, name }): Cells[] => {
    const score: ScoreRecord =
      tier && row
        ? scoreRecord(tier, row, by)
        : { points: null, printed: null, missing: 'not-published', maximum: tier?.maximum ?? null, percent: null };
    const shown = tier && row ? tierModel(tier, by).ranks.get(row) : undefined;
    return [
      editionCells(edition),
      unitCells(unit, row),
      {
        tier: unit.tier,
        list: tier?.tier ?? null,
        criterion: by ?? totalWords.slug,
        criterion_name: name.vi,
        criterion_name_en: name.en,
        points_left: pointsLeft(score.points, score.maximum),
        median: tier ? tierModel(tier, by).statistics.median : null,
        rank: shown?.rank ?? null,
        rank_kind: shown?.kind ?? null,
        tied: shown?.tied ?? null,
        rank_official: by === null ? (row?.officialRank ?? null) : null,
        rank_computed: (tier && row && tierModel(tier, by).computed.get(row)) ?? null,
        unranked: row?.unranked ?? null,
        rank_scope: tier && rankScopeOf(tier),
        scale: tier && scaleOf(tier),
      },
      scoreCells(score),
      tier && row ? bandCells(tier, row) : {},
      sourceCells(row),
    ];
  });
}

/** A unit as a table: one row a criterion and edition, newest edition first. `pinned` names the file after its edition. */
export async function buildUnitTable(
  unit: UnitRow,
  editions: readonly EditionRow[],
  pinned: boolean,
): Promise<DataTable> {
  const found = await Promise.all(
    editions.map(async (edition) => {
      const tier = await findTierOf(edition.id, unit);
      const list = tier ?? { asOf: lastDayOf(edition.year), rows: [] };
      return { edition, tier, shown: await unitInList(unit, list) };
    }),
  );
  // A unit has rows for the years it existed in, as it was then.
  const parts = found.flatMap(({ shown, ...part }) => (shown ? [{ ...part, shown }] : []));
  const notes: DataNote[] = parts.flatMap(({ edition, tier }) => (tier ? tableNotes(edition, tier) : []));
  const simulated = editions.some(({ kind }) => kind === 'simulated');
  const banded = parts.some(({ tier }) => tier !== null && tier.bands.length > 0);
  const scoped = parts.some(({ tier }) => tier && rankScopeOf(tier) !== 'tier');
  const varied = parts.some(({ tier }) => tier?.variant !== undefined);
  const columns = [
    ...UNIT_COLUMNS,
    ...(banded ? BAND_COLUMNS : []),
    ...(scoped ? SCOPE_COLUMNS : []),
    ...(varied ? LIST_COLUMNS : []),
    ...(parts.some(({ tier }) => tier?.scale) ? SCALE_COLUMNS : []),
  ];
  const rowOfUnit = rowIn(columns);
  const known = new Set<string>();
  const fields = { ...FIELDS, tier: tierField(await kindsIn(editions)) };
  return {
    name: [pinned ? editions[0]?.slug : simulated ? 'mo-phong' : null, unit.tier, unit.slug.replaceAll('/', '-')]
      .filter(Boolean)
      .join('-'),
    title: unitTitle(unit, pinned ? (editions[0] ?? null) : null, simulated),
    fields: columns.map((name) => fields[name]),
    primaryKey: ['year', 'revision', 'criterion'],
    rows: parts
      .flatMap(({ edition, tier, shown }) => unitRows(shown, edition, tier))
      .map((cells) => rowOfUnit(...cells)),
    notes: [...(simulated ? [SIMULATED_NOTE] : []), ...notes].filter(
      ({ vi }) => !known.has(vi) && Boolean(known.add(vi)),
    ),
  };
}
