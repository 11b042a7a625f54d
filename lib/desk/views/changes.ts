import type { Change, ChangeGroup, ChangesProps } from '@/components/desk/change-list';
import { FACTS } from '@/lib/annex/fact-labels';
import { LIMITS } from '@/lib/desk/limits';
import { formatCount, formatDate } from '@/lib/i18n/format';
import { bandWords } from '@/lib/i18n/words/band';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { siteWords } from '@/lib/i18n/words/site';
import type { TierChange } from '@/lib/publishing/desk/changes';
import type { Plan } from '@/lib/publishing/desk/publish';
import { formatPoints } from '@/lib/scoring/points';
import type { Measured, Points, Remark } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import { toFrameTexts } from '@/lib/views/corrections/changes';

type Texts = Omit<Change, 'key'>;

function measured(value: Measured, lang: Lang): string {
  if (value.points !== null) return formatPoints(value.points, lang);
  return [value.printed, siteWords[lang].missing[value.missing ?? 'not-published']].filter(Boolean).join(' ');
}

function toTexts(change: TierChange['changes'][number], lang: Lang): Texts {
  const words = deskDraftWords[lang];
  const unit = change.row.nameVi;
  const rank = (value: number | null) => (value === null ? words.none : formatCount(value, lang));
  const note = (remark: Remark) => (lang === 'vi' ? remark.noteVi : remark.noteEn) ?? words.none;
  switch (change.kind) {
    case 'added':
      return { unit, what: words.added, before: '–', after: measured(change.row.total, lang) };
    case 'removed':
      return { unit, what: words.removed, before: measured(change.row.total, lang), after: '–' };
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
      return { unit, what, before: measured(change.before, lang), after: measured(change.after, lang) };
    }
  }
}

const keyed = (texts: readonly Texts[]): Change[] => texts.map((text, index) => ({ ...text, key: String(index) }));

function tierGroup(tier: TierChange, lang: Lang): ChangeGroup | null {
  const words = deskDraftWords[lang];
  const points = (value: Points | null) => (value === null ? words.none : formatPoints(value, lang));
  const maxima = tier.maxima.map(({ criterion, before, after }) => {
    const name = criterion === null ? words.total : criterion.name[lang];
    return { unit: words.wholeList, what: words.maximum(name), before: points(before), after: points(after) };
  });
  const frames = tier.frames.map((frame) => ({ unit: words.wholeList, ...toFrameTexts(frame, lang) }));
  const all = [...frames, ...maxima, ...tier.changes.map((change) => toTexts(change, lang))];
  if (all.length === 0 && !tier.framed) return null;
  const count = (kind: string) => tier.changes.filter((change) => change.kind === kind).length;
  return {
    title: tier.name[lang],
    totals: words.totals(count('added'), count('removed'), count('value') + maxima.length, count('rank')),
    changes: keyed(all.slice(0, LIMITS.shownChanges)),
    more: Math.max(0, all.length - LIMITS.shownChanges),
  };
}

/** What publishing would change for readers, as it is drawn. */
export function changesProps({ diff, against, same }: Plan, lang: Lang): ChangesProps {
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
