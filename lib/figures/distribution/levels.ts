/** Numbers of which the smallest comes out first. */
class Smallest {
  readonly #heap: number[] = [];

  put(value: number): void {
    let at = this.#heap.push(value) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#heap[above] ?? 0) <= value) break;
      this.#heap[at] = this.#heap[above] ?? 0;
      at = above;
    }
    this.#heap[at] = value;
  }

  take(): number | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return first;
    let at = 0;
    for (let child = 1; child < this.#heap.length; child = at * 2 + 1) {
      if ((this.#heap[child + 1] ?? Number.POSITIVE_INFINITY) < (this.#heap[child] ?? 0)) child += 1;
      if ((this.#heap[child] ?? 0) >= last) break;
      this.#heap[at] = this.#heap[child] ?? 0;
      at = child;
    }
    this.#heap[at] = last;
    return first;
  }
}

/**
 * The level each of the dots at `xs` (ascending) stands on: the lowest where none before it is nearer than `reach`. Dots that
 * are too near form a run that only moves on, so a level that comes free is put aside until it is the lowest: n log n, where
 * looking through all dots before took seconds for the communes of a country.
 */
export function stackLevels(xs: readonly number[], reach: number): number[] {
  const levels: number[] = [];
  const free = new Smallest();
  let passed = 0;
  let used = 0;
  for (const x of xs) {
    while (passed < levels.length && x - (xs[passed] ?? x) >= reach) {
      free.put(levels[passed] ?? 0);
      passed += 1;
    }
    levels.push(free.take() ?? used++);
  }
  return levels;
}

/** How many levels `stackLevels` fills: the most dots that are too near to each other at once, counted without placing any. */
export function countLevels(xs: readonly number[], reach: number): number {
  let passed = 0;
  let most = 0;
  xs.forEach((x, index) => {
    while (x - (xs[passed] ?? x) >= reach) passed += 1;
    most = Math.max(most, index - passed + 1);
  });
  return most;
}
