import { dayIn } from '@trellis/calendar';
import type { AttendanceColumnField } from '@trellis/contracts';
import {
  type AttendanceMapping,
  type AttendanceRow,
  type AttendeeMatch,
  checkAttendanceMapping,
  joinAttendance,
  shorten,
  type Table,
} from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';
import type { AttendanceColumnInput, SettledAttendeeInput } from './attendance-report.types.js';

const SAMPLES = 3;
const SAMPLE_ROWS = 200;

/** What a person chose; REPORT_MAPPING when it can't be used. */
export function mappingFrom(columns: readonly AttendanceColumnInput[], columnCount: number): AttendanceMapping {
  const fields = columns.map(({ field }) => field);
  const twice = fields.some((field, at) => fields.indexOf(field) !== at);
  const mapping = Object.fromEntries(columns.map(({ column, field }) => [field, column])) as AttendanceMapping;
  const [problem] = checkAttendanceMapping(mapping, columnCount);
  if (problem || twice)
    throw new AppError('REPORT_MAPPING', { reason: problem?.code ?? 'COLUMN_MAPPED_TWICE' }, 'mapping');
  return mapping;
}

export function samplesOf(table: Table): string[][] {
  return table.header.map((_, column) => {
    const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => shorten(row.cells[column] ?? ''));
    return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES);
  });
}

/** What a column says, by its place. */
export const fieldsOf = (mapping: AttendanceMapping): Map<number, AttendanceColumnField> =>
  new Map(Object.entries(mapping).map(([field, column]) => [column, field as AttendanceColumnField]));

/** Whether all that the report says of days lies on another day than the event. */
export function isOfOtherDay(
  rows: readonly AttendanceRow[],
  event: { starts_at: Date; ends_at: Date; time_zone: string },
): boolean {
  const days = rows.flatMap(({ firstJoin }) => (firstJoin === null ? [] : [firstJoin.slice(0, 10)]));
  // A day more on both sides: what the tool wrote may be of another zone.
  const from = dayIn(new Date(event.starts_at.getTime() - 86_400_000), event.time_zone);
  const to = dayIn(new Date(event.ends_at.getTime() + 86_400_000), event.time_zone);
  return days.length > 0 && days.every((day) => day < from || day > to);
}

export interface Attended {
  memberId: string;
  minutes: number | null;
}

/**
 * Who the report says was there: whom it certainly means, and whom a person found. Who joined under two names is one, and the minutes
 * of two devices are not added up.
 */
export function attendedOf(
  rows: readonly AttendanceRow[],
  matches: readonly AttendeeMatch[],
  settled: readonly SettledAttendeeInput[],
): { people: Attended[]; left: number } {
  const found = new Map(settled.map(({ line, memberId }) => [line, memberId ?? null]));
  const byMember = new Map<string, AttendanceRow[]>();
  let left = 0;
  rows.forEach((row, at) => {
    const line = row.lines[0] ?? 0;
    const match = matches[at];
    const certain = match?.kind === 'certain' ? match.id : null;
    const memberId = found.has(line) ? (found.get(line) ?? null) : certain;
    if (memberId === null) left += 1;
    else byMember.set(memberId, [...(byMember.get(memberId) ?? []), row]);
  });
  const people = [...byMember].map(([memberId, some]) => ({ memberId, minutes: joinAttendance(some).minutes }));
  return { people, left };
}

/** Whoever stayed too short a time was not there; where time counts and nobody knows it, neither. */
export const isLongEnough = ({ minutes }: Attended, needed: number | null): boolean =>
  needed === null || (minutes !== null && minutes >= needed);
