import { atHead, formatDate } from '@/lib/i18n/format';
import { revisionName } from '@/lib/i18n/revision-name';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import type { ActRow } from '@/lib/store/acts';
import { type EditionRow, listActs, listRevisions } from '@/lib/store/queries/editions';
import { findRegister } from '@/lib/store/queries/registers';
import type { ListName } from '@/lib/store/queries/tiers';
import type { AssessmentKind } from '@/lib/store/stored-words';
import { type ChangedValue, diffRevisions, toChangedFacts, toChangedValues } from '@/lib/views/corrections/changes';
import { decidedFacts } from '@/lib/views/corrections/facts';
import { bareReason, summarise } from '@/lib/views/corrections/summary';
import { actsSinceLeft, describeAct, inOrder, withdrawalOf } from '@/lib/views/edition/acts';
import { describeDecision } from '@/lib/views/edition/edition';
import { rankingPathIn } from '@/lib/views/edition/pages-in';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { apiLink } from '@/lib/views/page/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { noteIn } from '@/lib/views/page/names';
import { openingPath } from '@/lib/views/page/opening';

/** Something done to results that readers had: replaced, given up, withdrawn, or lost with a restore. */
export interface Correction {
  readonly id: string;
  readonly heading: string;
  /** When it was done, as a sentence. */
  readonly date: string;
  readonly reason: string | null;
  /** What became of the revision since. */
  readonly since: string | null;
  /** How much changed for readers, in a sentence; null where they were given nothing else. */
  readonly summary: string | null;
  readonly changes: readonly ChangedValue[];
  /** How many changes there are; `changes` has the first of them. */
  readonly count: number;
  readonly links: readonly Link[];
  /** ISO date-time of the last thing told here. */
  readonly updated: string;
}

/** A revision in the list of all. */
export interface ListedRevision {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  readonly status: string;
  readonly decision: string;
  readonly publishedOn: string;
  readonly file: { readonly name: string; readonly sha256: string };
}

/** Most changes of one correction on the page of all; its own page has the rest. */
const MOST_CHANGES = 60;

interface CorrectionsView {
  readonly frame: PageFrame;
  readonly official: readonly Correction[];
  readonly simulated: readonly Correction[];
  /** What is on the site where no correction was made. */
  readonly first: readonly Link[];
  readonly feed: Link;
  /** Whom to tell of an error, in a sentence. */
  readonly report: string;
  /** Every revision there is, withdrawn ones too. */
  readonly revisions: readonly ListedRevision[];
  readonly downloads: readonly Link[];
  /** The newest official edition that stands: what the corrections lead to. */
  readonly citation: CitationView | null;
}

/** The two revisions readers were given one after the other; null where they were given nothing else. */
function pairOf({ before, after }: ActRow, revisions: readonly EditionRow[]): readonly [EditionRow, EditionRow] | null {
  if (before === after) return null;
  const [then, now] = [before, after].map((slug) => revisions.find((edition) => edition.slug === slug));
  return then && now ? [then, now] : null;
}

/** To the ranking of a tier, or to the one the revision opens with. */
async function seeLink(edition: EditionRow, list: ListName | undefined, lang: Lang): Promise<Link> {
  const { slug } = edition;
  const path = list ? await rankingPathIn(slug, list, null) : await openingPath(edition, slug);
  return { label: correctionWords[lang].see(slug), href: localise(path, lang) };
}

async function differences(act: ActRow, revisions: readonly EditionRow[], note: string | null, lang: Lang) {
  const words = correctionWords[lang];
  const pair = pairOf(act, revisions);
  if (!pair) return { summary: null, changes: [], count: 0, links: [] };
  const [before, after] = pair;
  const diffs = await diffRevisions(before, after);
  const facts = decidedFacts(before, after, lang);
  const list = diffs.find(({ changes }) => changes.length > 0) ?? diffs[0];
  const changes = [...toChangedFacts(facts, lang), ...diffs.flatMap((diff) => toChangedValues(diff, after, lang))];
  return {
    summary: summarise(diffs, facts, lang, note),
    changes: changes.slice(0, MOST_CHANGES),
    count: changes.length,
    links: [
      { label: words.diffLink, href: localise(paths.revisionDiff(...inOrder(before.slug, after.slug)), lang) },
      ...(await Promise.all(pair.map((edition) => seeLink(edition, list, lang)))),
      apiLink(`/editions/${before.slug}/diff/${after.slug}`, lang),
    ],
  };
}

const ID = { rollback: 'quay-lai', withdraw: 'rut', restore: 'khoi-phuc' } as const;

/** Names an act for ever: a publication by its revision, which is published once; any other by its moment too. */
function idOf({ action, revision, at }: ActRow): string {
  return action === 'publish' ? revision : `${ID[action]}-${revision}-${at.replaceAll(/[-:.]/g, '')}`;
}

function headingOf({ action, revision, before, contentHash }: ActRow, lang: Lang): string {
  const words = correctionWords[lang];
  switch (action) {
    case 'publish':
      return words.pair(before ?? '–', revision);
    case 'rollback':
      return words.rolledBackHeading(before ?? '–', revision);
    case 'withdraw':
      return words.withdrawnHeading(revision);
    case 'restore':
      return contentHash === null ? words.restoredHeading(revision) : words.goneHeading(revision);
  }
}

/** An act that readers are told of; null for one that gave them nothing in place of something else. */
async function buildCorrection(act: ActRow, revisions: readonly EditionRow[], lang: Lang): Promise<Correction | null> {
  const words = correctionWords[lang];
  const { action, revision, before, after } = act;
  if (action === 'publish' && (before === null || after !== revision || before === after)) return null;
  // Of any other act the reason is part of what is said of it.
  const note = action === 'publish' ? noteIn(act.note, lang) : null;
  const { links, ...told } = await differences(act, revisions, note, lang);
  const edition = revisions.find(({ slug }) => slug === revision);
  const shown = links.length === 0 && edition ? [await seeLink(edition, undefined, lang)] : links;
  const around = { id: idOf(act), heading: headingOf(act, lang), ...told, links: shown };
  if (action !== 'publish') {
    return { ...around, date: describeAct(act, lang), reason: null, since: null, updated: act.at };
  }
  const published = edition?.publishedAt ?? act.at;
  const withdrawal = edition ? withdrawalOf(edition) : null;
  return {
    ...around,
    date: words.on(formatDate(published, lang)),
    // Once is enough: the sentence that names the figures says why.
    reason: note === null || told.summary?.includes(bareReason(note)) ? null : words.reason(note),
    since: withdrawal && describeAct({ ...withdrawal, before: null, after: null }, lang),
    updated: withdrawal && withdrawal.at > published ? withdrawal.at : published,
  };
}

/** Corrections of assessments of one kind, the last thing done first. */
async function listCorrections(kind: AssessmentKind, revisions: readonly EditionRow[], lang: Lang) {
  const acts = (await listActs()).filter((act) => act.kind === kind).toReversed();
  const corrections = await Promise.all(acts.map((act) => buildCorrection(act, revisions, lang)));
  return corrections.filter((correction) => correction !== null);
}

function statusOf(edition: EditionRow, lang: Lang): string {
  const words = correctionWords[lang];
  const { isCurrent, currentSlug, publishedAt } = edition;
  if (edition.status === 'withdrawn') {
    return words.statusWithdrawn(formatDate(withdrawalOf(edition)?.at ?? publishedAt, lang));
  }
  if (isCurrent) return words.statusCurrent;
  const givenUp = actsSinceLeft(edition)[0]?.action === 'rollback';
  return givenUp ? words.statusGivenUp(currentSlug ?? '–') : words.statusSuperseded(currentSlug ?? '–');
}

function toListed(edition: EditionRow, lang: Lang): ListedRevision {
  const { slug } = edition;
  return {
    slug,
    name: atHead(revisionName(slug, lang)),
    href: localise(paths.reconciliation(slug), lang),
    status: statusOf(edition, lang),
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
  const about = standing ? await findRegister(standing.register) : null;
  const feed = dataPaths.feed('corrections', false, lang);
  return {
    frame: await buildFrame({
      lang,
      path: paths.corrections(),
      title: words.title,
      description: words.description,
      feed,
    }),
    official: await listCorrections('official', revisions, lang),
    simulated: await listCorrections('simulated', revisions, lang),
    first: official.map((edition) => ({
      label: words.firstEdition(edition.slug, formatDate(edition.publishedAt, lang)),
      href: localise(paths.reconciliation(edition.slug), lang),
    })),
    downloads: [apiLink('/editions', lang)],
    citation: standing ? toEditionCitationView(standing, lang) : null,
    revisions: revisions.map((revision) => toListed(revision, lang)),
    feed: { label: words.feed, href: feed },
    report: words.report(about?.owner[lang] ?? null),
  };
}
