/** Mutants that no test kills, by file and reason. One that is not here fails the run, and so does one here that is killed. */
export const SURVIVORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {};
