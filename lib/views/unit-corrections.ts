import { formatCount } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { diffTiers } from '@/lib/scoring/diff';
import { pointsOf } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { shownRank } from '@/lib/scoring/shown-rank';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { nameIn } from '@/lib/views/names';
import { valueIn } from '@/lib/views/revision-changes';
import type { UnitContext } from '@/lib/views/unit';

/** For a revision that was replaced: what the current one changed for this unit, in sentences. */
export async function describeCorrections({ lang, edition, tier, row, unit }: UnitContext): Promise<string[]> {
  if (!edition.currentSlug || edition.currentSlug === edition.slug) return [];
  const current = await findEdition(edition.currentSlug);
  const laterTier = current && (await findTier(current.id, unit.tier));
  if (!current || !laterTier) return [];
  const later = laterTier.rows.find(({ unitId }) => unitId === unit.id) ?? null;
  const words = unitWords[lang];
  const score = (entry: ResultRow | null) => {
    const points = entry && pointsOf(entry, null);
    return points === null
      ? siteWords[lang].missing[entry?.total.missing ?? 'not-published']
      : formatPoints(points, lang);
  };
  const rank = (entry: ResultRow | null, list: TierEdition | null) => {
    const shown = list && entry && shownRank(list, entry);
    return shown ? formatCount(shown.rank, lang) : siteWords[lang].rankUnknown;
  };
  const scores = [score(row), score(later)] as const;
  const ranks = [rank(row, tier), rank(later, laterTier)] as const;
  const criteria = (tier ? diffTiers(tier, laterTier) : []).flatMap((change) =>
    change.kind === 'value' && change.criterion && change.row.unitId === unit.id
      ? [
          words.changedCriterion(
            nameIn(change.criterion, lang),
            valueIn(change.before, lang),
            valueIn(change.after, lang),
          ),
        ]
      : [],
  );
  const changes = [
    ...(scores[0] === scores[1] ? [] : [words.changedScore(...scores, current.slug)]),
    ...(ranks[0] === ranks[1] ? [] : [words.changedRank(...ranks, current.slug)]),
    ...criteria,
  ];
  return changes.length > 0 ? changes.map((change) => `${change}.`) : [words.changedNothing(current.slug)];
}
