import { atHead, formatCount, formatDate } from '@/lib/i18n/format';
import { revisionName } from '@/lib/i18n/revision-name';
import { reconciliationWords } from '@/lib/i18n/words/reconciliation';
import { siteWords } from '@/lib/i18n/words/site';
import { HASH_OF_MANY } from '@/lib/open-data/edition-facts';
import { localise, paths } from '@/lib/params/paths';
import { failuresOf, reconcile } from '@/lib/scoring/reconcile';
import type { Check, Failure } from '@/lib/scoring/reconcile-types';
import { LANGUAGES, type Lang } from '@/lib/site';
import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { formatChange } from '@/lib/views/edition/comparability';
import { buildBanner, buildEdition, describeDecision, type EditionView } from '@/lib/views/edition/edition';
import { inEvery } from '@/lib/views/edition/latest-known';
import { indexingOf } from '@/lib/views/edition/pages-in';
import { buildCitation, type CitationView, toCitationView } from '@/lib/views/page/citation';
import { apiLink } from '@/lib/views/page/download-links';
import { type Fact, toFact } from '@/lib/views/page/fact';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { noteIn, rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';

interface CheckView {
  readonly key: string;
  readonly name: string;
  readonly status: Check['status'];
  readonly statusText: string;
  /** How much was checked and what was not, with the reason. */
  readonly detail: string;
}

interface FailureView {
  readonly key: string;
  readonly text: string;
  /** What the edition itself says of the row. */
  readonly note: string | null;
}

export interface TierChecks {
  readonly id: string;
  readonly heading: string;
  readonly summary: string;
  readonly ranking: Link;
  /** None where the tier has no figure. */
  readonly checks: readonly CheckView[];
  readonly failures: readonly FailureView[];
}

interface ReconciliationView {
  readonly frame: PageFrame;
  readonly edition: EditionView;
  readonly summary: string;
  /** Where something does not agree, as links within the page. */
  readonly failing: readonly Link[];
  readonly facts: readonly Fact[];
  readonly tiers: readonly TierChecks[];
  readonly editions: readonly (Link & { readonly chosen: boolean })[];
  readonly downloads: readonly Link[];
  readonly citation: CitationView;
}

/** One failure as a sentence with the unit, the line of the file and both values. */
function describeFailure(failure: Failure<ResultRow>, tier: TierEdition, lang: Lang): string {
  const words = reconciliationWords[lang];
  const { score: points, amount } = toldIn(tier, lang);
  const rank = (value: number) => formatCount(value, lang);
  const unit = `${rowName(failure.row, lang)} (${words.line(String(failure.row.sourceRow))})`;
  switch (failure.code) {
    case 'sum-differs':
      return words.sumDiffers(unit, points(failure.sum), points(failure.total), formatChange(failure.difference, lang));
    case 'parts-differ':
      return words.partsDiffer(unit, failure.criterion.name[lang], points(failure.sum), points(failure.value));
    case 'criterion-above-maximum':
      return words.criterionAbove(unit, failure.criterion.name[lang], amount(failure.value), points(failure.maximum));
    case 'total-above-maximum':
      return words.totalAbove(unit, amount(failure.total), points(failure.maximum));
    case 'order-broken':
      return words.orderBroken(
        unit,
        rank(failure.rank),
        amount(failure.total),
        rowName(failure.other, lang),
        rank(failure.otherRank),
        amount(failure.otherTotal),
      );
    case 'rank-differs':
      return words.rankDiffers(unit, rank(failure.official), rank(failure.computed));
    case 'band-differs':
      return words.bandDiffers(unit, failure.official.name[lang], failure.computed?.name[lang] ?? null);
    case 'unit-unmatched':
      return words.unmatched(unit);
    case 'unit-repeated':
      return words.repeated(unit, String(failure.firstRow));
    case 'invalid-in-source': {
      const what = failure.criterion ? failure.criterion.name[lang] : words.total;
      return words.invalid(unit, what, failure.printed ?? '');
    }
  }
}

function toCheckView(check: Check, lang: Lang): CheckView {
  const words = reconciliationWords[lang];
  const counted = (count: number) => {
    const text = formatCount(count, lang);
    return check.counts === 'rows' ? words.rows(text) : words.values(text);
  };
  const unchecked = check.unchecked.map(({ reason, count }) =>
    count > 0 ? words.unchecked(counted(count), words.why[reason]) : words.uncheckedAll(words.why[reason]),
  );
  return {
    key: check.name,
    name: words.checks[check.name],
    status: check.status,
    statusText: words.status[check.status],
    detail: [...(check.checked > 0 ? [words.checked(counted(check.checked))] : []), ...unchecked].join(' '),
  };
}

function toTierChecks(tier: TierEdition, checks: readonly Check<ResultRow>[], segment: string, lang: Lang): TierChecks {
  const words = reconciliationWords[lang];
  const site = siteWords[lang];
  const empty = tier.rows.length === 0;
  return {
    id: tier.tier,
    heading: tier.kind.words[lang].name,
    summary: empty ? words.empty : words.tierSummary(...countStatus(checks)),
    ranking: {
      label: `${site.ranking}: ${tier.kind.words[lang].inSentence}`,
      href: localise(paths.ranking(segment, tier.tier), lang),
    },
    checks: empty ? [] : checks.map((check) => toCheckView(check, lang)),
    failures: failuresOf(checks).map((failure) => {
      const criterion = 'criterion' in failure ? failure.criterion?.slug : '';
      return {
        key: `${failure.code} ${failure.row.sourceRow} ${criterion}`,
        text: describeFailure(failure, tier, lang),
        note: failure.code === 'invalid-in-source' ? noteIn(failure.row.note, lang) : null,
      };
    }),
  };
}

/** How many checks passed, failed and could not be made. */
function countStatus(checks: readonly Check[]): [passed: number, failed: number, unchecked: number] {
  const count = (status: Check['status']) => checks.filter((check) => check.status === status).length;
  return [count('pass'), count('fail'), count('not-checkable')];
}

const yearIn = (edition: EditionRow, lang: Lang) => {
  const year = siteWords[lang].year(edition.year);
  return edition.kind === 'simulated' ? reconciliationWords[lang].simulated(year) : year;
};

/** How the reconciliation is cited, fixed to its revision. */
function citeReconciliation(edition: EditionRow, lang: Lang): CitationView {
  const title = Object.fromEntries(
    LANGUAGES.map((each) => [each, reconciliationWords[each].title(yearIn(edition, each))]),
  );
  const path = paths.reconciliation(edition.slug);
  return toCitationView(buildCitation(edition, title as Record<Lang, string>, path, 'doi-chieu'), edition.slug, lang);
}

/** The public reconciliation of an edition; null where it does not exist on this installation. */
export async function findReconciliation(lang: Lang, segment: string): Promise<ReconciliationView | null> {
  const edition = await findEdition(segment);
  if (!edition) return null;
  const indexing = indexingOf(edition, segment);
  const words = reconciliationWords[lang];
  const site = siteWords[lang];
  const year = yearIn(edition, lang);
  const checked = (await listTiers(edition.id)).map((tier) => ({ tier, checks: reconcile(tier) }));
  const summary = words.summary(...countStatus(checked.flatMap(({ checks }) => checks)));
  const tiers = checked.map(({ tier, checks }) => toTierChecks(tier, checks, segment, lang));
  const editions = (await listCurrentEditions()).filter((row) => row.kind === edition.kind);
  const slugs = [
    ...new Set([...editions.map((row) => row.assessmentSlug), ...edition.revisions.map((row) => row.slug)]),
  ];
  return {
    frame: await buildFrame({
      lang,
      path: paths.reconciliation(segment),
      title: words.title(year),
      crumb: site.reconciliation,
      description: `${words.description(year)} ${summary}`,
      edition,
      canonical: paths.reconciliation(indexing.canonicalSegment),
      index: indexing.index,
      banner: await buildBanner(edition, lang, paths.reconciliation, inEvery),
    }),
    edition: buildEdition(edition, lang),
    summary,
    failing: tiers
      .filter(({ failures }) => failures.length > 0)
      .map(({ id, heading, failures }) => ({
        label: words.failingCount(heading, formatCount(failures.length, lang)),
        href: `#${id}`,
      })),
    facts: [
      toFact(words.decision, describeDecision(edition, lang)),
      toFact(words.fileName, edition.sourceFileName, null, true),
      toFact(words.fileSize, words.bytes(formatCount(edition.sourceBytes, lang))),
      toFact(words.fileHash, edition.sourceSha256, null, true),
      ...(edition.sourceFileName.includes(', ') ? [toFact(words.fileHashOfMany, HASH_OF_MANY, null, true)] : []),
      toFact(words.filePublished, formatDate(edition.publishedAt, lang)),
    ],
    tiers,
    editions: slugs.map((slug) => ({
      label: atHead(revisionName(slug, lang)),
      href: localise(paths.reconciliation(slug), lang),
      chosen: slug === segment,
    })),
    downloads: [apiLink(`/editions/${edition.slug}/reconciliation`, lang)],
    citation: citeReconciliation(edition, lang),
  };
}
