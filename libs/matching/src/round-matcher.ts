import { assign } from './assign.js';
import { type Attendee, type Gathering, MOST_AFFINITY } from './gathering.js';
import { heaviestMatching, SINGLE } from './heaviest-matching.js';

// `assign` of two hundred people takes a hundredth of what blossoms take.
const ASSIGN_SHARE = 0.02;
// Whoever pauses this much more often has next to nobody to meet; figures stay small enough for `assign`.
const MOST_OWED = 8;

/** One round: as many pairs as can be, then few pauses for those who have paused, then affinity. Exact. */
export class RoundMatcher {
  readonly isAcross: boolean;
  /** What one matching costs, roughly, in looks at a pair. */
  readonly work: number;
  private readonly count: number;
  private readonly mentors: readonly number[];
  private readonly mentees: readonly number[];

  constructor(
    private readonly gathering: Gathering<Attendee>,
    private readonly sides: readonly number[],
    isAcross: boolean,
  ) {
    this.count = sides.length;
    this.isAcross = isAcross;
    this.mentors = [...sides.keys()].filter((at) => sides[at] === 0);
    this.mentees = [...sides.keys()].filter((at) => sides[at] === 1);
    this.work = Math.max(1, this.count ** 3 * (isAcross ? ASSIGN_SHARE : 1));
  }

  isAcceptable(one: number, other: number): boolean {
    if (this.gathering.apart[one * this.count + other]) return false;
    return !this.isAcross || this.sides[one] !== this.sides[other];
  }

  /** How many each could meet at all. */
  acceptableCounts(): Int32Array {
    return Int32Array.from(this.sides, (_, one) => {
      let found = 0;
      for (let other = 0; other < this.count; other++) if (this.isAcceptable(one, other)) found += 1;
      return found;
    });
  }

  /**
   * The partner of everybody. `met` are pairs that may not be; those who are single in `within` stay so. The worth of a pair is its
   * affinity and, above any sum of affinities, the squares of both persons' pauses.
   */
  match(met: Uint8Array, pauses: Float64Array, affinity: Uint16Array, within?: Int32Array): Int32Array {
    const perPause = 1 + MOST_AFFINITY * (this.count >> 1);
    const owed = this.owedTo(pauses);
    const worth = (one: number, other: number): number => {
      const at = one * this.count + other;
      if (met[at] || !this.isAcceptable(one, other)) return -1;
      if (within && (within[one] === SINGLE || within[other] === SINGLE)) return -1;
      return ((owed[one] as number) + (owed[other] as number)) * perPause + (affinity[at] as number);
    };
    return this.isAcross ? this.matchSides(worth) : this.matchAll(worth);
  }

  /** The square of how much more often than others on their side somebody has paused. */
  private owedTo(pauses: Float64Array): Float64Array {
    const least = [Infinity, Infinity];
    pauses.forEach((count, at) => {
      const side = this.sides[at] as number;
      least[side] = Math.min(least[side] as number, count);
    });
    return pauses.map((count, at) => Math.min(count - (least[this.sides[at] as number] as number), MOST_OWED) ** 2);
  }

  private matchAll(worth: (one: number, other: number) => number): Int32Array {
    const weight = new Float64Array(this.count * this.count);
    let most = 0;
    for (let one = 0; one < this.count; one++) {
      for (let other = one + 1; other < this.count; other++) {
        const here = worth(one, other);
        weight[one * this.count + other] = weight[other * this.count + one] = here + 1;
        if (here > most) most = here;
      }
    }
    // More than all pairs together can differ by: the number of pairs comes first.
    const perPair = 1 + (most + 1) * (this.count >> 1);
    for (let at = 0; at < weight.length; at++) if (weight[at]) weight[at] = (weight[at] as number) + perPair;
    return heaviestMatching(this.count, weight);
  }

  private matchSides(worth: (one: number, other: number) => number): Int32Array {
    const { mentors, mentees } = this;
    const score = new Float64Array(mentors.length * mentees.length);
    const forbidden = new Uint8Array(score.length);
    mentees.forEach((mentee, row) => {
      mentors.forEach((mentor, column) => {
        const at = row * mentors.length + column;
        const here = worth(mentee, mentor);
        if (here < 0) forbidden[at] = 1;
        else score[at] = here;
      });
    });
    const capacity = new Int32Array(mentors.length).fill(1);
    const sizes = { menteeCount: mentees.length, mentorCount: mentors.length };
    const { mentorOf } = assign({ ...sizes, score, forbidden, capacity, resolution: 1 });
    const partner = new Int32Array(this.count).fill(SINGLE);
    mentorOf.forEach((column, row) => {
      if (column < 0) return;
      const [mentee, mentor] = [mentees[row] as number, mentors[column] as number];
      partner[mentee] = mentor;
      partner[mentor] = mentee;
    });
    return partner;
  }
}
