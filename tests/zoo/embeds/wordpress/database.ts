import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../../serve-site';
import type { Workshop } from '../../workshop';

const socketOf = (shop: Workshop) => `--socket=${path.join(shop.folder, 'db.sock')}`;

/** A MariaDB of its own; null where there is none. */
export async function startDatabase(shop: Workshop): Promise<{ port: number; stop: () => void } | null> {
  const data = path.join(shop.folder, 'db');
  if (!existsSync(data)) shop.tried('mariadb-install-db', ['--no-defaults', '--user=root', `--datadir=${data}`]);
  if (!existsSync(path.join(data, 'mysql'))) return null;
  const port = await freePort();
  const own = [`--datadir=${data}`, socketOf(shop), `--port=${port}`, `--pid-file=${data}/pid`];
  const child = spawn('mariadbd', ['--no-defaults', '--user=root', '--bind-address=127.0.0.1', ...own], {
    stdio: 'ignore',
  });
  const user = "CREATE USER IF NOT EXISTS 'w'@'127.0.0.1' IDENTIFIED BY 'w'; GRANT ALL ON *.* TO 'w'@'127.0.0.1'";
  for (let look = 0; look < 60; look += 1) {
    if (shop.tried('mariadb', [socketOf(shop), '-e', user])?.ok) return { port, stop: () => child.kill('SIGTERM') };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  child.kill('SIGKILL');
  return null;
}

export function emptyDatabase(shop: Workshop, name: string): void {
  const emptied = `DROP DATABASE IF EXISTS ${name}; CREATE DATABASE ${name} CHARACTER SET utf8mb4`;
  shop.tried('mariadb', [socketOf(shop), '-e', emptied]);
}
