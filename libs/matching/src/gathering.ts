import { MatchingInputError } from './problem.js';
import { seededRandom, shuffled } from './seeded-random.js';

/** Two people by their ids; in which order does not matter. */
export type IdPair = readonly [string, string];

/** Somebody who comes to an event. */
export interface Attendee {
  readonly id: string;
  /** What they would like to talk about. */
  readonly topics?: readonly string[];
}

export interface Kept {
  /** Never together: declared conflicts. Pairs of people who do not come are not looked at. */
  readonly apart?: readonly IdPair[];
  /** Who know each other already and are not to be put together either. */
  readonly known?: readonly IdPair[];
}

/** The people of an event as numbers, from 0, in an order that their ids and the seed decide and the order given does not. */
export interface Gathering<Person extends Attendee> {
  readonly people: readonly Person[];
  readonly random: () => number;
  /** Row-major, 1 where two may not be together (and on the diagonal). */
  readonly apart: Uint8Array;
  /** Row-major: what it is worth that two are together, from 0 to `MOST_AFFINITY`. */
  readonly affinity: Uint16Array;
}

// 60 for the first shared topic, 30 for the second, 20 for the third: two conversations count more than one very good one.
const FIRST_TOPIC = 60;
const COUNTED_TOPICS = 10;
/** The worth of each number of shared topics: whole figures, so that sums are exact. */
const WORTH = [0];
for (let shared = 1; shared <= COUNTED_TOPICS; shared++)
  WORTH.push((WORTH[shared - 1] as number) + Math.round(FIRST_TOPIC / shared));
export const MOST_AFFINITY = WORTH[COUNTED_TOPICS] as number;

/** What so many shared topics are worth. */
export const worthOfTopics = (shared: number): number => WORTH[Math.min(shared, COUNTED_TOPICS)] as number;

const byId = (a: Attendee, b: Attendee): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** @throws MatchingInputError when an id occurs twice or the seed is not a whole number. */
export function gather<Person extends Attendee>(
  people: readonly Person[],
  kept: Kept,
  seed: number,
): Gathering<Person> {
  if (!Number.isSafeInteger(seed)) throw new MatchingInputError('shape_wrong', { seed });
  const random = seededRandom(seed);
  const ordered = shuffled([...people].sort(byId), random);
  const place = new Map(ordered.map(({ id }, at) => [id, at]));
  if (place.size < ordered.length) throw new MatchingInputError('person_twice', { people: ordered.length });
  return { people: ordered, random, apart: maskOf(place, kept), affinity: affinityOf(ordered) };
}

function maskOf(place: ReadonlyMap<string, number>, { apart = [], known = [] }: Kept): Uint8Array {
  const width = place.size;
  const mask = new Uint8Array(width * width);
  for (let at = 0; at < width; at++) mask[at * width + at] = 1;
  for (const [one, other] of [...apart, ...known]) {
    if (one === other) throw new MatchingInputError('person_twice', { id: one });
    const [a, b] = [place.get(one), place.get(other)];
    if (a === undefined || b === undefined) continue;
    mask[a * width + b] = mask[b * width + a] = 1;
  }
  return mask;
}

function affinityOf(people: readonly Attendee[]): Uint16Array {
  const topics = people.map((person) => new Set(person.topics));
  const width = people.length;
  const affinity = new Uint16Array(width * width);
  topics.forEach((mine, a) => {
    if (mine.size === 0) return;
    for (let b = a + 1; b < width; b++) {
      let shared = 0;
      for (const topic of topics[b] as ReadonlySet<string>) if (mine.has(topic)) shared += 1;
      affinity[a * width + b] = affinity[b * width + a] = worthOfTopics(shared);
    }
  });
  return affinity;
}

/** @throws MatchingInputError unless it is a whole number from `least` to `most`. */
export function checkCount(name: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new MatchingInputError('shape_wrong', { [name]: value });
}
