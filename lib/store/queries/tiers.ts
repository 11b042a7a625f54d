import type { MissingCode, ScoreRow, TierRows } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';
import type { PrismaClient } from '@/lib/store/generated/client';
import { remember } from '@/lib/store/reader';

/** A unit as a result row shows it. */
export interface RowUnit {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly type: string;
  readonly parentSlug: string | null;
  readonly parentNameVi: string | null;
  readonly parentNameEn: string | null;
  readonly tileColumn: number | null;
  readonly tileRow: number | null;
}

export interface ResultRow extends ScoreRow {
  readonly unit: RowUnit | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly sourceSlug: string;
}

/** A tier of a revision with everything in it. */
export interface TierEdition extends TierRows<ResultRow> {
  readonly tier: Tier;
  readonly criteriaScope: 'tier' | 'assessment';
  readonly tieRule: string | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
}

const tierFields = {
  tier: true,
  complete: true,
  maximum: true,
  criteriaScope: true,
  tieRule: true,
  noteVi: true,
  noteEn: true,
  criteria: {
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      position: true,
      maximum: true,
      parent: { select: { slug: true } },
    },
    orderBy: { position: 'asc' },
  },
  results: {
    select: {
      unitId: true,
      nameAsPrinted: true,
      total: true,
      totalPrinted: true,
      missing: true,
      officialRank: true,
      noteVi: true,
      noteEn: true,
      sourceRow: true,
      source: { select: { slug: true } },
      unit: {
        select: {
          slug: true,
          nameVi: true,
          nameEn: true,
          type: true,
          sortKey: true,
          tileColumn: true,
          tileRow: true,
          parent: { select: { slug: true, nameVi: true, nameEn: true } },
        },
      },
      scores: { select: { criterionId: true, points: true, printed: true, missing: true } },
    },
    orderBy: { sourceRow: 'asc' },
  },
} as const;

type StoredTier = Awaited<ReturnType<typeof findStoredTiers>>[number];

function findStoredTiers(store: PrismaClient, revisionId: number) {
  return store.revisionTier.findMany({
    where: { revisionId },
    select: tierFields,
    orderBy: { position: 'asc' },
  });
}

function toTier(stored: StoredTier): TierEdition {
  const slugOf = new Map(stored.criteria.map((criterion) => [criterion.id, criterion.slug]));
  return {
    tier: stored.tier as Tier,
    complete: stored.complete,
    maximum: stored.maximum,
    criteriaScope: stored.criteriaScope as TierEdition['criteriaScope'],
    tieRule: stored.tieRule,
    noteVi: stored.noteVi,
    noteEn: stored.noteEn,
    criteria: stored.criteria.map(({ id: _, parent, ...criterion }) => ({
      ...criterion,
      parentSlug: parent?.slug ?? null,
    })),
    rows: stored.results.map((row) => ({
      unitId: row.unitId,
      nameAsPrinted: row.nameAsPrinted,
      nameVi: row.unit?.nameVi ?? row.nameAsPrinted,
      sortKey: row.unit?.sortKey ?? '',
      total: { points: row.total, printed: row.totalPrinted, missing: row.missing as MissingCode | null },
      officialRank: row.officialRank,
      scores: Object.fromEntries(
        row.scores.map((score) => [
          slugOf.get(score.criterionId) ?? '',
          { points: score.points, printed: score.printed, missing: score.missing as MissingCode | null },
        ]),
      ),
      sourceRow: row.sourceRow,
      sourceSlug: row.source.slug,
      noteVi: row.noteVi,
      noteEn: row.noteEn,
      unit: row.unit && {
        slug: row.unit.slug,
        nameVi: row.unit.nameVi,
        nameEn: row.unit.nameEn,
        type: row.unit.type,
        parentSlug: row.unit.parent?.slug ?? null,
        parentNameVi: row.unit.parent?.nameVi ?? null,
        parentNameEn: row.unit.parent?.nameEn ?? null,
        tileColumn: row.unit.tileColumn,
        tileRow: row.unit.tileRow,
      },
    })),
  };
}

/** Every tier of a revision, in the order of the decision. A revision never changes, so its tiers are one state. */
export function listTiers(revisionId: number): Promise<readonly TierEdition[]> {
  return remember(`tiers ${revisionId}`, async (store) => (await findStoredTiers(store, revisionId)).map(toTier));
}

/** One tier of a revision; null where the revision has none. */
export async function findTier(revisionId: number, tier: Tier): Promise<TierEdition | null> {
  return (await listTiers(revisionId)).find((row) => row.tier === tier) ?? null;
}
