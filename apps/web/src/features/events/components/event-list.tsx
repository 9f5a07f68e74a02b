import { dayIn } from '@trellis/calendar';
import { Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import type { OwnEvent } from '../hooks/own-events.js';
import { isOpen } from '../hooks/own-events.js';
import { useEventTimes } from '../hooks/use-event-times.js';
import { OwnStateTag, useKindName, usePlacesLeft, usePlaceWords } from './event-words.js';

/** Events one below the other, the day of each at its side. */
export function EventList({
  events,
  now,
  label,
}: {
  events: readonly OwnEvent[];
  now: number;
  label: string;
}): ReactNode {
  return (
    <ul className="t-plain t-events" aria-label={label}>
      {events.map((event) => (
        <li key={event.id}>
          <DayMark at={event.startsAt} />
          <EventLines event={event} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** A day as on a calendar that is torn off. Decoration: the date stands in words beside it. */
function DayMark({ at }: { at: string }): ReactNode {
  const { language } = useFormats();
  const { timeZone } = useEventTimes();
  const day = new Date(`${dayIn(new Date(at), timeZone)}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(`${language}-CA`, { ...options, timeZone: 'UTC' }).format(day);
  return (
    <span className="t-day-mark" aria-hidden="true">
      <span>{part({ month: 'short' })}</span>
      <span className="t-num">{day.getUTCDate()}</span>
    </span>
  );
}

/** What there is to know of an event where it stands among others. */
export function EventLines({ event, now }: { event: OwnEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  const kindOf = useKindName();
  const placeOf = usePlaceWords();
  const left = usePlacesLeft()(event);
  const facts = [kindOf(event), placeOf(event), isOpen(event, now) ? left : null].filter(Boolean);
  return (
    <div className="t-grow">
      <Link className="t-link t-strong" to="/s/$slug/events/$eventId" params={{ slug, eventId: event.id }} dir="auto">
        {localized(event.title, language)}
      </Link>
      <div>{times.span(event)}</div>
      <div className="t-quiet t-small" dir="auto">
        {facts.join(' · ')}
      </div>
      <div className="t-row" style={{ '--gap': '8px', marginBlockStart: 6 } as React.CSSProperties}>
        <OwnStateTag event={event} now={now} />
        {event.required && event.state === 'PUBLISHED' && <Tag icon="none">{t('required')}</Tag>}
        {isOpen(event, now) && event.clashes.length > 0 && <Tag tone="attention">{t('clash.mark')}</Tag>}
      </div>
    </div>
  );
}
