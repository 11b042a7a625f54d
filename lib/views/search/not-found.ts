import { criterionWords } from '@/lib/i18n/words/criterion';
import { notFoundWords } from '@/lib/i18n/words/not-found';
import { siteWords } from '@/lib/i18n/words/site';
import { simulatedRegister } from '@/lib/open-data/simulated';
import { PAGES } from '@/lib/params/addresses';
import { assessmentOf } from '@/lib/params/edition';
import { splitLanguage } from '@/lib/params/language';
import { localise, paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import { nearestSlugs } from '@/lib/search/nearest-slugs';
import type { Lang, Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { predecessorsOf, successorsOf } from '@/lib/store/queries/lineage';
import { listKnownTiers } from '@/lib/store/queries/registers';
import { listTiers } from '@/lib/store/queries/tiers';
import { findUnit, listAllUnits } from '@/lib/store/queries/units';
import { describeEndedTiers } from '@/lib/views/edition/ended-tiers';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { findKindsWithPages } from '@/lib/views/search/entries';

const MOST_MATCHES = 6;
const LONGEST_SHOWN = 200;

export interface NotFoundView {
  readonly frame: PageFrame;
  /** The address as it was asked for, shortened; drawn as text only. */
  readonly asked: string;
  /** Why nothing can be there, where that is known. */
  readonly why: string | null;
  readonly near: readonly Link[];
}

/** Which of the words the address might have meant, or the word itself where it is one. */
function nearest<T extends string>(asked: string | undefined, known: readonly T[]): T | null {
  if (asked === undefined) return null;
  const exact = known.find((word) => word === asked);
  return exact ?? (nearestSlugs(asked, known, 1)[0] as T | undefined) ?? null;
}

/** The page for an address that names nothing: the nearest units, rankings and criteria. `asked` is the decoded path. */
export async function buildNotFound(asked: string, lang: Lang): Promise<NotFoundView> {
  const words = notFoundWords[lang];
  const segments = asked.split('/').filter(Boolean);
  const [head = '', ...rest] = splitLanguage(segments).rest;
  const near = [
    ...(await nearCriteria(head, rest, lang)),
    ...(await nearRankings(head, rest, lang)),
    ...(await nearUnits(rest.length > 0 ? rest : [head], lang)),
  ];
  return {
    frame: await buildFrame({
      lang,
      path: '/khong-tim-thay',
      title: words.title,
      description: words.intro,
      index: false,
    }),
    asked: asked.slice(0, LONGEST_SHOWN),
    why: await whyNot([head, ...rest], lang),
    near: near.slice(0, MOST_MATCHES),
  };
}

/** That a tier the address names had ended before the year it names. */
async function whyNot(segments: readonly string[], lang: Lang): Promise<string | null> {
  const editions = await Promise.all(segments.map((segment) => findEdition(segment)));
  const edition = editions.find((found) => found !== null);
  const ended = edition ? await describeEndedTiers(edition, lang) : [];
  return ended.find(({ tier }) => segments.includes(tier))?.sentence ?? null;
}

/** Criteria whose address is nearest to a criterion's that there is not, and the list of all. */
async function nearCriteria(head: string, [asked]: readonly string[], lang: Lang): Promise<Link[]> {
  if (head !== PAGES.criterion.head) return [];
  const editions = (await listCurrentEditions()).filter(({ kind }) => kind === 'official');
  const tiers = await Promise.all(editions.map(({ id }) => listTiers(id)));
  const names = new Map(tiers.flat().flatMap((tier) => mainCriteria(tier).map(({ slug, name }) => [slug, name[lang]])));
  const found = nearestSlugs(asked ?? '', [...names.keys()], 3);
  return [
    ...found.map((slug) => ({ label: names.get(slug) ?? slug, href: localise(paths.criterion(slug), lang) })),
    { label: criterionWords[lang].listTitle, href: localise(paths.criteria(), lang) },
  ];
}

/** Rankings that exist for the nearest edition, tier and criterion of a ranking's address. */
async function nearRankings(head: string, rest: readonly string[], lang: Lang): Promise<Link[]> {
  if (nearest(head, [PAGES.ranking.head, PAGES.criterion.head, PAGES.reconciliation.head]) === null) return [];
  const site = siteWords[lang];
  const editions = await listCurrentEditions();
  const slugs = editions.map((edition) => edition.assessmentSlug);
  const asked = nearest(rest[0] && assessmentOf(rest[0]), slugs);
  const edition = editions.find(({ assessmentSlug }) => assessmentSlug === asked) ?? editions[0];
  if (!edition) return [];
  const tiers = await listTiers(edition.id);
  const tier = nearest(
    rest[1],
    tiers.map((row) => row.tier),
  );
  const chosen = tiers.find((row) => row.tier === tier);
  const criteria = chosen ? mainCriteria(chosen) : [];
  const criterion = criteria.find(
    ({ slug }) =>
      slug ===
      nearest(
        rest[2],
        criteria.map((row) => row.slug),
      ),
  );
  const label = (name: string) => `${site.ranking}: ${name}, ${site.year(edition.year)}`;
  return [
    ...(chosen && criterion
      ? [
          {
            label: label(`${criterion.name[lang]}, ${chosen.kind.words[lang].inSentence}`),
            href: localise(paths.ranking(edition.assessmentSlug, chosen.tier, criterion.slug), lang),
          },
        ]
      : []),
    ...tiers
      .filter((row) => chosen === undefined || row === chosen)
      .map((row) => ({
        label: label(row.kind.words[lang].inSentence),
        href: localise(paths.ranking(edition.assessmentSlug, row.tier), lang),
      })),
  ];
}

/** Of a unit that did not exist in the year asked for: what it was then, or had become. */
async function relativesThen(tier: Tier, slug: string, segment: string, lang: Lang): Promise<Link[]> {
  const [unit, edition] = await Promise.all([findUnit(tier, slug), findEdition(segment)]);
  if (!unit || !edition) return [];
  const asOf = (await listTiers(edition.id)).find(({ kind }) => kind.slug === tier)?.asOf ?? lastDayOf(edition.year);
  const related = [...(await predecessorsOf(unit, asOf)), ...(await successorsOf(unit, asOf))];
  return related.map((relative) => ({
    label: `${relative.unit.name[lang]}, ${siteWords[lang].year(edition.year)}`,
    href: localise(paths.unit(tier, relative.unit.slug, segment), lang),
  }));
}

/** Units whose address is nearest to the end of what was asked for. */
async function nearUnits(rest: readonly string[], lang: Lang): Promise<Link[]> {
  const tier = (await listKnownTiers()).find(({ slug }) => slug === rest[0])?.slug;
  const slug = (tier ? rest.slice(1) : rest).filter((part) => !/^(?:mo-phong-)?\d{4}/.test(part)).join('/');
  if (slug === '') return [];
  const segment = rest.find((part) => /^(?:mo-phong-)?\d{4}/.test(part));
  const relatives = tier && segment ? await relativesThen(tier, slug, segment, lang) : [];
  const hasPage = await findKindsWithPages();
  const units = (await listAllUnits()).filter(
    (unit) => (tier === undefined || unit.tier === tier) && hasPage(simulatedRegister(unit.register)),
  );
  const nearby = nearestSlugs(
    slug,
    units.map((unit) => unit.slug),
    MOST_MATCHES,
  ).flatMap((found) => {
    const unit = units.find((row) => row.slug === found);
    if (!unit) return [];
    const within = unit.parent ? `, ${unit.parent.name[lang]}` : '';
    return [{ label: `${unit.name[lang]}${within}`, href: localise(paths.unit(unit.tier, unit.slug), lang) }];
  });
  // The unit itself first, then what it was or had become.
  return [...nearby.slice(0, 1), ...relatives, ...nearby.slice(1)];
}
