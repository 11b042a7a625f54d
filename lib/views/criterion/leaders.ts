import { formatCount } from '@/lib/i18n/format';
import { criterionWords } from '@/lib/i18n/words/criterion';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { localise, paths } from '@/lib/params/paths';
import type { ListedRow } from '@/lib/scoring/shown-rank';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import type { ResultRow } from '@/lib/store/queries/tiers';
import type { Place } from '@/lib/views/criterion/places';
import { unitSegment } from '@/lib/views/edition/edition';
import { notesOfScale, toldIn } from '@/lib/views/score/amount';
import { columnScale, rowCell } from '@/lib/views/score/cells';
import { describeLeader } from '@/lib/views/score/finding';
import type { TierSummary } from '@/lib/views/score/leaders';
import { toRankView } from '@/lib/views/score/rank';

const LEADERS = 3;
/** A tie at the third place is shown whole up to this many rows. */
const MOST_LEADERS = 5;

/** The first three, with those level with the third; how many of these are left out. */
function takeLeaders(listed: readonly ListedRow<ResultRow>[]): {
  shown: readonly ListedRow<ResultRow>[];
  left: number;
} {
  const valued = listed.filter(({ points }) => points !== null);
  const last = valued[LEADERS - 1];
  const level = last ? valued.filter(({ points }) => (points ?? 0) >= (last.points ?? 0)) : valued;
  const shown = level.length <= MOST_LEADERS ? level : level.slice(0, LEADERS);
  return { shown, left: level.length - shown.length };
}

/** Who has most by a criterion in one tier. */
export async function buildLeaders({ edition, tier, criterion }: Place, lang: Lang): Promise<TierSummary> {
  const words = criterionWords[lang];
  const { slug, maximum } = criterion;
  const { shown, left } = takeLeaders(tierModel(tier, slug).ranking.listed);
  const scale = columnScale({ ...tier, rows: shown.map(({ row }) => row) }, slug);
  const segment = await unitSegment(edition, edition.assessmentSlug);
  const remarks = [
    ...(left > 0 ? [words.levelToo(formatCount(left, lang))] : []),
    ...(shown.some((row) => row.shown === null) ? [rankingWords[lang].orderNote] : []),
    maximum === null ? words.maximumUnknown : words.maximumIs(toldIn(tier, lang).score(maximum)),
    ...notesOfScale(tier, lang),
  ];
  return {
    tier: tier.tier,
    heading: tier.kind.words[lang].name,
    inSentence: tier.kind.words[lang].inSentence,
    year: null,
    when: null,
    finding: describeLeader(tier, slug, lang),
    coverage: remarks.join(' '),
    ranking: {
      label: words.wholeRanking(tier.kind.words[lang].inSentence),
      href: localise(paths.ranking(edition.assessmentSlug, tier.tier, slug), lang),
    },
    rows: shown.flatMap(({ row, shown: rank }) => {
      const { unit } = row;
      if (!unit) return [];
      return [
        {
          rank: toRankView(rank, lang),
          unit: { label: unit.name[lang], href: localise(paths.unit(tier.kind.slug, unit.slug, segment), lang) },
          cell: rowCell(row, slug, scale, lang),
        },
      ];
    }),
  };
}
