import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { FigureContext } from '@/lib/views/figures/context';
import { toldIn } from '@/lib/views/score/amount';
import { amidSentence, describeRank } from '@/lib/views/score/rank';

/** What the figure says of the unit it marks: points and rank, or why it has none; nothing where it marks none. */
export function describeChosen(context: FigureContext): readonly string[] {
  const { tier, lang, by, row, unitName } = context;
  if (unitName === null) return [];
  const { points, missing } = valueBy(row, by);
  if (points === null) return [figureWords[lang].unitMissing(unitName, siteWords[lang].missing[missing])];
  const words = unitWords[lang];
  const score = toldIn(tier, lang).amount(points);
  const shown = row && tierModel(tier, by).rankOf(row);
  return [
    shown
      ? words.sentence(unitName, score, amidSentence(describeRank(shown, tier, lang, by)))
      : words.sentenceNoRank(unitName, score),
  ];
}
