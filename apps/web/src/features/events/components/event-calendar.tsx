import { Button } from '@mantine/core';
import { dayIn } from '@trellis/calendar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { byDay, type CalendarSpan, monthOf, shifted, type Timed, weekOf } from '../hooks/event-days.js';
import { useEventTimes } from '../hooks/use-event-times.js';

/** What a calendar shows: the weeks of it. */
export const weeksOf = (day: string, span: CalendarSpan): string[][] =>
  span === 'week' ? [weekOf(day)] : monthOf(day);

type Shown = Timed & { id: string };

/** A month or a week as a table of days; `entry` says what stands there of an event. */
export function EventCalendar<Event extends Shown>({
  events,
  day,
  span,
  now,
  onDay,
  entry,
}: {
  events: readonly Event[];
  day: string;
  span: CalendarSpan;
  now: number;
  onDay: (day: string) => void;
  entry: (event: Event) => ReactNode;
}): ReactNode {
  const { timeZone } = useEventTimes();
  const days = byDay(events, timeZone);
  const today = dayIn(new Date(now), timeZone);
  const title = useSpanTitle(day, span);
  return (
    <div className="t-stack" style={{ '--gap': '12px' } as React.CSSProperties}>
      <CalendarBar {...{ day, span, title, today, onDay }} />
      <table className="t-calendar" aria-label={title}>
        <WeekHead week={weekOf(day)} />
        <tbody>
          {weeksOf(day, span).map((week) => (
            <tr key={week[0]} data-span={span}>
              {week.map((one) => (
                <DayCell
                  key={one}
                  day={one}
                  events={days.get(one) ?? []}
                  entry={entry}
                  isToday={one === today}
                  isOutside={span === 'month' && one.slice(0, 7) !== day.slice(0, 7)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useSpanTitle(day: string, span: CalendarSpan): string {
  const { t } = useTranslation('events');
  const formats = useFormats();
  const { language } = formats;
  if (span === 'week') return t('calendar.week', { day: formats.day(weekOf(day)[0] ?? day) });
  const format = new Intl.DateTimeFormat(`${language}-CA`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function CalendarBar({
  day,
  span,
  title,
  today,
  onDay,
}: {
  day: string;
  span: CalendarSpan;
  title: string;
  today: string;
  onDay: (day: string) => void;
}): ReactNode {
  const { t } = useTranslation('events');
  return (
    <div className="t-row t-row-between">
      <h2 className="t-h2 t-first-letter" style={{ margin: 0 }} aria-live="polite">
        {title}
      </h2>
      <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
        <Button size="sm" variant="default" onClick={() => onDay(shifted(day, span, -1))}>
          {t(`calendar.before.${span}`)}
        </Button>
        <Button size="sm" variant="default" onClick={() => onDay(today)}>
          {t('calendar.today')}
        </Button>
        <Button size="sm" variant="default" onClick={() => onDay(shifted(day, span, 1))}>
          {t(`calendar.after.${span}`)}
        </Button>
      </div>
    </div>
  );
}

function WeekHead({ week }: { week: readonly string[] }): ReactNode {
  const { language } = useFormats();
  const name = (day: string, weekday: 'long' | 'short'): string =>
    new Intl.DateTimeFormat(`${language}-CA`, { weekday, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return (
    <thead>
      <tr>
        {week.map((day) => (
          <th key={day} scope="col" abbr={name(day, 'long')}>
            {name(day, 'short')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function DayCell<Event extends Shown>({
  day,
  events,
  entry,
  isToday,
  isOutside,
}: {
  day: string;
  events: readonly Event[];
  entry: (event: Event) => ReactNode;
  isToday: boolean;
  isOutside: boolean;
}): ReactNode {
  const { t } = useTranslation('events');
  const formats = useFormats();
  return (
    <td data-outside={isOutside || undefined} aria-current={isToday ? 'date' : undefined}>
      <span className="t-calendar-day t-num">
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        {events.length > 0 && <span className="t-unseen">{formats.dueDay(day)}</span>}
        {isToday && <span className="t-calendar-today">{t('calendar.today')}</span>}
      </span>
      {events.length > 0 && (
        <ul className="t-plain">
          {events.map((event) => (
            <li key={event.id}>{entry(event)}</li>
          ))}
        </ul>
      )}
    </td>
  );
}
