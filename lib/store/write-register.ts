// Why: lib/decisions/0015-cited-units-stay.md
import { columnsOf, fromColumns, toColumns } from '@/lib/store/columns';
import type { FactDraft, RegisterDraft, UnitAddress, UnitDraft } from '@/lib/store/draft';
import { overlap } from '@/lib/store/facts';
import type { Prisma } from '@/lib/store/generated/client';
import { RegisterRefused, readShown, refuseChangedShown } from '@/lib/store/shown-units';
import { inParts } from '@/lib/store/write-revision';

type Transaction = Prisma.TransactionClient;

/** Why a unit is in a register whose files do not list it: the office took it in with an annex. */
export const ACCEPTED_EVIDENCE = 'accepted-with-annex';

const keyOf = ({ tier, slug }: { readonly tier: string; readonly slug: string }) => `${tier} ${slug}`;

/** Ids of a register's units by tier and address. */
type Ids = ReadonlyMap<string, number>;

async function readIds(tx: Transaction, register: string): Promise<Ids> {
  const units = await tx.unit.findMany({ where: { register }, select: { id: true, tier: true, slug: true } });
  return new Map(units.map((unit) => [keyOf(unit), unit.id]));
}

function idOf(ids: Ids, unit: UnitAddress, namedBy: string, register: string): number {
  const id = ids.get(keyOf(unit));
  if (id === undefined) throw new Error(`${namedBy} names ${keyOf(unit)}, which ${register} has not.`);
  return id;
}

/** Takes away units the draft does not list; those the office took in stay. @throws RegisterRefused where results cite one. */
async function removeUnitsNotIn(tx: Transaction, draft: RegisterDraft): Promise<void> {
  const kept = new Set(draft.units.map(keyOf));
  const stored = await tx.unit.findMany({
    where: { register: draft.register, evidence: { not: ACCEPTED_EVIDENCE } },
    select: { id: true, tier: true, slug: true },
  });
  const ids = stored.filter((unit) => !kept.has(keyOf(unit))).map(({ id }) => id);
  await removeUnits(tx, draft.register, ids);
}

/** Takes units out of a register, with all that is said of them. @throws RegisterRefused where results cite one. */
async function removeUnits(tx: Transaction, register: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const within = { in: [...ids] };
  const cited = await tx.result.findFirst({
    where: { unitId: within },
    select: { nameAsPrinted: true, unit: { select: { tier: true, slug: true } } },
  });
  if (cited?.unit) {
    const unit = `${cited.nameAsPrinted} (${keyOf(cited.unit)})`;
    throw new RegisterRefused({
      vi: `Sổ ${register} không còn ${unit}, mà kết quả đã công bố nêu.`,
      en: `Register ${register} no longer lists ${unit}, which results cite.`,
    });
  }
  await tx.succession.deleteMany({ where: { OR: [{ fromUnitId: within }, { toUnitId: within }] } });
  await tx.tile.deleteMany({ where: { unitId: within } });
  await tx.unitFact.updateMany({ where: { parentId: within }, data: { parentId: null } });
  await tx.unitFact.deleteMany({ where: { unitId: within } });
  await tx.unit.deleteMany({ where: { id: within } });
}

/** Two units with one code on one day: the draft's own were checked when it was read, so the other is the office's. */
async function refuseTakenCodes(tx: Transaction, register: string, units: readonly UnitDraft[]): Promise<void> {
  const own = new Set(units.map(keyOf));
  const others = await tx.unitFact.findMany({
    where: { unit: { register } },
    select: {
      code: true,
      ...columnsOf('name'),
      validFrom: true,
      validTo: true,
      unit: { select: { tier: true, slug: true } },
    },
  });
  const kept = others.filter(({ unit }) => !own.has(keyOf(unit)));
  for (const { tier, facts } of units) {
    for (const fact of facts) {
      const other = kept.find(
        ({ code, unit, validFrom: from, validTo: to }) =>
          code === fact.code && unit.tier === tier && overlap({ from, to }, fact),
      );
      if (!other) continue;
      const names = [fact.name.vi, `${fromColumns('name', other).vi} (${keyOf(other.unit)})`] as const;
      throw new RegisterRefused({
        vi: `Sổ ${register}: mã ${fact.code} là của ${names[0]} và cũng là của ${names[1]} trong cùng thời gian.`,
        en: `Register ${register}: the code ${fact.code} is of ${names[0]} and of ${names[1]} at the same time.`,
      });
    }
  }
}

const toStoredFact = (unitId: number, { from, to, parent: _, name, ...fact }: FactDraft, parentId: number | null) => ({
  ...fact,
  ...toColumns('name', name),
  unitId,
  parentId,
  validFrom: from,
  validTo: to,
});

/** Writes units with everything said of them, in place of what was said before; a unit at a known address stays itself. */
async function writeUnits(tx: Transaction, register: string, units: readonly UnitDraft[]): Promise<void> {
  const stored = new Map(
    (await tx.unit.findMany({ where: { register } })).map(({ id, ...unit }) => [keyOf(unit), { id, ...unit }] as const),
  );
  const known = units.filter((unit) => stored.has(keyOf(unit)));
  const identity = ({ tier, slug, evidence, formerProvince }: UnitDraft) => ({ tier, slug, evidence, formerProvince });
  for (const unit of known) {
    const before = stored.get(keyOf(unit));
    if (before?.evidence !== unit.evidence || before.formerProvince !== unit.formerProvince) {
      await tx.unit.update({ where: { id: before?.id }, data: identity(unit) });
    }
  }
  for (const part of inParts(units.filter((unit) => !stored.has(keyOf(unit))))) {
    await tx.unit.createMany({ data: part.map((unit) => ({ ...identity(unit), register })) });
  }
  const ids = await readIds(tx, register);
  const own = known.map((unit) => idOf(ids, unit, 'The register', register));
  for (const part of inParts(own)) {
    await tx.unitFact.deleteMany({ where: { unitId: { in: [...part] } } });
    await tx.tile.deleteMany({ where: { unitId: { in: [...part] } } });
  }
  await refuseTakenCodes(tx, register, units);
  const facts = units.flatMap((unit) =>
    unit.facts.map((fact) => {
      const parentId = fact.parent && idOf(ids, fact.parent, `Unit ${keyOf(unit)}`, register);
      return toStoredFact(idOf(ids, unit, 'The register', register), fact, parentId);
    }),
  );
  for (const part of inParts(facts)) await tx.unitFact.createMany({ data: [...part] });
  const tiles = units.flatMap((unit) =>
    unit.tiles.map(({ from, column, row }) => ({
      unitId: idOf(ids, unit, 'The register', register),
      layoutFrom: from,
      column,
      row,
    })),
  );
  for (const part of inParts(tiles)) await tx.tile.createMany({ data: [...part] });
}

/** See StoreWriter.addUnits. */
export async function addUnits(tx: Transaction, register: string, units: readonly UnitDraft[]): Promise<void> {
  const shown = await readShown(tx, register);
  await writeUnits(tx, register, units);
  refuseChangedShown(register, shown, await readShown(tx, register));
}

/** A tier that units or results are of stays; its words may change. @throws RegisterRefused */
async function refuseDroppedTiers(tx: Transaction, { register, tiers }: RegisterDraft): Promise<void> {
  const kept = { notIn: tiers.map(({ slug }) => slug) };
  const unit = await tx.unit.findFirst({ where: { register, tier: kept }, select: { tier: true } });
  const list = await tx.revisionTier.findFirst({
    where: { tier: kept, revision: { assessment: { register } } },
    select: { tier: true },
  });
  const dropped = unit?.tier ?? list?.tier;
  if (dropped === undefined) return;
  throw new RegisterRefused({
    vi: `Sổ ${register} không còn cấp ${dropped}, mà đơn vị hoặc kết quả đã công bố thuộc cấp đó.`,
    en: `Register ${register} no longer has the tier ${dropped}, which units or published results are of.`,
  });
}

async function writeAbout(tx: Transaction, draft: RegisterDraft): Promise<void> {
  const { register, kind, name, owner, note, words, formerProvinces, tiers } = draft;
  const about = {
    kind,
    ...toColumns('name', name),
    ...toColumns('owner', owner),
    ...toColumns('note', note),
    words: JSON.stringify(words),
    formerProvinces: JSON.stringify(formerProvinces),
  };
  await tx.register.upsert({ where: { register }, create: { register, ...about }, update: about });
  await tx.tier.deleteMany({ where: { register } });
  await tx.tier.createMany({
    data: tiers.map((tier, position) => ({ ...tier, words: JSON.stringify(tier.words), register, position })),
  });
}

async function writeSuccessions(tx: Transaction, draft: RegisterDraft): Promise<void> {
  const { register } = draft;
  const ids = await readIds(tx, register);
  const rows = draft.successions.map(({ tier, from, to, ...succession }) => ({
    ...succession,
    fromUnitId: idOf(ids, { tier, slug: from }, 'A succession', register),
    toUnitId: to === null ? null : idOf(ids, { tier, slug: to }, 'A succession', register),
  }));
  for (const part of inParts(rows)) await tx.succession.createMany({ data: [...part] });
}

/** See StoreWriter.changeRegister. */
export async function changeRegister(tx: Transaction, before: RegisterDraft, after: RegisterDraft): Promise<void> {
  const { register } = after;
  const shown = await readShown(tx, register);
  const said = new Map(before.units.map((unit) => [keyOf(unit), JSON.stringify(unit)]));
  const kept = new Set(after.units.map(keyOf));
  const ids = await readIds(tx, register);
  const gone = before.units.filter((unit) => !kept.has(keyOf(unit)));
  const linked = JSON.stringify(before.successions) !== JSON.stringify(after.successions);
  if (linked || gone.length > 0) await tx.succession.deleteMany({ where: { fromUnit: { register } } });
  // A fact within a unit that goes is said anew with the rest of what changes.
  await removeUnits(
    tx,
    register,
    gone.map((unit) => idOf(ids, unit, 'The change', register)),
  );
  const changed = after.units.filter((unit) => said.get(keyOf(unit)) !== JSON.stringify(unit));
  await writeUnits(tx, register, changed);
  refuseChangedShown(register, shown, await readShown(tx, register), { additions: true });
  if (linked || gone.length > 0) await writeSuccessions(tx, after);
}

/** See StoreWriter.writeRegister. */
export async function writeRegister(tx: Transaction, draft: RegisterDraft, loadedAt: string): Promise<void> {
  const { register, contentHash } = draft;
  const shown = await readShown(tx, register);
  await tx.succession.deleteMany({ where: { fromUnit: { register } } });
  await tx.movedSlug.deleteMany({ where: { register } });
  await removeUnitsNotIn(tx, draft);
  await refuseDroppedTiers(tx, draft);
  await writeAbout(tx, draft);
  await writeUnits(tx, register, draft.units);
  refuseChangedShown(register, shown, await readShown(tx, register));
  await writeSuccessions(tx, draft);
  for (const part of inParts(draft.movedSlugs)) {
    await tx.movedSlug.createMany({ data: part.map((moved) => ({ ...moved, register })) });
  }
  const load = { contentHash, loadedAt };
  await tx.registerLoad.upsert({ where: { register }, create: { register, ...load }, update: load });
}
