import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginx, recipeWithTls, startNginx } from '../nginx';
import { askRaw } from '../raw-request';
import { mustRun } from '../run-command';
import { freePort, type Site, serveSite } from '../serve-site';

// The recipe's lines for a certificate, taken in as its README says, in a real nginx with a certificate of its own.

const NAME = 'chuyendoiso.example.vn';
const able = nginx !== null && existsSync('/usr/bin/openssl');
if (!able) console.log('nginx or openssl is not installed here: the recipe with a certificate is not tried.');

describe.skipIf(!able)('behind nginx with a certificate', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-tls-'));
  const ports = { site: 0, plain: 0, tls: 0 };
  let site: Site;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    for (const name of ['site', 'plain', 'tls'] as const) ports[name] = await freePort();
    const [key, certificate] = [path.join(folder, 'privkey.pem'), path.join(folder, 'fullchain.pem')];
    const subject = ['-subj', `/CN=${NAME}`, '-days', '1', '-keyout', key, '-out', certificate];
    mustRun('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject]);
    mkdirSync(path.join(folder, 'acme/.well-known/acme-challenge'), { recursive: true });
    writeFileSync(path.join(folder, 'acme/.well-known/acme-challenge/thu'), 'renewal');
    site = await serveSite('nginx-tls', ports.site, { SITE_URL: `https://${NAME}` });
    stop = await startNginx(folder, ports.plain, recipeWithTls(folder, ports));
  });
  afterAll(async () => {
    await stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const askTls = (url: string, maxVersion?: 'TLSv1.1') =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: ports.tls, path: url, servername: NAME, rejectUnauthorized: false };
      const old = maxVersion && { maxVersion, minVersion: maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' };
      request({ ...options, ...old, headers: { host: NAME }, agent: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      })
        .on('error', reject)
        .end();
    });

  it('a page is answered over TLS, kept, and tells browsers to stay with it', async () => {
    const first = await askTls('/xep-hang/2023/so-nganh');
    expect(first.status).toBe(200);
    expect(first.text).toContain(`href="https://${NAME}/xep-hang/2023/so-nganh"`);
    expect(first.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
    expect((await askTls('/xep-hang/2023/so-nganh')).headers['x-cache']).toBe('HIT');
  });

  it('whoever comes without is led to the site’s own name, whichever they sent', async () => {
    for (const host of [NAME, 'evil.example']) {
      const { status, headers } = await askRaw(ports.plain, '/don-vi//x?q=1', { headers: { host } });
      expect([status, headers.location]).toEqual([301, `https://${NAME}/don-vi//x?q=1`]);
    }
  });

  it('a renewal’s question is answered without', async () => {
    const { status, body } = await askRaw(ports.plain, '/.well-known/acme-challenge/thu', { headers: { host: NAME } });
    expect([status, body.toString()]).toEqual([200, 'renewal']);
  });

  it('what browsers no longer speak is not spoken', async () => {
    await expect(askTls('/', 'TLSv1.1')).rejects.toThrow();
  });
});
