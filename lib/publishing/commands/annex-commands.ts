import { questionKey, questionsOf } from '@/lib/annex/reading';
import { readingWords } from '@/lib/i18n/words/annex-reading';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { decisionLine, diffLines, diffRecord } from '@/lib/publishing/commands/diff-lines';
import { problemLines, problemRecords } from '@/lib/publishing/commands/problem-lines';
import { confirmHint, questionLines, readingLines } from '@/lib/publishing/commands/reading-lines';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { type Plan, planOf, publish } from '@/lib/publishing/desk/publish';
import { mainReason, reasonOf, type TypedReason } from '@/lib/publishing/desk/reason';
import { readSubmission, type Submission, type SubmittedAnnex } from '@/lib/publishing/desk/submitted-annex';
import type { Outcome } from '@/lib/publishing/outcome';
import { confirm, isInteractive, paint, progress, say } from '@/lib/publishing/terminal';
import type { Lang } from '@/lib/site';

interface Read {
  readonly annex: SubmittedAnnex;
  /** Null where an error keeps the annex from being published. */
  readonly plan: Plan | null;
}

async function read(submission: Submission, against: string | null, lang: Lang): Promise<Read> {
  progress(publishingWords[lang].reading);
  const annex = await readSubmission(submission);
  const { content, problems } = annex;
  if (content === null || problems.hasErrors) return { annex, plan: null };
  return { annex, plan: await planOf(annex, content, against, lang) };
}

function refusal(command: string, { annex }: Read, lang: Lang): Outcome {
  const { problems, files, readings } = annex;
  return {
    exit: 1,
    lines: [...readingLines(readings, lang), ...problemLines(problems.list, lang), publishingWords[lang].refused],
    json: { command, ok: false, files, problems: problemRecords(problems.list, lang), reading: readings },
  };
}

/** What the annex would become; nothing, where it says what is published already. */
function verdict(plan: Plan, lang: Lang): string {
  const words = publishingWords[lang];
  return plan.same && plan.against !== null ? words.nothingNew(plan.against) : words.checked(plan.slug, unitsOf(plan));
}

/** Units with a score; a rank alone, or the word that there is none, is no figure. */
const unitsOf = ({ content }: Plan) =>
  content.tiers
    .flatMap(({ results }) => results)
    .filter(({ total, scores }) => [total, ...Object.values(scores)].some(({ printed }) => printed !== null)).length;

/** `check FILE…`: every problem at once; nothing is written. @throws StoreError */
export async function checkAnnex(submission: Submission, lang: Lang): Promise<Outcome> {
  const found = await read(submission, null, lang);
  if (!found.plan) return refusal('check', found, lang);
  const { problems, files, readings } = found.annex;
  const questions = questionsOf(problems.list, found.annex.agreed);
  return {
    exit: 0,
    lines: [
      ...readingLines(readings, lang),
      ...problemLines(problems.list, lang),
      ...questionLines(questions, lang),
      ...(found.annex.agreed.length > 0 ? [readingWords[lang].agreed(found.annex.agreed.length)] : []),
      decisionLine(found.plan.content, lang),
      verdict(found.plan, lang),
    ],
    json: {
      command: 'check',
      ok: true,
      files,
      problems: problemRecords(problems.list, lang),
      revision: found.plan.slug,
      reading: readings,
      toConfirm: questions.map(questionKey),
    },
  };
}

/** `diff FILE…`: what publishing would change. @throws DeskError, StoreError */
export async function diffAnnex(submission: Submission, against: string | null, lang: Lang): Promise<Outcome> {
  const found = await read(submission, against, lang);
  if (!found.plan) return refusal('diff', found, lang);
  return {
    exit: 0,
    lines: [
      ...problemLines(found.annex.problems.list, lang),
      decisionLine(found.plan.content, lang),
      ...diffLines(found.plan, lang),
      ...(found.plan.number > 1 && !found.plan.same ? [paint(publishingWords[lang].correction, 'warning')] : []),
    ],
    json: {
      command: 'diff',
      ok: true,
      problems: problemRecords(found.annex.problems.list, lang),
      ...diffRecord(found.plan),
    },
  };
}

interface PublishOptions {
  readonly databasePath: string;
  readonly note: TypedReason;
  /** What was passed over or guessed and is confirmed, each by its name: "unknown-column Cấp huyện!E1". */
  readonly confirmed?: readonly string[];
  /** Publish without asking. */
  readonly yes: boolean;
  /** The answer is for a script: nobody is asked. */
  readonly json: boolean;
  readonly lang: Lang;
}

function summary(annex: SubmittedAnnex, plan: Plan, lang: Lang): string[] {
  const words = publishingWords[lang];
  return [
    ...problemLines(annex.problems.list, lang),
    ...annex.files.map(({ name, bytes, sha256 }) => `${words.file}: ${name}, ${bytes} B, SHA-256 ${sha256}`),
    decisionLine(plan.content, lang),
    ...(annex.added.length === 0
      ? []
      : [words.newUnits(annex.added.length), ...annex.added.map(({ fact }) => `  ${fact.name.vi} (${fact.code})`)]),
    ...diffLines(plan, lang),
  ];
}

/**
 * `publish FILE…`: the next revision, after the same checks, a summary and a yes.
 * @throws DeskError when it is refused, StoreError when the store cannot be written.
 */
export async function publishAnnex(submission: Submission, options: PublishOptions): Promise<Outcome> {
  const { lang, yes, json } = options;
  const words = publishingWords[lang];
  const note = reasonOf(options.note, lang);
  const found = await read(submission, null, lang);
  const { annex, plan } = found;
  if (!plan) return refusal('publish', found, lang);
  if (plan.same && plan.against !== null) throw new DeskError(words.nothingNew(plan.against));
  if (plan.number > 1 && mainReason(note) === null) throw new DeskError(words.noteMissing('publish'));
  const lines = summary(annex, plan, lang);
  const questions = questionsOf(annex.problems.list, [...annex.agreed, ...(options.confirmed ?? [])]);
  const asked = [...readingLines(annex.readings, lang), ...questionLines(questions, lang)];
  if (questions.length > 0 && (yes || json || !isInteractive()))
    throw new DeskError([...(json ? [] : [...lines, ...asked]), confirmHint(questions, lang)].join('\n'));
  if (questions.length > 0) {
    say(process.stdout, asked);
    if (!(await confirm(readingWords[lang].question))) throw new DeskError(words.notConfirmed);
  }
  if (!yes && (json || !isInteractive())) throw new DeskError([...(json ? [] : lines), words.addYes].join('\n'));
  if (!yes) {
    say(process.stdout, lines);
    if (!(await confirm(words.question(plan.slug)))) throw new DeskError(words.notConfirmed);
  }
  progress(words.copying);
  const { databasePath } = options;
  const { slug, backup } = await publish({ annex, plan, databasePath, note, lang });
  return {
    exit: 0,
    lines: [...(yes ? lines : []), paint(words.published(slug), 'good'), words.copied(backup)],
    json: { command: 'publish', ok: true, ...diffRecord(plan), revision: slug, backup, files: annex.files },
  };
}
