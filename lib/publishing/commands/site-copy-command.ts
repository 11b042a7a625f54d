import { fork } from 'node:child_process';
import path from 'node:path';
import { formatCount } from '@/lib/i18n/format';
import { siteCopyWords } from '@/lib/i18n/words/site-copy';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Outcome } from '@/lib/publishing/outcome';
import type { Lang } from '@/lib/site';

/** What the program that copies tells at its end. */
type Told =
  | {
      readonly ok: true;
      readonly report: {
        readonly addresses: number;
        readonly bytes: number;
        readonly seal: string;
        readonly folder: string;
        readonly logHead: string;
        readonly deadLinks: readonly { readonly address: string; readonly from: string }[];
      };
    }
  | { readonly ok: false; readonly message: string | null };

/** A process of its own: a page takes more memory to draw than `npm run data` gives itself. */
const PROGRAM = 'lib/server/copy/main.ts';
const FLAGS = ['--max-old-space-size=768'];

/** `export-site DIR`: a static copy of the site. It ends with this process, and leaves nothing then. @throws DeskError */
export async function exportSite(folder: string, lang: Lang): Promise<Outcome> {
  const words = siteCopyWords[lang];
  const child = fork(path.resolve('lib/run.mjs'), [PROGRAM, folder, lang], {
    execArgv: FLAGS,
    // Next says there what it reads; the answer is this process's.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
  let told: Told | null = null;
  child.on('message', (message) => {
    told = message as Told;
  });
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  await new Promise((resolve) => child.once('exit', resolve));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  // Assigned by the listener, which the checker does not follow.
  const end = told as Told | null;
  if (end === null) throw new DeskError(words.stopped);
  if (!end.ok) throw end.message === null ? new Error('The copy failed.') : new DeskError(end.message);
  const { report } = end;
  const megabytes = formatCount(Math.ceil(report.bytes / 1_000_000), lang);
  return {
    exit: 0,
    lines: [
      words.done(formatCount(report.addresses, lang), megabytes, report.folder),
      words.check(report.folder),
      words.seal(report.seal, report.logHead),
      ...report.deadLinks.map(({ address, from }) => words.deadLink(address, from)),
    ],
    json: { command: 'export-site', ok: true, ...report },
  };
}
