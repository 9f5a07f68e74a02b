import { FORBIDDEN_COST } from './nearest-columns.js';
import { NOBODY, type ShortestPaths } from './shortest-paths.js';
import { ABSENT } from './vacant-places.js';

/** Steps by which a solution is mended, with `VacantPlaces`; `cost` is that of the paths, row-major. */

/** The highest dual that leaves no pair of this row cheaper than its duals. */
export function highestDual({ columnDual, waitingCost }: ShortestPaths, cost: Int32Array, row: number): number {
  const width = columnDual.length;
  const start = row * width;
  let lowest = waitingCost;
  for (let column = 0; column < width; column++) {
    const price = cost[start + column] as number;
    const dual = price - (columnDual[column] as number);
    if (dual < lowest && price !== FORBIDDEN_COST) lowest = dual;
  }
  return lowest;
}

/** A row that was absent, or holds nothing, finds its place. */
export function enter(paths: ShortestPaths, cost: Int32Array, row: number): void {
  paths.columnOf[row] = NOBODY;
  paths.near.forget(row);
  paths.rowDual[row] = highestDual(paths, cost, row);
  paths.add(row);
}

/** A column that had no place gets the price at which nobody gains by coming, or nothing. */
export function openColumn(paths: ShortestPaths, cost: Int32Array, column: number): void {
  const { columnDual, columnOf, rowDual } = paths;
  let price = 0;
  for (let row = 0, at = column; row < rowDual.length; row++, at += columnDual.length) {
    const here = cost[at] as number;
    if (columnOf[row] === ABSENT || here === FORBIDDEN_COST) continue;
    price = Math.min(price, here - (rowDual[row] as number));
  }
  columnDual[column] = price;
}
