import type { WeeklySlot } from '@trellis/forms';
import type { TFunction } from 'i18next';

/** A time in the week as the service sends it: day 1 (Monday) to 7, minutes since midnight. */
export type Slot = WeeklySlot;

export const WEEK_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

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
export function dayName(day: number, language: string, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );
}

/** A time in the week in words; `t` is that of the words of forms. */
export function slotWords(t: TFunction<'formFields'>, language: string, { day, from, to }: Slot): string {
  return t('formFields:week.range', { day: dayName(day, language), from: clockOf(from), to: clockOf(to) });
}

/** Whether a stretch of a day lies in the times wholly, in part, or not at all. */
export type Cover = 'none' | 'part' | 'whole';

/** How much of a stretch of a day is in the times. */
export function coverOf(slots: readonly Slot[], stretch: Slot): Cover {
  const inside = joined(slots)
    .filter(({ day }) => day === stretch.day)
    .reduce((sum, slot) => sum + Math.max(0, Math.min(slot.to, stretch.to) - Math.max(slot.from, stretch.from)), 0);
  if (inside === 0) return 'none';
  return inside === stretch.to - stretch.from ? 'whole' : 'part';
}

/** The times with a stretch added; what touches is joined. */
export function withStretch(slots: readonly Slot[], stretch: Slot): Slot[] {
  return joined([...slots, stretch]);
}

/** The times with a stretch taken out; a time around it is cut in two. */
export function withoutStretch(slots: readonly Slot[], stretch: Slot): Slot[] {
  return joined(slots).flatMap((slot) => {
    if (slot.day !== stretch.day || slot.to <= stretch.from || slot.from >= stretch.to) return [slot];
    return [
      { ...slot, to: stretch.from },
      { ...slot, from: stretch.to },
    ].filter(({ from, to }) => from < to);
  });
}

/** In the order of the week, overlapping and touching times joined. What ends before it begins stays as it is, to be put right. */
function joined(slots: readonly Slot[]): Slot[] {
  const ordered = slots
    .map(({ day, from, to }) => ({ day, from, to }))
    .sort((a, b) => a.day - b.day || a.from - b.from);
  const result: { day: number; from: number; to: number }[] = [];
  for (const slot of ordered) {
    const last = result.at(-1);
    if (last?.day === slot.day && last.from < last.to && slot.from <= last.to) last.to = Math.max(last.to, slot.to);
    else result.push(slot);
  }
  return result;
}
