import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { type CalendarEvent, toIcs } from './icalendar.js';
import { recurrenceRule, recurringMoments, recurringTimes, type Repeat, wallClockAt } from './recurrence.js';

const event: CalendarEvent = {
  uid: '0199c@trellis.example',
  sequence: 2,
  stamp: new Date('2026-10-01T08:00:00Z'),
  start: new Date('2026-10-27T21:30:00Z'),
  end: new Date('2026-10-27T22:30:00Z'),
  summary: 'Rencontre; à deux, ou trois',
  location: 'Salle 4\\B,\nétage 2 – 会議室',
  organizer: { name: 'Trellis: "école"', email: 'no-reply@trellis.example' },
  attendee: { name: 'Ana "Ruiz"\r\nEVIL:1', email: 'ana@school.example', accepted: true },
};

interface Read {
  uid: string;
  sequence: number;
  start: number;
  end: number;
  summary: string;
  location: string;
}

/** Two readers that know nothing of each other, and nothing of us. */
function withIcalJs(text: string): { method: unknown; events: Read[]; moments: number[][] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: events.map(({ uid, sequence, startDate, endDate, summary, location }) => ({
      ...{ uid, sequence, summary, location },
      start: startDate.toJSDate().getTime(),
      end: endDate.toJSDate().getTime(),
    })),
    moments: events.map((one) => {
      const times: number[] = [];
      const iterator = one.iterator();
      for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null)
        times.push(next.toJSDate().getTime());
      return times;
    }),
  };
}

function withNodeIcal(text: string): { method: unknown; events: Read[] } {
  const all = Object.values(nodeIcal.sync.parseICS(text));
  const events = all.filter((one) => one?.type === 'VEVENT');
  return {
    method: events[0]?.method,
    events: events.map(({ uid, sequence, start, end, summary, location }) => ({
      ...{ uid, sequence: Number(sequence), summary: String(summary), location: String(location) },
      start: start.getTime(),
      end: end?.getTime() ?? 0,
    })),
  };
}

const read = ({ uid, sequence, start, end, summary, location }: CalendarEvent): Read => ({
  ...{ uid, sequence, summary, location: location ?? '' },
  start: start.getTime(),
  end: end.getTime(),
});

describe('toIcs', () => {
  it('is read by two parsers as what was written', () => {
    const text = toIcs('REQUEST', [event]);
    expect(withIcalJs(text)).toMatchObject({ method: 'REQUEST', events: [read(event)] });
    expect(withNodeIcal(text)).toMatchObject({ method: 'REQUEST', events: [read(event)] });
    expect(text.split('\r\n')).toContain('DTSTART:20261027T213000Z');
    expect(text).not.toMatch(/^EVIL/m);
  });

  it('says a cancellation as one', () => {
    const text = toIcs('CANCEL', [{ ...event, sequence: 3, cancelled: true }]);
    expect(text).toContain('STATUS:CANCELLED');
    expect(withIcalJs(text)).toMatchObject({ method: 'CANCEL', events: [{ uid: event.uid, sequence: 3 }] });
    expect(withNodeIcal(text)).toMatchObject({ method: 'CANCEL', events: [{ uid: event.uid, sequence: 3 }] });
  });

  it('takes any text: it comes back the same, and no line is longer than 75 octets', () => {
    const clean = fc.string({ unit: 'binary', maxLength: 120 }).map((text) =>
      // What no calendar can carry, and what is a line break in one script or another, is said differently on purpose.
      // eslint-disable-next-line no-control-regex -- they are the point
      text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/g, ''),
    );
    fc.assert(
      fc.property(clean, clean, (summary, location) => {
        const text = toIcs('PUBLISH', [{ ...event, summary: `s${summary}s`, location: `l${location}l` }]);
        const [one] = withIcalJs(text).events;
        expect(one).toMatchObject({ summary: `s${summary}s`, location: `l${location}l` });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

describe('a meeting that returns', () => {
  it.each([
    ['weekly', '2026-10-20T17:30', ['2026-10-20', '2026-10-27', '2026-11-03']],
    ['biweekly', '2026-10-20T17:30', ['2026-10-20', '2026-11-03', '2026-11-17']],
    ['monthly', '2026-10-20T17:30', ['2026-10-20', '2026-11-17', '2026-12-15']],
    ['monthly', '2026-09-29T17:30', ['2026-09-29', '2026-10-27', '2026-11-24']],
    ['monthly', '2026-10-30T17:30', ['2026-10-30', '2026-11-27', '2026-12-25']],
  ] as const)('%s from %s', (repeat, startsAt, days) => {
    expect(recurringTimes({ startsAt, repeat, count: 3 })).toEqual(days.map((day) => `${day}T17:30`));
  });

  it('is in a calendar what it is here, whatever the clocks do between: two parsers say so', () => {
    const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString());
    const repeats = fc.constantFrom<Repeat>('weekly', 'biweekly', 'monthly');
    const zones = fc.constantFrom('America/Toronto', 'America/St_Johns', 'Europe/Paris', 'Australia/Sydney', 'UTC');
    fc.assert(
      fc.property(anyDay, repeats, zones, fc.integer({ min: 1, max: 12 }), (day, repeat, timeZone, count) => {
        const series = { startsAt: `${day.slice(0, 10)}T17:30`, repeat, count };
        const moments = recurringMoments({ ...series, timeZone });
        for (const moment of moments) expect(wallClockAt(moment, timeZone).slice(11, 16)).toBe('17:30');
        const [start] = moments as [Date];
        const rule = recurrenceRule(series);
        const text = toIcs('REQUEST', [
          { ...event, start, end: new Date(start.getTime() + 3_600_000), timeZone, rule, without: moments.slice(1, 2) },
        ]);
        const expected = moments.filter((_, index) => index !== 1).map((moment) => moment.getTime());
        expect(withIcalJs(text).moments).toEqual([expected]);
        const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
        expect(other?.start.getTime()).toBe(expected[0]);
        // Its own expansion keeps the time of day in UTC across a change of clocks, so that only the days are judged.
        expect(other?.rrule?.all().length).toBe(count);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('one of them that moved says which it was', () => {
    const occurrence = new Date('2026-11-03T22:30:00Z');
    const moved = { ...event, timeZone: 'America/Toronto', occurrence };
    const text = toIcs('REQUEST', [moved]);
    expect(text).toContain('RECURRENCE-ID;TZID=America/Toronto:20261103T173000');
    expect(text).toContain('DTSTART;TZID=America/Toronto:20261027T173000');
    expect(withIcalJs(text)).toMatchObject({ events: [read(event)] });
    expect(withNodeIcal(text)).toMatchObject({ events: [read(event)] });
  });
});
