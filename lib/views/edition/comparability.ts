import { formatList } from '@/lib/i18n/format';
import { comparabilityWords } from '@/lib/i18n/words/comparability';
import { scaleWords } from '@/lib/i18n/words/scale';
import { type Comparability, compareEditions, type Reason } from '@/lib/scoring/comparability';
import { formatPoints } from '@/lib/scoring/points';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { findTierLike, type TierEdition } from '@/lib/store/queries/tiers';

/** A tier a year before or after the one on the page, with the gate between them. */
export interface Comparison {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
  readonly gate: Comparability;
}

/** The assessment of the same kind before this one, and whether the two compare; null where there is none. */
export async function findPrevious(edition: EditionRow, tier: TierEdition): Promise<Comparison | null> {
  const earlier = (await listCurrentEditions()).find((row) => row.kind === edition.kind && row.year < edition.year);
  const before = earlier && (await findTierLike(earlier.id, tier));
  return before ? { edition: earlier, tier: before, gate: compareEditions(before, tier) } : null;
}

const MOST_REASONS = 3;

/** Reasons as one clause, the weightiest first and like ones together; no full stop. */
export function describeReasons(reasons: readonly Reason[], before: number, after: number, lang: Lang): string {
  const words = comparabilityWords[lang];
  const names = (code: Reason['code']) =>
    formatList(
      reasons.flatMap((reason) => (reason.code === code && 'criterion' in reason ? [reason.criterion.name[lang]] : [])),
      lang,
    );
  const said = new Set<string>();
  for (const reason of reasons) said.add(clause(reason));
  return [...said].slice(0, MOST_REASONS).join(words.join);

  function clause(reason: Reason): string {
    switch (reason.code) {
      case 'tier-differs':
        return words.tierDiffers;
      case 'variant-differs':
        return words.variantDiffers;
      case 'criteria-count-differs':
        return words.count(reason.before, reason.after, before, after);
      case 'criterion-added':
        return words.added(names(reason.code), after);
      case 'criterion-removed':
        return words.removed(names(reason.code), after);
      case 'scale-differs':
        return words.scales(scaleWords[lang][reason.before].name, scaleWords[lang][reason.after].name);
      case 'criterion-moved':
        return words.moved(names(reason.code));
      case 'maximum-differs':
        return words.maximum(
          reason.criterion.name[lang],
          formatPoints(reason.before, lang),
          formatPoints(reason.after, lang),
        );
      case 'total-maximum-differs':
        return words.totalMaximum(formatPoints(reason.before, lang), formatPoints(reason.after, lang));
      case 'criteria-unknown':
        return words.criteriaUnknown(reason.which, before, after);
      case 'maximum-unknown':
        return words.maximumUnknown(reason.which, before, after);
      case 'criteria-not-named-for-tier':
        return words.notForTier(reason.which, before, after);
      case 'incomplete-list':
        return words.incomplete(reason.which, before, after);
      case 'units-unmatched':
        return words.unmatched(reason.which, before, after);
      case 'unit-set-differs':
        return words.units(reason.gained, reason.lost);
      case 'rank-scope-differs':
        return words.scopes;
    }
  }
}

/** A change in points with its sign: "+3,2", "−0,51", "0". The minus is the mathematical one. */
export function formatChange(points: number, lang: Lang): string {
  if (points === 0) return '0';
  return `${points > 0 ? '+' : '−'}${formatPoints(Math.abs(points), lang)}`;
}
