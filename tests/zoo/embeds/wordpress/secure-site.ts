import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nginx, recipeWithTls, startNginx } from '../../../nginx';
import { freePort, serveSite } from '../../../serve-site';
import type { Workshop } from '../../workshop';

export interface SecureSite {
  readonly origin: string;
  /** File of the certificate, for whoever is to trust it. */
  readonly certificate: string;
  readonly stop: () => Promise<void>;
}

/** The site behind the shipped recipe with a certificate: WordPress' blocks take no address of plain http for an embed. */
export async function serveSecurely(shop: Workshop): Promise<SecureSite | null> {
  if (!nginx) return null;
  const folder = path.join(shop.folder, 'tls');
  // What its front kept of another run tells another port.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'acme'), { recursive: true });
  const [key, certificate] = [path.join(folder, 'privkey.pem'), path.join(folder, 'fullchain.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', certificate];
  if (!shop.tried('openssl', made)?.ok) return null;
  const ports = { site: await freePort(), plain: await freePort(), tls: await freePort() };
  const origin = `https://127.0.0.1:${ports.tls}`;
  const site = await serveSite('zoo-secure', ports.site, { SITE_URL: origin });
  const stop = await startNginx(folder, ports.plain, recipeWithTls(folder, ports));
  return {
    origin,
    certificate,
    stop: async () => {
      await stop();
      await site.stop();
    },
  };
}
