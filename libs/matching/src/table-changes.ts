import type { Attendee, Gathering } from './gathering.js';
import { drawBelow } from './seeded-random.js';
import type { TableSize } from './seating.js';

// What counts more is out of reach of what counts less: a pair kept apart, one too many of a kind, a meeting again, topics (≤ 176).
const APART = 1e12;
const UNEVEN = 1e9;
const AGAIN = 1e6;
// Who meets for the third time is a little worse than two who meet for the second.
const AND_AGAIN = 1.5e5;
const TOPICS = 200;

const PAUSING = -1;

/** In shares of what is mended. */
const HEAT = { from: 0.35, to: 0.05 } as const;

interface Phase {
  readonly level: number;
  /** Whether people may go to a table that has room, so that tables change their size. */
  readonly moves: boolean;
}

/** People who change places, round by round, for less of what should not be. */
export class TableChanges {
  private readonly count: number;
  private readonly rounds: number;
  /** How often two are at one table, row-major. */
  private readonly met: Uint8Array;
  /** Per round and table who sits there. */
  private readonly seats: number[][][];
  private readonly kindCount: number;
  /** Per round, table and kind. */
  private readonly tally: Int32Array;
  /** Per round and kind: how many a table should have at least; at most one more, where they do not divide. */
  private readonly least: Int32Array;
  private readonly most: Int32Array;

  constructor(
    private readonly gathering: Gathering<Attendee>,
    private readonly kinds: Int32Array,
    private readonly tableCount: number,
    private readonly size: TableSize,
    private readonly tableOf: readonly Int32Array[],
  ) {
    this.count = kinds.length;
    this.rounds = tableOf.length;
    this.met = new Uint8Array(this.count * this.count);
    this.seats = tableOf.map((at) => this.tablesIn(at));
    this.kindCount = kinds.reduce((most, kind) => Math.max(most, kind), -1) + 1;
    this.tally = new Int32Array(this.rounds * tableCount * this.kindCount);
    this.least = new Int32Array(this.rounds * this.kindCount);
    this.most = new Int32Array(this.rounds * this.kindCount);
    this.seats.forEach((tables, round) => this.countAll(tables, round));
  }

  tablesOf(round: number): number[][] {
    return (this.seats[round] as number[][]).map((table) => [...table]);
  }

  /** Anneals what is there to mend, the gravest first, and topics last. */
  improve(steps: number): void {
    const hasTopics = this.gathering.affinity.some((worth) => worth > 0);
    const share = Math.ceil(steps / (hasTopics ? 2 : 1));
    if (this.kept()) this.anneal({ level: APART, moves: false }, share);
    // Tables of other sizes, only where people changing places are not enough: evenness is lost with them.
    if (this.kept() && this.size.fewest < this.size.most) this.anneal({ level: APART, moves: true }, share);
    if (this.isUneven()) this.anneal({ level: UNEVEN, moves: false }, share);
    if (this.meetAgain()) this.anneal({ level: AGAIN, moves: false }, share);
    if (hasTopics) this.anneal({ level: TOPICS, moves: false }, share);
  }

  private anneal({ level, moves }: Phase, steps: number): void {
    const { random } = this.gathering;
    const { from, to } = HEAT;
    let heat = level * from;
    const cooling = (to / from) ** (1 / Math.max(1, steps));
    for (let step = 0; step < steps; step++, heat *= cooling) {
      const round = drawBelow(random, this.rounds);
      const a = drawBelow(random, this.count);
      const b = drawBelow(random, this.count);
      const isMove = moves && step % 4 === 0;
      const delta = isMove ? this.moveCost(round, a, b) : this.swapCost(round, a, b, level);
      if (delta > 0 && (delta > 20 * heat || random() >= Math.exp(-delta / heat))) continue;
      if (isMove) this.move(round, a, (this.tableOf[round] as Int32Array)[b] as number);
      else this.swap(round, a, b);
    }
  }

  /** What it costs that two change places; more than anything where they cannot. */
  private swapCost(round: number, a: number, b: number, level: number): number {
    const at = this.tableOf[round] as Int32Array;
    const [from, to] = [at[a] as number, at[b] as number];
    if (from === to) return Infinity;
    // Whose turn it is to pause stays, unless somebody would have no place at all.
    if ((from === PAUSING || to === PAUSING) && level !== APART) return Infinity;
    const pairs =
      this.leaving(round, a) + this.leaving(round, b) + this.joining(round, a, to, b) + this.joining(round, b, from, a);
    return pairs + this.kindCost(round, a, b, from, to);
  }

  private moveCost(round: number, a: number, b: number): number {
    const at = this.tableOf[round] as Int32Array;
    const tables = this.seats[round] as number[][];
    const [from, to] = [at[a] as number, at[b] as number];
    if (from === to || from === PAUSING || to === PAUSING) return Infinity;
    const fits =
      (tables[from] as number[]).length > this.size.fewest && (tables[to] as number[]).length < this.size.most;
    return fits ? this.leaving(round, a) + this.joining(round, a, to, a) : Infinity;
  }

  /** What goes when somebody leaves their table. */
  private leaving(round: number, person: number): number {
    const table = (this.tableOf[round] as Int32Array)[person] as number;
    if (table === PAUSING) return 0;
    let cost = 0;
    for (const other of this.seats[round]?.[table] as number[])
      if (other !== person) cost -= this.pairCost(person, other, 1);
    return cost;
  }

  /** What comes when somebody sits down at a table without `except`. */
  private joining(round: number, person: number, table: number, except: number): number {
    if (table === PAUSING) return 0;
    let cost = 0;
    for (const other of this.seats[round]?.[table] as number[])
      if (other !== except) cost += this.pairCost(person, other, 0);
    return cost;
  }

  /** Two at one table in this round, `here` when they are counted as such already. */
  private pairCost(a: number, b: number, here: number): number {
    const pair = a * this.count + b;
    const before = (this.met[pair] as number) - here;
    const again = before > 0 ? AGAIN + AND_AGAIN * (before - 1) : 0;
    return again - (this.gathering.affinity[pair] as number) + (this.gathering.apart[pair] ? APART : 0);
  }

  private kindCost(round: number, a: number, b: number, from: number, to: number): number {
    const [one, other] = [this.kinds[a] as number, this.kinds[b] as number];
    if (one === other) return 0;
    return (
      this.kindChange(round, from, one, -1) +
      this.kindChange(round, from, other, 1) +
      this.kindChange(round, to, one, 1) +
      this.kindChange(round, to, other, -1)
    );
  }

  private kindChange(round: number, table: number, kind: number, by: number): number {
    if (kind < 0 || table === PAUSING) return 0;
    const now = this.tally[(round * this.tableCount + table) * this.kindCount + kind] as number;
    return (this.offBy(round, kind, now + by) - this.offBy(round, kind, now)) * UNEVEN;
  }

  private offBy(round: number, kind: number, count: number): number {
    const at = round * this.kindCount + kind;
    return Math.max((this.least[at] as number) - count, count - (this.most[at] as number), 0);
  }

  private swap(round: number, a: number, b: number): void {
    const at = this.tableOf[round] as Int32Array;
    const [from, to] = [at[a] as number, at[b] as number];
    this.move(round, a, to);
    this.move(round, b, from);
  }

  private move(round: number, person: number, to: number): void {
    const at = this.tableOf[round] as Int32Array;
    const tables = this.seats[round] as number[][];
    const from = at[person] as number;
    if (from !== PAUSING) {
      const table = tables[from] as number[];
      table[table.indexOf(person)] = table[table.length - 1] as number;
      table.pop();
      for (const other of table) this.note(person, other, -1);
      this.tallyKind(round, from, person, -1);
    }
    at[person] = to;
    if (to === PAUSING) return;
    for (const other of tables[to] as number[]) this.note(person, other, 1);
    (tables[to] as number[]).push(person);
    this.tallyKind(round, to, person, 1);
  }

  private note(a: number, b: number, by: number): void {
    const pair = a * this.count + b;
    const mirrored = b * this.count + a;
    this.met[pair] = this.met[mirrored] = (this.met[pair] as number) + by;
  }

  private tallyKind(round: number, table: number, person: number, by: number): void {
    const kind = this.kinds[person] as number;
    if (kind < 0) return;
    const at = (round * this.tableCount + table) * this.kindCount + kind;
    this.tally[at] = (this.tally[at] as number) + by;
  }

  private tablesIn(at: Int32Array): number[][] {
    const tables = Array.from({ length: this.tableCount }, (): number[] => []);
    at.forEach((table, person) => {
      if (table !== PAUSING) (tables[table] as number[]).push(person);
    });
    return tables;
  }

  private countAll(tables: readonly (readonly number[])[], round: number): void {
    tables.forEach((table, number) => {
      table.forEach((person, place) => {
        this.tallyKind(round, number, person, 1);
        for (const other of table.slice(place + 1)) this.note(person, other, 1);
      });
    });
    for (let kind = 0; kind < this.kindCount; kind++) {
      const all = tables.flat().filter((person) => this.kinds[person] === kind).length;
      this.least[round * this.kindCount + kind] = Math.floor(all / this.tableCount);
      this.most[round * this.kindCount + kind] = Math.ceil(all / this.tableCount);
    }
  }

  /** Whether two are at one table who are kept apart. */
  private kept(): boolean {
    const { apart } = this.gathering;
    return this.met.some((times, pair) => times > 0 && apart[pair] === 1);
  }

  private meetAgain(): boolean {
    return this.met.some((times) => times > 1);
  }

  private isUneven(): boolean {
    return this.tally.some((count, at) => {
      const kind = at % this.kindCount;
      const round = Math.floor(at / this.kindCount / this.tableCount);
      return this.offBy(round, kind, count) > 0;
    });
  }
}
