import type { Room } from './seating-search.js';

/**
 * The tables of one round with nobody at one table who is kept apart from another there, and none with too few: who stands in the
 * way of most gets up (of several whoever has paused least often so far), tables left with too few borrow from those with more than
 * they need or are given up, and all who stand sit down wherever there is room, or make a table of their own.
 */
export function settleRound(
  tables: readonly (readonly number[])[],
  apart: Uint8Array,
  count: number,
  { table: { fewest, most }, mostTables }: Omit<Room, 'rounds'>,
  pauses: Int32Array,
): number[][] {
  const isApart = (a: number, b: number): boolean => apart[a * count + b] === 1;
  const clear = tables.map((table) => [...withoutTrouble(table, isApart, pauses)]);
  for (const table of clear) borrow(table, clear, isApart, fewest);
  const kept = clear.filter(({ length }) => length >= fewest);
  const seated = new Set(kept.flat());
  const standing = [...pauses.keys()].filter((person) => !seated.has(person));
  standing.sort((a, b) => (pauses[b] as number) - (pauses[a] as number) || a - b);
  const left = standing.filter((person) => {
    const open = kept.filter((table) => table.length < most && !table.some((other) => isApart(person, other)));
    const smallest = open.sort((a, b) => a.length - b.length)[0];
    smallest?.push(person);
    return smallest === undefined;
  });
  return [...kept, ...ownTables(left, isApart, { fewest, most }, mostTables - kept.length)];
}

/** Fills a table up to the fewest with people of larger ones, or leaves all as it is. */
function borrow(
  table: number[],
  tables: readonly number[][],
  isApart: (a: number, b: number) => boolean,
  fewest: number,
): void {
  if (table.length === 0) return;
  const moved: [number[], number][] = [];
  const lenders = tables.filter((other) => other !== table).sort((a, b) => b.length - a.length);
  for (const lender of lenders) {
    for (const person of [...lender]) {
      if (table.length >= fewest || lender.length <= fewest) break;
      if (table.some((other) => isApart(person, other))) continue;
      lender.splice(lender.indexOf(person), 1);
      table.push(person);
      moved.push([lender, person]);
    }
  }
  if (table.length >= fewest) return;
  for (const [lender, person] of moved) {
    table.splice(table.indexOf(person), 1);
    lender.push(person);
  }
}

function withoutTrouble(
  table: readonly number[],
  isApart: (a: number, b: number) => boolean,
  pauses: Int32Array,
): readonly number[] {
  let worst: number | undefined;
  let most = 0;
  for (const person of table) {
    const trouble = table.filter((other) => other !== person && isApart(person, other)).length;
    const isRested = worst !== undefined && (pauses[person] as number) < (pauses[worst] as number);
    if (trouble > most || (trouble > 0 && trouble === most && isRested)) [worst, most] = [person, trouble];
  }
  return worst === undefined
    ? table
    : withoutTrouble(
        table.filter((person) => person !== worst),
        isApart,
        pauses,
      );
}

function ownTables(
  standing: readonly number[],
  isApart: (a: number, b: number) => boolean,
  { fewest, most }: Room['table'],
  mostMore: number,
): number[][] {
  const tables: number[][] = [];
  let left = [...standing];
  for (const first of standing) {
    if (tables.length >= mostMore || !left.includes(first)) continue;
    const table: number[] = [];
    for (const person of [first, ...left.filter((other) => other !== first)])
      if (table.length < most && !table.some((other) => isApart(person, other))) table.push(person);
    if (table.length < fewest) continue;
    tables.push(table);
    left = left.filter((person) => !table.includes(person));
  }
  return tables;
}
