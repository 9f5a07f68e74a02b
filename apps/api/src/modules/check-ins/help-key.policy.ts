/** By which the task that somebody would like help is known. */
export const helpKey = (checkInId: string, enrolmentId: string): string => `check-in:${checkInId}:${enrolmentId}`;
