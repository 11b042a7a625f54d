/** Asks for a piece of work by what it is of. */
export type UnderWay<Result> = (name: string, begin: () => Promise<Result>) => Promise<Result>;

/**
 * Work that goes on when whoever asked for it has left: who asks for the same waits for what was begun. Begun anew by each,
 * long work would be further from its end, and take more memory, the more often it is asked for.
 */
export function createUnderWay<Result>(): UnderWay<Result> {
  const known = new Map<string, Promise<Result>>();
  return (name, begin) => {
    const before = known.get(name);
    if (before) return before;
    const begun = begin().finally(() => known.delete(name));
    known.set(name, begun);
    return begun;
  };
}
