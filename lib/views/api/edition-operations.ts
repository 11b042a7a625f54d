import { totalWords } from '@/lib/i18n/words/total';
import { editionFacts } from '@/lib/open-data/edition-facts';
import type { ApiValues } from '@/lib/params/api';
import { dataPaths } from '@/lib/params/data-paths';
import { isPinned } from '@/lib/params/edition';
import { paths } from '@/lib/params/paths';
import { type ParameterError, unknownValue } from '@/lib/params/query';
import { mainCriteria } from '@/lib/scoring/measure';
import { inPoints } from '@/lib/scoring/points';
import { assessedCount } from '@/lib/scoring/rank';
import { rankScopeOf } from '@/lib/scoring/rank-scope';
import { scaleOf } from '@/lib/scoring/scale';
import { type EditionRow, findEdition, listRevisions } from '@/lib/store/queries/editions';
import { findTier, listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { found, listed, type Operation } from '@/lib/views/api/operation';
import { renderRankingRow, renderResult } from '@/lib/views/api/render';
import { Criterion, EditionState, RankingRow, Result, TierSummary } from '@/lib/views/api/schemas';
import { withdrawalOf } from '@/lib/views/edition/acts';
import { filterFaults } from '@/lib/views/ranking/filters';
import { filterRows } from '@/lib/views/score/filter';
import { buildRecords } from '@/lib/views/score/records';

function toState(edition: EditionRow) {
  const withdrawal = withdrawalOf(edition);
  return {
    ...editionFacts(edition),
    status: edition.status,
    status_note: edition.statusNote,
    status_note_en: withdrawal?.note.en ?? null,
    withdrawn_at: withdrawal?.at ?? null,
    current: edition.isCurrent,
    current_edition: edition.currentSlug,
  };
}

const toCriterion = (row: TierEdition['criteria'][number]) => ({
  criterion: row.slug,
  name: row.name.vi,
  name_en: row.name.en,
  parent: row.parentSlug,
  position: row.position,
  maximum: row.maximum === null ? null : inPoints(row.maximum),
});

function toTier(tier: TierEdition) {
  return {
    tier: tier.tier,
    unit_tier: tier.kind.slug,
    variant: tier.variant
      ? { variant: tier.variant.slug, name: tier.variant.name.vi, name_en: tier.variant.name.en }
      : null,
    name: tier.kind.words.vi.name,
    name_en: tier.kind.words.en.name,
    as_of: tier.asOf,
    complete: tier.complete,
    rows: tier.rows.length,
    assessed: assessedCount(tier),
    maximum: tier.maximum === null ? null : inPoints(tier.maximum),
    criteria_scope: tier.criteriaScope,
    rank_scope: rankScopeOf(tier),
    scale: scaleOf(tier),
    tie_rule: tier.tieRule,
    note_vi: tier.note.vi,
    note_en: tier.note.en,
    bands: tier.bands.map(({ slug, name, from }) => ({
      band: slug,
      name: name.vi,
      name_en: name.en,
      from: from === null ? null : inPoints(from),
    })),
    criteria: tier.criteria.map(toCriterion),
  };
}

async function tierOf({ edition: segment = '', tier: name }: ApiValues) {
  const edition = await findEdition(segment);
  const tier = edition && name && (await findTier(edition.id, name));
  return edition && tier ? { edition, tier, immutable: isPinned(segment) } : null;
}

/** Filters and criterion that name nothing in the tier. */
function rankingFaults(tier: TierEdition, { criterion, district, type }: ApiValues): ParameterError[] {
  const criteria = [totalWords.slug, ...mainCriteria(tier).map(({ slug }) => slug)];
  return [
    ...(criterion && !criteria.includes(criterion) ? [unknownValue('criterion', criterion, criteria)] : []),
    ...filterFaults(tier, { district: district ?? null, type: type ?? null }, unknownValue),
  ];
}

export const editionOperations: readonly Operation[] = [
  {
    id: 'listEditions',
    path: '/editions',
    summary: { vi: 'Mọi bản, mới nhất trước.', en: 'Every edition, newest first.' },
    query: ['limit', 'cursor'],
    paged: 'data',
    schema: EditionState,
    find: async () => {
      const editions = await listRevisions();
      return listed(editions.map(toState), editions.map(({ slug }) => slug).join(), {
        simulated: editions.some(({ kind }) => kind === 'simulated'),
        html: dataPaths.data(),
      });
    },
  },
  {
    id: 'getEdition',
    path: '/editions/{edition}',
    summary: {
      vi: 'Một bản: quyết định, nguồn, tệp, còn hiệu lực hay đã thay.',
      en: 'An edition: decision, sources, file, and whether it still stands.',
    },
    query: [],
    paged: false,
    schema: EditionState,
    find: async ({ edition: segment = '' }) => {
      const edition = await findEdition(segment);
      return edition && found({ data: toState(edition), edition, html: dataPaths.data() });
    },
  },
  {
    id: 'listTiers',
    path: '/editions/{edition}/tiers',
    summary: { vi: 'Các cấp của một bản.', en: 'The tiers of an edition.' },
    query: [],
    paged: false,
    schema: TierSummary.array(),
    find: async ({ edition: segment = '' }) => {
      const edition = await findEdition(segment);
      return (
        edition && found({ data: (await listTiers(edition.id)).map(toTier), edition, immutable: isPinned(segment) })
      );
    },
  },
  {
    id: 'getTier',
    path: '/editions/{edition}/tiers/{tier}',
    summary: { vi: 'Một cấp: đủ hay chưa, số đơn vị, tiêu chí.', en: 'A tier: complete or not, units, criteria.' },
    query: [],
    paged: false,
    schema: TierSummary,
    find: async (values) => {
      const at = await tierOf(values);
      return at && found({ ...at, data: toTier(at.tier), html: paths.ranking(values.edition ?? '', at.tier.tier) });
    },
  },
  {
    id: 'listCriteria',
    path: '/editions/{edition}/tiers/{tier}/criteria',
    summary: { vi: 'Tiêu chí của một cấp, kèm điểm tối đa.', en: 'The criteria of a tier with their maxima.' },
    query: [],
    paged: false,
    schema: Criterion.array(),
    find: async (values) => {
      const at = await tierOf(values);
      return at && found({ ...at, data: at.tier.criteria.map(toCriterion), html: paths.criteria() });
    },
  },
  {
    id: 'getRanking',
    path: '/editions/{edition}/tiers/{tier}/ranking',
    summary: {
      vi: 'Bảng xếp hạng như trang hiển thị: theo tổng điểm hoặc một tiêu chí, lọc theo huyện hoặc loại.',
      en: 'The ranking as the page shows it: by total or a criterion, filtered by district or kind.',
    },
    query: ['criterion', 'district', 'type', 'limit', 'cursor'],
    paged: 'data',
    schema: RankingRow,
    exampleQuery: ['district', 'limit'],
    find: async (values) => {
      const at = await tierOf(values);
      if (!at) return null;
      const [first, ...more] = rankingFaults(at.tier, values);
      if (first) return [first, ...more];
      // The total as the rows name it.
      const by = values.criterion === totalWords.slug ? null : (values.criterion ?? null);
      const filter = { district: values.district ?? null, type: values.type ?? null };
      const kept = new Set(filterRows(at.tier.rows, filter));
      const records = (await buildRecords(at.edition, at.tier, by)).filter(({ row }) => kept.has(row));
      const file = { edition: values.edition ?? '', tier: at.tier.tier, criterion: by, ...filter };
      return listed(
        records.map((record) => renderRankingRow(at.tier, by, record)),
        [at.edition.slug, at.tier.tier, by, filter.district, filter.type].join(),
        { ...at, html: paths.ranking(file.edition, file.tier, by, filter), csv: dataPaths.ranking(file, 'csv') },
      );
    },
  },
  {
    id: 'listResults',
    path: '/editions/{edition}/results',
    summary: {
      vi: 'Mọi kết quả của một bản, từng đơn vị với đủ tiêu chí.',
      en: 'Every result of an edition, each unit with all its criteria.',
    },
    query: ['tier', 'limit', 'cursor'],
    paged: 'data',
    schema: Result,
    exampleQuery: ['tier'],
    find: async (values) => {
      const edition = await findEdition(values.edition ?? '');
      if (!edition) return null;
      const tiers = (await listTiers(edition.id)).filter(({ tier }) => !values.tier || tier === values.tier);
      const results = await Promise.all(
        tiers.map(async (tier) =>
          (await buildRecords(edition, tier, null)).map((record) => renderResult(tier, record)),
        ),
      );
      return listed(results.flat(), [edition.slug, values.tier].join(), {
        edition,
        immutable: isPinned(values.edition ?? ''),
        csv: values.tier ? dataPaths.ranking({ edition: values.edition ?? '', tier: values.tier }, 'csv') : null,
      });
    },
  },
];
