import type { AnnexContent } from '@/lib/annex/content';
import { sameContent, toAnnexUnit } from '@/lib/annex/stored-content';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { contentOf } from '@/lib/publishing/desk/annex-context';
import { type AnnexDiff, diffContents } from '@/lib/publishing/desk/annex-diff';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import { noSuchRevision } from '@/lib/publishing/desk/no-such-revision';
import { lineageOf, type SubmittedAnnex } from '@/lib/publishing/desk/submitted-annex';
import type { Lang } from '@/lib/site';
import { highestNumber } from '@/lib/store/acts';
import { withBackup } from '@/lib/store/backup';
import { listActs } from '@/lib/store/queries/editions';
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
  const before = base && (await contentOf(base, store.units));
  const acts = (await listActs()).filter((act) => act.assessmentSlug === assessment);
  const number = highestNumber(revisions, acts) + 1;
  const known = store.units.filter((unit) => unit.register === register).map(toAnnexUnit);
  const { year } = content.assessment;
  const newest = store.editions.every((edition) => edition.register !== register || edition.year <= year);
  const units = [...known, ...added.map((unit) => ({ ...unit, parentName: null, aliases: [] }))];
  return {
    content,
    slug: `${assessment}.${number}`,
    number,
    against: base?.slug ?? null,
    diff: diffContents(before, content, units, newest),
    same: before !== null && sameContent(before, content),
  };
}

export interface Publication {
  readonly slug: string;
  readonly backup: string;
}

export interface PublishRequest {
  readonly annex: SubmittedAnnex;
  readonly plan: Plan;
  readonly databasePath: string;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly lang: Lang;
}

/**
 * Makes the next revision of the plan, in one transaction, after a copy of the store was kept; its year then means it.
 * @throws DeskError when another publisher was first; StoreError when the store cannot be written. Then nothing changed.
 */
export async function publish({
  annex,
  plan,
  databasePath,
  noteVi,
  noteEn,
  lang,
}: PublishRequest): Promise<Publication> {
  const { content, slug, number } = plan;
  const { assessment } = content;
  const lineage = lineageOf(annex.files);
  const at = new Date().toISOString();
  const draft = {
    ...content,
    number,
    slug,
    publishedAt: at,
    noteVi,
    noteEn,
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
      if (annex.added.length > 0) {
        await writer.addUnits(assessment.register, annex.added);
        const note = annex.added.map(({ nameVi, code }) => `${nameVi} (${code})`).join('; ');
        await writer.appendAudit({ at, action: 'add-units', revision: slug, note, sourceSha256: null });
      }
      await writer.writeRevision(draft);
      await writer.enact({
        assessment: assessment.slug,
        at,
        action: 'publish',
        revision: slug,
        after: slug,
        noteVi,
        noteEn,
        sourceSha256: lineage.sha256,
      });
    });
    return { slug, backup };
  });
}
