import { formatList } from '@/lib/i18n/format';
import { criterionWords } from '@/lib/i18n/words/criterion';
import { localise, paths } from '@/lib/params/paths';
import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import type { CriterionRow } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import type { AssessmentKind } from '@/lib/store/stored-words';
import { toldIn } from '@/lib/views/score/amount';

/** An edition with its tiers. */
export interface Scheme {
  readonly edition: EditionRow;
  readonly tiers: readonly TierEdition[];
}

/** A tier of an edition that has a criterion. */
export interface Place {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
  readonly criterion: CriterionRow;
  /** How many tiers the edition has. */
  readonly tiers: number;
}

/** A line of "where this criterion is": a tier, or the whole assessment where the source names no tier. */
export interface CriterionUse {
  readonly key: string;
  readonly year: number;
  readonly where: string;
  readonly maximum: string | null;
  /** The ranking by this criterion, where there are scores to rank. */
  readonly ranking: string | null;
}

/** The current editions of a kind with their tiers, newest first. */
export async function listSchemes(kind: AssessmentKind): Promise<Scheme[]> {
  const editions = (await listCurrentEditions()).filter((edition) => edition.kind === kind);
  return Promise.all(editions.map(async (edition) => ({ edition, tiers: await listTiers(edition.id) })));
}

/** Every place that has the criterion, newest edition first. */
export function placesOf(schemes: readonly Scheme[], slug: string): Place[] {
  return schemes.flatMap(({ edition, tiers }) =>
    tiers.flatMap((tier) => {
      const criterion = mainCriteria(tier).find((row) => row.slug === slug);
      return criterion ? [{ edition, tier, criterion, tiers: tiers.length }] : [];
    }),
  );
}

export function hasScores({ tier, criterion }: Place): boolean {
  return tier.rows.some((row) => pointsOf(row, criterion.slug) !== null);
}

/** The source names criteria for the assessment, not for its tiers, and nothing more is known of any tier. */
function namedAsWhole(places: readonly Place[]): boolean {
  return (
    places.length > 1 &&
    places.every(
      (place) => place.tier.criteriaScope === 'assessment' && place.criterion.maximum === null && !hasScores(place),
    )
  );
}

function byEdition(places: readonly Place[]): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) groups.set(place.edition.slug, [...(groups.get(place.edition.slug) ?? []), place]);
  return [...groups.values()];
}

/** Where the criterion is named, with its maximum. */
export function describeUses(places: readonly Place[], lang: Lang): CriterionUse[] {
  const words = criterionWords[lang];
  return byEdition(places).flatMap((group): CriterionUse[] => {
    const [first] = group;
    if (first && namedAsWhole(group)) {
      const { slug, year } = first.edition;
      return [{ key: slug, year, where: words.wholeAssessment, maximum: null, ranking: null }];
    }
    return group.map((place) => ({
      key: `${place.edition.slug} ${place.tier.tier}`,
      year: place.edition.year,
      where: place.tier.kind.words[lang].name,
      maximum: place.criterion.maximum === null ? null : toldIn(place.tier, lang).score(place.criterion.maximum),
      ranking: hasScores(place)
        ? localise(paths.ranking(place.edition.assessmentSlug, place.tier.tier, place.criterion.slug), lang)
        : null,
    }));
  });
}

/** "2023: cả kỳ đánh giá · 2022: sở, ngành và cấp huyện". */
export function describePlaces(places: readonly Place[], lang: Lang): string {
  const words = criterionWords[lang];
  const parts = byEdition(places).map((group) => {
    const tiers = group.map(({ tier }) => tier.kind.words[lang].inSentence);
    const where = namedAsWhole(group)
      ? words.wholeInSentence
      : tiers.length > 1 && tiers.length === group[0]?.tiers
        ? words.everyTier(tiers.length)
        : formatList(tiers, lang);
    return words.yearAndTiers(group[0]?.edition.year ?? 0, where);
  });
  return parts.join(' · ');
}

/** How many criteria an edition has, in one sentence. */
export function describeScheme({ edition, tiers }: Scheme, lang: Lang): string {
  const words = criterionWords[lang];
  const counts = new Map<number, string[]>();
  for (const tier of tiers) {
    const count = mainCriteria(tier).length;
    counts.set(count, [...(counts.get(count) ?? []), tier.kind.words[lang].inSentence]);
  }
  const groups = [...counts].map(([count, names]) =>
    words.tiersHave(
      names.length === tiers.length && names.length > 1 ? words.everyTier(names.length) : formatList(names, lang),
      count,
    ),
  );
  const [first] = counts.keys();
  return counts.size === 1 && tiers.every(({ criteriaScope }) => criteriaScope === 'assessment')
    ? words.schemeWhole(edition.year, first ?? 0)
    : words.schemeTiers(edition.year, groups.join('; '));
}
