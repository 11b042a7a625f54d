import { formatDate } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import type { EditionRow, RevisionRow } from '@/lib/store/queries/editions';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { localise, paths } from '@/lib/urls';
import type { Banner } from '@/lib/views/frame';
import { noteIn } from '@/lib/views/names';

export interface SourceView {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
}

/** An edition as a page names it. */
export interface EditionView {
  /** Segment of the address that stands for "the latest revision of this year". */
  readonly liveSegment: string;
  /** Segment that pins this very revision. */
  readonly pinnedSegment: string;
  readonly year: number;
  readonly simulated: boolean;
  readonly title: string;
  readonly province: string;
  /** "Quyết định 506/QĐ-UBND, tháng 7/2024", or what the source leaves out. */
  readonly decision: string;
  readonly publishedOn: string;
  /** One line under every table and figure. */
  readonly sourceLine: string;
  readonly sources: readonly SourceView[];
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
}

/** The decision in words; says so where the source gives no number. */
export function describeDecision(edition: EditionRow, lang: Lang): string {
  const words = siteWords[lang];
  const date = edition.decisionDate ? formatDate(edition.decisionDate, lang) : null;
  const number = edition.decisionNumber;
  const head = number ? (date ? words.decisionOf(number, date) : words.decision(number)) : words.decisionUnknown;
  return edition.effectiveDate ? `${head}, ${words.inForce(formatDate(edition.effectiveDate, lang))}` : head;
}

/** Who published an edition's figures, and the decision: "VietQ.vn · Quyết định 506/QĐ-UBND, tháng 7/2024". */
export function describeOrigin(edition: EditionRow, lang: Lang): string {
  const publishers = [...new Set(edition.sources.map((source) => source.publisher))];
  return `${publishers.join('; ')} · ${describeDecision(edition, lang)}`;
}

export function buildEdition(edition: EditionRow, lang: Lang): EditionView {
  const words = siteWords[lang];
  return {
    liveSegment: edition.assessmentSlug,
    pinnedSegment: edition.slug,
    year: edition.year,
    simulated: edition.kind === 'simulated',
    title: lang === 'vi' ? edition.titleVi : edition.titleEn,
    province: lang === 'vi' ? edition.provinceVi : edition.provinceEn,
    decision: describeDecision(edition, lang),
    publishedOn: formatDate(edition.publishedAt, lang),
    sourceLine: `${words.source}: ${describeOrigin(edition, lang)} · ${words.edition(edition.slug)}`,
    sources: edition.sources.map(({ title, publisher, date, url }) => ({
      title,
      publisher,
      url,
      date: date && formatDate(date, lang),
    })),
    file: { name: edition.sourceFileName, sha256: edition.sourceSha256, bytes: edition.sourceBytes },
  };
}

const earlierFirst = (a: RevisionRow, b: RevisionRow): [string, string] =>
  a.number < b.number ? [a.slug, b.slug] : [b.slug, a.slug];

/**
 * The notice a page needs: withdrawn, corrected by a later revision, or older than the latest year.
 * `pathIn(segment)` gives the same page in another edition, without language.
 */
export async function buildBanner(
  edition: EditionRow,
  lang: Lang,
  pathIn: (segment: string) => string,
): Promise<Banner | null> {
  const words = siteWords[lang];
  const inLang = (segment: string) => localise(pathIn(segment), lang);
  const current = edition.currentSlug;
  const successor = edition.revisions.find((row) => row.slug === current);
  const note = successor ? noteIn(successor, lang) : null;
  const instead =
    successor && current && current !== edition.slug
      ? [
          { label: words.bannerSee(current), href: inLang(edition.assessmentSlug) },
          { label: words.bannerDiff, href: localise(paths.revisionDiff(...earlierFirst(edition, successor)), lang) },
        ]
      : [];
  if (edition.status === 'withdrawn') {
    return {
      kind: 'withdrawn',
      text: words.bannerWithdrawn,
      why: edition.statusNote && words.bannerWhy(edition.statusNote),
      links: instead,
    };
  }
  if (current && current !== edition.slug) {
    return {
      kind: 'corrected',
      text: words.bannerCorrected(current),
      why: note && words.bannerWhy(note),
      links: instead,
    };
  }
  const latest = (await listCurrentEditions()).find((row) => row.kind === edition.kind);
  if (latest && latest.year > edition.year) {
    return {
      kind: 'newer',
      text: words.bannerNewer(latest.year),
      why: null,
      links: [{ label: words.bannerSeeYear(latest.year), href: inLang(latest.assessmentSlug) }],
    };
  }
  return null;
}

/**
 * Segment of a unit's address for an edition, as `segment` names it: null for the latest year of its register, which is
 * where the unit's plain address leads, so that one page has one address.
 */
export async function unitSegment(edition: EditionRow, segment: string): Promise<string | null> {
  const latest = (await listCurrentEditions()).find((row) => row.register === edition.register);
  return segment === latest?.assessmentSlug ? null : segment;
}
