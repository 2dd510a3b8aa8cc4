/** A row and a column that may be joined, and what is gained by it; above 0. */
export interface Edge {
  readonly row: number;
  readonly column: number;
  readonly gain: number;
}

/** So many edges may be looked at before what is left is joined by the highest gain alone. */
const WORK = 30_000_000;

/**
 * Joins rows with columns one to one so that the sum of the gains is as high as it can be; rows and columns may stay alone. Each row
 * in turn takes the cheapest way to a place, along which others give way (shortest augmenting paths with prices, as of Jonker and
 * Volgenant, on sparse edges): what does not touch is solved apart by itself.
 *
 * @param rows how many there are; edges name them from 0
 * @returns of each row its column, or -1
 */
export function assign(rows: number, columns: number, edges: readonly Edge[]): Int32Array {
  const solver = new Solver(rows, columns, edges);
  for (let row = 0; row < rows; row += 1) solver.place(row);
  return solver.columnOf;
}

class Solver {
  readonly columnOf: Int32Array;
  readonly #rowOf: Int32Array;
  readonly #edges: readonly Edge[][];
  /** What the highest gain is short of: leaving a row alone costs this much. */
  readonly #alone: number;
  readonly #rowPrice: Float64Array;
  readonly #columnPrice: Float64Array;
  #work = 0;

  constructor(rows: number, columns: number, edges: readonly Edge[]) {
    this.columnOf = new Int32Array(rows).fill(-1);
    this.#rowOf = new Int32Array(columns).fill(-1);
    const byRow: Edge[][] = Array.from({ length: rows }, () => []);
    for (const edge of edges) byRow[edge.row]?.push(edge);
    this.#edges = byRow;
    this.#alone = edges.reduce((highest, { gain }) => Math.max(highest, gain), 0);
    this.#rowPrice = new Float64Array(rows);
    this.#columnPrice = new Float64Array(columns);
    for (const [row, own] of byRow.entries()) {
      this.#rowPrice[row] = own.reduce((lowest, { gain }) => Math.min(lowest, this.#alone - gain), this.#alone);
    }
  }

  /** Finds a place for a row, or leaves alone whom it costs least. */
  place(start: number): void {
    const queue = new Queue();
    const distance = new Map<number, number>();
    const cameFrom = new Map<number, number>();
    const settled: number[] = [];
    const done = new Set<number>();
    let row = start;
    let reached = 0;
    let alone = { row: start, distance: Number.POSITIVE_INFINITY };
    for (;;) {
      const own = reached + this.#alone - (this.#rowPrice[row] ?? 0);
      if (own < alone.distance) alone = { row, distance: own };
      this.#relax(row, reached, { distance, cameFrom, done, queue });
      const next = this.#next(queue, done);
      if (next === undefined || next.distance >= alone.distance) {
        this.#reprice(start, settled, distance, alone.distance);
        this.#giveWay(alone.row, start, cameFrom);
        return;
      }
      const { column } = next;
      reached = next.distance;
      done.add(column);
      const holder = this.#rowOf[column] ?? -1;
      if (holder < 0) {
        this.#reprice(start, settled, distance, reached);
        this.#take(column, start, cameFrom);
        return;
      }
      settled.push(column);
      row = holder;
    }
  }

  #relax(row: number, reached: number, search: Search): void {
    for (const { column, gain } of this.#edges[row] ?? []) {
      this.#work += 1;
      if (search.done.has(column)) continue;
      const length = reached + this.#alone - gain - (this.#rowPrice[row] ?? 0) - (this.#columnPrice[column] ?? 0);
      if (length >= (search.distance.get(column) ?? Number.POSITIVE_INFINITY)) continue;
      search.distance.set(column, length);
      search.cameFrom.set(column, row);
      search.queue.add({ column, distance: length });
    }
  }

  /** The nearest column that was not reached before; beyond the bound of work only free ones. */
  #next(queue: Queue, done: ReadonlySet<number>): Step | undefined {
    for (;;) {
      const step = queue.take();
      if (step === undefined) return undefined;
      const taken = this.#work > WORK && (this.#rowOf[step.column] ?? -1) >= 0;
      if (!taken && !done.has(step.column)) return step;
    }
  }

  /** Prices under which every join so far is cheapest for its row. */
  #reprice(start: number, settled: readonly number[], distance: ReadonlyMap<number, number>, reached: number): void {
    this.#rowPrice[start] = (this.#rowPrice[start] ?? 0) + reached;
    for (const column of settled) {
      const change = reached - (distance.get(column) ?? reached);
      const holder = this.#rowOf[column] ?? -1;
      this.#columnPrice[column] = (this.#columnPrice[column] ?? 0) - change;
      this.#rowPrice[holder] = (this.#rowPrice[holder] ?? 0) + change;
    }
  }

  /** Takes the column for the row from which it was reached; whoever held that row's old column takes its own way on. */
  #take(column: number, start: number, cameFrom: ReadonlyMap<number, number>): void {
    let free = column;
    for (;;) {
      const row = cameFrom.get(free);
      if (row === undefined) return;
      const old = this.columnOf[row] ?? -1;
      this.columnOf[row] = free;
      this.#rowOf[free] = row;
      if (row === start) return;
      free = old;
    }
  }

  /** Leaves a row alone; its column goes the way back to the start. */
  #giveWay(row: number, start: number, cameFrom: ReadonlyMap<number, number>): void {
    if (row === start) return;
    const column = this.columnOf[row] ?? -1;
    this.columnOf[row] = -1;
    this.#take(column, start, cameFrom);
  }
}

interface Step {
  readonly column: number;
  readonly distance: number;
}

interface Search {
  readonly distance: Map<number, number>;
  readonly cameFrom: Map<number, number>;
  readonly done: ReadonlySet<number>;
  readonly queue: Queue;
}

/** Steps by distance, nearest first (a binary heap). */
class Queue {
  readonly #steps: Step[] = [];

  add(step: Step): void {
    const steps = this.#steps;
    let at = steps.length;
    steps.push(step);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = steps[up];
      if (parent === undefined || parent.distance <= step.distance) break;
      steps[at] = parent;
      at = up;
    }
    steps[at] = step;
  }

  take(): Step | undefined {
    const steps = this.#steps;
    const [first] = steps;
    const last = steps.pop();
    if (first === undefined || last === undefined || steps.length === 0) return first;
    let at = 0;
    for (;;) {
      const [left, right] = [steps[2 * at + 1], steps[2 * at + 2]];
      const down = right !== undefined && left !== undefined && right.distance < left.distance ? 2 * at + 2 : 2 * at + 1;
      const child = steps[down];
      if (child === undefined || child.distance >= last.distance) break;
      steps[at] = child;
      at = down;
    }
    steps[at] = last;
    return first;
  }
}
