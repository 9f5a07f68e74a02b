import type { MyAttendanceQuery } from '@trellis/api-client';
import { Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** Events at which one was, the latest first. */
export function WhereIWas({ events }: { events: MyAttendanceQuery['myAttendance']['events'] }): ReactNode {
  const { t } = useTranslation('certificates');
  const formats = useFormats();
  const slug = useSchoolSlug();
  return (
    <Panel title={t('events.title')}>
      {events.length === 0 ? (
        <p style={{ margin: 0 }}>{t('events.none')}</p>
      ) : (
        <ul className="t-lines">
          {events.map(({ eventId, title, startsAt, hours, credit }) => (
            <li key={eventId}>
              <Link className="t-link" to="/s/$slug/events/$eventId" params={{ slug, eventId }} dir="auto">
                {localized(title, formats.language)}
              </Link>
              <div className="t-quiet t-small t-user" dir="auto">
                {[
                  formats.moment(startsAt),
                  ...(typeof hours === 'number'
                    ? [t('periods.hours', { count: hours, hours: formats.number(hours) })]
                    : []),
                  ...(credit ? [credit] : []),
                ].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
