import { currentSettings } from '@/lib/env';
import { formatDate } from '@/lib/i18n/format';
import { sheetWords } from '@/lib/i18n/words/sheet';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { dataPaths } from '@/lib/params/data-paths';
import type { EditionUnitParams } from '@/lib/params/edition-unit';
import { absolute, localise, paths } from '@/lib/params/paths';
import { printedLogHash } from '@/lib/sheet/code';
import type { SheetCriterion, SheetDocument, SheetNeighbour } from '@/lib/sheet/types';
import type { Lang } from '@/lib/site';
import { buildBanner, describeDecision, describeIssue } from '@/lib/views/edition/edition';
import { rowIn } from '@/lib/views/edition/latest-known';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { type Lacking, lackingDecimals } from '@/lib/views/score/lacking-decimals';
import { rankPlaceOf } from '@/lib/views/score/rank';
import { codeOf } from '@/lib/views/sheet/codes';
import { findUnitContext, type UnitContext } from '@/lib/views/unit/context';
import { buildCriteria, buildNearby } from '@/lib/views/unit/criteria';
import { buildHeadline } from '@/lib/views/unit/headline';
import { buildLineage } from '@/lib/views/unit/lineage';
import type { UnitCriterionRow } from '@/lib/views/unit/types';

/** The score sheet of a unit in an edition, as a page and as what a PDF is drawn of. */
export interface SheetView {
  readonly frame: PageFrame;
  readonly document: SheetDocument;
  /** What the score of each neighbour on the sheet lacks of the longest of them. */
  readonly lacking: readonly (Lacking | null)[];
  readonly pdf: Link;
  readonly page: Link;
  /** Each figure of the sheet, as something one can cite. */
  readonly figures: readonly Link[];
}

/** Criteria and lines of what became of a unit that fit a sheet; a decision has six or eight of the first. */
const MOST_CRITERIA = 10;
const MOST_LINEAGE = 2;

/** Null where the edition has no row of the unit: there is nothing to put on a sheet. */
export async function findSheet(params: EditionUnitParams): Promise<SheetView | null> {
  const context = await findUnitContext(params);
  if (!context?.tier || !context.row) return null;
  const { lang, edition, unit, name } = context;
  const words = sheetWords[lang];
  const path = (segment: string) => paths.sheet(segment, unit.tier, unit.slug);
  const document = await buildSheet(context);
  if (!document) return null;
  const page = localise(paths.unit(unit.tier, unit.slug, edition.slug), lang);
  return {
    frame: await buildFrame({
      lang,
      path: path(edition.slug),
      // The unit's page is what should be found; this is how it is printed.
      index: false,
      title: words.pageTitle(name, siteWords[lang].year(edition.year)),
      shortTitle: words.shortTitle(name, siteWords[lang].year(edition.year)),
      crumb: words.crumb,
      description: words.description(document.sentence),
      edition,
      card: { kind: 'don-vi', edition: edition.slug, tier: unit.tier, slug: unit.slug },
      banner: await buildBanner(edition, lang, path, rowIn(unit.id)),
      crumbs: [{ label: name, href: page }],
    }),
    document,
    lacking: lackingDecimals(
      document.neighbours.map(({ score }) => score),
      lang,
    ),
    pdf: { label: words.pdf, href: dataPaths.sheet(edition.slug, unit.tier, unit.slug, lang) },
    page: { label: words.page, href: page },
    figures: figureLinks(context),
  };
}

/** The total and every criterion the unit has something of. */
function figureLinks({ lang, edition, unit, tier, row }: UnitContext): Link[] {
  const given = (tier?.criteria ?? []).filter(({ slug }) => row?.scores[slug] !== undefined);
  return [
    { slug: null, label: unitWords[lang].total },
    ...given.map(({ slug, name }) => ({ slug, label: name[lang] })),
  ].map(({ slug, label }) => ({ label, href: localise(paths.claim(edition.slug, unit.tier, unit.slug, slug), lang) }));
}

async function buildSheet(context: UnitContext): Promise<SheetDocument | null> {
  const { lang, edition, unit, tier, row, name } = context;
  if (!tier || !row) return null;
  const [words, site, own] = [sheetWords[lang], siteWords[lang], unitWords[lang]];
  const { siteUrl } = currentSettings();
  const headline = buildHeadline(context);
  const criteria = buildCriteria(context);
  const code = codeOf(edition, tier.tier, row);
  const source = edition.sources.find(({ slug }) => slug === row.sourceSlug);
  const banner = await buildBanner(
    edition,
    lang,
    (segment) => paths.sheet(segment, unit.tier, unit.slug),
    rowIn(unit.id),
  );
  const lineage = (await buildLineage(context)).acts.slice(0, MOST_LINEAGE);
  const inside = unit.parent && own.within(unit.parent.name[lang]);
  const scoreNote = [headline.unit, headline.percent && own.percent(headline.percent)];
  return {
    lang,
    title: words.title(site.year(edition.year)),
    owner: `${site.siteName} · ${edition.province[lang]}`,
    name,
    context: [unit.tierKind.words[lang].name, inside].filter(Boolean).join(' · '),
    simulated: edition.kind === 'simulated' ? site.simulatedBand : null,
    notice: banner && banner.kind !== 'newer' ? banner.text : null,
    score: headline.score ?? headline.missing?.label ?? words.unprinted,
    scoreNote: scoreNote.filter(Boolean).join(' · '),
    rank: headline.rank,
    sentence: headline.sentence,
    criteriaTitle: criteria.title,
    criteria: criteria.rows.slice(0, MOST_CRITERIA).map((criterion) => toSheetCriterion(criterion, lang)),
    criteriaNote: criteria.absent ?? words.barNote,
    neighboursTitle: [words.neighbours, context.tier && row && rankPlaceOf(context.tier, row, lang)]
      .filter(Boolean)
      .join(' '),
    neighbours: buildNearby(context).map(
      ({ rank, unit: neighbour, score, chosen }): SheetNeighbour => ({
        rank: rank ? `${rank.tied ? '=' : ''}${rank.text}` : '',
        name: neighbour.label,
        score: score.text ?? score.missing?.label ?? words.unprinted,
        chosen,
      }),
    ),
    lineage: lineage.map(({ text }) => text),
    quoted: [...lineage.flatMap(({ act }) => act ?? []), ...(source ? [`${source.title} — ${source.publisher}`] : [])],
    facts: [
      [words.decision, describeDecision(edition, lang)],
      ...(source ? [[words.source, `${source.title} — ${source.publisher}`] as const] : []),
      [
        words.issue,
        `${site.year(edition.year)}, ${describeIssue(edition, lang)}, ${formatDate(edition.publishedAt, lang)}`,
      ],
      ...(edition.sealed ? [[words.logHash, printedLogHash(edition.sealed.logHash)] as const] : []),
    ],
    publishedAt: edition.publishedAt,
    code,
    codeLabel: words.code,
    verifyUrl: absolute(siteUrl, localise(paths.verify(code), lang)),
    // As it is typed from paper.
    verifyNote: words.verifyNote(absolute(siteUrl, localise(paths.verify(), lang)).replace(/^https?:\/\//, '')),
    pageUrl: absolute(siteUrl, localise(paths.unit(unit.tier, unit.slug, edition.slug), lang)),
  };
}

function toSheetCriterion({ hue, label, cell, maximum, left, bar }: UnitCriterionRow, lang: Lang): SheetCriterion {
  const words = sheetWords[lang];
  return {
    hue: hue > 6 ? 0 : hue,
    label,
    points: cell.text ?? cell.missing?.label ?? words.unprinted,
    maximum: maximum?.text ? words.outOf(maximum.text) : null,
    left: left?.text ? words.left(left.text) : null,
    share: bar?.share ?? null,
    median: bar?.median ?? null,
  };
}

export const sheetFileName = ({ name, code, lang }: SheetDocument): string =>
  sheetWords[lang].pdfFile(name, code.replace(/-\w{4}-\w{4}-\w{4}$/, ''));
