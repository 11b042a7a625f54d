import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const FOLDER = path.resolve('tests/.tmp/desk');

/** `npm run data` as one file of ours: it is up in a third of the time, and what needs a process of its own starts this. */
export const CLI = path.join(FOLDER, 'cli.mjs');
/** A publisher that can be stopped where a test wants it. */
export const DRIVER = path.join(FOLDER, 'driver.mjs');

/** `npm run desk`, the same. */
export const DESK = path.join(FOLDER, 'desk.mjs');
/** Writes rows of the log, for processes that write at once. */
export const APPEND = path.join(FOLDER, 'append.mjs');

/** Puts a file in place whole: another part of the run may be starting the one that is there. */
function replace(file: string, content: Uint8Array): void {
  try {
    if (readFileSync(file).equals(content)) return;
  } catch {
    // There is none yet.
  }
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

/** Once before the unit tests. Packages stay outside; README's commands are tested as they stand, through npm and tsx. */
export async function bundleCommands(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: {
      cli: 'lib/publishing/main.ts',
      driver: 'tests/unit/publishing/faults/driver.ts',
      desk: 'lib/desk/start.ts',
      append: 'tests/unit/store/append-audit.ts',
    },
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // As lib/run.mjs starts them.
    banner: { js: "import { setFlagsFromString } from 'node:v8';\nsetFlagsFromString('--liftoff-only');" },
    alias: { '@': process.cwd() },
    logLevel: 'silent',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
  });
  mkdirSync(FOLDER, { recursive: true });
  for (const { path: file, contents } of outputFiles) replace(file, contents);
}
