import { formatCount, formatDate } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { siteWords } from '@/lib/i18n/words/site';
import { dataPaths } from '@/lib/open-data/addresses';
import { diffMaxima, diffTiers, type MaximumChange, type RevisionChange } from '@/lib/scoring/diff';
import { formatPoints } from '@/lib/scoring/points';
import type { Measured, ScoreRow, TierRows } from '@/lib/scoring/types';
import { type Lang, TIERS, type Tier } from '@/lib/site';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { localise, paths } from '@/lib/urls';
import { type CitationView, toEditionCitationView } from '@/lib/views/citation';
import { apiLink } from '@/lib/views/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/frame';
import { nameIn, noteIn, parentNameIn } from '@/lib/views/names';

export interface ChangedValue {
  readonly key: string;
  /** The unit, or the tier where a maximum of it changed. */
  readonly unit: string;
  /** The district of a commune: commune names repeat. */
  readonly parent: string | null;
  readonly href: string | null;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

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

export interface CorrectionsView {
  readonly frame: PageFrame;
  readonly official: readonly Correction[];
  readonly simulated: readonly Correction[];
  /** What is on the site where no correction was made. */
  readonly first: readonly Link[];
  readonly feed: Link;
  readonly downloads: readonly Link[];
  /** The newest official edition that stands: what the corrections lead to. */
  readonly citation: CitationView | null;
}

/** What one revision did to one tier. */
interface TierDiff {
  readonly tier: Tier;
  readonly results: ReadonlyMap<ScoreRow, ResultRow>;
  readonly changes: readonly RevisionChange[];
  readonly maxima: readonly MaximumChange[];
}

function measured(value: Measured, lang: Lang): string {
  if (value.points !== null) return formatPoints(value.points, lang);
  return `${value.printed ? `“${value.printed}” ` : ''}${siteWords[lang].missing[value.missing ?? 'not-published']}`;
}

/** What changed and from what to what, in words and figures. */
function toTexts(change: RevisionChange, lang: Lang): Pick<ChangedValue, 'what' | 'before' | 'after'> {
  const words = correctionWords[lang];
  const rank = (value: number | null) => (value === null ? words.noRank : formatCount(value, lang));
  const total = measured(change.row.total, lang);
  switch (change.kind) {
    case 'value':
      return {
        what: change.criterion ? nameIn(change.criterion, lang) : words.total,
        before: measured(change.before, lang),
        after: measured(change.after, lang),
      };
    case 'rank':
      return { what: words.rank, before: rank(change.before), after: rank(change.after) };
    case 'added':
      return { what: words.added, before: words.notListed, after: total };
    case 'removed':
      return { what: words.removed, before: total, after: words.notListed };
  }
}

function toChangedValues({ tier, results, changes, maxima }: TierDiff, edition: EditionRow, lang: Lang) {
  const words = correctionWords[lang];
  const maximum = (points: number | null) => (points === null ? words.notPublished : formatPoints(points, lang));
  return [
    ...maxima.map(
      ({ criterion, before, after }): ChangedValue => ({
        key: `${tier} ${criterion?.slug}`,
        unit: siteWords[lang].tier[tier],
        parent: null,
        href: null,
        what: words.maximumOf(criterion ? nameIn(criterion, lang) : words.totalInSentence),
        before: maximum(before),
        after: maximum(after),
      }),
    ),
    ...changes.map((change): ChangedValue => {
      const unit = results.get(change.row)?.unit ?? null;
      const texts = toTexts(change, lang);
      return {
        key: `${tier} ${change.row.sourceRow} ${change.kind} ${texts.what}`,
        unit: unit ? nameIn(unit, lang) : change.row.nameAsPrinted,
        parent: unit && parentNameIn(unit, lang),
        href: unit && localise(paths.unit(tier, unit.slug, edition.slug), lang),
        ...texts,
      };
    }),
  ];
}

const withoutRows = (tier: TierEdition): TierRows => ({ ...tier, rows: [] });

async function diffRevisions(before: EditionRow, after: EditionRow): Promise<TierDiff[]> {
  const [earlier, later] = await Promise.all([listTiers(before.id), listTiers(after.id)]);
  return TIERS.flatMap((tier): TierDiff[] => {
    const then = earlier.find((list) => list.tier === tier);
    const now = later.find((list) => list.tier === tier);
    const shape = now ?? then;
    if (!shape) return [];
    const pair = [then ?? withoutRows(shape), now ?? withoutRows(shape)] as const;
    const rows = [...(then?.rows ?? []), ...(now?.rows ?? [])];
    return [
      {
        tier,
        results: new Map<ScoreRow, ResultRow>(rows.map((row) => [row, row])),
        changes: diffTiers(...pair),
        maxima: diffMaxima(...pair),
      },
    ];
  });
}

function summarise(diffs: readonly TierDiff[], lang: Lang): string {
  const words = correctionWords[lang];
  const changes = diffs.flatMap((diff) => diff.changes.map((change) => ({ change, tier: diff.tier })));
  const maxima = diffs.reduce((sum, diff) => sum + diff.maxima.length, 0);
  const ranks = changes.filter(({ change }) => change.kind === 'rank').length;
  const units = new Set(changes.map(({ change, tier }) => `${tier} ${change.row.unitId ?? change.row.nameAsPrinted}`));
  if (changes.length + maxima === 0) return words.same;
  const count = (value: number) => formatCount(value, lang);
  return words.summary(count(changes.length - ranks + maxima), count(ranks), count(units.size));
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
    changes: diffs.flatMap((diff) => toChangedValues(diff, after, lang)),
    links: [
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
    feed: { label: words.feed, href: dataPaths.feed('dinh-chinh', false, lang === 'en') },
  };
}
