import { formatCount, formatDate } from '@/lib/i18n/format';
import { quotedIn } from '@/lib/i18n/quoted-in';
import { correctionWords } from '@/lib/i18n/words/corrections';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

// Why: lib/decisions/0004-decision-facts-on-the-revision.md

/** A fact of two revisions, as a reader sees it. */
export interface ComparedFact {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** A name of a file or a hash. */
  readonly code: boolean;
  readonly differs: boolean;
  /** Of values that are quoted from a source, where it is not the page's. */
  readonly lang?: Lang;
}

function compared(before: EditionRow, after: EditionRow) {
  return (label: string, of: (edition: EditionRow) => string, code = false): ComparedFact => {
    const [earlier, later] = [of(before), of(after)];
    return { label, before: earlier, after: later, code, differs: earlier !== later };
  };
}

/** What each revision says its decision and sources are: what can be corrected. */
export function decidedFacts(before: EditionRow, after: EditionRow, lang: Lang): ComparedFact[] {
  const words = correctionWords[lang];
  const fact = compared(before, after);
  const dated = (iso: string | null) => (iso === null ? words.notStated : formatDate(iso, lang));
  const source = ({ title, publisher, date, url }: EditionRow['sources'][number]) =>
    [title, publisher, date && formatDate(date, lang), url].filter(Boolean).join(', ');
  return [
    fact(words.factTitle, (edition) => edition.title[lang]),
    fact(words.factProvince, (edition) => edition.province[lang]),
    {
      ...fact(words.factDecision, ({ decisionNumber }) => decisionNumber ?? words.notStated),
      lang: before.decisionNumber && after.decisionNumber ? quotedIn(lang) : undefined,
    },
    fact(words.factDecisionDate, ({ decisionDate }) => dated(decisionDate)),
    {
      ...fact(words.factDecisionTitle, ({ decisionTitle }) => decisionTitle ?? words.notStated),
      lang: before.decisionTitle && after.decisionTitle ? quotedIn(lang) : undefined,
    },
    fact(words.factEffective, ({ effectiveDate }) => dated(effectiveDate)),
    { ...fact(words.factSources, ({ sources }) => sources.map(source).join('; ')), lang: quotedIn(lang) },
  ];
}

/** When each was published, and from which file: different by nature. */
export function fileFacts(before: EditionRow, after: EditionRow, lang: Lang): ComparedFact[] {
  const words = correctionWords[lang];
  const fact = compared(before, after);
  return [
    fact(words.factPublished, ({ publishedAt }) => formatDate(publishedAt, lang)),
    fact(words.factFile, ({ sourceFileName }) => sourceFileName, true),
    fact(words.factBytes, ({ sourceBytes }) => words.bytes(formatCount(sourceBytes, lang))),
    fact('SHA-256', ({ sourceSha256 }) => sourceSha256, true),
  ];
}
