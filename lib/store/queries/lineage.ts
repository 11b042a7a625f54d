import { dayBefore } from '@/lib/store/facts';
import { type Identities, type LinkRow, readIdentities, readIdentitiesOf } from '@/lib/store/queries/identities';
import { standingUnit, type UnitRow } from '@/lib/store/queries/units';
import { CONFIDENCES, type Confidence, type Extent } from '@/lib/store/stored-words';

/** A unit that was reached from another over one or more successions. */
export interface RelatedUnit {
  /** As it was on the day asked for. */
  readonly unit: UnitRow;
  /** whole: every succession on the way was of the whole; else what the part was. */
  readonly extent: Extent;
  /** The least sure of the successions on the way. */
  readonly confidence: Confidence;
  /** The successions on the way, oldest first. */
  readonly way: readonly LinkRow[];
}

const leastSure = (way: readonly LinkRow[]): Confidence =>
  way.reduce<Confidence>(
    (least, { confidence }) => (CONFIDENCES.indexOf(confidence) > CONFIDENCES.indexOf(least) ? confidence : least),
    'sourced',
  );
const narrowest = (way: readonly LinkRow[]): Extent => way.find(({ extent }) => extent !== 'whole')?.extent ?? 'whole';

type Way = { readonly id: number; readonly links: readonly LinkRow[] };

/** Every unit reached over successions one may take, each by every way to it. */
function* waysFrom(start: number, next: (id: number) => readonly Way[]): Generator<Way> {
  const open: Way[] = [{ id: start, links: [] }];
  for (let way = open.pop(); way; way = open.pop()) {
    if (way.links.length > 0) yield way;
    const seen = new Set(way.links.flatMap(({ fromId, toId }) => [fromId, toId]));
    for (const { id, links } of next(way.id)) {
      if (!seen.has(id)) open.push({ id, links: [...way.links, ...links] });
    }
  }
}

/** Every unit reached, as it was on the day that a way to it gives. */
function relatedOn(all: Identities, ways: Iterable<Way>, dayOf: (way: readonly LinkRow[]) => string): RelatedUnit[] {
  const found = new Map<number, RelatedUnit>();
  for (const { id, links } of ways) {
    const way = links.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const unit = standingUnit(all, id, dayOf(way));
    const known = found.get(id);
    // Of two ways to one unit the shorter is told.
    if (unit && (!known || way.length < known.way.length)) {
      found.set(id, { unit, extent: narrowest(way), confidence: leastSure(way), way });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.unit.sortKey < b.unit.sortKey ? -1 : 1));
}

/** What a unit had become by a day (ISO): units of that day that took it over, wholly or in part, over any number of steps. */
export async function successorsOf({ id }: Pick<UnitRow, 'id'>, day: string): Promise<RelatedUnit[]> {
  const all = await readIdentities();
  const next = (from: number) =>
    (all.byId.get(from)?.links ?? [])
      .filter(({ date }) => date <= day)
      .flatMap((link) => (link.toId === null ? [] : [{ id: link.toId, links: [link] }]));
  return relatedOn(all, waysFrom(id, next), () => day);
}

/** What a unit was on a day (ISO) before it: units of that day that became part of it, over any number of steps. */
export async function predecessorsOf({ id }: Pick<UnitRow, 'id'>, day: string): Promise<RelatedUnit[]> {
  const all = await readIdentities();
  const next = (to: number) =>
    (all.received.get(to) ?? [])
      .filter(({ date }) => dayBefore(date) >= day)
      .map((link) => ({ id: link.fromId, links: [link] }));
  return relatedOn(all, waysFrom(id, next), () => day);
}

/** Every unit that became part of it, over any number of steps, each as it last was before that. */
export async function everyPredecessorOf({ id, register }: Pick<UnitRow, 'id' | 'register'>): Promise<RelatedUnit[]> {
  const all = await readIdentitiesOf(register);
  const next = (to: number) => (all.received.get(to) ?? []).map((link) => ({ id: link.fromId, links: [link] }));
  return relatedOn(all, waysFrom(id, next), ([first]) => dayBefore(first?.date ?? ''));
}
