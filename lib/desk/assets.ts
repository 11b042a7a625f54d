import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The desk's stylesheet and script, and the hash both are addressed by. */
export interface Assets {
  readonly css: string;
  readonly js: string;
  readonly hash: string;
}

/** The site's own stylesheet with the desk's after it, and the script, made when the desk starts. */
export async function makeAssets(): Promise<Assets> {
  const { build } = await import('esbuild');
  const files = [
    'app/styles.css',
    'components/ui/form-fields.css',
    'components/ui/facts.css',
    'components/ui/code.css',
    'components/ui/run-in.css',
    'components/ui/link-row.css',
    'components/ui/tag.css',
    'components/desk/desk.css',
  ];
  const css = (await Promise.all(files.map((file) => readFile(path.resolve(file), 'utf8')))).join('\n');
  const { outputFiles } = await build({
    entryPoints: [path.resolve('components/desk/desk.island.ts')],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
  });
  const js = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(css).update(js).digest('hex').slice(0, 12);
  return { css, js, hash };
}

/** The stylesheet or the script, where the address is theirs. Neither says anything of a draft. */
export function assetReply({ css, js, hash }: Assets, pathname: string) {
  const reply = (type: string, body: string) => ({
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8` },
    body,
  });
  if (pathname === `/ban-lam-viec-${hash}.css`) return reply('text/css', css);
  return pathname === `/ban-lam-viec-${hash}.js` ? reply('text/javascript', js) : null;
}
