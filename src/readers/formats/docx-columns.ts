/** Columns that a cell takes: from `start` to before `end`, from 0. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The columns that people see, for the finer ones of a table's grid: where programs move the edge of a column in some rows
 * and not in others, the grid gets a sliver between the two edges that no cell ever fills alone.
 * @param widths of the grid's columns; narrow ones go first
 * @returns the visible column that begins at an edge of the grid, from 0
 */
export function alignColumns(stretches: readonly Stretch[], widths: readonly number[]): (edge: number) => number {
  const distinct = new Map(stretches.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  let edges = [...new Set([...distinct.values()].flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const offsets = offsetsOf(widths);
  const width = (column: number): number => offsets(edges[column + 1] ?? 0) - offsets(edges[column] ?? 0);
  for (;;) {
    const alone = new Set<number>();
    for (const { start, end } of distinct.values()) {
      const column = place.get(start) ?? 0;
      if ((place.get(end) ?? 0) - column === 1) alone.add(column);
    }
    let sliver: number | undefined;
    for (let column = 0; column + 1 < edges.length; column += 1) {
      if (!alone.has(column) && (sliver === undefined || width(column) < width(sliver))) sliver = column;
    }
    if (sliver === undefined) break;
    for (const [edge, index] of place) if (index > sliver) place.set(edge, index - 1);
    edges = edges.filter((_, index) => index !== sliver);
  }
  return (edge) => place.get(edge) ?? 0;
}

/** How far from the left each edge of the grid is; columns without a width count one. */
function offsetsOf(widths: readonly number[]): (edge: number) => number {
  const offsets = [0];
  for (const width of widths) offsets.push((offsets.at(-1) ?? 0) + width);
  const last = offsets.at(-1) ?? 0;
  return (edge) => offsets[edge] ?? last + edge - offsets.length + 1;
}
