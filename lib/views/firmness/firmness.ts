import { formatCount, formatDecimal } from '@/lib/i18n/format';
import { firmnessWords } from '@/lib/i18n/words/firmness';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import { DRAWS, type RankRange, SEED, SPREAD } from '@/lib/scoring/robustness';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang, Tier } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { findTierOrFirst } from '@/lib/store/queries/tiers';
import { buildBanner, buildEdition, type EditionView, unitSegment } from '@/lib/views/edition/edition';
import { tierIn } from '@/lib/views/edition/latest-known';
import { firmnessPathIn, indexingOf } from '@/lib/views/edition/pages-in';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { rowName } from '@/lib/views/page/names';
import { type RankView, toRankView } from '@/lib/views/score/rank';

/** A unit's rank and how far it moves. */
export interface FirmnessRow {
  readonly unit: string;
  readonly href: string | null;
  readonly rank: RankView | null;
  /** "110–125", or one rank. */
  readonly range: string;
  readonly equal: string | null;
  readonly without: string;
  /** Where the range begins, how wide it is and where the published rank stands, in percent of all places from the first to the last. */
  readonly drawn: { readonly from: number; readonly width: number; readonly at: number | null };
}

/** How far the ranks of a tier depend on the framework's choices: an analysis, never a result. */
export interface FirmnessView {
  readonly frame: PageFrame;
  readonly edition: EditionView;
  readonly mark: string;
  readonly how: string;
  /** In one sentence; null where nothing can be computed. */
  readonly finding: string | null;
  readonly rows: readonly FirmnessRow[];
  readonly ranking: Link;
}

/** A range of so few places is called firm. */
const FIRM = 5;

/** Null where the edition or its tier is not on this installation. */
export async function findFirmness(asked: {
  readonly lang: Lang;
  readonly edition: string;
  readonly tier: Tier;
}): Promise<FirmnessView | null> {
  const { lang } = asked;
  const edition = await findEdition(asked.edition);
  const tier = edition && (await findTierOrFirst(edition.id, asked.tier));
  if (!edition || !tier) return null;
  const [words, site] = [firmnessWords[lang], siteWords[lang]];
  const model = tierModel(tier);
  const segment = await unitSegment(edition, asked.edition);
  const { index, canonicalSegment } = indexingOf(edition, asked.edition);
  const span = (low: number, high: number) =>
    low === high ? formatCount(low, lang) : `${formatCount(low, lang)}–${formatCount(high, lang)}`;
  const { ranges } = model;
  const percent = (places: number) => (100 * places) / (ranges?.size || 1);
  const whyNone = tier.rankScope ? rankScopeWords[lang].notAnalysed : words.none;
  const rows = ranges
    ? model.ranking.listed.flatMap(({ row, shown }): FirmnessRow[] => {
        const range = ranges.get(row);
        if (!range) return [];
        const without = Object.values(range.without);
        return [
          {
            unit: rowName(row, lang),
            href: row.unit && localise(paths.unit(tier.kind.slug, row.unit.slug, segment), lang),
            rank: toRankView(shown, lang),
            range: span(range.low, range.high),
            equal: range.equalWeights === null ? null : formatCount(range.equalWeights, lang),
            without: span(Math.min(...without), Math.max(...without)),
            drawn: {
              from: percent(range.low - 1),
              width: percent(range.high - range.low + 1),
              at: shown ? percent(shown.rank - 0.5) : null,
            },
          },
        ];
      })
    : [];
  const [tierName, year] = [tier.kind.words[lang].inSentence, site.year(edition.year)];
  const path = (of: string) => paths.firmness(of, tier.tier);
  const pathIn = (of: string) => firmnessPathIn(of, tier);
  const ranking = localise(paths.ranking(asked.edition, tier.tier), lang);
  return {
    frame: await buildFrame({
      lang,
      path: path(asked.edition),
      canonical: path(canonicalSegment),
      index: index && ranges !== null,
      title: words.title(tierName, year),
      crumb: words.crumb,
      description: words.description(tierName, year),
      edition,
      card: { kind: 'xep-hang', edition: edition.slug, tier: tier.tier, criterion: null },
      banner: await buildBanner(edition, lang, pathIn, tierIn(tier)),
      crumbs: [{ label: `${tier.kind.words[lang].name} ${edition.year}`, href: ranking }],
    }),
    edition: buildEdition(edition, lang),
    mark: words.mark,
    how: ranges ? words.how(formatCount(DRAWS, lang), formatDecimal(SPREAD / 10, 1, lang), String(SEED)) : whyNone,
    finding: ranges && describeSpread([...ranges.values()], lang),
    rows,
    ranking: { label: words.ranking, href: ranking },
  };
}

function describeSpread(ranges: readonly RankRange[], lang: Lang): string {
  const places = ranges.map(({ low, high }) => high - low + 1);
  const [firm, count, widest] = [places.filter((wide) => wide <= FIRM).length, places.length, Math.max(...places)].map(
    (number) => formatCount(number, lang),
  );
  return firmnessWords[lang].finding(firm ?? '', count ?? '', widest ?? '');
}
