import { CellSystem } from './cell-system.js';
import { hideComplement } from './complement.js';
import type { CountTable } from './count-table.js';
import type { Population } from './population.js';
import { addToState, linkStates, type State, stateOf } from './states.js';
import { HIDDEN, KNOWN, OPEN } from './status.js';

/** A table that was released, with what its hidden cells count: kept by the gate, shown to nobody. */
export interface KeptTable {
  readonly table: CountTable;
  /** By place in the table's counts. */
  readonly hidden: readonly boolean[];
}

/** Tables that a reader has seen, and how wide their hidden cells had to stay. */
export interface Seen {
  readonly threshold: number;
  readonly populations: readonly Population[];
  readonly tables: readonly KeptTable[];
}

/** Somebody who reads what is released: what they have seen, and what they must not find out. */
export interface Viewer {
  readonly threshold: number;
  readonly seen: readonly Seen[];
}

/** Tables about to be released to a viewer; `hidden` are the cells hidden for another viewer's sake. */
export interface Upcoming {
  readonly populations: readonly Population[];
  readonly tables: readonly KeptTable[];
}

/** The cells to be hidden so that this viewer, with all that they have seen, pins nobody down. */
export function hiddenFrom(viewer: Viewer, upcoming: Upcoming): boolean[][] {
  const view = new View(viewer);
  const numbers = view.expect(upcoming);
  const isProtected = hideComplement(view);
  return upcoming.tables.map(({ table, hidden }, at) =>
    (numbers[at] as number[]).map((number, place) => {
      const isSmall = (table.counts[place] as number) < viewer.threshold;
      // Too much is known for any complement: then nothing is added to it.
      const isHidden = !isProtected || view.status[number] === HIDDEN;
      return isHidden || isSmall || (hidden[place] as boolean);
    }),
  );
}

/** Everything that one viewer can put together, as one system of numbers. */
class View {
  readonly system = new CellSystem();
  status = new Uint8Array();
  demand = new Float64Array();
  private readonly states: State[] = [];
  private readonly seenNumbers: number;

  constructor(private readonly viewer: Viewer) {
    const shown: number[] = [];
    const hidden: [number, number][] = [];
    for (const { threshold, populations, tables } of viewer.seen) {
      for (const kept of tables) {
        this.add(populations, kept.table).forEach((number, place) => {
          if (kept.hidden[place]) hidden.push([number, threshold]);
          else shown.push(number);
        });
      }
    }
    linkStates(this.system, this.states, () => true);
    this.seenNumbers = this.system.size;
    const strictest = Math.min(viewer.threshold, ...viewer.seen.map(({ threshold }) => threshold));
    this.extend(strictest);
    for (const [number, threshold] of hidden) this.hide(number, Math.min(threshold, viewer.threshold));
    for (const number of shown) this.status[number] = KNOWN;
    this.recogniseKnown();
  }

  /** Adds what is about to be released. Returns the number of each cell of each table. */
  expect({ populations, tables }: Upcoming): number[][] {
    const numbers = tables.map(({ table }) => this.add(populations, table));
    const fresh = new Set(populations.map((population) => stateOf(this.states, population)));
    linkStates(this.system, this.states, (state) => fresh.has(state));
    this.extend(this.viewer.threshold);
    tables.forEach(({ hidden }, at) => {
      numbers[at]?.forEach((number, place) => {
        if (hidden[place] && this.status[number] === OPEN) this.hide(number, this.viewer.threshold);
      });
    });
    return numbers;
  }

  private add(populations: readonly Population[], table: CountTable): number[] {
    const population = populations.find(({ id }) => id === table.population) as Population;
    return addToState(this.system, stateOf(this.states, population), table);
  }

  /** Numbers added since: small ones are hidden, which is primary suppression, zeros included. */
  private extend(demand: number): void {
    const from = this.status.length;
    const { size, roles, counts } = this.system;
    this.status = Uint8Array.from({ length: size }, (_, at) => this.status[at] ?? OPEN);
    this.demand = Float64Array.from(
      { length: size },
      (_, at) => this.demand[at] ?? (roles[at] === 'slack' ? 0 : demand),
    );
    for (let at = from; at < size; at++) {
      if (roles[at] === 'slack') this.status[at] = HIDDEN;
      else if ((counts[at] as number) < this.viewer.threshold) this.status[at] = HIDDEN;
    }
  }

  private hide(number: number, demand: number): void {
    this.status[number] = HIDDEN;
    this.demand[number] = demand;
  }

  /** What follows from what was shown is known, though it was never shown. */
  private recogniseKnown(): void {
    for (let again = true; again;) {
      again = false;
      for (const { cells } of this.system.equations) {
        const unknown = cells.filter((cell) => this.status[cell] !== KNOWN && cell < this.seenNumbers);
        if (unknown.length !== 1) continue;
        this.status[unknown[0] as number] = KNOWN;
        again = true;
      }
    }
  }
}
