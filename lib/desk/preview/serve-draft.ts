import { rmSync } from 'node:fs';
import path from 'node:path';

// Serves the built site over a copy of the store in which a draft is published, on a socket nobody else may open. Started by
// the desk; ends with it.

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DRAFT: 'on' });

async function serveDraft(socket: string): Promise<void> {
  const { currentSettings } = await import('@/lib/env');
  const { closeFigures, startFigures } = await import('@/lib/drawing/render');
  const { releaseFolder, stayWithRelease } = await import('@/lib/release');
  const { createHealth } = await import('@/lib/server/health');
  const { createSiteServer } = await import('@/lib/server/http-server');
  const { startNext } = await import('@/lib/server/next-renderer');
  const { SealWatch } = await import('@/lib/server/seal-watch');
  const { Site } = await import('@/lib/server/site');
  const { StaticFiles } = await import('@/lib/server/static-files');
  const { StoreWatch } = await import('@/lib/server/store-watch');
  stayWithRelease();
  const settings = currentSettings();
  const seals = new SealWatch(settings.databasePath, (line) => console.error(line));
  const watch = new StoreWatch(settings.databasePath, seals);
  await watch.start();
  const { render } = await startNext(settings.siteUrl);
  const site = new Site({ render, watch, secure: false });
  const server = createSiteServer({
    settings,
    site,
    files: new StaticFiles(path.resolve('public'), releaseFolder()),
    health: createHealth({ settings, site, watch, seals, isStopping: () => false }),
    log: (line) => console.log(line),
  });
  rmSync(socket, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  // A page never waits for this: without a drawing its table and sentence remain.
  startFigures().catch((error: unknown) => console.error(error));
  process.stdout.write('ready\n');
  const stop = () => {
    closeFigures().finally(() => process.exit(0));
    setTimeout(() => process.exit(0), 2_000).unref();
  };
  // The desk holds the other end: when it ends, however, so does this.
  process.stdin.resume();
  process.stdin.on('end', stop);
  process.stdin.on('error', stop);
}

serveDraft(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
