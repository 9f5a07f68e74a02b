import { describe, expect, it } from '@jest/globals';
import { readBusyTimes } from './busy-times.policy.js';

const window = { from: Date.parse('2026-10-19T00:00Z'), to: Date.parse('2026-11-16T00:00Z') };
const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Elsewhere//EN'];
const read = (...lines: string[]) =>
  readBusyTimes({
    text: [...HEAD, ...lines, 'END:VCALENDAR', ''].join('\r\n'),
    ...{ timeZone: 'America/Toronto', window, ownSuffix: '@trellis.example' },
  });
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'DTSTAMP:20261001T000000Z', ...lines, 'END:VEVENT'];
const times = (...events: string[][]): string[] =>
  read(...events.flat()).busy.map(({ from, to }) =>
    [from, to].map((moment) => new Date(moment).toISOString().slice(5, 16)).join(' '),
  );

const PARIS = [
  ...['BEGIN:VTIMEZONE', 'TZID:Romance Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T030000'],
  ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
  ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
];

describe('readBusyTimes', () => {
  it('reads times in UTC, in a zone described there, in one only named, and in none, which is the person’s', () => {
    const at = (start: string): string[] => event(`UID:${start}`, `DTSTART${start}`, 'DURATION:PT30M');
    expect(
      times(
        PARIS,
        at(':20261020T100000Z'),
        at(';TZID=Romance Standard Time:20261021T100000'),
        at(';TZID=Romance Standard Time:20261028T100000'),
        at(';TZID=Asia/Tokyo:20261022T100000'),
        at(';TZID=Somewhere Strange:20261023T100000'),
        at(':20261102T100000'),
      ),
    ).toEqual([
      ...['10-20T10:00 10-20T10:30', '10-21T08:00 10-21T08:30', '10-22T01:00 10-22T01:30', '10-23T14:00 10-23T14:30'],
      ...['10-28T09:00 10-28T09:30', '11-02T15:00 11-02T15:30'],
    ]);
  });

  it('takes a whole day by the clocks of its person, on the night when these change too', () => {
    expect(times(event('UID:a', 'DTSTART;VALUE=DATE:20261101'))).toEqual(['11-01T04:00 11-02T05:00']);
  });

  it('follows what returns, by the clocks of its zone, without what was left out, moved or called off', () => {
    const head = [
      'UID:w',
      'DTSTART;TZID=America/Toronto:20200106T093000',
      'DTEND;TZID=America/Toronto:20200106T103000',
    ];
    expect(
      times(
        event(...head, 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'EXDATE;TZID=America/Toronto:20261026T093000'),
        event(
          'UID:w',
          'RECURRENCE-ID;TZID=America/Toronto:20261102T093000',
          'DTSTART:20261103T150000Z',
          'DTEND:20261103T160000Z',
        ),
        event(
          'UID:w',
          'RECURRENCE-ID;TZID=America/Toronto:20261109T093000',
          'STATUS:CANCELLED',
          'DTSTART:20261109T143000Z',
        ),
      ),
    ).toEqual(['10-19T13:30 10-19T14:30', '11-03T15:00 11-03T16:00']);
  });

  it('passes over what leaves its person free, is called off, lies elsewhere, is ours, or cannot be read', () => {
    const hour = ['DTSTART:20261020T100000Z', 'DTEND:20261020T110000Z'];
    expect(
      times(
        event('UID:a', ...hour, 'TRANSP:TRANSPARENT'),
        event('UID:b', ...hour, 'STATUS:CANCELLED', 'RRULE:FREQ=DAILY'),
        event('UID:c', ...hour, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
        event('UID:0199c@trellis.example', ...hour),
        event('UID:d', 'DTSTART:20250101T100000Z', 'DTEND:20250101T110000Z'),
        event('UID:e', 'DTSTART:tomorrow'),
        event('UID:f'),
        event('UID:g', 'DTSTART:20261020T120000Z', 'DTEND:20261020T130000Z', 'RRULE:FREQ=SOMETIMES'),
        event('UID:h', 'DTSTART:20261021T120000Z', 'DTEND:20261021T130000Z'),
      ),
    ).toContain('10-21T12:00 10-21T13:00');
  });

  it('says what is no calendar, and what cannot be followed to its end', () => {
    const none = { ...{ timeZone: 'UTC', window, ownSuffix: '@x' } };
    for (const text of ['', '<html>Sign in</html>', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'BEGIN:VCARD\r\nEND:VCARD'])
      expect(readBusyTimes({ text, ...none })).toEqual({ busy: [], problem: 'not_a_calendar' });
    const each = event('UID:a', 'DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    expect(read(...each)).toEqual({ busy: [], problem: 'too_much' });
    expect(read()).toEqual({ busy: [], problem: null });
  });
});
