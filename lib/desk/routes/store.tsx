import path from 'node:path';
import { BackupsPage, RestorePage } from '@/components/desk/backups-page';
import { ExaminationPage } from '@/components/desk/examination-page';
import { LogPage } from '@/components/desk/log-page';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import { typedReason } from '@/lib/desk/door/reason';
import { momentIn } from '@/lib/desk/moment';
import { goTo, page, refusal } from '@/lib/desk/reply';
import { deskWords } from '@/lib/i18n/words/desk';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { describeSealFault, examine } from '@/lib/publishing/commands/doctor';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { describeLosses, restoreStore } from '@/lib/publishing/desk/restore';
import { backupFolder, backupStore, copiedAt, listBackups } from '@/lib/store/backup';
import { examineLog } from '@/lib/store/examine';
import { listAudit } from '@/lib/store/ledger';

/** `/nhat-ky`: what was done to the store, and whether any of it was changed afterwards. */
export async function showLog(visit: Visit): Promise<Reply> {
  const { desk, lang } = visit;
  const words = publishingWords[lang];
  const [rows, found] = await Promise.all([listAudit(desk.databasePath), examineLog(desk.databasePath)]);
  const faults = [
    ...(found.brokenLog === null ? [] : [words.chainBroken(found.brokenLog)]),
    ...found.unlogged.map(words.unlogged),
    ...found.untold.map(words.untold),
    ...found.unsealed.map((fault) => describeSealFault(fault, lang)),
  ];
  const shown = rows.toReversed().map((row) => ({ ...row, at: momentIn(row.at, lang) }));
  return page(visit, deskWords[lang].logTitle, <LogPage lang={lang} rows={shown} faults={faults} />);
}

/** A folder as somebody who stands in another would name it: from there where it is within, else whole. */
function namedFrom(place: string, folder: string): string {
  const relative = path.relative(place, folder);
  return relative.startsWith('..') ? folder : relative;
}

/** `/ban-sao`: the copies of the store. */
export async function showBackups(visit: Visit): Promise<Reply> {
  const { databasePath } = visit.desk;
  const copies = (await listBackups(databasePath)).toReversed().map((copy) => {
    const file = path.basename(copy);
    return { file, at: momentIn(copiedAt(file) ?? '', visit.lang) };
  });
  return page(
    visit,
    deskWords[visit.lang].backupsTitle,
    <BackupsPage
      lang={visit.lang}
      folder={namedFrom(process.cwd(), backupFolder(databasePath))}
      copies={copies}
      make={visit.formTo('/ban-sao/chep')}
      restore={visit.formTo('/ban-sao/khoi-phuc')}
    />,
  );
}

/** `POST /ban-sao/chep`: a copy now. */
export async function makeBackup(visit: Visit): Promise<Reply> {
  const file = await backupStore(visit.desk.databasePath);
  visit.session.flash = deskWords[visit.lang].backupMade(path.basename(file));
  return goTo(visit, '/ban-sao');
}

/** `POST /ban-sao/khoi-phuc`: first what readers lose; then, with a yes and the reason, the copy in place of the store. */
export async function restoreBackup(visit: Visit): Promise<Reply> {
  const { desk, lang, form } = visit;
  const field = (name: string) => (form ? textOf(form, name) : '');
  const name = field('tep');
  const file = (await listBackups(desk.databasePath)).find((copy) => path.basename(copy) === name);
  if (!file) return refusal(visit, 404, 'missing');
  const ask = (said: readonly string[], status: number) =>
    page(
      visit,
      deskWords[lang].restoreTitle(name),
      <RestorePage lang={lang} file={name} restore={visit.formTo('/ban-sao/khoi-phuc')} said={said} />,
      status,
    );
  const sure = field('lam') === '1' && field('van-muon') === '1';
  if (!sure) {
    const losses = await describeLosses(desk.databasePath, file, lang);
    return ask(
      losses.map((line) => line.trim()),
      200,
    );
  }
  try {
    const request = { databasePath: desk.databasePath, file, note: typedReason(visit.form) };
    await restoreStore({ ...request, yes: true, lang });
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return ask(
      error.message.split('\n').map((line) => line.trim()),
      422,
    );
  }
  visit.session.flash = deskWords[lang].restored(name);
  return goTo(visit, '/ban-sao');
}

/** `/kiem-tra`: what is wrong with the store; looked at when asked for. */
export async function showExamination(visit: Visit): Promise<Reply> {
  const found = visit.form ? await examine(visit.desk.databasePath, visit.lang) : null;
  return page(
    visit,
    deskWords[visit.lang].doctorTitle,
    <ExaminationPage
      lang={visit.lang}
      run={visit.formTo('/kiem-tra')}
      findings={found?.findings ?? null}
      at={momentIn(new Date(visit.desk.now()).toISOString(), visit.lang)}
    />,
  );
}
