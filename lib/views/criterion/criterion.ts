import { criterionWords } from '@/lib/i18n/words/criterion';
import type { CriterionParams } from '@/lib/params/criterion';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { buildLeaders } from '@/lib/views/criterion/leaders';
import {
  type CriterionUse,
  describePlaces,
  describeScheme,
  describeUses,
  hasScores,
  listSchemes,
  type Place,
  placesOf,
  type Scheme,
} from '@/lib/views/criterion/places';
import { buildEdition, type EditionView } from '@/lib/views/edition/edition';
import { type CitationView, toCitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { apiLink, tierDataLinks } from '@/lib/views/page/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { citeRanking } from '@/lib/views/ranking/data';
import type { TierSummary } from '@/lib/views/score/leaders';

export interface CriterionView {
  readonly frame: PageFrame;
  readonly name: string;
  readonly meaning: string;
  /** Years to choose from; none where no edition of this kind has scores, as they would all say the same. */
  readonly editions: readonly (Link & { readonly chosen: boolean })[];
  /** Tiers with scores; empty where none is published. */
  readonly leaders: readonly TierSummary[];
  readonly edition: EditionView;
  /** The other kind of data, as what it is. */
  readonly other: { readonly text: string; readonly link: Link } | null;
  readonly uses: readonly CriterionUse[];
  /** How many criteria each edition has. */
  readonly schemes: readonly string[];
  readonly criteria: readonly (Link & { readonly chosen: boolean })[];
  /** The rankings by this criterion as files, then where each edition names it. */
  readonly downloads: readonly Link[];
  readonly citation: CitationView;
}

interface CriteriaView {
  readonly frame: PageFrame;
  /** How many criteria each edition has. */
  readonly schemes: readonly string[];
  readonly criteria: readonly { readonly link: Link; readonly meaning: string; readonly where: string }[];
  readonly downloads: readonly Link[];
  readonly citation: CitationView | null;
}

/** Slugs and names of the criteria of some editions, the newest edition's first. */
function criteriaOf(schemes: readonly Scheme[], lang: Lang): Map<string, string> {
  const names = new Map<string, string>();
  for (const criterion of schemes.flatMap(({ tiers }) => tiers.flatMap(mainCriteria))) {
    if (!names.has(criterion.slug)) names.set(criterion.slug, criterion.name[lang]);
  }
  return names;
}

/** The offer of the simulated page on an official one, and the way back. */
async function buildOther(slug: string, simulated: boolean, lang: Lang): Promise<CriterionView['other']> {
  const words = criterionWords[lang];
  const [twin] = placesOf(await listSchemes(simulated ? 'official' : 'simulated'), slug);
  if (!twin) return null;
  const href = localise(paths.criterion(slug, simulated ? null : twin.edition.assessmentSlug), lang);
  return simulated
    ? { text: '', link: { label: words.officialLink, href } }
    : { text: words.simulatedOffer, link: { label: words.simulatedLink, href } };
}

/** Every tier and criterion of these editions, with maxima: what the lists of places and schemes are made of. */
function schemeLinks(schemes: readonly Scheme[], lang: Lang): Link[] {
  return schemes.map(({ edition }) => apiLink(`/editions/${edition.slug}/tiers`, lang, `${edition.year}`));
}

/** A criterion: what it looks at, who leads, where it is named. Null where no edition of the kind asked for has it. */
export async function findCriterion({ lang, slug, edition: segment }: CriterionParams): Promise<CriterionView | null> {
  const words = criterionWords[lang];
  const simulated = segment?.startsWith('mo-phong-') ?? false;
  const schemes = await listSchemes(simulated ? 'simulated' : 'official');
  const places = placesOf(schemes, slug);
  const chosen = segment === null ? places[0] : places.find(({ edition }) => edition.assessmentSlug === segment);
  if (!chosen) return null;
  const { edition } = chosen;
  const scored = places.filter(hasScores);
  const newest = places[0]?.edition;
  // The newest official edition is what the plain address means, and so is any that has nothing of its own to say.
  const segmentOf = (row: EditionRow) =>
    !simulated && (row.slug === newest?.slug || scored.length === 0) ? null : row.assessmentSlug;
  const editions = scored.length > 0 ? new Map(places.map((place) => [place.edition.slug, place.edition])) : new Map();
  const name = chosen.criterion.name[lang];
  const meaning = words.meanings[slug] ?? words.unknownMeaning;
  const own = scored.filter((place: Place) => place.edition.slug === edition.slug);
  const cited = (own[0] ?? chosen).tier;
  return {
    frame: await buildFrame({
      lang,
      path: paths.criterion(slug, segmentOf(edition)),
      title: simulated ? words.titleSimulated(name, edition.year) : words.title(name),
      crumb: name,
      description: `${name}: ${meaning} ${words.meaningNote}`,
      edition: simulated ? edition : null,
      pictured: edition,
      card: { kind: 'xep-hang', edition: edition.slug, tier: cited.tier, criterion: slug },
      crumbs: [{ label: words.listTitle, href: localise(paths.criteria(), lang) }],
    }),
    name,
    meaning,
    editions: [...editions.values()].map((row: EditionRow) => ({
      label: `${row.year}`,
      href: localise(paths.criterion(slug, segmentOf(row)), lang),
      chosen: row.slug === edition.slug,
    })),
    leaders: await Promise.all(own.map((place) => buildLeaders(place, lang))),
    edition: buildEdition(edition, lang),
    other: await buildOther(slug, simulated, lang),
    uses: describeUses(places, lang),
    schemes: schemes.map((scheme) => describeScheme(scheme, lang)),
    criteria: [...criteriaOf(schemes, lang)].map(([other, label]) => ({
      label,
      href: localise(
        paths.criterion(other, simulated ? (placesOf(schemes, other)[0]?.edition.assessmentSlug ?? null) : null),
        lang,
      ),
      chosen: other === slug,
    })),
    downloads: [
      ...tierDataLinks(
        edition.slug,
        own.map(({ tier }) => tier.kind),
        slug,
        lang,
      ),
      ...schemeLinks(schemes, lang),
    ],
    citation: toCitationView(
      citeRanking(edition, cited, slug),
      (format) => dataPaths.ranking({ edition: edition.slug, tier: cited.tier, criterion: slug }, format),
      lang,
    ),
  };
}

/** Every criterion the official editions name, in their order. */
export async function buildCriteriaList(lang: Lang): Promise<CriteriaView> {
  const words = criterionWords[lang];
  const schemes = await listSchemes('official');
  return {
    frame: await buildFrame({
      lang,
      path: paths.criteria(),
      title: words.listTitle,
      description: words.listDescription,
    }),
    schemes: schemes.map((scheme) => describeScheme(scheme, lang)),
    criteria: [...criteriaOf(schemes, lang)].map(([slug, label]) => ({
      link: { label, href: localise(paths.criterion(slug), lang) },
      meaning: words.meanings[slug] ?? words.unknownMeaning,
      where: describePlaces(placesOf(schemes, slug), lang),
    })),
    downloads: schemeLinks(schemes, lang),
    citation: schemes[0] ? toEditionCitationView(schemes[0].edition, lang) : null,
  };
}
