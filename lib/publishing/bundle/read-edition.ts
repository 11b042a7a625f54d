import { bandSlug } from '@/lib/annex/list/bands';
import { type EditionFile, editionFormat, type TierFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { BundleProblem } from '@/lib/publishing/bundle/problem';
import { readResults } from '@/lib/publishing/bundle/read-results';
import { FileProblems, readJson } from '@/lib/publishing/bundle/text';
import { parsePoints } from '@/lib/scoring/points';
import { NO_REMARK, type Points } from '@/lib/scoring/types';
import { listSlug, SIMULATED_PREFIX, type Tier } from '@/lib/site';
import type { RevisionDraft, TierDraft } from '@/lib/store/draft';
import { lastDayOf } from '@/lib/store/facts';
import { HeldPoints } from '@/lib/store/held-points';

export const EDITION_FILE = 'edition.json';
const SIMULATED_REGISTER = 'mo-phong';

/** Codes that results of a tier may name, of a day, each with whether its unit is within another; null where the register has no such tier. */
export type KnownCodes = (tier: Tier, asOf: string) => ReadonlyMap<string, { readonly within: boolean }> | null;

export interface EditionContext {
  /** Null where no such register is known. */
  readonly codesOf: (register: string) => KnownCodes | null;
}

/** The word of a tier's list in addresses. */
const listOf = ({ tier, variant }: Pick<TierFile, 'tier' | 'variant'>) => listSlug({ tier, variant: variant?.slug });

function toPoints(printed: string | null): Points | null {
  const parsed = printed === null ? null : parsePoints(printed);
  return parsed?.ok ? parsed.points : null;
}

function checkIdentity(edition: EditionFile, folder: string, problems: FileProblems): void {
  const { assessment, revision } = edition;
  if (`${assessment.slug}.${revision.number}` !== folder) problems.add('folder-name', null, 'assessment.slug', folder);
  const simulated = assessment.kind === 'simulated';
  if (assessment.slug.startsWith(SIMULATED_PREFIX) !== simulated) {
    problems.add('wrong-kind', null, 'assessment.slug', assessment.slug);
  }
  if ((assessment.register === SIMULATED_REGISTER) !== simulated) {
    problems.add('wrong-kind', null, 'assessment.register', assessment.register);
  }
}

function checkStructure(edition: EditionFile, problems: FileProblems): void {
  const checkUnique = (values: readonly string[], place: (index: number) => string) => {
    for (const [index, value] of values.entries()) {
      if (values.indexOf(value) !== index) problems.add('repeated-slug', null, place(index), value);
    }
  };
  checkUnique(
    edition.sources.map((source) => source.id),
    (index) => `sources.${index}.id`,
  );
  checkUnique(edition.tiers.map(listOf), (index) => `tiers.${index}.tier`);
  const named = new Set(edition.tiers.map(({ tier }) => tier));
  for (const [index, { tier, variant }] of edition.tiers.entries()) {
    const alone = edition.tiers.some((other) => other.tier === tier && !other.variant);
    if (variant && alone) problems.add('variant-beside-tier', null, `tiers.${index}.variant.slug`, variant.slug);
    if (variant && named.has(listOf({ tier, variant })))
      problems.add('repeated-slug', null, `tiers.${index}.variant.slug`, variant.slug);
  }
  for (const [position, tier] of edition.tiers.entries()) {
    const slugs = tier.criteria.map((criterion) => criterion.slug);
    checkUnique(slugs, (index) => `tiers.${position}.criteria.${index}.slug`);
    for (const [index, { parent }] of tier.criteria.entries()) {
      if (parent !== undefined && !slugs.slice(0, index).includes(parent)) {
        problems.add('unknown-parent', null, `tiers.${position}.criteria.${index}.parent`, parent);
      }
    }
  }
}

function checkFileNames(edition: EditionFile, files: BundleFiles, all: BundleProblem[]): void {
  const named = new Set([EDITION_FILE, ...edition.tiers.flatMap((tier) => tier.results ?? [])]);
  for (const name of files.contents.keys()) {
    if (!named.has(name)) new FileProblems(all, files.folder, name).add('unexpected-file');
  }
}

function readTier(
  tier: TierFile,
  edition: EditionFile,
  files: BundleFiles,
  known: KnownCodes,
  all: BundleProblem[],
): TierDraft {
  const asOf = tier.asOf ?? lastDayOf(edition.assessment.year);
  const sources = edition.sources.map((source) => source.id);
  const criteria = tier.criteria.map((criterion) => criterion.slug);
  const bands = (tier.bands ?? []).map(({ vi, en, from }) => ({
    slug: bandSlug(vi),
    name: { vi, en },
    from: toPoints(from),
  }));
  const codes = known(tier.tier, asOf);
  const inEdition = new FileProblems(all, files.folder, EDITION_FILE);
  if (!codes) inEdition.add('wrong-tier', null, 'tiers.tier', tier.tier);
  // Its address would be that of another tier.
  if (tier.variant && known(listOf(tier), asOf))
    inEdition.add('repeated-slug', null, 'tiers.variant.slug', tier.variant.slug);
  const results =
    tier.results === null
      ? []
      : readResults(
          files,
          tier.results,
          { codes: codes ?? new Map(), ranked: tier.rankScope ?? 'tier', criteria, bands, sources },
          new FileProblems(all, files.folder, tier.results),
        );
  const draft: TierDraft = {
    tier: tier.tier,
    ...(tier.variant && {
      variant: { slug: tier.variant.slug, name: { vi: tier.variant.vi, en: tier.variant.en } },
    }),
    asOf,
    complete: tier.complete,
    maximum: toPoints(tier.maximum),
    criteriaScope: tier.criteriaScope,
    tieRule: tier.tieRule,
    ...(tier.rankScope && { rankScope: tier.rankScope }),
    ...(tier.scale && { scale: tier.scale }),
    note: tier.note ?? NO_REMARK,
    criteria: tier.criteria.map((criterion) => ({
      slug: criterion.slug,
      name: { vi: criterion.vi, en: criterion.en },
      parentSlug: criterion.parent ?? null,
      maximum: toPoints(criterion.maximum),
    })),
    bands,
    results,
  };
  const held = HeldPoints.of(draft);
  const figures = results.flatMap(({ total, scores }) => [total, ...Object.values(scores)]);
  const tooLong = figures.find(({ points }) => points !== null && !held.fits(points));
  if (tooLong) new FileProblems(all, files.folder, tier.results ?? '').add('wrong-points', null, null, tooLong.printed);
  return draft;
}

/** A unit has one result in a tier: those of one variant stand in no other. */
function checkVariants(
  edition: EditionFile,
  tiers: readonly TierDraft[],
  files: BundleFiles,
  all: BundleProblem[],
): void {
  const seen = new Set<string>();
  for (const [at, { tier, results }] of tiers.entries()) {
    const own = results.map(({ unitCode, sourceRow }) => ({ key: `${tier} ${unitCode}`, unitCode, sourceRow }));
    for (const { key, unitCode, sourceRow } of own) {
      if (!seen.has(key)) continue;
      const problems = new FileProblems(all, files.folder, edition.tiers[at]?.results ?? EDITION_FILE);
      problems.add('in-two-variants', sourceRow, 'unit_code', unitCode);
    }
    for (const { key } of own) seen.add(key);
  }
}

/**
 * Reads an edition's folder. Adds what is wrong to `all`, and returns null when edition.json itself cannot be used;
 * a draft may only be written when `all` is still empty.
 */
export function readEdition(files: BundleFiles, context: EditionContext, all: BundleProblem[]): RevisionDraft | null {
  const problems = new FileProblems(all, files.folder, EDITION_FILE);
  const edition = readJson(files, EDITION_FILE, editionFormat, problems);
  if (!edition) return null;
  checkIdentity(edition, files.folder, problems);
  checkStructure(edition, problems);
  checkFileNames(edition, files, all);
  const { assessment, revision, decision } = edition;
  const known = context.codesOf(assessment.register);
  if (!known) {
    problems.add('unknown-register', null, 'assessment.register', assessment.register);
    return null;
  }
  const tiers = edition.tiers.map((tier) => readTier(tier, edition, files, known, all));
  checkVariants(edition, tiers, files, all);
  return {
    assessment,
    ...revision,
    slug: `${assessment.slug}.${revision.number}`,
    province: edition.province,
    title: edition.title,
    decisionNumber: decision.number,
    decisionDate: decision.date,
    decisionTitle: decision.title,
    effectiveDate: decision.effectiveDate,
    sourceFileName: [...files.contents.keys()].map((name) => `${files.folder}/${name}`).join(', '),
    sourceSha256: files.hash,
    sourceBytes: files.bytes,
    contentHash: files.hash,
    sources: edition.sources.map(({ id, ...source }) => ({ slug: id, ...source })),
    tiers,
  };
}
