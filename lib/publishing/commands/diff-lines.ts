import { FACTS, type FactKey } from '@/lib/annex/fact-labels';
import { formatCount, formatDate } from '@/lib/i18n/format';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { localise } from '@/lib/params/paths';
import type { MovedUnit, TierChange } from '@/lib/publishing/desk/changes';
import type { Plan } from '@/lib/publishing/desk/publish';
import { paint } from '@/lib/publishing/terminal';
import type { Remark } from '@/lib/scoring/types';
import type { Lang, Localised } from '@/lib/site';
import { maximumIn, toFrameTexts, valueIn } from '@/lib/views/corrections/changes';

/** What of a plan is told. */
type ToldPlan = Pick<Plan, 'diff' | 'against' | 'slug' | 'same'>;

/** Most addresses or changes of a tier shown to a person; a script gets all. */
const SHOWN = 60;

/** A fact as people write it: a date by its day, month and year. */
function factIn(key: FactKey, value: string | null, lang: Lang): string {
  if (value === null) return publishingWords[lang].none;
  return key === 'decisionDate' || key === 'effectiveDate' ? formatDate(value, lang) : value;
}

/** The decision that every figure will be said to come from, or plainly that it is not known: a person must see it before a yes. */
export function decisionLine({ decisionNumber, decisionDate }: Plan['content'], lang: Lang): string {
  const words = publishingWords[lang];
  const date = decisionDate === null ? words.dateUnknown : formatDate(decisionDate, lang);
  return `${words.decision}: ${decisionNumber ?? words.numberUnknown}, ${date}`;
}

function shorten(lines: readonly string[], lang: Lang): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), publishingWords[lang].more(lines.length - SHOWN)];
}

/** A unit that stands in another list: its total beside the one it had there, as a change only where the two may be compared. */
function movedLine(
  { row, from, before, scale, comparable }: MovedUnit,
  now: TierChange['scales'][1],
  lang: Lang,
): string {
  const words = publishingWords[lang];
  const [then, total] = [valueIn(before, scale, lang), valueIn(row.total, now, lang)];
  const figures = !comparable
    ? words.apart(then, total)
    : then === total
      ? words.sameTotal(total)
      : `${then} → ${total}`;
  return words.moved(row.nameVi, from[lang], figures);
}

function tierLines(change: TierChange, lang: Lang): string[] {
  const { name, changes: all, maxima, frames, moved, left, scales } = change;
  const [then, now] = scales;
  // Told as what they are: units in another list of the tier.
  const arrived = new Set(moved.map(({ row }) => row));
  const changes = all.filter(
    ({ kind, row }) => !(kind === 'added' && arrived.has(row)) && !(kind === 'removed' && left.has(row)),
  );
  const framed = change.framed || (changes.length === 0 && change.reworded.length > 0);
  const words = publishingWords[lang];
  if (changes.length + maxima.length + frames.length + moved.length + left.size === 0 && !framed) return [];
  const rank = (value: number | null) => (value === null ? words.none : formatCount(value, lang));
  const nameIn = (criterion: { readonly name: Localised } | null) => criterion?.name[lang] ?? words.total;
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const note = (remark: Remark) => remark[lang] ?? words.none;
  const lines = changes.map((change) => {
    const unit = change.row.nameVi;
    switch (change.kind) {
      case 'added':
        return paint(words.added(unit, valueIn(change.row.total, now, lang)), 'good');
      case 'removed':
        return paint(words.removed(unit, valueIn(change.row.total, then, lang)), 'error');
      case 'value':
        return words.value(
          unit,
          nameIn(change.criterion),
          valueIn(change.before, then, lang),
          valueIn(change.after, now, lang),
        );
      case 'note':
        return words.note(unit, note(change.before), note(change.after));
      case 'band':
        return words.bandChange(unit, change.before?.name[lang] ?? words.none, change.after?.name[lang] ?? words.none);
      case 'rank':
        return words.rankChange(unit, rank(change.before), rank(change.after));
    }
    return '';
  });
  const totals = words.totals(count('added'), count('removed'), count('value') + maxima.length, count('rank'));
  return [
    `${paint(words.changesIn(name[lang]), 'strong')} ${totals}`,
    ...maxima.map(({ criterion, before, after }) =>
      words.maximum(nameIn(criterion), maximumIn(before, then, lang), maximumIn(after, now, lang)),
    ),
    ...frames.map((frame) => {
      const { what, before, after } = toFrameTexts(frame, lang);
      return `  ${words.fact(what, before, after)}`;
    }),
    ...(left.size > 0 ? [words.left(left.size)] : []),
    ...shorten([...moved.map((unit) => movedLine(unit, now, lang)), ...lines], lang),
    ...(framed ? [words.framed] : []),
  ];
}

/** What publishing would change, in words. */
export function diffLines({ diff, against, slug, same }: ToldPlan, lang: Lang): string[] {
  const words = publishingWords[lang];
  const heading = paint(against === null ? words.first(slug) : words.against(against, slug), 'strong');
  if (same) return [heading, words.same];
  const addresses = (title: string, list: readonly string[]) =>
    list.length === 0
      ? []
      : [
          title,
          ...shorten(
            list.map((address) => `  ${address}`),
            lang,
          ),
        ];
  return [
    heading,
    ...(against === null
      ? []
      : diff.facts.map(({ key, before, after }) =>
          words.fact(FACTS[key][lang], factIn(key, before, lang), factIn(key, after, lang)),
        )),
    ...(diff.sourcesDiffer && against !== null ? [words.sourcesDiffer] : []),
    ...diff.tiers.flatMap((tier) => tierLines(tier, lang)),
    ...addresses(words.pages(diff.pages.length), diff.pages),
    ...addresses(words.feeds(diff.feeds.length), diff.feeds),
    ...addresses(words.embeds(diff.embeds.length), diff.embeds),
  ];
}

/** The same for a script; points are thousandths. */
export function diffRecord({ diff, against, slug, same }: ToldPlan): Record<string, unknown> {
  return {
    against,
    revision: slug,
    same,
    correction: against !== null && !same,
    facts: diff.facts,
    tiers: diff.tiers.map(({ list, changes, maxima, frames, framed, moved }) => ({
      tier: list,
      framed: framed || frames.length > 0,
      frames,
      moved: moved.map(({ row, from, before, comparable }) => ({
        unit: row.nameVi,
        from,
        before,
        after: row.total,
        comparable,
      })),
      maxima: maxima.map(({ criterion, before, after }) => ({ criterion: criterion?.slug ?? null, before, after })),
      changes: changes.map((change) => ({
        kind: change.kind,
        unit: change.row.nameVi,
        criterion: change.kind === 'value' ? (change.criterion?.slug ?? null) : null,
        before: 'before' in change ? change.before : null,
        after: 'after' in change ? change.after : null,
      })),
    })),
    pages: diff.pages.flatMap((page) => [page, localise(page, 'en')]),
    feeds: diff.feeds,
    embeds: diff.embeds,
  };
}
