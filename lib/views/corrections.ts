import { formatCount, formatDate } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { siteWords } from '@/lib/i18n/words/site';
import { diffTiers, type RevisionChange } from '@/lib/scoring/diff';
import { formatPoints } from '@/lib/scoring/points';
import type { Measured, ScoreRow, TierRows } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { localise, paths } from '@/lib/urls';
import { buildFrame, type PageFrame } from '@/lib/views/frame';
import { nameIn } from '@/lib/views/names';

export interface ChangedValue {
  readonly key: string;
  readonly unit: string;
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
  readonly changes: readonly ChangedValue[];
}

export interface CorrectionsView {
  readonly frame: PageFrame;
  readonly official: readonly Correction[];
  readonly simulated: readonly Correction[];
}

function measured(value: Measured, lang: Lang): string {
  if (value.points !== null) return formatPoints(value.points, lang);
  return `${value.printed ? `“${value.printed}” ` : ''}${siteWords[lang].missing[value.missing ?? 'not-published']}`;
}

function toChangedValue(
  change: RevisionChange,
  tiers: readonly TierEdition[],
  edition: EditionRow,
  lang: Lang,
): ChangedValue {
  const words = correctionWords[lang];
  const tier = tiers.find(({ rows }) => rows.some((row) => row === (change.row as ScoreRow)));
  const result = tier?.rows.find((row) => row === change.row);
  const unit = result?.unit ? nameIn(result.unit, lang) : change.row.nameAsPrinted;
  const href = tier && result?.unit ? localise(paths.unit(tier.tier, result.unit.slug, edition.slug), lang) : null;
  const rank = (value: number | null) => (value === null ? words.noRank : formatCount(value, lang));
  const whole = { unit, href };
  switch (change.kind) {
    case 'value': {
      const what = change.criterion ? nameIn(change.criterion, lang) : words.total;
      return {
        ...whole,
        key: `${unit} ${what}`,
        what,
        before: measured(change.before, lang),
        after: measured(change.after, lang),
      };
    }
    case 'rank':
      return {
        ...whole,
        key: `${unit} rank`,
        what: words.rank,
        before: rank(change.before),
        after: rank(change.after),
      };
    case 'added':
      return { ...whole, key: `${unit} added`, what: words.added, before: '', after: measured(change.row.total, lang) };
    case 'removed':
      return {
        ...whole,
        key: `${unit} removed`,
        what: words.removed,
        before: measured(change.row.total, lang),
        after: '',
      };
  }
}

const NO_ROWS = (tier: TierEdition): TierRows => ({ ...tier, rows: [] });

/** What one revision changed against the one before it, tier by tier. */
async function buildCorrection(before: EditionRow, after: EditionRow, lang: Lang): Promise<Correction> {
  const words = correctionWords[lang];
  const [earlier, later] = await Promise.all([listTiers(before.id), listTiers(after.id)]);
  const tiers = new Set([...earlier, ...later].map(({ tier }) => tier));
  const changes = [...tiers].flatMap((name) => {
    const then = earlier.find(({ tier }) => tier === name);
    const now = later.find(({ tier }) => tier === name);
    const shape = now ?? then;
    return shape ? diffTiers(then ?? NO_ROWS(shape), now ?? NO_ROWS(shape)) : [];
  });
  const note = lang === 'vi' ? after.noteVi : after.noteEn;
  return {
    id: after.slug,
    heading: words.pair(before.slug, after.slug),
    date: words.on(formatDate(after.publishedAt, lang)),
    reason: note && words.reason(note),
    withdrawn: after.status === 'withdrawn' ? words.withdrawn(after.slug) : null,
    changes: changes.map((change) => toChangedValue(change, [...later, ...earlier], after, lang)),
  };
}

async function listCorrections(edition: EditionRow, lang: Lang): Promise<Correction[]> {
  const revisions = await Promise.all(edition.revisions.map(({ slug }) => findEdition(slug)));
  const pairs = revisions.slice(1).map((after, index) => [revisions[index], after] as const);
  const corrections = await Promise.all(
    pairs.map(([before, after]) => (before && after ? buildCorrection(before, after, lang) : null)),
  );
  return corrections.filter((correction) => correction !== null).reverse();
}

/** Every correction of every assessment, newest first, official and simulated apart. */
export async function buildCorrections(lang: Lang): Promise<CorrectionsView> {
  const words = correctionWords[lang];
  const editions = await listCurrentEditions();
  const of = async (kind: EditionRow['kind']) =>
    (await Promise.all(editions.filter((row) => row.kind === kind).map((row) => listCorrections(row, lang)))).flat();
  return {
    frame: await buildFrame({ lang, path: paths.corrections(), title: words.title, description: words.description }),
    official: await of('official'),
    simulated: await of('simulated'),
  };
}
