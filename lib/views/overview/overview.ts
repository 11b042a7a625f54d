import { atHead, formatCount, formatList, inSentence } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { type EditionRow, findSiteOwner, listCurrentEditions } from '@/lib/store/queries/editions';
import { listOutlines } from '@/lib/store/queries/outlines';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { listKindsIn, listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { buildEdition, decisionInSentence, describeDecision, type EditionView } from '@/lib/views/edition/edition';
import { describeEndedTiers } from '@/lib/views/edition/ended-tiers';
import { findLatestKnown, hasPoints, type KnownTier } from '@/lib/views/edition/latest-known';
import { buildMap, type MapView } from '@/lib/views/overview/map';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { apiLink, packageLink, tierDataLinks } from '@/lib/views/page/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { islandAddress } from '@/lib/views/page/islands';
import { openingPath } from '@/lib/views/page/opening';
import type { TierSummary } from '@/lib/views/score/leaders';
import { buildTierSummary } from '@/lib/views/score/tier-summary';

export interface EditionSummary {
  readonly year: number;
  readonly kind: string;
  readonly simulated: boolean;
  readonly decision: string;
  readonly revision: string;
  /** Which publication of its year it is. */
  readonly issue: string;
  readonly coverage: string;
  readonly href: string;
}

interface OverviewView {
  readonly frame: PageFrame;
  readonly edition: EditionView | null;
  /** Who is first in each tier, in the latest edition or the latest before it that says so. */
  readonly finding: string | null;
  readonly lead: string;
  /** Null where the register has no layout of today. */
  readonly map: MapView | null;
  /** Browser code that lists what is found while typing; null where none was built. */
  readonly searchScript: string | null;
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
  /** Of each edition whose figures are shown, the latest first. */
  readonly sources: readonly EditionView[];
  readonly citations: readonly CitationView[];
}

/** Where a tier's latest known result stands: in this edition, or before it where it has none. */
async function findShown(edition: EditionRow, tier: TierEdition): Promise<KnownTier> {
  const known = hasPoints(tier) ? null : await findLatestKnown(edition.register, tier.tier);
  return known ?? { edition, tier };
}

/** A file of each tier that is shown, of the edition that its figures are of: of an earlier one with its year. */
const filesOf = (shown: readonly KnownTier[], latest: EditionRow, lang: Lang): Link[] =>
  shown.flatMap(({ edition, tier: { kind } }) =>
    tierDataLinks(edition.slug, [kind], null, lang, edition.id === latest.id ? null : edition.year),
  );

function describeFinding(year: number, tiers: readonly TierSummary[], lang: Lang): string | null {
  const words = overviewWords[lang];
  const parts = tiers
    .filter(({ rows }) => rows.length > 0)
    .map(({ inSentence, year: known, finding }) =>
      words.findingOf(inSentence, known === null || known === year ? null : known, finding),
    );
  return parts.length === 0 ? null : words.findingIn(year, parts.join('; '));
}

async function summariseEdition(edition: EditionRow, lang: Lang): Promise<EditionSummary> {
  const lists = await listOutlines(edition.id);
  const site = siteWords[lang];
  return {
    year: edition.year,
    simulated: edition.kind === 'simulated',
    kind: edition.kind === 'simulated' ? site.simulatedShort : site.officialShort,
    decision: describeDecision(edition, lang),
    revision: edition.slug,
    issue: atHead(site.issue(formatCount(edition.number, lang))),
    coverage: overviewWords[lang].scores(
      formatCount(
        lists.reduce((sum, { published }) => sum + published, 0),
        lang,
      ),
    ),
    href: localise(await openingPath(edition, edition.assessmentSlug), lang),
  };
}

/** The ranking that shows most of an edition: that of the tier with most rows. */
async function fullestRanking({ id, assessmentSlug }: EditionRow): Promise<string> {
  const [fullest] = (await listOutlines(id)).toSorted((a, b) => b.rows - a.rows);
  return fullest ? paths.ranking(assessmentSlug, fullest.tier) : paths.overview();
}

/** Who is scored, tier by tier as the edition has them, and which tier is no more; before a first edition, who will be. */
export async function describeScope(latest: EditionRow | null, lang: Lang): Promise<string> {
  const owner = (await findSiteOwner())[lang];
  const province = latest ? inSentence(latest.province[lang], lang) : owner;
  const kinds = latest ? await listKindsIn(latest) : await listKnownTiers();
  const units = kinds.map(({ words }) => overviewWords[lang].scored(words[lang]));
  const ended = latest ? await describeEndedTiers(latest, lang) : [];
  return [overviewWords[lang].lead(province, formatList(units, lang)), ...ended.map(({ sentence }) => sentence)].join(
    ' ',
  );
}

/** The front page: the latest official edition, what it holds and what it does not. */
export async function buildOverview(lang: Lang): Promise<OverviewView> {
  const words = overviewWords[lang];
  const editions = await listCurrentEditions();
  const latest = editions[0] ?? null;
  const tiers = latest ? await listTiers(latest.id) : [];
  const shown = latest ? await Promise.all(tiers.map((tier) => findShown(latest, tier))) : [];
  const summaries = await Promise.all(
    shown.map((known) => buildTierSummary(known, latest && known.edition.id !== latest.id ? latest.year : null, lang)),
  );
  // What a figure is quoted from is the edition it is of, which for a tier may be an earlier one.
  const quoted = latest
    ? [...new Map([latest, ...shown.map(({ edition }) => edition)].map((each) => [each.id, each])).values()]
    : [];
  const simulated = editions.find((edition) => edition.kind === 'simulated');
  const decision = latest ? describeDecision(latest, lang) : '';
  const province = latest ? inSentence(latest.province[lang], lang) : '';
  const title = words.title((await findSiteOwner())[lang]);
  const partial = tiers.some((tier) => !tier.complete);
  return {
    frame: await buildFrame({
      lang,
      path: paths.overview(),
      title,
      description: latest ? words.description(province, latest.year, decision) : title,
      edition: latest,
      card: latest && { kind: 'tong-quan', edition: latest.slug },
    }),
    edition: latest && buildEdition(latest, lang),
    heading: latest ? words.latest(latest.year) : title,
    lead: await describeScope(latest, lang),
    finding: latest && describeFinding(latest.year, summaries, lang),
    map: latest && (await buildMap(latest.register, lang)),
    searchScript: islandAddress('search'),
    tiers: summaries,
    sparse: partial
      ? {
          why: words.sparse(latest ? decisionInSentence(latest, lang) : ''),
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
    downloads: latest ? [...filesOf(shown, latest, lang), packageLink(latest.slug, lang)] : [],
    editionDownloads: [apiLink('/editions', lang)],
    sources: quoted.map((each) => buildEdition(each, lang)),
    citations: quoted.map((each) => toEditionCitationView(each, lang)),
  };
}
