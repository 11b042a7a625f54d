/**
 * Which column each row takes so that the costs add up to the least, each column once (the Hungarian method, by shortest
 * augmenting paths). There must be at least as many columns as rows.
 */
export function assignAtLeastCost(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  // 1-based; the row that has a column, and the column before it on the path. 0 is none.
  const holder = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    holder[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(columns + 1);
    do {
      done[column] = 1;
      const at = holder[column] as number;
      let [step, next] = [Number.POSITIVE_INFINITY, 0];
      for (let other = 1; other <= columns; other += 1) {
        if (done[other]) continue;
        const reduced =
          (costs[at - 1]?.[other - 1] as number) - (rowPrice[at] as number) - (columnPrice[other] as number);
        if (reduced < (least[other] as number)) {
          least[other] = reduced;
          before[other] = column;
        }
        if ((least[other] as number) < step) [step, next] = [least[other] as number, other];
      }
      for (let other = 0; other <= columns; other += 1) {
        if (done[other]) {
          rowPrice[holder[other] as number] = (rowPrice[holder[other] as number] as number) + step;
          columnPrice[other] = (columnPrice[other] as number) - step;
        } else least[other] = (least[other] as number) - step;
      }
      column = next;
    } while (holder[column] !== 0);
    while (column !== 0) {
      holder[column] = holder[before[column] as number] as number;
      column = before[column] as number;
    }
  }
  const taken = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    if (holder[column]) taken[(holder[column] as number) - 1] = column - 1;
  }
  return taken;
}
