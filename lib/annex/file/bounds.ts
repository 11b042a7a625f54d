// What a file may hold, whatever its kind: an annex of 20,000 units is a tenth of each.

export const MAX_ROWS = 25_000;
export const MAX_COLUMNS = 200;
/** Filled cells of a sheet: five times what 20,000 units with ten columns take; all that rows and columns allow is no list, and more than memory. */
export const MAX_CELLS = 1_000_000;
/** The bounds of a sheet as a refusal names them. */
export const SHEET_BOUNDS: readonly string[] = [MAX_ROWS, MAX_COLUMNS, MAX_CELLS].map(String);
/** Merged blocks that are remembered: some two for each row of a long list. */
export const MAX_MERGES = 50_000;
/** A part that is kept while the others are read: some ten times what 20,000 units with six criteria take. */
export const MAX_KEPT = 64 * 1024 * 1024;
/** A sheet is read as it unpacks; one that is formatted to its last row is some 300 MB of nothing. */
export const MAX_SHEET = 400 * 1024 * 1024;
export const MAX_UNPACKED = 800 * 1024 * 1024;
