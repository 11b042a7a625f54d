import { formatList } from '@/lib/i18n/format';
import { criterionWords } from '@/lib/i18n/words/criterion';
import { siteWords } from '@/lib/i18n/words/site';
import type { CriterionParams } from '@/lib/params/criterion';
import { mainCriteria } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { tierStatistics } from '@/lib/scoring/statistics';
import type { CriterionRow } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { localise, paths } from '@/lib/urls';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/frame';
import { nameIn } from '@/lib/views/names';

export interface CriterionTierRow {
  readonly key: string;
  readonly year: number;
  readonly tier: string;
  readonly maximum: string | null;
  readonly leader: string | null;
  readonly ranking: string | null;
}

export interface CriterionView {
  readonly frame: PageFrame;
  readonly name: string;
  readonly meaning: string;
  readonly rows: readonly CriterionTierRow[];
  readonly remarks: readonly string[];
  readonly other: { readonly text: string; readonly link: Link } | null;
}

export interface CriteriaView {
  readonly frame: PageFrame;
  readonly criteria: readonly { readonly link: Link; readonly meaning: string; readonly where: string }[];
}

interface Place {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
  readonly criterion: CriterionRow;
}

/** Every edition and tier of a kind that has the criterion, newest first. */
async function findPlaces(kind: EditionRow['kind'], slug?: string): Promise<Place[]> {
  const editions = (await listCurrentEditions()).filter((edition) => edition.kind === kind);
  const tiers = await Promise.all(
    editions.map(async (edition) => (await listTiers(edition.id)).map((tier) => ({ edition, tier }))),
  );
  return tiers.flat().flatMap(({ edition, tier }) =>
    mainCriteria(tier)
      .filter((criterion) => slug === undefined || criterion.slug === slug)
      .map((criterion) => ({ edition, tier, criterion })),
  );
}

function toRow({ edition, tier, criterion }: Place, lang: Lang): CriterionTierRow {
  const { top } = tierStatistics(tier, criterion.slug);
  const names = tier.rows
    .filter((row) => top?.rows.includes(row))
    .map((row) => (row.unit ? nameIn(row.unit, lang) : row.nameAsPrinted));
  return {
    key: `${edition.slug} ${tier.tier}`,
    year: edition.year,
    tier: siteWords[lang].tier[tier.tier],
    maximum: criterion.maximum === null ? null : formatPoints(criterion.maximum, lang),
    leader: top && criterionWords[lang].leader(formatList(names, lang), formatPoints(top.points, lang)),
    ranking: top && localise(paths.ranking(edition.assessmentSlug, tier.tier, criterion.slug), lang),
  };
}

/** A criterion: what it measures, where it is scored, with which maximum, who leads. Null where none has the slug. */
export async function findCriterion({ lang, slug, edition: segment }: CriterionParams): Promise<CriterionView | null> {
  const words = criterionWords[lang];
  const kind = segment?.startsWith('mo-phong-') ? 'simulated' : 'official';
  const places = await findPlaces(kind, slug);
  const first = segment ? places.find(({ edition }) => edition.assessmentSlug === segment) : places[0];
  if (!first) return null;
  const name = nameIn(first.criterion, lang);
  const meaning = words.meanings[slug] ?? words.unknownMeaning;
  const simulated = (await findPlaces('simulated', slug))[0];
  const rows = places.map((place) => toRow(place, lang));
  const toOfficial = { text: '', link: { label: words.officialLink, href: localise(paths.criterion(slug), lang) } };
  const toSimulated = simulated && {
    text: words.simulatedOffer,
    link: { label: words.simulatedLink, href: localise(paths.criterion(slug, simulated.edition.assessmentSlug), lang) },
  };
  return {
    frame: await buildFrame({
      lang,
      path: paths.criterion(slug, kind === 'simulated' ? segment : null),
      title: words.title(name),
      crumb: name,
      description: `${name}: ${meaning} ${words.meaningNote}`,
      edition: kind === 'simulated' ? first.edition : null,
      crumbs: [{ label: words.listTitle, href: localise(paths.criteria(), lang) }],
    }),
    name,
    meaning,
    rows,
    remarks: [
      ...(places.some(({ tier }) => tier.criteriaScope === 'assessment') ? [words.wholeAssessment] : []),
      ...(rows.every(({ leader }) => leader === null) ? [words.noScores] : []),
    ],
    other: kind === 'simulated' ? toOfficial : (toSimulated ?? null),
  };
}

/** Every criterion the official editions name, in their order. */
export async function buildCriteriaList(lang: Lang): Promise<CriteriaView> {
  const words = criterionWords[lang];
  const places = await findPlaces('official');
  const slugs = [...new Set(places.map(({ criterion }) => criterion.slug))];
  return {
    frame: await buildFrame({
      lang,
      path: paths.criteria(),
      title: words.listTitle,
      description: words.listDescription,
    }),
    criteria: slugs.flatMap((slug) => {
      const mine = places.filter(({ criterion }) => criterion.slug === slug);
      const [first] = mine;
      if (!first) return [];
      const years = [...new Set(mine.map(({ edition }) => edition.year))];
      const where = years.map((year) =>
        words.yearsTiers(
          formatList(
            mine
              .filter(({ edition }) => edition.year === year)
              .map(({ tier }) => siteWords[lang].tierInSentence[tier.tier]),
            lang,
          ),
          year,
        ),
      );
      return [
        {
          link: { label: nameIn(first.criterion, lang), href: localise(paths.criterion(slug), lang) },
          meaning: words.meanings[slug] ?? words.unknownMeaning,
          where: where.join(' · '),
        },
      ];
    }),
  };
}
