import type { ZodType } from 'zod';
import { currentSettings } from '@/lib/env';
import { keptFiles } from '@/lib/kept-files';
import {
  type DescribedEdition,
  type Distribution,
  type OutlinedEdition,
  sha256,
  type TableOutline,
  toDistribution,
} from '@/lib/open-data/edition-model';
import type { DataCell, TableToCome } from '@/lib/open-data/table';
import { releaseName } from '@/lib/release';
import type { EditionRow } from '@/lib/store/queries/editions';
import { readLog } from '@/lib/store/queries/log';
import { remember } from '@/lib/store/reader';
import { editionJobs } from '@/lib/views/downloads/edition-files';
import { buildPlainModel } from '@/lib/views/downloads/edition-model';
import { keptDistributions, keptOutline } from '@/lib/views/downloads/kept-description';
import { measureFile } from '@/lib/views/downloads/table-file';

// Why: lib/decisions/0019-measured-distributions.md

// One queue a process, however often bundlers load this file.
const QUEUE = Symbol.for('digital-scoreboard.edition-tables');
const queue = globalThis as { [QUEUE]?: Promise<unknown> };

/** One edition after another: tables of many years of a country at once are more than a process has room for. */
function inTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  const turn = (queue[QUEUE] ?? Promise.resolve()).then(make);
  queue[QUEUE] = turn.catch(() => undefined);
  return turn;
}

/** Something to say of an edition for which its tables must be made. */
interface Finding<Said> {
  readonly name: string;
  readonly kept: ZodType<Said>;
  readonly make: (edition: EditionRow) => Promise<Said>;
}

const isText = (value: DataCell | undefined): value is string => typeof value === 'string';

/** What is said of a table, once its rows have come and gone. */
async function outlineOf({ coming, ...head }: TableToCome): Promise<TableOutline> {
  const column = (name: string) => head.fields.findIndex((field) => field.name === name);
  const [units, districts] = [column('unit_slug'), column('parent_slug')];
  let first: TableOutline['first'] = { unit: null, district: null };
  for await (const rows of coming()) {
    const firstIn = (at: number) => rows.map((row) => row[at]).find(isText) ?? null;
    first = { unit: first.unit ?? firstIn(units), district: first.district ?? firstIn(districts) };
  }
  return { ...head, first };
}

const outline: Finding<Pick<OutlinedEdition, 'files' | 'variables'>> = {
  name: 'outline',
  kept: keptOutline,
  async make(edition) {
    const { files, variables } = await buildPlainModel(edition, outlineOf);
    return { files, variables };
  },
};

const distributions: Finding<readonly Distribution[]> = {
  name: 'distributions',
  kept: keptDistributions,
  /** To measure the files of a revision each must be made; the tables are made once for all of them. */
  async make(edition) {
    const { files, jobOf } = await editionJobs(edition);
    const measured: Distribution[] = [];
    // One after the other: together they would hold up every other answer.
    for (const file of files) measured.push(toDistribution(file, await measureFile(jobOf(file))));
    return measured;
  },
};

/** What this release found before, in whichever process; or else what it finds now, kept for the next. */
async function findOnce<Said>({ name, kept: shape, make }: Finding<Said>, edition: EditionRow): Promise<Said> {
  const release = releaseName();
  const kept = release === null ? null : keptFiles();
  // Whatever is done to a revision, or to the register its units stand in, is in the log.
  const head = (await readLog()).at(-1)?.hash ?? '';
  const state = JSON.stringify([currentSettings().siteUrl, edition.slug, edition.sealed, head]);
  const file = sha256(Buffer.from(`${name} ${release} ${state}`));
  const before = await kept?.read(file);
  const parsed = before && shape.safeParse(JSON.parse(before.toString('utf8')));
  if (parsed?.success) return parsed.data;
  const said = await inTurn(() => make(edition));
  await kept?.add(file, JSON.stringify(said));
  return said;
}

const find = <Said>(finding: Finding<Said>, edition: EditionRow): Promise<Said> =>
  remember(`${finding.name} of ${edition.slug} at ${currentSettings().siteUrl}`, () => findOnce(finding, edition));

/** An edition with its tables but for their rows. */
export async function outlineEdition(edition: EditionRow): Promise<OutlinedEdition> {
  return { edition, siteUrl: currentSettings().siteUrl, ...(await find(outline, edition)) };
}

/** An edition with all its files, each with the size and hash of what its address answers with. */
export async function describeEdition(edition: EditionRow): Promise<DescribedEdition> {
  return { ...(await outlineEdition(edition)), distributions: await find(distributions, edition) };
}
