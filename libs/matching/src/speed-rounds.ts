import { checkCount, gather, type Attendee, type IdPair, type Kept } from './gathering.js';
import { MatchingInputError } from './problem.js';
import { RoundSearch } from './round-search.js';
import { SINGLE } from './heaviest-matching.js';

export interface SpeedPerson extends Attendee {
  /** Needed where mentors meet mentees. */
  readonly role?: 'mentor' | 'mentee';
}

export interface SpeedProblem extends Kept {
  readonly people: readonly SpeedPerson[];
  /** Whether anybody meets anybody, or mentors meet mentees. */
  readonly meet: 'everybody' | 'across';
  /** 0 to `MOST_ROUNDS`. */
  readonly rounds: number;
  /** A whole number; another one gives another programme of the same quality. */
  readonly seed?: number;
}

export const MOST_ROUNDS = 60;

export type PauseReason =
  /** An odd number of people, or more of them than on the other side. */
  | 'uneven_numbers'
  /** There is somebody left to meet, but all of them meet others in this round. */
  | 'partners_taken'
  /** All whom they may meet they meet in other rounds. */
  | 'met_everybody'
  /** Nobody is there whom they may meet. */
  | 'nobody_to_meet';

export interface Pause {
  readonly id: string;
  readonly reason: PauseReason;
}

export interface SpeedRound {
  /** The mentor first where mentors meet mentees, else by id. In the order of the first. */
  readonly pairs: readonly IdPair[];
  /** Everybody else, by id. */
  readonly pauses: readonly Pause[];
}

export interface SpeedRounds {
  readonly rounds: readonly SpeedRound[];
  /** Pairs in all rounds. */
  readonly meetings: number;
  /** No programme of these rounds has more meetings; whether one has as many is not said. */
  readonly mostMeetings: number;
  /** Meetings of two who share a topic. */
  readonly onSharedTopics: number;
}

/**
 * Short meetings of two, round by round: nobody meets twice, and nobody whom they are kept apart from. As many meetings as can be
 * had; then pauses taken in turns (nobody pauses twice before all on their side have paused once, where that is possible); then
 * partners who share topics. What cannot be had is named, person by person; no rule is ever broken for it.
 *
 * Each round is the greatest-weight matching of those who have not met (exact: `heaviestMatching`, or `assign` where mentors meet
 * mentees), and is then matched again with the other rounds as they have become. Taking rounds one after the other can end with
 * two triangles; where meetings are missing, the search also begins from the circle method (a 1-factorisation; shifts of a Latin
 * rectangle between two sides) and mends two rounds at a time. More meetings than found may exist only when `meetings` is less
 * than `mostMeetings`: to tell would be to colour edges optimally, which is NP-hard.
 *
 * The same people, rules and seed give the same rounds, whatever the order in which they are listed. Time grows with the third
 * power of the number of people when everybody meets everybody.
 * @throws MatchingInputError when an id occurs twice, a role is missing, or a number is out of range.
 */
export function planSpeedRounds(problem: SpeedProblem): SpeedRounds {
  const { people, meet, rounds, seed = 1 } = problem;
  checkCount('rounds', rounds, 0, MOST_ROUNDS);
  const gathering = gather(people, problem, seed);
  const sides = gathering.people.map((person) => (meet === 'across' ? sideOf(person) : 0));
  const search = new RoundSearch(gathering, sides, meet === 'across', rounds);
  const found = search.run();
  const idOf = (at: number): string => (gathering.people[at] as SpeedPerson).id;
  const planned = found.map((partner) =>
    roundOf(partner, sides, idOf, (at) => search.reasonToPause(found, partner, at)),
  );
  const pairs = found.flatMap((partner) => [...partner.entries()].filter(([one, other]) => one < other));
  const { affinity } = gathering;
  return {
    rounds: planned,
    meetings: pairs.length,
    mostMeetings: search.mostMeetings,
    onSharedTopics: pairs.filter(([a, b]) => (affinity[a * sides.length + b] as number) > 0).length,
  };
}

function sideOf({ id, role }: SpeedPerson): number {
  if (role === undefined) throw new MatchingInputError('role_missing', { id });
  return role === 'mentor' ? 0 : 1;
}

function roundOf(
  partner: Int32Array,
  sides: readonly number[],
  idOf: (at: number) => string,
  reasonOf: (at: number) => PauseReason,
): SpeedRound {
  const pairs: IdPair[] = [];
  const pauses: Pause[] = [];
  partner.forEach((other, at) => {
    if (other === SINGLE) pauses.push({ id: idOf(at), reason: reasonOf(at) });
    else if (at < other) {
      const isTurned = sides[at] === sides[other] ? idOf(at) > idOf(other) : (sides[at] as number) > 0;
      pairs.push(isTurned ? [idOf(other), idOf(at)] : [idOf(at), idOf(other)]);
    }
  });
  return {
    pairs: pairs.sort(([a], [b]) => (a < b ? -1 : 1)),
    pauses: pauses.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
