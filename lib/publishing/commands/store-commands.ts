import path from 'node:path';
import { dayInVietnam } from '@/lib/i18n/format';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { type LoadOptions, type LoadReport, loadBundles } from '@/lib/publishing/bundle/load';
import { BundleError, describeProblem } from '@/lib/publishing/bundle/problem';
import { describeSealFault } from '@/lib/publishing/commands/doctor';
import { checkBundles } from '@/lib/publishing/desk/check';
import type { TypedReason } from '@/lib/publishing/desk/reason';
import { type RestoreRequest, restoreStore } from '@/lib/publishing/desk/restore';
import { rollBack, withdraw } from '@/lib/publishing/desk/undo';
import type { Outcome } from '@/lib/publishing/outcome';
import { paint } from '@/lib/publishing/terminal';
import { type Lang, SIMULATED_PREFIX } from '@/lib/site';
import { backupStore, holdsSomething, withBackup } from '@/lib/store/backup';
import { examineLog } from '@/lib/store/examine';
import { listAudit, listRevisions } from '@/lib/store/ledger';

function loadOutcome(command: string, { bundles }: LoadReport, lang: Lang, last: readonly string[]): Outcome {
  const words = publishingWords[lang];
  const lines = bundles.map(({ folder, status, rows, kind, hash }) => {
    const said = status === 'loaded' ? words.loaded : words.unchanged;
    return `${said(folder, rows, kind === 'register')} ${paint(`sha256 ${hash.slice(0, 12)}`, 'quiet')}`;
  });
  return { exit: 0, lines: [...lines, ...last], json: { command, ok: true, bundles } };
}

/** What is wrong with folders, in the reader's language; other errors pass. */
export async function orProblems(command: string, lang: Lang, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const lines = error.problems.map((problem) => describeProblem(problem, lang));
    return { exit: 1, lines, json: { command, ok: false, problems: error.problems } };
  }
}

/** `load`: every edition folder that is new. @throws StoreError */
export function load(options: LoadOptions, lang: Lang): Promise<Outcome> {
  return orProblems('load', lang, async () => {
    const { databasePath } = options;
    const work = () => loadBundles(options);
    const report = await ((await holdsSomething(databasePath)) ? withBackup(databasePath, work) : work());
    return loadOutcome('load', report, lang, []);
  });
}

/** `check --from FOLDER`: the same on a copy that is thrown away. @throws StoreError */
export function checkFolder(options: LoadOptions, lang: Lang): Promise<Outcome> {
  return orProblems('check', lang, async () =>
    loadOutcome('check', await checkBundles(options), lang, [publishingWords[lang].nothingWritten]),
  );
}

interface Undo {
  readonly databasePath: string;
  readonly note: TypedReason;
  readonly lang: Lang;
}

/** `rollback` and `withdraw`. @throws DeskError, StoreError */
export async function undo(
  command: 'rollback' | 'withdraw',
  slug: string,
  to: string | undefined,
  act: Undo,
): Promise<Outcome> {
  const done = await (command === 'rollback' ? rollBack(slug, to, act) : withdraw(slug, act));
  const { message, backup, current } = done;
  return {
    exit: 0,
    lines: [message, publishingWords[act.lang].copied(backup)],
    json: { command, ok: true, current, backup },
  };
}

/** `backup`. @throws StoreError */
export async function backup(databasePath: string, lang: Lang): Promise<Outcome> {
  const file = await backupStore(databasePath);
  return { exit: 0, lines: [publishingWords[lang].copied(file)], json: { command: 'backup', ok: true, backup: file } };
}

/** `restore FILE`. @throws DeskError, StoreError */
export async function restore(request: RestoreRequest): Promise<Outcome> {
  const file = path.resolve(request.file);
  const { before, losses } = await restoreStore({ ...request, file });
  const words = publishingWords[request.lang];
  return {
    exit: 0,
    lines: [...(losses.length > 0 ? [words.lost, ...losses] : []), words.restored(request.file, before)],
    json: { command: 'restore', ok: true, restored: file, backup: before, losses: losses.map((line) => line.trim()) },
  };
}

/** `list`: every revision, current ones marked, and those this installation hides. @throws StoreError */
export async function list(databasePath: string, simulated: boolean, lang: Lang): Promise<Outcome> {
  const words = publishingWords[lang];
  const revisions = await listRevisions(databasePath);
  const lines = revisions.map(({ current, slug, status, publishedAt, note }) =>
    [
      current ? '*' : ' ',
      slug.padEnd(18),
      (words.status[status] ?? status).padEnd(12),
      dayInVietnam(publishedAt),
      current ? words.current.padEnd(9) : ' '.repeat(9),
      note ?? '',
      slug.startsWith(SIMULATED_PREFIX) && !simulated ? words.hidden : '',
    ]
      .join(' ')
      .trimEnd(),
  );
  return { exit: 0, lines, json: { command: 'list', ok: true, revisions } };
}

/** `log`: what was done to the store; `verify` checks that no row of it was changed afterwards, nor any of a publication. @throws StoreError */
export async function log(databasePath: string, verify: boolean, lang: Lang): Promise<Outcome> {
  const words = publishingWords[lang];
  const rows = await listAudit(databasePath);
  const found = verify ? await examineLog(databasePath) : null;
  const lines = rows.map(({ at, action, revision, note, hash }) =>
    [at, action.padEnd(13), (revision ?? '').padEnd(16), hash.slice(0, 12), note ?? ''].join('  ').trimEnd(),
  );
  const faults = found
    ? [
        ...(found.brokenLog === null ? [] : [words.chainBroken(found.brokenLog)]),
        ...found.unlogged.map(words.unlogged),
        ...found.untold.map(words.untold),
        ...found.unsealed.map((fault) => describeSealFault(fault, lang)),
      ]
    : [];
  const good = faults.length === 0;
  const verdict = good
    ? [paint(words.chainHolds(rows.length, rows.filter(({ seal }) => seal).length), 'good')]
    : faults.map((fault) => paint(fault, 'error'));
  return {
    exit: good ? 0 : 1,
    lines: verify ? [...lines, ...verdict] : lines,
    json: {
      command: 'log',
      ok: good,
      rows,
      ...(found
        ? { brokenRow: found.brokenLog, unlogged: found.unlogged, untold: found.untold, unsealed: found.unsealed }
        : {}),
    },
  };
}
