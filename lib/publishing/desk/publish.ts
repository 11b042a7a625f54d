import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { questionsOf } from '@/lib/annex/reading';
import { profilesOf } from '@/lib/annex/reading-profile';
import { sameContent, tierOfUnit, toAnnexUnit } from '@/lib/annex/stored-content';
import { publishingWords } from '@/lib/i18n/words/publishing';
import type { AcceptedUnit } from '@/lib/publishing/desk/accepted-units';
import { contentOf, type StoreView, unitsNamedBy } from '@/lib/publishing/desk/annex-context';
import { type AnnexDiff, diffContents } from '@/lib/publishing/desk/annex-diff';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { noSuchRevision } from '@/lib/publishing/desk/no-such-revision';
import { lineageOf, type SubmittedAnnex } from '@/lib/publishing/desk/submitted-annex';
import { toChange } from '@/lib/register/change';
import type { Remark } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { highestNumber } from '@/lib/store/acts';
import { withBackup } from '@/lib/store/backup';
import { listActs } from '@/lib/store/queries/editions';
import { unitsText } from '@/lib/store/queries/identities';
import { toRegisterJson } from '@/lib/store/register-json';
import { writeStore } from '@/lib/store/writer';

/** What publishing would do. */
export interface Plan {
  readonly content: AnnexContent;
  /** Slug of the revision that would be made. */
  readonly slug: string;
  readonly number: number;
  /** The revision its figures are compared with; null for a first one. */
  readonly against: string | null;
  readonly diff: AnnexDiff;
  /** The annex says what the revision says already. */
  readonly same: boolean;
}

/**
 * Two annexes and the units they name, all under the units' addresses: a code may be of another unit in another year, and an
 * address never is.
 */
export function byAddress(
  store: StoreView,
  before: AnnexContent | null,
  after: AnnexContent,
  added: readonly AcceptedUnit[],
): readonly [AnnexContent | null, AnnexContent, readonly AnnexUnit[]] {
  const taken = added.map(({ draft, fact, tierKind, parentName }) => {
    const { tier, slug } = draft;
    return { ...fact, tier, ...tierOfUnit(tierKind), slug, parentName, validTo: fact.to, aliases: [], formerNames: [] };
  });
  const namedBy = (content: AnnexContent) => unitsNamedBy(store, content).map(toAnnexUnit);
  const readdressed = (content: AnnexContent, named: readonly AnnexUnit[]): AnnexContent => {
    const slugs = new Map(named.map(({ tier, code, slug }) => [`${tier} ${code}`, slug]));
    const slugOf = (tier: string, code: string | null) =>
      code === null ? null : (slugs.get(`${tier} ${code}`) ?? code);
    return {
      ...content,
      tiers: content.tiers.map((tier) => ({
        ...tier,
        results: tier.results.map((row) => ({ ...row, unitCode: slugOf(tier.tier, row.unitCode) })),
      })),
    };
  };
  const then = before === null ? [] : namedBy(before);
  const now = [...namedBy(after), ...taken];
  const units = new Map([...then, ...now].map((unit) => [`${unit.tier} ${unit.slug}`, { ...unit, code: unit.slug }]));
  return [before && readdressed(before, then), readdressed(after, now), [...units.values()]];
}

/**
 * Compares an annex with what is published. `against`: a revision or year to compare with instead of the current one.
 * @throws DeskError where there is no such revision.
 */
export async function planOf(
  annex: SubmittedAnnex,
  content: AnnexContent,
  against: string | null,
  lang: Lang,
): Promise<Plan> {
  const { store, added } = annex;
  const { slug: assessment, register } = content.assessment;
  const revisions = store.revisions.filter((revision) => revision.assessmentSlug === assessment);
  const current = revisions.find(({ isCurrent }) => isCurrent) ?? null;
  const asked = store.revisions.find(
    ({ slug, isCurrent, assessmentSlug }) => slug === against || (isCurrent && assessmentSlug === against),
  );
  if (against !== null && !asked) throw noSuchRevision(against, lang);
  const base = asked ?? current;
  const before = base && (await contentOf(base));
  const acts = (await listActs()).filter((act) => act.assessmentSlug === assessment);
  const number = highestNumber(revisions, acts) + 1;
  const { year } = content.assessment;
  const newest = store.editions.every((edition) => edition.register !== register || edition.year <= year);
  return {
    content,
    slug: `${assessment}.${number}`,
    number,
    against: base?.slug ?? null,
    diff: diffContents(...byAddress(store, before, content, added), newest),
    same: before !== null && sameContent(before, content),
  };
}

export interface Publication {
  readonly slug: string;
  readonly backup: string;
}

interface PublishRequest {
  readonly annex: SubmittedAnnex;
  readonly plan: Plan;
  readonly databasePath: string;
  /** Why, for readers. */
  readonly note: Remark;
  readonly lang: Lang;
}

/**
 * Makes the next revision of the plan, in one transaction, after a copy of the store was kept; its year then means it.
 * @throws DeskError when another publisher was first; StoreError when the store cannot be written. Then nothing changed.
 */
export async function publish({ annex, plan, databasePath, note, lang }: PublishRequest): Promise<Publication> {
  const { content, slug, number } = plan;
  const { assessment } = content;
  const lineage = lineageOf(annex.files);
  const at = new Date().toISOString();
  const draft = {
    ...content,
    number,
    slug,
    publishedAt: at,
    note,
    sourceFileName: lineage.name,
    sourceSha256: lineage.sha256,
    sourceBytes: lineage.bytes,
    contentHash: lineage.sha256,
  };
  return withBackup(databasePath, async (backup) => {
    await writeStore(databasePath, async (writer) => {
      // What was checked and confirmed was the next revision of what stood then.
      const standing = (await writer.standing(assessment.slug)) ?? [];
      const latest = highestNumber(standing, await writer.acts(assessment.slug));
      const current = annex.store.editions.find((edition) => edition.assessmentSlug === assessment.slug)?.slug ?? null;
      const now = standing.find((revision) => revision.current)?.slug ?? null;
      if (latest !== number - 1 || now !== current)
        throw new DeskError(publishingWords[lang].overtaken(assessment.slug));
      // A code may be another unit's since: what was checked was of the register as it was read.
      if ((await writer.unitsOf(assessment.register)) !== unitsText(annex.store.identities, assessment.register))
        throw new DeskError(publishingWords[lang].overtaken(assessment.slug));
      if (annex.added.length > 0) {
        const ledger = await writer.registerLedger(assessment.register);
        if (ledger) await writer.keepBase(assessment.register, ledger.base);
        const drafts = annex.added.map(({ draft }) => draft);
        await writer.addUnits(assessment.register, drafts);
        await writer.keepRegisterChange({
          register: assessment.register,
          at,
          asOf: drafts.map(({ facts }) => facts[0]?.from ?? '').toSorted()[0] ?? '',
          note: slug,
          fileName: annex.unitsFile ?? '',
          sha256: lineage.sha256,
          content: toRegisterJson(toChange(drafts)),
        });
        const named = annex.added.map(({ fact }) => `${fact.name.vi} (${fact.code})`).join('; ');
        await writer.appendAudit({ at, action: 'add-units', revision: slug, note: named, sourceSha256: null });
      }
      await writer.writeRevision(draft);
      const asked = questionsOf(annex.problems.list, []);
      await writer.keepReadings(assessment.register, profilesOf(annex.readings, asked, assessment.year));
      await writer.enact({
        assessment: assessment.slug,
        at,
        action: 'publish',
        revision: slug,
        after: slug,
        note,
        sourceSha256: lineage.sha256,
      });
    });
    return { slug, backup };
  });
}
