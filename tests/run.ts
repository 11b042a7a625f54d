import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, versionOf } from './chromium';
import { freePort } from './serve-site';

// Every check, in one command: lint and types, rules and store, the built site over HTTP, the site in a browser.
// Ends with one line, "N passed, N failed".

const TMP = 'tests/.tmp';
rmSync(TMP, { recursive: true, force: true });
mkdirSync(TMP, { recursive: true });

let passed = 0;
let failed = 0;

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
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
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
  else failed += 1;
  return ok;
}

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  numFailedTestSuites?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
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
  failed += bad > 0 ? bad : code === 0 && good > 0 ? 0 : 1;
}

async function vitest(project: string, shard?: string): Promise<void> {
  const name = shard ? `${project}-${shard.replace('/', '-of-')}` : project;
  const file = `${TMP}/vitest-${name}.json`;
  const code = await node([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    ...(shard ? [`--shard=${shard}`] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  count(`vitest ${name}`, file, code);
}

async function playwright(): Promise<void> {
  const report = `${TMP}/playwright.json`;
  const code = await node(['node_modules/@playwright/test/cli.js', 'test'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    E2E_PORT: String(await freePort()),
  });
  count('playwright', report, code);
}

const chromium = ensureChromium();
console.log(versionOf(chromium));
const tsx = 'node_modules/tsx/dist/cli.mjs';
const store = `${TMP}/store.db`;
const site = { DATABASE_URL: `file:${store}`, CHROMIUM_PATH: chromium };
Object.assign(process.env, site);

if (
  await check('the store is made, migrated and filled; the site builds', node([tsx, 'lib/server/build/prepare.ts']))
) {
  await Promise.all([
    check('lint and formatting', node(['node_modules/@biomejs/biome/bin/biome', 'check', '.'])),
    check('types', node(['node_modules/typescript/bin/tsc', '--noEmit'])),
  ]);
  await vitest('unit');
  await check('every small change to a pure rule is noticed', node([tsx, 'tests/mutation/run.ts']));
  // Each with a site of its own: one waits for answers while the other works.
  await Promise.all([vitest('site', '1/2'), vitest('site', '2/2')]);
  await playwright();
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
