import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { makeAssets } from '@/lib/desk/assets';
import type { Desk } from '@/lib/desk/desk';
import { createDeskServer } from '@/lib/desk/desk-server';
import { Sessions } from '@/lib/desk/door/sessions';
import { DraftFolder } from '@/lib/desk/draft/draft-folder';
import { LIMITS } from '@/lib/desk/limits';
import { createPreviewServer } from '@/lib/desk/preview/preview-server';
import { Previews } from '@/lib/desk/preview/previews';
import { Readings } from '@/lib/desk/readings';
import type { Settings } from '@/lib/env';
import { StartError } from '@/lib/exit';
import { folderBeside } from '@/lib/store/place';

const HERE = '127.0.0.1';

/** A desk that listens. */
export interface OpenDesk {
  readonly desk: Desk;
  /** A link that opens once; the one before is dead. */
  readonly newLink: () => string;
  readonly close: () => Promise<void>;
}

/** The key links to previews are signed with: made once, so that a link outlives a restart; nobody else may read it. */
async function signingKey(folder: string): Promise<Buffer> {
  const file = path.join(folder, 'khoa-xem-truoc');
  const known = await readFile(file).catch(() => null);
  if (known?.length === 32) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(32);
  const half = `${file}-${randomBytes(4).toString('hex')}`;
  await writeFile(half, key, { mode: 0o600, flag: 'wx' });
  await rename(half, file);
  return key;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} on ${HERE} is taken by another program: set DESK_PORT to another.`
            : `Port ${port} on ${HERE} cannot be listened on (${error.code}).`,
        ),
      ),
    );
    server.listen(port, HERE, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Opens the desk on 127.0.0.1. `simulated` and the store come from the settings.
 * @throws StartError where HOST names another address or a port is taken.
 */
export async function openDesk(settings: Settings, now: () => number = Date.now): Promise<OpenDesk> {
  const { hostAsked, databasePath, siteUrl, simulated, deskPort } = settings;
  if (hostAsked !== null && hostAsked !== HERE) {
    throw new StartError(
      `The desk listens on ${HERE} only; HOST is "${hostAsked}". Reach it from elsewhere through SSH (README).`,
    );
  }
  const folder = path.join(folderBeside(databasePath), 'drafts');
  const drafts = new DraftFolder(folder, LIMITS.drafts, now);
  await drafts.prepare();
  const registerDrafts = new DraftFolder(path.join(folder, 'don-vi'), LIMITS.drafts, now);
  await registerDrafts.prepare();
  const ports = { desk: deskPort, preview: deskPort };
  const log = (line: unknown) => console.error(line);
  const desk: Desk = {
    databasePath,
    siteUrl,
    simulated,
    ports,
    drafts,
    registerDrafts,
    sessions: new Sessions(LIMITS, now),
    readings: new Readings(drafts, databasePath, LIMITS.readings),
    previews: new Previews({ drafts, databasePath, origin: () => `http://${HERE}:${ports.preview}`, log }),
    assets: await makeAssets(),
    signingKey: await signingKey(folder),
    now,
    log,
  };
  const servers = [createDeskServer(desk), createPreviewServer(desk)] as const;
  ports.desk = await listen(servers[0], deskPort);
  ports.preview = await listen(servers[1], deskPort === 0 ? 0 : deskPort + 1);
  return {
    desk,
    newLink: () => `http://${HERE}:${ports.desk}/vao?khoa=${desk.sessions.newKey()}`,
    close: async () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await desk.previews.close();
    },
  };
}
