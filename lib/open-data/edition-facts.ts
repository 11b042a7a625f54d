import { formatDate } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { SIMULATED_TERMS, TERMS } from '@/lib/open-data/terms';
import type { Lang, Localised } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

/** "Quyết định 506/QĐ-UBND, tháng 7/2024"; null where the source gives no number. */
export function decisionIn({ decisionNumber, decisionDate }: EditionRow, lang: Lang): string | null {
  const words = siteWords[lang];
  if (decisionNumber === null) return null;
  return decisionDate
    ? words.decisionOf(decisionNumber, formatDate(decisionDate, lang))
    : words.decision(decisionNumber);
}

/** Prints the SHA-256 of an edition loaded from several files, in the folder they lie in. */
export const HASH_OF_MANY = 'LC_ALL=C; sha256sum * | sha256sum';

/**
 * What every file says of its edition. Only what never changes for a revision: whether it was replaced or withdrawn
 * since is told by the feeds and by /api/v1/editions, not inside files that are kept for ever.
 */
export interface EditionFacts {
  readonly edition: string;
  readonly assessment: string;
  readonly year: number;
  readonly revision: number;
  readonly data_kind: 'official' | 'simulated';
  readonly simulated: boolean;
  readonly title: string;
  readonly title_en: string;
  readonly province: string;
  readonly province_en: string;
  readonly published_at: string;
  readonly decision_number: string | null;
  readonly decision_date: string | null;
  readonly decision_title: string | null;
  readonly effective_date: string | null;
  readonly revision_note: string | null;
  readonly revision_note_en: string | null;
  readonly source_file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  /** SHA-256 of everything the edition says, as it was sealed when it was published, and of the log from then back. */
  readonly seal_sha256: string | null;
  readonly log_sha256: string | null;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly date: string | null;
    readonly url: string | null;
  }[];
}

export function editionFacts(edition: EditionRow): EditionFacts {
  return {
    edition: edition.slug,
    assessment: edition.assessmentSlug,
    year: edition.year,
    revision: edition.number,
    data_kind: edition.kind,
    simulated: edition.kind === 'simulated',
    title: edition.title.vi,
    title_en: edition.title.en,
    province: edition.province.vi,
    province_en: edition.province.en,
    published_at: edition.publishedAt,
    decision_number: edition.decisionNumber,
    decision_date: edition.decisionDate,
    decision_title: edition.decisionTitle,
    effective_date: edition.effectiveDate,
    revision_note: edition.note.vi,
    revision_note_en: edition.note.en,
    source_file: { name: edition.sourceFileName, sha256: edition.sourceSha256, bytes: edition.sourceBytes },
    seal_sha256: edition.sealed?.seal ?? null,
    log_sha256: edition.sealed?.logHash ?? null,
    sources: edition.sources.map(({ slug, title, publisher, date, url }) => ({
      id: slug,
      title,
      publisher,
      date,
      url,
    })),
  };
}

export function termsOf(edition: EditionRow): Localised {
  return edition.kind === 'simulated' ? SIMULATED_TERMS : TERMS;
}
