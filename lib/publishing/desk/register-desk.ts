import { readAnnexFile } from '@/lib/annex/file/read-file';
import { AnnexProblems } from '@/lib/annex/problem';
import type { AnnexFile } from '@/lib/annex/sheet';
import { registerWords } from '@/lib/i18n/words/register';
import { BUNDLE_RULES, type BundleProblem } from '@/lib/publishing/bundle/problem';
import { problemsOfRegister } from '@/lib/publishing/bundle/write-register';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { readUnitsChange, type SubmittedChange } from '@/lib/publishing/desk/read-units';
import { bounded } from '@/lib/publishing/desk/reason';
import { lineageOf } from '@/lib/publishing/desk/submitted-annex';
import { addressOf, applyChanges, type DatedChange, type RegisterChange, written } from '@/lib/register/change';
import { type RegisterDifference, registerDifferences } from '@/lib/register/differences';
import { standingChanges } from '@/lib/register/stored-change';
import type { Lang } from '@/lib/site';
import { withBackup } from '@/lib/store/backup';
import type { RegisterDraft } from '@/lib/store/draft';
import { overlap } from '@/lib/store/facts';
import { type RegisterLedger, readRegisterLedger } from '@/lib/store/read-register';
import { toRegisterJson } from '@/lib/store/register-json';
import { type StoreWriter, writeStore } from '@/lib/store/writer';

/** A change of a register as it was submitted, with what it would do and everything that is wrong with it. */
export interface RegisterPlan {
  readonly files: readonly AnnexFile[];
  readonly problems: AnnexProblems;
  readonly ledger: RegisterLedger;
  readonly change: RegisterChange;
  readonly after: RegisterDraft;
  readonly differences: readonly RegisterDifference[];
}

/** The day a change is of: the one named for it, else the first it speaks of. */
export function dayOf({ units, ends, successions }: RegisterChange, asOf: string | null): string {
  const days = [...units.map(({ fact }) => fact.from ?? ''), ...ends.map(({ on }) => on)];
  return asOf ?? [...days, ...successions.map(({ date }) => date)].toSorted()[0] ?? '';
}

/** The unit that has the code of a fact at its time. */
function holderOf(after: RegisterDraft, tier: string, slug: string, code: string): string | null {
  const own = after.units.find((unit) => unit.tier === tier && unit.slug === slug);
  const other = after.units.find(
    (unit) =>
      unit.tier === tier &&
      unit.slug !== slug &&
      unit.facts.some(
        (fact) => fact.code === code && own?.facts.some((mine) => mine.code === code && overlap(mine, fact)),
      ),
  );
  return other?.facts.find((fact) => fact.code === code)?.name.vi ?? null;
}

/** What is wrong with the register after a change, said where the file speaks of it. */
function reportRegister(after: RegisterDraft, submitted: SubmittedChange, problems: AnnexProblems): void {
  const facts = after.units.flatMap((unit) => unit.facts.map((fact) => ({ unit, fact })));
  const [first] = [...submitted.unitsAt.values(), ...submitted.linksAt];
  const home = first?.place ?? { file: '', sheet: null };
  const seen = new Set<string>();
  const add = (problem: BundleProblem): void => {
    const { rule, row, value } = problem;
    // Said of the unit that would have it.
    if (rule === 'slug-in-use') return;
    const [, file] = problem.file.split('/');
    const at = (row ?? 2) - 2;
    const subject = file === 'unit-facts.csv' ? facts[at]?.unit : file === 'units.csv' ? after.units[at] : undefined;
    const link = file === 'successions.csv' ? after.successions[at] : undefined;
    const index = link ? submitted.change.successions.findIndex((one) => written(one) === written(link)) : -1;
    const line = subject && submitted.unitsAt.get(addressOf(subject));
    const told = line ?? submitted.linksAt[index];
    const name = subject?.facts.at(-1)?.name.vi ?? (link ? `${link.from} → ${link.to ?? '–'}` : (value ?? ''));
    const key = `${rule} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    const holder = subject && rule === 'code-in-use' ? holderOf(after, subject.tier, subject.slug, value ?? '') : null;
    if (holder !== null) problems.add('code-taken', told?.place ?? home, line?.at('code') ?? null, value, holder);
    else
      problems.add(
        'register-rule',
        told?.place ?? home,
        line?.at('slug') ?? submitted.linksAt[index]?.at('from') ?? null,
        value,
        name,
        BUNDLE_RULES[rule],
      );
  };
  for (const problem of problemsOfRegister(after)) add(problem);
}

/**
 * Reads a change of a register and everything that is wrong with it; nothing is written.
 * @throws DeskError where there is no such register; StoreError when the store cannot be read.
 */
export async function planRegister(
  asked: { readonly files: readonly string[]; readonly asOf: string | null; readonly register: string },
  databasePath: string,
  lang: Lang,
): Promise<RegisterPlan> {
  const problems = new AnnexProblems();
  const ledger = await readRegisterLedger(databasePath, asked.register);
  if (!ledger) throw new DeskError(registerWords[lang].noRegister(asked.register));
  const read = [];
  for (const file of asked.files) read.push(await readAnnexFile(file, problems));
  const opened = read.filter((file) => file !== null);
  const submitted = readUnitsChange(
    opened.flatMap(({ sheets }) => sheets),
    ledger.current,
    asked.asOf,
    problems,
  );
  const { change } = submitted;
  const said = change.units.length + change.ends.length + change.successions.length;
  for (const { file } of said === 0 && !problems.hasErrors ? opened : [])
    problems.add('no-unit-lines', { file: file.name, sheet: null });
  const number = (ledger.changes.at(-1)?.id ?? 0) + 1;
  const coming: DatedChange = { asOf: dayOf(change, asked.asOf), at: new Date().toISOString(), number, change };
  const after = applyChanges(ledger.base, [...standingChanges(ledger.changes), coming]);
  if (!problems.hasErrors) reportRegister(after, submitted, problems);
  const moved = new Map(after.movedSlugs.map(({ tier, oldSlug, newSlug }) => [`${tier} ${oldSlug}`, newSlug]));
  for (const { tier, slug } of change.units) {
    const other = moved.get(`${tier} ${slug}`);
    const line = submitted.unitsAt.get(`${tier} ${slug}`);
    if (other !== undefined && line) problems.add('address-taken', line.place, line.at('slug'), slug, other);
  }
  const differences = registerDifferences(ledger.current, after);
  return { files: opened.map(({ file }) => file), problems, ledger, change, after, differences };
}

/** @throws DeskError where the register changed since it was read. */
async function ledgerAsRead(writer: StoreWriter, read: RegisterLedger, lang: Lang): Promise<RegisterLedger> {
  const { register } = read.current;
  const now = await writer.registerLedger(register);
  if (!now || JSON.stringify(now) !== JSON.stringify(read))
    throw new DeskError(registerWords[lang].overtaken(register));
  return now;
}

/** What a publication of a change did. */
interface RegisterDone {
  /** The number of the change. */
  readonly number: number;
  readonly backup: string;
}

/**
 * Makes a planned change, in one transaction, after a copy of the store was kept.
 * @throws DeskError when somebody was first; RegisterRefused where a published revision would show something else.
 */
export function publishRegister(
  plan: RegisterPlan,
  { databasePath, asOf, note: typed, lang }: { databasePath: string; asOf: string | null; note: string; lang: Lang },
): Promise<RegisterDone> {
  const note = bounded(typed, lang);
  const { ledger, change, after, files } = plan;
  const { name, sha256 } = lineageOf(files);
  const at = new Date().toISOString();
  return withBackup(databasePath, async (backup) => {
    const number = await writeStore(databasePath, async (writer) => {
      const { current, base } = await ledgerAsRead(writer, ledger, lang);
      const { register } = current;
      await writer.keepBase(register, base);
      await writer.changeRegister(current, after);
      const content = toRegisterJson(change);
      const day = dayOf(change, asOf);
      const id = await writer.keepRegisterChange({ register, at, asOf: day, note, fileName: name, sha256, content });
      await writer.appendAudit({
        at,
        action: 'change-units',
        revision: null,
        note: `${register} #${id} (${day}): ${note}`,
        sourceSha256: sha256,
      });
      return id;
    });
    return { number, backup };
  });
}

/** What rolling a change back would do. @throws DeskError where there is none of that number that counts. */
export async function planUndo(register: string, number: number, databasePath: string, lang: Lang) {
  const ledger = await readRegisterLedger(databasePath, register);
  if (!ledger) throw new DeskError(registerWords[lang].noRegister(register));
  const change = ledger.changes.find(({ id }) => id === number);
  if (!change || change.undoneAt !== null) throw new DeskError(registerWords[lang].noChange(number));
  const rest = standingChanges(ledger.changes).filter((other) => other.number !== number);
  const after = applyChanges(ledger.base, rest);
  const [problem] = problemsOfRegister(after);
  if (problem) {
    const why = `${problem.value ?? ''}: ${BUNDLE_RULES[problem.rule][lang]}`;
    throw new DeskError(registerWords[lang].neededByLater(number, why));
  }
  return { ledger, after, differences: registerDifferences(ledger.current, after) };
}

/** Rolls a change back: the register is what it would be without it. @throws as `publishRegister` */
export async function undoRegister(
  register: string,
  number: number,
  { databasePath, note: typed, lang }: { databasePath: string; note: string; lang: Lang },
): Promise<string> {
  const note = bounded(typed, lang);
  const { ledger, after } = await planUndo(register, number, databasePath, lang);
  const at = new Date().toISOString();
  return withBackup(databasePath, async (backup) => {
    await writeStore(databasePath, async (writer) => {
      const { current } = await ledgerAsRead(writer, ledger, lang);
      await writer.changeRegister(current, after);
      await writer.undoRegisterChange(number, at, note);
      const said = `${register} #${number}: ${note}`;
      await writer.appendAudit({ at, action: 'undo-units', revision: null, note: said, sourceSha256: null });
    });
    return backup;
  });
}
