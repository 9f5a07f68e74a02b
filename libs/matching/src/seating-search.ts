import type { Attendee, Gathering } from './gathering.js';
import { settleRound } from './settle-tables.js';
import { TableChanges } from './table-changes.js';
import type { TableSize } from './seating.js';

export interface SeatPlan {
  /** Of each round the tables, of each table who sits there. */
  readonly tables: readonly (readonly (readonly number[])[])[];
  readonly seated: number;
  readonly uneven: number;
  readonly repeats: number;
  readonly fewestRepeats: number;
  readonly affinity: number;
}

export interface Room {
  readonly rounds: number;
  readonly table: TableSize;
  readonly mostTables: number;
}

const MOST_TABLE_COUNTS = 4;
const MOST_RUNS = 8;
// Looks at a pair of people in all, some third of a second.
const ALL_WORK = 2.4e7;
const STEPS_PER_PLACE = 400;

/** Looks for a plan in a number of steps that the size of the problem decides. */
export class SeatingSearch {
  /** How many cannot have a place in any round, whoever they are. */
  readonly spare: number;
  private readonly count: number;
  private readonly tableCounts: readonly number[];

  constructor(
    private readonly gathering: Gathering<Attendee>,
    private readonly kinds: Int32Array,
    private readonly room: Room,
  ) {
    this.count = kinds.length;
    const { fewest, most } = room.table;
    const largest = Math.min(room.mostTables, Math.floor(this.count / fewest));
    const places = largest * most;
    this.spare = this.count - Math.min(this.count, places);
    // As many tables as seat everybody who can be seated, those of a middling size first.
    const smallest = Math.ceil((this.count - this.spare) / most);
    const middle = (2 * this.count) / (fewest + most);
    this.tableCounts = Array.from({ length: Math.max(0, largest - smallest + 1) }, (_, at) => smallest + at)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a)
      .slice(0, MOST_TABLE_COUNTS);
  }

  run(): SeatPlan {
    const { rounds } = this.room;
    let best = this.planOf(Array.from({ length: rounds }, () => []));
    if (this.count === this.spare) return best;
    let work = ALL_WORK;
    for (let run = 0; run < MOST_RUNS && work > 0; run++) {
      const tableCount = this.tableCounts[run % this.tableCounts.length] as number;
      const size = Math.ceil(this.count / tableCount);
      const share = ALL_WORK / Math.max(2, this.tableCounts.length) / (4 * size);
      const steps = Math.ceil(Math.min(share, STEPS_PER_PLACE * this.count * rounds));
      const plan = this.planOf(this.seat(tableCount, steps));
      best = isBetter(plan, best) ? plan : best;
      if (this.isAsGoodAsCanBe(best)) break;
      work -= steps * 4 * size;
    }
    return best;
  }

  private isAsGoodAsCanBe({ seated, uneven, repeats, fewestRepeats }: SeatPlan): boolean {
    // The bound is for tables of these sizes: of others there might be fewer.
    const fewest = this.tableCounts.length === 1 ? fewestRepeats : 0;
    return seated === (this.count - this.spare) * this.room.rounds && uneven === 0 && repeats === fewest;
  }

  private seat(tableCount: number, steps: number): number[][][] {
    const { rounds, table, mostTables } = this.room;
    const changes = new TableChanges(this.gathering, this.kinds, tableCount, table, this.deal(tableCount));
    changes.improve(steps);
    const pauses = new Int32Array(this.count);
    return Array.from({ length: rounds }, (_, round) => {
      const tables = changes.tablesOf(round);
      const settled = settleRound(tables, this.gathering.apart, this.count, { table, mostTables }, pauses);
      const seated = new Set(settled.flat());
      for (let at = 0; at < this.count; at++) if (!seated.has(at)) pauses[at] = (pauses[at] as number) + 1;
      return settled;
    });
  }

  /** The table of each person in each round, -1 for those whose turn it is to pause; every run from other places. */
  private deal(tableCount: number): Int32Array[] {
    const { rounds, table } = this.room;
    const seats = Math.min(this.count, tableCount * table.most);
    const pausing = this.count - seats;
    const order = [...this.kinds.keys()].sort((a, b) => (this.kinds[b] as number) - (this.kinds[a] as number));
    return Array.from({ length: rounds }, (_, round) => {
      const at = new Int32Array(this.count).fill(0);
      for (let turn = 0; turn < pausing; turn++) at[(round * pausing + turn) % this.count] = -1;
      const seated = order.filter((person) => at[person] === 0);
      seated.forEach((person, place) => {
        const layer = Math.floor(place / tableCount);
        at[person] = (place + round * layer) % tableCount;
      });
      return at;
    });
  }

  private planOf(tables: readonly (readonly (readonly number[])[])[]): SeatPlan {
    const met = new Map<number, number>();
    let affinity = 0;
    for (const table of tables.flat()) {
      table.forEach((a, at) => {
        for (const b of table.slice(at + 1)) {
          const key = Math.min(a, b) * this.count + Math.max(a, b);
          met.set(key, (met.get(key) ?? 0) + 1);
          affinity += this.gathering.affinity[key] as number;
        }
      });
    }
    const repeats = [...met.values()].reduce((sum, times) => sum + times - 1, 0);
    const seated = tables.flat(2).length;
    const uneven = tables.reduce((sum, round) => sum + this.unevenIn(round), 0);
    return { tables, seated, uneven, repeats, fewestRepeats: this.fewestRepeats(tables), affinity };
  }

  private unevenIn(tables: readonly (readonly number[])[]): number {
    const kindCount = this.kinds.reduce((most, kind) => Math.max(most, kind), -1) + 1;
    let uneven = 0;
    for (let kind = 0; kind < kindCount; kind++) {
      const counts = tables.map((table) => table.filter((person) => this.kinds[person] === kind).length);
      const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
      for (const count of counts) uneven += Math.max(Math.floor(mean) - count, count - Math.ceil(mean), 0);
    }
    return uneven;
  }

  /**
   * Two counts that hold for any plan with tables of these sizes: there are only so many pairs of people who may meet; and of
   * those at one table some come from the same table of the round before, when there were fewer tables than they are (each who
   * paused counts as a table).
   */
  private fewestRepeats(tables: readonly (readonly (readonly number[])[])[]): number {
    let mayMeet = 0;
    for (let a = 0; a < this.count; a++)
      for (let b = a + 1; b < this.count; b++) mayMeet += 1 - (this.gathering.apart[a * this.count + b] as number);
    const meetings = tables.flat().reduce((sum, table) => sum + pairsOf(table.length), 0);
    let again = 0;
    tables.slice(1).forEach((round, before) => {
      const last = tables[before] as readonly (readonly number[])[];
      const sources = last.length + this.count - last.flat().length;
      for (const { length } of round) {
        const each = Math.floor(length / sources);
        const more = length % sources;
        again += more * pairsOf(each + 1) + (sources - more) * pairsOf(each);
      }
    });
    return Math.max(0, meetings - mayMeet, again);
  }
}

const pairsOf = (people: number): number => (people * (people - 1)) / 2;

function isBetter(one: SeatPlan, other: SeatPlan): boolean {
  const gain =
    one.seated - other.seated ||
    other.uneven - one.uneven ||
    other.repeats - one.repeats ||
    one.affinity - other.affinity;
  return gain > 0;
}
