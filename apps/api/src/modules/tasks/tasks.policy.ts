import { momentIn } from '@trellis/calendar';
import { permissionsOf } from '@trellis/contracts';
import type { ColleagueRow } from '../members/index.js';

/** The hour, by the owner's own clocks, at which they are reminded on the day. */
export const REMINDER_HOUR = 8;

/** When the owner is reminded of a task due on that day. */
export const reminderAt = (dueOn: string, timeZone: string): Date => momentIn(dueOn, REMINDER_HOUR, timeZone);

/** The earliest that any clock on earth shows that hour: the job looks again then, and knows the owner's zone. */
export const earliestReminderAt = (dueOn: string): Date => momentIn(dueOn, REMINDER_HOUR, 'Pacific/Kiritimati');

/** May this colleague be given a task of that program, or of the school as a whole? */
export function mayOwn(colleague: ColleagueRow, programId: string | null): boolean {
  const everywhere = permissionsOf(colleague.roles).includes('task.manage');
  return everywhere || programId === null || colleague.program_ids.includes(programId);
}
