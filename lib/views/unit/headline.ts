import { atHead, formatCount, formatDecimal, inSentence } from '@/lib/i18n/format';
import { bandWords } from '@/lib/i18n/words/band';
import { scaleWords } from '@/lib/i18n/words/scale';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf, valueBy } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { assessedCount } from '@/lib/scoring/rank';
import { scaleOf } from '@/lib/scoring/scale';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';
import { describeAbsence } from '@/lib/views/edition/absence';
import { describeBand } from '@/lib/views/edition/band';
import { isKnown } from '@/lib/views/edition/latest-known';
import { noteIn, rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { amidSentence, describeRank } from '@/lib/views/score/rank';
import { describeResult } from '@/lib/views/score/result';
import type { UnitContext } from '@/lib/views/unit/context';
import type { UnitHeadline } from '@/lib/views/unit/types';

/** Score, rank and one sentence: the answer the page opens with. */
export function buildHeadline(context: UnitContext): UnitHeadline {
  const headline = ofEdition(context);
  const latest = latestKnown(context);
  const newer = newerYears(context);
  const inherited = describeInherited(context);
  const said = [headline.sentence, ...newer].join(' ');
  const sentence = [latest && `${latest.label}.`, inherited?.sentence, said].filter(Boolean).join(' ');
  return { ...headline, latest, inherited, newer, said, sentence };
}

/** The newest result known, where the year on the page has none: readers come for a figure first. */
function latestKnown({ lang, unit, row, opening }: UnitContext): UnitHeadline['latest'] {
  if (isKnown(row) || !opening?.tier || !isKnown(opening.row)) return null;
  return {
    label: unitWords[lang].latestKnown(
      siteWords[lang].year(opening.edition.year),
      describeResult(opening.tier, opening.row, lang),
    ),
    href: localise(paths.unit(unit.tier, unit.slug), lang),
  };
}

/** How many of the units it was made of are named: all of them stand under the unit's history. */
const NAMED = 3;

/** What a unit was made of had, before what the unit itself has not. */
function describeInherited({
  lang,
  inherited,
}: UnitContext): (UnitHeadline['inherited'] & { sentence: string }) | null {
  if (!inherited) return null;
  const words = unitWords[lang];
  const { edition } = inherited;
  const lead = words.inheritedLead(siteWords[lang].year(edition.year));
  const results = inherited.results.slice(0, NAMED).map(({ tier, row, extent }) => {
    const points = pointsOf(row, null);
    const shown = tierModel(tier).rankOf(row);
    const label = rowName(row, lang);
    const part = extent === 'whole' ? null : words.extent[extent];
    return {
      label,
      href: localise(paths.unit(tier.kind.slug, row.unit?.slug ?? ''), lang),
      extent: part,
      score: points === null ? null : toldIn(tier, lang).score(points),
      unit: scaleWords[lang][scaleOf(tier)].unit(null),
      rank: shown && describeRank(shown, tier, lang),
      said: words.inherited(label, part, describeResult(tier, row, lang)),
    };
  });
  const others = inherited.results.length - results.length;
  const more = others > 0 ? words.inheritedMore(formatCount(others, lang)) : null;
  const said = [...results.map((result) => result.said), ...(more === null ? [] : [more])];
  return { lead, results, more: more && `${atHead(more)}.`, sentence: `${lead}: ${said.join('; ')}.` };
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

/** What one edition says of the unit. */
function ofEdition(context: UnitContext): Omit<UnitHeadline, 'latest' | 'inherited' | 'newer' | 'said'> {
  const { lang, unit, tier, row, edition, name } = context;
  const words = unitWords[lang];
  const site = siteWords[lang];
  const subject = inSentence(name, lang);
  if (!tier || !row) {
    const year = site.year(edition.year);
    const absent = describeAbsence(context);
    return {
      score: null,
      unit: '',
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
  const note = noteIn(row.note, lang);
  const said = describeBand(tier, row, lang);
  const band = said === null ? null : bandWords[lang].sentence(said);
  const { points, missing } = valueBy(row, null);
  if (points === null) {
    const why = note ?? site.missingWhy[missing];
    return {
      score: null,
      unit: '',
      percent: null,
      rank,
      rankNote: null,
      missing: { label: site.missing[missing], why, printed: row.total.printed },
      sentence: [`${name}: ${site.missing[missing]}. ${why}`, band].filter(Boolean).join(' '),
    };
  }
  const told = toldIn(tier, lang);
  const score = told.amount(points);
  const percent = percentOfMaximum(points, tier.maximum);
  const { median } = tierModel(tier).statistics;
  const sentence = shown
    ? words.sentence(name, score, amidSentence(rank))
    : row.unranked
      ? words.sentenceUnranked(name, score)
      : words.sentenceNoRank(name, score);
  return {
    score: told.score(points),
    unit: unitOf(tier, lang),
    // Of percentages and of an index it is the score again.
    percent: percent === null || tier.scale ? null : formatDecimal(percent / 10, 1, lang),
    rank,
    rankNote:
      note ??
      (row.unranked
        ? words.unrankedWhy
        : assessedCount(tier) === null && !unit.tierKind.areas
          ? words.countUnknown
          : null),
    missing: null,
    sentence: [sentence, band, median === null ? null : describeMedian(points - median, tier, lang)]
      .filter(Boolean)
      .join(' '),
  };
}

/** "/ 400 điểm", "điểm": beside the score. */
const unitOf = (tier: TierEdition, lang: Lang): string =>
  scaleWords[lang][scaleOf(tier)].unit(tier.maximum === null ? null : formatPoints(tier.maximum, lang));

function describeMedian(difference: number, tier: TierEdition, lang: Lang): string {
  const words = unitWords[lang];
  const count = assessedCount(tier);
  const units = `${count === null ? '' : `${formatCount(count, lang)} `}${tier.kind.words[lang].units}`;
  if (difference === 0) return words.atMedian(units);
  const gap = toldIn(tier, lang).gap(Math.abs(difference));
  return difference > 0 ? words.aboveMedian(gap, units) : words.belowMedian(gap, units);
}
