import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

import { mustRun, runCommand } from './run-command';
import { freePort } from './serve-site';

const FOLDERS = ['18', '17', '16', '15', '14'].map((version) => `/usr/lib/postgresql/${version}/bin`);

/** Folder of PostgreSQL's programs on this machine, or null. */
export const postgresql: string | null = FOLDERS.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;

export const NO_POSTGRESQL =
  'PostgreSQL is not installed here: the store in PostgreSQL is not asked (apt-get install postgresql).';

/** A server never runs as root: then somebody without rights runs it. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

function run(program: string, args: readonly string[]): string {
  const file = path.join(postgresql ?? '', program);
  return asRoot
    ? mustRun('setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', file, ...args], { cwd: '/' })
    : mustRun(file, args);
}

export interface PostgresqlServer {
  readonly port: number;
  /** Address of a new database, empty or the copy of another one that nobody is connected to. */
  readonly newDatabase: (name: string, copyOf?: string) => Promise<string>;
  readonly addressOf: (name: string, user?: string) => string;
  /** Runs statements as the superuser. */
  readonly run: (name: string, sql: string) => Promise<pg.QueryResult>;
  readonly stop: () => void;
  readonly start: () => void;
  /** Stops it and takes its folder away. */
  readonly end: () => void;
}

/**
 * A server of its own, on this machine only. Its order of text is Vietnamese, as that of an office's may be, and
 * everybody but `owner` needs a password.
 */
export async function startPostgresql(): Promise<PostgresqlServer> {
  if (!postgresql) throw new Error(NO_POSTGRESQL);
  const folder = mkdtempSync(path.join(tmpdir(), 'postgresql-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const [data, log] = [path.join(folder, 'data'), path.join(folder, 'log')];
  run('initdb', [
    ...['-D', data, '-U', 'owner', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi'],
  ]);
  writeFileSync(
    path.join(data, 'pg_hba.conf'),
    ['local all all trust', 'host all owner 127.0.0.1/32 trust', 'host all all 127.0.0.1/32 scram-sha-256', ''].join(
      '\n',
    ),
  );
  const port = await freePort();
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = () => void run('pg_ctl', ['-D', data, '-w', '-l', log, '-o', options, 'start']);
  start();
  const addressOf = (name: string, user = 'owner') => `postgresql://${user}@127.0.0.1:${port}/${name}`;
  const runIn = async (name: string, sql: string) => {
    const client = new pg.Client(addressOf(name));
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    port,
    addressOf,
    run: runIn,
    newDatabase: async (name, copyOf) => {
      await runIn('postgres', `CREATE DATABASE "${name}"${copyOf ? ` TEMPLATE "${copyOf}"` : ''}`);
      return addressOf(name);
    },
    start,
    stop: () => void runCommand(...stopped(data)),
    end: () => {
      runCommand(...stopped(data));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stopped(data: string): [string, string[]] {
  const args = ['-D', data, '-m', 'immediate', '-w', 'stop'];
  const file = path.join(postgresql ?? '', 'pg_ctl');
  return asRoot
    ? ['setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', file, ...args]]
    : [file, args];
}
