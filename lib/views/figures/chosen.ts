import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { missingOf, pointsOf } from '@/lib/scoring/measure';
import { shownRank } from '@/lib/scoring/shown-rank';
import { type FigureContext, pointsIn } from '@/lib/views/figures/context';
import { describeRank } from '@/lib/views/score/rank';

/** What the figure says of the unit it marks: points and rank, or why it has none; nothing where it marks none. */
export function describeChosen(context: FigureContext): readonly string[] {
  const { tier, lang, by, row, unitName } = context;
  if (unitName === null) return [];
  const points = row && pointsOf(row, by);
  if (row === null || points === null) {
    const code = (row && missingOf(row, by)) ?? 'not-published';
    return [figureWords[lang].unitMissing(unitName, siteWords[lang].missing[code])];
  }
  const words = unitWords[lang];
  const score = pointsIn(lang)(points);
  const shown = shownRank(tier, row, by);
  return [
    shown
      ? words.sentence(unitName, score, describeRank(shown, tier, lang, by).toLocaleLowerCase(lang))
      : words.sentenceNoRank(unitName, score),
  ];
}
