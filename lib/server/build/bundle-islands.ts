import { mkdirSync, writeFileSync } from 'node:fs';
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
 * Bundles the islands into `islands/` of a release's folder, each file named by its content, and writes which file is which
 * into `manifest.json`.
 */
export async function bundleIslands(release: string): Promise<void> {
  const { build } = await import('esbuild');
  const root = process.cwd();
  const folder = path.join(release, 'islands');
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
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}
