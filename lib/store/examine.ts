import { readerAdapter } from '@/lib/store/adapter';
import { type AuditRow, brokenLink } from '@/lib/store/audit';
import { listBackups } from '@/lib/store/backup';
import { listAudit } from '@/lib/store/ledger';
import { unappliedMigrations } from '@/lib/store/open';

/** What an examination of the store found; every list is empty in a store that is well. */
export interface StoreFindings {
  readonly integrity: readonly string[];
  /** Tables with rows that point at nothing. */
  readonly references: readonly string[];
  readonly unapplied: readonly string[];
  /** 1-based row of the log that does not follow; null where the chain holds. */
  readonly brokenLog: number | null;
  /** Revisions the log does not know, or knows with another file. */
  readonly unlogged: readonly string[];
  /** Assessments without a published current revision. */
  readonly withoutCurrent: readonly string[];
  /** "2023.1 cap-xa, line 12: name". */
  readonly unmatched: readonly string[];
  /** Communes whose place on the tile map is not known. */
  readonly untiled: readonly string[];
  readonly backups: readonly string[];
}

type Rows = readonly (readonly unknown[])[];

const UNMATCHED = `SELECT r.slug, t.tier, s.sourceRow, s.nameAsPrinted FROM Result s
  JOIN RevisionTier t ON t.id = s.tierId JOIN Revision r ON r.id = t.revisionId WHERE s.unitId IS NULL`;
const WITHOUT_CURRENT = `SELECT a.slug FROM Assessment a LEFT JOIN Revision r ON r.id = a.currentRevisionId
  WHERE (r.id IS NULL OR r.status <> 'published') AND a.id IN (SELECT assessmentId FROM Revision)`;
const UNTILED = `SELECT register, nameVi, code FROM Unit WHERE tier = 'cap-xa' AND (tileColumn IS NULL OR tileRow IS NULL)
  AND register IN (SELECT register FROM Unit WHERE tileColumn IS NOT NULL)`;

function unloggedRevisions(revisions: Rows, log: readonly AuditRow[]): string[] {
  return revisions.flatMap(([slug, sha256]) => {
    const entry = log.find(({ action, revision }) => action === 'publish' && revision === slug);
    return entry?.sourceSha256 === sha256 ? [] : [String(slug)];
  });
}

/** Examines the store without writing to it. @throws StoreError when the file cannot be read at all. */
export async function examineStore(file: string): Promise<StoreFindings> {
  const unapplied = await unappliedMigrations(file, 'prisma/migrations');
  const log = await listAudit(file);
  const connection = await readerAdapter(file).connect();
  const ask = async (sql: string): Promise<Rows> =>
    (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows as Rows;
  try {
    const integrity = (await ask('PRAGMA integrity_check(20)')).map(([line]) => String(line));
    const broken = brokenLink(log);
    return {
      integrity: integrity.filter((line) => line !== 'ok'),
      references: [...new Set((await ask('PRAGMA foreign_key_check')).map(([table]) => String(table)))],
      unapplied,
      brokenLog: broken === null ? null : broken + 1,
      unlogged: unloggedRevisions(await ask('SELECT slug, sourceSha256 FROM Revision ORDER BY id'), log),
      withoutCurrent: (await ask(WITHOUT_CURRENT)).map(([slug]) => String(slug)),
      unmatched: (await ask(UNMATCHED)).map(([slug, tier, line, name]) => `${slug} ${tier}, ${line}: ${name}`),
      untiled: (await ask(UNTILED)).map(([register, name, code]) => `${register}: ${name} (${code})`),
      backups: await listBackups(file),
    };
  } finally {
    await connection.dispose();
  }
}
