import path from 'node:path';
import { build } from 'esbuild';

const FOLDER = path.resolve('tests/.tmp/desk');

/** `npm run data` as one file of ours: it is up in a third of the time, and tests start it some four hundred times. */
export const CLI = path.join(FOLDER, 'cli.mjs');
/** A publisher that can be stopped where a test wants it. */
export const DRIVER = path.join(FOLDER, 'driver.mjs');

/** `npm run desk`, the same. */
export const DESK = path.join(FOLDER, 'desk.mjs');

/** Once before the unit tests. Packages stay outside; README's commands are tested as they stand, through npm and tsx. */
export default async function bundleCommands(): Promise<void> {
  await build({
    entryPoints: {
      cli: 'lib/publishing/cli.ts',
      driver: 'tests/unit/publishing/faults/driver.ts',
      desk: 'lib/desk/start.ts',
    },
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@': process.cwd() },
    logLevel: 'silent',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
  });
}
