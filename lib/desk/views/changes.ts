import type { Change, ChangeGroup, ChangesProps } from '@/components/desk/change-list';
import { FACTS } from '@/lib/annex/fact-labels';
import { LIMITS } from '@/lib/desk/limits';
import { formatCount, formatDate } from '@/lib/i18n/format';
import { bandWords } from '@/lib/i18n/words/band';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { MovedUnit, TierChange } from '@/lib/publishing/desk/changes';
import type { Plan } from '@/lib/publishing/desk/publish';
import type { Remark } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { maximumIn, toFrameTexts, valueIn } from '@/lib/views/corrections/changes';

type Texts = Omit<Change, 'key'>;

/** A unit that stands in another list of its tier; figures that may not be compared say so. */
function toMoved(
  { row, from, before, scale, comparable }: MovedUnit,
  [, now]: TierChange['scales'],
  lang: Lang,
): Texts {
  const words = deskDraftWords[lang];
  const what = comparable ? words.moved(from[lang]) : words.movedApart(from[lang]);
  return { unit: row.nameVi, what, before: valueIn(before, scale, lang), after: valueIn(row.total, now, lang) };
}

function toTexts(change: TierChange['changes'][number], [then, now]: TierChange['scales'], lang: Lang): Texts {
  const words = deskDraftWords[lang];
  const unit = change.row.nameVi;
  const rank = (value: number | null) => (value === null ? words.none : formatCount(value, lang));
  const note = (remark: Remark) => remark[lang] ?? words.none;
  switch (change.kind) {
    case 'added':
      return { unit, what: words.added, before: '–', after: valueIn(change.row.total, now, lang) };
    case 'removed':
      return { unit, what: words.removed, before: valueIn(change.row.total, then, lang), after: '–' };
    case 'rank':
      return { unit, what: words.rank, before: rank(change.before), after: rank(change.after) };
    case 'band': {
      const [before, after] = [change.before?.name[lang] ?? words.none, change.after?.name[lang] ?? words.none];
      return { unit, what: bandWords[lang].band, before, after };
    }
    case 'note':
      return { unit, what: words.note, before: note(change.before), after: note(change.after) };
    case 'value': {
      const { criterion } = change;
      const what = criterion === null ? words.total : criterion.name[lang];
      return { unit, what, before: valueIn(change.before, then, lang), after: valueIn(change.after, now, lang) };
    }
  }
}

const keyed = (texts: readonly Texts[]): Change[] => texts.map((text, index) => ({ ...text, key: String(index) }));

function tierGroup(tier: TierChange, lang: Lang): ChangeGroup | null {
  const words = deskDraftWords[lang];
  const maxima = tier.maxima.map(({ criterion, before, after }) => {
    const name = criterion === null ? words.total : criterion.name[lang];
    return {
      unit: words.wholeList,
      what: words.maximum(name),
      before: maximumIn(before, tier.scales[0], lang),
      after: maximumIn(after, tier.scales[1], lang),
    };
  });
  const frames = tier.frames.map((frame) => ({ unit: words.wholeList, ...toFrameTexts(frame, lang) }));
  const { scales, moved, left } = tier;
  const arrived = new Set(moved.map(({ row }) => row));
  // Told as what they are: units in another list of the tier.
  const changes = tier.changes.filter(
    ({ kind, row }) => !(kind === 'added' && arrived.has(row)) && !(kind === 'removed' && left.has(row)),
  );
  const moves = moved.map((unit) => toMoved(unit, scales, lang));
  const all = [...frames, ...maxima, ...moves, ...changes.map((change) => toTexts(change, scales, lang))];
  if (all.length + left.size === 0 && !tier.framed) return null;
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const totals = [
    words.totals(count('added'), count('removed'), count('value') + maxima.length, count('rank')),
    ...(moved.length > 0 ? [words.arrived(moved.length)] : []),
    ...(left.size > 0 ? [words.left(left.size)] : []),
  ];
  return {
    title: tier.name[lang],
    totals: totals.join(' '),
    changes: keyed(all.slice(0, LIMITS.shownChanges)),
    more: Math.max(0, all.length - LIMITS.shownChanges),
  };
}

/** What publishing would change for readers, as it is drawn. */
export function changesProps(
  { diff, against, same }: Pick<Plan, 'diff' | 'against' | 'same'>,
  lang: Lang,
): ChangesProps {
  const words = deskDraftWords[lang];
  if (same && against !== null) {
    return { lang, lead: words.same(against), groups: [], addressesTitle: null, addresses: [] };
  }
  const fact = (key: keyof typeof FACTS, value: string | null) =>
    value === null ? words.none : key === 'decisionDate' || key === 'effectiveDate' ? formatDate(value, lang) : value;
  const facts = against === null ? [] : diff.facts;
  const factGroup: ChangeGroup = {
    title: words.facts,
    totals: null,
    changes: keyed(
      facts.map(({ key, before, after }) => ({
        unit: FACTS[key][lang],
        what: '',
        before: fact(key, before),
        after: fact(key, after),
      })),
    ),
    more: 0,
  };
  const tiers = diff.tiers.flatMap((tier) => tierGroup(tier, lang) ?? []);
  const { pages, feeds, embeds } = diff;
  return {
    lang,
    lead: against === null ? words.first : words.against(against),
    groups: facts.length > 0 ? [factGroup, ...tiers] : tiers,
    addressesTitle: words.addressesTitle(pages.length, feeds.length, embeds.length),
    addresses: [
      { title: words.addresses.pages, addresses: pages },
      { title: words.addresses.feeds, addresses: feeds },
      { title: words.addresses.embeds, addresses: embeds },
    ],
  };
}
