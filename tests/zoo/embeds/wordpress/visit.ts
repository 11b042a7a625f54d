import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Finding } from '@/lib/views/tried/tried';
import { freePort } from '../../serve-site';
import { finding, type Reader } from '../finding';
import type { Workshop } from '../workshop';
import { fits, measure, WIDTHS, wider } from './measure';
import { PASTED } from './pasted';

// A real WordPress, of Debian and of npm, under PHP's own server and a MariaDB of its own: what an author pastes, and what readers see.

const HERE = import.meta.dirname;

/** Folders with a WordPress each; where they come from is tried in turn. */
function bring(shop: Workshop): string[] {
  shop.apt([
    'php-cli',
    'php-mysql',
    'php-xml',
    'php-mbstring',
    'php-getid3',
    'libjs-cropper',
    'libjs-underscore',
    'mariadb-server',
    'unzip',
  ]);
  const debian = path.join(shop.folder, 'debian');
  if (!existsSync(debian)) {
    shop.tried('sh', [
      '-c',
      'apt-get download -qq wordpress wordpress-theme-twentytwentythree && for file in wordpress*.deb; do dpkg-deb -x $file root; done; cp -rL root/usr/share/wordpress debian',
    ]);
  }
  const built = path.join(shop.folder, 'npm');
  if (!existsSync(built)) {
    shop.tried('sh', [
      '-c',
      'npm pack --silent @wp-playground/wordpress-builds && tar xzf wp-playground-*.tgz && mkdir npm && unzip -q package/src/wordpress/wp-nightly.zip -d npm',
    ]);
  }
  return [debian, built].filter((folder) => existsSync(path.join(folder, 'wp-load.php')));
}

async function database(shop: Workshop): Promise<{ port: number; stop: () => void } | null> {
  const data = path.join(shop.folder, 'db');
  const socket = path.join(shop.folder, 'db.sock');
  if (!existsSync(data)) shop.tried('mariadb-install-db', ['--no-defaults', '--user=root', `--datadir=${data}`]);
  if (!existsSync(path.join(data, 'mysql'))) return null;
  const port = await freePort();
  const child = spawn(
    'mariadbd',
    [
      '--no-defaults',
      '--user=root',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${data}/pid`,
    ],
    { stdio: 'ignore' },
  );
  for (let look = 0; look < 60; look += 1) {
    const up = shop.tried('mariadb', [
      `--socket=${socket}`,
      '-e',
      "CREATE USER IF NOT EXISTS 'w'@'127.0.0.1' IDENTIFIED BY 'w'; GRANT ALL ON *.* TO 'w'@'127.0.0.1'",
    ]);
    if (up?.ok) return { port, stop: () => child.kill('SIGTERM') };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  child.kill('SIGKILL');
  return null;
}

interface Posted {
  readonly version: string;
  readonly post: number;
  /** Kind of oEmbed or of error, by thing. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Sets one up with nothing in it and pastes everything into a post, as the editor's own requests do. */
function install(shop: Workshop, folder: string, port: number, db: number, site: string): Posted | null {
  const name = `wp_${path.basename(folder)}`;
  shop.tried('mariadb', [
    `--socket=${shop.folder}/db.sock`,
    '-e',
    `DROP DATABASE IF EXISTS ${name}; CREATE DATABASE ${name} CHARACTER SET utf8mb4`,
  ]);
  mkdirSync(path.join(folder, 'wp-content/mu-plugins'), { recursive: true });
  for (const file of readdirSync(path.join(HERE, 'php')))
    copyFileSync(
      path.join(HERE, 'php', file),
      path.join(folder, file === 'local.php' ? 'wp-content/mu-plugins/local.php' : file),
    );
  const env = { WP_DB: name, WP_DB_PORT: String(db), WP_HERE: `http://127.0.0.1:${port}`, ZOO_SITE: site };
  writeFileSync(path.join(folder, 'pasted.json'), JSON.stringify(PASTED));
  const installed = shop.tried('php', [path.join(folder, 'zoo-install.php')], env);
  const posted = installed?.ok ? shop.tried('php', [path.join(folder, 'zoo-post.php')], env) : installed;
  if (!posted?.ok) {
    console.log(posted?.out.slice(-600) ?? 'no PHP');
    return null;
  }
  return JSON.parse(posted.out.split('\n').at(-1) ?? '') as Posted;
}

async function frontEnd(browser: Browser, here: string, { post, answers }: Posted, reader: Reader): Promise<Finding[]> {
  const seen: Record<string, string[]> = {};
  const wrong = new Set<string>();
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${here}/?p=${post}`, { waitUntil: 'load' });
    const frames = await measure(page, 'iframe.wp-embedded-content');
    const over = await wider(page);
    const framed = PASTED.filter(({ thing }) => answers[thing] === 'rich');
    for (const [index, { thing }] of framed.entries()) {
      const frame = frames[index];
      seen[thing] = [...(seen[thing] ?? []), frame ? `${frame.width}×${frame.frame} of ${frame.document}` : 'no frame'];
      if (!frame || !fits(frame) || over > 0) wrong.add(thing);
    }
    await page.close();
  }
  return PASTED.map(({ thing, framed }) => {
    const out = framed ? `${answers[thing]}: ${(seen[thing] ?? []).join(', ')}` : (answers[thing] ?? '');
    const right = framed ? answers[thing] === 'rich' && !wrong.has(thing) : answers[thing] !== 'rich';
    return finding(thing, reader, { ok: true, out }, () => right);
  });
}

const none = (reader: Reader) => PASTED.map(({ thing }) => finding(thing, reader, null, () => false));

export async function visitWordPress(shop: Workshop, browser: Browser | null, site: string): Promise<Finding[]> {
  const folders = bring(shop);
  const db = folders.length > 0 ? await database(shop) : null;
  if (!db || !browser) return none({ reader: 'WordPress', version: null });
  const findings: Finding[] = [];
  try {
    for (const folder of folders) {
      const port = await freePort();
      const here = `http://127.0.0.1:${port}`;
      const posted = install(shop, folder, port, db.port, site);
      if (!posted) {
        findings.push(...none({ reader: 'WordPress', version: null }));
        continue;
      }
      const reader = { reader: 'WordPress', version: posted.version };
      const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', folder], {
        stdio: 'ignore',
        // Its workers are ended with it.
        detached: true,
        env: {
          ...process.env,
          PHP_CLI_SERVER_WORKERS: '4',
          WP_DB: `wp_${path.basename(folder)}`,
          WP_DB_PORT: String(db.port),
          WP_HERE: here,
          ZOO_SITE: site,
        },
      });
      try {
        await new Promise((resolve) => setTimeout(resolve, 1500));
        findings.push(...(await frontEnd(browser, here, posted, reader)));
      } finally {
        if (php.pid) process.kill(-php.pid, 'SIGTERM');
      }
    }
  } finally {
    db.stop();
  }
  return findings;
}
