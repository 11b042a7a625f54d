/** A stream of pseudo-random numbers; equal labels give equal streams on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Around 0 with a standard deviation of 1, never beyond ±3.47: the sum of four draws. */
  bell(): number;
  /** One of the items, each as likely as its weight. */
  pick<T>(weighted: readonly (readonly [item: T, weight: number])[]): T;
}

function hash(label: string): () => number {
  let state = 0x811c9dc5 ^ label.length;
  for (let index = 0; index < label.length; index += 1) {
    state = Math.imul(state ^ label.charCodeAt(index), 0x01000193);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
    return state >>> 0;
  };
}

/**
 * sfc32, seeded from a label. Whole-number arithmetic and plain sums only: functions such as `Math.log` may differ in
 * their last digit between engines, and the files must not.
 */
export function createRandom(label: string): Random {
  const seed = hash(label);
  let [a, b, c, counter] = [seed(), seed(), seed(), seed()];
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 0x1_0000_0000;
  };
  for (let round = 0; round < 16; round += 1) next();
  return {
    next,
    bell: () => (next() + next() + next() + next() - 2) * 1.732,
    pick: (weighted) => {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of weighted) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = weighted.at(-1);
      if (!last) throw new RangeError('There is nothing to pick from.');
      return last[0];
    },
  };
}
