import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '@/lib/env';
import { formatReport, loadBundles } from '@/lib/publishing/bundle/load';
import { reportAndExit } from '@/lib/server/exit';
import { brokenLink } from '@/lib/store/audit';
import { listAudit, listRevisions } from '@/lib/store/ledger';

// npm run data -- <command>: the store from the command line. No HTTP path writes.

const USAGE = `npm run data -- load [--from FOLDER]   load every edition folder that is new (prisma/README.md has the format)
npm run data -- list                   revisions in the store, and which is current
npm run data -- log [--verify]         what was done to the store; --verify checks the chain of hashes

Exit codes: 0 done, 1 refused (nothing was written), 2 the command was not understood.`;

async function load(from: string): Promise<void> {
  const { databasePath, simulated } = readEnv(process.env);
  console.log(formatReport(await loadBundles({ databasePath, dataDir: path.resolve(from), simulated })));
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

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { from: { type: 'string', default: 'prisma/data' }, verify: { type: 'boolean', default: false } },
  });
  switch (positionals[0]) {
    case 'load':
      return load(String(values.from));
    case 'list':
      return list();
    case 'log':
      return log(values.verify === true);
    default:
      console.error(USAGE);
      process.exitCode = 2;
  }
}

run().catch(reportAndExit);
