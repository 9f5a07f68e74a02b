import type { ManagedEvent } from './event-values.js';

/** What of the plans a calendar shows; empty is all. */
export interface PlanChoice {
  topic: string;
  kind: string;
  cohortId: string;
}

export const NO_CHOICE: PlanChoice = { topic: '', kind: '', cohortId: '' };

type Planned = Pick<ManagedEvent, 'topics' | 'kind' | 'kindId' | 'audience' | 'programId'>;

/** A kind of Trellis, or one of the school’s by its id. */
export const kindKey = ({ kind, kindId }: Pick<Planned, 'kind' | 'kindId'>): string => kindId ?? kind;

/** Topics that stand in plans, each once. */
export const planTopics = (events: readonly Planned[]): string[] =>
  [...new Set(events.flatMap(({ topics }) => topics))].sort((a, b) => a.localeCompare(b));

/** For a cohort is also what is for its whole program, or for everyone in the school. */
export function plansChosen<Event extends Planned>(
  events: readonly Event[],
  { topic, kind, cohortId }: PlanChoice,
  programOf: (cohortId: string) => string | null,
): Event[] {
  const programId = cohortId === '' ? null : programOf(cohortId);
  return events.filter(
    (event) =>
      (topic === '' || event.topics.includes(topic)) &&
      (kind === '' || kindKey(event) === kind) &&
      (cohortId === '' ||
        event.audience.some((part) =>
          part.cohortId ? part.cohortId === cohortId : part.programId === null || part.programId === programId,
        )),
  );
}
