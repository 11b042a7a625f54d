import { type SimulatedYear, simulatedCriteria } from '@/lib/publishing/simulation/criteria';
import type { SimulatedUnit } from '@/lib/publishing/simulation/province';
import { createRandom } from '@/lib/publishing/simulation/random';
import type { MissingCode, Points } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';

/** Changing the seed changes every simulated figure, and so every published file: give the editions new numbers. */
const SEED = 'tinh-mau/1';

/** A unit's score by criterion slug. */
export type Scores = Map<string, Points>;

export interface SimulatedRow {
  readonly unit: SimulatedUnit;
  readonly scores: Scores;
  /** Sum of the scores. */
  total: Points;
  /** Set where the unit was not scored; its scores are then not printed. */
  missing: MissingCode | null;
}

const POINT = 1000;
const MEAN: Readonly<Record<Tier, number>> = { 'so-nganh': 0.7, 'cap-huyen': 0.73, 'cap-xa': 0.6 };
const SPREAD: Readonly<Record<Tier, number>> = { 'so-nganh': 0.09, 'cap-huyen': 0.07, 'cap-xa': 0.1 };
const URBAN_LEAD = 0.06;

/** How well a unit does in a year, as a share of the attainable points: much of last year, a little luck. */
function ability(unit: SimulatedUnit, year: SimulatedYear): number {
  const lasting = createRandom(`${SEED}/${unit.code}`).bell();
  const luck = createRandom(`${SEED}/${unit.code}/${year}`).bell();
  const district = unit.parentCode === null ? 0 : createRandom(`${SEED}/${unit.parentCode}`).bell();
  const urban = unit.type === 'Phường' || unit.type === 'Thành phố' ? URBAN_LEAD : 0;
  const growth = { 2022: 0, 2023: 0.04, 2025: 0.07 }[year];
  return MEAN[unit.tier] + SPREAD[unit.tier] * (0.8 * lasting + 0.3 * luck + 0.3 * district) + urban + growth;
}

/** One criterion's score, printed with none to three decimals as assessors do. */
function drawScore(unit: SimulatedUnit, year: SimulatedYear, slug: string, maximum: number, level: number): Points {
  const random = createRandom(`${SEED}/${unit.code}/${year}/${slug}`);
  const share = Math.min(1, Math.max(0.05, level + 0.09 * random.bell()));
  const step = random.pick<number>([
    [POINT, 30],
    [POINT / 10, 20],
    [POINT / 100, 35],
    [1, 15],
  ]);
  return Math.min(maximum * POINT, Math.round((share * maximum * POINT) / step) * step);
}

export const sumOf = (scores: Scores): Points => [...scores.values()].reduce((sum, points) => sum + points, 0);

/** The rows of a tier before anything is planted, in the order of the units. */
export function drawRows(units: readonly SimulatedUnit[], tier: Tier, year: SimulatedYear): SimulatedRow[] {
  const criteria = simulatedCriteria(year, tier);
  return units
    .filter((unit) => unit.tier === tier)
    .map((unit) => {
      const level = ability(unit, year);
      const scores: Scores = new Map(
        criteria.map(({ slug, maximum }) => [slug, drawScore(unit, year, slug, maximum, level)]),
      );
      return { unit, scores, total: sumOf(scores), missing: null };
    });
}

/** Competition ranks (1, 2, 2, 4) of the rows that have a total. */
export function ranksOf(rows: readonly SimulatedRow[]): Map<SimulatedRow, number> {
  const scored = rows.filter((row) => row.missing === null);
  return new Map(scored.map((row) => [row, 1 + scored.filter((other) => other.total > row.total).length]));
}
