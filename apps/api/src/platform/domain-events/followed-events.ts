import type { JobName } from '../jobs/job-map.js';

/** What an event is about, the widest first: whoever follows looks there. */
const SUBJECTS = ['cohortId', 'mentorshipId', 'enrolmentId', 'eventId'] as const;

const followed: { job: JobName; types: readonly string[]; about?: string }[] = [];

/**
 * Owes `job` on whatever an event of these types (or, with a dot at the end, beginnings of types) is about, in the transaction
 * that recorded it: a plan that follows facts can't miss one, and whoever changes a fact need not know who follows. Call it
 * where the job is handled, outside any class. With `about`, on what the event names so, and on nothing wider.
 */
export function followEvents(job: JobName, types: readonly string[], about?: string): void {
  followed.push({ job, types, about });
}

/** What these events owe, each once, in an order that is the same for everybody: two transactions wait and never cross. */
export function owedBy(
  events: readonly { type: string; subject: Record<string, string> }[],
): { job: JobName; id: string }[] {
  const owed = new Map<string, { job: JobName; id: string }>();
  for (const { type, subject } of events) {
    for (const { job, types, about } of followed) {
      const field = about ?? SUBJECTS.find((name) => subject[name] !== undefined);
      const id = field && subject[field];
      if (!id || !types.some((one) => (one.endsWith('.') ? type.startsWith(one) : type === one))) continue;
      owed.set(`${job} ${id}`, { job, id });
    }
  }
  return [...owed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
