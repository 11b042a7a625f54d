import type { RegisterDraft, UnitDraft } from '@/lib/store/draft';
import type { Prisma } from '@/lib/store/generated/client';
import { inParts } from '@/lib/store/write-revision';

// Why: lib/decisions/0015-cited-units-stay.md

type Transaction = Prisma.TransactionClient;

const keyOf = (unit: { tier: string; code: string }) => `${unit.tier} ${unit.code}`;

/** Why a unit is in a register whose files do not list it: the office took it in with an annex. */
export const ACCEPTED_EVIDENCE = 'accepted-with-annex';

async function unitIds(tx: Transaction, register: string): Promise<Map<string, number>> {
  const units = await tx.unit.findMany({ where: { register }, select: { id: true, tier: true, code: true } });
  return new Map(units.map((unit) => [keyOf(unit), unit.id]));
}

async function removeUnitsNotIn(tx: Transaction, draft: RegisterDraft, stored: Map<string, number>): Promise<void> {
  const kept = new Set(draft.units.map(keyOf));
  const accepted = await tx.unit.findMany({
    where: { register: draft.register, evidence: ACCEPTED_EVIDENCE },
    select: { id: true },
  });
  const own = new Set(accepted.map(({ id }) => id));
  const gone = [...stored].filter(([key, id]) => !kept.has(key) && !own.has(id));
  if (gone.length === 0) return;
  const ids = gone.map(([, id]) => id);
  const cited = await tx.result.findFirst({ where: { unitId: { in: ids } }, select: { unit: true } });
  if (cited?.unit) {
    throw new Error(
      `Register ${draft.register} no longer lists ${cited.unit.nameVi} (${cited.unit.code}), which results cite.`,
    );
  }
  await tx.unit.updateMany({ where: { parentId: { in: ids } }, data: { parentId: null } });
  await tx.unit.deleteMany({ where: { id: { in: ids } } });
  for (const [key] of gone) stored.delete(key);
}

/**
 * What files of a revision say of a unit. They are kept for ever as unchangeable, so a unit of a published result keeps
 * these; a district keeps them for the sake of its communes' files.
 */
async function refuseChangedUnits(tx: Transaction, draft: RegisterDraft): Promise<void> {
  const published = { some: {} };
  const cited = await tx.unit.findMany({
    where: {
      register: draft.register,
      OR: [{ results: published }, { children: { some: { results: published } } }],
    },
    select: {
      tier: true,
      code: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      type: true,
      parent: { select: { code: true } },
    },
  });
  const drafts = new Map(draft.units.map((unit) => [keyOf(unit), unit]));
  for (const { parent, ...unit } of cited) {
    const now = drafts.get(keyOf(unit));
    if (!now) continue;
    const facts = [
      ['name', unit.nameVi, now.nameVi],
      ['English name', unit.nameEn, now.nameEn],
      ['address', unit.slug, now.slug],
      ['type', unit.type, now.type],
      ['district', parent?.code ?? null, now.parentCode],
    ] as const;
    const changed = facts.find(([, before, after]) => before !== after);
    if (changed) {
      const [what, before, after] = changed;
      throw new Error(
        `Register ${draft.register} gives ${unit.nameVi} (${unit.code}) another ${what} (${before} → ${after}), but published results cite it and their files never change. Enter what it became as a unit with a code of its own.`,
      );
    }
  }
}

/** A slug may pass from one unit to another within a load: existing ones step aside before any is written. */
async function writeUnits(tx: Transaction, register: string, units: readonly UnitDraft[], stored: Map<string, number>) {
  const fields = ({ parentCode: _, ...unit }: UnitDraft) => ({ ...unit, register });
  const existing = units.filter((unit) => stored.has(keyOf(unit)));
  for (const unit of existing) {
    await tx.unit.update({ where: { id: stored.get(keyOf(unit)) }, data: { slug: ` ${keyOf(unit)}` } });
  }
  for (const unit of existing) await tx.unit.update({ where: { id: stored.get(keyOf(unit)) }, data: fields(unit) });
  await tx.unit.createMany({ data: units.filter((unit) => !stored.has(keyOf(unit))).map(fields) });
}

async function writeParents(tx: Transaction, units: readonly UnitDraft[], ids: Map<string, number>): Promise<void> {
  const parentCodes = new Set(units.map((unit) => unit.parentCode));
  for (const parentCode of parentCodes) {
    const children = units.filter((unit) => unit.parentCode === parentCode).map((unit) => ids.get(keyOf(unit)) ?? -1);
    const parentId = parentCode === null ? null : (ids.get(keyOf({ tier: 'cap-huyen', code: parentCode })) ?? null);
    await tx.unit.updateMany({ where: { id: { in: children } }, data: { parentId } });
  }
}

/** See StoreWriter.addUnits. */
export async function addUnits(tx: Transaction, register: string, units: readonly UnitDraft[]): Promise<void> {
  // Communes last: their district may come with them.
  for (const tier of ['so-nganh', 'cap-huyen', 'cap-xa'] as const) {
    const ids = await unitIds(tx, register);
    const parentOf = ({ code, parentCode }: UnitDraft): number | null => {
      if (parentCode === null) return null;
      const id = ids.get(keyOf({ tier: 'cap-huyen', code: parentCode }));
      if (id === undefined) throw new Error(`Unit ${code} names district ${parentCode}, which ${register} has not.`);
      return id;
    };
    for (const part of inParts(units.filter((unit) => unit.tier === tier))) {
      const rows = part.map((unit) => ({ ...unit, parentId: parentOf(unit) }));
      await tx.unit.createMany({ data: rows.map(({ parentCode: _, ...unit }) => ({ ...unit, register })) });
    }
  }
}

/** See StoreWriter.writeRegister. */
export async function writeRegister(tx: Transaction, draft: RegisterDraft, loadedAt: string): Promise<void> {
  const { register, contentHash } = draft;
  const stored = await unitIds(tx, register);
  await tx.succession.deleteMany({ where: { fromUnit: { register } } });
  await tx.movedSlug.deleteMany({ where: { register } });
  await removeUnitsNotIn(tx, draft, stored);
  await refuseChangedUnits(tx, draft);
  await writeUnits(tx, register, draft.units, stored);

  const ids = await unitIds(tx, register);
  await writeParents(tx, draft.units, ids);
  await tx.succession.createMany({
    data: draft.successions.map(({ fromTier, fromCode, toRegistered, ...succession }) => ({
      ...succession,
      fromUnitId: ids.get(keyOf({ tier: fromTier, code: fromCode })) ?? -1,
      toUnitId: toRegistered ? ids.get(keyOf({ tier: fromTier, code: succession.toCode ?? '' })) : null,
    })),
  });
  await tx.movedSlug.createMany({ data: draft.movedSlugs.map((moved) => ({ ...moved, register })) });
  const load = { contentHash, loadedAt };
  await tx.registerLoad.upsert({ where: { register }, create: { register, ...load }, update: load });
}
