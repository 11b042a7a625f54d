import type { AnnexUnit } from '@/lib/annex/content';
import type { TierList } from '@/lib/annex/list/tier-list';
import { fold } from '@/lib/i18n/fold';
import type { TierDraft } from '@/lib/store/draft';

const MOST_NAMED = 5;

/** Pairs of units of which the better ranked has less. */
export function broken(rows: readonly { readonly rank: number; readonly value: number }[]): number {
  const ordered = rows.toSorted((a, b) => a.rank - b.rank);
  return ordered.filter((row, index) => {
    const before = ordered[index - 1];
    return before !== undefined && before.rank < row.rank && before.value < row.value;
  }).length;
}

interface RankParts {
  /** parents: what the units are within, such as districts; lists: groups of another kind, each a list by itself. */
  readonly by: 'parents' | 'lists';
  /** The first of them, in words. */
  readonly named: string;
  /** Where ranks begin again. */
  readonly cell: string | null;
}

/**
 * Ranks that begin again in each group of a list, and do not follow the totals of the whole: they are ranks within the
 * groups. Null where they may be ranks of the whole. `parentOf`: what a result's unit is within, in words.
 */
export function rankParts(
  tier: Pick<TierDraft, 'results'>,
  list: TierList,
  parentOf: (code: string | null) => string | null,
): RankParts | null {
  const ranked = tier.results.flatMap(({ officialRank: rank, total: { points: value }, sourceRow, unitCode }) =>
    rank === null || value === null
      ? []
      : [{ rank, value, group: list.groups.get(sourceRow) ?? null, parent: parentOf(unitCode), sourceRow }],
  );
  if (broken(ranked) === 0) return null;
  const sizeOf = (by: 'group' | 'parent', name: string) =>
    by === 'group'
      ? [...list.groups.values()].filter((group) => group === name).length
      : tier.results.filter(({ unitCode }) => parentOf(unitCode) === name).length;
  for (const by of ['group', 'parent'] as const) {
    const groups = new Map<string, typeof ranked>();
    for (const row of ranked) {
      const name = row[by];
      if (name !== null) groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    const parts = [...groups.values()];
    const whole = parts.reduce((sum, part) => sum + part.length, 0) === ranked.length;
    // Ranks of the whole tier go beyond the number of units of a group; those within it never do.
    const apart = [...groups].every(
      ([name, part]) => broken(part) === 0 && part.every(({ rank }) => rank <= sizeOf(by, name)),
    );
    if (groups.size < 2 || !whole || !apart) continue;
    const second = parts[1]?.[0];
    const within = [...groups].every(([, part]) => new Set(part.map(({ parent }) => parent)).size === 1);
    return {
      by: within && ranked.every(({ parent }) => parent !== null) ? 'parents' : 'lists',
      named: [...groups.keys()].slice(0, MOST_NAMED).join('; '),
      cell: second ? list.cellAt(second.sourceRow, 'rank') : null,
    };
  }
  return null;
}

/**
 * Ranks of a list of one district's units whose title names that district ("Xếp hạng các xã của huyện Gia Viễn"): they are
 * ranks within it. Null where they may be of the whole tier, as of its best few.
 */
export function onlyParent(
  list: TierList,
  units: readonly AnnexUnit[],
  titles: readonly string[],
  parentOf: (code: string | null) => string | null,
): RankParts | null {
  const ranked = list.results.filter(({ officialRank }) => officialRank !== null);
  const [first] = ranked;
  const parent = parentOf(first?.unitCode ?? null);
  if (!first || parent === null || list.results.some(({ unitCode }) => parentOf(unitCode) !== parent)) return null;
  const own = units.filter(({ code }) => parentOf(code) === parent).length;
  if (own === units.length || ranked.some(({ officialRank }) => (officialRank ?? 0) > own)) return null;
  const said = ` ${fold(titles.join(' '))} `;
  const called = [
    fold(parent),
    fold(parent)
      .replace(/^thanh pho /, 'tp ')
      .replace(/^thi xa /, 'tx '),
  ];
  const named = called.some((name) => said.includes(` ${name} `));
  return named ? { by: 'parents', named: parent, cell: list.cellAt(first.sourceRow, 'rank') } : null;
}
