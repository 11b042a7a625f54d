import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../../serve-site';
import type { Workshop } from '../../workshop';
import { emptyDatabase } from './database';
import type { SecureSite } from './secure-site';

const PHP = path.join(import.meta.dirname, 'php');

export interface WordPress {
  readonly origin: string;
  readonly version: string;
  /** Number of a published post with each text alone on a line; null where that failed. */
  readonly post: (lines: readonly string[]) => number | null;
  readonly stop: () => void;
}

/** Sets one up with nothing in it, under PHP's own server; null where that fails. */
export async function serveWordPress(
  shop: Workshop,
  folder: string,
  databasePort: number,
  site: SecureSite,
): Promise<WordPress | null> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const name = `wp_${path.basename(folder)}`;
  emptyDatabase(shop, name);
  const plugins = path.join(folder, 'wp-content/mu-plugins');
  mkdirSync(plugins, { recursive: true });
  for (const file of readdirSync(PHP))
    copyFileSync(path.join(PHP, file), path.join(file === 'local.php' ? plugins : folder, file));
  const env = {
    WP_DB: name,
    WP_DB_PORT: String(databasePort),
    WP_HERE: origin,
    ZOO_SITE: site.origin,
    ZOO_CERTIFICATE: site.certificate,
  };
  const run = (file: string) => {
    const said = shop.tried('php', [path.join(folder, file)], env);
    if (!said?.ok) console.log(said?.out.slice(-600) ?? 'no PHP');
    return said?.ok ? said.out.split('\n').at(-1) : undefined;
  };
  const version = run('zoo-install.php');
  if (version === undefined) return null;
  const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', folder], {
    stdio: 'ignore',
    // Its workers are ended with it.
    detached: true,
    env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return {
    origin,
    version,
    post(lines) {
      writeFileSync(path.join(folder, 'pasted.json'), JSON.stringify(lines));
      return Number(run('zoo-post.php')) || null;
    },
    stop: () => {
      if (php.pid) process.kill(-php.pid, 'SIGTERM');
    },
  };
}
