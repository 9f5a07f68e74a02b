import { dayIn, minutesAhead } from '@trellis/calendar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceTimeZone, type Formats, useFormats } from '../../../lib/format.js';
import type { Timed } from './event-days.js';

export interface EventTimes {
  /** Whose clocks are meant: the reader’s, or, where nobody is signed in, those of the device. */
  timeZone: string;
  /** From when to when, with the day. */
  span: (event: Timed) => string;
  /** The hours alone, where the day stands above. */
  hours: (event: Timed) => string;
  /** The same by the clocks of where it was planned, where they show something else; null otherwise. */
  elsewhere: (event: Timed & { timeZone: string }) => string | null;
  moment: (at: string) => string;
}

/** When an event is, in words. */
export function useEventTimes(): EventTimes {
  const { t } = useTranslation('events');
  const formats = useFormats();
  return useMemo(() => {
    const timeZone = formats.timeZone ?? deviceTimeZone();
    const span = (event: Timed): string => spanIn(formats, timeZone, event, t);
    return {
      timeZone,
      span,
      hours: ({ startsAt, endsAt }) => t('hours', { from: clock(formats, startsAt), to: clock(formats, endsAt) }),
      elsewhere: (event) => {
        if (minutesAhead(event.timeZone, timeZone, new Date(event.startsAt)) === 0) return null;
        return t('elsewhere', { zone: zoneName(event.timeZone), when: momentThere(formats, event) });
      },
      moment: formats.moment,
    };
  }, [formats, t]);
}

/** A zone by its city: "America/St_Johns" is "St Johns". */
export const zoneName = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

type Words = ReturnType<typeof useTranslation<'events'>>['t'];

function spanIn(formats: Formats, timeZone: string, { startsAt, endsAt }: Timed, t: Words): string {
  const isOneDay = dayIn(new Date(startsAt), timeZone) === dayIn(new Date(endsAt), timeZone);
  const to = isOneDay ? clock(formats, endsAt) : formats.moment(endsAt);
  return t('span', { from: unbroken(formats.moment(startsAt)), to: unbroken(to) });
}

/** « 17 h 30 » stays on one line. */
const unbroken = (text: string): string => text.replace(/(\d) h (?=\d)/g, '$1\u00a0h\u00a0');

/** A wall-clock time with its weekday, as it was written: `2026-10-27T17:30`. */
export function wallClockText(wallClock: string, language: 'en' | 'fr'): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone: 'UTC' },
  });
  return unbroken(format.format(new Date(`${wallClock.slice(0, 16)}:00Z`)));
}

const clock = ({ language, timeZone }: Pick<Formats, 'language' | 'timeZone'>, at: string): string =>
  new Intl.DateTimeFormat(`${language}-CA`, {
    ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone },
  }).format(new Date(at));

function momentThere({ language }: Formats, { startsAt, timeZone }: { startsAt: string; timeZone: string }): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, {
    ...{ weekday: 'long', hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone },
  });
  return format.format(new Date(startsAt));
}
