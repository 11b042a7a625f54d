import { overviewWords } from '@/lib/i18n/words/overview';
import { localise, paths } from '@/lib/params/paths';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { unitSegment } from '@/lib/views/edition/edition';
import type { KnownTier } from '@/lib/views/edition/latest-known';
import { columnScale, rowCell } from '@/lib/views/score/cells';
import { describeCoverage } from '@/lib/views/score/coverage';
import { describeLeader } from '@/lib/views/score/finding';
import type { TierSummary, TopRowView } from '@/lib/views/score/leaders';
import { toRankView } from '@/lib/views/score/rank';

const TOP_ROWS = 3;

/** The first of a tier with their bars. `insteadOf` is the later year that has no figures of it; null where there is none. */
export async function buildTierSummary(
  { edition, tier }: KnownTier,
  insteadOf: number | null,
  lang: Lang,
): Promise<TierSummary> {
  const words = overviewWords[lang];
  const top = tierModel(tier).ranking.listed.slice(0, TOP_ROWS);
  const segment = await unitSegment(edition, edition.assessmentSlug);
  const scale = {
    ...columnScale({ ...tier, rows: top.map(({ row }) => row) }, null),
    full: columnScale(tier, null).full,
  };
  return {
    tier: tier.tier,
    heading: tier.kind.words[lang].name,
    inSentence: tier.kind.words[lang].inSentence,
    year: edition.year,
    when: insteadOf === null ? null : words.fromYear(edition.year, insteadOf),
    finding: describeLeader(tier, null, lang),
    coverage: await describeCoverage(edition, tier, lang),
    ranking: {
      label: words.wholeTable(tier.kind.words[lang].inSentence, insteadOf === null ? null : edition.year),
      href: localise(paths.ranking(edition.assessmentSlug, tier.tier), lang),
    },
    rows: top.flatMap(({ row, shown }): TopRowView[] => {
      const { unit } = row;
      if (!unit) return [];
      return [
        {
          rank: toRankView(shown, lang),
          unit: { label: unit.name[lang], href: localise(paths.unit(tier.kind.slug, unit.slug, segment), lang) },
          cell: rowCell(row, null, scale, lang),
        },
      ];
    }),
  };
}
