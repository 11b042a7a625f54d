import { formatDate } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { dataPaths } from '@/lib/open-data/addresses';
import { type Lang, TIERS } from '@/lib/site';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { localise, paths } from '@/lib/urls';
import { type CitationView, toEditionCitationView } from '@/lib/views/citation';
import { apiLink } from '@/lib/views/download-links';
import { describeDecision } from '@/lib/views/edition';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/frame';
import { noteIn } from '@/lib/views/names';
import { type ChangedValue, diffRevisions, summarise, toChangedValues } from '@/lib/views/revision-changes';

export interface Correction {
  readonly id: string;
  readonly heading: string;
  readonly date: string;
  readonly reason: string | null;
  readonly withdrawn: string | null;
  /** How much changed, in one sentence. */
  readonly summary: string | null;
  readonly changes: readonly ChangedValue[];
  readonly links: readonly Link[];
}

/** A revision in the list of all. */
export interface ListedRevision {
  readonly slug: string;
  readonly href: string;
  readonly simulated: boolean;
  readonly status: string;
  readonly decision: string;
  readonly publishedOn: string;
  readonly file: { readonly name: string; readonly sha256: string };
}

/** Most changes of one correction on the page of all; its own page has the rest. */
const MOST_CHANGES = 60;

export interface CorrectionsView {
  readonly frame: PageFrame;
  readonly official: readonly Correction[];
  readonly simulated: readonly Correction[];
  /** What is on the site where no correction was made. */
  readonly first: readonly Link[];
  readonly feed: Link;
  /** Every revision there is, withdrawn ones too. */
  readonly revisions: readonly ListedRevision[];
  readonly downloads: readonly Link[];
  /** The newest official edition that stands: what the corrections lead to. */
  readonly citation: CitationView | null;
}

/** What a revision changed against the one before it; for a first revision, that it was withdrawn. */
async function buildCorrection(before: EditionRow | null, after: EditionRow, lang: Lang): Promise<Correction> {
  const words = correctionWords[lang];
  const diffs = before ? await diffRevisions(before, after) : [];
  const note = noteIn(after, lang);
  const withdrawn = after.status === 'withdrawn';
  const tier = diffs.find(({ changes }) => changes.length > 0)?.tier ?? TIERS[0];
  return {
    id: after.slug,
    heading: before ? words.pair(before.slug, after.slug) : words.withdrawnHeading(after.slug),
    date: words.on(formatDate(after.publishedAt, lang)),
    reason: before && note && words.reason(note),
    withdrawn: withdrawn
      ? [words.withdrawn(after.slug), after.statusNote && words.reason(after.statusNote)].filter(Boolean).join(' ')
      : null,
    summary: before && summarise(diffs, lang),
    changes: diffs.flatMap((diff) => toChangedValues(diff, after, lang)).slice(0, MOST_CHANGES),
    links: [
      ...(before ? [{ label: words.diffLink, href: localise(paths.revisionDiff(before.slug, after.slug), lang) }] : []),
      ...[before, after].flatMap((edition) =>
        edition ? [{ label: words.see(edition.slug), href: localise(paths.ranking(edition.slug, tier), lang) }] : [],
      ),
      ...(before ? [apiLink(`/editions/${before.slug}/diff/${after.slug}`, lang)] : []),
    ],
  };
}

/** Corrections among revisions of one kind, newest first. */
async function listCorrections(revisions: readonly EditionRow[], lang: Lang): Promise<Correction[]> {
  const corrections = await Promise.all(
    revisions.map((after) => {
      const before = revisions.find((row) => row.assessmentSlug === after.assessmentSlug && row.number < after.number);
      return before || after.status === 'withdrawn' ? buildCorrection(before ?? null, after, lang) : null;
    }),
  );
  return corrections.filter((correction) => correction !== null);
}

function toListed(edition: EditionRow, lang: Lang): ListedRevision {
  const words = correctionWords[lang];
  const { slug, status, isCurrent, currentSlug } = edition;
  return {
    slug,
    href: localise(paths.reconciliation(slug), lang),
    simulated: edition.kind === 'simulated',
    status:
      status === 'withdrawn'
        ? words.statusWithdrawn
        : isCurrent
          ? words.statusCurrent
          : words.statusSuperseded(currentSlug ?? '–'),
    decision: describeDecision(edition, lang),
    publishedOn: formatDate(edition.publishedAt, lang),
    file: { name: edition.sourceFileName, sha256: edition.sourceSha256 },
  };
}

/** Every correction of every assessment, newest first, official and simulated apart. */
export async function buildCorrections(lang: Lang): Promise<CorrectionsView> {
  const words = correctionWords[lang];
  const revisions = await listRevisions();
  const official = revisions.filter(({ kind }) => kind === 'official');
  const standing = official.find(({ isCurrent }) => isCurrent);
  const simulated = revisions.filter(({ kind }) => kind === 'simulated');
  return {
    frame: await buildFrame({ lang, path: paths.corrections(), title: words.title, description: words.description }),
    official: await listCorrections(official, lang),
    simulated: await listCorrections(simulated, lang),
    first: official.map((edition) => ({
      label: words.firstEdition(edition.slug, formatDate(edition.publishedAt, lang)),
      href: localise(paths.reconciliation(edition.slug), lang),
    })),
    downloads: [apiLink('/editions', lang)],
    citation: standing ? toEditionCitationView(standing, lang) : null,
    revisions: revisions.map((revision) => toListed(revision, lang)),
    feed: { label: words.feed, href: dataPaths.feed('dinh-chinh', false, lang === 'en') },
  };
}
