import type { z } from 'zod';
import { totalWords } from '@/lib/i18n/words/total';
import { simulatedRegister } from '@/lib/open-data/simulated';
import { shownBand } from '@/lib/scoring/band';
import { formatPoints, inPoints } from '@/lib/scoring/points';
import { rankScopeOf } from '@/lib/scoring/rank-scope';
import { scaleOf } from '@/lib/scoring/scale';
import type { Measured, Points } from '@/lib/scoring/types';
import { dayBefore, dayWithin, factShown } from '@/lib/store/facts';
import type { Identities } from '@/lib/store/queries/identities';
import type { TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';
import type * as schemas from '@/lib/views/api/schemas';
import { type ResultRecord, type ScoreRecord, scoreRecord } from '@/lib/views/score/records';

type Rendered<T extends keyof typeof schemas> = (typeof schemas)[T] extends z.ZodType<infer Output> ? Output : never;

const toPoints = (points: Points | null) => (points === null ? null : inPoints(points));
const shown = (points: Points | null) => (points === null ? null : formatPoints(points, 'vi'));

function renderScore(score: ScoreRecord): Rendered<'Score'> {
  return {
    score: toPoints(score.points),
    score_display: shown(score.points),
    score_printed: score.printed,
    maximum: toPoints(score.maximum),
    percent: score.percent === null ? null : score.percent / 10,
    missing: score.missing,
  };
}

export function renderMeasured({ points, printed, missing }: Measured) {
  const usable = missing === null ? points : null;
  return { score: toPoints(usable), score_display: shown(usable), score_printed: printed, missing };
}

export function renderUnitRef(unit: UnitRow): Rendered<'UnitRef'> {
  return {
    tier: unit.tier,
    slug: unit.slug,
    code: unit.code,
    name: unit.name.vi,
    name_en: unit.name.en,
    type: unit.type,
    parent_slug: unit.parent?.slug ?? null,
    parent_name: unit.parent?.name.vi ?? null,
    simulated: simulatedRegister(unit.register),
  };
}

/** What a unit was from a day until a day; a district by the name it had meanwhile. */
function renderFacts(unit: UnitRow, { byId }: Identities): Rendered<'UnitFact'>[] {
  return unit.facts.map((fact) => {
    const parent = fact.parentId === null ? undefined : byId.get(fact.parentId);
    return {
      from: fact.from,
      to: fact.to,
      code: fact.code,
      name: fact.name.vi,
      name_en: fact.name.en,
      type: fact.type,
      parent_slug: parent?.slug ?? null,
      parent_name: (parent && factShown(parent.facts, dayWithin(fact, fact.from ?? '')))?.name.vi ?? null,
      legal_act: fact.legalAct,
      confidence: fact.confidence,
      source_url: fact.sourceUrl,
    };
  });
}

/** Units that became part of a unit, as they were called then. */
function renderPredecessors(unit: UnitRow, { byId, received }: Identities): Rendered<'Predecessor'>[] {
  return (received.get(unit.id) ?? []).flatMap((link) => {
    const from = byId.get(link.fromId);
    const fact = from && factShown(from.facts, dayBefore(link.date));
    if (!from || !fact) return [];
    return [
      {
        date: link.date,
        slug: from.slug,
        code: fact.code,
        name: fact.name.vi,
        kind: link.kind,
        extent: link.extent,
        former_province: from.formerProvince,
        legal_act: link.legalAct,
        confidence: link.confidence,
        source_url: link.sourceUrl,
      },
    ];
  });
}

export function renderUnit(unit: UnitRow, all: Identities): Rendered<'Unit'> {
  return {
    ...renderUnitRef(unit),
    former_province: unit.formerProvince,
    facts: renderFacts(unit, all),
    predecessors: renderPredecessors(unit, all),
    evidence: unit.evidence,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    successions: unit.successions.map((row) => ({
      date: row.date,
      to_code: row.toCode,
      to_name: row.toName,
      to_slug: row.toSlug,
      kind: row.kind,
      extent: row.extent,
      legal_act: row.legalAct,
      confidence: row.confidence,
      source_url: row.sourceUrl,
      note: row.note,
    })),
  };
}

function ranksOf(tier: TierEdition, { shown: rank, computed, row }: ResultRecord, official: boolean) {
  const band = shownBand(tier, row);
  return {
    rank: rank?.rank ?? null,
    rank_kind: rank?.kind ?? null,
    tied: rank?.tied ?? null,
    rank_official: official ? row.officialRank : null,
    rank_computed: computed,
    rank_scope: rankScopeOf(tier),
    scale: scaleOf(tier),
    variant: tier.variant?.slug ?? null,
    unranked: row.unranked ?? false,
    band: band?.band.slug ?? null,
    band_kind: band?.kind ?? null,
  };
}

function rowOf({ row, unit }: ResultRecord) {
  return {
    unit: unit && renderUnitRef(unit),
    name_as_printed: row.nameAsPrinted,
    note_vi: row.note.vi,
    note_en: row.note.en,
    source_id: row.sourceSlug,
    source_row: row.sourceRow,
  };
}

/** A row by its total, with every criterion the source gives for it. */
export function renderResult(tier: TierEdition, record: ResultRecord): Rendered<'Result'> {
  return {
    tier: tier.tier,
    ...rowOf(record),
    ...ranksOf(tier, record, true),
    total: renderScore(record.score),
    scores: tier.criteria
      .filter(({ slug }) => record.row.scores[slug] !== undefined)
      .map(({ slug }) => ({ criterion: slug, ...renderScore(scoreRecord(tier, record.row, slug)) })),
  };
}

export function renderRankingRow(
  tier: TierEdition,
  criterion: string | null,
  record: ResultRecord,
): Rendered<'RankingRow'> {
  return {
    criterion: criterion ?? totalWords.slug,
    ...ranksOf(tier, record, criterion === null),
    ...rowOf(record),
    ...renderScore(record.score),
  };
}
