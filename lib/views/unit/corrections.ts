import { toSentence } from '@/lib/i18n/sentence';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { diffTiers, type RevisionChange } from '@/lib/scoring/diff';
import { valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { findTierOf, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { valueIn } from '@/lib/views/corrections/changes';
import { decidedFacts } from '@/lib/views/corrections/facts';
import { bareReason } from '@/lib/views/corrections/summary';
import { noteIn } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { rankAlone } from '@/lib/views/score/rank';
import type { UnitContext } from '@/lib/views/unit/context';

/** A criterion, a part of one or a remark that changed; the total and the rank are told apart. */
function describeChange(
  change: RevisionChange,
  [then, now]: readonly [TierEdition, TierEdition],
  lang: Lang,
): string | null {
  const words = unitWords[lang];
  if (change.kind === 'note') {
    const [before, after] = [change.before, change.after].map((note) => noteIn(note, lang) ?? words.noNote);
    return words.changedNote(before ?? '', after ?? '');
  }
  if (change.kind !== 'value' || !change.criterion) return null;
  return words.changedCriterion(
    change.criterion.name[lang],
    valueIn(change.before, then, lang),
    valueIn(change.after, now, lang),
  );
}

/** Whether words hold a figure as it is, not as part of a longer one. */
const tells = (words: string, figure: string) =>
  new RegExp(`(?<![\\d.,])${figure.replaceAll('.', '\\.')}(?!\\d|[.,]\\d)`).test(words);

/**
 * For a revision that was replaced: what the current one changed for this unit, in sentences. `reason`: what is read before
 * them; what it says is not said again.
 */
export async function describeCorrections(
  { lang, edition, tier, row, unit }: UnitContext,
  reason = '',
): Promise<string[]> {
  if (!edition.currentSlug || edition.currentSlug === edition.slug) return [];
  const current = await findEdition(edition.currentSlug);
  const laterTier = current && (await findTierOf(current.id, unit));
  if (!current || !laterTier) return [];
  const later = laterTier.rows.find(({ unitId }) => unitId === unit.id) ?? null;
  const words = unitWords[lang];
  const score = (entry: ResultRow | null, list: TierEdition | null) => {
    const { points, missing } = valueBy(entry, null);
    return points === null ? siteWords[lang].missing[missing] : toldIn(list ?? {}, lang).score(points);
  };
  const rank = (entry: ResultRow | null, list: TierEdition | null) => {
    const shown = list && entry && tierModel(list).rankOf(entry);
    return shown ? rankAlone(shown, lang) : siteWords[lang].rankUnknown;
  };
  const scores = [score(row, tier), score(later, laterTier)] as const;
  const ranks = [rank(row, tier), rank(later, laterTier)] as const;
  const own = (tier ? diffTiers(tier, laterTier) : []).filter((change) => change.row.unitId === unit.id);
  const known = (change: RevisionChange) => {
    const note = change.kind === 'note' ? bareReason(noteIn(change.after, lang) ?? '') : '';
    return note !== '' && reason.includes(note);
  };
  const others = own.flatMap((change) =>
    known(change) ? [] : ((tier && describeChange(change, [tier, laterTier], lang)) ?? []),
  );
  const corrected = own.some(({ kind }) => kind === 'value');
  const stays = corrected && ranks[0] === ranks[1] && ranks[0] !== siteWords[lang].rankUnknown;
  const facts = decidedFacts(edition, current, lang).filter(({ differs }) => differs);
  const changes = [
    ...(scores[0] === scores[1] || scores.every((figure) => tells(reason, figure))
      ? []
      : [words.changedScore(...scores)]),
    ...(ranks[0] === ranks[1] ? [] : [words.changedRank(...ranks)]),
    ...others,
    ...(stays && !reason.includes(words.rankStays) ? [words.rankStays] : []),
    ...facts.map(({ label, before, after }) => words.changedFact(label, before, after)),
  ];
  if (changes.length > 0) return changes.map(toSentence);
  return own.length > 0 || facts.length > 0 ? [] : [words.changedNothing(current.slug)];
}
