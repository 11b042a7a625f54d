import { formatCount } from '@/lib/i18n/format';
import { revisionName } from '@/lib/i18n/revision-name';
import { claimWords } from '@/lib/i18n/words/claim';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import type { ClaimParams } from '@/lib/params/claim';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import { valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { type EditionRow, findEdition, listRevisions } from '@/lib/store/queries/editions';
import { findTierOf, type TierEdition } from '@/lib/store/queries/tiers';
import { unitInList } from '@/lib/store/queries/units';
import { type Claim, findClaim } from '@/lib/views/claim/claim';
import { describeRule } from '@/lib/views/claim/rules';
import { buildBanner, describeDecision, describeIssue } from '@/lib/views/edition/edition';
import { type CitationView, toCitationView } from '@/lib/views/page/citation';
import { type Fact, quoted, toFact } from '@/lib/views/page/fact';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { noteIn } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { type Lacking, lackingDecimals } from '@/lib/views/score/lacking-decimals';
import { describeRank, rankAlone } from '@/lib/views/score/rank';
import { codeOf } from '@/lib/views/sheet/codes';

interface ClaimHistoryRow {
  /** Null for the revision the page shows. */
  readonly edition: Link & { readonly own: boolean };
  readonly value: string;
  /** What the value lacks of the longest of its column; null where it is no figure. */
  readonly lacking: Lacking | null;
  readonly rank: string;
  readonly state: string;
}

export interface ClaimPageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly simulated: string | null;
  /** The figure, or why there is none. */
  readonly value: string;
  readonly rank: string | null;
  /** Said where the value is missing. */
  readonly why: string | null;
  readonly facts: readonly Fact[];
  readonly rules: readonly string[];
  readonly history: readonly ClaimHistoryRow[];
  readonly citation: CitationView;
  readonly bibtex: string;
  readonly links: readonly Link[];
}

function stateOf({ status, isCurrent }: EditionRow, lang: Lang): string {
  const { state } = claimWords[lang];
  return status === 'withdrawn' ? state.withdrawn : isCurrent ? state.current : state.replaced;
}

/** The same figure in every revision of the register that could have it, newest year first. */
async function historyOf({ context, by }: Claim): Promise<ClaimHistoryRow[]> {
  const { lang, unit, edition: shown } = context;
  const editions = (await listRevisions())
    .filter(({ register }) => register === shown.register)
    .toSorted((a, b) => b.year - a.year || b.number - a.number);
  const rows = await Promise.all(
    editions.map(async (edition): Promise<Omit<ClaimHistoryRow, 'lacking'>[]> => {
      const tier = await findTierOf(edition.id, unit);
      if (!tier || !(await unitInList(unit, tier))) return [];
      if (by !== null && !tier.criteria.some(({ slug }) => slug === by)) return [];
      const row = tier.rows.find(({ unitId }) => unitId === unit.id);
      const { points, missing } = valueBy(row, by);
      const rank = row && tierModel(tier, by).rankOf(row);
      return [
        {
          edition: {
            label: revisionName(edition.slug, lang),
            href: localise(paths.claim(edition.slug, unit.tier, unit.slug, by), lang),
            own: edition.id === shown.id,
          },
          value: points === null ? siteWords[lang].missing[missing] : toldIn(tier, lang).score(points),
          rank: rank ? `${rank.tied ? rankingWords[lang].tiedMark : ''}${rankAlone(rank, lang)}` : '',
          state: stateOf(edition, lang),
        },
      ];
    }),
  );
  const listed = rows.flat();
  const lacking = lackingDecimals(
    listed.map(({ value }) => value),
    lang,
  );
  return listed.map((row, line) => ({ ...row, lacking: lacking[line] ?? null }));
}

/** The file the row is in: of an edition of several the one that is named after its list; all of them where none is. */
function sourceFileOf({ sourceFileName }: EditionRow, { tier }: TierEdition): string {
  const own = sourceFileName.split(', ').filter((name) => name.split('/').at(-1)?.startsWith(`${tier}.`));
  return own.length === 1 && own[0] ? own[0] : sourceFileName;
}

function factsOfClaim({ context, score }: Claim): Fact[] {
  const { lang, edition, row, tier } = context;
  const words = claimWords[lang];
  const source = edition.sources.find(({ slug }) => slug === row?.sourceSlug);
  const note = row && noteIn(row.note, lang);
  const code = row && codeOf(edition, tier.tier, row);
  const said = (label: string, value: string | null | undefined, href: string | null = null, code = false): Fact[] =>
    value ? [toFact(label, value, href, code)] : [];
  const points = (value: number | null) => (value === null ? null : toldIn(tier, lang).score(value));
  return [
    ...said(words.asPrinted, score.printed),
    ...said(words.used, points(score.points)),
    ...said(words.maximum, row ? (points(score.maximum) ?? words.unknownMaximum) : null),
    ...said(words.nameAsPrinted, row?.nameAsPrinted).map((fact) => quoted(fact, lang)),
    ...said(words.note, note),
    ...said(words.decision, describeDecision(edition, lang)),
    ...said(words.source, source && `${source.title} — ${source.publisher}`, source?.url).map((fact) =>
      quoted(fact, lang),
    ),
    ...said(words.row, row && `${words.rowOf(formatCount(row.sourceRow, lang))}, ${sourceFileOf(edition, tier)}`),
    ...said(words.sha, row && edition.sourceSha256, null, true),
    ...said(words.issue, `${siteWords[lang].year(edition.year)}, ${describeIssue(edition, lang)}`),
    ...said(words.code, code, code && localise(paths.verify(code), lang)),
  ];
}

/** Whether an edition has the figure: its list the unit, and its tier the criterion. */
const figureIn =
  ({ context: { unit }, by }: Claim) =>
  async ({ id }: EditionRow): Promise<boolean> => {
    const other = await findTierOf(id, unit);
    const known = by === null || other?.criteria.some(({ slug }) => slug === by);
    return Boolean(known && other?.rows.some(({ unitId }) => unitId === unit.id));
  };

/** One figure as a page that can be cited. */
export async function findClaimPage(params: ClaimParams): Promise<ClaimPageView | null> {
  const claim = await findClaim(params);
  if (!claim) return null;
  const { context, by, criterion, score, rules, citation } = claim;
  const { lang, edition, unit, row, tier, name } = context;
  const words = claimWords[lang];
  const site = siteWords[lang];
  const path = (segment: string) => paths.claim(segment, unit.tier, unit.slug, by);
  const isIn = figureIn(claim);
  const nearest = async (segment: string) => {
    const other = await findEdition(segment);
    return other && (await isIn(other)) ? path(segment) : paths.unit(unit.tier, unit.slug, segment);
  };
  const missing = score.missing && site.missing[score.missing];
  const value = score.points === null ? (missing ?? '') : toldIn(tier, lang).amount(score.points);
  const shown = row && rules[0]?.rule !== 'no-rank' ? tierModel(tier, by).rankOf(row) : null;
  const title = claim.title[lang];
  const at = { edition: edition.slug, tier: unit.tier, slug: unit.slug, criterion: criterion.slug };
  const unitPage = localise(paths.unit(unit.tier, unit.slug, edition.slug), lang);
  return {
    frame: await buildFrame({
      lang,
      path: path(params.edition),
      canonical: path(edition.slug),
      // What should be found is the unit's page; this is what a citation of one figure leads to.
      index: false,
      title,
      shortTitle: words.shortTitle(name, criterion[lang], edition.year),
      crumb: criterion[lang],
      description: words.description(title, value),
      edition,
      card: { kind: 'don-vi', edition: edition.slug, tier: unit.tier, slug: unit.slug },
      banner: await buildBanner(edition, lang, nearest, isIn),
      crumbs: [{ label: name, href: unitPage }],
      forms: [{ type: 'application/json', path: dataPaths.claim(at, 'json') }],
    }),
    title,
    simulated: edition.kind === 'simulated' ? site.simulatedBand : null,
    value,
    rank: shown && describeRank(shown, tier, lang, by),
    why: row ? score.missing && site.missingWhy[score.missing] : words.nothing,
    facts: factsOfClaim(claim),
    rules: rules.map((rule) => describeRule(rule, lang)),
    history: await historyOf(claim),
    citation: { ...toCitationView(citation, (format) => dataPaths.claim(at, format), lang), label: words.citeTitle },
    bibtex: citation.bibtex,
    links: [
      { label: words.unitPage, href: unitPage },
      { label: words.rankingPage, href: localise(paths.ranking(edition.slug, tier.tier), lang) },
      { label: words.checkPage, href: localise(paths.reconciliation(edition.slug), lang) },
      { label: words.json, href: dataPaths.claim(at, 'json') },
    ],
  };
}
