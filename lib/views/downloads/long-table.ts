import { setImmediate } from 'node:timers/promises';
import { totalWords } from '@/lib/i18n/words/total';
import { partsOf } from '@/lib/in-parts';
import { FIELDS, tierField } from '@/lib/open-data/fields';
import { SIMULATED_NOTE } from '@/lib/open-data/simulated';
import type { DataCell, DataNote, TableHead } from '@/lib/open-data/table';
import { type By, mainCriteria } from '@/lib/scoring/measure';
import { rankScopeOf } from '@/lib/scoring/rank-scope';
import { scaleOf } from '@/lib/scoring/scale';
import { tierModel } from '@/lib/scoring/tier-model';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { successorsOf } from '@/lib/store/queries/lineage';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { listShownUnits, type UnitRow, unitAt } from '@/lib/store/queries/units';
import {
  bandCells,
  type Cells,
  editionCells,
  rowIn,
  scoreCells,
  sourceCells,
  unitCells,
} from '@/lib/views/downloads/cells';
import { kindsIn } from '@/lib/views/downloads/tables';
import { scoreRecord } from '@/lib/views/score/records';

/** In this order for good; what is added comes last. */
const COLUMNS = [
  ...(['edition', 'year', 'revision', 'data_kind', 'current', 'status', 'tier', 'unit_code', 'unit_slug'] as const),
  ...(['unit_name', 'unit_name_en', 'unit_type', 'parent_slug', 'parent_name', 'name_as_printed'] as const),
  ...(['criterion', 'criterion_name', 'criterion_name_en', 'criterion_parent'] as const),
  ...(['score', 'score_printed', 'maximum', 'percent', 'missing'] as const),
  ...(['rank', 'rank_kind', 'tied', 'rank_official', 'rank_computed', 'unranked'] as const),
  ...(['decision_number', 'published_at', 'source_id', 'source_title', 'source_url', 'source_row'] as const),
  ...(['today_code', 'today_slug', 'today_name', 'today_extent', 'note_vi', 'note_en'] as const),
  ...(['band', 'band_kind', 'rank_scope', 'list', 'scale'] as const),
] as const;

const toRow = rowIn(COLUMNS);

/** Later than every day. */
const EVER = '9999-12-31';
const BETWEEN = '; ';

/** What a unit is today, over any number of acts; itself where it stands. */
async function todayCells(unit: UnitRow): Promise<Cells> {
  const became = await successorsOf(unit, EVER);
  const standing = unit.validTo === null && (await unitAt(unit, EVER));
  const today = [
    ...(standing ? [{ unit: standing, extent: 'whole' }] : []),
    ...became.filter(({ unit: { id } }) => id !== unit.id),
  ];
  if (today.length === 0) return {};
  return {
    today_code: today.map((row) => row.unit.code).join(BETWEEN),
    today_slug: today.map((row) => row.unit.slug).join(BETWEEN),
    today_name: today.map((row) => row.unit.name.vi).join(BETWEEN),
    today_extent: today.map(({ extent }) => extent).join(BETWEEN),
  };
}

interface Measure {
  readonly by: By;
  readonly name: { readonly vi: string; readonly en: string };
  readonly parent: string | null;
  /** Ranked by: the total and the criteria that make it up. */
  readonly main: boolean;
}

/** The total, then what the row has a value or a code for, parts after what they are part of. */
function measuresOf(tier: TierEdition, row: ResultRow): Measure[] {
  const main = new Set(mainCriteria(tier).map(({ slug }) => slug));
  return [
    { by: null, name: totalWords, parent: null, main: true },
    ...tier.criteria
      .filter(({ slug }) => row.scores[slug] !== undefined)
      .map(({ slug, name, parentSlug }) => ({ by: slug, name, parent: parentSlug, main: main.has(slug) })),
  ];
}

function rankCells(tier: TierEdition, row: ResultRow, { by, main }: Measure): Cells {
  if (!main) return {};
  const model = tierModel(tier, by);
  const shown = model.ranks.get(row);
  return {
    rank: shown?.rank ?? null,
    rank_kind: shown?.kind ?? null,
    tied: shown?.tied ?? null,
    rank_official: by === null ? row.officialRank : null,
    rank_computed: model.computed.get(row) ?? null,
  };
}

type Rows = readonly (readonly DataCell[])[];

/** What a list says, a part of its units at a time: a country's list is never in memory as rows of cells. */
async function* rowsOf(edition: EditionRow, tier: TierEdition): AsyncGenerator<Rows> {
  const shown = await listShownUnits(edition.register, tier.kind.slug, tier.asOf);
  const units = new Map(shown.map((unit) => [unit.id, unit]));
  const sources = new Map(edition.sources.map((source) => [source.slug, source]));
  const rowsOfUnit = async (row: ResultRow): Promise<Rows> => {
    const unit = row.unitId === null ? null : (units.get(row.unitId) ?? null);
    const source = sources.get(row.sourceSlug);
    const common: Cells[] = [
      editionCells(edition),
      {
        current: edition.isCurrent,
        status: edition.status,
        published_at: edition.publishedAt,
        decision_number: edition.decisionNumber,
        tier: tier.kind.slug,
        list: tier.tier,
        unranked: row.unranked ?? false,
        rank_scope: rankScopeOf(tier),
        scale: scaleOf(tier),
        source_title: source?.title ?? null,
        source_url: source?.url ?? null,
      },
      unitCells(unit, row),
      unit ? await todayCells(unit) : {},
      bandCells(tier, row),
      sourceCells(row),
    ];
    return measuresOf(tier, row).map((measure) =>
      toRow(
        ...common,
        {
          criterion: measure.by ?? totalWords.slug,
          criterion_name: measure.name.vi,
          criterion_name_en: measure.name.en,
          criterion_parent: measure.parent,
        },
        scoreCells(scoreRecord(tier, row, measure.by)),
        rankCells(tier, row, measure),
      ),
    );
  };
  // Ranks by one measure after another, and others have their turn between: by all at once a country's list would hold them up.
  for (const by of [null, ...mainCriteria(tier).map(({ slug }) => slug)]) {
    void tierModel(tier, by).ranks;
    await setImmediate();
  }
  for await (const part of partsOf(tier.rows)) yield (await Promise.all(part.map(rowsOfUnit))).flat();
}

const MIXED: DataNote = {
  vi: 'Có cả SỐ LIỆU MÔ PHỎNG: dòng có data_kind là simulated không phải kết quả thật. Muốn số liệu thật, chỉ lấy dòng có data_kind là official và current là true.',
  en: 'SIMULATED DATA are among them: rows whose data_kind is simulated are not real results. For real ones take rows whose data_kind is official and whose current is true.',
};

/** Every figure of every revision in one table. */
export interface LongTable {
  readonly table: TableHead;
  readonly editions: readonly EditionRow[];
  /** Its rows, read anew by each who asks. */
  readonly rows: () => AsyncGenerator<Rows>;
}

async function* everyRow(editions: readonly EditionRow[]): AsyncGenerator<Rows> {
  for (const edition of editions) {
    // A list of its own: the ranks by each of its criteria are let go with it, and not held for as long as the list is.
    for (const tier of await listTiers(edition.id)) yield* rowsOf(edition, { ...tier });
  }
}

/** A row a unit, criterion and edition, with the unit's lineage and its source. */
export async function buildLongTable(): Promise<LongTable> {
  const editions = (await listRevisions()).toSorted((a, b) =>
    a.year !== b.year ? b.year - a.year : b.number - a.number,
  );
  const simulated = editions.some(({ kind }) => kind === 'simulated');
  const fields = { ...FIELDS, tier: tierField(await kindsIn(editions)) };
  return {
    editions,
    table: {
      name: 'tat-ca',
      title: {
        vi: `Mọi kết quả đánh giá chuyển đổi số trên trang${simulated ? ', có cả SỐ LIỆU MÔ PHỎNG' : ''}`,
        en: `Every digital transformation result on this site${simulated ? ', SIMULATED DATA among them' : ''}`,
      },
      fields: COLUMNS.map((name) => fields[name]),
      primaryKey: ['data_kind', 'year', 'revision', 'list', 'source_row', 'criterion'],
      notes: simulated ? [MIXED, SIMULATED_NOTE] : [],
    },
    rows: () => everyRow(editions),
  };
}
