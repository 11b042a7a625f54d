import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { type Instrumented, instrument, type Mutant } from './instrument';
import { ROOMS, type Room } from './rooms';
import { SURVIVORS } from './survivors';
import type { Fate } from './worker';

// Changes the rules of each room in every small way there is and sees that a test of the room notices. `npm run mutation`,
// or `npm run mutation scoring` for one room; LIST=1 prints what is left.

/** `npm test` runs other parts beside. */
const WORKERS = Number(process.env.TESTS_AT_ONCE ?? 2);
/** Loops that do not end are found by counting; this is for what cannot be counted, and never reached otherwise. */
const MOST_SECONDS = 300;

/** Name each mutant that is left, explained or not. */
const LIST = process.env.LIST === '1';

const BUNDLE = path.resolve('tests/.tmp/mutation/worker.mjs');

async function bundleWorker(): Promise<void> {
  mkdirSync(path.dirname(BUNDLE), { recursive: true });
  await build({
    entryPoints: ['tests/mutation/worker.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

interface Job {
  readonly room: string;
  readonly id: string;
}

/** Takes jobs until none is left. */
function work(jobs: Job[], rooms: readonly Instrumented[], fates: Map<string, Fate>): Promise<void> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    let limit: NodeJS.Timeout;
    const next = (): void => {
      clearTimeout(limit);
      const job = jobs.shift();
      if (!job) {
        void worker.terminate();
        resolve();
        return;
      }
      limit = setTimeout(() => {
        console.log(`not done within ${MOST_SECONDS} seconds: ${job.room} ${job.id}`);
        fates.set(`${job.room} ${job.id}`, 'killed');
        void worker.terminate().then(start);
      }, MOST_SECONDS * 1000);
      worker.postMessage(job);
    };
    const start = (): void => {
      worker = new Worker(BUNDLE, { workerData: rooms });
      worker.on('message', ({ room, id, fate }: Job & { fate: Fate }) => {
        fates.set(`${room} ${id}`, fate);
        next();
      });
      worker.on('error', reject);
      next();
    };
    start();
  });
}

interface Outcome {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

const percent = (outcomes: readonly Outcome[]): number =>
  outcomes.length === 0 ? 100 : (100 * outcomes.filter(({ fate }) => fate === 'killed').length) / outcomes.length;

function printScores(room: Room, outcomes: readonly Outcome[]): void {
  const line = (name: string, some: readonly Outcome[]): void => {
    const left = some.filter(({ fate }) => fate !== 'killed').length;
    console.log(
      `  ${name.padEnd(36)} ${String(some.length).padStart(5)} ${String(left).padStart(5)} ${percent(some).toFixed(1).padStart(6)} %`,
    );
  };
  console.log(`${room.name}: mutants, left, killed`);
  const files = [...new Set(outcomes.map(({ mutant }) => mutant.file))].toSorted();
  for (const file of files) {
    line(
      file,
      outcomes.filter(({ mutant }) => mutant.file === file),
    );
  }
  line(`all (floor ${room.floor} %)`, outcomes);
  if (!LIST) return;
  for (const { mutant, fate } of outcomes) {
    if (fate !== 'killed') console.log(`  ${fate}: ${mutant.file}:${mutant.line}: ${mutant.change}`);
  }
}

/** What is wrong with a room's outcome: under its floor, a survivor nobody explained, an explained one that is killed. */
function faultsOf(room: Room, outcomes: readonly Outcome[]): string[] {
  const faults: string[] = [];
  if (percent(outcomes) < room.floor) faults.push(`${room.name}: ${percent(outcomes).toFixed(1)} % is under its floor`);
  if (!room.listed) return faults;
  const keyOf = ({ mutant }: Outcome): string => `${mutant.file}: ${mutant.change}`;
  const explained = new Set(
    Object.entries(SURVIVORS).flatMap(([file, reasons]) =>
      Object.values(reasons).flatMap((changes) => changes.map((change) => `${file}: ${change}`)),
    ),
  );
  const left = new Map(outcomes.filter(({ fate }) => fate !== 'killed').map((one) => [keyOf(one), one]));
  for (const [key, { mutant, fate }] of left) {
    if (!explained.has(key)) faults.push(`${fate}, and not in survivors.ts: line ${mutant.line} of ${key}`);
  }
  const files = new Set(outcomes.map(({ mutant }) => mutant.file));
  for (const key of explained) {
    if (files.has(key.slice(0, key.indexOf(':'))) && !left.has(key)) faults.push(`in survivors.ts, but killed: ${key}`);
  }
  return faults;
}

const wanted = process.argv.slice(2);
const chosen = ROOMS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await bundleWorker();
const rooms: Instrumented[] = [];
for (const room of chosen) rooms.push(await instrument(room));
const jobs = rooms.flatMap(({ room, mutants }) => mutants.map(({ id }): Job => ({ room, id })));
const count = jobs.length;
const fates = new Map<string, Fate>();
await Promise.all(Array.from({ length: WORKERS }, () => work(jobs, rooms, fates)));

const faults: string[] = [];
for (const room of chosen) {
  const mutants = rooms.find(({ room: name }) => name === room.name)?.mutants ?? [];
  const outcomes = mutants.map(
    (mutant): Outcome => ({ mutant, fate: fates.get(`${room.name} ${mutant.id}`) ?? 'not reached' }),
  );
  printScores(room, outcomes);
  faults.push(...faultsOf(room, outcomes));
}
const { user, system } = process.cpuUsage();
console.log(`${count} mutants, ${Math.round((user + system) / 1e6)} s of CPU`);
for (const fault of faults) console.log(`✗ ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
