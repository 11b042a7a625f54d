export interface SwarmDot {
  /** Pixels from the left. */
  readonly x: number;
}

/** Room between two dots, in pixels. */
const SPACE = 1;

/**
 * Stacks dots over their exact places on a line: each as low as it can lie without touching one placed before it. Equal
 * values stand straight over each other. Returns the height of each dot's middle over the line, in the order given;
 * `dots` is sorted by x.
 */
export function stackDots(dots: readonly SwarmDot[], radius: number): number[] {
  const apart = 2 * radius + SPACE;
  const heights: number[] = [];
  let nearest = 0;
  dots.forEach(({ x }, index) => {
    while (x - (dots[nearest]?.x ?? x) >= apart) nearest += 1;
    const near: { dx: number; y: number }[] = [];
    for (let i = nearest; i < index; i += 1) near.push({ dx: x - (dots[i]?.x ?? x), y: heights[i] ?? 0 });
    const free = (y: number) => near.every((other) => Math.hypot(other.dx, other.y - y) >= apart - 1e-6);
    const candidates = near
      .map(({ dx, y }) => y + Math.sqrt(Math.max(0, apart * apart - dx * dx)))
      .sort((a, b) => a - b);
    heights.push([0, ...candidates].find(free) ?? 0);
  });
  return heights;
}
