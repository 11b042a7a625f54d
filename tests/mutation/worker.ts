import { parentPort, workerData } from 'node:worker_threads';
import { type CollectedTest, collect } from './harness';
import type { Instrumented } from './instrument';

// Runs mutants in this thread. A mutant lives inside the code as a branch that is off; switching it on and running the tests
// that reach it is all there is to do.

/** Which mutant is on, and how far a test may go: more than many times the steps it takes on sound code never ends. */
const now = { mutant: '', steps: 0, limit: Number.POSITIVE_INFINITY, covered: new Set<string>() };
const STEPS_MORE = 10;
const STEPS_AT_LEAST = 20_000;
/** Tests that walk through a whole register are left to the ordinary run: smaller ones must notice as well. */
const MOST_STEPS = 300_000;

const isActive = (id: string): boolean => {
  if (now.mutant !== id) return false;
  step();
  return true;
};
const cover = (...ids: string[]): void => {
  step();
  if (now.mutant === '') for (const id of ids) now.covered.add(id);
};
function step(): void {
  now.steps += 1;
  if (now.steps > now.limit) throw new Error('takes far more steps than the sound code');
}

interface Bundle {
  readonly evaluate: (require: (name: string) => unknown) => void;
  /** Mutants in code that runs as the file is loaded. */
  readonly atLoad: ReadonlySet<string>;
  readonly tests: readonly { readonly index: number; readonly steps: number; readonly covered: ReadonlySet<string> }[];
}

const root = process.cwd();

async function runTest(test: CollectedTest | undefined, limit: number): Promise<string | null> {
  now.steps = 0;
  now.limit = limit;
  try {
    await test?.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    now.limit = Number.POSITIVE_INFINITY;
  }
}

async function prepare({ bundles }: Instrumented): Promise<Bundle[]> {
  const prepared: Bundle[] = [];
  for (const { file, code } of bundles) {
    const body = new Function('require', 'module', 'exports', 'stryMutAct_9fa48', 'stryCov_9fa48', code);
    const evaluate = (require: (name: string) => unknown): void => {
      body(require, { exports: {} }, {}, isActive, cover);
    };
    now.mutant = '';
    now.covered = new Set();
    const collected = collect(evaluate, root);
    const atLoad = now.covered;
    const tests: { index: number; steps: number; covered: Set<string> }[] = [];
    for (const [index, test] of collected.entries()) {
      now.covered = new Set();
      const fault = await runTest(test, MOST_STEPS);
      if (now.steps > MOST_STEPS) continue;
      if (fault !== null) throw new Error(`${file}: "${test.name}" fails on sound code: ${fault}`);
      tests.push({ index, steps: now.steps, covered: now.covered });
    }
    prepared.push({ evaluate, atLoad, tests: tests.toSorted((a, b) => a.steps - b.steps) });
  }
  // What takes the least work is asked first.
  const work = ({ tests }: Bundle): number => tests.reduce((sum, { steps }) => sum + steps, 0);
  return prepared.toSorted((a, b) => work(a) - work(b));
}

export type Fate = 'killed' | 'survived' | 'not reached';

/** Whether one of the tests that reach a mutant notices it. */
async function fateOf(id: string, bundles: readonly Bundle[]): Promise<Fate> {
  let reached = false;
  for (const { evaluate, atLoad, tests } of bundles) {
    const wanted = atLoad.has(id) ? tests : tests.filter(({ covered }) => covered.has(id));
    if (wanted.length === 0) continue;
    reached = true;
    now.mutant = id;
    now.steps = 0;
    now.limit = Number.POSITIVE_INFINITY;
    let collected: readonly CollectedTest[];
    try {
      collected = collect(evaluate, root);
    } catch {
      return 'killed';
    }
    for (const { index, steps } of wanted) {
      const fault = await runTest(collected[index], steps * STEPS_MORE + STEPS_AT_LEAST);
      if (fault !== null) return 'killed';
    }
  }
  return reached ? 'survived' : 'not reached';
}

const rooms = workerData as readonly Instrumented[];
const prepared = new Map<string, Bundle[]>();

parentPort?.on('message', async ({ room, id }: { room: string; id: string }) => {
  const bundles = prepared.get(room) ?? (await prepare(rooms.find(({ room: name }) => name === room) as Instrumented));
  prepared.set(room, bundles);
  const fate = await fateOf(id, bundles);
  now.mutant = '';
  parentPort?.postMessage({ room, id, fate });
});
