import { addressOf, type RegisterState, succeedsOf, written } from '@/lib/register/change';
import type { FactDraft, SuccessionDraft, UnitDraft } from '@/lib/store/draft';
import { factOn, inOrder, lifeOf } from '@/lib/store/facts';

/** What of a unit is otherwise from a day on. */
export type FactChange = 'code' | 'name' | 'type' | 'parent' | 'rest';

/** What a change of a register makes otherwise, in the words of what happened to a unit. */
export type RegisterDifference =
  | { readonly kind: 'begun'; readonly unit: UnitDraft; readonly fact: FactDraft }
  | { readonly kind: 'gone'; readonly unit: UnitDraft; readonly fact: FactDraft }
  | { readonly kind: 'ended'; readonly unit: UnitDraft; readonly fact: FactDraft; readonly on: string }
  | { readonly kind: 'stands'; readonly unit: UnitDraft; readonly fact: FactDraft; readonly before: string }
  | {
      readonly kind: 'fact';
      readonly unit: UnitDraft;
      /** ISO day; null: since before the register begins. */
      readonly from: string | null;
      readonly of: FactChange;
      readonly before: FactDraft | null;
      readonly after: FactDraft | null;
    }
  | { readonly kind: 'succession' | 'succession-gone'; readonly succession: SuccessionDraft };

const last = (unit: UnitDraft): FactDraft | undefined => inOrder(unit.facts).at(-1);
const textOf = (fact: FactDraft, of: Exclude<FactChange, 'rest'>): string =>
  ({ code: fact.code, name: JSON.stringify(fact.name), type: fact.type, parent: fact.parent?.slug ?? '' })[of];
const PARTS = ['code', 'name', 'type', 'parent'] as const;

/** A fact without its days: what it says. */
const said = ({ from: _, to: __, ...fact }: FactDraft): string => written(fact);

/** Facts of a unit that are said otherwise, at the first day of each span that both or one of them has. */
function factDifferences(before: UnitDraft, after: UnitDraft): RegisterDifference[] {
  const days = new Set([...before.facts, ...after.facts].map(({ from }) => from ?? ''));
  return [...days].toSorted().flatMap((day): RegisterDifference[] => {
    // No day is before '', so that only what holds from before the register begins holds then.
    const [then, now] = [factOn(before.facts, day), factOn(after.facts, day)];
    if (then === null || now === null || said(then) === said(now)) return [];
    const from = day === '' ? null : day;
    const parts = PARTS.filter((part) => textOf(then, part) !== textOf(now, part));
    const of: readonly FactChange[] = parts.length > 0 ? parts : ['rest'];
    return of.map((part) => ({ kind: 'fact', unit: after, from, of: part, before: then, after: now }) as const);
  });
}

function lifeDifferences(before: UnitDraft, after: UnitDraft): RegisterDifference[] {
  const [then, now, fact] = [lifeOf(before.facts).to, lifeOf(after.facts).to, last(after)];
  if (then === now || !fact) return [];
  if (now !== null) return [{ kind: 'ended', unit: after, fact, on: now }];
  return then === null ? [] : [{ kind: 'stands', unit: after, fact, before: then }];
}

const unitsOf = ({ units }: RegisterState) => new Map(units.map((unit) => [addressOf(unit), unit]));
const linksOf = ({ successions }: RegisterState) => new Map(successions.map((one) => [succeedsOf(one), one]));

/** What differs between a register before and after a change, units first, each in the order of its days. */
export function registerDifferences(before: RegisterState, after: RegisterState): RegisterDifference[] {
  const [then, now] = [unitsOf(before), unitsOf(after)];
  const units = after.units.flatMap((unit): RegisterDifference[] => {
    const known = then.get(addressOf(unit));
    const fact = inOrder(unit.facts)[0];
    if (!known) return fact ? [{ kind: 'begun', unit, fact }] : [];
    return [...factDifferences(known, unit), ...lifeDifferences(known, unit)];
  });
  const gone = before.units.flatMap((unit): RegisterDifference[] => {
    const fact = last(unit);
    return now.has(addressOf(unit)) || !fact ? [] : [{ kind: 'gone', unit, fact }];
  });
  const [links, linksNow] = [linksOf(before), linksOf(after)];
  const joined = after.successions
    .filter((one) => written(links.get(succeedsOf(one))) !== written(one))
    .map((succession) => ({ kind: 'succession', succession }) as const);
  const parted = before.successions
    .filter((one) => !linksNow.has(succeedsOf(one)))
    .map((succession) => ({ kind: 'succession-gone', succession }) as const);
  return [...units, ...gone, ...joined, ...parted];
}
