import { offsetAt } from './wall-clock.js';
import { offsetSpans, type OffsetSpan } from './offsets.js';
import { wallClockAt } from './recurrence.js';

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

/** One event as calendars exchange it. With `rule` or `occurrence` it is of a series: then times are said by `timeZone`'s clocks. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly location?: string | null;
  readonly cancelled?: boolean;
  readonly organizer?: CalendarPerson;
  readonly attendee?: CalendarPerson & { readonly accepted: boolean };
  readonly timeZone?: string;
  /** RRULE of a series. */
  readonly rule?: string;
  /** Times of the rule that there is nothing at. */
  readonly without?: readonly Date[];
  /** When this one of a series was planned at first. */
  readonly occurrence?: Date;
}

/**
 * Writes an iCalendar text (RFC 5545, 5546): times in UTC, or, for a series, by the clocks of its zone together with the rules
 * of that zone. Lines are folded at 75 octets and texts escaped, so that nothing in a name or a place becomes a line of its own.
 */
export function toIcs(method: CalendarMethod, events: readonly CalendarEvent[]): string {
  const zones = new Map<string, Date[]>();
  for (const { timeZone, rule, occurrence, start } of events) {
    if (timeZone && (rule || occurrence)) zones.set(timeZone, [...(zones.get(timeZone) ?? []), start]);
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trellis//Trellis//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...[...zones].flatMap(([zone, moments]) => timeZoneLines(zone, moments)),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, stamp, summary, location, organizer, attendee, rule, occurrence, cancelled } = event;
  const time = (name: string, at: Date): string =>
    event.timeZone && (rule || occurrence)
      ? `${name};TZID=${event.timeZone}:${compact(wallClockAt(at, event.timeZone))}`
      : `${name}:${utc(at)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(occurrence ? [time('RECURRENCE-ID', occurrence)] : []),
    time('DTSTART', event.start),
    time('DTEND', event.end),
    ...(rule ? [`RRULE:${rule}`] : []),
    ...(rule ? (event.without ?? []).map((at) => time('EXDATE', at)) : []),
    `SUMMARY:${escaped(summary)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${address(organizer.email)}`] : []),
    ...(attendee
      ? [
          `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${attendee.accepted ? 'ACCEPTED' : 'NEEDS-ACTION'};` +
            `RSVP=FALSE;CN=${quoted(attendee.name)}:mailto:${address(attendee.email)}`,
        ]
      : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

const DAY = 24 * 60 * 60 * 1000;

/** The zone as it is from a good year before the first of these moments to two years after the last. */
function timeZoneLines(zone: string, moments: readonly Date[]): string[] {
  const at = moments.map((moment) => moment.getTime());
  const window = { from: Math.min(...at) - 400 * DAY, to: Math.max(...at) + 800 * DAY };
  const spans = offsetSpans(zone, window);
  const standard = Math.min(...spans.map(({ offset }) => offset));
  const observance = (span: OffsetSpan, before: number): string[] => {
    const kind = span.offset > standard ? 'DAYLIGHT' : 'STANDARD';
    // The beginning of an observance is said by the clocks as they were before it.
    const begin = new Date(span.from + before).toISOString().slice(0, 19);
    return [
      `BEGIN:${kind}`,
      `DTSTART:${compact(begin)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(span.offset)}`,
      `END:${kind}`,
    ];
  };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...spans.flatMap((span, index) => observance(span, spans[index - 1]?.offset ?? offsetAt(span.from, zone))),
    'END:VTIMEZONE',
  ];
}

function offsetText(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

const compact = (time: string): string => time.slice(0, 19).replace(/[-:]/g, '');
const utc = (at: Date): string => `${compact(at.toISOString())}Z`;

/** Control characters have no business in a calendar; line breaks are said as \n. */
// eslint-disable-next-line no-control-regex -- they are the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const escaped = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, '\\n');

/** A parameter's value can hold neither quotation marks nor line breaks, and there is no way to escape them. */
const quoted = (text: string): string =>
  `"${text
    .replace(CONTROL, '')
    .replace(/["\r\n\u2028\u2029]/g, ' ')
    .trim()}"`;

const address = (email: string): string => email.replace(/[\s"<>]/g, '');

/** Lines of at most 75 octets, cut between characters. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    // Every line but the first begins with the space that says that it goes on.
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
