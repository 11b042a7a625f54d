/** Mutants that no test kills, by file and reason. One that is not here fails the run, and so does one here that is killed. */
export const SURVIVORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'lib/scoring/diff.ts': {
    'The same: numbers of a unit’s rows that go down tell them apart as well.': [
      '(seen.get(unit) ?? 0) + 1 → (seen.get(unit) ?? 0) - 1',
    ],
  },
  'lib/scoring/gap.ts': {
    'The same: no rank plus a count is never no rank, so the last line answers no as well.': [
      'row.officialRank === null → false',
    ],
    'The same: no value is not above any score.': ['points !== null → true'],
    'The same: an equal target is the target.': ['points < target → points <= target'],
  },
  'lib/scoring/measure.ts': {
    'The same: no code is not among the codes of those that took no part.': ['missing === null → false'],
    'The same: two criteria of a list have two slugs.': ['a.slug < b.slug → a.slug <= b.slug'],
  },
  'lib/scoring/shown-rank.ts': {
    'The same: a computed rank never differs from itself.': ["kind === 'official' → true"],
  },
  'lib/scoring/standing.ts': {
    'The same: percentages are null where points, median or maximum are; the rest tells the compiler so.': [
      '…l || median === null || percent === null || medianPercent === null → …l || median === null || percent === null && medianPercent === null',
      'points === null || median === null → false',
      'points === null || median === null → points === null && median === null',
      'points === null → false',
      'median === null → false',
      'percent === null → false',
      'medianPercent === null → false',
    ],
  },
  'lib/scoring/statistics.ts': {
    'The same: no maximum is not above nought either.': ['maximum === null → false'],
    'The same: four values have all three cuts; the rest tells the compiler so.': [
      'lower === null → false',
      'middle === null → false',
      'upper === null → false',
    ],
    'The same: an equal top is the top.': ['value > top → value >= top'],
  },
};
