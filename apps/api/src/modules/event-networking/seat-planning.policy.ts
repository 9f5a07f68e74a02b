import type { SeatingKind } from '@trellis/contracts';
import { type IdPair, planSeating, planSpeedRounds } from '@trellis/matching';
import type { ThreadWork } from '../../platform/threads/in-thread.js';
import type { SeatingRound } from './event-networking.types.js';
import type { SeatRow } from './event-seating.repository.js';

export interface SeatedGuest {
  id: string;
  isMentor: boolean;
  topics: readonly string[];
}

export interface SeatPlanning {
  kind: SeatingKind;
  people: readonly SeatedGuest[];
  /** How many more to plan. */
  rounds: number;
  table: { fewest: number; most: number };
  apart: readonly IdPair[];
  known: readonly IdPair[];
  /** In rounds that took place. */
  met: readonly IdPair[];
}

/** Round by round, the people of each table. Nobody sits with somebody they are kept apart from. */
export function planSeats(planning: SeatPlanning): string[][][] {
  const { met, known } = planning;
  const anew = planned({ ...planning, known: [...known, ...met] });
  if (planning.kind !== 'tables') return anew;
  // At tables some have to meet again at last: rather than that anybody sits alone.
  const isFull = placesIn(anew) === planning.rounds * planning.people.length;
  if (isFull || met.length === 0) return anew;
  const again = planned(planning);
  return placesIn(again) > placesIn(anew) ? again : anew;
}

const placesIn = (rounds: readonly string[][][]): number => rounds.flat(2).length;

function planned({ kind, people, rounds, table, apart, known }: Omit<SeatPlanning, 'met'>): string[][][] {
  if (kind === 'tables') {
    const guests = people.map(({ id, isMentor, topics }) => ({ id, topics, kind: isMentor ? 'mentor' : 'mentee' }));
    return planSeating({ people: guests, rounds, table, apart, known }).rounds.map(({ tables }) =>
      tables.map((one) => [...one]),
    );
  }
  const guests = people.map(({ id, isMentor, topics }) => ({
    ...{ id, topics },
    role: isMentor ? ('mentor' as const) : ('mentee' as const),
  }));
  const meet = kind === 'across' ? 'across' : 'everybody';
  return planSpeedRounds({ people: guests, meet, rounds, apart, known }).rounds.map(({ pairs }) =>
    pairs.map((pair) => [...pair]),
  );
}

export const PLAN_SEATS: ThreadWork<SeatPlanning, never, string[][][]> = {
  file: new URL('./seat-planning.policy.js', import.meta.url),
  name: 'runSeats',
  run: runSeats,
};

export function runSeats(input: SeatPlanning): Promise<string[][][]> {
  return Promise.resolve(planSeats(input));
}

/** As they are kept, after so many rounds that took place. */
export const seatsOf = (rounds: readonly string[][][], after: number): SeatRow[] =>
  rounds.flatMap((tables, at) =>
    tables.flatMap((ids, table) => ids.map((id) => ({ member_id: id, round: after + at + 1, place: table + 1 }))),
  );

/** As they are shown: everybody who has a place in some round, or sits this one out. */
export function roundsOf(count: number, seats: readonly (SeatRow & { name: string })[]): SeatingRound[] {
  const everybody = new Map(seats.map(({ member_id: memberId, name }) => [memberId, name]));
  return Array.from({ length: count }, (_, at) => {
    const here = seats.filter(({ round }) => round === at + 1);
    const places = [...new Set(here.map(({ place }) => place))].sort((a, b) => a - b);
    const seated = new Set(here.map(({ member_id: id }) => id));
    return {
      round: at + 1,
      tables: places.map((place) => ({
        place,
        people: here
          .filter((seat) => seat.place === place)
          .map(({ member_id: memberId, name }) => ({ memberId, name })),
      })),
      pausing: [...everybody].flatMap(([memberId, name]) => (seated.has(memberId) ? [] : [{ memberId, name }])),
    };
  });
}

/** Who sat together already. */
export function pairsOf(seats: readonly SeatRow[]): IdPair[] {
  const tables = new Map<string, string[]>();
  for (const { member_id: id, round, place } of seats) {
    const key = `${round} ${place}`;
    tables.set(key, [...(tables.get(key) ?? []), id]);
  }
  return [...tables.values()].flatMap((table) =>
    table.flatMap((one, at) => table.slice(at + 1).map((other): IdPair => [one, other])),
  );
}
