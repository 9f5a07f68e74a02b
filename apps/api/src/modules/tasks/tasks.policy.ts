import { momentIn } from '@trellis/calendar';
import { permissionsOf } from '@trellis/contracts';
import type { ColleagueRow } from '../members/index.js';

/** The hour, by the owner's own clocks, at which they are reminded on the day. */
export const REMINDER_HOUR = 8;

/** When the owner is reminded of a task due on that day. */
export const reminderAt = (dueOn: string, timeZone: string): Date => momentIn(dueOn, REMINDER_HOUR, timeZone);

/** The earliest that any clock on earth shows that hour: the job looks again then, and knows the owner's zone. */
export const earliestReminderAt = (dueOn: string): Date => momentIn(dueOn, REMINDER_HOUR, 'Pacific/Kiritimati');

/** Who coordinates the program: in the whole school or in it alone; whoever administers the school, where nobody does. */
export function coordinatorsOf(
  colleagues: readonly Pick<ColleagueRow, 'id' | 'roles' | 'program_ids'>[],
  programId: string,
): string[] {
  const coordinate = colleagues.filter(
    ({ roles, program_ids: programIds }) => roles.includes('coordinator') || programIds.includes(programId),
  );
  const able = coordinate.length > 0 ? coordinate : colleagues.filter(({ roles }) => roles.includes('administrator'));
  return able.map(({ id }) => id);
}

/** May this colleague be given a task of that program, or of the school as a whole? */
export function mayOwn(colleague: ColleagueRow, programId: string | null): boolean {
  const everywhere = permissionsOf(colleague.roles).includes('task.manage');
  return everywhere || programId === null || colleague.program_ids.includes(programId);
}
