/** What decides whether two reminders of somebody are one: the same rule speaks of the same day. */
export interface SaidTogether {
  rule_id: string;
  cohort_id: string;
  about_day: string | null;
  /** Two meetings or events on one day have each their own hour. */
  meeting_id: string | null;
  event_id: string | null;
  /** Who else is in the mentorship. */
  others: string;
}

export interface Together<T> {
  first: T;
  all: readonly T[];
  /** The others of all of them, each named once. */
  others: string;
}

/** Reminders of one person and day as they are said: a rule speaks once, and names everybody it is about. */
export function together<T>(
  items: readonly T[],
  of: (item: T) => SaidTogether,
  day = (_: T): string => '',
): Together<T>[] {
  const groups = new Map<string, { first: T; all: T[] }>();
  for (const item of items) {
    const { rule_id: rule, cohort_id: cohort, about_day: about, meeting_id: meeting, event_id: event } = of(item);
    const key = [rule, cohort, about, meeting, event, day(item)].join(' ');
    const group = groups.get(key);
    if (group) group.all.push(item);
    else groups.set(key, { first: item, all: [item] });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    others: [...new Set(group.all.map((item) => of(item).others))]
      .filter(Boolean)
      .sort((a, b) => a.localeCompare(b))
      .join(', '),
  }));
}
