import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { closeFigures, startFigures } from '@/lib/drawing/render';
import { currentSettings, goneSettings } from '@/lib/env';
import { reportAndExit, StartError } from '@/lib/exit';
import { closeFileThread } from '@/lib/file-thread/file-thread';
import { releaseFolder, SERVED, stayWithRelease } from '@/lib/release';
import { drawAhead } from '@/lib/server/draw-ahead';
import { createHealth } from '@/lib/server/health';
import { createSiteServer } from '@/lib/server/http-server';
import { keepMadeBeside } from '@/lib/server/keep-made';
import { LIMITS } from '@/lib/server/limits';
import { checkPlace, listen } from '@/lib/server/listen';
import { startNext } from '@/lib/server/next-renderer';
import { findProved, keepProofsBeside } from '@/lib/server/proved-store';
import { SealWatch } from '@/lib/server/seal-watch';
import { Site } from '@/lib/server/site';
import { StaticFiles } from '@/lib/server/static-files';
import { StoreWatch } from '@/lib/server/store-watch';
import { checkStore } from '@/lib/store/health';

/** Serves the built site until SIGTERM or SIGINT, then lets requests in flight finish. */
export async function serve(): Promise<void> {
  const settings = currentSettings();
  for (const sentence of goneSettings(process.env)) console.error(sentence);
  if (!existsSync(path.join(SERVED, 'BUILD_ID')))
    throw new StartError('The site is not built: run "npm run build" or "npm start".');
  stayWithRelease();
  // What is garbage is let go when the heap has grown by a fifth, not when it has doubled. Why: lib/decisions/0043-memory-of-a-process.md
  setFlagsFromString('--heap-growing-percent=20');
  // A draft's store is served once.
  if (!settings.draft) keepProofsBeside(settings.databasePath);
  const proved = await findProved(settings.databasePath);
  const first = await checkStore(settings.databasePath);
  if (!first.ready) throw new StartError(first.detail);

  await checkPlace(settings);

  if (settings.drawAhead) keepMadeBeside(settings.databasePath);
  const seals = new SealWatch(settings.databasePath, (line) => console.error(line), { proved: proved?.hash });
  const watch = new StoreWatch(settings.databasePath, seals);
  await watch.start();
  // Not for what Next loads, all of which this is: maps of its code would take 60 MB. Why: lib/decisions/0043-memory-of-a-process.md
  process.setSourceMapsEnabled(false);
  const { render, close } = await startNext(settings.siteUrl);
  const site = new Site({ render, watch, secure: settings.siteUrl.startsWith('https:') });

  let stopping = false;
  const server = createSiteServer({
    settings,
    site,
    files: new StaticFiles(path.resolve('public'), releaseFolder()),
    health: createHealth({ settings, site, watch, seals, isStopping: () => stopping }),
    log: (line) => console.log(line),
  });

  await site.begin();
  process.setSourceMapsEnabled(true);
  await listen(server, settings);
  // The file was taken for the one that was found whole by its signs: its bytes are read now, when nobody waits for it.
  if (proved?.read === false) void seals.look();
  // A page never waits for this: without a drawing its table and sentence remain.
  startFigures().catch((error: unknown) => console.error(error));
  if (settings.drawAhead) void drawAhead({ render, watch });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  console.log(
    `Serving ${settings.siteUrl} on http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`,
  );

  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), LIMITS.drainTimeout).unref();
    // Health says no from now on, but who was already on the way is still let in.
    server.prependListener('request', (_, res) => res.setHeader('connection', 'close'));
    setTimeout(() => {
      watch.stop();
      server.close(
        () => void Promise.allSettled([close(), closeFigures(), closeFileThread()]).then(() => process.exit(0)),
      );
      setInterval(() => server.closeIdleConnections(), 200).unref();
    }, LIMITS.stopDelay);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  serve().catch(reportAndExit);
}
