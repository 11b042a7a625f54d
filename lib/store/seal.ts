import { createHash } from 'node:crypto';
import { listSlug } from '@/lib/site';
import { columnsOf } from '@/lib/store/columns';
import { factShown, inOrder } from '@/lib/store/facts';
import type { Prisma } from '@/lib/store/generated/client';
import { type Asked, columnsIn, jsonRows, jsonSql } from '@/lib/store/json-rows';
import { RESULT, resultRows, SCORE } from '@/lib/store/result-rows';

// Why: lib/decisions/0030-seals.md

type Reading = Pick<Prisma.TransactionClient, 'revision' | 'revisionTier'> & Asked;

/** What of each table a seal covers: every column that never changes once a revision is published. */
export const SEALED = {
  Revision: {
    number: true,
    slug: true,
    publishedAt: true,
    ...columnsOf('province'),
    ...columnsOf('title'),
    decisionNumber: true,
    decisionDate: true,
    decisionTitle: true,
    effectiveDate: true,
    ...columnsOf('note'),
    sourceFileName: true,
    sourceSha256: true,
    sourceBytes: true,
  },
  Assessment: { slug: true, year: true, kind: true, register: true },
  Source: { slug: true, title: true, publisher: true, date: true, url: true },
  RevisionTier: {
    tier: true,
    variant: true,
    ...columnsOf('variant'),
    asOf: true,
    position: true,
    complete: true,
    maximum: true,
    decimals: true,
    bands: true,
    criteriaScope: true,
    tieRule: true,
    rankScope: true,
    scale: true,
    ...columnsOf('note'),
  },
  Criterion: { slug: true, ...columnsOf('name'), position: true, maximum: true },
  Result: RESULT,
  Score: SCORE,
} as const;

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const isEmpty = (value: Value) => value === null || value === false;

/** A value with its keys in alphabetical order, and without what is empty: a column that comes later breaks no seal. */
function canonical(value: Value): Value {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const held = value as { readonly [key: string]: Value };
  const keys = Object.keys(held);
  // To sort them costs more than all else; those of a score, of which a country has a hundred thousand, are in order.
  if (!keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key)) keys.sort();
  const sorted: Record<string, Value> = {};
  for (const key of keys) {
    const item = held[key] as Value;
    if (!isEmpty(item)) sorted[key] = canonical(item);
  }
  return sorted;
}

/** A line of a sealed text: what the revision says of itself, of a tier, or of a row. */
interface SealedLine {
  /** Null of the revision's own line. */
  readonly tier: string | null;
  /** Line of the imported file; null where it is no row's. */
  readonly row: number | null;
  readonly name: string | null;
  /** JSON, without a line break. */
  readonly text: string;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** A line by its place, and in short: sixteen digits name a line that changed; what proves all of them is the seal. */
const inShort = ({ tier, row, text }: SealedLine) => `${tier ?? '-'} ${row ?? '-'} ${sha256(text).slice(0, 16)}`;

/** What is kept of a sealed text. */
interface Sealing {
  /** SHA-256 of its lines, each with its line break; hex. */
  readonly seal: string;
  /** In order; what a line says is not kept. */
  readonly lines: readonly (Omit<SealedLine, 'text'> & { readonly short: string })[];
}

type Lines = AsyncIterable<SealedLine> | Iterable<SealedLine>;

/** The seal of lines, without what each of them was. */
export async function sealOf(lines: Lines): Promise<string> {
  const hash = createHash('sha256');
  for await (const { text } of lines) hash.update(`${text}\n`, 'utf8');
  return hash.digest('hex');
}

/** Seals lines as they come: a revision may be large, and only its hashes stay in memory. */
export async function sealLines(lines: Lines): Promise<Sealing> {
  const hash = createHash('sha256');
  const kept: Sealing['lines'][number][] = [];
  for await (const line of lines) {
    hash.update(`${line.text}\n`, 'utf8');
    const { tier, row, name } = line;
    kept.push({ tier, row, name, short: inShort(line) });
  }
  return { seal: hash.digest('hex'), lines: kept };
}

/** The lines in short, as the store keeps them. */
export const linesOf = ({ lines }: Sealing): string => lines.map(({ short }) => short).join('\n');

/** What is shown of a unit on the day of a list. */
const SHOWN = { code: true, ...columnsOf('name'), type: true } as const;

function readTier(store: Reading, id: number) {
  return store.revisionTier.findUniqueOrThrow({
    where: { id },
    select: {
      ...SEALED.RevisionTier,
      criteria: {
        select: { ...SEALED.Criterion, id: true, parent: { select: { slug: true } } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  });
}

/** What a register says of a unit, at any time. */
interface SealedUnit {
  readonly slug: string;
  readonly facts: readonly (Readonly<Record<keyof typeof SHOWN, string>> & {
    readonly validFrom: string | null;
    readonly validTo: string | null;
    /** Slug of what it is within. */
    readonly parent: string | null;
  })[];
}

/** Some units by their ids. `place` is where the store is. */
async function readUnits(store: Asked, place: string, ids: readonly number[]): Promise<Map<number, SealedUnit>> {
  if (ids.length === 0) return new Map();
  const { object, list, text } = jsonSql(place);
  const said = { ...columnsIn('f', [...Object.keys(SHOWN), 'validFrom', 'validTo']), parent: 'p."slug"' };
  const facts = `SELECT ${text(list(object(said)))} FROM "UnitFact" f LEFT JOIN "Unit" p ON p."id" = f."parentId" WHERE f."unitId" = u."id"`;
  const rows = await jsonRows<{ unit: { id: number; slug: string }; facts: SealedUnit['facts'] }>(
    store,
    `SELECT ${text(object(columnsIn('u', ['id', 'slug'])))} AS "unit", (${facts}) AS "facts" FROM "Unit" u WHERE u."id" IN (${ids.join(', ')})`,
  );
  return new Map(rows.map(({ unit: { id, slug }, facts }) => [id, { slug, facts }]));
}

/** The unit of a row as readers are shown it: a score that is moved to another unit, or renamed, is another line. */
function unitOf(unit: SealedUnit | undefined, day: string): Value {
  if (!unit) return null;
  const facts = inOrder(unit.facts.map(({ validFrom: from, validTo: to, ...fact }) => ({ ...fact, from, to })));
  const fact = factShown(facts, day);
  if (!fact) return { slug: unit.slug };
  const { from: _, to: __, parent, ...shown } = fact;
  return { slug: unit.slug, ...shown, within: parent };
}

async function* tierLines(store: Reading, place: string, tierId: number): AsyncGenerator<SealedLine> {
  const { criteria, ...about } = await readTier(store, tierId);
  const tier = listSlug({ tier: about.tier, variant: about.variant });
  const slugOf = new Map(criteria.map((criterion) => [criterion.id, criterion.slug]));
  const said = criteria.map(({ id: _, parent, ...criterion }) => ({ ...criterion, parent: parent?.slug ?? null }));
  const textOf = (value: Value) => JSON.stringify(canonical(value));
  yield { tier, row: null, name: null, text: textOf({ line: 'tier', ...about, criteria: said }) };
  for await (const rows of resultRows(store, place, tierId)) {
    const units = await readUnits(store, place, [...new Set(rows.flatMap(({ unitId }) => unitId ?? []))]);
    for (const { id: _, unitId, source, scores, ...row } of rows) {
      const text = textOf({
        line: 'row',
        tier: about.tier,
        ...(about.variant !== null && { variant: about.variant }),
        ...row,
        unit: unitId === null ? null : unitOf(units.get(unitId), about.asOf),
        source,
        scores: Object.fromEntries(
          scores.map(([criterion, points, printed, missing]) => [
            slugOf.get(criterion) ?? `?${criterion}`,
            { missing, points, printed },
          ]),
        ),
      });
      yield { tier, row: row.sourceRow, name: row.nameAsPrinted, text };
    }
  }
}

/**
 * Everything a revision says, read from the store as it stands: of itself, of each tier, and of each row with its unit and
 * scores, points in whole units of their tier's last decimal. Null where there is no such revision. Some rows at a time, so
 * that other work comes between, and little memory is taken. `place` is where the store is.
 */
export async function readSealed(
  store: Reading,
  place: string,
  slug: string,
): Promise<AsyncGenerator<SealedLine> | null> {
  const stored = await store.revision.findUnique({
    where: { slug },
    select: {
      ...SEALED.Revision,
      assessment: { select: SEALED.Assessment },
      sources: { select: SEALED.Source, orderBy: { id: 'asc' } },
      tiers: { select: { id: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!stored) return null;
  const { tiers, ...about } = stored;
  const own = JSON.stringify(canonical({ line: 'revision', ...about }));
  return (async function* lines() {
    yield { tier: null, row: null, name: null, text: own };
    for (const { id } of tiers) yield* tierLines(store, place, id);
  })();
}

/** A line that is not as it was published. */
export interface SealFault {
  readonly revision: string;
  /** unsealed: no seal stands in the log. added, gone, changed: a line that can be named. seal: the list of lines itself was changed too. */
  readonly fault: 'unsealed' | 'added' | 'gone' | 'changed' | 'seal';
  readonly tier: string | null;
  readonly row: number | null;
  readonly name: string | null;
}

/** Where a line stands, with a number for those of one place. */
function byPlace<T>(items: readonly T[], placeOf: (item: T) => string): Map<string, T> {
  const placed = new Map<string, T>();
  for (const item of items) {
    const place = placeOf(item);
    let free = place;
    for (let again = 2; placed.has(free); again += 1) free = `${place} ${again}`;
    placed.set(free, item);
  }
  return placed;
}

/**
 * What of a revision is not as it was sealed; nothing where all is.
 * @param now what the store holds of it
 * @param seal what the log says; null where it says none
 * @param lines `linesOf` what was sealed; null where they are gone
 */
export function compareSealed(revision: string, now: Sealing, seal: string | null, lines: string | null): SealFault[] {
  const whole = { revision, tier: null, row: null, name: null };
  if (seal === null) return [{ ...whole, fault: 'unsealed' }];
  if (now.seal === seal) return [];
  const placeOf = (short: string) => short.slice(0, short.lastIndexOf(' '));
  const before = byPlace((lines ?? '').split('\n').filter(Boolean), placeOf);
  const after = byPlace(now.lines, ({ short }) => placeOf(short));
  const faults: SealFault[] = [];
  for (const [place, { tier, row, name, short }] of after) {
    const was = before.get(place);
    if (was === undefined) faults.push({ revision, fault: 'added', tier, row, name });
    else if (was !== short) faults.push({ revision, fault: 'changed', tier, row, name });
  }
  for (const [place, short] of before) {
    if (after.has(place)) continue;
    const [tier = '', row = ''] = short.split(' ');
    faults.push({ revision, fault: 'gone', tier, row: row === '-' ? null : Number(row), name: null });
  }
  return faults.length > 0 && lines !== null ? faults : [{ ...whole, fault: 'seal' }];
}
