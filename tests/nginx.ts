import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from './run-command';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file));

/** Path of nginx on this machine, or null. */
export const nginx: string | null = NGINX ?? null;

const RECIPE = 'lib/server/deploy/nginx.conf';

type Replaced = readonly (readonly [shipped: string, here: string])[];

const recipeWith = (shipped: string, parts: Replaced): string =>
  parts.reduce((text, [there, here]) => {
    if (!text.includes(there)) throw new Error(`${RECIPE} does not say ${there}.`);
    return text.replaceAll(there, here);
  }, shipped);

const places = (folder: string, sitePort: number): Replaced => [
  ['127.0.0.1:3000', `127.0.0.1:${sitePort}`],
  ['/var/cache/nginx/chuyendoiso', `${folder}/cache`],
];

/** The shipped recipe with the ports and folder of a test, and what else the test changes in it. */
export function recipe(folder: string, sitePort: number, frontPort: number, more: Replaced = []): string {
  const front = ['    listen 80; #plain', `    listen 127.0.0.1:${frontPort};`] as const;
  return recipeWith(readFileSync(RECIPE, 'utf8'), [...places(folder, sitePort), front, ...more]);
}

/** The same with a certificate, by the line of its README; `folder` holds the certificate and what a renewal puts there. */
export function recipeWithTls(folder: string, ports: { site: number; plain: number; tls: number }): string {
  const out = mustRun('sed', ['-e', 's/#tls //', '-e', '/#plain$/d', RECIPE]);
  return recipeWith(out, [
    ...places(folder, ports.site),
    ['listen 80;', `listen 127.0.0.1:${ports.plain};`],
    ['listen 443 ssl', `listen 127.0.0.1:${ports.tls} ssl`],
    ['/etc/letsencrypt/live/chuyendoiso.example.vn', folder],
    ['/var/www/acme', `${folder}/acme`],
  ]);
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
    !(await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
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
