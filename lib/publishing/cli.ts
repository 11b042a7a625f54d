import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '@/lib/env';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { formatReport, loadBundles } from '@/lib/publishing/bundle/load';
import { BundleError, describeProblem } from '@/lib/publishing/bundle/problem';
import { checkBundles } from '@/lib/publishing/desk/check';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { restoreStore } from '@/lib/publishing/desk/restore';
import { rollBack, withdraw } from '@/lib/publishing/desk/undo';
import { reportAndExit } from '@/lib/server/exit';
import { LANGUAGES, type Lang } from '@/lib/site';
import { brokenLink } from '@/lib/store/audit';
import { backupStore, withBackup } from '@/lib/store/backup';
import { listAudit, listRevisions } from '@/lib/store/ledger';

// npm run data -- <command>: the store from the command line. No HTTP path writes.

const USAGE = `npm run data -- load [--from FOLDER]   load every edition folder that is new (prisma/README.md has the format)
npm run data -- check [--from FOLDER]  the same on a copy that is thrown away: every wrong cell, nothing written
npm run data -- rollback 2023 [--to 2023.1] --note "…"   the year means an earlier revision again
npm run data -- withdraw 2023.2 --note "…"               readers see that it is withdrawn, and why
npm run data -- backup                 a copy of the store in backups/ beside it; the last ten are kept
npm run data -- restore FILE           a copy in place of the store; what was there is kept
npm run data -- list                   revisions in the store, and which is current
npm run data -- log [--verify]         what was done to the store; --verify checks the chain of hashes

--lang vi | en   language of the answer to check, rollback, withdraw, backup and restore (vi unless told)
load, rollback, withdraw and restore keep a copy of the store first.

Exit codes: 0 done, 1 refused (nothing was written), 2 the command was not understood.`;

interface UndoOptions {
  readonly to: string | undefined;
  readonly note: string | undefined;
  readonly lang: Lang;
}

async function holdsSomething(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}

async function load(from: string): Promise<void> {
  const { databasePath, simulated } = readEnv(process.env);
  const work = () => loadBundles({ databasePath, dataDir: path.resolve(from), simulated });
  console.log(formatReport(await ((await holdsSomething(databasePath)) ? withBackup(databasePath, work) : work())));
}

async function check(from: string, lang: Lang): Promise<void> {
  const { databasePath, simulated } = readEnv(process.env);
  try {
    console.log(formatReport(await checkBundles({ databasePath, dataDir: path.resolve(from), simulated })));
    console.log(publishingWords[lang].nothingWritten);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    for (const problem of error.problems) console.error(describeProblem(problem, lang));
    process.exitCode = 1;
  }
}

async function undo(command: 'rollback' | 'withdraw', slug: string, options: UndoOptions): Promise<void> {
  const { databasePath } = readEnv(process.env);
  const act = { databasePath, note: options.note, lang: options.lang };
  const { message, backup } = await (command === 'rollback' ? rollBack(slug, options.to, act) : withdraw(slug, act));
  console.log(message);
  console.log(publishingWords[options.lang].copied(backup));
}

async function backup(lang: Lang): Promise<void> {
  console.log(publishingWords[lang].copied(await backupStore(readEnv(process.env).databasePath)));
}

async function restore(file: string, lang: Lang): Promise<void> {
  const before = await restoreStore(readEnv(process.env).databasePath, path.resolve(file));
  console.log(publishingWords[lang].restored(file, before));
}

async function list(): Promise<void> {
  const { databasePath } = readEnv(process.env);
  for (const row of await listRevisions(databasePath)) {
    console.log(
      [
        row.current ? '*' : ' ',
        row.slug.padEnd(18),
        row.status.padEnd(10),
        row.publishedAt.slice(0, 10),
        row.note ?? '',
      ]
        .join(' ')
        .trimEnd(),
    );
  }
}

async function log(verify: boolean): Promise<void> {
  const { databasePath } = readEnv(process.env);
  const rows = await listAudit(databasePath);
  for (const row of rows) {
    console.log([row.at, row.action, row.revision ?? '', row.note ?? '', row.hash.slice(0, 12)].join('  '));
  }
  if (!verify) return;
  const broken = brokenLink(rows);
  if (broken === null) {
    console.log(`The chain of ${rows.length} rows holds.`);
    return;
  }
  console.error(`Row ${broken + 1} does not follow from the row before it: the log was changed.`);
  process.exitCode = 1;
}

function readCommand() {
  return parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'prisma/data' },
      verify: { type: 'boolean', default: false },
      to: { type: 'string' },
      note: { type: 'string' },
      lang: { type: 'string', default: 'vi' },
    },
  });
}

function notUnderstood(): void {
  console.error(USAGE);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  let command: ReturnType<typeof readCommand>;
  try {
    command = readCommand();
  } catch {
    return notUnderstood();
  }
  const { from, verify, to, note, lang: asked } = command.values;
  const [name, subject] = command.positionals;
  const lang = LANGUAGES.find((known) => known === asked);
  if (!lang) return notUnderstood();
  if (name === 'load') return load(from);
  if (name === 'check') return check(from, lang);
  if (name === 'list') return list();
  if (name === 'log') return log(verify);
  if (name === 'backup') return backup(lang);
  if (name === 'restore' && subject) return restore(subject, lang);
  if ((name === 'rollback' || name === 'withdraw') && subject) return undo(name, subject, { to, note, lang });
  notUnderstood();
}

run().catch((error: unknown) => {
  if (!(error instanceof DeskError)) reportAndExit(error);
  console.error(error.message);
  process.exitCode = 1;
});
