import type { Band } from '@/lib/scoring/types';
import { toColumns } from '@/lib/store/columns';
import type { CriterionDraft, RevisionDraft, TierDraft } from '@/lib/store/draft';
import { byCodeOn } from '@/lib/store/facts';
import type { Prisma } from '@/lib/store/generated/client';
import { HeldPoints } from '@/lib/store/held-points';
import { loadIdentities } from '@/lib/store/queries/identities';

type Transaction = Prisma.TransactionClient;

/** Rows written by one statement: what a statement of many thousands would take in memory is not bounded. */
const ROWS_AT_ONCE = 50;

/** A list in parts that are written by a statement each. */
export function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += ROWS_AT_ONCE) yield list.slice(start, start + ROWS_AT_ONCE);
}

/** Bands as JSON, thresholds as all points of the tier are held; null where there are none. */
const heldBands = (bands: readonly Band[], held: HeldPoints) =>
  bands.length === 0 ? null : JSON.stringify(bands.map((band) => ({ ...band, from: held.toStored(band.from) })));

async function writeCriteria(tx: Transaction, tierId: number, criteria: readonly CriterionDraft[], held: HeldPoints) {
  const ids = new Map<string, number>();
  for (const [position, { parentSlug, name, ...criterion }] of criteria.entries()) {
    const parentId = parentSlug === null ? null : ids.get(parentSlug);
    if (parentId === undefined) throw new Error(`Criterion ${criterion.slug} comes before its parent ${parentSlug}.`);
    const { id } = await tx.criterion.create({
      data: {
        ...criterion,
        maximum: held.toStored(criterion.maximum),
        ...toColumns('name', name),
        tierId,
        parentId,
        position,
      },
      select: { id: true },
    });
    ids.set(criterion.slug, id);
  }
  return ids;
}

async function writeResults(
  tx: Transaction,
  tierId: number,
  draft: TierDraft,
  units: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, number>,
  held: HeldPoints,
) {
  const idOf = <K>(ids: ReadonlyMap<K, number>, key: K): number => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`${draft.tier} names ${String(key)}, which is not in the store.`);
    return id;
  };
  const ids = new Map<number, number>();
  for (const rows of inParts(draft.results)) {
    const written = await tx.result.createManyAndReturn({
      data: rows.map(({ unitCode, total, source, scores: _, note, ...row }) => ({
        ...row,
        ...toColumns('note', note),
        tierId,
        unitId: unitCode === null ? null : idOf(units, unitCode),
        total: held.toStored(total.points),
        totalPrinted: total.printed,
        missing: total.missing,
        sourceId: idOf(sources, source),
      })),
      select: { id: true, sourceRow: true },
    });
    for (const row of written) ids.set(row.sourceRow, row.id);
  }
  return ids;
}

async function writeTier(
  tx: Transaction,
  revisionId: number,
  position: number,
  draft: TierDraft,
  units: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, number>,
): Promise<void> {
  const { criteria, bands = [], results, variant, note, ...fields } = draft;
  const held = HeldPoints.of(draft);
  const { id: tierId } = await tx.revisionTier.create({
    data: {
      ...fields,
      ...toColumns('note', note),
      ...(variant && { variant: variant.slug, ...toColumns('variant', variant.name) }),
      maximum: held.toStored(draft.maximum),
      decimals: held.decimals,
      bands: heldBands(bands, held),
      revisionId,
      position,
    },
    select: { id: true },
  });
  const criterionIds = await writeCriteria(tx, tierId, criteria, held);
  const resultIds = await writeResults(tx, tierId, draft, units, sources, held);
  for (const rows of inParts(results)) {
    await tx.score.createMany({
      data: rows.flatMap((row) =>
        Object.entries(row.scores).map(([slug, score]) => ({
          resultId: resultIds.get(row.sourceRow) ?? -1,
          criterionId: criterionIds.get(slug) ?? -1,
          points: held.toStored(score.points),
          printed: score.printed,
          missing: score.missing,
        })),
      ),
    });
  }
}

/** See StoreWriter.writeRevision. */
export async function writeRevision(tx: Transaction, draft: RevisionDraft): Promise<void> {
  const { assessment, sources, tiers, province, title, note, ...fields } = draft;
  const said = { ...toColumns('province', province), ...toColumns('title', title), ...toColumns('note', note) };
  const { id: assessmentId } = await tx.assessment.upsert({
    where: { slug: assessment.slug },
    create: assessment,
    update: {},
    select: { id: true },
  });
  const { id: revisionId } = await tx.revision.create({
    data: { ...fields, ...said, assessmentId },
    select: { id: true },
  });
  const sourceIds = new Map<string, number>();
  for (const source of sources) {
    const { id } = await tx.source.create({ data: { ...source, revisionId }, select: { id: true } });
    sourceIds.set(source.slug, id);
  }
  const { byId } = await loadIdentities(tx);
  for (const [position, tier] of tiers.entries()) {
    const own = [...byId.values()].filter(
      (unit) => unit.register === assessment.register && unit.tier === tier.tier && unit.formerProvince === null,
    );
    const unitIds = new Map([...byCodeOn(own, tier.asOf)].map(([code, { id }]) => [code, id]));
    await writeTier(tx, revisionId, position, tier, unitIds, sourceIds);
  }
}
