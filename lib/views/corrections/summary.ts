import { formatCount } from '@/lib/i18n/format';
import { correctionWords } from '@/lib/i18n/words/corrections';
import type { RankChange, ValueChange } from '@/lib/scoring/diff';
import type { Lang, Tier } from '@/lib/site';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import type { ResultRow } from '@/lib/store/queries/tiers';
import { diffRevisions, type TierDiff, toFrameTexts, valueIn } from '@/lib/views/corrections/changes';
import { type ComparedFact, decidedFacts } from '@/lib/views/corrections/facts';
import { rowName } from '@/lib/views/page/names';

/** A reason as it stands within a sentence. */
export const bareReason = (note: string): string => note.trim().replace(/[.\s]+$/, '');

/** Figures that one sentence can name; more are counted. */
const MOST_VALUES = 3;

const unitKey = ({ unitId, nameAsPrinted }: ResultRow) => `${unitId ?? nameAsPrinted}`;

/** What became of ranks: of the units whose figures changed, and of how many others. Nothing where none is known. */
function describeRanks(
  corrected: readonly ResultRow[],
  ranks: readonly RankChange<ResultRow>[],
  lang: Lang,
): string | null {
  const words = correctionWords[lang];
  if (ranks.length === 0) return corrected.every(({ officialRank }) => officialRank !== null) ? words.rankStays : null;
  const own = new Set(corrected.map(unitKey));
  const rank = (value: number | null) => (value === null ? words.noRank : formatCount(value, lang));
  const said = ranks
    .filter(({ row }) => own.has(unitKey(row)))
    .map(({ row, before, after }) =>
      words.rankMoved(own.size > 1 ? rowName(row, lang) : null, rank(before), rank(after)),
    );
  const others = ranks.filter(({ row }) => !own.has(unitKey(row))).length;
  return [...said, others > 0 && words.otherRanks(formatCount(others, lang))].filter(Boolean).join(' ');
}

/**
 * A correction of a few figures in one plain sentence, its reason within, and what became of ranks: "Sở A, tổng điểm:
 * 310,201 đã sửa thành 301,201: in đảo chữ số. Hạng không đổi." Null where it changed more, or anything else.
 */
function describeFewFigures(diffs: readonly TierDiff[], note: string | null, lang: Lang): string | null {
  const words = correctionWords[lang];
  const changes = diffs.flatMap((diff) => diff.changes);
  const scalesOf = new Map(diffs.flatMap((diff) => diff.changes.map((change) => [change, diff.scales] as const)));
  const values = changes.filter((change): change is ValueChange<ResultRow> => change.kind === 'value');
  const ranks = changes.filter((change): change is RankChange<ResultRow> => change.kind === 'rank');
  const others = diffs.some(({ maxima, frames }) => maxima.length + frames.length > 0);
  if (others || values.length === 0 || values.length > MOST_VALUES) return null;
  if (values.length + ranks.length < changes.length) return null;
  const parts = values.map((value, index) => {
    const { row, criterion, before, after } = value;
    const [then = {}, now = {}] = scalesOf.get(value) ?? [];
    const named = index > 0 && unitKey(row) === unitKey(values[index - 1]?.row ?? row);
    const what = criterion ? criterion.name[lang] : words.totalInSentence;
    const of = named ? what : `${rowName(row, lang)}, ${what}`;
    return words.corrected(of, valueIn(before, then, lang), valueIn(after, now, lang));
  });
  const why = note === null ? '' : bareReason(note);
  const sentence = `${parts.join('; ')}${why === '' ? '' : `: ${why}`}.`;
  return [
    sentence,
    describeRanks(
      values.map(({ row }) => row),
      ranks,
      lang,
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

const labelsOf = (labels: readonly string[]) => [...new Set(labels)].join('; ');

/**
 * How much two revisions differ, in a sentence or a few: a few figures are named, more are counted. `facts`: of the whole,
 * where they are asked about; `note`: the reason, to stand in the sentence that names the figures.
 */
export function summarise(
  diffs: readonly TierDiff[],
  facts: readonly ComparedFact[],
  lang: Lang,
  note: string | null = null,
): string {
  const words = correctionWords[lang];
  const plain = facts.some(({ differs }) => differs) ? null : describeFewFigures(diffs, note, lang);
  if (plain !== null) return plain;
  const changes = diffs.flatMap((diff) => diff.changes.map((change) => ({ change, tier: diff.tier })));
  const figures = changes.filter(({ change }) => change.kind !== 'note');
  const maxima = diffs.reduce((sum, diff) => sum + diff.maxima.length, 0);
  const ranks = figures.filter(({ change }) => change.kind === 'rank').length;
  const units = new Set(figures.map(({ change, tier }) => `${tier} ${change.row.unitId ?? change.row.nameAsPrinted}`));
  const count = (value: number) => formatCount(value, lang);
  const frames = diffs.flatMap((diff) => diff.frames.map((change) => toFrameTexts(change, lang).what));
  const labels = facts.filter(({ differs }) => differs).map(({ label }) => label);
  const said = [
    figures.length + maxima > 0 &&
      words.summary(count(figures.length - ranks + maxima), count(ranks), count(units.size)),
    changes.length > figures.length && words.summaryNotes(count(changes.length - figures.length)),
    frames.length > 0 && words.summaryFrames(labelsOf(frames)),
    labels.length > 0 && words.summaryFacts(labelsOf(labels)),
  ].filter((sentence) => sentence !== false);
  return said.length > 0 ? said.join(' ') : words.same;
}

/** What the current revision changed in a tier of one it replaced, in a sentence; null where nothing replaced it. */
export async function summariseTierChange(edition: EditionRow, tier: Tier, lang: Lang): Promise<string | null> {
  const current = edition.currentSlug === null ? null : await findEdition(edition.currentSlug);
  if (!current || current.slug === edition.slug) return null;
  const diffs = (await diffRevisions(edition, current)).filter((diff) => diff.tier === tier);
  return correctionWords[lang].inThisTier(summarise(diffs, decidedFacts(edition, current, lang), lang));
}
