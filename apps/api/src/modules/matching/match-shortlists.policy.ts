import { shortlists } from '@trellis/matching';
import type { ThreadWork } from '../../platform/threads/in-thread.js';
import { rulesOf, scoreRun } from './match-scoring.policy.js';
import { readIdentity, readPeople, type SolvingInput } from './match-solving.policy.js';

export interface ShortlistInput extends Pick<
  SolvingInput,
  'people' | 'conflicts' | 'questions' | 'weights' | 'identity'
> {
  /** Mentors on a list, at most. */
  size: number;
}

/** Whom one mentee may choose from. In no order that says anything. */
export interface FoundList {
  menteeId: string;
  mentorIds: string[];
}

/**
 * Lists to choose from, by the scores and the hard rules of a run. Who is pinned to somebody is decided: they get no list, and
 * the place is taken.
 */
export async function findShortlists(input: ShortlistInput, tell: (done: number) => void): Promise<FoundList[]> {
  const people = readPeople(input);
  const { questions, weights } = input;
  const inputs = { people, questions, weights, identity: readIdentity(input) };
  const { problem } = scoreRun(inputs, tell);
  const { menteeCount, mentorCount, score, pinned = [] } = problem;
  const capacity = Array.from(problem.capacity);
  for (const { mentor } of pinned) capacity[mentor] = (capacity[mentor] ?? 0) - 1;
  const forbidden = problem.forbidden?.slice() ?? new Uint8Array(menteeCount * mentorCount);
  const decided = new Set(rulesOf(people, 'pin').map(({ mentee }) => mentee));
  for (const mentee of decided) forbidden.fill(1, mentee * mentorCount, (mentee + 1) * mentorCount);
  const { mentorsOf } = shortlists({ menteeCount, mentorCount, score, capacity, forbidden }, input.size);
  return people.mentees.flatMap(({ id: menteeId }, at) => {
    if (decided.has(at)) return [];
    const mentorIds = (mentorsOf[at] ?? []).flatMap((mentor) => people.mentors[mentor]?.id ?? []);
    // By id, not by score: how well somebody fits is kept nowhere.
    return [{ menteeId, mentorIds: mentorIds.sort() }];
  });
}

export const FIND_SHORTLISTS: ThreadWork<ShortlistInput, number, FoundList[]> = {
  file: new URL('./match-shortlists.policy.js', import.meta.url),
  name: 'findShortlists',
  run: findShortlists,
};
