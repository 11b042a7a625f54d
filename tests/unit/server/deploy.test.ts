import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { LIMITS } from '@/lib/server/limits';

describe('the systemd unit', () => {
  const unit = readFileSync('lib/server/deploy/chuyendoiso.service', 'utf8');
  const environment = Object.fromEntries(
    [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );

  it('gives settings that the server takes', () => {
    expect(readEnv(environment)).toMatchObject({ port: 3000, host: '127.0.0.1', siteUrl: environment.SITE_URL });
  });

  it('runs a file that is there, in a process that gets the signal to stop', () => {
    const command = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    expect(existsSync(command.at(-1) ?? '')).toBe(true);
    expect(command[0]).toBe('/usr/bin/node');
  });

  it('waits longer than the server drains, and lets it have its connections', () => {
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1]) * 1_000).toBeGreaterThan(LIMITS.drainTimeout);
    expect(Number(/LimitNOFILE=(\d+)/.exec(unit)?.[1])).toBeGreaterThan(2 * LIMITS.connections);
  });
});
