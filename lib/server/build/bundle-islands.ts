import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Browser code by name: what a page asks for first; the rest follows from it. */
const ISLANDS = {
  figures: 'components/figure/figures.island.ts',
  search: 'components/search/search.island.ts',
  builder: 'components/share/builder.island.ts',
  share: 'components/unit/share.island.ts',
  verify: 'components/sheet/verify.island.ts',
};

/**
 * Bundles the islands into `public/islands/`, each file named by its content, and writes which file is which into
 * `manifest.json`. Older files go.
 */
export async function bundleIslands(): Promise<void> {
  const { build } = await import('esbuild');
  const root = process.cwd();
  const folder = path.join(root, 'public/islands');
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: Object.entries(ISLANDS).map(([out, file]) => ({ in: path.join(root, file), out })),
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: path.join(root, 'tsconfig.json'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'error',
  });
  const made = Object.entries(metafile.outputs).map(([file, { entryPoint }]) => ({
    name: path.basename(file),
    entryPoint,
  }));
  const manifest = Object.fromEntries(
    Object.entries(ISLANDS).map(([island, source]) => [
      island,
      `/islands/${made.find(({ entryPoint }) => entryPoint === source)?.name}`,
    ]),
  );
  const kept = new Set([...made.map(({ name }) => name), 'manifest.json']);
  const draft = path.join(folder, 'manifest.json.tmp');
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, path.join(folder, 'manifest.json'));
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(path.join(folder, name));
}
