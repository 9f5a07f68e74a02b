import type { AttendanceColumnField, AttendanceReportFieldsFragment } from '@trellis/api-client';

export type Report = AttendanceReportFieldsFragment;
export type Reported = Report['people'][number];

/** Whom a person found behind a line; '' is nobody, a missing one is not decided. */
export type Choices = Readonly<Record<number, { memberId: string; name: string }>>;

export type Columns = readonly (AttendanceColumnField | null)[];

export const columnsOf = (report: Report): Columns => report.columns.map(({ field }) => field ?? null);

export const mappingOf = (columns: Columns): { column: number; field: AttendanceColumnField }[] =>
  columns.flatMap((field, column) => (field ? [{ column, field }] : []));

/** What two columns say alike; null when none do. */
export function saidTwice(columns: Columns): AttendanceColumnField | null {
  return columns.find((field, at) => field !== null && columns.indexOf(field) !== at) ?? null;
}

/** Minutes as typed: null is none, undefined is no number that can be. */
export function minutesFrom(typed: string, most: number): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value >= 1 && value <= most ? value : undefined;
}

export const isShort = ({ minutes }: Pick<Reported, 'minutes'>, needed: number | null): boolean =>
  needed !== null && (minutes === null || minutes === undefined || minutes < needed);

/** How many people would be noted, as far as can be told here: two names of one person are one. */
export function countNoted(people: readonly Reported[], choices: Choices, needed: number | null): number {
  const there = new Set<string>();
  for (const one of people) {
    const memberId = one.match === 'CERTAIN' ? one.candidates[0]?.memberId : choices[one.line]?.memberId;
    if (memberId && !isShort(one, needed) && !one.known) there.add(memberId);
  }
  return there.size;
}

export const countOpen = (people: readonly Reported[], choices: Choices): number =>
  people.filter(({ match, line }) => match === 'DOUBTFUL' && choices[line] === undefined).length;
