/** When somebody is busy, as a calendar says that others wrote: pure, bounded, and run where it can be ended. */
import { instantAt, joinSpans, type Span } from '@trellis/calendar';
import ICAL from 'ical.js';
import type { ThreadWork } from '../../platform/threads/in-thread.js';

export interface BusyTimesInput {
  text: string;
  /** By whose clocks whole days and times without a zone are. */
  timeZone: string;
  window: Span;
  /** Events whose name ends so are our own meetings, which are known better here than in a copy. */
  ownSuffix: string;
}

export interface BusyTimes {
  busy: Span[];
  /** Whether it is a calendar, and one that could be followed to its end. */
  problem: 'not_a_calendar' | 'too_much' | null;
}

/** Occurrences that are followed in one calendar, and busy times that are kept of it. */
const MOST_STEPS = 50_000;
const MOST_BUSY = 3_000;

class TooMuchError extends Error {}

/**
 * The busy times within the window: recurring events with their exceptions and moved ones; what is cancelled, or leaves its
 * person free, is no reason. An event that cannot be read is passed over.
 */
export function readBusyTimes(input: BusyTimesInput): BusyTimes {
  const calendars = calendarsOf(input.text);
  if (calendars.length === 0) return { busy: [], problem: 'not_a_calendar' };
  const reader = new BusyReader(input);
  try {
    for (const calendar of calendars) reader.read(calendar);
  } catch (error) {
    if (error instanceof TooMuchError) return { busy: [], problem: 'too_much' };
    throw error;
  }
  return { busy: joinSpans(reader.busy), problem: null };
}

/** Async, as a thread wants it. */
export const readBusyTimesApart = async (input: BusyTimesInput): Promise<BusyTimes> => readBusyTimes(input);

/** In a thread: there are rules that never come to a day, and no reader counts how long it looks for one. */
export const READ_BUSY_TIMES: ThreadWork<BusyTimesInput, never, BusyTimes> = {
  file: new URL('./busy-times.policy.js', import.meta.url),
  name: 'readBusyTimesApart',
  run: readBusyTimesApart,
};

const EVENT = /^BEGIN:VEVENT[ \t]*$[\s\S]*?^END:VEVENT[ \t]*$\n?/gim;

function calendarsOf(text: string): ICAL.Component[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // One event that is written wrongly makes the whole unreadable: then each is tried by itself.
  const parsed =
    parse(plain) ??
    parse(plain.replace(EVENT, (event) => (parse(`BEGIN:VCALENDAR\n${event}END:VCALENDAR\n`) ? event : '')));
  return (parsed ?? []).filter(({ name }) => name === 'vcalendar');
}

/** One calendar comes by itself, several in a list; null: unreadable. */
function parse(text: string): ICAL.Component[] | null {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as string[][];
    return all.map((one) => new ICAL.Component(one));
  } catch {
    return null;
  }
}

class BusyReader {
  readonly busy: Span[] = [];
  private steps = 0;

  constructor(private readonly input: BusyTimesInput) {}

  read(calendar: ICAL.Component): void {
    const events = calendar.getAllSubcomponents('vevent').filter((event) => !this.isOurs(event));
    const masters = new Map(
      events.filter((event) => !event.hasProperty('recurrence-id')).map((event) => [uidOf(event), event] as const),
    );
    const moved = events.filter((event) => event.hasProperty('recurrence-id'));
    for (const event of moved) this.attempt(() => this.keep(event));
    for (const [uid, event] of masters) {
      const others = moved.filter((one) => uidOf(one) === uid);
      this.attempt(() => this.readEvent(event, others));
    }
  }

  private isOurs(event: ICAL.Component): boolean {
    return uidOf(event).endsWith(this.input.ownSuffix);
  }

  /** What one event says wrongly is no reason against the others. */
  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof TooMuchError) throw error;
    }
  }

  private readEvent(component: ICAL.Component, moved: readonly ICAL.Component[]): void {
    if (!isBusy(component)) return;
    const event = new ICAL.Event(component, { strictExceptions: true });
    if (!event.isRecurring()) return this.keep(component);
    const elsewhere = new Set(moved.map((one) => this.momentOf(timeOf(one, 'recurrence-id'))));
    const length = this.endOf(event) - this.momentOf(event.startDate);
    const iterator = event.iterator();
    for (;;) {
      if (++this.steps > MOST_STEPS) throw new TooMuchError();
      const next = iterator.next() as ICAL.Time | null;
      const from = next ? this.momentOf(next) : Infinity;
      if (from >= this.input.window.to) return;
      if (!elsewhere.has(from)) this.add(from, from + length);
    }
  }

  private keep(component: ICAL.Component): void {
    if (!isBusy(component)) return;
    const event = new ICAL.Event(component, { strictExceptions: true });
    this.add(this.momentOf(event.startDate), this.endOf(event));
  }

  /** An end that is said as a length has lost the name of its zone on the way. */
  private endOf({ component, startDate, endDate, duration }: ICAL.Event): number {
    if (component.hasProperty('dtend') || startDate.isDate) return this.momentOf(endDate);
    return this.momentOf(startDate) + duration.toSeconds() * 1000;
  }

  private add(from: number, to: number): void {
    const { window } = this.input;
    if (to <= window.from || from >= window.to || to <= from) return;
    if (this.busy.length >= MOST_BUSY) throw new TooMuchError();
    this.busy.push({ from: Math.max(from, window.from), to: Math.min(to, window.to) });
  }

  /** A zone that the calendar describes is the calendar's; one that it only names is known by its name, or is the person's. */
  private momentOf(time: ICAL.Time): number {
    const zone = time.zone as ICAL.Timezone | null;
    if (!time.isDate && zone && zone !== ICAL.Timezone.localTimezone) return time.toJSDate().getTime();
    const { year, month, day, hour, minute } = time;
    const date = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
    const clock = time.isDate ? '00:00' : `${pad(hour)}:${pad(minute)}`;
    return momentBy(`${date}T${clock}`, zoneNameOf(time), this.input.timeZone);
  }
}

/** The name a time was written with; the parser keeps it, and its types say nothing of it. */
const zoneNameOf = (time: ICAL.Time): string | undefined => (time as ICAL.Time & { timezone?: string }).timezone;

function momentBy(wallClock: string, named: string | undefined, timeZone: string): number {
  const isKnown = named !== undefined && named !== 'floating' && /^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(named);
  try {
    return instantAt(wallClock, isKnown ? named : timeZone).getTime();
  } catch {
    return instantAt(wallClock, timeZone).getTime();
  }
}

const pad = (part: number): string => String(part).padStart(2, '0');
const textOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
const uidOf = (component: ICAL.Component): string => String(component.getFirstPropertyValue('uid') ?? '');
const timeOf = (component: ICAL.Component, name: string): ICAL.Time =>
  component.getFirstPropertyValue(name) as ICAL.Time;

function isBusy(component: ICAL.Component): boolean {
  return (
    textOf(component, 'status') !== 'CANCELLED' &&
    textOf(component, 'transp') !== 'TRANSPARENT' &&
    textOf(component, 'x-microsoft-cdo-busystatus') !== 'FREE'
  );
}
