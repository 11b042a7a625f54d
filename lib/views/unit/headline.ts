import { formatCount, formatDecimal, inSentence } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf, valueBy } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { assessedCount } from '@/lib/scoring/rank';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';
import { isKnown, type UnitYear } from '@/lib/views/edition/unit-years';
import { noteIn } from '@/lib/views/page/names';
import { describeRank } from '@/lib/views/score/rank';
import { describeAbsence } from '@/lib/views/unit/absence';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitHeadline } from '@/lib/views/unit/types';

/** Score, rank and one sentence: the answer the page opens with. */
export function buildHeadline(context: UnitContext): UnitHeadline {
  const headline = ofEdition(context);
  const latest = latestKnown(context);
  const newer = newerYears(context);
  const said = [latest && `${latest.label}.`, headline.sentence, ...newer].filter(Boolean).join(' ');
  return { ...headline, latest, newer, sentence: said };
}

/** The newest result known, where the year on the page has none: readers come for a figure first. */
function latestKnown({ lang, unit, row, opening }: UnitContext): UnitHeadline['latest'] {
  if (isKnown(row) || !opening || !isKnown(opening.row)) return null;
  return {
    label: unitWords[lang].latestKnown(siteWords[lang].year(opening.edition.year), describeResult(opening, lang)),
    href: localise(paths.unit(unit.tier, unit.slug), lang),
  };
}

/** What is said of later years that have nothing of the unit: an older result must not pass for today's. */
function newerYears({ lang, edition, row, years }: UnitContext): string[] {
  if (!isKnown(row)) return [];
  return years
    .filter((year) => year.was && year.edition.year > edition.year && !isKnown(year.row))
    .map((year) => {
      const { missing } = valueBy(year.row, null);
      return unitWords[lang].newerYear(
        siteWords[lang].year(year.edition.year),
        siteWords[lang].missing[missing ?? 'not-published'],
      );
    });
}

/** "385,641 điểm, hạng 1", or the one of the two that is known. */
function describeResult({ tier, row }: UnitYear, lang: Lang): string {
  const points = row && pointsOf(row, null);
  const shown = tier && row && tierModel(tier).rankOf(row);
  const rank = tier && shown ? describeRank(shown, tier, lang).toLocaleLowerCase(lang) : null;
  const score = points === null ? null : `${formatPoints(points, lang)} ${unitWords[lang].points}`;
  return [score, rank].filter(Boolean).join(', ');
}

/** What one edition says of the unit. */
function ofEdition(context: UnitContext): Omit<UnitHeadline, 'latest' | 'newer'> {
  const { lang, unit, tier, row, edition, name } = context;
  const words = unitWords[lang];
  const site = siteWords[lang];
  const subject = inSentence(name, lang);
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
  const rank = shown ? describeRank(shown, tier, lang) : row.unranked ? words.unranked : site.rankUnknown;
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
    ? words.sentence(name, score, rank.toLocaleLowerCase(lang))
    : row.unranked
      ? words.sentenceUnranked(name, score)
      : words.sentenceNoRank(name, score);
  return {
    score,
    maximum: tier.maximum === null ? null : formatPoints(tier.maximum, lang),
    percent: percent === null ? null : formatDecimal(percent / 10, 1, lang),
    rank,
    rankNote:
      note ??
      (row.unranked
        ? words.unrankedWhy
        : assessedCount(tier) === null && !unit.tierKind.areas
          ? words.countUnknown
          : null),
    missing: null,
    sentence: median === null ? sentence : `${sentence} ${describeMedian(points - median, tier, lang)}`,
  };
}

function describeMedian(difference: number, tier: TierEdition, lang: Lang): string {
  const words = unitWords[lang];
  const count = assessedCount(tier);
  const units = `${count === null ? '' : `${formatCount(count, lang)} `}${tier.kind.words[lang].units}`;
  if (difference === 0) return words.atMedian(units);
  const points = formatPoints(Math.abs(difference), lang);
  return difference > 0 ? words.aboveMedian(points, units) : words.belowMedian(points, units);
}
