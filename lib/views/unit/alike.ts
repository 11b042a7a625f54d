import { formatCount } from '@/lib/i18n/format';
import { wayUpWords } from '@/lib/i18n/words/way-up';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf } from '@/lib/scoring/measure';
import { mostAlike } from '@/lib/scoring/similar';
import { tierModel } from '@/lib/scoring/tier-model';
import type { ResultRow } from '@/lib/store/queries/tiers';
import { rowName } from '@/lib/views/page/names';
import { longestDecimals, rowCell } from '@/lib/views/score/cells';
import { toRankView } from '@/lib/views/score/rank';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitView } from '@/lib/views/unit/types';

const COUNT = 4;

const groupOf = ({ unit }: ResultRow) => ({ type: unit?.type ?? null, parent: unit?.parentSlug ?? null });

/** Units like this one, nearest first, with the rule that chose them; null where none can be told. */
export function buildAlike({ lang, tier, row, unit, unitSegment: segment }: UnitContext): UnitView['alike'] {
  const words = wayUpWords[lang];
  if (!tier || !row) return null;
  const { by, rows } = mostAlike(tier, row, groupOf, COUNT);
  if (rows.length === 0) return null;
  const model = tierModel(tier);
  const scale = { decimals: longestDecimals(rows.map((other) => pointsOf(other.row, null))), full: null };
  return {
    rule: (row.unit?.parentSlug ? words.alikeRule : words.alikeRuleTier)[by],
    rows: rows.flatMap(({ row: other }) => {
      if (!other.unit) return [];
      return [
        {
          rank: toRankView(model.rankOf(other), lang),
          unit: {
            label: rowName(other, lang),
            href: localise(paths.unit(unit.tier, other.unit.slug, segment), lang),
          },
          score: rowCell(other, null, scale, lang),
          chosen: false,
        },
      ];
    }),
  };
}

/** How far the rank depends on the framework's choices, in a sentence; null where that cannot be told. */
export function describeFirmness({ lang, tier, row, edition }: UnitContext): UnitView['firmness'] {
  const range = tier && row ? tierModel(tier).ranges?.get(row) : undefined;
  if (!tier || !range) return null;
  const words = wayUpWords[lang];
  const [low, high] = [range.low, range.high].map((rank) => formatCount(rank, lang));
  return {
    text: low === high ? words.firmnessSame(low ?? '') : words.firmness(low ?? '', high ?? ''),
    more: { label: words.firmnessMore, href: localise(paths.firmness(edition.slug, tier.tier), lang) },
  };
}
