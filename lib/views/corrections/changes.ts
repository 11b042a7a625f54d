import { formatCount, formatDate } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { scaleWords } from '@/lib/i18n/words/scale';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import {
  diffFrames,
  diffMaxima,
  diffTiers,
  type FrameChange,
  type MaximumChange,
  type RevisionChange,
} from '@/lib/scoring/diff';
import { toValue } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import type { ScaleName } from '@/lib/scoring/scale';
import type { Band, Measured, Points, RankScope } from '@/lib/scoring/types';
import type { Lang, Tier, TierKind } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import type { ComparedFact } from '@/lib/views/corrections/facts';
import { describeBands } from '@/lib/views/edition/band';
import { inTierOrder, noteIn, rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';

export interface ChangedValue {
  readonly key: string;
  /** The unit; the tier where what is said of its list changed; or that it is of the whole. */
  readonly unit: string;
  /** The district of a commune: commune names repeat. */
  readonly parent: string | null;
  readonly href: string | null;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Whether both are figures (or words in the place of one), not text to be read. */
  readonly figures: boolean;
  /** After less before, with its sign; null where either is no number. */
  readonly difference: string | null;
}

/** What one revision did to one tier. */
export interface TierDiff {
  readonly tier: Tier;
  readonly kind: TierKind;
  readonly changes: readonly RevisionChange<ResultRow>[];
  readonly maxima: readonly MaximumChange[];
  readonly frames: readonly FrameChange[];
  /** What its figures are in either revision. */
  readonly scales: readonly [before: Pick<TierEdition, 'scale'>, after: Pick<TierEdition, 'scale'>];
}

/** A value as a correction names it: the figure, or why there is none. */
export function valueIn(value: Measured, list: Pick<TierEdition, 'scale'>, lang: Lang): string {
  const { points, missing } = toValue(value);
  if (points !== null) return toldIn(list, lang).score(points);
  return `${value.printed ? `“${value.printed}” ` : ''}${siteWords[lang].missing[missing]}`;
}

/** A maximum as a correction names it. */
export function maximumIn(points: Points | null, list: Pick<TierEdition, 'scale'>, lang: Lang): string {
  return points === null ? correctionWords[lang].notPublished : toldIn(list, lang).score(points);
}

/** "+1,5" or "−0,25"; thousandths in. */
function differenceOf(before: Points | null, after: Points | null, lang: Lang): string | null {
  if (before === null || after === null) return null;
  return `${after > before ? '+' : ''}${formatPoints(after - before, lang)}`;
}

/** What changed and from what to what, in words and figures. */
function toTexts(
  change: RevisionChange,
  [then, now]: TierDiff['scales'],
  lang: Lang,
): Pick<ChangedValue, 'what' | 'before' | 'after' | 'difference'> {
  const words = correctionWords[lang];
  const rank = (value: number | null) => (value === null ? words.noRank : formatCount(value, lang));
  const total = valueIn(change.row.total, change.kind === 'removed' ? then : now, lang);
  switch (change.kind) {
    case 'value':
      return {
        what: change.criterion ? change.criterion.name[lang] : words.total,
        before: valueIn(change.before, then, lang),
        after: valueIn(change.after, now, lang),
        // Of two scales nothing is the difference.
        difference: then.scale === now.scale ? differenceOf(change.before.points, change.after.points, lang) : null,
      };
    case 'rank':
      return { what: words.rank, before: rank(change.before), after: rank(change.after), difference: null };
    case 'band': {
      const said = (band: Band | null) => band?.name[lang] ?? words.noBand;
      return { what: words.band, before: said(change.before), after: said(change.after), difference: null };
    }
    case 'note':
      return {
        what: words.note,
        before: noteIn(change.before, lang) ?? words.noNote,
        after: noteIn(change.after, lang) ?? words.noNote,
        difference: null,
      };
    case 'added':
      return { what: words.added, before: words.notListed, after: total, difference: null };
    case 'removed':
      return { what: words.removed, before: total, after: words.notListed, difference: null };
  }
}

/** What a list says of itself, before and after. */
export function toFrameTexts(change: FrameChange, lang: Lang): Pick<ChangedValue, 'what' | 'before' | 'after'> {
  const words = correctionWords[lang];
  switch (change.of) {
    case 'as-of': {
      const said = (day: string | null) => (day === null ? words.notStated : formatDate(day, lang));
      return { what: words.frame[change.of], before: said(change.before), after: said(change.after) };
    }
    case 'tie-rule': {
      const { before, after } = change;
      return { what: words.frame[change.of], before: before ?? words.notStated, after: after ?? words.notStated };
    }
    case 'rank-scope': {
      const said = (scope: RankScope | null) => words.scopes[scope ?? 'tier'];
      return { what: words.frame[change.of], before: said(change.before), after: said(change.after) };
    }
    case 'scale': {
      const said = (scale: ScaleName) => scaleWords[lang][scale].name;
      return { what: words.frame[change.of], before: said(change.before), after: said(change.after) };
    }
    case 'note': {
      const [before, after] = [noteIn(change.before, lang), noteIn(change.after, lang)];
      return { what: words.frame[change.of], before: before ?? words.noNote, after: after ?? words.noNote };
    }
    case 'bands': {
      const said = (bands: readonly Band[]) => describeBands(bands, lang) || words.notStated;
      return { what: words.frame[change.of], before: said(change.before), after: said(change.after) };
    }
    case 'complete': {
      const said = (complete: boolean) => (complete ? words.yes : words.no);
      return { what: words.frame[change.of], before: said(change.before), after: said(change.after) };
    }
    case 'criterion-name': {
      const [before, after] = [change.before.name[lang], change.after.name[lang]];
      return { what: words.criterionName(before), before, after };
    }
  }
}

/** Facts that differ, as rows beside the changed values. */
export function toChangedFacts(facts: readonly ComparedFact[], lang: Lang): ChangedValue[] {
  return facts
    .filter(({ differs }) => differs)
    .map(({ label, before, after }) => ({
      key: `fact ${label}`,
      unit: correctionWords[lang].facts,
      parent: null,
      href: null,
      what: label,
      before,
      after,
      figures: false,
      difference: null,
    }));
}

export function toChangedValues(
  { tier, kind, changes, maxima, frames, scales }: TierDiff,
  edition: EditionRow,
  lang: Lang,
) {
  const words = correctionWords[lang];
  const ofList = { unit: kind.words[lang].name, parent: null, href: null };
  return [
    ...frames.map((change): ChangedValue => {
      const texts = toFrameTexts(change, lang);
      return { key: `${tier} ${change.of} ${texts.what}`, ...ofList, ...texts, figures: false, difference: null };
    }),
    ...maxima.map(
      ({ criterion, before, after }): ChangedValue => ({
        key: `${tier} ${criterion?.slug}`,
        ...ofList,
        what: words.maximumOf(criterion ? criterion.name[lang] : words.totalInSentence),
        before: maximumIn(before, scales[0], lang),
        after: maximumIn(after, scales[1], lang),
        figures: true,
        difference: scales[0].scale === scales[1].scale ? differenceOf(before, after, lang) : null,
      }),
    ),
    ...changes.map((change): ChangedValue => {
      const { unit } = change.row;
      const texts = toTexts(change, scales, lang);
      return {
        key: `${tier} ${change.row.sourceRow} ${change.kind} ${texts.what}`,
        unit: rowName(change.row, lang),
        parent: unit?.parentName?.[lang] ?? null,
        href: unit && localise(paths.unit(kind.slug, unit.slug, edition.slug), lang),
        figures: change.kind !== 'note',
        ...texts,
      };
    }),
  ];
}

const withoutRows = (tier: TierEdition): TierEdition => ({ ...tier, rows: [] });

export async function diffRevisions(before: EditionRow, after: EditionRow): Promise<TierDiff[]> {
  const [earlier, later] = await Promise.all([listTiers(before.id), listTiers(after.id)]);
  const listOf = (lists: readonly TierEdition[], tier: Tier) => lists.find((list) => list.tier === tier);
  const shapes = [...later, ...earlier.filter(({ tier }) => !listOf(later, tier))];
  return inTierOrder(shapes).map((shape): TierDiff => {
    const { tier, kind } = shape;
    const [then, now] = [listOf(earlier, tier), listOf(later, tier)];
    const pair = [then ?? withoutRows(shape), now ?? withoutRows(shape)] as const;
    return {
      tier,
      kind,
      changes: diffTiers(...pair),
      maxima: diffMaxima(...pair),
      frames: then && now ? diffFrames(then, now) : [],
      scales: pair,
    };
  });
}
