/** A time in the week as the service sends it: day 1 (Monday) to 7, minutes since midnight. */
export interface Slot {
  day: number;
  from: number;
  to: number;
}

/** Whether a value is a time in the week. */
export function isSlot(value: unknown): value is Slot {
  if (typeof value !== 'object' || value === null) return false;
  const { day, from, to } = value as Partial<Record<keyof Slot, unknown>>;
  return typeof day === 'number' && typeof from === 'number' && typeof to === 'number';
}

/** The times in an answer; none when it holds something else. */
export function slotsOf(value: unknown): Slot[] {
  return Array.isArray(value) ? value.filter(isSlot) : [];
}

/** Minutes since midnight as `19:00`, the form that a time field takes. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `19:00` as minutes since midnight; 0 when it is not a time. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return Number.isFinite(hours + minutes) ? hours * 60 + minutes : 0;
}

/** The name of a weekday, 1 (Monday) to 7. */
export function dayName(day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );
}
