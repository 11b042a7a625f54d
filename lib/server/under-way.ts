/** Asks for a piece of work by what it is of. */
type UnderWay<Result> = (name: string, begin: () => Promise<Result>) => Promise<Result>;

/**
 * Work that goes on when whoever asked for it has left: who asks for the same waits for what was begun. Begun anew by each,
 * long work would be further from its end, and take more memory, the more often it is asked for. Work that has no end after
 * `longest` milliseconds is waited for by nobody new: it would keep its name from everybody for ever.
 */
export function createUnderWay<Result>(longest: number): UnderWay<Result> {
  const known = new Map<string, Promise<Result>>();
  return (name, begin) => {
    const before = known.get(name);
    if (before) return before;
    const forget = (): void => {
      if (known.get(name) === begun) known.delete(name);
    };
    const timer = setTimeout(forget, longest);
    timer.unref();
    const begun = begin().finally(() => {
      clearTimeout(timer);
      forget();
    });
    known.set(name, begun);
    return begun;
  };
}
