import { tooLittleTime, type WeeklyTime } from '@trellis/matching';
import type { PairIds, People, Person } from './match-draft.policy.js';
import { type CohortQuestion, toMatchAnswer } from './match-questions.policy.js';

/**
 * Row-major, 1 where the two have less time in common than the cohort asks; null where it asks nothing, or its forms don't ask
 * for times. Who said no times may be matched with anybody.
 */
export function withoutEnoughTime(
  { mentees, mentors, minimumCommonMinutes = 0 }: Pick<People, 'mentees' | 'mentors' | 'minimumCommonMinutes'>,
  questions: readonly CohortQuestion[],
): Uint8Array | null {
  const asked = questions.find(({ kind, mentorItem }) => kind === 'availability' && mentorItem);
  if (minimumCommonMinutes === 0 || !asked) return null;
  const timesOf =
    (item: CohortQuestion['mentorItem']) =>
    ({ answers }: Person): readonly WeeklyTime[] | undefined => {
      const answer = item ? toMatchAnswer('availability', item, answers[item.id]) : undefined;
      return answer?.kind === 'availability' ? answer.times : undefined;
    };
  return tooLittleTime(
    mentees.map(timesOf(asked.menteeItem)),
    mentors.map(timesOf(asked.mentorItem)),
    minimumCommonMinutes,
  );
}

/** Whether this one pair has too little of it, for moves by hand. */
export function lacksTime(people: People, questions: readonly CohortQuestion[], pair: PairIds): boolean {
  const mentees = people.mentees.filter(({ id }) => id === pair.menteeId);
  const mentors = people.mentors.filter(({ id }) => id === pair.mentorId);
  return withoutEnoughTime({ ...people, mentees, mentors }, questions)?.[0] === 1;
}
