import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { LIMITS } from '@/lib/server/limits';
import { mustRun } from '../../run-command';
import { allocatorSettings } from '../../serve-site';

describe('the systemd unit', () => {
  const unit = readFileSync('lib/server/deploy/chuyendoiso.service', 'utf8');
  const environment = Object.fromEntries(
    [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );

  it('gives settings that the server takes', () => {
    expect(readEnv(environment)).toMatchObject({ port: 3000, host: '127.0.0.1', siteUrl: environment.SITE_URL });
  });

  it('makes a second one by the line of the README, beside the first and of the same store, which makes nothing ahead', () => {
    const readme = readFileSync('lib/server/deploy/README.md', 'utf8');
    const [line = ''] = /^sed .*chuyendoiso\.service(?= > )/m.exec(readme) ?? [];
    const second = mustRun('sh', ['-c', line]);
    const given = Object.fromEntries(
      [...second.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(given).toEqual({ ...environment, PORT: '3001', DRAW_AHEAD: 'off' });
    expect(readEnv(given)).toMatchObject({ port: 3001, drawAhead: false });
    const front = /s\/(# server [^/]+)\/(server [^/]+)\//.exec(readme);
    expect(readFileSync('lib/server/deploy/nginx.conf', 'utf8')).toContain(`\n    ${front?.[1]}\n`);
    expect(front?.[2]).toBe('server 127.0.0.1:3001;');
  });

  it('runs a file that is there, in a process that gets the signal to stop', () => {
    const command = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    expect(existsSync(command.at(-1) ?? '')).toBe(true);
    expect(command[0]).toBe('/usr/bin/node');
  });

  it('gives Node the flags that every other start of the site gives it', () => {
    const flags = (command: string) => /(?:^|[ /])node ((?:--\S+ )+)lib\/run\.mjs/.exec(command)?.[1]?.trim();
    const own = flags(/^ExecStart=(.*)$/m.exec(unit)?.[1] ?? '');
    expect(own).toMatch(/--max-semi-space-size=\d/);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect([flags(scripts.start ?? ''), flags(scripts.serve ?? '')]).toEqual([own, own]);
  });

  it('gives memory back as every other start of the site does', () => {
    const own = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('MALLOC_')));
    expect(Object.keys(own)).toEqual(['MALLOC_ARENA_MAX', 'MALLOC_TRIM_THRESHOLD_']);
    expect(allocatorSettings('serve')).toEqual(own);
    expect(allocatorSettings('start')).toEqual(own);
  });

  it('waits longer than the server drains, and lets it have its connections', () => {
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1]) * 1_000).toBeGreaterThan(LIMITS.drainTimeout);
    expect(Number(/LimitNOFILE=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(2 * LIMITS.connections);
  });

  it('lets SQLite undo a publication that was cut short, and nothing else be written', () => {
    expect([...unit.matchAll(/^ReadWritePaths=(.*)$/gm)].map(([, folder]) => folder)).toEqual([
      environment.DATABASE_URL?.replace(/^file:(.*)\/[^/]+$/, '$1'),
    ]);
    expect(unit).toMatch(/^ProtectSystem=strict$/m);
  });

  it('names the proxy in front, so that nginx’s word for whom it asks is taken', () => {
    expect(readEnv(environment).proxies).toEqual(['127.0.0.1', '::1']);
    const recipe = readFileSync('lib/server/deploy/nginx.conf', 'utf8');
    expect(recipe).toMatch(/proxy_set_header X-Forwarded-For \$remote_addr;/);
    expect(recipe).toMatch(/server 127\.0\.0\.1:3000;/);
  });

  it('has nginx let go of a connection before the site closes it, so that no request is sent into a closing one', () => {
    const recipe = readFileSync('lib/server/deploy/nginx.conf', 'utf8');
    const upstream = /^upstream [^}]*\bkeepalive_timeout (\d+)s;[^}]*^\}/m.exec(recipe);
    expect(Number(upstream?.[1]) * 1_000).toBeGreaterThan(0);
    expect(Number(upstream?.[1]) * 1_000).toBeLessThan(LIMITS.keepAliveTimeout);
  });

  const ANALYSE = '/usr/bin/systemd-analyze';
  it.runIf(existsSync(ANALYSE))('is exposed at 3.0 or less by systemd’s own reckoning', () => {
    const report = mustRun(ANALYSE, [
      'security',
      '--offline=true',
      '--no-pager',
      'lib/server/deploy/chuyendoiso.service',
    ]);
    expect(Number(/exposure level for \S+: ([\d.]+)/.exec(report)?.[1])).toBeLessThanOrEqual(3);
  });
});
