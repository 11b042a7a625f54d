import { currentSettings } from '@/lib/env';
import { oncePer } from '@/lib/scoring/kept';
import {
  type Band,
  type Measured,
  NO_REMARK,
  type Remark,
  type ScoreRow,
  type TierRows,
  type Variant,
} from '@/lib/scoring/types';
import { inEach, type Lang, type Localised, listSlug, type Tier, type TierKind, type TierWords } from '@/lib/site';
import { type Columns, columnsOf, fromColumns } from '@/lib/store/columns';
import type { PrismaClient } from '@/lib/store/generated/client';
import { HeldPoints } from '@/lib/store/held-points';
import { type Identities, readIdentitiesOf } from '@/lib/store/queries/identities';
import { listTiersOf } from '@/lib/store/queries/registers';
import { kindOn, tierKindOf } from '@/lib/store/queries/tier-kinds';
import { shownUnit, type UnitRow } from '@/lib/store/queries/units';
import { remember } from '@/lib/store/reader';
import { resultRows, type StoredResult } from '@/lib/store/result-rows';
import { storedJson, storedWord } from '@/lib/store/stored-words';

// Why a variant of a tier is a list: lib/decisions/0034-variants.md

/** A unit as a result row shows it: as it was on the day the tier is about. */
interface RowUnit {
  readonly slug: string;
  /** Official, of that day. */
  readonly code: string;
  readonly name: Localised;
  readonly type: string;
  readonly parentSlug: string | null;
  readonly parentName: Localised | null;
}

export interface ResultRow extends ScoreRow {
  readonly unit: RowUnit | null;
  readonly note: Remark;
  readonly sourceSlug: string;
}

/** A tier of a revision with everything in it. */
export interface TierEdition extends TierRows<ResultRow> {
  /** Word of the list in addresses; its units are of the tier `kind.slug`. */
  readonly tier: Tier;
  /** The tier, with the words of the list: of a variant "Sở, ngành có dịch vụ công". */
  readonly kind: TierKind;
  /** ISO day: the results are about the units of this day. */
  readonly asOf: string;
  readonly criteriaScope: 'tier' | 'assessment';
  readonly tieRule: string | null;
  readonly bands: readonly Band[];
  readonly note: Remark;
}

const tierFields = {
  id: true,
  revision: { select: { assessment: { select: { register: true } } } },
  tier: true,
  variant: true,
  ...columnsOf('variant'),
  asOf: true,
  complete: true,
  maximum: true,
  decimals: true,
  bands: true,
  criteriaScope: true,
  rankScope: true,
  scale: true,
  tieRule: true,
  ...columnsOf('note'),
  criteria: {
    select: {
      id: true,
      slug: true,
      ...columnsOf('name'),
      position: true,
      maximum: true,
      parent: { select: { slug: true } },
    },
    orderBy: { position: 'asc' },
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

/** One of each unit, whichever years' lists show it so. */
const toRowUnit = oncePer(
  ({ slug, code, name, type, parent }: UnitRow): RowUnit => ({
    slug,
    code,
    name,
    type,
    parentSlug: parent?.slug ?? null,
    parentName: parent?.name ?? null,
  }),
);

/** Makes one of all that say the same: what is held of a country's lists is a few thousand figures, not a hundred thousand. */
function onceEach<Said>(keyOf: (said: Said) => string): (said: Said) => Said {
  const known = new Map<string, Said>();
  return (said) => {
    const key = keyOf(said);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, said);
    return said;
  };
}

/** A code of a row of a table; most rows have none, which is no word to look up. */
const missingIn = (table: string, row: number | string, missing: string | null) =>
  missing === null ? null : storedWord('missing', missing, { table, row, column: 'missing' });

/** The variant a list of the store is of; undefined where its tier is one list. */
export function variantOf(
  stored: Pick<StoredTier, 'variant'> & Columns<'variant', string | null>,
): Variant | undefined {
  const { vi, en } = fromColumns('variant', stored);
  return stored.variant === null || vi === null || en === null ? undefined : { slug: stored.variant, name: { vi, en } };
}

/** A tier as one of its lists is called: whatever names the list names the variant. */
function kindOfVariant(kind: TierKind, { name }: Variant): TierKind {
  const wordsIn = (lang: Lang): TierWords => {
    const { name: tier, inSentence, units } = kind.words[lang];
    return {
      name: `${tier} ${name[lang]}`,
      inSentence: `${inSentence} ${name[lang]}`,
      units: `${units} ${name[lang]}`,
    };
  };
  return { ...kind, words: inEach(wordsIn) };
}

/** A unit is printed alike in most years. */
const namesOf = oncePer((_: Identities) => onceEach<string>((name) => name));

function noteOf(row: StoredResult): Remark {
  const note = fromColumns('note', row);
  return note.vi === null && note.en === null ? NO_REMARK : note;
}

/** Makes rows of a list out of those the store holds. */
function rowsReader(stored: StoredTier, all: Identities): (row: StoredResult) => ResultRow {
  const slugOf = new Map(stored.criteria.map((criterion) => [criterion.id, criterion.slug]));
  const held = new HeldPoints(stored.decimals);
  const oneScore = onceEach<Measured>(
    ({ points, printed, missing }) => `${points} ${missing} ${printed === null ? '-' : `=${printed}`}`,
  );
  const oneSource = onceEach<string>((slug) => slug);
  const oneName = namesOf(all);
  const toScore = (row: number, [, points, printed, missing]: StoredResult['scores'][number]): Measured =>
    oneScore({ points: held.fromStored(points), printed, missing: missingIn('Score', `of ${row}`, missing) });
  return (row) => {
    const unit = row.unitId === null ? null : shownUnit(all, row.unitId, stored.asOf);
    return {
      unitId: row.unitId,
      nameAsPrinted: oneName(row.nameAsPrinted),
      nameVi: unit?.name.vi ?? oneName(row.nameAsPrinted),
      sortKey: unit?.sortKey ?? '',
      total: oneScore({
        points: held.fromStored(row.total),
        printed: row.totalPrinted,
        missing: missingIn('Result', row.id, row.missing),
      }),
      officialRank: row.officialRank,
      unranked: row.unranked,
      band: row.band,
      scores: Object.fromEntries(row.scores.map((score) => [slugOf.get(score[0]) ?? '', toScore(row.id, score)])),
      sourceRow: row.sourceRow,
      sourceSlug: oneSource(row.source),
      note: noteOf(row),
      unit: unit && toRowUnit(unit),
      ...(stored.rankScope !== null && {
        within: unit?.parent ? { slug: unit.parent.slug, name: unit.parent.name } : null,
      }),
    };
  };
}

function toTier(stored: StoredTier, rows: readonly ResultRow[], all: Identities): TierEdition {
  const held = new HeldPoints(stored.decimals);
  const place = (column: string) => ({ table: 'RevisionTier', row: stored.id, column });
  const tier = storedWord('tier', stored.tier, place('tier'));
  const kind = kindOn(tierKindOf(all.tierKinds, stored.revision.assessment.register, tier, place('tier')), stored.asOf);
  const variant = variantOf(stored);
  const rankScope =
    stored.rankScope === null ? undefined : storedWord('rankScope', stored.rankScope, place('rankScope'));
  const scale = stored.scale === null ? undefined : storedWord('scale', stored.scale, place('scale'));
  return {
    tier: listSlug({ tier, variant: variant?.slug }),
    kind: variant ? kindOfVariant(kind, variant) : kind,
    ...(variant && { variant }),
    asOf: stored.asOf,
    complete: stored.complete,
    maximum: held.fromStored(stored.maximum),
    criteriaScope: storedWord('criteriaScope', stored.criteriaScope, place('criteriaScope')),
    tieRule: stored.tieRule,
    ...(rankScope && { rankScope }),
    ...(scale && { scale }),
    bands:
      stored.bands === null
        ? []
        : storedJson('bands', stored.bands, place('bands')).map((band) => ({
            ...band,
            from: held.fromStored(band.from),
          })),
    note: fromColumns('note', stored),
    criteria: stored.criteria.map(({ slug, position, maximum, parent, ...criterion }) => ({
      slug,
      position,
      maximum: held.fromStored(maximum),
      name: fromColumns('name', criterion),
      parentSlug: parent?.slug ?? null,
    })),
    rows,
  };
}

const rowsByUnit = oncePer(
  // Of two rows of one unit the first.
  ({ rows }: TierEdition) => new Map(rows.toReversed().map((row) => [row.unitId, row])),
);

/** The row of a unit in a list; null where the list has none. */
export function rowOf(list: TierEdition, unitId: number): ResultRow | null {
  return rowsByUnit(list).get(unitId) ?? null;
}

const rowsBySlug = oncePer(
  ({ rows }: TierEdition) => new Map(rows.toReversed().flatMap((row) => (row.unit ? [[row.unit.slug, row]] : []))),
);

/** The row of the unit at an address in a list; null where the list has none. */
export function rowAt(list: TierEdition, slug: string): ResultRow | null {
  return rowsBySlug(list).get(slug) ?? null;
}

/** Every tier of a revision, in the order of the decision. A revision never changes, so its tiers are one state. */
export function listTiers(revisionId: number): Promise<readonly TierEdition[]> {
  return remember(`tiers ${revisionId}`, async (store) => {
    const tiers: TierEdition[] = [];
    for (const stored of await findStoredTiers(store, revisionId)) {
      const all = await readIdentitiesOf(stored.revision.assessment.register);
      const toRow = rowsReader(stored, all);
      const rows: ResultRow[] = [];
      for await (const part of resultRows(store, currentSettings().databasePath, stored.id)) {
        for (const row of part) rows.push(toRow(row));
      }
      tiers.push(toTier(stored, rows, all));
    }
    return tiers;
  });
}

/** A list of a revision by its word; null where the revision has none. */
export async function findTier(revisionId: number, list: Tier): Promise<TierEdition | null> {
  return (await listTiers(revisionId)).find((row) => row.tier === list) ?? null;
}

/** A list by its word, else the first of the tier the word is of: where a tier has variants, its own word leads to the first. */
export async function findTierOrFirst(revisionId: number, list: Tier): Promise<TierEdition | null> {
  const all = await listTiers(revisionId);
  return all.find((row) => row.tier === list) ?? all.find(({ kind }) => kind.slug === list) ?? null;
}

/** A list by its word, with the tier its units are of: another revision may have that as one list, or in other groups. */
export type ListName = Pick<TierEdition, 'tier' | 'kind'>;

/** The same list in another revision, else the first of its tier there: whether the two compare is another question. */
export async function findTierLike(revisionId: number, { tier, kind }: ListName): Promise<TierEdition | null> {
  return (await findTier(revisionId, tier)) ?? (await findTierOrFirst(revisionId, kind.slug));
}

/** The list of a unit's tier that has a row of it, else the first of the tier; null where the revision has none. */
export async function findTierOf(
  revisionId: number,
  unit: { readonly id: number; readonly tier: Tier },
): Promise<TierEdition | null> {
  const own = (await listTiers(revisionId)).filter(({ kind }) => kind.slug === unit.tier);
  return own.find((list) => rowOf(list, unit.id) !== null) ?? own[0] ?? null;
}

/**
 * The tiers a revision has lists of, each once, in the order tiers are shown, by the names their register has for the day of
 * their lists.
 */
export async function listKindsIn({
  id,
  register,
}: {
  readonly id: number;
  readonly register: string;
}): Promise<TierKind[]> {
  const days = new Map((await listTiers(id)).map(({ kind, asOf }) => [kind.slug, asOf]));
  return (await listTiersOf(register)).flatMap((kind) => {
    const day = days.get(kind.slug);
    return day === undefined ? [] : [kindOn(kind, day)];
  });
}
