import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { readAnnexFile } from '@/lib/annex/file/read-file';
import { AnnexProblems } from '@/lib/annex/problem';
import { readAnnex } from '@/lib/annex/read-annex';
import { questionKey, questionsOf, type TableReading } from '@/lib/annex/reading';
import { agreedBefore } from '@/lib/annex/reading-profile';
import type { AnnexFile, Sheet } from '@/lib/annex/sheet';
import { tierOfUnit } from '@/lib/annex/stored-content';
import { type AcceptedUnit, acceptUnits, checkAccepted, readUnitsFile } from '@/lib/publishing/desk/accepted-units';
import { readStore, type StoreView, tiersOf, toContext, withContent } from '@/lib/publishing/desk/annex-context';
import { applyFixes, readFixes } from '@/lib/publishing/desk/fixes';
import type { Lang, Tier } from '@/lib/site';
import { covers } from '@/lib/store/facts';
import { listReadingProfiles } from '@/lib/store/queries/reading-profiles';

/** What was given on the command line. */
export interface Submission {
  /** One workbook, or a CSV file for each list. */
  readonly files: readonly string[];
  readonly year: number | null;
  readonly tier: Tier | null;
  /** ISO day whose units its lists are about, where they do not say it. */
  readonly asOf?: string | null;
  /** A file of units to take into the register with this annex. */
  readonly acceptedUnits: string | null;
  /** A file of cells to read otherwise than the annex has them (desk/fixes.ts); part of the lineage. */
  readonly fixes?: string | null;
  /** Language of a refusal of that file. */
  readonly lang?: Lang;
}

/** An annex as it was read, with everything that is wrong with it. */
export interface SubmittedAnnex {
  readonly files: readonly AnnexFile[];
  /** Null where nothing could be read; to be published only when no problem is an error. */
  readonly content: AnnexContent | null;
  /** As they were read, fixes in their places. */
  readonly sheets: readonly Sheet[];
  readonly problems: AnnexProblems;
  /** How each of its tables was understood. */
  readonly readings: readonly TableReading[];
  /** Questions somebody agreed to when a like-shaped annex was published, by their names. */
  readonly agreed: readonly string[];
  readonly added: readonly AcceptedUnit[];
  /** Name of the file they are in; null where there is none. */
  readonly unitsFile: string | null;
  readonly store: StoreView;
}

/** SHA-256 of a single file; of several, over their own as `sha256sum FILE… | sha256sum` prints it. */
export function lineageOf(files: readonly AnnexFile[]): AnnexFile {
  const [first] = files;
  if (first && files.length === 1) return first;
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  return {
    name: files.map(({ name }) => name).join(', '),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    sha256: createHash('sha256').update(lines).digest('hex'),
  };
}

/** Units to take in that exist on a day, as rows of the annex are matched with them. */
function toKnown(units: readonly AcceptedUnit[], tier: Tier, asOf: string): AnnexUnit[] {
  return units
    .filter(({ draft, fact }) => draft.tier === tier && covers(fact, asOf))
    .map(({ draft: { slug }, fact, tierKind, parentName }) => ({
      ...fact,
      tier,
      ...tierOfUnit(tierKind),
      slug,
      parentName,
      validTo: fact.to,
      aliases: [],
      formerNames: [],
    }));
}

/** A file of fixes as it was given, beside the annex it is for; null where it fixes nothing. */
async function fixesOf({ fixes: file, lang = 'vi' }: Submission) {
  const fixes = file ? await readFixes(file, lang) : [];
  if (!file || fixes.length === 0) return null;
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fixes, file: { name: path.basename(file), bytes: bytes.length, sha256 } };
}

/**
 * Reads and checks an annex against the store. Writes nothing.
 * @throws StoreError when the store cannot be read; DeskError when a fix does not fit the annex.
 */
export async function readSubmission(submission: Submission): Promise<SubmittedAnnex> {
  const store = await readStore();
  const asked = new Set<string>();
  const annex = await readAgainst(store, submission, (assessment) => asked.add(assessment));
  // Which year an annex revises is known only when it was read; where that is an older one, it is read again against it.
  const missed = store.editions.find(
    ({ assessmentSlug }) => asked.has(assessmentSlug) && !store.contents.has(assessmentSlug),
  );
  return missed ? readAgainst(await withContent(store, missed), submission, () => undefined) : annex;
}

/** Tells which assessments' current revisions were asked for. @throws StoreError, DeskError */
async function readAgainst(
  store: StoreView,
  submission: Submission,
  hear: (assessment: string) => void,
): Promise<SubmittedAnnex> {
  const problems = new AnnexProblems();
  const read = [];
  for (const file of submission.files) read.push(await readAnnexFile(file, problems));
  const unitsFile = submission.acceptedUnits === null ? null : await readUnitsFile(submission.acceptedUnits, problems);
  const opened = read.filter((file) => file !== null);
  // The register the units join is the annex's, which is known only while it is read, and so is its year.
  let accepted: readonly AcceptedUnit[] | null = null;
  const accept = (register: string, year: number): readonly AcceptedUnit[] => {
    accepted ??= unitsFile
      ? acceptUnits(unitsFile, { register, year, tiers: tiersOf(store, register), known: store.units }, problems)
      : [];
    return accepted;
  };
  const known = toContext(store, submission, (register, tier, asOf) =>
    toKnown(accept(register, Number(asOf.slice(0, 4))), tier, asOf),
  );
  const currentOf = (assessment: string) => {
    hear(assessment);
    return known.currentOf(assessment);
  };
  const context = { ...known, currentOf };
  const fixed = await fixesOf(submission);
  const asGiven = opened.flatMap(({ sheets: own }) => own);
  const sheets = fixed ? applyFixes(asGiven, fixed.fixes, submission.lang ?? 'vi') : asGiven;
  const readings: TableReading[] = [];
  const content = readAnnex(sheets, context, problems, readings);
  // Of an annex nobody could read the file of units is checked all the same: every problem is named at once.
  const latest = store.editions.find(({ kind }) => kind === 'official');
  const register = content?.assessment.register ?? context.registerOf('official') ?? '';
  const added = accept(register, content?.assessment.year ?? submission.year ?? (latest?.year ?? 0) + 1);
  if (content && unitsFile) await checkAccepted(unitsFile, added, problems);
  const files = [...opened.map(({ file }) => file), ...(fixed ? [fixed.file] : [])];
  const profiles = (await listReadingProfiles()).filter((profile) => profile.register === register);
  const agreed = content
    ? agreedBefore(questionsOf(problems.list, []), readings, profiles, content.assessment.year)
    : [];
  const keys = agreed.map(questionKey);
  const named = unitsFile?.place.file ?? null;
  return { files, content, sheets, problems, readings, agreed: keys, added, unitsFile: named, store };
}
