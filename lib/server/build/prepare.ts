import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { currentSettings, SettingError } from '@/lib/env';
import { isPlain, reportAndExit, StartError } from '@/lib/exit';
import { SERVED } from '@/lib/release';
import { clientModuleRefusal, readClientModules } from '@/lib/server/build/client-references';
import { oneAtATime } from '@/lib/server/build/one-at-a-time';
import { emptyPlace, holdsRelease, keptRelease, markRelease, putInPlace } from '@/lib/server/build/release';

// Why: lib/decisions/0007-install-scripts-off.md

// Makes everything a start needs, and only what is missing or changed: database client, store, islands, drawing worker,
// site. Modules that need the generated client are imported after it exists.

const ROOT = process.cwd();
const CLIENT = path.join(ROOT, 'lib/store/generated');
const DATABASE_CLIENT = path.join(ROOT, 'lib/store/generated-postgresql');

/** Files the built site depends on. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
];
const MADE = new Set([CLIENT, DATABASE_CLIENT]);

function* filesUnder(place: string): Generator<string> {
  if (!existsSync(place) || MADE.has(place)) return;
  if (statSync(place).isFile()) return yield place;
  for (const name of readdirSync(place).sort()) yield* filesUnder(path.join(place, name));
}

function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const place of places) {
    for (const file of filesUnder(path.join(ROOT, place)))
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function runNode(script: string, args: readonly string[], env: Record<string, string> = {}): void {
  const done = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...env,
    },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Does `work` unless the mark it left last time says that nothing changed since. */
async function unlessDone(
  mark: string,
  hash: string,
  exists: boolean,
  work: () => void | Promise<void>,
): Promise<void> {
  if (exists && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  await work();
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
}

/**
 * What package.json starts and what that starts: made now, so that a folder which may not be written later runs
 * them as well. Why: lib/decisions/0045-programs-as-one-file.md
 */
const PROGRAMS = [
  'lib/server/serve.ts',
  'lib/server/copy/main.ts',
  'lib/publishing/main.ts',
  'lib/desk/start.ts',
  'lib/desk/preview/serve-draft.ts',
  'lib/desk/sentences/tell-draft.ts',
];

/** Builds the site in a place of its own; one that finished pages could not carry is refused, and never served. */
async function buildSite(place: string): Promise<void> {
  const { bundleFigureWorker } = await import('@/lib/drawing/bundle-worker');
  const { bundleFileWorker } = await import('@/lib/file-thread/bundle-worker');
  const { bundleIslands } = await import('@/lib/server/build/bundle-islands');
  runNode('node_modules/next/dist/bin/next', ['build'], { NODE_ENV: 'production', BUILD_DIR: place });
  const folder = path.join(ROOT, place);
  await bundleFigureWorker(folder);
  await bundleFileWorker(folder);
  await bundleIslands(folder);
  const refusal = clientModuleRefusal(readClientModules(path.join(ROOT, place)));
  if (refusal !== null) throw new StartError(refusal);
}

/** Serves the release of the sources as they are: the one that is served, one that is kept, or one built beside it. */
async function prepareSite(): Promise<void> {
  const hash = hashOf(SOURCES);
  if (holdsRelease(ROOT, SERVED, hash)) return;
  await oneAtATime(
    ROOT,
    () => makeSite(hash),
    () => console.log('Another start is building the site in this folder: waiting for it.'),
  );
}

async function makeSite(hash: string): Promise<void> {
  if (holdsRelease(ROOT, SERVED, hash)) return;
  let place = keptRelease(ROOT, hash);
  if (place === null) {
    place = emptyPlace(ROOT);
    await buildSite(place);
    markRelease(ROOT, place, hash);
  }
  putInPlace(ROOT, place);
}

/** Prepares the store; with `site` also the islands, the drawing worker and the built site. */
export async function prepare(parts: { readonly site: boolean }): Promise<void> {
  const settings = currentSettings();
  await unlessDone(
    path.join(CLIENT, '.schema-hash'),
    hashOf(['prisma/schema.prisma', 'prisma/postgresql-client.ts', 'prisma/postgresql-schema.ts', 'package-lock.json']),
    existsSync(CLIENT) && existsSync(DATABASE_CLIENT),
    () => runNode('node_modules/prisma/build/index.js', ['generate', '--no-hints']),
  );
  if (!existsSync(settings.dataDir))
    throw new SettingError(
      `DATA_DIR must be a folder; there is none at ${settings.dataDir}.`,
      'DATA_DIR',
      settings.dataDir,
    );
  const { loadBundles, formatReport } = await import('@/lib/publishing/bundle/load');
  const { folderBeside } = await import('@/lib/store/place');
  mkdirSync(folderBeside(settings.databasePath), { recursive: true });
  const report = await loadBundles({
    databasePath: settings.databasePath,
    dataDir: settings.dataDir,
    simulated: settings.simulated,
    // A site whose office published a revision of the same number itself must start with a newer release as well.
    whenPublished: 'keep',
  });
  console.log(formatReport(report));
  if (!parts.site) return;
  await prepareSite();
  runNode('lib/run.mjs', ['--make', ...PROGRAMS]);
  await proveStore(settings.databasePath);
}

/** Compares what is published with its seals, and keeps a note for the release that was made: its start reads none of it. */
async function proveStore(databasePath: string): Promise<void> {
  const { SealWatch } = await import('@/lib/server/seal-watch');
  const { keepProofsBeside } = await import('@/lib/server/proved-store');
  keepProofsBeside(databasePath);
  await new SealWatch(databasePath, (line) => console.error(line)).look();
}

/**
 * What a first start meets of the machine itself (a full disk, a folder that may not be written) as one sentence; any other
 * error as it is. The words are loaded now: before the client is made they may not be there to load.
 */
export async function inWords(error: unknown): Promise<unknown> {
  if (isPlain(error)) return error;
  const refusals = await import('@/lib/publishing/refusal').catch(() => null);
  const said = refusals?.refusalOf(error, 'en') ?? null;
  return said === null ? error : new StartError(said);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  prepare({ site: !process.argv.includes('--store-only') }).catch(async (error) => reportAndExit(await inWords(error)));
}
