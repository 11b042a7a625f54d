// Publishes an annex from a process of its own, in two steps: checks it, says "ready", waits for a line, then writes.
import { once } from 'node:events';
import { planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';

const [file = '', note = ''] = process.argv.slice(2);
const databasePath = (process.env.DATABASE_URL ?? '').replace(/^file:/, '');
const annex = await readSubmission({ files: [file], year: null, tier: null, acceptedUnits: null });
if (!annex.content || annex.problems.hasErrors) throw new Error('The annex has errors.');
const plan = await planOf(annex, annex.content, null, 'vi');
process.stdout.write('ready\n');
await once(process.stdin, 'data');
try {
  await publish({ annex, plan, databasePath, noteVi: note, noteEn: null, lang: 'vi' });
  process.stdout.write('done\n');
} catch (error) {
  process.stdout.write(`refused ${(error as Error).name}: ${(error as Error).message}\n`);
}
process.exit(0);
