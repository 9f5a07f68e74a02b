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

/** What is in both weeks, in order; empty where nothing is. */
export function commonSlots(a: readonly WeeklySlot[], b: readonly WeeklySlot[]): WeeklySlot[] {
  const right = normaliseSlots(b);
  return normaliseSlots(a).flatMap((one) =>
    right
      .filter(({ day }) => day === one.day)
      .map((other) => ({ day: one.day, from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
}

/** The same stretches on clocks that are so many minutes ahead, in order; one that crosses midnight there becomes two. */
export function shiftSlots(slots: readonly WeeklySlot[], minutes: number): WeeklySlot[] {
  const week = 7 * MINUTES_PER_DAY;
  return normaliseSlots(
    slots.flatMap(({ day, from, to }) => {
      const start = ((((day - 1) * MINUTES_PER_DAY + from + minutes) % week) + week) % week;
      const first = Math.min(to - from, MINUTES_PER_DAY - (start % MINUTES_PER_DAY));
      return [[start, first] as const, [(start + first) % week, to - from - first] as const].flatMap(([at, length]) =>
        length > 0 ? [slotAt(at, length)] : [],
      );
    }),
  );
}

/** `at`: minutes since Monday began. */
const slotAt = (at: number, length: number): WeeklySlot => ({
  day: (Math.floor(at / MINUTES_PER_DAY) + 1) as IsoDay,
  from: at % MINUTES_PER_DAY,
  to: (at % MINUTES_PER_DAY) + length,
});

function refuseImpossible({ day, from, to }: WeeklySlot): void {
  const whole = Number.isInteger(day) && Number.isInteger(from) && Number.isInteger(to);
  if (!whole || day < 1 || day > 7 || from < 0 || to > MINUTES_PER_DAY || from >= to) {
    throw new RangeError(`Not a weekly slot: day ${day}, ${from} to ${to}`);
  }
}
