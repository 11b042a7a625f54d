import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { DECISION_SOURCE } from '@/lib/annex/facts/resolve-tables';
import { writeTemplate } from '@/lib/annex/write/write-annex';
import { NO_REMARK } from '@/lib/scoring/types';
import { inEach, type Tier, type TierKind } from '@/lib/site';
import type { RegisterAbout } from '@/lib/store/draft';

/** What a template is for. */
interface TemplateRequest {
  readonly year: number;
  /** ISO day whose units the lists are of. */
  readonly asOf: string;
  /** The only tier, or null for all of the edition before. */
  readonly tier: Tier | null;
  /** The newest edition of the kind: its province, title and criteria are filled in, its figures and maxima are not. */
  readonly latest: AnnexContent;
  /** Who publishes about the register's units, in Vietnamese. */
  readonly publisher: string;
  /** The units that existed on the day: a tier that has none any more gets no sheet. */
  readonly units: readonly AnnexUnit[];
}

/** The workbook to fill in for a year, with the units that stood on a day. The same request gives the same bytes. */
export function templateWorkbook({ year, asOf, tier, latest, publisher, units }: TemplateRequest): Promise<Uint8Array> {
  const standing = new Set(units.map((unit) => unit.tier));
  const { assessment } = latest;
  const retitled = (title: string) => title.replace(String(assessment.year), String(year));
  const slug = assessment.slug.replace(String(assessment.year), String(year));
  const content: AnnexContent = {
    ...latest,
    assessment: { ...assessment, slug, year },
    title: inEach((lang) => retitled(latest.title[lang])),
    decisionNumber: null,
    decisionDate: null,
    decisionTitle: null,
    effectiveDate: null,
    sources: [{ slug: DECISION_SOURCE, title: '', publisher, date: null, url: null }],
    tiers: latest.tiers
      .filter((candidate) => (tier === null || candidate.tier === tier) && standing.has(candidate.tier))
      .map((candidate) => ({
        ...candidate,
        asOf,
        complete: true,
        criteriaScope: 'tier' as const,
        maximum: null,
        note: NO_REMARK,
        tieRule: null,
        criteria: candidate.criteria.map((criterion) => ({ ...criterion, maximum: null })),
        // Which units the group had: the template has a row for each that still stands, and none of its figures.
        results: candidate.variant ? candidate.results : [],
      })),
  };
  return writeTemplate(content, units);
}

/** What a first template follows, where no edition was published yet: the register's own words, no title and no criteria. */
export function firstContent(
  about: RegisterAbout,
  tiers: readonly TierKind[],
  year: number,
  asOf: string,
): AnnexContent {
  return {
    assessment: { slug: String(year), year, kind: about.kind, register: about.register },
    province: about.name,
    title: inEach(() => ''),
    decisionNumber: null,
    decisionDate: null,
    decisionTitle: null,
    effectiveDate: null,
    sources: [],
    tiers: tiers.map(({ slug }) => ({
      tier: slug,
      asOf,
      complete: true,
      maximum: null,
      criteriaScope: 'tier',
      tieRule: null,
      note: NO_REMARK,
      criteria: [],
      results: [],
    })),
  };
}
