// Does at the desk what it is told to, from a process of its own, in two steps: makes ready, says so, waits for a line,
// then writes.
import { once } from 'node:events';
import { planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { rollBack } from '@/lib/publishing/desk/undo';

const [command = '', subject = '', ...rest] = process.argv.slice(2);
const databasePath = (process.env.DATABASE_URL ?? '').replace(/^file:/, '');

/** Checks an annex; what it returns publishes it. */
async function publication(file: string, note: string): Promise<() => Promise<unknown>> {
  const annex = await readSubmission({ files: [file], year: null, tier: null, acceptedUnits: null });
  if (!annex.content || annex.problems.hasErrors) throw new Error('The annex has errors.');
  const plan = await planOf(annex, annex.content, null, 'vi');
  return () => publish({ annex, plan, databasePath, note: { vi: note, en: null }, lang: 'vi' });
}

const write =
  command === 'publish'
    ? await publication(subject, rest[0] ?? '')
    : () => rollBack(subject, rest[0], { databasePath, note: { vi: rest[1], en: null }, lang: 'vi' });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
try {
  await write();
  process.stdout.write('done\n');
} catch (error) {
  process.stdout.write(`refused ${(error as Error).name}: ${(error as Error).message}\n`);
}
process.exit(0);
