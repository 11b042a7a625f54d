import { formatCount, inSentence } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { buildEdition, describeDecision, type EditionView, unitSegment } from '@/lib/views/edition/edition';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { apiLink, packageLink, tierDataLinks } from '@/lib/views/page/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { nameIn } from '@/lib/views/page/names';
import { openingPath } from '@/lib/views/page/opening';
import { columnScale, rowCell } from '@/lib/views/score/cells';
import { describeLeader } from '@/lib/views/score/finding';
import type { TierSummary, TopRowView } from '@/lib/views/score/leaders';
import { toRankView } from '@/lib/views/score/rank';

const TOP_ROWS = 3;

export interface EditionSummary {
  readonly year: number;
  readonly kind: string;
  readonly simulated: boolean;
  readonly decision: string;
  readonly revision: string;
  readonly coverage: string;
  readonly href: string;
}

export interface OverviewView {
  readonly frame: PageFrame;
  readonly edition: EditionView | null;
  readonly lead: string;
  readonly heading: string;
  readonly tiers: readonly TierSummary[];
  /** Why figures are missing and what would fill them; null where the edition is whole. */
  readonly sparse: {
    readonly why: string;
    readonly fill: string;
    readonly simulated: { readonly text: string; readonly link: Link } | null;
  } | null;
  readonly editions: readonly EditionSummary[];
  /** The tiers as files, and the list of editions. */
  readonly downloads: readonly Link[];
  readonly editionDownloads: readonly Link[];
  readonly citation: CitationView | null;
}

function publishedCount(tier: TierEdition): number {
  return tier.rows.filter((row) => pointsOf(row, null) !== null).length;
}

/** "3 of 8": out of the register where it is official, else only the count. */
async function describeCoverage(edition: EditionRow, tier: TierEdition, lang: Lang): Promise<string> {
  const words = overviewWords[lang];
  const units = tier.kind.words[lang].units;
  const published = publishedCount(tier);
  if (!tier.kind.areas && !tier.complete) return words.coverageUnknown(formatCount(published, lang), units);
  const all = tier.complete ? tier.rows.length : (await listUnits(edition.register, tier)).length;
  return published === 0
    ? words.coverageNone(formatCount(all, lang), units)
    : words.coverageKnown(formatCount(published, lang), formatCount(all, lang), units);
}

async function buildTier(edition: EditionRow, tier: TierEdition, lang: Lang): Promise<TierSummary> {
  const words = overviewWords[lang];
  const top = tierModel(tier).ranking.listed.slice(0, TOP_ROWS);
  const segment = await unitSegment(edition, edition.assessmentSlug);
  const scale = columnScale({ ...tier, rows: top.map(({ row }) => row) }, null);
  return {
    tier: tier.tier,
    heading: tier.kind.words[lang].name,
    finding: describeLeader(tier, null, lang),
    coverage: await describeCoverage(edition, tier, lang),
    ranking: {
      label: words.wholeTable(tier.kind.words[lang].inSentence),
      href: localise(paths.ranking(edition.assessmentSlug, tier.tier), lang),
    },
    rows: top.flatMap(({ row, shown }): TopRowView[] => {
      const { unit } = row;
      if (!unit) return [];
      return [
        {
          rank: toRankView(shown, lang),
          unit: { label: nameIn(unit, lang), href: localise(paths.unit(tier.tier, unit.slug, segment), lang) },
          cell: rowCell(row, null, scale, lang),
        },
      ];
    }),
  };
}

async function summariseEdition(edition: EditionRow, lang: Lang): Promise<EditionSummary> {
  const tiers = await listTiers(edition.id);
  const site = siteWords[lang];
  return {
    year: edition.year,
    simulated: edition.kind === 'simulated',
    kind: edition.kind === 'simulated' ? site.simulatedShort : site.officialShort,
    decision: describeDecision(edition, lang),
    revision: edition.slug,
    coverage: overviewWords[lang].scores(
      formatCount(
        tiers.reduce((sum, tier) => sum + publishedCount(tier), 0),
        lang,
      ),
    ),
    href: localise(await openingPath(edition, edition.assessmentSlug), lang),
  };
}

/** The ranking that shows most of an edition: that of the tier with most rows. */
async function fullestRanking({ id, assessmentSlug }: EditionRow): Promise<string> {
  const [fullest] = (await listTiers(id)).toSorted((a, b) => b.rows.length - a.rows.length);
  return fullest ? paths.ranking(assessmentSlug, fullest.tier) : paths.overview();
}

/** The front page: the latest official edition, what it holds and what it does not. */
export async function buildOverview(lang: Lang): Promise<OverviewView> {
  const words = overviewWords[lang];
  const editions = await listCurrentEditions();
  const latest = editions[0] ?? null;
  const tiers = latest ? await listTiers(latest.id) : [];
  const summaries = latest ? await Promise.all(tiers.map((tier) => buildTier(latest, tier, lang))) : [];
  const simulated = editions.find((edition) => edition.kind === 'simulated');
  const decision = latest ? describeDecision(latest, lang) : '';
  const partial = tiers.some((tier) => !tier.complete);
  return {
    frame: await buildFrame({
      lang,
      path: paths.overview(),
      title: words.title,
      description: latest ? words.description(latest.year, decision) : words.title,
      edition: latest,
      card: latest && { kind: 'tong-quan', edition: latest.slug },
    }),
    edition: latest && buildEdition(latest, lang),
    heading: latest ? words.latest(latest.year) : words.title,
    lead: words.lead(latest ? (lang === 'vi' ? inSentence(latest.provinceVi) : latest.provinceEn) : ''),
    tiers: summaries,
    sparse: partial
      ? {
          why: words.sparse(decision),
          fill: words.sparseFill,
          simulated:
            simulated && latest?.kind === 'official'
              ? {
                  text: words.simulatedOffer,
                  link: {
                    label: words.simulatedLink,
                    href: localise(await fullestRanking(simulated), lang),
                  },
                }
              : null,
        }
      : null,
    editions: await Promise.all(editions.map((edition) => summariseEdition(edition, lang))),
    downloads: latest
      ? [
          ...tierDataLinks(
            latest.slug,
            tiers.map(({ kind }) => kind),
            null,
            lang,
          ),
          packageLink(latest.slug, lang),
        ]
      : [],
    editionDownloads: [apiLink('/editions', lang)],
    citation: latest && toEditionCitationView(latest, lang),
  };
}
