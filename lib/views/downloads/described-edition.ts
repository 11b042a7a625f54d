import {
  type DescribedEdition,
  type Distribution,
  type EditionFile,
  type EditionModel,
  listFiles,
  toDistribution,
} from '@/lib/open-data/edition-model';
import type { EditionRow } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { packageFile, rankingFile } from '@/lib/views/downloads/edition-files';

// Why: lib/decisions/0019-measured-distributions.md

/** Files of a revision never change, and to measure them each must be made: once in a process's life. */
const measured = new Map<string, Promise<readonly Distribution[]>>();

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

/** An edition with all its files, each with the size and hash of what its address answers with. */
export async function describeEdition(model: EditionModel): Promise<DescribedEdition> {
  const { siteUrl, edition } = model;
  const key = [siteUrl, edition.slug, edition.sourceSha256].join(' ');
  const known = measured.get(key) ?? measure(model);
  measured.set(key, known);
  known.catch(() => measured.delete(key));
  return { ...model, distributions: await known };
}
