import path from 'node:path';
import { parseArgs } from 'node:util';
import { currentSettings } from '@/lib/env';
import { publishingFaultWords } from '@/lib/i18n/words/publishing-faults';
import { isDay } from '@/lib/publishing/bundle/date';
import { checkAnnex, diffAnnex, publishAnnex } from '@/lib/publishing/commands/annex-commands';
import { doctor } from '@/lib/publishing/commands/doctor';
import { exportRevision, exportUnits, writeTemplateFile } from '@/lib/publishing/commands/file-commands';
import { beginProvince, type ProvinceRequest } from '@/lib/publishing/commands/province-commands';
import { forgetReadingOf, listReadings } from '@/lib/publishing/commands/reading-commands';
import { exportSite } from '@/lib/publishing/commands/site-copy-command';
import { backup, checkFolder, list, load, log, restore, undo } from '@/lib/publishing/commands/store-commands';
import { makeTiles } from '@/lib/publishing/commands/tile-commands';
import {
  changeUnits,
  checkUnits,
  listUnitChanges,
  officialRegister,
  undoUnits,
} from '@/lib/publishing/commands/units-commands';
import { typedText } from '@/lib/publishing/desk/reason';
import type { Outcome } from '@/lib/publishing/outcome';
import { refusalOf } from '@/lib/publishing/refusal';
import { type Sayable, say } from '@/lib/publishing/terminal';
import { USAGE } from '@/lib/publishing/usage';
import { LANGUAGES, type Lang, SIMULATED_REGISTER, type Tier } from '@/lib/site';
import { StoreError } from '@/lib/store/fault';
import { listKnownTiers } from '@/lib/store/queries/registers';

// npm run data -- <command>: the store from the command line. No HTTP path writes. It starts at main.ts.

const OPTIONS = {
  from: { type: 'string' },
  verify: { type: 'boolean' },
  to: { type: 'string' },
  note: { type: 'string' },
  'note-en': { type: 'string' },
  year: { type: 'string' },
  tier: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  against: { type: 'string' },
  yes: { type: 'boolean' },
  confirm: { type: 'string', multiple: true },
  'accept-new-units': { type: 'string' },
  fixes: { type: 'string' },
  register: { type: 'string' },
  name: { type: 'string' },
  'name-en': { type: 'string' },
  source: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;

const ALWAYS: readonly Option[] = ['lang', 'json'];

/** Options each command takes, besides those every one does. What one does not use it refuses: nothing that was asked for is passed over. */
const TAKES: Readonly<Record<string, readonly Option[]>> = {
  template: ['tier', 'year', 'as-of', 'out'],
  check: ['tier', 'year', 'as-of', 'accept-new-units', 'fixes'],
  'check --from': ['from'],
  diff: ['tier', 'year', 'as-of', 'against', 'accept-new-units', 'fixes'],
  publish: ['tier', 'year', 'as-of', 'note', 'note-en', 'yes', 'confirm', 'accept-new-units', 'fixes'],
  export: ['out'],
  'export-site': [],
  rollback: ['to', 'note', 'note-en'],
  withdraw: ['note', 'note-en'],
  list: [],
  log: ['verify'],
  backup: [],
  restore: ['note', 'note-en', 'yes'],
  readings: [],
  'readings forget': ['register', 'note'],
  doctor: [],
  load: ['from'],
  tiles: ['tier', 'as-of', 'out'],
  'province init': ['register', 'name', 'name-en', 'as-of', 'source', 'out'],
  units: ['as-of', 'register', 'note', 'yes'],
  'units check': ['as-of', 'register'],
  'units export': ['as-of', 'register', 'out'],
  'units list': ['register'],
  'units rollback': ['register', 'note'],
};

const HELP: ReadonlySet<string> = new Set(['--help', '-h']);

/** A command line nobody can carry out: the usage is shown. `takes`: the options of a command that was given another. */
class NotUnderstood extends Error {
  override name = 'NotUnderstood';
  readonly takes: { readonly command: string; readonly options: readonly Option[] } | null;

  constructor(what: string, takes: NotUnderstood['takes'] = null) {
    super(what);
    this.takes = takes;
  }
}

function readCommandLine(args: readonly string[]) {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
      tokens: true,
    });
    return { values, positionals, given: tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])) };
  } catch (error) {
    // Node says the rest in English; what it could not read is a name in quotes.
    const message = error instanceof Error ? error.message : String(error);
    throw new NotUnderstood(/'(-[^' ]*)/.exec(message)?.[1] ?? message);
  }
}

type Values = ReturnType<typeof readCommandLine>['values'];

function yearOf({ year }: Values): number | null {
  if (year === undefined) return null;
  if (!/^20\d{2}$/.test(year)) throw new NotUnderstood(`--year ${year}`);
  return Number(year);
}

const tierOf = ({ tier }: Values): Tier | null => tier ?? null;

/** The tiers of the store; null where none can be read, which the command itself will say. */
const knownTiers = () =>
  listKnownTiers().catch((error: unknown) => {
    if (error instanceof StoreError) return null;
    throw error;
  });

async function checkTier({ tier }: Values): Promise<void> {
  if (tier === undefined) return;
  const known = await knownTiers();
  if (known && !known.some(({ slug }) => slug === tier)) throw new NotUnderstood(`--tier ${tier}`);
}

/** The tier a tile map is of, where the command names none. */
async function mappedTier(): Promise<Tier> {
  const mapped = (await knownTiers())?.find(({ hasMap }) => hasMap);
  if (!mapped) throw new NotUnderstood('--tier');
  return mapped.slug;
}

function dayOf({ 'as-of': day }: Values): string | null {
  if (day !== undefined && !isDay(day)) throw new NotUnderstood(`--as-of ${day}`);
  return day ?? null;
}

function submissionOf(files: readonly string[], values: Values, lang: Lang) {
  if (files.length === 0) throw new NotUnderstood('FILE');
  return {
    files,
    year: yearOf(values),
    tier: tierOf(values),
    asOf: dayOf(values),
    acceptedUnits: values['accept-new-units'] ?? null,
    fixes: values.fixes ?? null,
    lang,
  };
}

function only(subjects: readonly string[]): string {
  const [subject, ...more] = subjects;
  if (subject === undefined || more.length > 0) throw new NotUnderstood(subjects.join(' '));
  return subject;
}

/** `province init LIST`: what a register is begun with. */
function provinceOf([what, ...lists]: readonly string[], values: Values, dataDir: string, lang: Lang): ProvinceRequest {
  const { register, source } = values;
  if (what !== 'init') throw new NotUnderstood(`province ${what ?? ''}`.trim());
  if (register === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(register) || register === SIMULATED_REGISTER)
    throw new NotUnderstood(`--register ${register ?? ''}`.trim());
  if (source !== undefined && !(URL.canParse(source) && source.startsWith('https://')))
    throw new NotUnderstood(`--source ${source}`);
  return {
    list: only(lists),
    register,
    name: { vi: typedText(values.name, lang), en: typedText(values['name-en'], lang) },
    asOf: dayOf(values),
    source: source ?? null,
    out: values.out ?? dataDir,
  };
}

/** `units FILE…`, and `units check`, `export`, `rollback`, `list`. */
async function units(subjects: readonly string[], values: Values, databasePath: string, lang: Lang): Promise<Outcome> {
  const [what = '', ...rest] = subjects;
  const options = {
    databasePath,
    register: values.register ?? (await officialRegister()),
    asOf: dayOf(values),
    note: values.note ?? null,
    yes: values.yes ?? false,
    json: values.json ?? false,
    lang,
  };
  switch (what) {
    case '':
      throw new NotUnderstood('FILE');
    case 'export':
      if (rest.length > 0) throw new NotUnderstood(rest.join(' '));
      return exportUnits(options.register, options.asOf, values.out ?? null, databasePath, lang);
    case 'list':
      if (rest.length > 0) throw new NotUnderstood(rest.join(' '));
      return listUnitChanges(options);
    case 'rollback':
      if (!/^\d+$/.test(only(rest))) throw new NotUnderstood(`rollback ${only(rest)}`);
      return undoUnits(Number(only(rest)), options);
    case 'check':
      if (rest.length === 0) throw new NotUnderstood('FILE');
      return checkUnits(rest, options);
    default:
      return changeUnits(subjects, options);
  }
}

/** `readings`, and `readings forget TIER`. */
async function readings(subjects: readonly string[], values: Values, databasePath: string, lang: Lang) {
  const [what, ...rest] = subjects;
  if (what === undefined) return listReadings(lang);
  if (what !== 'forget') throw new NotUnderstood(`readings ${what}`);
  const register = values.register ?? (await officialRegister());
  return forgetReadingOf(register, only(rest), { databasePath, note: values.note ?? null, lang });
}

async function carryOut(command: string, subjects: readonly string[], values: Values, lang: Lang): Promise<Outcome> {
  const { databasePath, dataDir, simulated } = currentSettings();
  const note = { vi: values.note, en: values['note-en'] };
  const folder = () => ({
    databasePath,
    dataDir: values.from === undefined ? dataDir : path.resolve(values.from),
    simulated,
  });
  await checkTier(values);
  switch (command) {
    case 'template':
      return writeTemplateFile(
        { year: yearOf(values), asOf: dayOf(values), tier: tierOf(values), out: values.out ?? null },
        lang,
      );
    case 'check':
      if (values.from !== undefined && subjects.length > 0) throw new NotUnderstood(`--from ${subjects.join(' ')}`);
      if (values.from !== undefined) return checkFolder(folder(), lang);
      return checkAnnex(submissionOf(subjects, values, lang), lang);
    case 'diff':
      return diffAnnex(submissionOf(subjects, values, lang), values.against ?? null, lang);
    case 'publish':
      return publishAnnex(submissionOf(subjects, values, lang), {
        databasePath,
        note,
        confirmed: (values.confirm ?? []).flatMap((names) => names.split(';')),
        yes: values.yes ?? false,
        json: values.json ?? false,
        lang,
      });
    case 'export':
      return exportRevision(only(subjects), values.out ?? null, lang);
    case 'export-site':
      return exportSite(only(subjects), lang);
    case 'rollback':
    case 'withdraw':
      return undo(command, only(subjects), values.to, { databasePath, note, lang });
    case 'restore':
      return restore({ databasePath, file: only(subjects), note, yes: values.yes ?? false, lang });
    case 'list':
      return list(databasePath, simulated, lang);
    case 'log':
      return log(databasePath, values.verify ?? false, lang);
    case 'backup':
      return backup(databasePath, lang);
    case 'tiles':
      return makeTiles(
        only(subjects),
        { tier: tierOf(values) ?? (await mappedTier()), asOf: dayOf(values), out: values.out ?? 'tiles.csv' },
        lang,
      );
    case 'units':
      return units(subjects, values, databasePath, lang);
    case 'readings':
      return readings(subjects, values, databasePath, lang);
    case 'province':
      return beginProvince(provinceOf(subjects, values, dataDir, lang), lang);
    case 'doctor':
      return doctor(databasePath, lang);
    default:
      return load(folder(), lang);
  }
}

/** What is asked for, as `TAKES` names it: a command, with the word that makes it another one. */
function nameOf([command = '', what = '']: readonly string[], given: readonly string[]): string {
  const names = [`${command} ${what}`, ...(given.includes('from') ? [`${command} --from`] : []), command];
  return names.find((name) => Object.hasOwn(TAKES, name)) ?? '';
}

/** Refuses an option that the command does not use, or would use one of. */
function checkOptions(positionals: readonly string[], given: readonly string[]): void {
  const command = nameOf(positionals, given);
  const takes = TAKES[command];
  if (!takes) throw new NotUnderstood(positionals.slice(0, 2).join(' '));
  const options = [...takes, ...ALWAYS];
  const foreign = given.find((option) => !options.some((known) => known === option));
  if (foreign !== undefined) throw new NotUnderstood(`${command} --${foreign}`, { command, options });
  const twice = given.find((option, at) => option !== 'confirm' && given.indexOf(option) !== at);
  if (twice !== undefined) throw new NotUnderstood(`--${twice} --${twice}`);
}

/** Where an answer goes: what was done to the first, what was refused to the second. */
interface Streams {
  readonly stdout: Sayable;
  readonly stderr: Sayable;
}

function answer(outcome: Outcome, json: boolean, { stdout, stderr }: Streams): number {
  if (json) stdout.write(`${JSON.stringify(outcome.json, null, 2)}\n`);
  else say(outcome.exit === 0 ? stdout : stderr, outcome.lines);
  return outcome.exit;
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals, given } = readCommandLine(args);
  const [command = '', ...subjects] = positionals;
  const lang = LANGUAGES.find((known) => known === (values.lang ?? 'vi'));
  if (!lang) throw new NotUnderstood(`--lang ${values.lang}`);
  checkOptions(positionals, given);
  if (subjects.length > 0 && ['template', 'list', 'log', 'backup', 'doctor', 'load'].includes(command)) {
    throw new NotUnderstood(subjects.join(' '));
  }
  try {
    return answer(await carryOut(command, subjects, values, lang), values.json ?? false, streams);
  } catch (error) {
    const message = error instanceof NotUnderstood ? null : refusalOf(error, lang);
    if (message === null) throw error;
    return answer(
      { exit: 1, lines: message.split('\n'), json: { command, ok: false, message } },
      values.json ?? false,
      streams,
    );
  }
}

/**
 * Carries out a command line and says what came of it. Returns what the process should end with: 0 done, 1 refused, 2 not
 * understood.
 * @throws whatever is a fault of ours.
 */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  // Of a line that cannot be read as well, in either way an option may be written.
  const lang =
    LANGUAGES.find((known) =>
      args.some((arg, at) => arg === `--lang=${known}` || (arg === known && args[at - 1] === '--lang')),
    ) ?? 'vi';
  if (args.some((arg, at) => HELP.has(arg) || (at === 0 && arg === 'help'))) {
    say(streams.stdout, USAGE[lang].split('\n'));
    return 0;
  }
  try {
    return await run(args, streams);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    const words = publishingFaultWords[lang];
    const options = error.takes?.options.map((option) => `--${option}`).join(', ');
    const message = [
      words.notUnderstood(error.message),
      ...(error.takes ? [words.takes(error.takes.command, options ?? '')] : []),
    ].join('\n');
    const record = { command: null, ok: false, message, usage: USAGE[lang] };
    if (args.includes('--json')) streams.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
    else say(streams.stderr, [...message.split('\n'), '', ...USAGE[lang].split('\n')]);
    return 2;
  }
}
