import type { CountTable, Dimension } from '../src/count-table.js';
import type { Population } from '../src/population.js';

export const names = (prefix: string, length: number): string[] => Array.from({ length }, (_, at) => `${prefix}${at}`);

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** A table of one dimension, its total added. */
export function listTable(counts: readonly number[], categories = names('c', counts.length)): CountTable {
  return {
    id: 'list',
    population: 'everyone',
    dimensions: [{ id: 'c', categories }],
    counts: [...counts, sumOf(counts)],
  };
}

/** A table of two dimensions, totals of rows and columns added. */
export function gridTable(rows: readonly (readonly number[])[], more: Partial<CountTable> = {}): CountTable {
  const width = rows[0]?.length ?? 0;
  const columns = names('c', width).map((_, at) => sumOf(rows.map((row) => row[at] as number)));
  const dimensions: Dimension[] = [
    { id: 'r', categories: names('r', rows.length) },
    { id: 'c', categories: names('c', width) },
  ];
  const counts = [...rows, columns].flatMap((row) => [...row, sumOf(row)]);
  return { id: 'grid', population: 'everyone', dimensions, counts, ...more };
}

/** People with nothing to tell them apart but their key; answers in their first version. */
export function people(size: number, from = 0): Map<string, string> {
  return new Map(Array.from({ length: size }, (_, at) => [`p${from + at}`, 'v1']));
}

export const everyone = (size: number): Population => ({ id: 'everyone', people: people(size) });
