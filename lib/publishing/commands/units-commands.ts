import { publishingWords } from '@/lib/i18n/words/publishing';
import { registerWords } from '@/lib/i18n/words/register';
import { problemLines, problemRecords } from '@/lib/publishing/commands/problem-lines';
import { registerLines } from '@/lib/publishing/commands/register-lines';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { typedText } from '@/lib/publishing/desk/reason';
import {
  dayOf,
  planRegister,
  planUndo,
  publishRegister,
  type RegisterPlan,
  undoRegister,
} from '@/lib/publishing/desk/register-desk';
import { writeUnits } from '@/lib/publishing/desk/write-units';
import type { Outcome } from '@/lib/publishing/outcome';
import { confirm, isInteractive, paint, say } from '@/lib/publishing/terminal';
import type { Lang } from '@/lib/site';
import { listRegisters } from '@/lib/store/queries/registers';
import { readRegisterLedger } from '@/lib/store/read-register';

interface UnitsOptions {
  readonly databasePath: string;
  readonly register: string;
  /** ISO day a line is from that names none. */
  readonly asOf: string | null;
  readonly note: string | null;
  readonly yes: boolean;
  /** The answer is for a script: nobody is asked. */
  readonly json: boolean;
  readonly lang: Lang;
}

const linesOf = ({ ledger, after, differences, change }: RegisterPlan, { asOf, lang }: UnitsOptions): string[] =>
  registerLines(ledger.current, after, differences, dayOf(change, asOf), lang);

function refused(command: string, { problems, files }: RegisterPlan, lang: Lang): Outcome {
  return {
    exit: 1,
    lines: [...problemLines(problems.list, lang), publishingWords[lang].refused],
    json: { command, ok: false, files, problems: problemRecords(problems.list, lang) },
  };
}

/** The register of the province; of an installation without one, of whatever it has. @throws DeskError where it has none */
export async function officialRegister(): Promise<string> {
  const registers = await listRegisters();
  const register = registers.find(({ kind }) => kind === 'official') ?? registers[0];
  return register?.register ?? '';
}

/** `units check FILE…`: what is wrong with a change of the register, and what it would do; nothing is written. */
export async function checkUnits(files: readonly string[], options: UnitsOptions): Promise<Outcome> {
  const { lang } = options;
  const plan = await planRegister(
    { files, asOf: options.asOf, register: options.register },
    options.databasePath,
    lang,
  );
  if (plan.problems.hasErrors) return refused('units check', plan, lang);
  const lines = linesOf(plan, options);
  return {
    exit: 0,
    lines: [...problemLines(plan.problems.list, lang), ...lines, registerWords[lang].checked(plan.differences.length)],
    json: { command: 'units check', ok: true, files: plan.files, differences: plan.differences },
  };
}

/**
 * `units FILE…`: changes the register, after the same checks, the differences and a yes.
 * @throws DeskError when it is refused, RegisterRefused where a published revision would show something else.
 */
export async function changeUnits(files: readonly string[], options: UnitsOptions): Promise<Outcome> {
  const { databasePath, register, asOf, yes, json, lang } = options;
  const words = registerWords[lang];
  const note = typedText(options.note, lang);
  const plan = await planRegister({ files, asOf, register }, databasePath, lang);
  if (plan.problems.hasErrors) return refused('units', plan, lang);
  if (plan.differences.length === 0) throw new DeskError(words.nothingNew(register));
  const lines = [...problemLines(plan.problems.list, lang), ...linesOf(plan, options), words.kept];
  if (note === null)
    throw new DeskError([...(json ? [] : lines), publishingWords[lang].noteMissing('units')].join('\n'));
  if (!yes && (json || !isInteractive())) throw new DeskError([...(json ? [] : lines), words.addYes].join('\n'));
  if (!yes) {
    say(process.stdout, lines);
    if (!(await confirm(words.question))) throw new DeskError(publishingWords[lang].notConfirmed);
  }
  const { number, backup } = await publishRegister(plan, { databasePath, asOf, note, lang });
  return {
    exit: 0,
    lines: [...(yes ? lines : []), paint(words.done(number, register), 'good'), publishingWords[lang].copied(backup)],
    json: { command: 'units', ok: true, change: number, differences: plan.differences, backup, files: plan.files },
  };
}

/** The register as a workbook that `units` takes back unchanged. @throws DeskError */
export async function makeUnits(register: string, asOf: string | null, databasePath: string, lang: Lang) {
  const ledger = await readRegisterLedger(databasePath, register);
  if (!ledger) throw new DeskError(registerWords[lang].noRegister(register));
  const name = `don-vi-${register}${asOf === null ? '' : `-${asOf}`}.xlsx`;
  return { name, bytes: await writeUnits(ledger.current, asOf), notes: [] };
}

/** `units rollback N`: the register without one of its changes. @throws as `changeUnits` */
export async function undoUnits(number: number, options: UnitsOptions): Promise<Outcome> {
  const { databasePath, register, lang, json } = options;
  const words = registerWords[lang];
  const note = typedText(options.note, lang);
  const { ledger, after, differences } = await planUndo(register, number, databasePath, lang);
  const change = ledger.changes.find(({ id }) => id === number);
  const lines = registerLines(ledger.current, after, differences, change?.asOf ?? '', lang);
  if (note === null)
    throw new DeskError([...(json ? [] : lines), publishingWords[lang].noteMissing('units rollback')].join('\n'));
  const backup = await undoRegister(register, number, { databasePath, note, lang });
  return {
    exit: 0,
    lines: [...lines, paint(words.undone(number), 'good'), publishingWords[lang].copied(backup)],
    json: { command: 'units rollback', ok: true, change: number, differences, backup },
  };
}

/** `units list`: the changes of the register, those rolled back among them. */
export async function listUnitChanges({ databasePath, register, lang }: UnitsOptions): Promise<Outcome> {
  const ledger = await readRegisterLedger(databasePath, register);
  if (!ledger) throw new DeskError(registerWords[lang].noRegister(register));
  const { state } = registerWords[lang];
  const lines = ledger.changes.map(({ id, at, asOf, note, fileName, undoneAt, undone }) =>
    [
      `#${id}`,
      at,
      asOf,
      undoneAt === null ? state.standing : `${state.undone} ${undoneAt}: ${undone}`,
      fileName,
      note,
    ].join('  '),
  );
  const changes = ledger.changes.map(({ content: _, ...change }) => change);
  return { exit: 0, lines, json: { command: 'units list', ok: true, changes } };
}
