import { z } from 'zod';
import { keptFiles } from '@/lib/kept-files';
import {
  type DescribedEdition,
  type Distribution,
  type EditionFile,
  type EditionModel,
  listFiles,
  sha256,
  toDistribution,
} from '@/lib/open-data/edition-model';
import { releaseName } from '@/lib/release';
import type { EditionRow } from '@/lib/store/queries/editions';
import { readLog } from '@/lib/store/queries/log';
import { findTier } from '@/lib/store/queries/tiers';
import { packageFile, rankingFile } from '@/lib/views/downloads/edition-files';

// Why: lib/decisions/0019-measured-distributions.md

/** To measure the files of a revision each must be made: once for a state of the store, whichever process of a build did it. */
const measured = new Map<string, { readonly state: string; readonly known: Promise<readonly Distribution[]> }>();

async function bodyOf(edition: EditionRow, file: EditionFile): Promise<Uint8Array> {
  if (file.tier === null) return Buffer.from((await packageFile(edition, true)).body);
  const tier = await findTier(edition.id, file.tier);
  if (!tier) throw new Error(`Edition ${edition.slug} has no tier ${file.tier}.`);
  const all = { criterion: null, filter: { district: null, type: null } };
  return Buffer.from((await rankingFile({ asked: edition.slug, edition, tier, ...all }, file.format)).body);
}

async function measure(model: EditionModel): Promise<readonly Distribution[]> {
  const distributions: Distribution[] = [];
  // One after the other: together they would hold up every other answer.
  for (const file of listFiles(model)) distributions.push(toDistribution(file, await bodyOf(model.edition, file)));
  return distributions;
}

/** Sizes and hashes as kept beside the store. */
const keptShape = z.array(
  z.strictObject({
    title: z.strictObject({ vi: z.string(), en: z.string() }),
    path: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
  }),
);

/** What this release measured of a revision before, in whichever process; or else as measured now, and kept for the next. */
async function measureOnce(model: EditionModel, state: string): Promise<readonly Distribution[]> {
  const release = releaseName();
  const kept = release === null ? null : keptFiles();
  if (!kept) return measure(model);
  const name = sha256(Buffer.from(`distributions ${release} ${state}`));
  const before = await kept.read(name);
  if (before) return keptShape.parse(JSON.parse(before.toString('utf8')));
  const now = await measure(model);
  await kept.add(name, JSON.stringify(now));
  return now;
}

/** An edition with all its files, each with the size and hash of what its address answers with. */
export async function describeEdition(model: EditionModel): Promise<DescribedEdition> {
  const { siteUrl, edition } = model;
  // Whatever is done to a revision, or to the register its units stand in, is in the log.
  const head = (await readLog()).at(-1)?.hash ?? '';
  const state = JSON.stringify([siteUrl, edition.slug, edition.sealed, head]);
  const before = measured.get(edition.slug);
  const known = before?.state === state ? before.known : measureOnce(model, state);
  measured.set(edition.slug, { state, known });
  known.catch(() => measured.delete(edition.slug));
  return { ...model, distributions: await known };
}
