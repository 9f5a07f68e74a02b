import { MatchingInputError, WAITING } from './problem.js';

/** Who may be with whom, and how many places there are; scores play no part. */
export interface OpenPlaces {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Places of each mentor: whole numbers ≥ 0. */
  readonly capacity: ArrayLike<number>;
  /** Row-major, `menteeCount * mentorCount`, non-zero where the pair may never be matched. */
  readonly forbidden: Uint8Array;
}

/**
 * With how many mentors each mentee can be in some matching that has as many pairs as possible, counted up to `atMost`: what
 * is left to them once everybody else has found a place too, not only what their own rules leave. Time O(pairs) for each round of
 * augmenting paths; memory O(people).
 *
 * A pair is in some maximum matching exactly when it is in the one found, or on an even alternating path from somebody or a
 * place left over, or on an alternating cycle (Berge 1957; Tassa 2012, "Finding all maximally-matchable edges in a bipartite
 * graph", Theoretical Computer Science 423).
 * @throws MatchingInputError `shape_wrong` when a length is not what the counts say.
 */
export function openInFullest(places: OpenPlaces, atMost: number): Int32Array {
  checkShape(places);
  const found = fullest(places);
  const replaceable = reachedFromWaiting(places, found);
  const movable = leadingToVacant(places, found);
  const counts = new Int32Array(places.menteeCount);
  let component: Int32Array | null = null;
  for (let mentee = 0; mentee < places.menteeCount; mentee++) {
    const own = found.mentorOf[mentee] as number;
    const isFree = own === WAITING || replaceable[mentee] !== 0;
    counts[mentee] = countOpen(places, mentee, atMost, (mentor) => isFree || mentor === own || movable[mentor] !== 0);
    if (isFree || (counts[mentee] as number) >= atMost) continue;
    const circle = (component ??= circles(places, found));
    const mayTake = (mentor: number): boolean => movable[mentor] !== 0 || circle[mentor] === circle[own];
    counts[mentee] = countOpen(places, mentee, atMost, mayTake);
  }
  return counts;
}

interface Fullest {
  readonly mentorOf: Int32Array;
  readonly menteesOf: readonly Set<number>[];
}

function checkShape({ menteeCount, mentorCount, capacity, forbidden }: OpenPlaces): void {
  if (forbidden.length !== menteeCount * mentorCount)
    throw new MatchingInputError('shape_wrong', { forbidden: forbidden.length });
  if (capacity.length !== mentorCount) throw new MatchingInputError('shape_wrong', { capacity: capacity.length });
}

function countOpen(
  { mentorCount, capacity, forbidden }: OpenPlaces,
  mentee: number,
  atMost: number,
  isCounted: (mentor: number) => boolean,
): number {
  let count = 0;
  for (let mentor = 0; mentor < mentorCount && count < atMost; mentor++)
    if (!forbidden[mentee * mentorCount + mentor] && (capacity[mentor] as number) > 0 && isCounted(mentor)) count += 1;
  return count;
}

/** A matching with as many pairs as possible: rounds of augmenting paths, each of which looks at every mentor once. */
function fullest(places: OpenPlaces): Fullest {
  const { menteeCount, mentorCount } = places;
  const found = {
    mentorOf: new Int32Array(menteeCount).fill(WAITING),
    menteesOf: Array.from({ length: mentorCount }, () => new Set<number>()),
  };
  for (let gained = true; gained;) {
    gained = false;
    const unseen = openMentors(places);
    for (let mentee = 0; mentee < menteeCount; mentee++)
      if (found.mentorOf[mentee] === WAITING && augment(places, found, mentee, unseen)) gained = true;
  }
  return found;
}

const openMentors = ({ mentorCount, capacity }: OpenPlaces): number[] =>
  Array.from({ length: mentorCount }, (_, mentor) => mentor).filter((mentor) => (capacity[mentor] as number) > 0);

/** Looks for a place from one mentee on, through mentors not yet seen in this round; moves everyone on the way. */
function augment(places: OpenPlaces, found: Fullest, from: number, unseen: number[]): boolean {
  const cameFrom = new Map<number, number>();
  const open = [from];
  for (let mentee = open.pop(); mentee !== undefined; mentee = open.pop()) {
    for (const mentor of takeOpen(places, mentee, unseen)) {
      cameFrom.set(mentor, mentee);
      const sitting = found.menteesOf[mentor] as Set<number>;
      if (sitting.size < (places.capacity[mentor] as number)) {
        seat(found, mentor, cameFrom);
        return true;
      }
      open.push(...sitting);
    }
  }
  return false;
}

/** Takes those open to a mentee out of `unseen`, one after the other: whoever stops early leaves the rest in it. */
function* takeOpen({ mentorCount, forbidden }: OpenPlaces, mentee: number, unseen: number[]): Generator<number> {
  for (let at = unseen.length - 1; at >= 0; at--) {
    const mentor = unseen[at] as number;
    if (forbidden[mentee * mentorCount + mentor]) continue;
    unseen[at] = unseen[unseen.length - 1] as number;
    unseen.pop();
    yield mentor;
  }
}

function seat({ mentorOf, menteesOf }: Fullest, last: number, cameFrom: ReadonlyMap<number, number>): void {
  for (let mentor = last; mentor !== WAITING;) {
    const mentee = cameFrom.get(mentor) as number;
    const before = mentorOf[mentee] as number;
    if (before !== WAITING) menteesOf[before]?.delete(mentee);
    menteesOf[mentor]?.add(mentee);
    mentorOf[mentee] = mentor;
    mentor = before;
  }
}

/** 1 for each mentee whose place somebody who waits could have, directly or by others moving up. */
function reachedFromWaiting(places: OpenPlaces, { mentorOf, menteesOf }: Fullest): Uint8Array {
  const reached = new Uint8Array(places.menteeCount);
  const unseen = openMentors(places);
  const open = [...mentorOf.keys()].filter((mentee) => mentorOf[mentee] === WAITING);
  for (let mentee = open.pop(); mentee !== undefined; mentee = open.pop()) {
    reached[mentee] = 1;
    for (const mentor of takeOpen(places, mentee, unseen)) open.push(...(menteesOf[mentor] as Set<number>));
  }
  return reached;
}

/** 1 for each mentor who has a place left over, or could have one by moving mentees on. */
function leadingToVacant({ menteeCount, mentorCount, capacity, forbidden }: OpenPlaces, found: Fullest): Uint8Array {
  const leads = new Uint8Array(mentorCount);
  const isVacant = (mentor: number): boolean =>
    (found.menteesOf[mentor] as Set<number>).size < (capacity[mentor] as number);
  const open = Array.from({ length: mentorCount }, (_, mentor) => mentor).filter(isVacant);
  for (const mentor of open) leads[mentor] = 1;
  let unseen = Array.from({ length: menteeCount }, (_, mentee) => mentee);
  for (let mentor = open.pop(); mentor !== undefined; mentor = open.pop()) {
    const later: number[] = [];
    for (const mentee of unseen) {
      if (forbidden[mentee * mentorCount + mentor]) {
        later.push(mentee);
        continue;
      }
      const own = found.mentorOf[mentee] as number;
      if (own === WAITING || leads[own]) continue;
      leads[own] = 1;
      open.push(own);
    }
    unseen = later;
  }
  return leads;
}

/**
 * Of each mentor, the circle in which mentees could change places all round: strongly connected components of "somebody here may
 * sit there" (Tarjan 1972), without recursion.
 */
function circles({ mentorCount, forbidden }: OpenPlaces, { menteesOf }: Fullest): Int32Array {
  const component = new Int32Array(mentorCount).fill(-1);
  const order = new Int32Array(mentorCount).fill(-1);
  const low = new Int32Array(mentorCount);
  const onStack = new Uint8Array(mentorCount);
  const stack: number[] = [];
  let counter = 0;
  let components = 0;
  const maySit = (from: number, to: number): boolean => {
    for (const mentee of menteesOf[from] as Set<number>) if (!forbidden[mentee * mentorCount + to]) return true;
    return false;
  };
  const enter = (mentor: number): { mentor: number; next: number } => {
    order[mentor] = low[mentor] = counter++;
    onStack[mentor] = 1;
    stack.push(mentor);
    return { mentor, next: 0 };
  };
  const close = (mentor: number): void => {
    if (low[mentor] !== order[mentor]) return;
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      onStack[top] = 0;
      component[top] = components;
      if (top === mentor) break;
    }
    components += 1;
  };
  for (let root = 0; root < mentorCount; root++) {
    const path = order[root] === -1 ? [enter(root)] : [];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { mentor } = step;
      const to = step.next++;
      if (to === mentorCount) {
        path.pop();
        close(mentor);
        const before = path.at(-1)?.mentor;
        if (before !== undefined) low[before] = Math.min(low[before] as number, low[mentor] as number);
      } else if (to !== mentor && (order[to] === -1 || onStack[to]) && maySit(mentor, to)) {
        if (order[to] === -1) path.push(enter(to));
        else low[mentor] = Math.min(low[mentor] as number, order[to] as number);
      }
    }
  }
  return component;
}
