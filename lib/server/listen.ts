import { createServer, type Server } from 'node:net';
import type { Settings } from '@/lib/env';
import { StartError } from '@/lib/exit';

/**
 * Listens where the settings say.
 * @throws StartError in one sentence when that place cannot be listened on.
 */
export function listen(server: Server, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          error.code === 'EADDRINUSE'
            ? `PORT ${port} on ${host} is taken by another program.`
            : `HOST ${host} with PORT ${port} cannot be listened on (${error.code}).`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Tells before anything is started whether the settings' place is free. @throws StartError as `listen` does. */
export async function checkPlace(settings: Pick<Settings, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  await listen(probe, settings);
  await new Promise((resolve) => probe.close(resolve));
}
