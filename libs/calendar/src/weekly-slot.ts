/** ISO day of the week: Monday is 1, Sunday is 7. */
export type IsoDay = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Minutes in a day; the latest possible end of a slot ("24:00"). */
export const MINUTES_PER_DAY = 1440;

/**
 * A stretch of time that returns every week, in the wall clock of the place that the caller means. It holds no zone:
 * two slots may only be compared when both are in the same one.
 */
export interface WeeklySlot {
  readonly day: IsoDay;
  /** Minutes since midnight, 0..1439. */
  readonly from: number;
  /** Minutes since midnight, exclusive, `from` < `to` ≤ 1440. */
  readonly to: number;
}

/**
 * The same time said once: slots in order of day and start, overlapping and touching ones merged.
 * @throws RangeError when a slot is not one (`from` ≥ `to`, outside the day, not whole minutes).
 */
export function normaliseSlots(slots: readonly WeeklySlot[]): WeeklySlot[] {
  for (const slot of slots) refuseImpossible(slot);
  const ordered = [...slots].sort((a, b) => a.day - b.day || a.from - b.from || a.to - b.to);
  const merged: WeeklySlot[] = [];
  for (const slot of ordered) {
    const last = merged.at(-1);
    if (last?.day === slot.day && slot.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, slot.to) };
    } else {
      merged.push({ day: slot.day, from: slot.from, to: slot.to });
    }
  }
  return merged;
}

/** Minutes a week in which both can meet. Overlapping slots of one person count once. Symmetric. */
export function commonMinutes(a: readonly WeeklySlot[], b: readonly WeeklySlot[]): number {
  const left = normaliseSlots(a);
  const right = normaliseSlots(b);
  let minutes = 0;
  for (const x of left) {
    for (const y of right) {
      if (x.day === y.day) minutes += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
    }
  }
  return minutes;
}

function refuseImpossible({ day, from, to }: WeeklySlot): void {
  const whole = Number.isInteger(day) && Number.isInteger(from) && Number.isInteger(to);
  if (!whole || day < 1 || day > 7 || from < 0 || to > MINUTES_PER_DAY || from >= to) {
    throw new RangeError(`Not a weekly slot: day ${day}, ${from} to ${to}`);
  }
}
