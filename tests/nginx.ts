import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file));

/** Path of nginx on this machine, or null. */
export const nginx: string | null = NGINX ?? null;

const RECIPE = 'lib/server/deploy/nginx.conf';

/** The shipped recipe with the ports and folder of a test. */
export function recipe(folder: string, sitePort: number, frontPort: number): string {
  const parts = [
    ['127.0.0.1:3000', `127.0.0.1:${sitePort}`],
    ['listen 80;', `listen 127.0.0.1:${frontPort};`],
    ['/var/cache/nginx/chuyendoiso', `${folder}/cache`],
  ] as const;
  return parts.reduce(
    (text, [shipped, here]) => {
      if (!text.includes(shipped)) throw new Error(`${RECIPE} does not say ${shipped}.`);
      return text.replace(shipped, here);
    },
    readFileSync(RECIPE, 'utf8'),
  );
}

/** Runs nginx over `http` (what stands inside its http block) in a folder of its own; returns how to stop it. */
export async function startNginx(folder: string, port: number, http: string): Promise<() => Promise<void>> {
  if (!nginx) throw new Error('nginx is not installed (apt-get install nginx-light).');
  mkdirSync(path.join(folder, 'tmp'), { recursive: true });
  const types = '/etc/nginx/mime.types';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/tmp/${name};`,
  );
  const config = `daemon off; master_process on; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 2048; }
http { access_log off; ${existsSync(types) ? `include ${types};` : ''} ${temporary.join(' ')}
${http} }`;
  writeFileSync(path.join(folder, 'nginx.conf'), config);
  const child = spawn(nginx, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  const deadline = Date.now() + 10_000;
  while (
    !(await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`nginx did not come up: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return () =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
}
