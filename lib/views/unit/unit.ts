import { atHead } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { unitObject } from '@/lib/open-data/schema-org';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { UnitParams } from '@/lib/params/unit';
import { pageOf } from '@/lib/scoring/list-pages';
import { tierModel } from '@/lib/scoring/tier-model';
import { lastDayOf } from '@/lib/store/facts';
import { listTiersOf } from '@/lib/store/queries/registers';
import { kindOn } from '@/lib/store/queries/tier-kinds';
import { findTier } from '@/lib/store/queries/tiers';
import { listSiblings } from '@/lib/store/queries/units';
import { describeAbsence } from '@/lib/views/edition/absence';
import { buildBanner, buildEdition } from '@/lib/views/edition/edition';
import { inEvery, isKnown, ownSegment } from '@/lib/views/edition/latest-known';
import { indexingOf } from '@/lib/views/edition/pages-in';
import { findUnitFigures } from '@/lib/views/figures/page-figures';
import { citeUnit, toCitationView } from '@/lib/views/page/citation';
import { downloadLinks, unitDataLinks } from '@/lib/views/page/download-links';
import { buildFrame, type Link } from '@/lib/views/page/frame';
import { toRankView } from '@/lib/views/score/rank';
import { buildAlike, describeFirmness } from '@/lib/views/unit/alike';
import { findAsk } from '@/lib/views/unit/ask';
import type { UnitContext } from '@/lib/views/unit/context';
import { findUnitContext } from '@/lib/views/unit/context';
import { describeCorrections } from '@/lib/views/unit/corrections';
import { buildCriteria, buildNearby } from '@/lib/views/unit/criteria';
import { buildFacts, buildRecord } from '@/lib/views/unit/facts';
import { buildHeadline } from '@/lib/views/unit/headline';
import { buildHistory } from '@/lib/views/unit/history';
import { buildWayUp } from '@/lib/views/unit/ladder';
import { buildLineage, describeToday } from '@/lib/views/unit/lineage';
import { buildShare } from '@/lib/views/unit/share';
import type { UnitView } from '@/lib/views/unit/types';

/** Everything a unit's page shows; null where the unit or edition does not exist on this installation. */
export async function findUnitView(params: UnitParams): Promise<UnitView | null> {
  const context = await findUnitContext(params);
  return context && buildUnit(context);
}

async function buildUnit(context: UnitContext): Promise<UnitView> {
  const { lang, unit, edition, tier, row, name, segment } = context;
  const words = unitWords[lang];
  const site = siteWords[lang];
  const pathIn = (other: string | null) => paths.unit(unit.tier, unit.slug, other);
  const parent: Link | null = unit.parent && {
    label: unit.parent.name[lang],
    // The plain page shows the unit as it was last, and the year it opens may be before what it was within then.
    href: localise(
      paths.unit(unit.parent.tier, unit.parent.slug, context.ownSegment === null ? null : context.unitSegment),
      lang,
    ),
  };
  // An edition that could not have the unit has no page, card or file of it.
  const absent = describeAbsence(context) !== null;
  const headline = buildHeadline(context);
  const indexing = indexingOf(edition, segment);
  const banner = await bannerOf(context, pathIn);
  const corrections = await describeCorrections(context, banner?.why ?? '');
  const list = localise(listPathOf(context), lang);
  // On its own row, where the list has one of it.
  const ranking: Link = {
    label: words.inRanking,
    href:
      tier && isKnown(row)
        ? `${localise(paths.ranking(segment, tier.tier, null, { page: pageOf(tier, row) }), lang)}#${unit.slug}`
        : list,
  };
  return {
    frame: await buildFrame({
      lang,
      path: pathIn(context.ownSegment),
      canonical: pathIn(ownSegment(context.opening, indexing.canonicalSegment)),
      index: indexing.index,
      title: absent
        ? words.titleAlone(parent ? `${name}, ${parent.label}` : name)
        : words.title(name, site.year(edition.year)),
      ...(absent ? {} : { shortTitle: words.shortTitle(name, site.year(edition.year)) }),
      crumb: name,
      description: headline.sentence,
      card:
        tier && (!absent || context.inherited)
          ? { kind: 'don-vi', edition: edition.slug, tier: unit.tier, slug: unit.slug }
          : null,
      embeddable: row !== null,
      feed: dataPaths.unitFeed(unit.tier, unit.slug, lang),
      edition,
      banner: banner && { ...banner, why: [banner.why, ...corrections].filter(Boolean).join(' ') || null },
      crumbs: [
        {
          label: `${(row && tier ? tier.kind : unit.tierKind).words[lang].name} ${edition.year}`,
          href: list,
        },
        ...(parent ? [parent] : []),
      ],
      structured: [unitObject(unit, row ? headline.sentence : null, lang)],
    }),
    edition: buildEdition(edition, lang),
    name,
    context: [
      words.tier((row && tier ? tier.kind : unit.tierKind).words[lang]),
      parent && words.within(parent.label),
      absent ? null : site.year(edition.year),
      await describeToday(context),
    ]
      .filter(Boolean)
      .join(' · '),
    parent,
    headline,
    absent,
    ask: await findAsk(context),
    criteria: buildCriteria(context),
    figures: row ? await findUnitFigures(segment, unit.tier, unit.slug, tier?.complete ?? false, lang) : [],
    wayUp: buildWayUp(context),
    nearby: buildNearby(context),
    alike: buildAlike(context),
    firmness: describeFirmness(context),
    history: buildHistory(context),
    lineage: await buildLineage(context),
    relatives: await buildRelatives(context),
    siblings: siblingsOf(context),
    facts: buildFacts(context),
    record: buildRecord(context),
    sheet: row ? { label: words.sheet, href: localise(paths.sheet(edition.slug, unit.tier, unit.slug), lang) } : null,
    ranking,
    compare: { label: words.compare, href: localise(paths.compare([unit.slug]), lang) },
    downloads: [
      ...(absent ? [] : downloadLinks({ unit, edition: edition.slug })),
      ...unitDataLinks(unit.tier, unit.slug, lang),
    ],
    citation: absent
      ? null
      : toCitationView(
          citeUnit(unit, edition),
          (format) => dataPaths.unit(unit.tier, unit.slug, edition.slug, format),
          lang,
        ),
    share: buildShare(context, headline.sentence),
  };
}

/** An older year is a notice only where something newer is known of the unit: it never sends from figures to none. */
async function bannerOf({ edition, lang, opening }: UnitContext, pathIn: (segment: string | null) => string) {
  const banner = await buildBanner(edition, lang, (segment) => pathIn(ownSegment(opening, segment)), inEvery);
  if (banner?.kind !== 'newer') return banner;
  if (!opening || opening.edition.year <= edition.year) return null;
  const words = siteWords[lang];
  const { year } = opening.edition;
  return {
    ...banner,
    text: words.bannerNewer(year),
    links: [{ label: words.bannerSeeYear(year), href: localise(pathIn(null), lang) }],
  };
}

/** The list of the unit's tier; all lists, where the edition has none of that tier. */
const listPathOf = ({ tier, segment }: UnitContext): string =>
  tier ? paths.ranking(segment, tier.tier) : paths.rankings();

/** The ranking of what the unit is within: where the others stand. */
function siblingsOf({ unit, tier, lang, segment }: UnitContext): Link | null {
  if (!unit.parent || !tier) return null;
  const { slug } = unit.parent;
  const filtered = tier.rows.some((row) => row.unit?.parentSlug === slug);
  return {
    label: unitWords[lang].siblingsTitle(unit.parent.name[lang]),
    href: localise(paths.ranking(segment, tier.tier, null, { district: filtered ? slug : null }), lang),
  };
}

/** Units within this one. */
async function buildRelatives(context: UnitContext): Promise<UnitView['relatives']> {
  const { unit, edition, lang, unitSegment: own, name } = context;
  const words = unitWords[lang];
  const parts = (await listTiersOf(unit.register)).find(({ parentSlug }) => parentSlug === unit.tier);
  if (!parts) return null;
  const tier = await findTier(edition.id, parts.slug);
  const day = tier?.asOf ?? lastDayOf(edition.year);
  const members = await listSiblings(unit, day);
  if (members.length === 0) return null;
  const rows = new Map(tier?.rows.map((row) => [row.unitId, row]));
  return {
    title: words.partsTitle(atHead(kindOn(parts, day).words[lang].units), name),
    units: members.map((member) => {
      const row = rows.get(member.id);
      const shown = tier && row ? tierModel(tier).rankOf(row) : null;
      return {
        label: member.name[lang],
        href: localise(paths.unit(member.tier, member.slug, own), lang),
        rank: toRankView(shown, lang)?.spoken ?? null,
      };
    }),
  };
}
