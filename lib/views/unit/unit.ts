import { atHead } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { unitObject } from '@/lib/open-data/schema-org';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { UnitParams } from '@/lib/params/unit';
import { pointsOf } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { lastDayOf } from '@/lib/store/facts';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiersOf } from '@/lib/store/queries/registers';
import { findTier } from '@/lib/store/queries/tiers';
import { listSiblings, unitInList } from '@/lib/store/queries/units';
import { buildBanner, buildEdition, unitSegment } from '@/lib/views/edition/edition';
import { findLatestResult, unitKnownIn } from '@/lib/views/edition/latest-known';
import { indexingOf } from '@/lib/views/edition/pages-in';
import { findUnitFigures } from '@/lib/views/figures/page-figures';
import { citeUnit, toCitationView } from '@/lib/views/page/citation';
import { downloadLinks, unitDataLinks } from '@/lib/views/page/download-links';
import { buildFrame, type Link } from '@/lib/views/page/frame';
import { nameIn } from '@/lib/views/page/names';
import { toRankView } from '@/lib/views/score/rank';
import { describeAbsence } from '@/lib/views/unit/absence';
import type { UnitContext } from '@/lib/views/unit/context';
import { findUnitContext } from '@/lib/views/unit/context';
import { describeCorrections } from '@/lib/views/unit/corrections';
import { buildCriteria, buildGap, buildNearby, buildStanding } from '@/lib/views/unit/criteria';
import { buildFacts } from '@/lib/views/unit/facts';
import { buildHeadline } from '@/lib/views/unit/headline';
import { buildHistory } from '@/lib/views/unit/history';
import { buildLineage } from '@/lib/views/unit/lineage';
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
    label: nameIn(unit.parent, lang),
    href: localise(paths.unit(unit.parent.tier, unit.parent.slug, context.unitSegment), lang),
  };
  // An edition that could not have the unit has no page, card or file of it.
  const absent = describeAbsence(context) !== null;
  const headline = buildHeadline(context);
  const indexing = indexingOf(edition, segment);
  const corrections = await describeCorrections(context);
  const banner = await buildBanner(edition, lang, pathIn, unitKnownIn(unit.id));
  // The picture of a shared link shows the latest result there is.
  const known = row && pointsOf(row, null) !== null ? null : await findLatestResult(unit.register, unit.id);
  const cardOf = known?.edition ?? edition;
  const ranking: Link = {
    label: words.inRanking,
    href: localise(paths.ranking(segment, unit.tier), lang),
  };
  return {
    frame: await buildFrame({
      lang,
      path: pathIn(context.unitSegment),
      canonical: pathIn(await unitSegment(edition, indexing.canonicalSegment)),
      index: indexing.index,
      title: absent ? words.titleAlone(name) : words.title(name, site.year(edition.year)),
      crumb: name,
      description: headline.sentence,
      card: absent ? null : tier && { kind: 'don-vi', edition: cardOf.slug, tier: unit.tier, slug: unit.slug },
      embeddable: row !== null,
      feed: dataPaths.unitFeed(unit.tier, unit.slug, lang === 'en'),
      edition,
      banner: banner && { ...banner, why: [banner.why, ...corrections].filter(Boolean).join(' ') || null },
      crumbs: [
        { label: `${unit.tierKind.words[lang].name} ${edition.year}`, href: ranking.href },
        ...(parent ? [parent] : []),
      ],
      structured: [unitObject(unit, row ? headline.sentence : null, lang)],
    }),
    edition: buildEdition(edition, lang),
    name,
    context: [unit.tierKind.words[lang].name, parent && words.within(parent.label)].filter(Boolean).join(' · '),
    parent,
    headline,
    absent,
    editions: await editionLinks(context),
    criteria: buildCriteria(context),
    figures: row ? await findUnitFigures(segment, unit.tier, unit.slug, tier?.complete ?? false, lang) : [],
    gap: buildGap(context),
    standing: buildStanding(context),
    nearby: buildNearby(context),
    history: await buildHistory(context),
    lineage: await buildLineage(context),
    relatives: await buildRelatives(context),
    facts: buildFacts(context),
    corrections,
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

async function editionLinks({ unit, edition, lang }: UnitContext) {
  const current = (await listCurrentEditions()).filter((row) => row.register === unit.register);
  const editions = await Promise.all(
    current.map(async (row) => {
      const list = (await findTier(row.id, unit.tier)) ?? { asOf: lastDayOf(row.year), rows: [] };
      return (await unitInList(unit, list)) === null ? [] : [row];
    }),
  );
  const years = editions.flat();
  if (years.length < 2) return [];
  return Promise.all(
    years.map(async (row) => ({
      label: String(row.year),
      href: localise(paths.unit(unit.tier, unit.slug, await unitSegment(row, row.assessmentSlug)), lang),
      chosen: row.year === edition.year,
    })),
  );
}

/** Units within this one, or the others within the one it is in: communes of a district, or those beside one. */
async function buildRelatives({
  unit,
  edition,
  lang,
  unitSegment: segment,
  name,
}: UnitContext): Promise<UnitView['relatives']> {
  const words = unitWords[lang];
  const whole = unit.parent ?? unit;
  const parts = unit.parent
    ? unit.tierKind
    : (await listTiersOf(unit.register)).find(({ parentSlug }) => parentSlug === unit.tier);
  if (!parts) return null;
  const tier = await findTier(edition.id, parts.slug);
  const asOf = tier?.asOf ?? lastDayOf(edition.year);
  const members = (await listSiblings({ id: whole.id, register: unit.register }, asOf)).filter(
    (member) => member.id !== unit.id,
  );
  if (members.length === 0) return null;
  const rows = new Map(tier?.rows.map((row) => [row.unitId, row]));
  return {
    title: unit.parent
      ? words.siblingsTitle(nameIn(unit.parent, lang))
      : words.partsTitle(atHead(parts.words[lang].units), name),
    units: members.map((member) => {
      const row = rows.get(member.id);
      const shown = tier && row ? tierModel(tier).rankOf(row) : null;
      return {
        label: nameIn(member, lang),
        href: localise(paths.unit(member.tier, member.slug, segment), lang),
        rank: toRankView(shown, lang)?.spoken ?? null,
      };
    }),
  };
}
