import { existsSync, rmSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { closeFigures, startFigures } from '@/lib/drawing/render';
import { currentSettings } from '@/lib/env';
import { formatCount } from '@/lib/i18n/format';
import { aboutCopy, leftOutLines, siteCopyWords } from '@/lib/i18n/words/site-copy';
import { languageOf } from '@/lib/params/language';
import { refusalOf } from '@/lib/publishing/refusal';
import { progress } from '@/lib/publishing/terminal';
import { releaseFolder, SERVED, stayWithRelease } from '@/lib/release';
import { plainParts } from '@/lib/server/answers';
import { copySite, NoAnswer } from '@/lib/server/copy/copy-site';
import { CopyWriter } from '@/lib/server/copy/copy-writer';
import { keepMadeBeside } from '@/lib/server/keep-made';
import { startNext } from '@/lib/server/next-renderer';
import { SealWatch } from '@/lib/server/seal-watch';
import { Site } from '@/lib/server/site';
import { StaticFiles } from '@/lib/server/static-files';
import type { Lang } from '@/lib/site';
import { copyStore } from '@/lib/store/backup';
import { listRevisions } from '@/lib/store/queries/editions';
import { readLog } from '@/lib/store/queries/log';

// The program behind `npm run data -- export-site DIR`: the site is drawn in it, which takes more memory than a publication may.
// Started by that command alone, which is told what came of it.

/** A reason not to copy that a person can mend. */
class Refused extends Error {
  override name = 'Refused';
}

async function refuseTaken(target: string, lang: Lang): Promise<void> {
  const taken = await access(target).then(
    () => true,
    () => false,
  );
  if (taken) throw new Refused(siteCopyWords[lang].taken(target));
}

/** Copies the site as it is at this moment to a folder that is not there yet. */
async function exportSite(folder: string, lang: Lang) {
  const words = siteCopyWords[lang];
  const target = path.resolve(folder);
  const settings = currentSettings();
  if (!existsSync(path.join(SERVED, 'BUILD_ID'))) throw new Refused(words.notBuilt);
  stayWithRelease();
  await refuseTaken(target, lang);
  const made: string[] = [];
  const begin = async (name: string) => {
    const begun = await mkdtemp(name);
    made.push(begun);
    return begun;
  };
  // At once: what is being written meanwhile would else be written into a folder that is half gone.
  const clear = () => {
    for (const each of made) rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const stop = () => {
    clear();
    process.exit(1);
  };
  // Whoever asked for it is gone, or wants it no more; asked twice (a terminal tells all of a group), it clears once and whole.
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(signal, stop);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const draft = await begin(`${target}.dang-chep-`);
    const still = await begin(path.join(os.tmpdir(), 'ban-sao-'));
    // One state of the store, whatever is published meanwhile.
    const store = path.join(still, 'store.db');
    await copyStore(settings.databasePath, store);
    process.env.DATABASE_URL = `file:${store}`;
    const seals = new SealWatch(store, (line) => console.error(line));
    await seals.look();
    if (seals.state.heldBack.length > 0) throw new Refused(words.heldBack(seals.state.heldBack.join(', ')));
    const log = await readLog();
    const { hash: logHead = '', at = new Date(0).toISOString() } = log.at(-1) ?? {};
    const revisions = await listRevisions();
    const revisionsOf = new Map<string, string[]>();
    for (const { assessmentSlug, slug } of revisions) {
      revisionsOf.set(assessmentSlug, [...(revisionsOf.get(assessmentSlug) ?? []), slug]);
    }
    const writer = await CopyWriter.begin(draft, settings.siteUrl, new Date(at), {
      site: settings.siteUrl,
      logHead,
      logRows: log.length,
      revisions: revisions.map(({ slug, sealed }) => ({ revision: slug, seal: sealed?.seal ?? null })),
    });
    if (settings.drawAhead) keepMadeBeside(settings.databasePath);
    const { render, close } = await startNext(settings.siteUrl);
    await startFigures();
    const secure = settings.siteUrl.startsWith('https:');
    const deadLinks = await copySite({
      site: new Site({ render, watch: { version: logHead }, secure }),
      files: new StaticFiles(path.resolve('public'), releaseFolder()),
      siteUrl: settings.siteUrl,
      revisionsOf,
      seals: revisions.flatMap(({ sealed }) => sealed?.seal ?? []),
      writer,
      told: (copied, waiting) => progress(words.progress(formatCount(copied, lang), formatCount(waiting, lang))),
    });
    const { html } = plainParts(leftOutLines(settings.siteUrl), secure);
    const report = await writer.finish(html, aboutCopy(settings.siteUrl, logHead, at));
    await refuseTaken(target, lang);
    await rename(draft, target);
    await Promise.allSettled([close(), closeFigures()]);
    return { ...report, folder: target, logHead, deadLinks };
  } finally {
    clear();
  }
}

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
const [folder = '', language] = process.argv.slice(2);
const lang = languageOf(language);
exportSite(folder, lang)
  .then(
    (report) => ({ ok: true, report }),
    (error: unknown) => {
      if (error instanceof Refused) return { ok: false, message: error.message };
      if (error instanceof NoAnswer)
        return { ok: false, message: siteCopyWords[lang].noAnswer(error.address, error.status, error.from) };
      const message = refusalOf(error, lang);
      if (message === null) console.error(error);
      return { ok: false, message };
    },
  )
  .then((told) => process.send?.(told, () => process.exit(told.ok ? 0 : 1)));
