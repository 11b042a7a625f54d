/** A point of the plane: x grows to the east, y to the south, one unit is a side of a tile. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const apart = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

/** Pairs of points (by index) with no other in the circle over them: who is whose neighbour, told from positions alone. */
export function neighbourPairs(points: readonly Point[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [first, a] of points.entries()) {
    for (const [second, b] of points.entries()) {
      if (second <= first) continue;
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const reach = apart(a, b) / 4;
      const between = points.some((c, index) => index !== first && index !== second && apart(c, middle) < reach);
      if (!between) pairs.push([first, second]);
    }
  }
  return pairs;
}

const ROUNDS = 400;

/** Points moved so that neighbours stand one unit apart, in the direction they had: towns open, open country closes. */
export function spread(points: readonly Point[], pairs: readonly (readonly [number, number])[]): Point[] {
  const wishes = points.map((): { to: number; x: number; y: number }[] => []);
  for (const [first, second] of pairs) {
    const [a, b] = [points[first] as Point, points[second] as Point];
    const length = Math.sqrt(apart(a, b)) || 1;
    const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length];
    wishes[first]?.push({ to: second, x: -x, y: -y });
    wishes[second]?.push({ to: first, x, y });
  }
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, point] of moved.entries()) {
      const own = wishes[index] ?? [];
      if (own.length === 0) continue;
      let [x, y] = [0, 0];
      for (const wish of own) {
        x += (moved[wish.to] as Point).x + wish.x;
        y += (moved[wish.to] as Point).y + wish.y;
      }
      point.x = x / own.length;
      point.y = y / own.length;
    }
  }
  return moved;
}
