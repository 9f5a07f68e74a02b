import { type Attendee, type Gathering, MOST_AFFINITY } from './gathering.js';
import { circleRounds } from './circle-rounds.js';
import { RoundMatcher } from './round-matcher.js';
import { SINGLE } from './heaviest-matching.js';
import { drawBelow } from './seeded-random.js';
import type { PauseReason } from './speed-rounds.js';

/** The partner of everybody, by index, or `SINGLE`. */
type Round = Int32Array;

interface Rated {
  readonly rounds: readonly Round[];
  readonly meetings: number;
  /** The squares of everybody's pauses so far, summed over rounds: least when pauses are taken in turns. */
  readonly unevenness: number;
  readonly affinity: number;
}

// About a fifth of a second of matchings of everybody with everybody, which cost the third power of the number of people.
const MATCHING_WORK = 5e7;
const MOST_MENDINGS = 240;

/** Looks for rounds in which as many meet as can be, in a number of steps that does not depend on how fast the machine is. */
export class RoundSearch {
  /** Known once it has run. */
  mostMeetings = 0;
  private readonly count: number;
  private readonly matcher: RoundMatcher;
  /** The fewest who must pause in each round, because numbers are uneven. */
  private readonly spare: number;
  private readonly acceptable: Int32Array;

  constructor(
    private readonly gathering: Gathering<Attendee>,
    private readonly sides: readonly number[],
    isAcross: boolean,
    private readonly rounds: number,
  ) {
    this.count = sides.length;
    this.matcher = new RoundMatcher(gathering, sides, isAcross);
    this.acceptable = this.matcher.acceptableCounts();
    const ones = sides.filter((side) => side === 1).length;
    this.spare = this.matcher.isAcross ? Math.abs(this.count - 2 * ones) : this.count % 2;
  }

  run(): readonly Round[] {
    if (this.rounds === 0) return [];
    const first = this.oneByOne();
    this.mostMeetings = this.boundOnMeetings(first[0] as Round);
    let best = this.rate(first);
    if (!this.isComplete(best)) best = this.better(best, this.rate(this.fromCircle()));
    if (!this.isComplete(best)) best = this.mend(best);
    return this.inTurn(this.polish(best.rounds));
  }

  /** Why somebody pauses in this round of these. */
  reasonToPause(rounds: readonly Round[], round: Round, at: number): PauseReason {
    const acceptable = this.acceptable[at] as number;
    if (acceptable === 0) return 'nobody_to_meet';
    if (rounds.filter((one) => one[at] !== SINGLE).length === acceptable) return 'met_everybody';
    const pausing = round.reduce((sum, other) => sum + (other === SINGLE ? 1 : 0), 0);
    return pausing <= this.spare ? 'uneven_numbers' : 'partners_taken';
  }

  /**
   * Nobody meets more than are acceptable, once each, or more often than there are rounds; and no round has more pairs than the
   * `largest`, a largest matching of all who are acceptable to each other.
   */
  private boundOnMeetings(largest: Round): number {
    const room = [0, 0];
    this.acceptable.forEach((acceptable, at) => {
      const side = this.sides[at] as number;
      room[side] = (room[side] as number) + Math.min(acceptable, this.rounds);
    });
    const [ones = 0, others = 0] = room;
    const byPeople = this.matcher.isAcross ? Math.min(ones, others) : Math.floor((ones + others) / 2);
    return Math.min(byPeople, pairsIn(largest) * this.rounds);
  }

  /** Round after round, each the best of what the rounds before it have left. */
  private oneByOne(): Round[] {
    const rounds: Round[] = [];
    const met = new Uint8Array(this.count * this.count);
    const pauses = new Float64Array(this.count);
    for (let at = 0; at < this.rounds; at++) {
      const round = this.matcher.match(met, pauses, this.gathering.affinity);
      rounds.push(round);
      this.mark(met, round, 1);
      countPauses(round, pauses);
    }
    return rounds;
  }

  /** The circle's rounds without the pairs kept apart, each matched again so that those who lost theirs may find others. */
  private fromCircle(): Round[] {
    const rounds = circleRounds(this.sides, this.matcher.isAcross, this.rounds);
    for (const round of rounds) {
      round.forEach((other, at) => {
        if (other !== SINGLE && !this.matcher.isAcceptable(at, other)) round[at] = SINGLE;
      });
    }
    for (let at = 0; at < rounds.length; at++) {
      if (pairsIn(rounds[at] as Round) < (this.count - this.spare) / 2) this.matchAgain(rounds, [at], null);
    }
    return rounds;
  }

  /** Takes two rounds (three now and then) apart and matches them anew, with luck in place of topics. */
  private mend(start: Rated): Rated {
    const tries = Math.min(MOST_MENDINGS, Math.floor(MATCHING_WORK / this.matcher.work));
    let best = start;
    let current = start;
    for (let step = 0; step < tries && !this.isComplete(best); step++) {
      const size = this.rounds > 2 && step % 4 === 3 ? 3 : 2;
      const chosen = new Set<number>();
      while (chosen.size < Math.min(size, this.rounds)) chosen.add(drawBelow(this.gathering.random, this.rounds));
      const rounds = current.rounds.map((round) => round.slice());
      this.matchAgain(rounds, [...chosen], this.luck());
      const tried = this.rate(this.inTurn(rounds));
      if (tried.meetings >= current.meetings) current = tried;
      best = this.better(best, tried);
    }
    return best;
  }

  private luck(): Uint16Array {
    const luck = new Uint16Array(this.count * this.count);
    for (let a = 0; a < this.count; a++)
      for (let b = a + 1; b < this.count; b++)
        luck[a * this.count + b] = luck[b * this.count + a] = drawBelow(this.gathering.random, MOST_AFFINITY);
    return luck;
  }

  private matchAgain(rounds: Round[], chosen: readonly number[], affinity: Uint16Array | null): void {
    const met = new Uint8Array(this.count * this.count);
    const pauses = new Float64Array(this.count);
    rounds.forEach((round, at) => {
      if (chosen.includes(at)) return;
      this.mark(met, round, 1);
      countPauses(round, pauses);
    });
    for (const at of chosen) {
      const round = this.matcher.match(met, pauses, affinity ?? this.gathering.affinity);
      rounds[at] = round;
      this.mark(met, round, 1);
      countPauses(round, pauses);
    }
  }

  /** Each round once more with those who meet in it, for shared topics alone. */
  private polish(found: readonly Round[]): Round[] {
    const rounds = [...found];
    if (!this.gathering.affinity.some((worth) => worth > 0)) return rounds;
    const met = new Uint8Array(this.count * this.count);
    for (const round of rounds) this.mark(met, round, 1);
    rounds.forEach((round, at) => {
      this.mark(met, round, 0);
      const others = this.matcher.match(met, new Float64Array(this.count), this.gathering.affinity, round);
      rounds[at] = others;
      this.mark(met, others, 1);
    });
    return rounds;
  }

  /** The rounds in the order in which pauses are taken in turns best: always the next that is least unfair. */
  private inTurn(found: readonly Round[]): Round[] {
    const left = [...found];
    const pauses = new Float64Array(this.count);
    const ordered: Round[] = [];
    while (left.length > 0) {
      // Of two pauses in one round each costs as many as the person had before; the least such sum comes next.
      const costs = left.map((round) => round.reduce((sum, other, at) => sum + pauseCost(other, pauses[at]), 0));
      const [next] = left.splice(costs.indexOf(Math.min(...costs)), 1) as [Round];
      countPauses(next, pauses);
      ordered.push(next);
    }
    return this.unevennessOf(ordered) < this.unevennessOf(found) ? ordered : [...found];
  }

  private rate(rounds: readonly Round[]): Rated {
    let meetings = 0;
    let affinity = 0;
    for (const round of rounds) {
      round.forEach((other, at) => {
        if (at >= other) return;
        meetings += 1;
        affinity += this.gathering.affinity[at * this.count + other] as number;
      });
    }
    return { rounds, meetings, unevenness: this.unevennessOf(rounds), affinity };
  }

  private unevennessOf(rounds: readonly Round[]): number {
    const pauses = new Float64Array(this.count);
    let sum = 0;
    for (const round of rounds) {
      countPauses(round, pauses);
      for (const count of pauses) sum += count * count;
    }
    return sum;
  }

  /** As many meetings as can be, and pauses in turns as though nothing stood in the way. */
  private isComplete({ meetings, unevenness }: Rated): boolean {
    if (meetings < this.mostMeetings) return false;
    const most = this.matcher.isAcross ? (this.count + this.spare) / 2 : this.count;
    let fairest = 0;
    for (let round = 1; round <= this.rounds; round++) {
      const all = round * this.spare;
      const often = Math.floor(all / Math.max(1, most));
      fairest += all * (2 * often + 1) - most * often * (often + 1);
    }
    return unevenness <= fairest;
  }

  private better(one: Rated, other: Rated): Rated {
    const gain = other.meetings - one.meetings || one.unevenness - other.unevenness || other.affinity - one.affinity;
    return gain > 0 ? other : one;
  }

  private mark(met: Uint8Array, round: Round, value: number): void {
    round.forEach((other, at) => {
      if (other !== SINGLE) met[at * this.count + other] = value;
    });
  }
}

const pauseCost = (other: number, before: number | undefined): number => (other === SINGLE ? (before ?? 0) : 0);

const pairsIn = (round: Round): number => round.reduce((sum, other, at) => sum + (at < other ? 1 : 0), 0);

function countPauses(round: Round, pauses: Float64Array): void {
  round.forEach((other, at) => {
    if (other === SINGLE) pauses[at] = (pauses[at] as number) + 1;
  });
}
