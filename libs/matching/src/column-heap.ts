/**
 * Columns reached and not yet visited, the nearest first, the lower one among equals: a binary heap that knows where each
 * column is, so that a shorter way to it is one step up. The distances are the owner's.
 */
export class ColumnHeap {
  size = 0;
  private readonly heap: Int32Array;
  private readonly position: Int32Array;

  constructor(private readonly distance: Float64Array) {
    this.heap = new Int32Array(distance.length);
    this.position = new Int32Array(distance.length).fill(-1);
  }

  /** Infinity when nothing is reached. */
  nearestDistance(): number {
    return this.size > 0 ? (this.distance[this.heap[0] as number] as number) : Infinity;
  }

  /** Takes in a column whose distance is set, or whose distance has just become shorter. */
  put(column: number): void {
    const { heap, position, distance } = this;
    const own = distance[column] as number;
    let at = position[column] as number;
    if (at < 0) at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] as number;
      const theirs = distance[other] as number;
      if (theirs < own || (theirs === own && other < column)) break;
      heap[at] = other;
      position[other] = at;
      at = above;
    }
    heap[at] = column;
    position[column] = at;
  }

  /** Takes out the nearest column; there must be one. */
  take(): number {
    const { heap, position } = this;
    const nearest = heap[0] as number;
    position[nearest] = -1;
    const last = heap[--this.size] as number;
    if (this.size > 0) this.sinkFromTop(last);
    return nearest;
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.position[this.heap[at] as number] = -1;
    this.size = 0;
  }

  private sinkFromTop(column: number): void {
    const { heap, position, distance, size } = this;
    const own = distance[column] as number;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      let child = heap[below] as number;
      let theirs = distance[child] as number;
      if (below + 1 < size) {
        const right = heap[below + 1] as number;
        const rights = distance[right] as number;
        if (rights < theirs || (rights === theirs && right < child)) {
          below += 1;
          child = right;
          theirs = rights;
        }
      }
      if (own < theirs || (own === theirs && column < child)) break;
      heap[at] = child;
      position[child] = at;
      at = below;
    }
    heap[at] = column;
    position[column] = at;
  }
}
