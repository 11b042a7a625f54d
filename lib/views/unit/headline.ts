import { formatDecimal, inSentence } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { valueBy } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { assessedCount } from '@/lib/scoring/rank';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { noteIn } from '@/lib/views/page/names';
import { describeRank } from '@/lib/views/score/rank';
import { describeAbsence } from '@/lib/views/unit/absence';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitHeadline } from '@/lib/views/unit/types';

/** Score, rank and one sentence: the answer the page opens with. */
export function buildHeadline(context: UnitContext): UnitHeadline {
  const { lang, unit, tier, row, edition, name } = context;
  const words = unitWords[lang];
  const site = siteWords[lang];
  const subject = lang === 'vi' ? inSentence(name) : name;
  if (!tier || !row) {
    const year = site.year(edition.year);
    const absent = describeAbsence(context);
    return {
      score: null,
      maximum: null,
      percent: null,
      rank: absent === null ? site.rankUnknown : words.absentPlace(year),
      rankNote: null,
      missing: {
        label: absent === null ? site.missing['not-published'] : words.absent,
        why: absent ?? site.missingWhy['not-published'],
        printed: null,
      },
      sentence: absent ?? (tier ? words.noResult(subject, year) : words.noTier),
    };
  }
  const shown = tierModel(tier).rankOf(row);
  const rank = shown ? describeRank(shown, tier, lang) : site.rankUnknown;
  const note = noteIn(row, lang);
  const { points, missing } = valueBy(row, null);
  if (points === null) {
    const why = note ?? site.missingWhy[missing];
    return {
      score: null,
      maximum: null,
      percent: null,
      rank,
      rankNote: null,
      missing: { label: site.missing[missing], why, printed: row.total.printed },
      sentence: `${name}: ${site.missing[missing]}. ${why}`,
    };
  }
  const score = formatPoints(points, lang);
  const percent = percentOfMaximum(points, tier.maximum);
  const { median } = tierModel(tier).statistics;
  const sentence = shown
    ? words.sentence(name, score, lang === 'vi' ? rank.toLocaleLowerCase('vi') : rank.toLocaleLowerCase('en'))
    : words.sentenceNoRank(name, score);
  return {
    score,
    maximum: tier.maximum === null ? null : formatPoints(tier.maximum, lang),
    percent: percent === null ? null : formatDecimal(percent / 10, 1, lang),
    rank,
    rankNote: note ?? (assessedCount(tier) === null && !unit.tierKind.areas ? words.countUnknown : null),
    missing: null,
    sentence: median === null ? sentence : `${sentence} ${describeMedian(points - median, lang)}`,
  };
}

function describeMedian(difference: number, lang: Lang): string {
  const words = unitWords[lang];
  if (difference === 0) return words.atMedian;
  const points = formatPoints(Math.abs(difference), lang);
  return difference > 0 ? words.aboveMedian(points) : words.belowMedian(points);
}
