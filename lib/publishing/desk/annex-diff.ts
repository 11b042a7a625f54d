import type { AnnexContent, AnnexUnit } from '@/lib/annex/content';
import { FACTS, type FactKey, underLabels } from '@/lib/annex/fact-labels';
import { nameOfList } from '@/lib/annex/tier-names';
import { toTierRows } from '@/lib/annex/tier-rows';
import type { FactChange, MovedUnit, TierChange } from '@/lib/publishing/desk/changes';
import { type Touched, touchedBy } from '@/lib/publishing/desk/touched';
import { compareEditions } from '@/lib/scoring/comparability';
import { diffFrames, diffMaxima, diffTiers } from '@/lib/scoring/diff';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';
import { listSlug, type Tier } from '@/lib/site';
import type { TierDraft } from '@/lib/store/draft';

/** What publishing an annex would change for readers. */
export interface AnnexDiff extends Touched {
  readonly facts: readonly FactChange[];
  readonly sourcesDiffer: boolean;
  readonly tiers: readonly TierChange[];
}

/** Word of a list: a tier's, or that of a group of its units. */
const wordOf = ({ tier, variant }: TierDraft): Tier => listSlug({ tier, variant: variant?.slug });

const withoutRows = (tier: TierDraft): TierDraft => ({ ...tier, results: [] });

function factChanges(before: AnnexContent | null, after: AnnexContent): FactChange[] {
  const textOf = (content: AnnexContent | null, key: FactKey): string | null => {
    if (content === null) return null;
    if (key === 'year' || key === 'kind') return String(content.assessment[key]);
    const { province, title, ...facts } = content;
    return { ...facts, ...underLabels('province', province), ...underLabels('title', title) }[key];
  };
  return (Object.keys(FACTS) as FactKey[])
    .map((key) => ({ key, before: textOf(before, key), after: textOf(after, key) }))
    .filter((change) => change.before !== change.after);
}

/** What a tier's criteria are, as one text to compare; their names and maxima are told apart. */
function frameOf({ criteriaScope, criteria }: TierDraft): string {
  return JSON.stringify([criteriaScope, criteria.map(({ slug, parentSlug }) => [slug, parentSlug])]);
}

/** Codes of units whose rows differ in anything but their place in the file. */
function rewordedUnits(before: TierDraft | undefined, after: TierDraft | undefined): string[] {
  const textOf = ({ sourceRow: _, ...row }: TierDraft['results'][number]) => JSON.stringify(row);
  const byUnit = (tier: TierDraft | undefined) =>
    new Map(tier?.results.flatMap((row) => (row.unitCode ? [[row.unitCode, textOf(row)] as const] : [])));
  const [then, now] = [byUnit(before), byUnit(after)];
  return [...new Set([...then.keys(), ...now.keys()])].filter((code) => then.get(code) !== now.get(code));
}

/** A list as it stood and as it would stand. */
interface ListPair {
  readonly change: TierChange;
  readonly before: TierRows;
  readonly after: TierRows;
}

/** Whether totals of two lists of one tier may be compared: by the rules that hold between years, whichever group each is of. */
const comparable = (before: TierRows, after: TierRows): boolean =>
  compareEditions({ ...before, variant: undefined, tier: '' }, { ...after, variant: undefined, tier: '' }).scores;

/** Tells units that only changed their list of the tier from those that are new or gone. */
function withMoves(pairs: readonly ListPair[]): TierChange[] {
  const of = (kind: 'added' | 'removed') =>
    pairs.flatMap((pair) => pair.change.changes.flatMap((one) => (one.kind === kind ? [{ pair, row: one.row }] : [])));
  const added = of('added');
  const gone = of('removed').flatMap(({ pair, row }) => {
    const to = added.find((one) => one.row.unitId !== null && one.row.unitId === row.unitId && one.pair !== pair);
    return to?.pair.change.tier === pair.change.tier ? [{ pair, row, to }] : [];
  });
  const may = new Map<ListPair, Map<ListPair, boolean>>();
  const compared = (from: ListPair, to: ListPair): boolean => {
    const known = may.get(from) ?? new Map<ListPair, boolean>();
    may.set(from, known);
    const found = known.get(to) ?? comparable(from.before, to.after);
    known.set(to, found);
    return found;
  };
  return pairs.map((own) => ({
    ...own.change,
    moved: gone.flatMap(({ pair, row, to }): MovedUnit[] =>
      to.pair === own
        ? [
            {
              row: to.row,
              from: pair.change.name,
              before: row.total,
              scale: pair.before,
              comparable: compared(pair, own),
            },
          ]
        : [],
    ),
    left: new Set<ScoreRow>(gone.flatMap(({ pair, row }) => (pair === own ? [row] : []))),
  }));
}

class Differ {
  readonly #units: ReadonlyMap<string, AnnexUnit>;
  readonly #ids: ReadonlyMap<string, number>;

  constructor(units: readonly AnnexUnit[]) {
    this.#units = new Map(units.map((unit) => [`${unit.tier} ${unit.code}`, unit]));
    this.#ids = new Map([...this.#units.keys()].map((key, index) => [key, index + 1]));
  }

  #rows(tier: TierDraft): TierRows {
    const known = new Map(
      [...this.#units.values()].filter((unit) => unit.tier === tier.tier).map((unit) => [unit.code, unit]),
    );
    const list = toTierRows(tier, known, ({ unitCode }) => this.#ids.get(`${tier.tier} ${unitCode}`) ?? null);
    const { asOf, tieRule, note } = tier;
    const noted = list.rows.map((row) => ({ ...row, note: row.result.note }));
    return { ...list, rows: noted, asOf, tieRule, note };
  }

  tier(before: TierDraft | undefined, after: TierDraft | undefined): ListPair[] {
    const shape = after ?? before;
    if (!shape) return [];
    const pair = [this.#rows(before ?? withoutRows(shape)), this.#rows(after ?? withoutRows(shape))] as const;
    const changes = diffTiers(...pair);
    // A rank moves without anything in the unit's own row.
    const codes = new Map([...this.#ids].map(([key, id]) => [id, this.#units.get(key)?.code ?? '']));
    const moved = changes.flatMap(({ row }) => codes.get(row.unitId ?? 0) ?? []);
    const change: TierChange = {
      tier: shape.tier,
      list: wordOf(shape),
      name: nameOfList(shape, [...this.#units.values()]),
      changes,
      moved: [],
      left: new Set(),
      scales: pair,
      maxima: diffMaxima(...pair),
      frames: diffFrames(...pair),
      framed: !before || !after || frameOf(before) !== frameOf(after),
      reworded: [...new Set([...rewordedUnits(before, after), ...moved])],
    };
    return [{ change, before: pair[0], after: pair[1] }];
  }

  slugOf(tier: string, code: string): string | null {
    return this.#units.get(`${tier} ${code}`)?.slug ?? null;
  }
}

/**
 * What differs between two annexes of a year; `before` null where the year has none. `units`: those of the register;
 * `newest`: whether the year is the newest of it.
 */
export function diffContents(
  before: AnnexContent | null,
  after: AnnexContent,
  units: readonly AnnexUnit[],
  newest: boolean,
): AnnexDiff {
  const differ = new Differ(units);
  const find = (content: AnnexContent | null, word: Tier) =>
    content?.tiers.find((candidate) => wordOf(candidate) === word);
  const named = new Set([...after.tiers, ...(before?.tiers ?? [])].map(wordOf));
  const tiers = withMoves([...named].flatMap((word) => differ.tier(find(before, word), find(after, word))));
  const mapped = new Set(units.flatMap((unit) => (unit.mapped ? [unit.tier] : [])));
  const facts = factChanges(before, after);
  const sourcesDiffer = JSON.stringify(before?.sources) !== JSON.stringify(after.sources);
  const whole = facts.length > 0 || sourcesDiffer;
  const slugOf = (tier: string, code: string) => differ.slugOf(tier, code);
  return { facts, sourcesDiffer, tiers, ...touchedBy({ before, after, tiers, whole, newest, mapped, slugOf }) };
}
