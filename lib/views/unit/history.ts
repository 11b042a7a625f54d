import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { compareEditions } from '@/lib/scoring/comparability';
import { pointsOf, valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { describeReasons, formatChange } from '@/lib/views/edition/comparability';
import { describeDecision } from '@/lib/views/edition/edition';
import { ownSegment } from '@/lib/views/edition/latest-known';
import { toldIn } from '@/lib/views/score/amount';
import { EMPTY_CELL, longestDecimals, pointsCell } from '@/lib/views/score/cells';
import { describeRank } from '@/lib/views/score/rank';
import type { UnitContext } from '@/lib/views/unit/context';
import type { HistoryRow, UnitView } from '@/lib/views/unit/types';

/** The unit in every edition of its register, newest first; changes only where the gate is open, with the reason where not. */
export function buildHistory(context: UnitContext): UnitView['history'] {
  const { lang, unit } = context;
  const words = unitWords[lang];
  const site = siteWords[lang];
  // The revision on the page stands for its year; a year in which the unit was not there has nothing that could be published.
  const years = context.years
    .filter(({ was }) => was)
    .map((year) => (year.edition.year === context.edition.year ? { ...year, ...asShown(context) } : year));
  const remarks: string[] = [];
  const scale = { decimals: longestDecimals(years.map(({ row }) => valueBy(row, null).points)), full: null };
  const rows = years.map(({ edition, tier, row }, index): HistoryRow => {
    const earlier = years[index + 1];
    let change: string | null = null;
    if (tier && earlier?.tier) {
      const gate = compareEditions(earlier.tier, tier);
      const span = [earlier.edition.year, edition.year] as const;
      const reasons = describeReasons(gate.reasons, ...span, lang);
      const [then, now] = [earlier.row && pointsOf(earlier.row, null), row && pointsOf(row, null)];
      if (!gate.scores) remarks.push(words.noTrend(...span, reasons));
      else {
        if (!gate.ranks) remarks.push(words.ranksNotCompared(...span, reasons));
        if (then !== null && now !== null) change = formatChange(now - then, lang);
      }
    }
    const { points, missing } = valueBy(row, null);
    const shown = tier && row ? tierModel(tier).rankOf(row) : null;
    return {
      year: edition.year,
      href: localise(paths.unit(unit.tier, unit.slug, ownSegment(context.opening, edition.assessmentSlug)), lang),
      score:
        points === null
          ? { ...EMPTY_CELL, missing: { code: missing, label: site.missing[missing], printed: null } }
          : // In a column of several scales each figure says its own.
            { ...pointsCell(points, scale, lang), ...(tier && { text: toldIn(tier, lang).score(points) }) },
      rank: tier && shown ? describeRank(shown, tier, lang) : null,
      change,
      decision: describeDecision(edition, lang),
      chosen: edition.year === context.edition.year,
    };
  });
  return { rows, remarks };
}

const asShown = ({ edition, tier, row }: UnitContext) => ({ edition, tier, row });
