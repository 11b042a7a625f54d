import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { ensureChromium, versionOf } from './chromium';
import { freePort } from './serve-site';

// Every check, in one command: lint and types, rules and store, the built site over HTTP, the site in a browser.
// Ends with one line, "N passed, N failed".

const TMP = 'tests/.tmp';
rmSync(TMP, { recursive: true, force: true });
mkdirSync(TMP, { recursive: true });

/**
 * Stores that a test makes and throws away lie in memory where there is plenty: on a disk each of their transactions is waited
 * for. `null` where there is not, or nothing may be put there.
 */
function folderInMemory(): string | null {
  const shared = '/dev/shm';
  const plenty = 6e9;
  try {
    const { bavail, bsize } = statfsSync(shared);
    if (Math.min(bavail * bsize, freemem()) < plenty) return null;
    const folder = mkdtempSync(`${shared}/bang-diem-`);
    // As /tmp is: some of what is tried is tried by somebody without rights.
    chmodSync(folder, 0o1777);
    return folder;
  } catch {
    return null;
  }
}

const inMemory = folderInMemory();
if (inMemory) {
  process.env.TMPDIR = inMemory;
  process.once('exit', () => rmSync(inMemory, { recursive: true, force: true }));
}

let passed = 0;
let failed = 0;

/** What was not kept, said once more at the end: parts print much, and who reads the last lines alone must find it there. */
const broken: string[] = [];
const told = (name: string) => broken.push(name.replaceAll(`${process.cwd()}/`, ''));

// No part is waited for longer than this: one that hangs fails, and what the others found is still said.
const MINUTES = 25;

/** Ends each part under way. */
const running = new Set<() => void>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const end of running) end();
    process.exit(1);
  });
}

/**
 * Runs a part in a group of processes of its own, so that all of it ends with it. Parts run side by side, so what each says
 * is kept until its end and then printed whole.
 */
function run(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  hear: (said: string) => void = () => undefined,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: true,
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nothing of it is left.
      }
    };
    running.add(end);
    const limit = setTimeout(() => {
      console.log(`✗ not done within ${MINUTES} minutes, ended: ${[command, ...args].join(' ')}`);
      end();
    }, MINUTES * 60_000);
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      hear(Buffer.concat(said).toString());
      clearTimeout(limit);
      running.delete(end);
      end();
      resolve(code ?? 1);
    });
  });
}

const node = (args: string[], env: Record<string, string> = {}) => run(process.execPath, args, env);

/** A check that has no counts of its own: it is one promise, kept or not. */
async function check(name: string, outcome: Promise<number>): Promise<boolean> {
  const ok = (await outcome) === 0;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (ok) passed += 1;
  else {
    failed += 1;
    told(name);
  }
  return ok;
}

interface Suite {
  file?: string;
  title?: string;
  suites?: Suite[];
  specs?: { title: string; ok: boolean }[];
}

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
  stats?: { expected: number; unexpected: number; flaky: number };
  suites?: Suite[];
}

/** The names of what failed in a report of vitest or of playwright. */
function failures({ testResults = [], suites = [] }: Report): string[] {
  const vitest = testResults.flatMap(({ name, status, assertionResults }) => {
    const bad = assertionResults.filter((test) => test.status === 'failed');
    // A file that could not be loaded has no tests to name.
    return bad.length > 0 ? bad.map(({ fullName }) => `${name} › ${fullName}`) : status === 'failed' ? [name] : [];
  });
  const of = ({ file, specs = [], suites: within = [] }: Suite): string[] => [
    ...specs.filter(({ ok }) => !ok).map(({ title }) => `${file} › ${title}`),
    ...within.flatMap(of),
  ];
  return [...vitest, ...suites.flatMap(of)];
}

/** Adds a runner's own counts; a runner that died without a report is a failure. */
function count(name: string, file: string, code: number): void {
  let report: Report = {};
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    console.log(`✗ ${name} left no report`);
  }
  const good = report.numPassedTests ?? report.stats?.expected ?? 0;
  const bad = (report.numFailedTests ?? 0) + (report.stats ? report.stats.unexpected + report.stats.flaky : 0);
  passed += good;
  const missed = bad > 0 ? bad : code === 0 && good > 0 ? 0 : 1;
  failed += missed;
  const names = failures(report);
  for (const each of names) told(each);
  if (missed > 0 && names.length === 0) told(`${name} ended with ${code}`);
}

async function vitest(project: string, shard: string): Promise<void> {
  const name = `${project}-${shard.replace('/', '-of-')}`;
  const file = `${TMP}/vitest-${name}.json`;
  const code = await node([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    `--shard=${shard}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  count(`vitest ${name}`, file, code);
}

async function playwright(shard: string): Promise<void> {
  const report = `${TMP}/playwright-${shard.replace('/', '-of-')}.json`;
  const code = await node(['node_modules/@playwright/test/cli.js', 'test', `--shard=${shard}`], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    E2E_PORT: String(await freePort()),
  });
  count(`playwright ${shard}`, report, code);
}

/** A part of the run: what it asks for may start it, and then it has a core of the machine. */
interface Part {
  readonly name: string;
  readonly asksFor: 'store' | 'site';
  readonly run: () => Promise<unknown>;
}

const chromium = ensureChromium();
console.log(versionOf(chromium));
const tsx = 'node_modules/tsx/dist/cli.mjs';
const store = `${TMP}/store.db`;
// A part has one core, so it does one thing at a time.
Object.assign(process.env, { DATABASE_URL: `file:${store}`, CHROMIUM_PATH: chromium, TESTS_AT_ONCE: '1' });

/** How long each part was under way, in the order they ended. */
const took: string[] = [];
const made = new Set<Part['asksFor']>();
const prepare = 'lib/server/build/prepare.ts';

/** What is first is started first, where what it asks for is made: long parts before short ones. */
const parts: Part[] = [
  {
    name: 'build',
    asksFor: 'store',
    run: async () => {
      let said = '';
      const building = run(process.execPath, [tsx, prepare], {}, (text) => {
        said = text;
      });
      if (!(await check('the site builds', building))) return;
      made.add('site');
      // The first thing a stranger sees of it.
      await check('its build warns of nothing', Promise.resolve(/\bwarnings?\b/i.test(said) ? 1 : 0));
    },
  },
  ...['1/3', '2/3', '3/3'].map(
    (shard): Part => ({ name: `unit ${shard}`, asksFor: 'store', run: () => vitest('unit', shard) }),
  ),
  // Each shard has a site of its own: what one does to it is no matter of the others.
  ...['1/3', '2/3', '3/3'].map(
    (shard): Part => ({ name: `site ${shard}`, asksFor: 'site', run: () => vitest('site', shard) }),
  ),
  ...['1/3', '2/3', '3/3'].map(
    (shard): Part => ({ name: `browser ${shard}`, asksFor: 'site', run: () => playwright(shard) }),
  ),
  { name: 'rules', asksFor: 'store', run: () => vitest('rules', '1/1') },
  {
    name: 'mutants',
    asksFor: 'store',
    run: () => check('every small change to a pure rule is noticed', node([tsx, 'tests/mutation/run.ts'])),
  },
  // Of the built site, whose types Next writes.
  {
    name: 'types',
    asksFor: 'site',
    run: () => check('types', node(['node_modules/typescript/bin/tsc', '--noEmit'])),
  },
  {
    name: 'audit',
    asksFor: 'store',
    run: () => check('no package is served that npm knows a critical fault of', node([tsx, 'tests/audit.ts'])),
  },
  {
    name: 'lint',
    asksFor: 'site',
    run: () => check('lint and formatting', node(['node_modules/@biomejs/biome/bin/biome', 'check', '.'])),
  },
];

/** Runs parts, one a core, until none is left that can be run: without a site, nothing that asks for one. */
function runAll(): Promise<void> {
  return new Promise((resolve, reject) => {
    let busy = 0;
    const next = (): void => {
      while (busy < Math.max(2, availableParallelism())) {
        const at = parts.findIndex(({ asksFor }) => made.has(asksFor));
        const [part] = at < 0 ? [] : parts.splice(at, 1);
        if (!part) break;
        busy += 1;
        const began = performance.now();
        part.run().then(() => {
          busy -= 1;
          took.push(`${part.name} ${Math.round((performance.now() - began) / 1000)} s`);
          next();
        }, reject);
      }
      if (busy === 0) resolve();
    };
    next();
  });
}

if (await check('the store is made, migrated and filled', node([tsx, prepare, '--store-only']))) {
  made.add('store');
  await runAll();
}

console.log(`\nParts: ${took.join(', ')}`);
for (const name of broken) console.log(`✗ ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
