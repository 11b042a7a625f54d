import { type SimulatedYear, simulatedCriteria } from '@/lib/publishing/simulation/criteria';
import { ranksOf, type SimulatedRow, sumOf } from '@/lib/publishing/simulation/scores';
import type { MissingCode, Points } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';

const POINT = 1000;

/** Totals in the tier that are made equal, by the rank at which the tie begins and how many share it. */
const TIES: Readonly<Record<Tier, readonly (readonly [rank: number, sharing: number])[]>> = {
  'so-nganh': [[5, 2]],
  'cap-huyen': [],
  'cap-xa': [
    [1, 2],
    [20, 3],
    [71, 2],
    [118, 4],
  ],
};

function rowOf(rows: readonly SimulatedRow[], code: string): SimulatedRow {
  const row = rows.find(({ unit }) => unit.code === code);
  if (!row) throw new Error(`The simulated province has no unit ${code}.`);
  return row;
}

/** Raises a row to a total by its scores, each at most to its maximum. */
function raiseTo(row: SimulatedRow, total: Points, maxima: ReadonlyMap<string, Points>): void {
  for (const [slug, points] of row.scores) {
    const room = Math.min((maxima.get(slug) ?? 0) - points, total - sumOf(row.scores));
    row.scores.set(slug, points + room);
  }
  row.total = sumOf(row.scores);
}

function plantTies(rows: readonly SimulatedRow[], tier: Tier, maxima: ReadonlyMap<string, Points>): void {
  const ordered = rows.filter((row) => row.missing === null).sort((a, b) => b.total - a.total);
  for (const [rank, sharing] of TIES[tier]) {
    const [first, ...others] = ordered.slice(rank - 1, rank - 1 + sharing);
    for (const other of others) if (first) raiseTo(other, first.total, maxima);
  }
}

/** Makes a score something else, and the total with it. */
function setScore(row: SimulatedRow, slug: string, points: Points): void {
  row.scores.set(slug, points);
  row.total = sumOf(row.scores);
}

/** Units without a total, by code. The merged commune stands in 2023's list because its annex still names it. */
const UNSCORED: Readonly<Record<SimulatedYear, Readonly<Record<string, MissingCode>>>> = {
  2022: { 'mp-s15': 'not-assessed', 'mp-060': 'not-assessed' },
  2023: {
    'mp-s15': 'not-assessed',
    'mp-033': 'not-assessed',
    'mp-098': 'not-applicable',
    'mp-144': 'unit-abolished',
  },
  2025: { 'mp-s15': 'not-assessed', 'mp-098': 'not-applicable' },
};

/**
 * Plants what a list of real results has and chance would not surely give: units without a total, ties, a score of the
 * whole maximum and a score of 0.
 */
export function plantRows(rows: readonly SimulatedRow[], tier: Tier, year: SimulatedYear): void {
  const maxima = new Map(simulatedCriteria(year, tier).map(({ slug, maximum }) => [slug, maximum * POINT]));
  for (const row of rows) row.missing = UNSCORED[year][row.unit.code] ?? null;
  if (tier === 'cap-xa') {
    setScore(rowOf(rows, 'mp-120'), 'ha-tang-so', maxima.get('ha-tang-so') ?? 0);
    setScore(rowOf(rows, 'mp-111'), 'the-che-so', 0);
  }
  plantTies(rows, tier, maxima);
}

/** Swaps the tens and the ones of a total, as a hurried typist does. */
function swapDigits(total: Points): Points {
  const ones = Math.floor(total / POINT) % 10;
  const tens = Math.floor(total / (10 * POINT)) % 10;
  return total + (ones - tens) * 9 * POINT;
}

/**
 * The department whose total revision 1 of 2023 prints with two digits swapped: the first, in the order of the list,
 * whose wrong total would give it another rank.
 */
export function misprint(rows: readonly SimulatedRow[]): { readonly row: SimulatedRow; readonly printed: Points } {
  const ranks = ranksOf(rows);
  for (const row of rows) {
    if (row.missing !== null) continue;
    const printed = swapDigits(row.total);
    const others = rows.filter((other) => other !== row && other.missing === null);
    const wrongRank = 1 + others.filter((other) => other.total > printed).length;
    if (printed > row.total && wrongRank !== ranks.get(row)) return { row, printed };
  }
  throw new Error('No simulated department can be misprinted with an effect.');
}
