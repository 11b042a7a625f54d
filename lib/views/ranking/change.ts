import { unitWords } from '@/lib/i18n/words/unit';
import { type By, pointsOf } from '@/lib/scoring/measure';
import type { Points } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { type ResultRow, rowOf, type TierEdition } from '@/lib/store/queries/tiers';
import { describeReasons, findPrevious, formatChange } from '@/lib/views/edition/comparability';

/** What the year before allows a ranking to say. */
export interface ChangeGate {
  /** The year scores are compared with; null where the gate is shut or there is no earlier year. */
  readonly since: number | null;
  /** Why scores, or only ranks, are not compared; null where nothing stands in the way. */
  readonly why: string | null;
  /** Change of a row's score in thousandths; null where there is none to tell. */
  readonly changeOf: (row: ResultRow) => Points | null;
  readonly toView: (change: Points) => string;
}

/** Changes of a tier since the assessment before, by total or by a criterion. */
export async function findChanges(edition: EditionRow, tier: TierEdition, by: By, lang: Lang): Promise<ChangeGate> {
  const previous = await findPrevious(edition, tier);
  const changeOf = () => null;
  const toView = (change: Points) => formatChange(change, lang);
  if (!previous || tier.rows.length === 0) return { since: null, why: null, changeOf, toView };
  const { gate } = previous;
  const years = [previous.edition.year, edition.year] as const;
  const reasons = describeReasons(gate.reasons, ...years, lang);
  const words = unitWords[lang];
  if (!gate.scores) return { since: null, why: words.noTrend(...years, reasons), changeOf, toView };
  return {
    since: previous.edition.year,
    why: gate.ranks ? null : words.ranksNotCompared(...years, reasons),
    changeOf: (row) => {
      const earlier = row.unitId === null ? null : rowOf(previous.tier, row.unitId);
      const [then, now] = [earlier ? pointsOf(earlier, by) : null, pointsOf(row, by)];
      return then === null || now === null ? null : now - then;
    },
    toView,
  };
}
