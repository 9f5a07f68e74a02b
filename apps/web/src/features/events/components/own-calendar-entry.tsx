import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { type OwnEvent, ownStateOf } from '../hooks/own-events.js';
import { useEventTimes } from '../hooks/use-event-times.js';

/** An event in one’s own calendar, with where one stands with it. */
export function OwnCalendarEntry({ event, now }: { event: OwnEvent; now: number }): ReactNode {
  const { t } = useTranslation('events');
  const { language } = useFormats();
  const slug = useSchoolSlug();
  const times = useEventTimes();
  const state = ownStateOf(event, now);
  return (
    <Link
      className="t-calendar-event"
      data-state={state}
      to="/s/$slug/events/$eventId"
      params={{ slug, eventId: event.id }}
    >
      <span className="t-num">{times.hours(event)}</span>
      <span dir="auto" className="t-strong">
        {localized(event.title, language)}
      </span>
      {(state === 'coming' || state === 'cancelled' || state === 'waiting' || state === 'offered') && (
        <span>{t(`states.${state}`)}</span>
      )}
    </Link>
  );
}
