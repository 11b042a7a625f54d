import { readerAdapter } from '@/lib/store/adapter';
import { type AuditRow, brokenLink } from '@/lib/store/audit';
import { listBackups } from '@/lib/store/backup';
import { examineSeals } from '@/lib/store/examine-seals';
import { type AssessmentState, listAssessments, listAudit } from '@/lib/store/ledger';
import { readRows, unappliedMigrations } from '@/lib/store/open';
import { isDatabase } from '@/lib/store/place';
import { UNGUARDED } from '@/lib/store/postgresql/unguarded';
import type { SealFault } from '@/lib/store/seal';
import { ACCEPTED_EVIDENCE } from '@/lib/store/write-register';

/** What an examination of the store found; every list is empty in a store that is well. */
interface StoreFindings {
  readonly integrity: readonly string[];
  /** Tables with rows that point at nothing. */
  readonly references: readonly string[];
  readonly unapplied: readonly string[];
  /** 1-based row of the log that does not follow; null where the chain holds. */
  readonly brokenLog: number | null;
  /** Revisions the log does not know, or knows with another file. */
  readonly unlogged: readonly string[];
  /** Acts the log does not know, and years and revisions that do not stand as the acts left them. */
  readonly untold: readonly string[];
  /** What of published revisions is not as it was when they were published. */
  readonly unsealed: readonly SealFault[];
  /** Assessments without a published current revision. */
  readonly withoutCurrent: readonly string[];
  /** "2023.1 cap-xa, line 12: name". */
  readonly unmatched: readonly string[];
  /** Units of the bundled registers whose place on the tile map is not known. */
  readonly untiled: readonly string[];
  /** The same of units the office took in: the map is drawn without them until a release has their place. No fault. */
  readonly acceptedUntiled: readonly string[];
  readonly backups: readonly string[];
}

type Rows = readonly (readonly unknown[])[];

const UNMATCHED = `SELECT r."slug", t."tier", s."sourceRow", s."nameAsPrinted" FROM "Result" s
  JOIN "RevisionTier" t ON t."id" = s."tierId" JOIN "Revision" r ON r."id" = t."revisionId" WHERE s."unitId" IS NULL
  ORDER BY s."id"`;
const WITHOUT_CURRENT = `SELECT a."slug" FROM "Assessment" a LEFT JOIN "Revision" r ON r."id" = a."currentRevisionId"
  WHERE (r."id" IS NULL OR r."status" <> 'published') AND a."id" IN (SELECT "assessmentId" FROM "Revision") ORDER BY a."id"`;
/** Units of tiers with a map that existed on the day of an edition whose register has a layout of tiles, and have no tile in the last of that day. */
const UNTILED = `WITH day AS (
    SELECT DISTINCT a."register", t."tier", t."asOf" FROM "RevisionTier" t JOIN "Revision" r ON r."id" = t."revisionId"
    JOIN "Assessment" a ON a."id" = r."assessmentId"
    JOIN "Tier" k ON k."register" = a."register" AND k."slug" = t."tier" WHERE k."hasMap"
  ), layout AS (
    SELECT d."register", d."tier", d."asOf", MAX(COALESCE(i."layoutFrom", '')) AS since FROM day d
    JOIN "Unit" u ON u."register" = d."register" AND u."tier" = d."tier"
    JOIN "Tile" i ON i."unitId" = u."id" WHERE COALESCE(i."layoutFrom", '') <= d."asOf" GROUP BY d."register", d."tier", d."asOf"
  )
  SELECT DISTINCT u."register", f."nameVi", f."code" FROM layout l
  JOIN "Unit" u ON u."register" = l."register" AND u."tier" = l."tier" AND u."formerProvince" IS NULL
  JOIN "UnitFact" f ON f."unitId" = u."id" AND COALESCE(f."validFrom", '') <= l."asOf" AND (f."validTo" IS NULL OR f."validTo" > l."asOf")
  WHERE NOT EXISTS (SELECT 1 FROM "Tile" i WHERE i."unitId" = u."id" AND COALESCE(i."layoutFrom", '') = l.since)`;
const ACCEPTED = `u."evidence" = '${ACCEPTED_EVIDENCE}'`;

function unloggedRevisions(revisions: Rows, log: readonly AuditRow[]): string[] {
  return revisions.flatMap(([slug, sha256]) => {
    const entry = log.find(({ action, revision }) => action === 'publish' && revision === slug);
    return entry?.sourceSha256 === sha256 ? [] : [String(slug)];
  });
}

/** What stands in the store and no act left so, and acts without their row in the log: both follow a row taken away. */
function untoldStates(states: readonly AssessmentState[], log: readonly AuditRow[]): string[] {
  const logged = new Set(log.map(({ at, action, revision }) => `${action} ${revision} ${at}`));
  return states.flatMap(({ assessment, current, revisions, acts }) => {
    // Restores tell of another copy's revisions; they are in the log under no revision's name.
    const own = acts.filter(({ action }) => action !== 'restore');
    const missing = own
      .map(({ action, revision, at }) => `${action} ${revision} ${at}`)
      .filter((act) => !logged.has(act));
    const withdrawn = new Set(own.flatMap(({ action, revision }) => (action === 'withdraw' ? [revision] : [])));
    const otherwise = revisions.filter(({ slug, status }) => (status === 'withdrawn') !== withdrawn.has(slug));
    const told = own.at(-1)?.after ?? null;
    return [
      ...missing,
      ...otherwise.map(({ slug, status }) => `${slug} ${status}`),
      ...(revisions.length > 0 && told !== current ? [`${assessment.slug} = ${current ?? '–'} ≠ ${told ?? '–'}`] : []),
    ];
  });
}

/** Whether the log is whole: its chain, that everything that stands in the store is in it, and that it stands as it was sealed. */
type LogFindings = Pick<StoreFindings, 'brokenLog' | 'unlogged' | 'untold' | 'unsealed'>;

async function withStore<T>(file: string, work: (ask: (sql: string) => Promise<Rows>) => Promise<T>): Promise<T> {
  if (isDatabase(file)) return work((sql) => readRows(file, sql));
  const connection = await readerAdapter(file).connect();
  try {
    return await work(async (sql) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows as Rows);
  } finally {
    await connection.dispose();
  }
}

/** Examines the log against itself and the store. @throws StoreError when the store cannot be read. */
export async function examineLog(file: string): Promise<LogFindings> {
  const log = await listAudit(file);
  const broken = brokenLink(log);
  return {
    brokenLog: broken === null ? null : broken + 1,
    unlogged: await withStore(file, async (ask) =>
      unloggedRevisions(await ask('SELECT "slug", "sourceSha256" FROM "Revision" ORDER BY "id"'), log),
    ),
    untold: untoldStates(await listAssessments(file), log),
    unsealed: await examineSeals(file),
  };
}

/** Examines the store without writing to it. @throws StoreError when the file cannot be read at all. */
export async function examineStore(file: string): Promise<StoreFindings> {
  const unapplied = await unappliedMigrations(file, 'prisma/migrations');
  const log = await examineLog(file);
  const inDatabase = isDatabase(file);
  const nameOf = ([register, name, code]: readonly unknown[]) => `${register}: ${name} (${code})`;
  return withStore(file, async (ask) => ({
    integrity: (await ask(inDatabase ? UNGUARDED : 'PRAGMA integrity_check(20)'))
      .map(([line]) => String(line))
      .filter((line) => line !== 'ok'),
    references: inDatabase ? [] : [...new Set((await ask('PRAGMA foreign_key_check')).map(([table]) => String(table)))],
    unapplied,
    ...log,
    withoutCurrent: (await ask(WITHOUT_CURRENT)).map(([slug]) => String(slug)),
    unmatched: (await ask(UNMATCHED)).map(([slug, tier, line, name]) => `${slug} ${tier}, ${line}: ${name}`),
    untiled: (await ask(`${UNTILED} AND NOT ${ACCEPTED}`)).map(nameOf),
    acceptedUntiled: (await ask(`${UNTILED} AND ${ACCEPTED}`)).map(nameOf),
    backups: await listBackups(file),
  }));
}
