import { createHash } from 'node:crypto';
import path from 'node:path';
import { RegisterChangePage, RegisterUndoPage, type ToldChange } from '@/components/desk/register-page';
import { UnitsPage } from '@/components/desk/units-page';
import { attempt } from '@/lib/desk/attempt';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import type { Draft } from '@/lib/desk/draft/draft';
import { LIMITS } from '@/lib/desk/limits';
import { momentIn } from '@/lib/desk/moment';
import { download, goTo, page, refusal } from '@/lib/desk/reply';
import { askForFiles, chooseFiles, hasTooMany } from '@/lib/desk/routes/choose-files';
import { filesOf } from '@/lib/desk/routes/home';
import { countProblems, groupProblems } from '@/lib/desk/views/problems';
import { formatDate } from '@/lib/i18n/format';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskRegisterWords } from '@/lib/i18n/words/desk-register';
import { registerWords } from '@/lib/i18n/words/register';
import { localise } from '@/lib/params/paths';
import { isDay } from '@/lib/publishing/bundle/date';
import { registerLines } from '@/lib/publishing/commands/register-lines';
import { makeUnits, officialRegister } from '@/lib/publishing/commands/units-commands';
import {
  dayOf,
  planRegister,
  planUndo,
  publishRegister,
  type RegisterPlan,
  undoRegister,
} from '@/lib/publishing/desk/register-desk';
import type { Lang } from '@/lib/site';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { listAllUnits } from '@/lib/store/queries/units';
import { readRegisterLedger } from '@/lib/store/read-register';

// The register at the desk: what `npm run data -- units` does, by the same functions and in the same words.

const field = (visit: Visit, name: string): string => (visit.form ? textOf(visit.form, name) : '');
const changePath = (id: string, rest = ''): string => `/don-vi/doi/${id}${rest}`;
const undoPath = (number: number): string => `/don-vi/lan/${number}`;

/** A day of a form or an address: null where it is blank, undefined where it is none. */
function dayIn(text: string): string | null | undefined {
  if (text === '') return null;
  return isDay(text) ? text : undefined;
}

function listed(draft: Draft, lang: Lang) {
  const { state } = deskRegisterWords[lang];
  return {
    href: localise(changePath(draft.id), lang),
    files: draft.files.join(', '),
    saved: momentIn(draft.saved, lang),
    state: draft.published === null ? state.open : state.done(draft.published),
  };
}

/** `/don-vi`: the register, how it is changed, and what was changed. */
export async function showUnits(visit: Visit): Promise<Reply> {
  const { desk, lang } = visit;
  const words = deskRegisterWords[lang];
  const { state } = registerWords[lang];
  const [units, kinds, drafts] = await Promise.all([listAllUnits(), listKnownTiers(), desk.registerDrafts.list()]);
  const ledger = await readRegisterLedger(desk.databasePath, await officialRegister());
  const registers = [...new Set(units.map(({ register }) => register))];
  const tables = registers.flatMap((register) =>
    kinds
      .map(({ slug: tier, words: named }) => ({
        id: `${register}-${tier}`,
        title: `${named[lang].name} – ${register}`,
        units: units
          .filter((unit) => unit.register === register && unit.tier === tier)
          .map(({ code, name, parent, validTo }) => ({
            key: code,
            code,
            name: name[lang],
            parent: parent?.name[lang] ?? null,
            until: validTo === null ? null : formatDate(validTo, lang),
          })),
      }))
      .filter((table) => table.units.length > 0),
  );
  const changes = (ledger?.changes ?? []).toReversed().map(({ id, at, asOf, note, fileName, undoneAt, undone }) => ({
    number: id,
    at: momentIn(at, lang),
    day: asOf === '' ? registerWords[lang].beginning : formatDate(asOf, lang),
    file: fileName,
    note,
    state: undoneAt === null ? state.standing : words.undoneOn(momentIn(undoneAt, lang), undone ?? ''),
    undoHref: undoneAt === null ? localise(undoPath(id), lang) : null,
  }));
  return page(
    visit,
    deskWords[lang].unitsTitle,
    <UnitsPage
      lang={lang}
      count={units.length}
      tables={tables}
      begin={drafts.length < LIMITS.drafts ? visit.formTo('/don-vi/doi') : null}
      exportHref={localise('/don-vi/so.xlsx', lang)}
      drafts={drafts.map((draft) => listed(draft, lang))}
      changes={changes}
    />,
  );
}

/** `/don-vi/so.xlsx`: the register as a file that comes back unchanged. */
export async function giveRegister(visit: Visit): Promise<Reply> {
  const day = dayIn(visit.query.get('ngay') ?? '');
  if (day === undefined) return refusal(visit, 422, 'bad-year');
  const { name, bytes } = await makeUnits(await officialRegister(), day, visit.desk.databasePath, visit.lang);
  return download(name, bytes);
}

const tellBadDay = ({ session, lang }: Visit): void => {
  session.flash = (deskWords[lang].shut['bad-year'] ?? []).join(': ');
};

/** `POST /don-vi/doi`: files of units become a draft of a change; a day that is none is told, and the files are kept all the same. */
export async function beginChange(visit: Visit): Promise<Reply> {
  const asOf = dayIn(field(visit, 'ngay'));
  const files = await filesOf(visit, 'tep');
  if (files.length === 0) return refusal(visit, 422, 'no-file');
  // The files are kept, whatever is wrong beside them.
  if (asOf === undefined) tellBadDay(visit);
  const given = { year: null, tier: null, asOf: asOf ?? null, corrects: null };
  const draft = await visit.desk.registerDrafts.begin(given, files);
  return goTo(visit, changePath(draft.id));
}

/** The difference between two registers in the command line's words, heading and counts apart. */
function tell(
  { ledger, after, differences }: Pick<RegisterPlan, 'ledger' | 'after' | 'differences'>,
  day: string,
  lang: Lang,
): ToldChange {
  const [heading = '', ...lines] = registerLines(ledger.current, after, differences, day, lang).map((line) =>
    line.trim(),
  );
  const tiers = after.tiers.length;
  return { heading, counts: lines.slice(0, tiers), differences: lines.slice(tiers) };
}

/** A sign of what a page shows: a register that changed meanwhile would change otherwise. */
function signOf({ ledger, differences }: Pick<RegisterPlan, 'ledger' | 'differences'>): string {
  const standing = ledger.changes.map(({ id, undoneAt }) => [id, undoneAt]);
  return createHash('sha256')
    .update(JSON.stringify([standing, differences]))
    .digest('hex')
    .slice(0, 16);
}

async function planOf(visit: Visit, draft: Draft): Promise<RegisterPlan> {
  const { desk, lang } = visit;
  const asked = {
    files: desk.registerDrafts.filesOf(draft),
    asOf: draft.asOf,
    register: await officialRegister(),
  };
  return planRegister(asked, desk.databasePath, lang);
}

/** What stands in place of the deed: that it is done, that an error is in the way, or that there is nothing to do. */
function insteadOf(draft: Draft, plan: RegisterPlan, lang: Lang): string[] {
  if (draft.published !== null) return [deskRegisterWords[lang].isDone(draft.published)];
  if (plan.problems.hasErrors) return [deskRegisterWords[lang].notYet];
  return plan.differences.length === 0 ? [registerWords[lang].nothingNew(plan.after.register)] : [];
}

/** `/don-vi/doi/…`: a file of units, what is wrong with it, what it would do, and the way to do it. */
export async function showChange(visit: Visit, id: string, note = '', status = 200): Promise<Reply> {
  const { desk, lang } = visit;
  const draft = await desk.registerDrafts.find(id);
  if (hasTooMany(draft)) return askForFiles(visit, draft, changePath(id));
  const plan = await planOf(visit, draft);
  const title = deskRegisterWords[lang].planTitle(draft.files.join(', '));
  const { groups, more } = groupProblems(plan.problems.list, LIMITS.shownProblems, () => null, lang);
  const instead = insteadOf(draft, plan, lang);
  const open = draft.published === null;
  return page(
    visit,
    title,
    <RegisterChangePage
      lang={lang}
      title={title}
      version={draft.version}
      files={plan.files}
      asOf={draft.asOf}
      about={open ? visit.formTo(changePath(id, '/ngay')) : null}
      counts={countProblems(plan.problems.list, lang)}
      groups={groups}
      moreProblems={more}
      told={open && !plan.problems.hasErrors ? tell(plan, dayOf(plan.change, draft.asOf), lang) : null}
      instead={instead}
      publish={instead.length === 0 ? visit.formTo(changePath(id, '/ghi')) : null}
      seen={signOf(plan)}
      note={note}
      discard={visit.formTo(changePath(id, '/bo'))}
    />,
    status,
  );
}

/** `POST …/ngay`: the day of the lines that name none. */
export async function setChangeDay(visit: Visit, id: string): Promise<Reply> {
  const asOf = dayIn(field(visit, 'ngay'));
  if (asOf === undefined) {
    tellBadDay(visit);
    return showChange(visit, id, '', 422);
  }
  await visit.desk.registerDrafts.save(id, Number(field(visit, 'ban')), { asOf });
  return goTo(visit, changePath(id));
}

/** `POST …/chon-tep`: which of the files that were dropped are meant. */
export const chooseChangeFiles = (visit: Visit, id: string): Promise<Reply> =>
  chooseFiles(visit, visit.desk.registerDrafts, id, changePath(id));

/** `POST …/bo`: the file is thrown away. */
export async function discardChange(visit: Visit, id: string): Promise<Reply> {
  await visit.desk.registerDrafts.remove(id);
  return goTo(visit, '/don-vi');
}

/** Why a deed that somebody asked for is not done; null where it may be. */
function missing(visit: Visit, seen: string): string | null {
  const words = deskRegisterWords[visit.lang];
  if (field(visit, 'thay') !== seen) return words.seenOther;
  if (field(visit, 'da-xem') !== '1') return words.yesNeeded;
  return field(visit, 'ly-do') === '' ? words.noteNeeded : null;
}

/** `POST …/ghi`: the register is changed, in one step after a copy of the store. */
export async function publishChange(visit: Visit, id: string): Promise<Reply> {
  const { desk, lang, session } = visit;
  const words = deskRegisterWords[lang];
  const draft = await desk.registerDrafts.find(id);
  if (draft.published !== null) return goTo(visit, changePath(id));
  // What was looked at is this version and no other.
  desk.registerDrafts.expectVersion(draft, Number(field(visit, 'ban')));
  const note = field(visit, 'ly-do');
  const again = (said: string) => {
    session.flash = said;
    return showChange(visit, id, note, 422);
  };
  const plan = await planOf(visit, draft);
  const [instead] = insteadOf(draft, plan, lang);
  if (instead !== undefined) return again(instead);
  const why = missing(visit, signOf(plan));
  if (why !== null) return again(why);
  const options = { databasePath: desk.databasePath, asOf: draft.asOf, note, lang };
  const tried = await attempt(() => publishRegister(plan, options), lang);
  if (typeof tried === 'string') return again(tried);
  const { number, backup } = tried.done;
  // It stands in the store from here on, whatever becomes of this process; the draft follows.
  await desk.registerDrafts.save(id, draft.version, { published: String(number) }).catch(desk.log);
  session.flash = `${registerWords[lang].done(number, plan.after.register)} ${words.copied(path.basename(backup))}`;
  return goTo(visit, '/don-vi');
}

async function undoPage(visit: Visit, number: number, note = '', status = 200): Promise<Reply> {
  const { desk, lang } = visit;
  const plan = await planUndo(await officialRegister(), number, desk.databasePath, lang);
  const day = plan.ledger.changes.find(({ id }) => id === number)?.asOf ?? '';
  return page(
    visit,
    deskRegisterWords[lang].undoTitle(number),
    <RegisterUndoPage
      lang={lang}
      number={number}
      told={tell(plan, day, lang)}
      undo={visit.formTo(undoPath(number))}
      seen={signOf(plan)}
      note={note}
    />,
    status,
  );
}

/** `/don-vi/lan/3`: what the register would be without one of its changes; sent back with a reason, it is that. */
export async function undoChange(visit: Visit, number: number): Promise<Reply> {
  const { desk, lang, session, form } = visit;
  if (!form) return undoPage(visit, number);
  const note = field(visit, 'ly-do');
  const again = (said: string) => {
    session.flash = said;
    return undoPage(visit, number, note, 422);
  };
  const register = await officialRegister();
  const why = missing(visit, signOf(await planUndo(register, number, desk.databasePath, lang)));
  if (why !== null) return again(why);
  const options = { databasePath: desk.databasePath, note, lang };
  const tried = await attempt(() => undoRegister(register, number, options), lang);
  if (typeof tried === 'string') return again(tried);
  const copied = deskRegisterWords[lang].copied(path.basename(tried.done));
  session.flash = `${registerWords[lang].undone(number)} ${copied}`;
  return goTo(visit, '/don-vi');
}
